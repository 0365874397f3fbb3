"""The shell of resolve: readings, their lineage and judgements in; who and what is the same out."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from longarm.records.decisions import Decisions
from longarm.records.lineage import Lineage
from longarm.records.reading import Reading
from longarm.records.resolution import Resolution
from longarm.resolve.bearings import make_items
from longarm.resolve.entities import find_entities
from longarm.resolve.naming_things import find_named, name_things
from longarm.resolve.outlets import NONE_KNOWN, Known
from longarm.resolve.roster import Roster
from longarm.resolve.things import Joined, join_items

NAME, VERSION = "resolve", "1"
TAKES, GIVES = ("Reading", "Decisions"), ("Resolution",)
_NONE = Decisions()


def resolve(
    readings: Sequence[Reading],
    lineages: Sequence[Lineage],
    decisions: Decisions = _NONE,
    known: Known = NONE_KNOWN,
) -> Resolution:
    """Find who and what is the same across the reports of a case.

    Args:
        readings: the reports as read, in log order.
        lineages: one a report; names met only in copies are damaged names of the parent.
        decisions: judgements in force.
        known: outlets that the codebook knows.
    """
    groups = {one.report: one.origin_groups for one in lineages}
    corrected = [corrected_reading(reading, decisions) for reading in readings]
    roster = find_entities(corrected, lineages, decisions, known)
    joined = _joined(corrected, roster, groups, decisions, readings)
    as_read = joined
    if decisions.change_claims or decisions.same or decisions.not_same:
        plain = find_entities(readings, lineages, _NONE, known)
        as_read = _joined(readings, plain, groups, _NONE, readings)
    return Resolution(
        entities=roster.entities,
        things=name_things(joined, list(find_named(joined, as_read.keys)), decisions),
        bearings={claim: item.bearing for claim, item in sorted(joined.items.items())},
        outlets=roster.outlets(),
        warnings=tuple(joined.judging.warnings),
    )


def corrected_reading(reading: Reading, decisions: Decisions) -> Reading:
    """Return a reading with the values and voices that people set."""
    corrections = decisions.corrected
    if not any(claim.id in corrections or claim.id in decisions.voiced for claim in reading.claims):
        return reading
    heard = map(decisions.heard, reading.claims)
    claims = (msgspec.structs.replace(claim, slots=corrections.get(claim.id, claim.slots)) for claim in heard)
    return msgspec.structs.replace(reading, claims=tuple(claims))


def _joined(
    readings: Sequence[Reading],
    roster: Roster,
    groups: dict[str, tuple[str, ...]],
    decisions: Decisions,
    as_read: Sequence[Reading],
) -> Joined:
    items = [
        item
        for number, (reading, read) in enumerate(zip(readings, as_read, strict=True))
        for item in make_items(number, reading, roster, groups.get(reading.report.id, ()), read)
    ]
    return join_items(items, decisions)
