"""Hold the size marks of the design: module and function lengths, banned file names.

Usage: python tools/shape.py [--print]
"""

from __future__ import annotations

import ast
import pathlib
import statistics
import sys

BANNED = {"utils", "helpers", "common", "core", "base", "misc", "manager", "handler", "service", "models", "types"}
MODULE_STOP = 400
MODULE_MOST = 250
FUNCTION_STOP = 60
PARAMETERS_STOP = 6
SHELL_STOP = 150


def functions_of(tree: ast.AST) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def main() -> int:
    faults: list[str] = []
    lengths: list[int] = []
    for path in sorted(pathlib.Path("src").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        lines = text.count("\n")
        if path.name not in {"__init__.py", "__main__.py"}:
            lengths.append(lines)
        if path.stem in BANNED or path.stem.endswith("_v2"):
            faults.append(f"{path}: the file name says nothing; name it for what it finds or does")
        if lines > MODULE_STOP:
            faults.append(f"{path}: {lines} lines, the stop is {MODULE_STOP}")
        if path.name == "stage.py" and lines > SHELL_STOP:
            faults.append(f"{path}: {lines} lines, a stage shell stops at {SHELL_STOP}")
        for node in functions_of(ast.parse(text)):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > FUNCTION_STOP:
                faults.append(f"{path}:{node.lineno}: {node.name} has {size} lines, the stop is {FUNCTION_STOP}")
            arguments = [a for a in node.args.posonlyargs + node.args.args if a.arg not in {"self", "cls"}]
            if len(arguments) + len(node.args.kwonlyargs) > PARAMETERS_STOP:
                faults.append(f"{path}:{node.lineno}: {node.name} takes more than {PARAMETERS_STOP} parameters")
    if lengths:
        under = sum(n <= MODULE_MOST for n in lengths) / len(lengths)
        if under < 0.9:
            faults.append(f"only {under:.0%} of modules are within {MODULE_MOST} lines, the mark is 90%")
        if "--print" in sys.argv:
            print(
                f"{len(lengths)} modules, {sum(lengths)} lines, median {statistics.median(lengths):.0f}, "
                f"within {MODULE_MOST}: {under:.0%}"
            )
    for fault in faults:
        print(fault)
    return bool(faults)


if __name__ == "__main__":
    raise SystemExit(main())
