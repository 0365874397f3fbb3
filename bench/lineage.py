"""Which reports count as one origin, on the reports written for this project with hand-made clusters.

A case is made of the texts with the program itself (``new``, ``add``, ``build``, ``lineage --json``) and given to the
scorer that lies beside the texts. The peer is datasketch's MinHashLSH on the same texts at the threshold that suits it
best here (chosen on these very texts, which favours it).

Usage: OMP_NUM_THREADS=1 python bench/lineage.py [--texts FOLDER] [--clusters FILE] [--scorer FILE] [--misses]
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from datasketch import MinHash, MinHashLSH
from figures import Figure, corpus_hash, record

MARK_F1, MARK_PRECISION, MARK_HARD = 0.80, 0.90, 1
PEER_THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.5)
_SCORES = re.compile(r"precision (\S+) recall (\S+) F1 (\S+)\s+hard non-pairs wrongly joined: (\d+) of (\d+)")


def longarm(folder: Path, *words: str) -> str:
    """Run the program and return what it prints."""
    environment = os.environ | {"XDG_CONFIG_HOME": str(folder), "HOME": str(folder)}
    command = [sys.executable, "-m", "longarm", *words]
    done = subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(words[:2])} failed:\n{done.stderr[-2000:]}")
    return done.stdout


def our_rows(texts: Path) -> str:
    """Return lineage lines of a case made of the texts."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        longarm(folder, "new", "case")
        longarm(folder, "add", "case", *(str(path) for path in sorted(texts.glob("*.txt"))))
        longarm(folder, "build", "case")
        return longarm(folder, "lineage", "--json", "case")


def peer_rows(texts: Path, threshold: float) -> str:
    """Return the same lines from near-duplicate search: each cluster of reports that resemble one another."""
    lsh, groups = MinHashLSH(threshold=threshold, num_perm=128), {}
    for path in sorted(texts.glob("*.txt")):
        words = path.read_text(encoding="utf-8").lower().split()
        sketch = MinHash(num_perm=128)
        sketch.update_batch([" ".join(words[i : i + 4]).encode() for i in range(len(words) - 3)])
        met = sorted({groups[other] for other in lsh.query(sketch)})
        groups = {other: met[0] if group in met else group for other, group in groups.items()}
        groups[path.name] = met[0] if met else path.name
        lsh.insert(path.name, sketch)
    return "\n".join(json.dumps({"file": name, "origin_groups": [group]}) for name, group in groups.items())


def scores(rows: str, args: argparse.Namespace) -> tuple[float, float, float, int]:
    """Return precision, recall, F1 and hard non-pairs wrongly joined."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "lineage.jsonl")
        path.write_text(rows, encoding="utf-8")
        command = [sys.executable, str(args.scorer), "--clusters", str(args.clusters), "--lineage", str(path)]
        command += ["--misses"] if args.misses else []
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if args.misses:
        print(printed)
    found = _SCORES.search(printed)
    if found is None:
        raise SystemExit(f"the scorer printed something else: {printed}")
    return float(found[1]), float(found[2]), float(found[3]), int(found[4])


def main() -> int:
    beside = Path(os.environ.get("LONGARM_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, default=beside / "eval" / "dev" / "text")
    parser.add_argument("--clusters", type=Path, default=beside / "eval" / "dev" / "clusters.json")
    parser.add_argument("--scorer", type=Path, default=beside / "eval" / "score_lineage.py")
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    precision, recall, f1, hard = scores(our_rows(args.texts), args)
    args.misses = False
    best = max((scores(peer_rows(args.texts, limit), args) for limit in PEER_THRESHOLDS), key=lambda found: found[2])
    print(f"ours       precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  hard non-pairs joined {hard}")
    print(
        f"datasketch precision {best[0]:.3f}  recall {best[1]:.3f}  F1 {best[2]:.3f}  hard non-pairs joined {best[3]}"
    )
    corpus = corpus_hash([*args.texts.glob("*.txt"), args.clusters])
    command = "python bench/lineage.py"
    record(
        Figure("lineage: pairwise F1", f1, MARK_F1, command, corpus, f"datasketch {best[2]:.3f} (run beside)"),
        Figure("lineage: precision", precision, MARK_PRECISION, command, corpus, f"datasketch {best[0]:.3f}"),
        Figure("lineage: hard non-pairs joined", hard, MARK_HARD, command, corpus, f"datasketch {best[3]}", least=True),
    )
    return int(f1 < MARK_F1 or precision < MARK_PRECISION or hard > MARK_HARD)


if __name__ == "__main__":
    raise SystemExit(main())
