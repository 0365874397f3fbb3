"""The case as it is weighed, kept from one build to the next: only what came or became another is gone through."""

from __future__ import annotations

import dataclasses
import operator
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from longarm.records.bounds import bounds
from longarm.records.claim import Response
from longarm.records.decisions import Decisions
from longarm.records.growing import Growing, Trail, places_of_others, tables_of
from longarm.records.lineage import Lineage
from longarm.records.reading import Reading
from longarm.records.register import Entity
from longarm.records.resolution import Resolution, Thing
from longarm.weigh.cited_outlets import fall_with_outlets
from longarm.weigh.falling import fallen_reports, find_fallen
from longarm.weigh.matter import LATE, Matter, claims_at, parents_in
from longarm.weigh.registering import Weighable
from longarm.weigh.watching import Notes, Watched, all_of, watch_decisions, watch_tables

#: What is the same for a report or claim as long as it is in the case.
_FIXED = frozenset({"reports", "claims", "order", "published", "claims_at"})
_GONE = object()


@dataclass
class Moved:
    """What became another.

    Attributes:
        keys: keys under which a table holds something else.
        things: ids of things that came, went or became others.
        reports: reports that came, or of which the lineage or what judgements say became another.
        entities: ids of entities that may have become others; None where any may have.
    """

    keys: set[Any] = field(default_factory=set)
    things: set[str] = field(default_factory=set)
    reports: set[str] = field(default_factory=set)
    entities: set[str] | None = None


class Ground:
    """What entries are weighed from.

    Attributes:
        notes: which keys were looked up for which things.
        matter: the case.
        watched: the same, of which every look-up is noted.
        things: id -> thing.
        of_claim: claim id -> ids of the things that it belongs to.
        fallen: claim id -> why it no longer counts.
        lineages: one a report.
    """

    def __init__(self) -> None:
        self.notes = Notes()
        self.things: dict[str, Thing] = {}
        self.of_claim: dict[str, tuple[str, ...]] = {}
        self.fallen: dict[str, str] = {}
        self.lineages: list[Lineage] = []
        self.readings: list[Reading] = []
        self._claims_of: dict[str, tuple[str, ...]] = {}
        self._inquiries: set[tuple[str, int]] = set()
        self._paired: dict[str, tuple[str, ...]] = {}
        self._seen: tuple[Trail | None, int] = (None, 0)
        self.matter = Matter({}, {}, {}, (), {}, {}, {}, Decisions(), inquiries=self._inquiries)
        self.down = Watched(self.notes, "fallen", self.fallen)
        self.watched = watch_tables(self.matter, self.notes, _FIXED)

    def takes(self, readings: Sequence[Reading], decisions: Decisions) -> bool:
        """Say whether these readings go on from those of before, in the voices that people gave them before."""
        # Entries look at the claims of others without a note, so who corrects a voice has all of them weighed again.
        if decisions.voiced != self.matter.decisions.voiced:
            return False
        return len(readings) >= len(self.readings) and all(map(operator.is_, self.readings, readings))

    def update(self, weighable: Weighable) -> Moved:
        """Come to stand at a case that goes on from the one of before; return what became another."""
        moved = Moved()
        before = self.matter.decisions
        self._enter(weighable.readings[len(self.readings) :], weighable.decisions, moved)
        self._trace(weighable.lineages, moved)
        self.matter = dataclasses.replace(self.matter, decisions=weighable.decisions)
        self.watched = dataclasses.replace(
            self.watched, decisions=watch_decisions(weighable.decisions, self.notes), inquiries=self._inquiries
        )
        self._judge(before, weighable.decisions, moved)
        self._resolve(weighable.resolution, moved, full=_names_matter(before) or _names_matter(weighable.decisions))
        self._follow("fallen", self.fallen, self._find_fallen(weighable.decisions), None, moved)
        return moved

    def _find_fallen(self, decisions: Decisions) -> dict[str, str]:
        if decisions.silenced:
            return find_fallen(self.matter, self._things_of)  # who speaks has to be asked of every claim
        reports = fallen_reports(self.matter)
        gone = {claim: why for report, why in reports.items() for claim in self._claims_of[report]}
        found = fall_with_outlets(self.matter, gone, self._things_of)
        return found | {claim: why for claim, why in decisions.rejected.items() if claim in self.matter.claims}

    def _things_of(self, claim: str) -> list[Thing]:
        return [self.things[one] for one in self.of_claim.get(claim, ())]

    def _enter(self, fresh: Iterable[Reading], decisions: Decisions, moved: Moved) -> None:
        matter = self.matter
        for reading in fresh:
            report = reading.report
            self.readings.append(reading)
            matter.order[report.id] = len(matter.order)
            matter.reports[report.id] = report
            matter.published[report.id] = (bounds(report.published) or (LATE,))[0]
            matter.claims.update({claim.id: decisions.heard(claim) for claim in reading.claims})
            matter.claims_at.update(claims_at(reading.claims))
            self._claims_of[report.id] = tuple(claim.id for claim in reading.claims)
            self._inquiries.update(
                (claim.report, claim.span.start)
                for claim in reading.claims
                if isinstance(claim.slots, Response) and claim.slots.action == "investigating"
            )
            moved.reports.add(report.id)

    def _trace(self, lineages: Sequence[Lineage], moved: Moved) -> None:
        matter, known = self.matter, self.lineages
        turned = places_of_others(known, lineages)
        for at in turned:
            one = lineages[at]
            if at < len(known) and known[at] == one:
                continue
            matter.parents.pop(one.report, None)
            if parents := parents_in(one, matter.reports, directed=True):
                matter.parents[one.report] = parents
            moved.keys.update(self._pair(one))
            matter.groups[one.report] = frozenset(one.origin_groups)
            matter.links[one.report] = one.links
            moved.reports.add(one.report)
            moved.keys.add(one.report)
        if turned:
            moved.keys.update(map(all_of, ("parents", "equals", "groups", "links")))
        self.lineages = list(lineages)

    def _pair(self, one: Lineage) -> set[str]:
        """Note of which reports nobody knows whether a report came first; return those of which that became another."""
        equals, before = self.matter.equals, self._paired.pop(one.report, ())
        if now := parents_in(one, self.matter.reports, directed=False):
            self._paired[one.report] = now
        turned = set(before) ^ set(now)
        for peer in turned:
            for report, other in ((one.report, peer), (peer, one.report)):
                held = set(equals.pop(report, ())) ^ {other}
                if held:
                    equals[report] = tuple(sorted(held))
        return turned

    def _judge(self, before: Decisions, now: Decisions, moved: Moved) -> None:
        for name in now.__struct_fields__:
            old, new = getattr(before, name), getattr(now, name)
            if isinstance(new, Mapping) and old != new:
                moved.keys.update(key for key in old.keys() | new.keys() if old.get(key) != new.get(key))
                moved.keys.add(all_of(name))
        moved.reports.update(key for key in moved.keys if key in self.matter.reports)

    def _resolve(self, resolution: Resolution | Growing, moved: Moved, *, full: bool) -> None:
        things, people = tables_of(resolution)
        trail = resolution.trail if isinstance(resolution, Growing) else None
        known, turn = self._seen
        changed = trail.since(turn) if trail is not None and trail is known else None
        self._seen = (trail, trail.turn if trail is not None else 0)
        matter = self.matter
        moved.entities = None if changed is None else changed.get("people", set())

        def told(name: str) -> Iterable[str] | None:
            return None if changed is None else changed.get(name, ())

        self._follow("bearings", matter.bearings, resolution.bearings, told("bearings"), moved)
        self._follow("names", matter.names, resolution.outlets, told("outlets"), moved)
        turned = Moved()
        was = {} if full else _facets(matter.entities, told("people"))
        self._follow("entities", matter.entities, people, told("people"), turned)
        moved.keys.update(key for key in turned.keys if full or was.get(key) != _facet(matter.entities.get(key)))
        self._follow_things(things, told("things"), moved)

    def _follow_things(self, now: Mapping[str, Thing], changed: Iterable[str] | None, moved: Moved) -> None:
        for id_ in list(changed) if changed is not None else now.keys() | self.things.keys():
            was, one = self.things.get(id_), now.get(id_)
            if was is one or (was is not None and one is not None and _same(was, one)):
                continue
            for claim in was.claims if was is not None else ():
                if rest := tuple(other for other in self.of_claim[claim] if other != id_):
                    self.of_claim[claim] = rest
                else:
                    del self.of_claim[claim]
            self.things.pop(id_, None)
            if one is not None:
                self.things[id_] = one
                for claim in one.claims:
                    self.of_claim[claim] = (*self.of_claim.get(claim, ()), id_)
            moved.things.add(id_)

    def _follow(
        self, name: str, table: Any, now: Mapping[Any, Any], changed: Iterable[Any] | None, moved: Moved
    ) -> None:
        """Bring a table to what it is now, noting the keys that became others."""
        found = set()
        for key in list(changed) if changed is not None else now.keys() | table.keys():
            was, one = table.get(key, _GONE), now.get(key, _GONE)
            if was is one:
                continue
            if one is _GONE:
                del table[key]
            else:
                table[key] = one
            if was != one:
                found.add(key)
        moved.keys |= found
        if found:
            moved.keys.add(all_of(name))

    def reached(self, keys: Iterable[Any]) -> set[str]:
        """Return the things of which something was made by looking up one of some keys, or that hold it."""
        found: set[str] = set()
        for key in keys:
            found.update(self.notes.users(key), self.of_claim.get(key, ()))
            for claim in self._claims_of.get(key, ()):
                found.update(self.of_claim.get(claim, ()))
        return found

    def claims_of(self, reports: Iterable[str]) -> list[str]:
        """Return the claims of some reports."""
        return [claim for report in reports for claim in self._claims_of.get(report, ())]

    def own_keys(self, thing: Thing) -> frozenset[Any]:
        """Return the keys by which a thing is reached without a note."""
        return frozenset((*thing.claims, *(self.matter.claims[claim].report for claim in thing.claims)))


def _same(one: Thing, other: Thing) -> bool:
    """Say whether two things are the same, the order of what they may be told with included."""
    return one == other and list(one.maybe) == list(other.maybe)


def _facets(entities: Mapping[str, Entity], changed: Iterable[str] | None) -> dict[str, Any]:
    return {id_: _facet(entities.get(id_)) for id_ in (entities if changed is None else changed)}


def _facet(entity: Entity | None) -> Any:
    """Return what entries take from an entity where no judgement speaks of names: its other forms are not among it."""
    if entity is None:
        return None
    return entity.id, entity.name, entity.kind, entity.body, entity.country, tuple(entity.maybe_same)


def _names_matter(decisions: Decisions) -> bool:
    return bool(decisions.remarks or decisions.silenced)
