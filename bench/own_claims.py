"""Claims read from our own reports, which ship with the tests: those that were read since, and those kept aside.

``tests/gold`` holds four sets. Two were read by those who write rules, so their figures are those of a development set;
two were written by people who had never seen the reader, are kept aside from everybody who writes rules for it, and
are the honest figure for texts of your own. Nothing beside this repository is needed.

Usage: OMP_NUM_THREADS=1 python bench/own_claims.py
"""

from __future__ import annotations

import sys
from pathlib import Path

from figures import Figure, corpus_hash, record

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from claims_scoring import score  # noqa: E402
from reading_text import read_bytes  # noqa: E402

from longarm.bootstrap import make_reader  # noqa: E402

SETS = {
    "claims-aside-en": "own reports kept aside, English",
    "claims-aside-abroad": "own reports kept aside, other languages",
    "claims-en": "own reports read since, English",
    "claims-abroad": "own reports read since, other languages",
}


def main() -> None:
    """Score every set and print it."""
    reader = make_reader()
    for folder, name in SETS.items():
        home = ROOT / "tests" / "gold" / folder
        families, mean, owner = score(home, lambda data: read_bytes(reader, data).claims)
        many = len(list((home / "text").glob("*.txt")))
        print(f"{name:40} {many:3d} reports  macro F1 {mean:.3f}  figure owner {owner:.3f}")
        print("    " + "  ".join(f"{family} {f1:.3f}" for family, f1 in families.items()), flush=True)
        corpus = corpus_hash([*(home / "text").glob("*.txt"), *(home / "gold").glob("*.json")])
        command = "python bench/own_claims.py"
        record(
            Figure(
                f"claims, macro F1, {name}", round(mean, 3), None, command, corpus, "texts and gold are in tests/gold"
            )
        )


if __name__ == "__main__":
    main()
