"""Events that a text does not tell as facts, found on MEANTIME; beside a word-window peer in the same run.

An event counts as a non-fact when its gold factuality is below 3 on the scale from -3 to +3 (unified factuality
corpus, MEANTIME part, CC BY 4.0). Rules were tuned on ``train`` only. The peer calls an event a non-fact when a
negation, modal, hedge or "to" stands within a window of words before it.

Usage: OMP_NUM_THREADS=1 python bench/factuality.py [--data FOLDER] [--split test]… [--misses]
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from pathlib import Path

from figures import Figure, record

from longarm.read.factuality import ALLEGING, CONDITIONAL, MODALS, NEGATIONS, tell_fact
from longarm.read.parse import EnglishParser

MARK_RECALL, MARK_PRECISION = 0.70, 0.50
PEER_WORDS = NEGATIONS | MODALS | ALLEGING | CONDITIONAL | {"will", "to", "expected", "fears", "hopes", "plans"}
PEER_WINDOW = 4


def read_sentences(path: Path) -> list[list[tuple[str, float | None]]]:
    sentences: list[list[tuple[str, float | None]]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 3:
            sentences.append([])
        else:
            sentences[-1].append((cells[1], None if cells[2] == "_" else float(cells[2])))
    return [sentence for sentence in sentences if sentence]


def own_verdicts(sentences: list, parser: EnglishParser) -> list[list[tuple[bool, str]]]:
    texts = [" ".join(word for word, _ in sentence) for sentence in sentences]
    out = []
    for sentence, doc in zip(sentences, parser.parse(texts), strict=True):
        at, row = 0, []
        for word, value in sentence:
            token = doc.char_span(at, at + len(word), alignment_mode="expand")[-1]
            at += len(word) + 1
            verdict = tell_fact(token) if value is not None else None
            row.append((verdict is not None and verdict.told != "fact", verdict.because if verdict else ""))
        out.append(row)
    return out


def peer_verdicts(sentences: list) -> list[list[tuple[bool, str]]]:
    out = []
    for sentence in sentences:
        words = [word.lower() for word, _ in sentence]
        row = []
        for i in range(len(words)):
            near = words[max(0, i - PEER_WINDOW) : i]
            row.append((any(word in PEER_WORDS for word in near), "window"))
        out.append(row)
    return out


def measure(sentences: list, verdicts: list) -> tuple[float, float, int]:
    hit = wrong = missed = 0
    for sentence, row in zip(sentences, verdicts, strict=True):
        for (_, value), (open_, _because) in zip(sentence, row, strict=True):
            if value is None:
                continue
            if value < 3:
                hit, missed = hit + open_, missed + (not open_)
            else:
                wrong += open_
    return hit / (hit + missed or 1), hit / (hit + wrong or 1), hit + missed


def show_misses(sentences: list, verdicts: list) -> None:
    for sentence, row in zip(sentences, verdicts, strict=True):
        marked, wrong = [], False
        for (word, value), (open_, because) in zip(sentence, row, strict=True):
            if value is not None and (value < 3) != open_:
                wrong = True
                marked.append(f"{word}[{'MISSED' if value < 3 else 'INVENTED ' + because}]")
            else:
                marked.append(word)
        if wrong:
            print(" ".join(marked))


def main() -> int:
    beside = Path(os.environ.get("LONGARM_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=beside / "data" / "factuality")
    parser.add_argument("--split", action="append", choices=("train", "dev", "test"))
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    if not args.data.is_dir():
        print(f"skipped: no data at {args.data}", file=sys.stderr)
        return 3
    english, held = EnglishParser(), True
    for split in args.split or ("train", "dev", "test"):
        path = args.data / f"{split}.conll"
        digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
        sentences = read_sentences(path)
        own, peer = own_verdicts(sentences, english), peer_verdicts(sentences)
        if args.misses:
            show_misses(sentences, own)
        for name, verdicts in (("longarm", own), ("word window", peer)):
            recall, precision, count = measure(sentences, verdicts)
            figures = f"non-facts {count:4}  recall {recall:.3f}  precision {precision:.3f}"
            print(f"{split:6} sha256:{digest} {name:12} {figures}")
            if name == "longarm" and split == "test":
                command = "python bench/factuality.py"
                record(Figure("non-facts, recall", round(recall, 3), MARK_RECALL, command, digest, "word window .70"))
                record(
                    Figure(
                        "non-facts, precision", round(precision, 3), MARK_PRECISION, command, digest, "word window .36"
                    )
                )
                held = recall >= MARK_RECALL and precision >= MARK_PRECISION
    print(f"marks: recall {MARK_RECALL:.2f}, precision {MARK_PRECISION:.2f} on test: {'held' if held else 'missed'}")
    return 0 if held else 1


if __name__ == "__main__":
    raise SystemExit(main())
