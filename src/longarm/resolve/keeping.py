"""Resolves a case that grows: what new reports and judgements touch is resolved anew, the rest stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from longarm.records.decisions import Decisions
from longarm.records.growing import Growing, Trail, places_of_others
from longarm.records.lineage import Lineage
from longarm.records.reading import Reading
from longarm.records.resolution import Bearing, Thing
from longarm.resolve.items import Item
from longarm.resolve.outlets import Known
from longarm.resolve.shards import Shards
from longarm.resolve.stage import corrected_reading
from longarm.resolve.things import key_of
from longarm.resolve.world import World

_NONE = Decisions()


@dataclass
class Resolver:
    """What is the same across the reports of a case, kept from one build to the next.

    It gives what :func:`longarm.resolve.stage.resolve` gives. It may be thrown away at any time.

    Attributes:
        first: the resolver of the case without judgements, which has been asked about the same reports before; None
            where this is that.
        plain: the names and claims as read.
        known: outlets that the codebook knows.
    """

    first: Resolver | None = None
    plain: World = field(default_factory=World)
    known: Known = field(default_factory=dict)
    _read: Sequence[Reading] = ()
    _turns: tuple[int, int] = (0, 0)
    _judged: World | None = None
    _corrected: dict[str, tuple[Reading, object, Reading]] = field(default_factory=dict)
    _as_read: dict[str, str] = field(default_factory=dict)
    _shards: Shards = field(default_factory=Shards)
    _bearings: dict[str, Bearing] = field(default_factory=dict)
    _things: dict[str, Thing] = field(default_factory=dict)
    _shown: World | None = None
    _trail: Trail = field(default_factory=Trail)
    _traced: tuple[World | None, int] = (None, 0)

    def __post_init__(self) -> None:
        """Let the names be read by what the codebook knows."""
        self.plain.known = self.known

    def resolve(
        self, readings: Sequence[Reading], lineages: Sequence[Lineage], decisions: Decisions = _NONE
    ) -> Growing:
        """Find who and what is the same across the reports of a case.

        Args:
            readings: the reports as read, in log order.
            lineages: one a report; names met only in copies are damaged names of the parent.
            decisions: judgements in force.
        """
        known = self._read
        went_on = len(readings) >= len(known) and all(
            known[at].report.id == readings[at].report.id for at in places_of_others(known, readings[: len(known)])
        )
        if not went_on or (self.first and self.plain is not self.first.plain):
            self.__init__(self.first, known=self.known)  # type: ignore[misc]
        self._read = readings
        if self.first is None:
            self.plain.update(readings, lineages, _NONE)
        else:
            self.plain = self.first.plain
            if self._shown is None:
                self._adopt(self.first)
        rekeyed = self._rekey()
        world = self.plain
        if decisions.change_claims or decisions.same or decisions.not_same:
            world = self._correct(readings, lineages, decisions)
        changed = self._changed(world)
        gone, came = self._shards.update(changed, self._as_read, rekeyed, decisions)
        for claim, item in changed.items():
            self._bearings.pop(claim, None)
            if item is not None:
                self._bearings[claim] = item.bearing
        for thing in gone:
            self._things.pop(thing.id, None)
        self._things.update({thing.id: thing for thing in came})
        self._trace(world, changed, [*gone, *came])
        directory = world.directory
        return Growing(
            entities=directory.entities,
            by_id=self._things,
            people=directory.people,
            bearings=self._bearings,
            outlets=directory.outlets,
            warnings=self._shards.warnings(),
            trail=self._trail,
        )

    def _adopt(self, first: Resolver) -> None:
        """Stand where the case without judgements stands, so that only what they touch is made again."""
        self._shards, self._shown, self._turns = first._shards.twin(), first._shown, first._turns
        self._bearings, self._things, self._as_read = dict(first._bearings), dict(first._things), dict(first._as_read)

    def _trace(self, world: World, changed: Iterable[str], things: Iterable[Thing]) -> None:
        """Note which keys of the tables became others."""
        directory = world.directory
        if world is not self._traced[0] or world.turn - self._traced[1] > 1:
            # Another world, or one that moved on without us: who follows must compare all.
            self._trail = Trail()
        moved = world.turn != self._traced[1]
        self._traced = (world, world.turn)
        tables: dict[str, Iterable[str]] = {"bearings": changed, "things": [one.id for one in things]}
        if moved:
            tables |= {"people": directory.moved, "outlets": directory.spelt}
        self._trail.note(tables)

    def _rekey(self) -> set[str]:
        """Note the content keys as read; return the claims of which it became another."""
        rekeyed = set()
        items = self.plain.found
        read, shown = self._turns
        self._turns = (self.plain.turn, shown)
        for claim in {*self.plain.changed_since(read), *(self._as_read if self.plain.turn - read > 1 else ())}:
            key = key_of(items[claim]) if claim in items else None
            if self._as_read.get(claim) != key:
                rekeyed.add(claim)
                self._as_read.pop(claim, None)
                if key is not None:
                    self._as_read[claim] = key
        return rekeyed

    def _correct(self, readings: Sequence[Reading], lineages: Sequence[Lineage], decisions: Decisions) -> World:
        """Bring the world of corrected values to where this case stands."""
        if self._judged is None:
            self._judged = self.plain.twin()
        corrected = list(readings)
        judged = {*decisions.corrected, *decisions.voiced}
        for at in sorted({at for claim in judged if (at := self.plain.place_of(claim)) is not None}):
            reading = readings[at]
            said = [
                (one.id, decisions.corrected.get(one.id), decisions.voiced.get(one.id))
                for one in reading.claims
                if one.id in judged
            ]
            known = self._corrected.get(reading.report.id)
            if known is None or known[0] is not reading or known[1] != said:
                known = (reading, said, corrected_reading(reading, decisions))
                self._corrected[reading.report.id] = known
            corrected[at] = known[2]
        self._judged.update(corrected, lineages, decisions, readings)
        return self._judged

    def _changed(self, world: World) -> dict[str, Item | None]:
        """Return the claims of which what lies in the shards is not as it is now."""
        found = world.found
        read, shown = self._turns
        self._turns = (read, world.turn)
        near = world is self._shown and world.turn - shown <= 1
        claims = {*world.changed_since(shown)} if near else {*found, *self._shards.claims()}
        self._shown = world
        return {claim: found.get(claim) for claim in claims if found.get(claim) != self._shards.item(claim)}
