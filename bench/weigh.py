"""Lineage at scale, beside datasketch's MinHashLSH on the same made reports in the same run.

What is generated and how: see ``made_reports``. Ours takes the readings in the order of the log; the peer takes the
same texts (128 permutations, word runs of four, threshold 0.5, its documented use) and joins what its query returns.
Each side and each size runs in a process of its own, so that its memory is its own; seconds are processor seconds of
one thread, which other work on the machine does not change, with the time on the clock beside them.

Usage: OMP_NUM_THREADS=1 python bench/weigh.py [--sizes 10000 100000] [--build 20000] [--no-lineage]
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from figures import Figure, record
from made_reports import DERIVED, Made, make_reports

MARK_GROWTH, MARK_UPDATE, MARK_MEMORY = 1.15, 2.0, 6.0
#: Of a case of the size that is built by default; a larger one has no mark of its own.
MARK_JUDGEMENT, MARKED = 1.0, 20_000
MARK_RECALL = {"copy": 1.0, "spin": 0.9, "translation": 0.9}
MARK_PRECISION = 0.95
SEED_OF_UPDATE = 7
_PORTION = 512


class Truth:
    """What was planted: origin and kind of each made report."""

    def __init__(self) -> None:
        self.kinds: list[str] = []
        self.origins: list[int] = []

    def add(self, made: Made) -> None:
        """Note what a made report is."""
        self.kinds.append(made.kind)
        self.origins.append(made.origin)

    def marks(self, pairs: Iterable[tuple[int, int]]) -> dict[str, float]:
        """Return recall of each planted kind against its original, and precision of all pairs."""
        first = {
            o: row for row, (o, kind) in enumerate(zip(self.origins, self.kinds, strict=True)) if kind == "original"
        }
        met: set[int] = set()
        right = wrong = 0
        for a, b in pairs:
            same = self.origins[a] == self.origins[b]
            right, wrong = right + same, wrong + (not same)
            if same and first.get(self.origins[a]) in {a, b}:
                met.update((a, b))
        planted = Counter(kind for kind in self.kinds if kind in DERIVED)
        found = Counter(self.kinds[row] for row in met if self.kinds[row] in DERIVED)
        return {k: found[k] / n for k, n in planted.items()} | {"precision": right / max(1, right + wrong)}


def run_ours(size: int) -> dict[str, float]:
    from longarm.weigh.lineage import LineageIndex

    truth, index, ids, spent = Truth(), LineageIndex(), [], 0.0
    clock = time.perf_counter()
    for portion in _portions(make_reports(size)):
        for made in portion:
            truth.add(made)
            ids.append(made.reading.report.id)
        began = time.process_time()
        index.extend(made.reading for made in portion)
        spent += time.process_time() - began
    began = time.process_time()
    lineages = index.changed()
    spent += time.process_time() - began
    wall = time.perf_counter() - clock
    groups: dict[str, list[int]] = defaultdict(list)
    for row, name in enumerate(ids):
        for origin in lineages[name].origin_groups:
            groups[origin].append(row)
    pairs = {(a, b) for rows in groups.values() for i, a in enumerate(rows) for b in rows[i + 1 :]}
    out = truth.marks(pairs) | {"seconds": spent, "wall": wall, "gib": _peak()}
    new = [made.reading for made in make_reports(40, seed=SEED_OF_UPDATE)]
    updates = []
    for reading in new:
        began = time.process_time()
        index.add(reading)
        index.changed()
        updates.append(time.process_time() - began)
    return out | {"update": max(updates)}


def _portions(made: Iterable[Made]) -> Iterator[list[Made]]:
    """Yield the made reports some at a time, so that a hundred thousand texts need not lie in memory at once."""
    waiting = iter(made)
    while portion := list(itertools.islice(waiting, _PORTION)):
        yield portion


def run_peer(size: int) -> dict[str, float]:
    from datasketch import MinHash, MinHashLSH

    truth, lsh, spent = Truth(), MinHashLSH(threshold=0.5, num_perm=128), 0.0
    pairs: set[tuple[int, int]] = set()
    clock = time.perf_counter()
    for row, made in enumerate(make_reports(size)):
        truth.add(made)
        began = time.process_time()
        words = made.reading.report.text.lower().split()
        sketch = MinHash(num_perm=128)
        sketch.update_batch([" ".join(words[i : i + 4]).encode() for i in range(len(words) - 3)])
        pairs.update((other, row) for other in lsh.query(sketch))
        lsh.insert(row, sketch)
        spent += time.process_time() - began
    return truth.marks(pairs) | {"seconds": spent, "wall": time.perf_counter() - clock, "gib": _peak()}


def run_build(size: int) -> dict[str, float]:
    """Build a case of made readings over SQLite, then one report and one judgement more, as a desk and as a command."""
    from made_builds import MadeCase

    with tempfile.TemporaryDirectory() as folder:
        case = MadeCase(size, Path(folder))
        found = {"first": case.build()}
        reports, verdicts = [], []
        for _ in range(5):
            case.add()
            reports.append(case.build())
        for verb in ("note", "reject", "accept"):
            case.judge(verb)
            verdicts.append(case.build())
        found |= {"report": max(reports), "judgement": max(verdicts), "rows": float(case.rows)}
        case.forget()
        case.add()
        return found | {"command": case.build(), "gib": _peak()}


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


def measured(who: str, size: int) -> dict[str, float]:
    """Run one side in a process of its own and return what it measured."""
    command = [sys.executable, str(Path(__file__)), "--who", who, "--sizes", str(size)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    print(f"{who:10} {size:7}  " + "  ".join(f"{name} {value:.3f}" for name, value in found.items()), flush=True)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--build", type=int, default=MARKED, help="reports of the case that is built")
    parser.add_argument("--no-lineage", action="store_true", help="measure the build only")
    parser.add_argument("--who", choices=["ours", "datasketch", "build"], help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.who:
        print(json.dumps({"ours": run_ours, "datasketch": run_peer, "build": run_build}[args.who](args.sizes[0])))
        return 0
    if args.no_lineage:
        return report_build(args.build, measured("build", args.build))
    ours = {size: measured("ours", size) for size in args.sizes}
    peer = {size: measured("datasketch", size) for size in args.sizes}
    missed = report(ours, peer)
    return report_build(args.build, measured("build", args.build)) | missed


def report(ours: dict[int, dict[str, float]], peer: dict[int, dict[str, float]]) -> int:
    """Print the figures against their marks; return 1 when one is missed."""
    small, large = min(ours), max(ours)
    steps = math.log(large / small) or 1.0
    growth, theirs = (math.log(side[large]["seconds"] / side[small]["seconds"]) / steps for side in (ours, peer))
    top, beside = ours[large], peer[large]
    rows = [
        (f"lineage: growth exponent {small} to {large} reports", growth, MARK_GROWTH, f"datasketch {theirs:.2f}", True),
        (f"lineage: one report added at {large}, seconds", top["update"], MARK_UPDATE, "", True),
        (f"lineage: peak memory at {large}, GiB", top["gib"], MARK_MEMORY, f"datasketch {beside['gib']:.2f}", True),
        (
            f"lineage: precision of pairs at {large}",
            top["precision"],
            MARK_PRECISION,
            f"datasketch {beside['precision']:.3f}",
            False,
        ),
        *(
            (
                f"lineage: recall of planted {kind} at {large}",
                top[kind],
                MARK_RECALL.get(kind),
                f"datasketch {beside[kind]:.3f}",
                False,
            )
            for kind in DERIVED
        ),
    ]
    missed = 0
    for work, value, mark, peers, least in rows:
        held = mark is None or (value <= mark if least else value >= mark)
        missed += not held
        print(f"{work}: {value:.3f}  mark {mark}  {peers}  {'' if held else 'MISSED'}")
        corpus = "made_reports, seed 20221025"
        record(Figure(work, value, mark, "python bench/weigh.py", corpus, peers, least, noisy=least))
    print(f"processor seconds at {large}: ours {top['seconds']:.0f}, datasketch {beside['seconds']:.0f}")
    return bool(missed)


def report_build(size: int, found: dict[str, float]) -> int:
    """Print and record what a build of a case of ``size`` reports took; return 1 when a mark is missed."""
    judged = MARK_JUDGEMENT if size <= MARKED else None
    rows = [
        (f"build: one report added at {size}, process that stays, seconds", found["report"], MARK_UPDATE),
        (f"build: one judgement at {size}, process that stays, seconds", found["judgement"], judged),
        (f"build: one report added at {size}, process of its own, seconds", found["command"], None),
        (f"build: all of {size}, seconds", found["first"], None),
    ]
    missed = 0
    for work, value, mark in rows:
        held = mark is None or value <= mark
        missed += not held
        print(f"{work}: {value:.3f}  mark {mark}  {'' if held else 'MISSED'}")
        command = f"python bench/weigh.py --no-lineage --build {size}"
        record(Figure(work, value, mark, command, "made_claims, seed 20221025", "", least=True, noisy=True))
    return bool(missed)


if __name__ == "__main__":
    raise SystemExit(main())
