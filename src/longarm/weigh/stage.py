"""The shell of weigh: readings, resolution and judgements in force in, the register out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
from longarm.weigh.counts import find_count_contradictions
from longarm.weigh.entries import Scene, make_entry, set_scene
from longarm.weigh.falling import fallen_reports
from longarm.weigh.matter import make_matter
from longarm.weigh.meeting import account_words, day_words, general
from longarm.weigh.saying import place_in_list

NAME, VERSION = "weigh", "1"
TAKES, GIVES = ("Reading", "Resolution", "Decisions"), ("Register",)


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


def weigh(facts: Facts, sources: Sequence[tuple[int, Sealed]], weighable: Weighable) -> Register:
    """Make the register.

    Args:
        facts: what the register says about itself.
        sources: (log index, leaf) of the first sealing of each report, in log order.
        weighable: what is weighed; its readings are one a source, in the same order.
    """
    resolution = weighable.resolution
    matter = make_matter(weighable.readings, resolution, weighable.decisions, weighable.lineages)
    scene = set_scene(matter)
    made = (make_entry(scene, thing) for thing in resolution.things)
    entries = tuple(sorted((entry for entry in made if entry is not None), key=place_in_list))
    fallen = fallen_reports(matter)
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
        contradictions=tuple(sorted(_contradictions(scene, entries), key=lambda one: (one.kind, one.entries))),
        judgements_unplaced=tuple(_unplaced(weighable.decisions.unplaced)),
        warnings=(*resolution.warnings, *_general(scene)),
    )


def _contradictions(scene: Scene, entries: Sequence[Entry]) -> Iterable[Contradiction]:
    yield from find_count_contradictions(entries, damaged_numbers(scene.matter))
    yield from find_verb_conflicts(scene.ladders.of_thing.values())
    yield from find_conflicts([one for one in entries if one.part_of is None])


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
