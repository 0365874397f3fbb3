"""A report's text cut into runs, each with the claims whose words it carries: pure."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from longarm.records.claim import Claim
from longarm.records.reading import Reading
from longarm.records.report import Role
from longarm.records.span import Span

_READ = (Role.HEADLINE, Role.BODY)


@dataclass(frozen=True)
class Run:
    """A stretch of text drawn alike.

    Attributes:
        text: the words.
        kinds: kinds of the claims that rest on it, sorted.
        claims: ids of these claims.
        starts: ids of the claims that begin here, so that a link can lead to them.
        values: ``claim/slot`` of the values whose own words these are.
        value_starts: those of them that begin here.
    """

    text: str
    kinds: tuple[str, ...]
    claims: tuple[str, ...]
    starts: tuple[str, ...]
    values: tuple[str, ...] = ()
    value_starts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paragraph:
    """A passage of a report as runs, with what it is and where it came from."""

    role: str
    lang: str
    where: str
    read: bool
    runs: tuple[Run, ...]


def mark_report(reading: Reading) -> list[Paragraph]:
    """Return the passages of a report with the claims marked in them; what was kept apart says so."""
    report = reading.report
    claims = sorted(reading.claims, key=lambda claim: (claim.span, claim.id))
    return [
        Paragraph(
            role=passage.role.value,
            lang=passage.lang if passage.lang != "und" else report.lang,
            where=passage.where,
            read=passage.role in _READ,
            runs=tuple(_runs(report.text, passage.span.start, passage.span.end, claims)),
        )
        for passage in report.passages
    ]


def fold_apart(paragraphs: Sequence[Paragraph]) -> list[tuple[bool, list[Paragraph]]]:
    """Return runs of paragraphs that were read, and of those that were kept apart and carry no claim."""
    kept = itertools.groupby(paragraphs, key=lambda one: not one.read and not any(run.claims for run in one.runs))
    return [(apart, list(rows)) for apart, rows in kept]


def value_spans(claim: Claim) -> dict[str, Span]:
    """Return ``claim/slot`` -> span of the words that carry the value, for the values that have words."""
    return {f"{claim.id}/{name}": span for name, span in sorted(claim.marks.items()) if span.start < span.end}


def _runs(text: str, start: int, end: int, claims: Sequence[Claim]) -> Iterable[Run]:
    spans = {claim.id: claim.span for claim in claims if _touches(claim.span, start, end)}
    values = {name: span for one in claims for name, span in value_spans(one).items() if _touches(span, start, end)}
    kinds = {claim.id: claim.kind for claim in claims}
    edges = {start, end}
    for span in (*spans.values(), *values.values()):
        edges.update(edge for edge in (span.start, span.end) if start < edge < end)
    for left, right in itertools.pairwise(sorted(edges)):
        held = _held(spans, left, right)
        carried = _held(values, left, right)
        yield Run(
            text=text[left:right],
            kinds=tuple(sorted({kinds[claim] for claim in held})),
            claims=held,
            starts=tuple(one for one in held if max(spans[one].start, start) == left),
            values=carried,
            value_starts=tuple(one for one in carried if max(values[one].start, start) == left),
        )


def _touches(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


def _held(spans: Mapping[str, Span], left: int, right: int) -> tuple[str, ...]:
    return tuple(name for name, span in spans.items() if span.start <= left and right <= span.end)
