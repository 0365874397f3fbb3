"""The shell of weigh: readings and judgements in, the register out.

First version: every claim is an entry of its own, nothing is joined, and no lineage is known, so no origin counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from longarm.records.capture import Sealed
from longarm.records.claim import Claim, Statement
from longarm.records.judgement import Judged
from longarm.records.lineage import Lineage
from longarm.records.reading import Reading
from longarm.records.register import Entry, Register, RegisterReport, Support

NAME, VERSION = "weigh", "0"
TAKES, GIVES = ("Reading", "Judged"), ("Register",)


@dataclass(frozen=True)
class Facts:
    """What the register says about itself: case name, checkpoint, program and codebook version."""

    case: str
    built_from: dict[str, str]
    program: str
    codebook: str


def weigh(
    facts: Facts,
    sources: Sequence[tuple[int, Sealed]],
    readings: Sequence[Reading],
    judged: Sequence[tuple[int, Judged]],
) -> Register:
    """Make the register.

    Args:
        facts: what the register says about itself.
        sources: (log index, leaf) of the first sealing of each report, in log order.
        readings: one a source, in the same order.
        judged: (log index, leaf) of the judgements in log order.
    """
    entries: list[Entry] = []
    for reading in readings:
        for claim in reading.claims:
            if isinstance(claim.slots, Statement):
                entries.append(_entry(len(entries) + 1, claim, reading))
    return Register(
        case=facts.case,
        built_from=facts.built_from,
        program=facts.program,
        codebook=facts.codebook,
        reports=tuple(_report(i, leaf, r) for (i, leaf), r in zip(sources, readings, strict=True)),
        entries=tuple(entries),
        judgements_unplaced=tuple(leaf.id for _, leaf in judged),
        warnings=("This version joins nothing and knows no lineage: no origin is counted.",),
    )


def _entry(number: int, claim: Claim, reading: Reading) -> Entry:
    report, slots = reading.report, claim.slots
    gist = slots.gist if isinstance(slots, Statement) else ""
    speaker = claim.speaker.name if claim.speaker else "the report"
    support = Support(
        claim=claim.id,
        report=report.id,
        file=report.file,
        outlet=report.outlet,
        published=report.published,
        speaker=claim.speaker,
        chain=claim.chain,
        stance=claim.stance,
        certainty=claim.certainty,
        quote=claim.span.of(report.text),
        start=claim.span.start,
        slots=slots,
        because=claim.because,
    )
    return Entry(
        id=f"ST-{number:04d}",
        key=f"statement|{claim.id}",
        kind="statement",
        title=f"{speaker} {claim.stance.value}: {gist}"[:120],
        values={"gist": gist},
        n_reports=1,
        supports=(support,),
        because=("one claim in one report; independence unknown",),
    )


def _report(index: int, leaf: Sealed, reading: Reading) -> RegisterReport:
    report = reading.report
    return RegisterReport(
        id=report.id,
        file=report.file,
        title=report.title,
        outlet=report.outlet,
        published=report.published,
        lang=report.lang,
        genre=report.genre.value,
        url=report.url,
        log_index=index,
        sealed_at=leaf.at,
        lineage=Lineage(report=report.id, origin_groups=()),
        warnings=leaf.warnings,
        notes=report.notes,
    )
