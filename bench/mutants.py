# ruff: noqa: ANN001, ANN201, ANN202
"""Change ``proofs`` and ``verify`` in small ways, and count how many changes the tests find.

Usage: python bench/mutants.py [--sample N] [--seed N] [--only PART] [--workers N] [--nice N] [--list]

Each mutant is one changed comparison, operator, number, truth value, negation, returned value or left-out ``raise``.
First the tests run once, unchanged, to learn which of them reach which line, and how long each takes. Then, for each
mutant, a fork of one prepared process changes the function and runs the tests that reach its line, the quickest first,
until one fails (``mutant_runs.py``); for what runs on import, the fork loads everything anew. Without ``--sample``
every mutant is tried, in random order.

Survivors are printed as ``module:function: before -> after``. Those that ``mutants-equal.txt`` names, with the reason
why no test could find them, are counted apart and not as killed.
"""

import argparse
import ast
import copy
import os
import pathlib
import random
import sys
from collections.abc import Callable
from dataclasses import dataclass

from figures import Figure, record
from mutant_runs import Runner

ROOT = pathlib.Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "longarm"
EQUAL = pathlib.Path(__file__).parent / "mutants-equal.txt"
LEAST = 0.90
COMPARES = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
PLAIN = {"property", "classmethod", "staticmethod"}
OPERATORS = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.LShift: ast.RShift,
    ast.RShift: ast.LShift, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.BitXor: ast.BitAnd, ast.Mod: ast.Mult,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One change.

    Attributes:
        module: such as ``proofs/merkle.py``.
        lines: first and last line of what was changed.
        owner: dotted name of the function it is in, empty for what runs on import.
        name: ``module:function: before -> after``, which stays when lines move.
        source: makes the changed module.
    """

    module: str
    lines: tuple[int, int]
    owner: str
    name: str
    source: Callable[[], str]


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


def owners(tree):
    """Return node id -> (dotted name of where it stands, the same where that is the body of a function, else empty)."""
    found = {}

    def visit(node, name, body):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            name = f"{name}.{node.name}" if name else node.name
        found[id(node)] = (name, body)
        inside = {id(one) for one in node.body} if isinstance(node, ast.FunctionDef) else set()
        plain = isinstance(node, ast.FunctionDef) and all(shown(one) in PLAIN for one in node.decorator_list)
        for inner in ast.iter_child_nodes(node):
            visit(inner, name, body or (name if plain and id(inner) in inside else ""))

    visit(tree, "", "")
    return found


def mutants_of(module):
    """Yield every mutant of a module."""
    tree = ast.parse((PACKAGE / module).read_text("utf-8"))
    skip, names, nodes = annotations(tree), owners(tree), list(ast.walk(tree))

    def made(number, change, before, after):
        def source():
            other = copy.deepcopy(tree)
            change(list(ast.walk(other))[number])
            return ast.unparse(ast.fix_missing_locations(other))

        where, owner = names[id(before)]
        lines = (before.lineno, before.end_lineno)
        return Mutant(module, lines, owner, f"{module}:{where}: {shown(before)} -> {after}", source)

    for number, node in enumerate(nodes):
        if id(node) in skip:
            continue
        for change in changes_of(node):
            twin = copy.deepcopy(node)
            change(twin)
            yield made(number, change, node, shown(twin))
        if isinstance(node, ast.If | ast.FunctionDef | ast.For | ast.With | ast.Try):
            for at, inner in enumerate(node.body):
                if isinstance(inner, ast.Raise):
                    yield made(number, leave_out(at), inner, "(left out)")


def leave_out(at):
    return lambda n: n.body.__setitem__(at, ast.Pass())


def shown(node):
    return " ".join(ast.unparse(node).split())


def equal_ones():
    """Return name -> reason of the mutants that mean the same."""
    rows = (line.split("  # ", 1) for line in EQUAL.read_text("utf-8").splitlines() if line and line[0] != "#")
    return {name.strip(): why for name, why in rows}


def chosen(asked):
    parts = [p for part in ("proofs", "verify") for p in (PACKAGE / part).glob("*.py")]
    modules = sorted(p.relative_to(PACKAGE).as_posix() for p in parts)
    found = [one for module in modules if asked.only in module for one in mutants_of(module)]
    random.Random(asked.seed).shuffle(found)
    return found[: asked.sample or len(found)], len(found)


def tell(found, total, results):
    """Print what came of it and return the exit code."""
    reasons = equal_ones()
    left = [mutant for number, mutant in enumerate(found) if results[number] == "survived"]
    same = [mutant for mutant in left if mutant.name in reasons]
    for name in sorted({mutant.name for mutant in left} - set(reasons)):
        print(f"survived: {name}")
    late = sum(said == "no end" for said in results.values())
    killed, counted = len(found) - len(left), len(found) - len(same)
    share = killed / counted
    print(f"mutants: {killed} of {counted} killed ({share:.1%}; {late} of them by never ending), "
          f"{len(same)} more mean the same; drawn from {total}; mark {LEAST:.0%}")  # fmt: skip
    record(Figure("mutants of proofs and verify killed", share, LEAST, "python bench/mutants.py", "made"))
    return 0 if share >= LEAST else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--nice", type=int, default=10)
    parser.add_argument("--list", action="store_true", help="only print the mutants")
    asked = parser.parse_args()
    found, total = chosen(asked)
    if asked.list:
        print("\n".join(sorted(mutant.name for mutant in found)))
        return 0
    os.nice(asked.nice)
    results = {}

    def note(number, said):
        mutant = found[number]
        results[number] = said
        if said == "survived":
            print(f"lives: {mutant.name} (line {mutant.lines[0]})", flush=True)
        if len(results) % 50 == 0:
            print(f"so far {len(results)} of {len(found)}", flush=True)

    Runner(ROOT, asked.workers).run_all(found, note)
    return tell(found, total, results)


if __name__ == "__main__":
    sys.exit(main())
