"""Puts the register together: reports, entries, contradictions and what it says of the case as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from longarm.records.capture import Sealed
from longarm.records.decisions import Decisions
from longarm.records.judgement import Judged
from longarm.records.lineage import Lineage
from longarm.records.reading import Reading
from longarm.records.register import Contradiction, Entry, Register, RegisterReport
from longarm.records.report import Report
from longarm.records.resolution import Resolution
from longarm.weigh.cautions import damaged_numbers
from longarm.weigh.conflicts import find_conflicts, find_verb_conflicts
from longarm.weigh.counts import Counted, find_count_contradictions
from longarm.weigh.entries import Scene
from longarm.weigh.falling import fallen_reports
from longarm.weigh.meeting import account_words, day_words, general
from longarm.weigh.saying import place_in_list


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
    resolution: Resolution
    decisions: Decisions
    lineages: Sequence[Lineage]


@dataclass
class Known:
    """What was told of single entries before.

    Attributes:
        counted: entry id -> its figure made comparable.
        conflicts: entry id -> the entry, and the values of it that cannot all be right.
    """

    counted: dict[str, Counted] = field(default_factory=dict)
    conflicts: dict[str, tuple[Entry, tuple[Contradiction, ...]]] = field(default_factory=dict)


def make_register(
    facts: Facts,
    sources: Sequence[tuple[int, Sealed]],
    weighable: Weighable,
    made: tuple[Scene, Sequence[Entry]],
    known: Known | None = None,
) -> Register:
    """Put the register together.

    Args:
        facts: what the register says about itself.
        sources: (log index, leaf) of the first sealing of each report, in log order.
        weighable: what is weighed.
        made: what entries are made from, and the entries.
        known: what was told of single entries before.
    """
    scene, resolution = made[0], weighable.resolution
    entries = tuple(sorted(made[1], key=place_in_list))
    fallen = fallen_reports(scene.matter)
    lineages = {one.report: one for one in weighable.lineages}
    return Register(
        case=facts.case,
        built_from=facts.built_from,
        program=facts.program,
        codebook=facts.codebook,
        reports=tuple(
            _report(source, one.report, weighable.decisions, fallen.get(one.report.id), lineages.get(one.report.id))
            for source, one in zip(sources, weighable.readings, strict=True)
        ),
        entries=entries,
        entities=resolution.entities,
        contradictions=tuple(
            sorted(_contradictions(scene, entries, known or Known()), key=lambda one: (one.kind, one.entries))
        ),
        judgements_unplaced=tuple(_unplaced(weighable.decisions.unplaced)),
        warnings=(*resolution.warnings, *_general(scene)),
    )


def _contradictions(scene: Scene, entries: Sequence[Entry], known: Known) -> Iterable[Contradiction]:
    yield from find_count_contradictions(entries, damaged_numbers(scene.matter), known.counted)
    yield from find_verb_conflicts(scene.ladders.of_thing.values())
    for entry in entries:
        if entry.part_of is None and len(entry.supports) > 1:
            told = known.conflicts.get(entry.id)
            if told is None or told[0] is not entry:
                told = known.conflicts[entry.id] = (entry, tuple(find_conflicts([entry])))
            yield from told[1]


def _general(scene: Scene) -> Iterable[str]:
    """Yield denials that speak about no place, so that they are not lost."""
    for one in general(scene.places, scene.objections):
        where = one.denial.support.outlet or one.denial.support.file
        yield f"Said of no place in particular: {one.who} {account_words(one.denial)} ({where}, {day_words(one.day)})."


def _unplaced(leaves: Sequence[Judged]) -> Iterable[str]:
    for leaf in leaves:
        judgement = leaf.judgement
        targets = ", ".join(judgement.targets)
        quote = judgement.anchor.get("quote") or judgement.anchor.get("title") or ""
        words = f", of the words “{quote}”" if quote else ""
        yield f"{leaf.id}: {judgement.verb.value} {targets} by {judgement.by}{words}. Reason: {judgement.reason}"


def _report(
    source: tuple[int, Sealed], report: Report, decisions: Decisions, fallen: str | None, lineage: Lineage | None
) -> RegisterReport:
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
