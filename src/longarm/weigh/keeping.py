"""Weighs a case that grows: entries of which nothing that they rest on has changed stay as they are."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from longarm.records.capture import Sealed
from longarm.records.reading import Reading
from longarm.records.register import Entry, Register, RegisterReport
from longarm.records.resolution import Thing
from longarm.weigh.acts import cities_of, make_act
from longarm.weigh.entries import Scene, make_entry, make_scene
from longarm.weigh.falling import find_fallen
from longarm.weigh.ladders import proceeding_rungs
from longarm.weigh.matter import Matter, make_matter
from longarm.weigh.objections import find_answers
from longarm.weigh.registering import Facts, Known, Weighable, make_register
from longarm.weigh.watching import Key, Notes, changed_keys, watch_ladders, watch_matter, watch_places

#: A thing, the keys that were looked up when something was made of it, and what was made.
Held = tuple[Thing, frozenset[Key], Any]


@dataclass(frozen=True)
class _Asked:
    """What is to be made again: of which things, noting what is looked up, where which keys have changed."""

    things: Sequence[Thing]
    notes: Notes
    changed: set[Key]


@dataclass
class Weigher:
    """The register of a case, kept from one build to the next.

    It gives what :func:`longarm.weigh.stage.weigh` gives. It may be thrown away at any time.

    Attributes:
        made: number of entries that the last register had to make.
    """

    made: int = 0
    _readings: list[Reading] = field(default_factory=list)
    _tables: dict[str, Mapping[Any, Any]] = field(default_factory=dict)
    _acts: dict[str, Held] = field(default_factory=dict)
    _answers: dict[str, Held] = field(default_factory=dict)
    _entries: dict[str, Held] = field(default_factory=dict)
    _known: Known = field(default_factory=Known)
    _reports: dict[str, RegisterReport] = field(default_factory=dict)

    def weigh(self, facts: Facts, sources: Sequence[tuple[int, Sealed]], weighable: Weighable) -> Register:
        """Make the register.

        Args:
            facts: what the register says about itself.
            sources: (log index, leaf) of the first sealing of each report, in log order.
            weighable: what is weighed; its readings are one a source, in the same order.
        """
        readings = weighable.readings
        if any(one is not other for one, other in zip(self._readings, readings, strict=False)) or len(readings) < len(
            self._readings
        ):
            self.__init__()  # type: ignore[misc]
        self._readings = list(readings)
        matter = make_matter(readings, weighable.resolution, weighable.decisions, weighable.lineages)
        scene, entries = self._weigh(matter)
        register = make_register(facts, sources, weighable, (scene, entries), self._known)
        return self._with_old_reports(register)

    def _weigh(self, matter: Matter) -> tuple[Scene, list[Entry]]:
        before, notes = self._tables, Notes()
        watched = watch_matter(matter, notes)
        fallen, cities = find_fallen(matter), cities_of(matter)
        down, towns = notes.watch("fallen", fallen), notes.watch("cities", cities)
        first = set(notes.tables)
        asked = _Asked(matter.things, notes, changed_keys(before, notes.tables, first))
        acts = dataclasses.replace(asked, things=tuple(one for one in matter.things if one.kind == "response"))
        self._acts = self._remake(acts, self._acts, lambda thing: make_act(watched, thing, down, towns))
        self._answers = self._remake(asked, self._answers, lambda thing: find_answers(watched, thing, down))
        told = [act for _, _, act in self._acts.values() if act is not None]
        scene = make_scene(matter, fallen, cities, told, lambda thing: self._answers[thing.id][2])
        for act in told:
            proceeding_rungs(scene.ladders, act)
        tables: dict[str, Any] = {
            "fallen": down,
            "cities": towns,
            "met": notes.watch("met", scene.met),
            "ids": notes.watch("ids", scene.ids),
            "places": watch_places(scene.places, notes),
            "ladders": watch_ladders(scene.ladders, notes),
        }
        seen = dataclasses.replace(scene, matter=watched, **tables)
        asked.changed.update(changed_keys(before, notes.tables, notes.tables.keys() - first))
        self.made = 0
        self._entries = self._remake(asked, self._entries, lambda thing: make_entry(seen, thing))
        self._tables = dict(notes.tables)
        return scene, [entry for _, _, entry in self._entries.values() if entry is not None]

    def _remake(self, asked: _Asked, held: dict[str, Held], make: Callable[[Thing], Any]) -> dict[str, Held]:
        """Return what is made of each thing, made anew where the thing or a key it was made from has changed."""
        known = {}
        for thing in asked.things:
            one = held.get(thing.id)
            if one is None or not _same(one[0], thing) or not asked.changed.isdisjoint(one[1]):
                made, seen = asked.notes.during(functools.partial(make, thing))
                self.made += 1
                one = (thing, seen, one[2] if one is not None and one[2] == made else made)
            known[thing.id] = one
        return known

    def _with_old_reports(self, register: Register) -> Register:
        """Return the register with the very reports of before where they are the same, which need no comparing."""
        reports = tuple(
            known if (known := self._reports.get(one.id)) is not None and known == one else one
            for one in register.reports
        )
        self._reports = {one.id: one for one in reports}
        return msgspec.structs.replace(register, reports=reports)


def _same(one: Thing, other: Thing) -> bool:
    """Say whether two things are the same, the order of what they may be told with included."""
    return one is other or (one == other and list(one.maybe) == list(other.maybe))
