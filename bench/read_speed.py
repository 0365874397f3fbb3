"""Speed of reading: reports per second of our read stage beside a bare ``nlp.pipe`` of the full English model.

Both run on one core, on the same texts, in the same run, taking turns of a dozen texts so that a busy machine hits
both alike; the ratio is the median over rounds. Then one report is made ten times longer until 10 MB and the growth
exponent of the time is printed (1.0 is linear), with the peak memory of the process.

Usage: OMP_NUM_THREADS=1 python bench/read_speed.py [--texts FOLDER] [--rounds 5] [--large MB]
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import math
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import spacy
from figures import Figure, record

from longarm.read.attribution import ASSET, find_attributions, parse_model
from longarm.read.document import open_document
from longarm.read.language import tell_language
from longarm.read.names_abroad import Telling
from longarm.read.parse import MODEL, EnglishParser, parse_report
from longarm.read.persons import find_persons
from longarm.records.capture import Sealed

MARK = 1.0
#: Texts that one side reads before the other has its turn: a minute of noise then hits both.
TURN = 12


def sealed_of(data: bytes, name: str) -> Sealed:
    digest = "sha256:" + hashlib.sha256(data).hexdigest()
    return Sealed(digest=digest, size=len(data), at="", nonce="", name=name, media_type="text/plain; charset=utf-8")


def our_reader() -> tuple[str, Callable[[bytes, str], object]]:
    """Return the whole read stage, or opening, parsing, attribution and persons while it is not there."""
    try:
        stage = importlib.import_module("longarm.read.stage")
        bootstrap = importlib.import_module("longarm.bootstrap")
        reader = bootstrap.make_reader() if hasattr(bootstrap, "make_reader") else stage.BuiltinReader()
        return f"read stage {reader.version}", lambda data, name: reader.read(data, sealed_of(data, name))
    except (ImportError, AttributeError, TypeError):
        model, parser = parse_model(files("longarm").joinpath(ASSET).read_bytes()), EnglishParser()

        def read(data: bytes, name: str) -> object:
            parsed = parse_report(open_document(data, sealed_of(data, name)), parser)
            found = find_attributions(parsed, model)
            return found, find_persons(parsed, found, Telling())

        return "open + parse + attribution + persons (no claims)", read


def main() -> int:
    shared = Path(os.environ.get("LONGARM_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--texts", type=Path, default=shared / "data" / "polnear-dev" / "text")
    args.add_argument("--rounds", type=int, default=5)
    args.add_argument("--large", type=float, default=0.0, help="also grow one report to this many MB")
    chosen = args.parse_args()
    paths = sorted(chosen.texts.glob("*.txt"))
    if not paths:
        print("not checked: the measuring texts are not here (set LONGARM_SHARED)")
        return 3
    datas = [(path.read_bytes(), path.name) for path in paths]
    texts = [data.decode("utf-8") for data, _ in datas]
    nlp = spacy.load(MODEL)
    name, read = our_reader()
    list(nlp.pipe(texts[:5]))
    for data, file in datas[:5]:
        read(data, file)
    ratios, ours, bare = [], [], []
    for _ in range(chosen.rounds):
        tell_language.cache_clear()  # every round meets its passages for the first time
        theirs_took = ours_took = 0.0
        for first in range(0, len(texts), TURN):
            began = time.perf_counter()
            for _doc in nlp.pipe(texts[first : first + TURN]):
                pass
            middle = time.perf_counter()
            for data, file in datas[first : first + TURN]:
                read(data, file)
            theirs_took += middle - began
            ours_took += time.perf_counter() - middle
        bare.append(len(texts) / theirs_took)
        ours.append(len(texts) / ours_took)
        ratios.append(theirs_took / ours_took)
    ratio = statistics.median(ratios)
    corpus = hashlib.sha256(b"".join(data for data, _ in datas)).hexdigest()
    print(f"{len(texts)} reports, corpus sha256 {corpus[:16]}, one core, {chosen.rounds} rounds")
    print(f"{name}: {statistics.median(ours):.2f} reports/s")
    print(f"bare nlp.pipe of the full model: {statistics.median(bare):.2f} reports/s")
    held = "held" if ratio >= MARK else "MISSED"
    work, peers = (
        "speed of read over bare nlp.pipe of the full model",
        f"{statistics.median(bare):.1f} reports/s (run beside)",
    )
    record(Figure(work, round(ratio, 2), MARK, "python bench/read_speed.py", corpus[:16], peers, noisy=True))
    print(f"ratio {ratio:.2f} (range {min(ratios):.2f} to {max(ratios):.2f}), mark {MARK}: {held}")
    if chosen.large:
        grow(read, texts, chosen.large)
    return 0 if ratio >= MARK else 1


def grow(read: Callable[[bytes, str], object], texts: list[str], megabytes: float) -> None:
    """Read one report of growing size and print the exponent of time over size."""
    whole = "\n\n".join(texts)
    points = []
    for size in (megabytes / 16, megabytes / 4, megabytes):
        wanted = int(size * 1_000_000)
        data = (whole * (wanted // len(whole) + 1)).encode()[:wanted].decode("utf-8", "ignore").encode()
        began = time.perf_counter()
        read(data, "large.txt")
        points.append((len(data), time.perf_counter() - began))
        print(f"{len(data) / 1e6:6.2f} MB in one report: {points[-1][1]:7.1f} s")
    (a, s), (b, t) = points[0], points[-1]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"growth exponent {math.log(t / s) / math.log(b / a):.2f}; peak memory {peak:.2f} GiB")


if __name__ == "__main__":
    sys.exit(main())
