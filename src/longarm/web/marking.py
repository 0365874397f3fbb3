"""A report's text cut into runs, each with the claims whose words it carries: pure."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from longarm.records.claim import Claim
from longarm.records.reading import Reading
from longarm.records.report import Role

_READ = (Role.HEADLINE, Role.BODY)


@dataclass(frozen=True)
class Run:
    """A stretch of text drawn alike.

    Attributes:
        text: the words.
        kinds: kinds of the claims that rest on it, sorted.
        claims: ids of these claims.
        starts: ids of the claims that begin here, so that a link can lead to them.
    """

    text: str
    kinds: tuple[str, ...]
    claims: tuple[str, ...]
    starts: tuple[str, ...]


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


def _runs(text: str, start: int, end: int, claims: Sequence[Claim]) -> Iterable[Run]:
    inside = [claim for claim in claims if claim.span.start < end and start < claim.span.end]
    edges = {start, end}
    for claim in inside:
        edges.update(edge for edge in (claim.span.start, claim.span.end) if start < edge < end)
    cuts = sorted(edges)
    for left, right in itertools.pairwise(cuts):
        held = [claim for claim in inside if claim.span.start <= left and right <= claim.span.end]
        yield Run(
            text=text[left:right],
            kinds=tuple(sorted({claim.kind for claim in held})),
            claims=tuple(claim.id for claim in held),
            starts=tuple(claim.id for claim in held if max(claim.span.start, start) == left),
        )
