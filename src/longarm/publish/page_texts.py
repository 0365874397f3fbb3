"""The texts of the reports as the page shows them: names hidden, every quoted sentence marked and linkable."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from longarm.publish.hiding import Cover, Hider
from longarm.publish.supports import supports_of
from longarm.publish.words import printable
from longarm.records.reading import Reading
from longarm.records.register import Register
from longarm.records.report import Passage, Report, Role

_SHOWN = (Role.HEADLINE, Role.BODY)


@dataclass(frozen=True)
class Run:
    """A stretch of a passage that is drawn alike.

    Attributes:
        text: what is shown.
        quoted: True where an entry rests on it.
        anchors: ids that links to this place use.
    """

    text: str
    quoted: bool
    anchors: tuple[str, ...]


@dataclass(frozen=True)
class Block:
    """A passage as the page shows it: its role, language, where it came from, and its runs."""

    role: str
    lang: str
    where: str
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Quote:
    """A quoted stretch of a report's text with the id that links to it."""

    start: int
    end: int
    anchor: str


def anchor_of(number: int, start: int, end: int) -> str:
    """Return the id of a quoted stretch: number of its report in the register, and offsets."""
    return f"q{number}-{start}-{end}"


def quotes_by_report(register: Register) -> dict[str, list[Quote]]:
    """Return report id -> its quoted stretches, from the register with the words as sealed."""
    numbers = {report.id: number for number, report in enumerate(register.reports)}
    found: dict[str, set[tuple[int, int]]] = {}
    for support in supports_of(register.entries):
        found.setdefault(support.report, set()).add((support.start, support.start + len(support.quote)))
    return {
        report: [Quote(start, end, anchor_of(numbers[report], start, end)) for start, end in sorted(places)]
        for report, places in sorted(found.items())
    }


def make_blocks(reading: Reading, quotes: Sequence[Quote], hider: Hider) -> list[Block]:
    """Return headline and body of a report, and any other passage that is quoted.

    Args:
        reading: the reading; its persons tell exactly where private names stand.
        quotes: its quoted stretches.
        hider: hides names.
    """
    report = reading.report
    covers = list(hider.covers(report.text, (report.id,)))
    return [
        Block(passage.role.value, _lang(passage, report), passage.where, tuple(_runs(report, passage, quotes, covers)))
        for passage in report.passages
        if passage.role in _SHOWN or any(_meet(quote, passage) for quote in quotes)
    ]


def count_apart(report: Report) -> int:
    """Return the number of passages that were kept apart as furniture and the like."""
    return sum(passage.role not in _SHOWN for passage in report.passages)


def _lang(passage: Passage, report: Report) -> str:
    lang = report.lang if passage.lang == "und" else passage.lang
    return "" if lang == "und" else lang


def _meet(quote: Quote, passage: Passage) -> bool:
    return quote.start < passage.span.end and passage.span.start < quote.end


def _runs(report: Report, passage: Passage, quotes: Sequence[Quote], covers: Sequence[Cover]) -> list[Run]:
    first, last = passage.span.start, passage.span.end
    here = [quote for quote in quotes if _meet(quote, passage)]
    hidden = [cover for cover in covers if cover.start < last and first < cover.end]
    edges = {first, last} | {min(max(at, first), last) for quote in here for at in (quote.start, quote.end)}
    # A cut inside a hidden name would leave half of it: cuts move to the name's end.
    for cover in hidden:
        edges = {min(cover.end, last) if cover.start < at < cover.end else at for at in edges}
        edges |= {max(cover.start, first), min(cover.end, last)}
    told: set[str] = set()
    runs = []
    for start, end in itertools.pairwise(sorted(edges)):
        covered = next((cover for cover in hidden if cover.start <= start < cover.end), None)
        text = report.text[start:end] if covered is None else covered.shown if covered.start >= first else ""
        holding = [quote for quote in here if quote.start < end and start < quote.end]
        anchors = tuple(quote.anchor for quote in holding if quote.anchor not in told)
        told.update(anchors)
        runs.append(Run(printable(text), bool(holding), anchors))
    return runs
