"""Attribution on held-out news: our figures beside textacy's direct quotations, same texts, same run.

The texts and gold are those of PolNeAR's development set (third-party copyright: measured on, never trained on, never
shipped). The scorer is the same as in ``score_attribution.py`` of the measuring kit: one-to-one matches of contents
that share tokens with F >= .5, speaker right when the source spans share a token.

Usage: OMP_NUM_THREADS=1 python bench/attribution.py [--data FOLDER] [--scorer FILE] [--limit N]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from importlib.resources import files
from pathlib import Path

from figures import Figure, record

from longarm.read.attribution import ASSET, find_attributions, parse_model
from longarm.read.attribution.wire import to_scorer_row
from longarm.read.document import open_document
from longarm.read.parse import MODEL, EnglishParser, parse_report
from longarm.records.capture import Sealed
from longarm.records.report import Report

MARK_F1, MARK_SPEAKER = 67.0, 87.0


def read_report(path: Path) -> Report:
    data = path.read_bytes()
    digest = "sha256:" + hashlib.sha256(data).hexdigest()
    sealed = Sealed(
        digest=digest, size=len(data), at="", nonce="", name=path.name, media_type="text/plain; charset=utf-8"
    )
    return open_document(data, sealed)


def own_rows(paths: list[Path]) -> list[dict]:
    model = parse_model(files("longarm").joinpath(ASSET).read_bytes())
    parser = EnglishParser()
    rows = []
    for path in paths:
        report = read_report(path)
        rows += [to_scorer_row(path.name, one) for one in find_attributions(parse_report(report, parser), model)]
    print(f"model {model.version}")
    return rows


def textacy_rows(paths: list[Path]) -> list[dict]:
    """Run textacy's direct quotation extraction; a text it stops on counts as without quotations."""
    import spacy
    from textacy.extract import triples

    nlp = spacy.load(MODEL)
    rows, stopped = [], []
    for path in paths:
        with path.open(encoding="utf-8", newline="") as handle:
            doc = nlp(handle.read())
        try:
            found = list(triples.direct_quotations(doc))
        except Exception as error:  # noqa: BLE001  a peer may fail in any way; the failure is the finding
            stopped.append(f"{path.name} ({type(error).__name__})")
            continue
        for one in found:
            span = lambda tokens: [[min(t.idx for t in tokens), max(t.idx + len(t) for t in tokens)]] if tokens else []  # noqa: E731
            content = [[one.content.start_char, one.content.end_char]]
            rows.append({"file": path.name, "source": span(one.speaker), "cue": span(one.cue), "content": content})
    print(f"textacy stops on {len(stopped)} of {len(paths)} texts" + (": " + ", ".join(stopped[:5]) if stopped else ""))
    return rows


def score(rows: list[dict], scorer: Path, data: Path, limit: int | None) -> str:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "rows.jsonl"
        out.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
        command = [sys.executable, str(scorer), "--gold", str(data / "attributions"), "--text", str(data / "text")]
        command += ["--attributions", str(out), *(["--limit", str(limit)] if limit else [])]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main() -> int:
    shared = Path(os.environ.get("LONGARM_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--data", type=Path, default=shared / "data" / "polnear-dev")
    args.add_argument("--scorer", type=Path, default=shared / "eval" / "score_attribution.py")
    args.add_argument("--limit", type=int)
    chosen = args.parse_args()
    if not chosen.scorer.exists() or not chosen.data.exists():
        print("not checked: the measuring texts are not here (set LONGARM_SHARED)")
        return 3
    paths = sorted((chosen.data / "text").glob("*.txt"))[: chosen.limit]
    corpus = hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
    print(f"{len(paths)} texts, corpus sha256 {corpus[:16]}")
    began = time.perf_counter()
    ours = score(own_rows(paths), chosen.scorer, chosen.data, chosen.limit)
    print(f"\nLongarm ({time.perf_counter() - began:.1f} s)\n{ours}")
    try:
        print(f"textacy direct quotations\n{score(textacy_rows(paths), chosen.scorer, chosen.data, chosen.limit)}")
    except ModuleNotFoundError:
        print("textacy is not installed: peer not checked")
    f1 = float(next(line for line in ours.splitlines() if line.startswith("attribution")).split()[-1])
    speaker = float(next(line for line in ours.splitlines() if line.startswith("speaker")).split()[-1])
    read = "Citron 65-66 / 85-91, GenderGapTracker 53.6 / 80, textacy 22.4 / 82; humans 82 / 90 (measured earlier)"
    command = "python bench/attribution.py"
    record(Figure("attribution F1", f1, MARK_F1, command, corpus[:16], read))
    record(Figure("attribution, speaker accuracy", speaker, MARK_SPEAKER, command, corpus[:16], read))
    held = f1 >= MARK_F1 and speaker >= MARK_SPEAKER
    print(f"mark {MARK_F1} / {MARK_SPEAKER}: {'held' if held else 'MISSED'} with {f1} / {speaker}")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
