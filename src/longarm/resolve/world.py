"""Who is who in a case that grows: names, entities and claims, of which an update makes anew only what it touches."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from longarm.records.decisions import Decisions
from longarm.records.lineage import Lineage
from longarm.records.outlets import Tell, outlets_of, tell_outlet
from longarm.records.reading import Reading
from longarm.records.register import Entity
from longarm.resolve.bearings import make_items
from longarm.resolve.entities import Told, find_roster
from longarm.resolve.items import Item
from longarm.resolve.mentions import Mention, context_of, mentions_of
from longarm.resolve.nodes import Node, node_of
from longarm.resolve.outlets import Known, outlet_keys
from longarm.resolve.roster import Names, Roster

Said = list[tuple[Mention, Node | None]]
#: What an item may depend on of an entity: id, state, kind of body, key of the body.
_Facet = tuple[str, str | None, str | None, str | None]


@dataclass
class World:
    """The names and claims of the reports, as read or with the values that people set.

    Attributes:
        readings: the reports in log order.
        names: every name of them.
        roster: who is who.
        items: report id -> its claims ready for joining.
        found: claim id -> the claim ready for joining.
        changed: claims that became others, came or went in the last update.
        turn: number of updates.
        known: outlets that the codebook knows.
    """

    readings: list[Reading] = field(default_factory=list)
    names: Names = field(default_factory=Names)
    roster: Roster | None = None
    items: dict[str, list[Item]] = field(default_factory=dict)
    found: dict[str, Item] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    turn: int = 0
    known: Known = field(default_factory=dict)
    _tells: dict[str, Tell] = field(default_factory=dict)
    _said: dict[str, Said] = field(default_factory=dict)
    _outlets: Counter[str] = field(default_factory=Counter)
    _outlet_of: dict[str, str | None] = field(default_factory=dict)
    _keys_by_name: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _facets: dict[str, _Facet] = field(default_factory=dict)
    _told: Told = field(default_factory=Told)

    def update(self, readings: Sequence[Reading], lineages: Sequence[Lineage], decisions: Decisions) -> Roster:
        """Come to stand at these reports, which begin with those of before in the same order."""
        fresh = [one for at, one in enumerate(readings) if at >= len(self.readings) or self.readings[at] is not one]
        self.turn += 1
        touched = self._name(fresh)
        self.readings = list(readings)
        roster = find_roster(self.names, readings, lineages, decisions, self._told.after(touched))
        groups = {one.report: one.origin_groups for one in lineages}
        dirty = {one.report.id for one in fresh} | self._moved(roster)
        dirty.update(report for report, found in groups.items() if self._groups.get(report, ()) != found)
        self.roster, self._groups = roster, groups
        self._itemise(dirty)
        return roster

    def changed_since(self, turn: int) -> Iterable[str]:
        """Return all claims that may have become others since an update; those that went are not among them."""
        if turn == self.turn:
            return ()
        return self.changed if turn == self.turn - 1 else self.found.keys()

    def _name(self, fresh: Iterable[Reading]) -> set[str]:
        """Take up the names of new or changed reports; return the keys of which something became another."""
        touched: set[str] = set()
        rebuilt: set[str] = set()
        issuers = set(self.names.issuers)
        for reading in fresh:
            report = reading.report.id
            before = self._said.get(report)
            mentions = list(mentions_of(reading))
            context = context_of(reading, mentions, self.known)
            said = [(mention, node_of(mention, context)) for mention in mentions]
            self._said[report] = said
            self._tells[report] = tell_outlet(reading)
            touched.update(node.key for _, node in said if node)
            if before is None:
                self._enter(said)
            else:
                rebuilt.update(node.key for _, node in (*before, *said) if node)
                self._reenter(report, before, said)
            self._outlets[self._outlet_of.get(report) or ""] -= 1
            self._outlet_of[report] = reading.report.outlet
            self._outlets[reading.report.outlet or ""] += 1
        self._rebuild(rebuilt)
        self.names.outlets = outlet_keys(outlets_of(self._tells.values()))
        self.names.issuers = {name for name, many in self._outlets.items() if name and many > 0}
        for name in self.names.issuers ^ issuers:
            touched |= self._keys_by_name.get(name, set())
        return touched | rebuilt

    def _enter(self, said: Said) -> None:
        for mention, node in said:
            self.names.add(mention, node)
            if node is not None:
                self._keys_by_name[mention.name].add(node.key)

    def _reenter(self, report: str, before: Said, said: Said) -> None:
        for mention, _ in before:
            self.names.of.pop((report, mention.name, mention.affiliation), None)
        for mention, node in said:
            self.names.of[(report, mention.name, mention.affiliation)] = node.key if node else None
            if node is not None:
                # Which reports have a key is what it is made again from.
                self.names.forms[node.key][mention.name].add(report)
                self._keys_by_name[mention.name].add(node.key)

    def _rebuild(self, keys: Iterable[str]) -> None:
        """Make some keys again from all reports that have them."""
        for key in keys:
            forms = self.names.forms.pop(key, {})
            reports = sorted({report for some in forms.values() for report in some})
            for name in forms:
                self._keys_by_name[name].discard(key)
                self.names.why.pop((key, name), None)
            self.names.kinds.pop(key, None)
            self.names.bodies.pop(key, None)
            self.names.public.discard(key)
            for report in reports:
                self._enter([(mention, node) for mention, node in self._said[report] if node and node.key == key])

    def _moved(self, roster: Roster) -> set[str]:
        """Return the reports of which a name has come to mean something else."""

        def facet(entity: Entity) -> _Facet:
            return entity.id, entity.country, entity.body, roster.body_key_of(entity)

        by_id = {entity.id: facet(entity) for entity in roster.entities}
        facets = {key: by_id[roster.id_of_key(key)] for key in self.names.forms}
        moved = [key for key, found in facets.items() if self._facets.get(key) != found]
        self._facets = facets
        return {report for key in moved for reports in self.names.forms[key].values() for report in reports}

    def _itemise(self, dirty: set[str]) -> None:
        self.changed = set()
        if self.roster is None:
            return
        for number, reading in enumerate(self.readings):
            report = reading.report.id
            if report in dirty:
                before = {item.claim.id: item for item in self.items.get(report, ())}
                items = list(make_items(number, reading, self.roster, self._groups.get(report, ())))
                now = {item.claim.id: item for item in items}
                self.items[report] = items
                self.changed.update(one for one in before.keys() | now.keys() if before.get(one) != now.get(one))
                for one in before:
                    self.found.pop(one, None)
                self.found.update(now)

    def twin(self) -> World:
        """Return another world that stands where this one stands."""
        names = Names(public=set(self.names.public), why=dict(self.names.why), of=dict(self.names.of))
        names.issuers, names.outlets = set(self.names.issuers), dict(self.names.outlets)
        for key, forms in self.names.forms.items():
            for name, reports in forms.items():
                names.forms[key][name] = set(reports)
        for key, kinds in self.names.kinds.items():
            names.kinds[key] = set(kinds)
        for key, bodies in self.names.bodies.items():
            for body, reports in bodies.items():
                names.bodies[key][body] = set(reports)
        keys = defaultdict(set, {name: set(found) for name, found in self._keys_by_name.items()})
        return World(
            readings=list(self.readings),
            names=names,
            roster=self.roster,
            items=dict(self.items),
            found=dict(self.found),
            known=self.known,
            _tells=dict(self._tells),
            _said=dict(self._said),
            _outlets=Counter(self._outlets),
            _outlet_of=dict(self._outlet_of),
            _keys_by_name=keys,
            _groups=dict(self._groups),
            _facets=dict(self._facets),
            _told=Told(dict(self._told.known)),
        )
