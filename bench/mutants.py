# ruff: noqa: ANN001, ANN201
"""Change ``proofs`` and ``verify`` in small ways, and count how many changes the tests find.

Usage: python bench/mutants.py [--sample N] [--seed N] [--only PART]

Each mutant is one changed comparison, operator, number, truth value, negation, returned value or left-out ``raise`` in
a copy of the package; its tests run until the first that fails. Without ``--sample`` every mutant is tried, in random
order, so that a run that is cut off has tried a fair sample. Survivors are printed with their line, those that mean the
same included: nothing is taken out by hand.
"""

import argparse
import ast
import copy
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "longarm"
LEAST = 0.90
SECONDS = 180
COMPARES = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
OPERATORS = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.LShift: ast.RShift,
    ast.RShift: ast.LShift, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.BitXor: ast.BitAnd, ast.Mod: ast.Mult,
}  # fmt: skip


def tests_of(module):
    """Return the tests that should find a change in a module, the quickest first."""
    if module in {"proofs/stamp.py", "verify/stamps.py"}:
        return ["tests/contract/test_stamping.py"]
    if module.startswith("proofs/"):
        return ["tests/unit/proofs", "tests/property/test_proofs_merkle.py", "tests/unit/verify", "tests/unit/seal"]
    return ["tests/unit/verify", "tests/unit/shelf"]


def annotations(tree):
    """Return the ids of all nodes inside annotations, which change nothing at run time."""
    found = set()
    for node in ast.walk(tree):
        for field in ("annotation", "returns"):
            inner = getattr(node, field, None)
            if inner is not None:
                found |= {id(one) for one in ast.walk(inner)}
    return found


def changes_of(node):
    """Yield functions that change a node in place."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in COMPARES:
        yield lambda n: n.ops.__setitem__(0, COMPARES[type(n.ops[0])]())
    elif isinstance(node, ast.BoolOp):
        yield lambda n: setattr(n, "op", ast.And() if isinstance(n.op, ast.Or) else ast.Or())
    elif isinstance(node, ast.BinOp) and type(node.op) in OPERATORS and not is_text(node):
        yield lambda n: setattr(n, "op", OPERATORS[type(n.op)]())
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield lambda n: setattr(n, "value", not n.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield lambda n: setattr(n, "value", n.value + 1)
    elif isinstance(node, ast.Return) and node.value is not None and not is_none(node.value):
        yield lambda n: setattr(n, "value", ast.Constant(None))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield lambda n: setattr(n, "operand", ast.UnaryOp(ast.Not(), n.operand))


def is_text(node):
    return any(isinstance(one, ast.Constant | ast.JoinedStr) and not isinstance(getattr(one, "value", ""), int | bytes)
               for one in (node.left, node.right))  # fmt: skip


def is_none(node):
    return isinstance(node, ast.Constant) and node.value is None


def mutants_of(source):
    """Yield (line, kind, changed source) of every mutant."""
    tree = ast.parse(source)
    skip = annotations(tree)
    nodes = list(ast.walk(tree))
    for number, node in enumerate(nodes):
        if id(node) in skip:
            continue
        for change in changes_of(node):
            other = copy.deepcopy(tree)
            twin = list(ast.walk(other))[number]
            change(twin)
            yield node.lineno, type(node).__name__, ast.unparse(ast.fix_missing_locations(other))
        if isinstance(node, ast.If | ast.FunctionDef | ast.For | ast.With | ast.Try):
            for at, inner in enumerate(node.body):
                if isinstance(inner, ast.Raise):
                    other = copy.deepcopy(tree)
                    list(ast.walk(other))[number].body[at] = ast.Pass()
                    yield inner.lineno, "Raise", ast.unparse(ast.fix_missing_locations(other))


def survives(copied, module, source):
    """Say whether the tests of a module pass with the changed source."""
    path = copied / "longarm" / module
    before = path.read_text("utf-8")
    path.write_text(source, "utf-8")
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"]
    command += ["-k", "not flipped and not Flipped and not kill", *tests_of(module)]
    environment = {**os.environ, "PYTHONPATH": str(copied), "OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return False
    finally:
        path.write_text(before, "utf-8")
    return done.returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    modules = [
        p.relative_to(PACKAGE).as_posix() for part in ("proofs", "verify") for p in (PACKAGE / part).glob("*.py")
    ]
    found = [
        (module, *mutant)
        for module in sorted(modules)
        if asked.only in module
        for mutant in mutants_of((PACKAGE / module).read_text("utf-8"))
    ]
    total = len(found)
    random.Random(asked.seed).shuffle(found)
    found = found[: asked.sample or total]
    with tempfile.TemporaryDirectory(prefix="mutants-") as room:
        copied = pathlib.Path(room)
        shutil.copytree(PACKAGE, copied / "longarm", ignore=shutil.ignore_patterns("__pycache__"))
        killed = 0
        for number, (module, line, kind, source) in enumerate(found):
            if number and number % 10 == 0:
                print(f"so far: {killed} of {number} killed", flush=True)
            if survives(copied, module, source):
                print(f"survived: {module}:{line} {kind}", flush=True)
            else:
                killed += 1
    print(f"mutants: {killed} of {len(found)} killed ({killed / len(found):.1%}), drawn from {total}; mark {LEAST:.0%}")
    return 0 if killed >= LEAST * len(found) else 1


if __name__ == "__main__":
    sys.exit(main())
