"""What entries are made from, kept from one build to the next: places, acts, ladders, denials and concessions."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from longarm.records.resolution import Thing
from longarm.weigh.acts import CLEARING, Act, make_act, towns_of
from longarm.weigh.conflicts import LEGAL
from longarm.weigh.entries import Scene, is_backed
from longarm.weigh.growing.ground import Ground, Moved
from longarm.weigh.growing.heard import Heard
from longarm.weigh.growing.shares import Shares, all_of, in_turn, last
from longarm.weigh.ladders import Course, Ladders, course_of, footholds_of
from longarm.weigh.meeting import keys_met, told_apart, turn_of
from longarm.weigh.objections import Asked, Objection, find_answers, objections_of, spot_of
from longarm.weigh.places import SINGLE, Places, spots_of
from longarm.weigh.rungs import Rung
from longarm.weigh.sites import Sites, head_of
from longarm.weigh.verdicts import UNDOING
from longarm.weigh.watching import Notes, Watched, watch_tables

T = TypeVar("T")
#: Place of a thing among those that answer: acts come last.
_Turn = tuple[bool, str]


class Setting:
    """What entries are made from.

    Args:
        ground: the case.

    Attributes:
        legal: key of a response -> its act, of acts that are told by legal verbs.
        general: id of a thing -> its denials and concessions that speak about no place, or of one without a station.
    """

    def __init__(self, ground: Ground) -> None:
        self._ground, notes = ground, ground.notes
        self._acts: dict[str, Act] = {}
        self._answers: dict[str, tuple[str, ...]] = {}
        self._spots: dict[tuple[str, int], set[_Turn]] = defaultdict(set)
        self.legal: dict[str, Act] = {}
        self.general: dict[str, tuple[Objection, ...]] = {}
        names = [one.name for one in dataclasses.fields(Places)]
        self._tables = {name: Shares(last if name in SINGLE else in_turn) for name in names}
        self._heads, self._ids = Shares(all_of), Shares(last)
        self._met = Shares(lambda shares: sorted(in_turn(shares), key=turn_of), lambda met: list(map(_looked_at, met)))
        self._rungs = {name: Shares(in_turn) for name in ("by_station", "by_site", "by_actor")}
        self._of_thing = Shares(last)
        self._places = watch_tables(Places(**self._tables), notes)
        self._heard = Heard(notes)
        self._cities = Sites(self._heads, self._heard.hear)
        ladders = Ladders(**self._rungs, of_thing=self._of_thing)
        self._courses = Courses(ladders, notes)
        self._ladders = dataclasses.replace(watch_tables(ladders, notes), proceedings=self._courses)  # type: ignore[arg-type]
        self._watched_met = Watched(notes, "met", self._met)
        self._watched_ids = Watched(notes, "ids", self._ids)

    def scene(self) -> Scene:
        """Return what entries are made from, of which every look-up is noted."""
        ground = self._ground
        return Scene(
            matter=ground.watched,
            fallen=ground.down,  # type: ignore[arg-type]
            met=self._watched_met,  # type: ignore[arg-type]
            places=self._places,
            cities=self._cities,
            ladders=self._ladders,
            ids=self._watched_ids,  # type: ignore[arg-type]
        )

    def told_generally(self) -> Iterator[Objection]:
        """Yield what speaks about no place, or of one without a station, in the order in which denials are found."""
        things = self._ground.things
        for id_ in sorted(self.general, key=lambda one: (things[one].kind == "response", one)):
            yield from self.general[id_]

    def update(self, moved: Moved) -> set[str]:
        """Follow what became another; return the things of which the entry has to be made again."""
        ground = self._ground
        touched = moved.things | ground.reached(moved.keys)
        turned, towns = self._place(touched)
        touched |= self._telling_of(towns)
        there = sorted(one for one in touched if one in ground.things)
        acted = self._act(there, touched)
        again = touched | self._answer(there, touched) | ground.reached(turned)
        self._stand(sorted(again), acted)
        return again | ground.reached(self._settle())

    def _place(self, touched: set[str]) -> tuple[set[Any], dict[str, set[str]]]:
        """Put things in their places; return the keys of tables that turned, and by state the settlements that did."""
        matter, things = self._ground.matter, self._ground.things
        for id_ in touched:
            thing = things.get(id_)
            spots = list(spots_of(matter, thing)) if thing is not None else []
            for name, table in self._tables.items():
                table.give(id_, [(key, value) for table_name, key, value in spots if table_name == name])
            towns = list(towns_of(matter, thing)) if thing is not None else []
            self._heads.give(id_, [(head_of(*town), town[1]) for town in towns])
            backed = thing is not None and is_backed(matter, thing)
            self._ids.give(id_, [(thing.key, thing.id)] if backed and thing is not None else [])
        turned: set[Any] = set().union(*(table.settle() for table in self._tables.values()))
        before = {head: self._heads.get(head, frozenset()) for head in self._heads.waiting()}
        named: dict[str, set[str]] = defaultdict(set)
        for head in self._heads.settle():
            named[head[0]] |= before[head] ^ self._heads.get(head, frozenset())
        return turned | self._ids.settle(), named

    def _telling_of(self, towns: dict[str, set[str]]) -> set[str]:
        """Return the things whose words name a settlement that came or went."""
        found = {id_ for country, names in towns.items() for id_ in self._heard.naming(country, names)}
        return {id_ for id_ in found if id_ in self._ground.things}

    def _make(self, id_: str, make: Callable[[Thing], T]) -> T:
        thing = self._ground.things[id_]
        return self._ground.notes.during(id_, lambda: make(thing), self._ground.own_keys(thing))

    def _act(self, there: Iterable[str], touched: Iterable[str]) -> set[str]:
        """Make the acts of things again; return those of which the act became another."""
        ground = self._ground
        now = {
            id_: act
            for id_ in there
            if ground.things[id_].kind == "response"
            and (
                act := self._make(id_, lambda thing: make_act(ground.watched, thing, ground.down, self._cities))  # type: ignore[arg-type]
            )
        }
        turned = set()
        for id_ in touched:
            if self._acts.get(id_) != now.get(id_):
                turned.add(id_)
                self._acts.pop(id_, None)
                if id_ in now:
                    self._acts[id_] = now[id_]
        return turned

    def _answer(self, there: Iterable[str], touched: Iterable[str]) -> set[str]:
        """Find again which claims of things deny or concede; return the things whose answers others may change."""
        ground = self._ground
        now = {
            id_: tuple(self._make(id_, lambda thing: find_answers(ground.watched, thing, ground.down)))  # type: ignore[arg-type]
            for id_ in there
            if ground.things[id_].part_of is None
        }
        again: set[str] = set()
        for id_ in touched:
            before, after = self._answers.pop(id_, ()), now.get(id_, ())
            if after:
                self._answers[id_] = after
            for claims, there_now in ((before, False), (after, True)):
                for claim in claims:
                    again.update(other for _, other in self._move(id_, claim, there_now=there_now))
        return again

    def _move(self, id_: str, claim: str, *, there_now: bool) -> set[_Turn]:
        """Note that a thing answers where a claim stands, or no longer does; return the acts that are told there."""
        spot = spot_of(self._ground.matter, claim)
        turns = self._spots[spot]
        turns -= {(False, id_), (True, id_)}
        if there_now:
            turns.add(self._turn(id_))
        if not turns:
            del self._spots[spot]
        return {one for one in turns if one[0]}

    def _turn(self, id_: str) -> _Turn:
        return self._ground.things[id_].kind == "response", id_

    def _stand(self, again: Iterable[str], acted: set[str]) -> None:
        """Find again what acts reach, and what denials and concessions speak about."""
        for id_ in again:
            act = self._acts.get(id_)
            there = id_ in self._ground.things
            footholds = list(self._make(id_, lambda _: list(footholds_of(self._places, act)))) if act else []  # noqa: B023
            for name, table in self._rungs.items():
                table.give(id_, [(key, rung) for table_name, key, rung in footholds if table_name == name])
            if id_ in acted:
                self._of_thing.give(id_, [(act.thing, act)] if act else [])
            objections = self._make(id_, self._objections) if there and id_ in self._answers else []
            self._met.give(id_, [(key, one) for one, keys, _ in objections for key in keys])
            general = tuple(told for _, _, told in objections if told is not None)
            self.general.pop(id_, None)
            if general:
                self.general[id_] = general

    def _objections(self, thing: Thing) -> list[tuple[Objection, list[str], Objection | None]]:
        ground, turn = self._ground, self._turn(thing.id)
        claims = [
            claim
            for claim in self._answers[thing.id]
            if thing.kind != "response" or not any(one < turn for one in self._spots[spot_of(ground.matter, claim)])
        ]
        made = objections_of(Asked(ground.watched, ground.down, self._cities), thing, claims)  # type: ignore[arg-type]
        places = self._places
        return [(one, keys_met(places, one), told_apart(places, one)) for one in made]

    def _settle(self) -> set[Any]:
        """Bring the tables to what was given; return the keys under which something else lies now."""
        turned = self._met.settle()
        sites = self._rungs["by_site"].settle() | self._rungs["by_actor"].settle()
        for key in self._of_thing.settle():
            act = self._of_thing.get(key)
            self.legal.pop(key, None)
            if act is not None and act.action in LEGAL:
                self.legal[key] = act
            turned.add(key)
        return turned | sites | self._courses.follow(sites) | self._rungs["by_station"].settle()


def _looked_at(one: Objection) -> Objection:
    """Return what an entry takes from a denial: which others it speaks about too is not among it."""
    reports = one.reports if "closure" in one.denial.concedes else frozenset[str]()
    return dataclasses.replace(one, sites=(), local=(), kinds=frozenset(), reports=reports)


def _shown(rung: Rung) -> tuple[Any, ...]:
    """Return what an entry takes from a step of its proceeding: where it is told only of what clears or undoes that."""
    shown = rung.step, rung.day, rung.last, rung.action, rung.key, rung.whom, rung.owned, rung.tie
    return (*shown, rung.spots, rung.sites, rung.actor) if rung.action in CLEARING | UNDOING else shown


class Courses:
    """Steps of proceedings, put in order when they are first asked for, of which every look-up is noted.

    Args:
        ladders: the acts by what they reach.
        notes: where look-ups are noted.
    """

    def __init__(self, ladders: Ladders, notes: Notes) -> None:
        self._ladders, self._notes = ladders, notes
        self._rungs: dict[Course, list[Rung]] = {}
        self._of: dict[Any, set[Course]] = defaultdict(set)

    def get(self, course: Course, _default: object = None) -> list[Rung]:
        """Return the steps of a proceeding in order."""
        self._notes.note(course)
        if course not in self._rungs:
            self._rungs[course] = course_of(self._ladders, course)
            country, actor, sites = course
            for key in ((country, one) for one in sites or (actor,)):
                self._of[key].add(course)
        return self._rungs[course]

    def follow(self, keys: set[Any]) -> set[Course]:
        """Put again in order what has steps at some settlements or of some bodies; return what is shown otherwise."""
        turned = set()
        for course in {course for key in keys for course in self._of.get(key, ())}:
            now, before = course_of(self._ladders, course), self._rungs[course]
            self._rungs[course] = now
            if list(map(_shown, now)) != list(map(_shown, before)):
                turned.add(course)
        return turned
