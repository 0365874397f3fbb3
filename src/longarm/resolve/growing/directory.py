"""Who is who in a case that grows: only names that have something to do with what became another are grouped again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from longarm.records.decisions import Decisions
from longarm.records.fold import fold
from longarm.records.lineage import Lineage
from longarm.records.listing import place_of_entity
from longarm.records.ordered import Ordered
from longarm.records.register import Entity
from longarm.resolve.entities import Group, Joints, group_names, make_entity
from longarm.resolve.growing.alike import Alike
from longarm.resolve.growing.copied import Copied
from longarm.resolve.joints import ONE_LETTER, likely_forms, person_forms, person_joints
from longarm.resolve.outlets import outlet_joints
from longarm.resolve.roster import Judged, Names, Roster, entity_id, judged_by

_NOTHING = Judged((), frozenset())


@dataclass
class Turned:
    """What became another among names.

    Attributes:
        met: keys of names that reports came to have or no longer have, or of which anything became another.
        renamed: keys with other written forms than before.
        reports: reports whose names became others.
        lineages: lineages that became others.
    """

    met: set[str] = field(default_factory=set)
    renamed: set[str] = field(default_factory=set)
    reports: set[str] = field(default_factory=set)
    lineages: Sequence[Lineage] = ()


class Directory:
    """Speakers and bodies of a case.

    Args:
        names: the names of the reports.
        keys_of: report id -> keys of the names in it.
        files: report id -> its file, for reasons.

    Attributes:
        people: id -> entity.
        outlets: folded name -> entity id.
        moved: ids of entities that came, went or became others in the last update.
        spelt: folded names that came to mean another in it.
    """

    def __init__(self, names: Names, keys_of: Mapping[str, frozenset[str]], files: Mapping[str, str]) -> None:
        self._names = names
        self._copied = Copied(names, keys_of, files)
        self._persons, self._likely = Alike(person_forms), Alike(likely_forms)
        self._keys: dict[str, frozenset[str]] = {}
        self._ids: dict[str, str] = {}
        self._folded: dict[str, set[str]] = {}
        self._outlet_of: dict[str, str] = {}
        self._met_as: dict[str, set[str]] = {}
        self._judged = _NOTHING
        self._leader: dict[str, str] = {}
        self._groups: dict[str, tuple[str, ...]] = {}
        self._reasons: dict[str, str] = {}
        self._body_keys: dict[str, str] = {}
        self._order: Ordered[Entity] = Ordered(place_of_entity)
        self.people: dict[str, Entity] = {}
        self.outlets: dict[str, str] = {}
        self.moved: set[str] = set()
        self.spelt: set[str] = set()

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Return the entities by name."""
        return self._order.rows

    def roster(self) -> Roster:
        """Return who is who as it stands; what is returned changes with the next update."""
        return Roster(self._names, self._leader.__getitem__, self.people, self._body_keys)

    def update(self, turned: Turned, outlets: Mapping[str, str], decisions: Decisions) -> set[str]:
        """Follow what became another; return the keys that may have come to mean another entity.

        Args:
            turned: what became another.
            outlets: key -> name of the outlet, for outlets of the case.
            decisions: judgements that call names the same or not the same.
        """
        self.moved, self.spelt = set(), set()
        dirty, near = self._spell(turned)
        dirty |= turned.met | self._publish(outlets, turned.met)
        dirty |= self._copied.update(turned.lineages, turned.reports, (turned.met, turned.renamed))
        dirty |= self._judge(decisions)
        keys = self._reach({member for key in dirty for member in (key, *self._members(key))})
        near |= {other for key in keys for other in self._likely.beside(key)}
        known = self._group(keys, {key for key in dirty if key not in self._keys})
        self._tell(keys | near, known)
        self._address(keys)
        return keys

    def _members(self, key: str) -> tuple[str, ...]:
        return self._groups.get(self._leader.get(key, ""), ())

    def _spell(self, turned: Turned) -> tuple[set[str], set[str]]:
        """Follow the written forms of keys; return keys that came or went, and keys that stand beside them."""
        dirty: set[str] = set()
        near: set[str] = set()
        for key in turned.renamed:
            forms = frozenset(map(fold, self._names.forms[key])) if key in self._names.forms else frozenset()
            before = self._keys.get(key)
            for name in (before or frozenset()) - forms:
                self._folded[name].discard(key)
                self.spelt.add(name)
            for name in forms:
                self._folded.setdefault(name, set()).add(key)
            if before is None or not forms:
                near.update(self._likely.beside(key))
                dirty.update(self._persons.sharing(key))
                dirty.add(key)
            if forms:
                self._keys[key] = forms
            else:
                self._keys.pop(key, None)
            if before is None and forms:
                self._ids[entity_id(key)] = key
                self._persons.add(key)
                self._likely.add(key)
            elif before is not None and not forms:
                self._ids.pop(entity_id(key), None)
                self._persons.drop(key)
                self._likely.drop(key)
        return dirty, near

    def _publish(self, outlets: Mapping[str, str], met: set[str]) -> set[str]:
        """Follow which keys are outlets; return the keys whose outlet, or whose fellows of one outlet, did so."""
        turned = {
            key for key in outlets.keys() | self._outlet_of.keys() if outlets.get(key) != self._outlet_of.get(key)
        }
        dirty: set[str] = set()
        for key in turned | {key for key in met if key in outlets}:
            for name in {self._outlet_of.get(key), outlets.get(key)} - {None}:
                dirty |= self._met_as.setdefault(str(name), set())
            if (before := self._outlet_of.pop(key, None)) is not None:
                self._met_as[before].discard(key)
            if key in outlets:
                self._outlet_of[key] = outlets[key]
                self._met_as[outlets[key]].add(key)
                dirty.add(key)
            dirty.add(key)
        return dirty

    def _judge(self, decisions: Decisions) -> set[str]:
        now = judged_by(self._named, decisions) if decisions.same or decisions.not_same else _NOTHING
        before, self._judged = self._judged, now
        if before == now:
            return set()
        pairs = [one[:2] for judged in (before, now) for one in judged.same]
        return {key for pair in (*pairs, *before.apart, *now.apart) for key in pair}

    def _named(self, target: str) -> str | None:
        return self._ids.get(target) or min(self._folded.get(target, ()), default=None)

    def _reach(self, start: set[str]) -> set[str]:
        """Return the keys that can be joined with some keys, over any number of joints."""
        same: dict[str, set[str]] = {}
        for first, second, _ in self._judged.same:
            same.setdefault(first, set()).add(second)
            same.setdefault(second, set()).add(first)
        reached = {key for key in start if key in self._keys}
        waiting = list(reached)
        while waiting:
            key = waiting.pop()
            found = {*self._persons.sharing(key), *self._copied.around(key), *same.get(key, ())}
            if (outlet := self._outlet_of.get(key)) is not None:
                found |= self._met_as[outlet]
            fresh = {one for one in found - reached if one in self._keys}
            reached |= fresh
            waiting += fresh
        return reached

    def _group(self, keys: set[str], gone: set[str]) -> dict[str, Entity]:
        """Group keys again; return the entities that they were before, by id."""
        judged = self._judged
        joints = Joints(
            outlets=tuple(outlet_joints({key: self._outlet_of[key] for key in keys if key in self._outlet_of}, keys)),
            persons=tuple(person_joints(keys)),
            copies=tuple(self._copied.joints(keys)),
            judged=Judged(
                tuple(one for one in judged.same if one[0] in keys),
                frozenset(pair for pair in judged.apart if keys.issuperset(pair)),
            ),
        )
        groups, reasons = group_names(sorted(keys), joints)
        known: dict[str, Entity] = {}
        for key in keys | gone:
            leader = self._leader.pop(key, None)
            self._reasons.pop(key, None)
            if leader is not None and self._groups.pop(leader, None) is not None:
                known.update(self._drop(entity_id(leader)))
        for leader, members in groups.members():
            self._groups[leader] = tuple(members)
            self._leader.update(dict.fromkeys(members, leader))
        self._reasons.update(reasons)
        return known

    def _drop(self, id_: str) -> dict[str, Entity]:
        self._body_keys.pop(id_, None)
        entity = self.people.pop(id_, None)
        if entity is None:
            return {}
        return {id_: entity}

    def _tell(self, keys: set[str], known: dict[str, Entity]) -> None:
        """Make the entities of some keys again; ``known`` are those that were dropped."""
        came = []
        leaders = {self._leader[key] for key in keys if key in self._leader}
        for leader in leaders:
            known.update(self._drop(entity_id(leader)))
        gone = dict(known)
        for leader in leaders:
            members, id_ = self._groups[leader], entity_id(leader)
            entity = make_entity(
                self._names, Group(leader, members, self._reasons, dict(self._beside(leader, members)))
            )
            bodies = sorted(key.removeprefix("body:") for key in members if key.startswith("body:"))
            if bodies:
                self._body_keys[id_] = bodies[0]
            before = known.pop(id_, None)
            if before is None or before != entity:
                self.moved.add(id_)
            self.people[id_] = before if before is not None and before == entity else entity
            came.append(self.people[id_])
        self.moved.update(known)
        self._order.change(gone.values(), came)

    def _beside(self, leader: str, members: Iterable[str]) -> Iterator[tuple[str, str]]:
        for key in members:
            for other in self._likely.beside(key):
                if self._leader[other] != leader:
                    yield entity_id(self._leader[other]), ONE_LETTER

    def _address(self, keys: Iterable[str]) -> None:
        """Follow which entity a folded name means."""
        for name in self.spelt | {name for key in keys for name in self._keys.get(key, ())}:
            held = self._folded.get(name)
            meant = entity_id(self._leader[min(held)]) if held else None
            if meant != self.outlets.get(name):
                self.spelt.add(name)
                if meant is None:
                    self.outlets.pop(name, None)
                else:
                    self.outlets[name] = meant
            if not held:
                self._folded.pop(name, None)

    def copy(self, names: Names, keys_of: Mapping[str, frozenset[str]], files: Mapping[str, str]) -> Directory:
        """Return another that stands where this one stands, over other tables."""
        other = Directory(names, keys_of, files)
        other._copied = self._copied.copy(names, keys_of, files)
        other._persons, other._likely = self._persons.copy(), self._likely.copy()
        other._folded = {name: set(keys) for name, keys in self._folded.items()}
        other._met_as = {name: set(keys) for name, keys in self._met_as.items()}
        other._keys, other._ids, other._outlet_of = dict(self._keys), dict(self._ids), dict(self._outlet_of)
        other._leader, other._groups, other._reasons = dict(self._leader), dict(self._groups), dict(self._reasons)
        other._body_keys, other._order = dict(self._body_keys), self._order.copy()
        other.people, other.outlets = dict(self.people), dict(self.outlets)
        other._judged = self._judged
        return other
