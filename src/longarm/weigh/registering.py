"""Puts the register together: reports, entries, contradictions and what it says of the case as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from longarm.records.capture import Sealed
from longarm.records.decisions import Decisions
from longarm.records.growing import Growing
from longarm.records.lineage import Lineage
from longarm.records.listing import place_of_entry
from longarm.records.reading import Reading
from longarm.records.register import Contradiction, Entry, Register, RegisterReport
from longarm.records.report import Report
from longarm.records.resolution import Resolution
from longarm.weigh.cautions import damaged_numbers
from longarm.weigh.conflicts import find_conflicts, find_verb_conflicts
from longarm.weigh.counts import find_count_contradictions
from longarm.weigh.entries import Scene
from longarm.weigh.falling import fallen_reports
from longarm.weigh.meeting import account_said, day_words
from longarm.weigh.objections import Objection


@dataclass(frozen=True)
class Facts:
    """What the register says about itself: case name, checkpoint, program and codebook version."""

    case: str
    built_from: dict[str, str]
    program: str
    codebook: str


@dataclass(frozen=True)
class Weighable:
    """What is weighed.

    Attributes:
        readings: the reports as read, in log order.
        resolution: who and what is the same.
        decisions: the judgements in force.
        lineages: one a report.
    """

    readings: Sequence[Reading]
    resolution: Resolution | Growing
    decisions: Decisions
    lineages: Sequence[Lineage]


@dataclass(frozen=True)
class Parts:
    """What a register is put together from.

    Attributes:
        reports: the reports in log order.
        entries: the entries as they are listed.
        contradictions: values side by side, in their order.
        general: denials and concessions that speak about no place, or of one where no report tells a station.
    """

    reports: Iterable[RegisterReport]
    entries: Iterable[Entry]
    contradictions: Iterable[Contradiction]
    general: Iterable[Objection]


def make_register(
    facts: Facts, sources: Sequence[tuple[int, Sealed]], weighable: Weighable, made: tuple[Scene, Sequence[Entry]]
) -> Register:
    """Make the register of entries.

    Args:
        facts: what the register says about itself.
        sources: (log index, leaf) of the first sealing of each report, in log order.
        weighable: what is weighed.
        made: what entries are made from, and the entries.
    """
    scene, entries = made[0], sorted(made[1], key=place_of_entry)
    fallen = fallen_reports(scene.matter)
    lineages = {one.report: one for one in weighable.lineages}
    parts = Parts(
        reports=(
            report_of(source, one.report, weighable.decisions, fallen.get(one.report.id), lineages.get(one.report.id))
            for source, one in zip(sources, weighable.readings, strict=True)
        ),
        entries=entries,
        contradictions=sorted(_contradictions(scene, entries), key=place_of_contradiction),
        general=scene.general,
    )
    return put_together(facts, weighable, parts)


def put_together(facts: Facts, weighable: Weighable, parts: Parts) -> Register:
    """Put the register together of its parts."""
    resolution = weighable.resolution
    return Register(
        case=facts.case,
        built_from=facts.built_from,
        program=facts.program,
        codebook=facts.codebook,
        reports=tuple(parts.reports),
        entries=tuple(parts.entries),
        entities=resolution.entities,
        contradictions=tuple(parts.contradictions),
        judgements_unplaced=tuple(_unplaced(weighable.decisions)),
        warnings=(*resolution.warnings, *_doubted(weighable.decisions), *dict.fromkeys(map(_general, parts.general))),
    )


def place_of_contradiction(one: Contradiction) -> tuple[str, tuple[str, ...]]:
    """Return what contradictions are listed by."""
    return one.kind, one.entries


def _contradictions(scene: Scene, entries: Sequence[Entry]) -> Iterable[Contradiction]:
    yield from find_count_contradictions(entries, damaged_numbers(scene.matter, scene.matter.claims))
    yield from find_verb_conflicts(scene.ladders.of_thing.values())
    yield from find_conflicts([entry for entry in entries if entry.part_of is None])


def _general(one: Objection) -> str:
    """Tell a denial that speaks about no place, or of one where nobody told of a station, so that it is not lost."""
    where = one.denial.support.outlet or one.denial.support.file
    about = "no place in particular"
    if one.local:
        about = f"{' and '.join(place.words for place in one.local)}, where no report tells of a station"
    return f"Said of {about}: {one.who} {account_said(one.denial)} ({where}, {day_words(one.day)})."


def _doubted(decisions: Decisions) -> Iterable[str]:
    """Tell of judgements that hold for less than what they spoke of."""
    unplaced = {leaf.id for leaf in decisions.unplaced}
    return (f"{leaf}: {why}." for leaf, why in decisions.doubts.items() if leaf not in unplaced)


def _unplaced(decisions: Decisions) -> Iterable[str]:
    for leaf in decisions.unplaced:
        judgement = leaf.judgement
        targets = ", ".join(judgement.targets)
        quote = judgement.anchor.get("quote") or judgement.anchor.get("title") or ""
        words = f", of the words “{quote}”" if quote else ""
        why = f" {decisions.doubts[leaf.id]}." if leaf.id in decisions.doubts else ""
        yield f"{leaf.id}: {judgement.verb.value} {targets} by {judgement.by}{words}.{why} Reason: {judgement.reason}"


def report_of(
    source: tuple[int, Sealed], report: Report, decisions: Decisions, fallen: str | None, lineage: Lineage | None
) -> RegisterReport:
    """Return a report as the register lists it."""
    index, leaf = source
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
        lineage=lineage or Lineage(report=report.id, origin_groups=()),
        warnings=(*leaf.warnings, *((f"Nothing it says counts: {fallen}",) if fallen else ())),
        notes=(*report.notes, *decisions.remarks.get(report.id, ())),
    )
