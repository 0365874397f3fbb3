"""The register as somebody sees it who may not see all of the case: made anew from what they may see.

A register is a function of what was sealed and judged. Who may not see some of that gets the function of the rest, so
that no count, standing or reason tells of what is hidden; nothing is blacked out afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import msgspec

from longarm.pipeline.local import Material, blank_reading
from longarm.pipeline.plan import find_sources
from longarm.records.judgement import Judged, Verb
from longarm.records.reading import Reading
from longarm.records.register import Register
from longarm.shelf.case import Shelf
from longarm.shelf.own_ids import keep_ids


@dataclass(frozen=True)
class Sight:
    """What somebody does not see; false where they see everything.

    Attributes:
        reports: ids of reports.
        entries: keys of entries.
        claims: ids of the claims on which these entries rest.
        judgements: ids of judgements.
    """

    reports: frozenset[str] = frozenset()
    entries: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    judgements: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.reports or self.entries or self.claims or self.judgements)


@dataclass(frozen=True)
class Known:
    """A register with the readings and judgements behind it."""

    register: Register
    readings: Mapping[str, Reading]
    judged: tuple[tuple[int, Judged], ...]


def see(shelf: Shelf, whole: Known, sight: Sight, also: tuple[Judged, ...] = ()) -> Known:
    """Return what somebody sees of a case.

    Entries keep the ids that they have in the whole register, so that two people who name an id mean one thing.

    Args:
        shelf: the case.
        whole: all of it, as last built.
        sight: what they do not see.
        also: judgements that are not in the ledger, for asking what would follow from them.
    """
    works = shelf.works()
    readings = {
        report: _without_claims(reading, sight.claims)
        for report, reading in whole.readings.items()
        if report not in sight.reports
    }
    judged = tuple(_visible(whole.judged, _with_lost_entries(sight, whole.register)))
    sources = [one for one in find_sources(shelf.case.ledgers.sealed()) if one.sealed.digest not in sight.reports]
    listed = {report.id for report in whole.register.reports}
    sources = [one for one in sources if one.sealed.digest in listed]
    material = Material(
        case=whole.register.case,
        built_from=whole.register.built_from,
        program=works.program,
        codebook=works.readers.codebook,
        sources=tuple(sources),
        readings=tuple(
            readings.get(one.sealed.digest) or blank_reading(one, "there is no reading of it", works.readers)
            for one in sources
        ),
        judged=(*judged, *enumerate(also, shelf.case.ledgers.checkpoint()[0])),
    )
    register = keep_ids(works.weigh(material), whole.register)
    named = tuple(_of_known_names(judged, register, whole.register))
    if len(named) < len(judged):
        return see(shelf, Known(whole.register, whole.readings, named), sight, also)
    shown = tuple(entry for entry in register.entries if entry.key not in sight.entries)
    return Known(msgspec.structs.replace(register, entries=shown), readings, judged)


def _with_lost_entries(sight: Sight, register: Register) -> Sight:
    """Add the entries of which nothing is left."""
    lost = {
        entry.key
        for entry in register.entries
        if all(support.report in sight.reports or support.claim in sight.claims for support in entry.supports)
    }
    return replace(sight, entries=sight.entries | lost)


def _of_known_names(
    judged: Iterable[tuple[int, Judged]], register: Register, whole: Register
) -> Iterable[tuple[int, Judged]]:
    """Yield the judgements about nobody who is named in the whole register only."""
    hidden = _names(whole) - _names(register)
    return ((index, leaf) for index, leaf in judged if not hidden & {one.casefold() for one in leaf.judgement.targets})


def _names(register: Register) -> set[str]:
    found = {report.outlet.casefold() for report in register.reports if report.outlet}
    for entity in register.entities:
        found |= {entity.id, entity.name.casefold(), *(alias.casefold() for alias in entity.aliases)}
    return found


def _without_claims(reading: Reading, hidden: frozenset[str]) -> Reading:
    if not any(claim.id in hidden for claim in reading.claims):
        return reading
    return msgspec.structs.replace(reading, claims=tuple(c for c in reading.claims if c.id not in hidden))


def _visible(judged: Iterable[tuple[int, Judged]], sight: Sight) -> Iterable[tuple[int, Judged]]:
    """Yield the judgements that speak of nothing hidden; a withdrawal is hidden with what it withdraws."""
    hidden = sight.reports | sight.entries | sight.claims
    gone = set(sight.judgements)
    for index, leaf in judged:
        said = leaf.judgement
        about = {*said.targets, *said.anchor, *said.anchor.values(), *said.sources}
        if leaf.id in gone or about & hidden or (said.verb is Verb.WITHDRAW and about & gone):
            gone.add(leaf.id)
        else:
            yield index, leaf
