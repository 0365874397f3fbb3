"""Main text on 181 pages: our body passages against the pages' ground truth, beside trafilatura in the same run.

The metric is that of the article-extraction benchmark (Scrapinghub, MIT): bags of word 4-grams, precision and recall
averaged over pages, F1 of the averages. The pages are third-party copyright: measured on, never shipped.

Usage: OMP_NUM_THREADS=1 python bench/maintext.py [--pages FOLDER] [--limit N]
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import re
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

from figures import Figure, record

from longarm.read.document import open_document
from longarm.records.capture import Sealed
from longarm.records.report import Role

MARK = 0.955
_TOKEN = re.compile(r"\w+", re.UNICODE | re.MULTILINE | re.IGNORECASE | re.DOTALL)


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    tokens = _TOKEN.findall(text or "")
    if len(tokens) < size:
        return Counter([tuple(tokens)])
    return Counter(tuple(tokens[i : i + size]) for i in range(len(tokens) - size + 1))


def compare(truth: str, found: str) -> tuple[float, float, float]:
    """Return true positives, false positives and false negatives, scaled to one page as the benchmark does."""
    a, b = shingles(truth), shingles(found)
    tp = fp = fn = 0.0
    for key in set(a) | set(b):
        tp += min(a[key], b[key])
        fp += max(0, b[key] - a[key])
        fn += max(0, a[key] - b[key])
    total = tp + fp + fn
    return (tp / total, fp / total, fn / total) if total else (0.0, 0.0, 0.0)


def score(counts: list[tuple[float, float, float]]) -> tuple[float, float, float]:
    """Precision and recall averaged over the pages where each is defined; F1 of the two averages."""
    precision = statistics.mean([tp / (tp + fp) for tp, fp, _ in counts if tp + fp > 0])
    recall = statistics.mean([tp / (tp + fn) for tp, _, fn in counts if tp + fn > 0])
    return precision, recall, 2 * precision * recall / (precision + recall)


def own_text(data: bytes, name: str) -> str:
    sealed = Sealed(digest="sha256:" + "0" * 64, size=len(data), at="", nonce="", name=name, media_type="text/html")
    report = open_document(data, sealed)
    return "\n".join(p.span.of(report.text) for p in report.passages if p.role is Role.BODY)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    shared = Path(os.environ.get("LONGARM_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    parser.add_argument("--pages", type=Path, default=shared / "data" / "pages")
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--worst", type=int, default=0)
    arguments = parser.parse_args()
    if not arguments.pages.is_dir():
        print("not checked: the measuring pages are not beside the checkout", file=sys.stderr)
        return 0
    import trafilatura

    truth = json.loads((arguments.pages / "ground-truth.json").read_text(encoding="utf-8"))
    ours, peer, took = [], [], [0.0, 0.0]
    worst = []
    digest = hashlib.sha256()
    for name in sorted(truth)[: arguments.limit or None]:
        data = gzip.decompress((arguments.pages / "html" / f"{name}.html.gz").read_bytes())
        digest.update(data)
        start = time.perf_counter()
        found = own_text(data, name)
        middle = time.perf_counter()
        other = trafilatura.extract(data.decode("utf-8", errors="replace"), include_comments=False) or ""
        took[0] += middle - start
        took[1] += time.perf_counter() - middle
        ours.append(compare(truth[name]["articleBody"], found))
        peer.append(compare(truth[name]["articleBody"], other))
        worst.append((ours[-1][0] - peer[-1][0], name, ours[-1], peer[-1]))
    for label, counts, seconds in (("longarm", ours, took[0]), ("trafilatura", peer, took[1])):
        precision, recall, f1 = score(counts)
        rate = len(counts) / seconds
        print(f"{label:12} F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  {rate:5.1f} pages/s")
    peers = f"trafilatura {score(peer)[2]:.3f} (run beside)"
    corpus = digest.hexdigest()[:16]
    record(Figure("main text F1, pages", round(score(ours)[2], 3), MARK, "python bench/maintext.py", corpus, peers))
    print(f"mark {MARK}; {len(ours)} pages, sha256 {digest.hexdigest()[:16]}")
    for line in sorted(worst)[: arguments.worst]:
        print(line)
    return 0 if score(ours)[2] >= MARK else 1


if __name__ == "__main__":
    raise SystemExit(main())
