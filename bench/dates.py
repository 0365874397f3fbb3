"""Value F1 of time expressions on TempEval-3 platinum; beside dateparser in the same run, where it is installed.

The measure is TempEval-3's (UzZaman et al. 2013, task A): an expression is found when it overlaps one of the gold; it
counts when its TimeML value is the gold's, letter for letter. Precision is over all that was found, recall over all of
the gold. Rules were written from the TimeML guidelines and looked over on the texts of QA-TempEval, whose gold gives
spans of a few expressions a text and no values, so that only the share of them found can be told.

Usage: OMP_NUM_THREADS=1 python bench/dates.py [--data FOLDER] [--show]
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from defusedxml import ElementTree
from figures import Figure, record

from longarm.read.parse import EnglishParser, parse_report
from longarm.read.whens import find_timexes
from longarm.read.whens.anchor import Anchor
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span

MARK, STRETCH, HEIDELTIME = 65.0, 76.0, 78.1


@dataclass(frozen=True)
class Timed:
    """An expression with its value."""

    start: int
    end: int
    value: str


@dataclass(frozen=True)
class Text:
    """A text of the corpus with its gold."""

    name: str
    text: str
    day: dt.date
    gold: tuple[Timed, ...]


def read_text(path: Path) -> Text:
    root = ElementTree.fromstring(path.read_bytes())
    day = dt.date.fromisoformat(root.find(".//DCT/TIMEX3").get("value")[:10])
    body, gold, words = root.find(".//TEXT"), [], []

    def walk(node: object) -> None:
        begin = sum(map(len, words))
        words.append(node.text or "")
        for child in node:
            walk(child)
            words.append(child.tail or "")
        if node.tag == "TIMEX3":
            gold.append(Timed(begin, sum(map(len, words)), node.get("value") or ""))

    walk(body)
    return Text(path.name, "".join(words), day, tuple(sorted(gold, key=lambda one: one.start)))


def own(text: Text, parser: EnglishParser) -> list[Timed]:
    passages = tuple(
        Passage(span=Span(found.start(), found.end()), role=Role.BODY, lang="en")
        for found in re.finditer(r"[^\n]*\S[^\n]*", text.text)
    )
    report = Report(id="sha256:" + "0" * 64, file=text.name, text=text.text, passages=passages, lang="en")
    anchor = Anchor(text.day.year, text.day.month, text.day.day)
    timexes = find_timexes(parse_report(report, parser), anchor, loose=True)
    return [Timed(one.start, one.end, one.value) for one in timexes]


def peer(text: Text) -> list[Timed]:
    """Spans by dateparser's search, each read again for its period, so that "March 2012" is a month and not a day."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": dt.datetime.combine(text.day, dt.time()), "PREFER_DATES_FROM": "past"}
    reader = DateDataParser(languages=["en"], settings=settings)
    shapes = {"day": "%Y-%m-%d", "week": "%G-W%V", "month": "%Y-%m", "year": "%Y", "time": "%Y-%m-%dT%H:%M"}
    found, at = [], 0
    for words, moment in search_dates(text.text, languages=["en"], settings=settings) or []:
        begin = text.text.find(words, at)
        if begin < 0:
            continue
        bare = words.removeprefix("on ").removeprefix("in ").removeprefix("by ").removeprefix("since ")
        data = reader.get_date_data(bare)
        read = data.date_obj or moment
        found.append(Timed(begin, begin + len(words), read.strftime(shapes[data.period if data.date_obj else "day"])))
        at = begin + len(words)
    return found


def pairs(gold: tuple[Timed, ...], found: list[Timed]) -> list[tuple[Timed | None, Timed | None]]:
    """Pair each gold expression with the first found one that overlaps it and is not yet taken."""
    left, matched = list(found), []
    for one in gold:
        other = next((f for f in left if f.start < one.end and one.start < f.end), None)
        if other is not None:
            left.remove(other)
        matched.append((one, other))
    return matched + [(None, one) for one in left]


def measure(texts: list[Text], found: list[list[Timed]]) -> dict[str, float]:
    gold = sum(len(text.gold) for text in texts)
    total = sum(map(len, found))
    matched = [
        pair for text, row in zip(texts, found, strict=True) for pair in pairs(text.gold, row) if None not in pair
    ]
    right = sum(a.value == b.value for a, b in matched)
    score = lambda hits: 200 * hits / (gold + total or 1)  # noqa: E731 - F1 over counts
    return {"gold": gold, "found": total, "span": score(len(matched)), "value": score(right), "spans": len(matched)}


def show(texts: list[Text], found: list[list[Timed]]) -> None:
    for text, row in zip(texts, found, strict=True):
        for a, b in pairs(text.gold, row):
            one = a or b
            near = text.text[max(0, one.start - 40) : one.end + 30].replace("\n", " ")
            marked = "marked" if a else "      "
            print(f"{text.name[:14]:14} {marked} found {b.value if b else '-':14} …{near}…")


def digest(paths: list[Path]) -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:12]


def main() -> int:
    beside = Path(os.environ.get("LONGARM_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=beside / "data" / "dates")
    options.add_argument("--show", action="store_true", help="show what is found in QA-TempEval")
    args = options.parse_args()
    if not args.data.is_dir():
        print(f"skipped: no data at {args.data}", file=sys.stderr)
        return 3
    platinum = sorted((args.data / "TempEval3-eval_TML").glob("*.tml"))
    other = sorted((args.data / "QATempEval-eval_TML").glob("*/*.tml"))
    parser = EnglishParser()
    texts, questions = [read_text(p) for p in platinum], [read_text(p) for p in other]
    found, answers = [own(text, parser) for text in texts], [own(text, parser) for text in questions]
    if args.show:
        show(questions, answers)
    own_figures = measure(texts, found)
    rows = [("longarm", own_figures)]
    try:
        rows.append(("dateparser", measure(texts, [peer(text) for text in texts])))
    except ImportError:
        print("peer skipped: dateparser is not installed (requirements/bench.txt)")
    for name, got in rows:
        print(
            f"TempEval-3 platinum sha256:{digest(platinum)} {name:10} gold {got['gold']} found {got['found']:3} "
            f"span F1 {got['span']:.1f}  value F1 {got['value']:.1f}"
        )
    beside_us = f"dateparser {rows[1][1]['value']:.1f} (run beside); " if len(rows) > 1 else ""
    peers = f"{beside_us}HeidelTime {HEIDELTIME} (published)"
    work = "time values F1, TempEval-3 platinum"
    record(Figure(work, round(own_figures["value"], 1), MARK, "python bench/dates.py", digest(platinum), peers))
    seen = measure(questions, answers)
    print(
        f"QA-TempEval sha256:{digest(other)} longarm marked {seen['gold']}, of them found {seen['spans']} (no values)"
    )
    print(f"mark: value F1 {MARK}, stretch {STRETCH}, HeidelTime {HEIDELTIME} (published)")
    return 0 if own_figures["value"] >= MARK else 1


if __name__ == "__main__":
    raise SystemExit(main())
