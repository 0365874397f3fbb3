"""Who is who in a case that grows: names, entities and claims, of which an update makes anew only what it touches."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from longarm.records.decisions import Decisions
from longarm.records.growing import places_of_others
from longarm.records.lineage import Lineage
from longarm.records.outlets import Tell, bare_outlet, outlets_of, tell_outlet
from longarm.records.reading import Reading
from longarm.resolve.bearings import make_items
from longarm.resolve.growing.directory import Directory, Turned
from longarm.resolve.items import Item
from longarm.resolve.mentions import Mention, context_of, mentions_of
from longarm.resolve.nodes import Node, node_of
from longarm.resolve.outlets import Known, outlet_keys
from longarm.resolve.roster import Names

Said = list[tuple[Mention, Node | None]]
#: What an item may depend on of an entity: id, state, kind of body, key of the body.
_Facet = tuple[str, str | None, str | None, str | None]


@dataclass
class World:
    """The names and claims of the reports, as read or with the values that people set.

    Attributes:
        readings: the reports in log order.
        names: every name of them.
        directory: who is who.
        items: report id -> its claims ready for joining.
        found: claim id -> the claim ready for joining.
        changed: claims that became others, came or went in the last update.
        turn: number of updates.
        known: outlets that the codebook knows.
    """

    readings: list[Reading] = field(default_factory=list)
    names: Names = field(default_factory=Names)
    items: dict[str, list[Item]] = field(default_factory=dict)
    found: dict[str, Item] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    turn: int = 0
    known: Known = field(default_factory=dict)
    _lineages: list[Lineage] = field(default_factory=list)
    _as_read: Sequence[Reading] = ()
    _order: dict[str, int] = field(default_factory=dict)
    _files: dict[str, str] = field(default_factory=dict)
    _tells: dict[str, Tell] = field(default_factory=dict)
    _news: Counter[str] = field(default_factory=Counter)
    _persons: Counter[str] = field(default_factory=Counter)
    _said: dict[str, Said] = field(default_factory=dict)
    _keys_of: dict[str, frozenset[str]] = field(default_factory=dict)
    _outlets: Counter[str] = field(default_factory=Counter)
    _outlet_of: dict[str, str | None] = field(default_factory=dict)
    _keys_by_name: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _cited: dict[str, str] = field(default_factory=dict)
    _facets: dict[str, _Facet] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with a directory of these names."""
        self.directory = Directory(self.names, self._keys_of, self._files)

    def update(
        self,
        readings: Sequence[Reading],
        lineages: Sequence[Lineage],
        decisions: Decisions,
        as_read: Sequence[Reading] | None = None,
    ) -> None:
        """Come to stand at these reports, which begin with those of before in the same order.

        Args:
            readings: the reports, with what people set.
            lineages: one a report.
            decisions: judgements in force.
            as_read: the same reports as read, where people set anything.
        """
        known = len(self.readings)
        self._as_read = readings if as_read is None else as_read
        fresh = [readings[at] for at in places_of_others(self.readings, readings)]
        self.turn += 1
        turned = Turned(reports={one.report.id for one in fresh})
        for at in range(known, len(readings)):
            self._order[readings[at].report.id] = at
        self._name(fresh, turned)
        self.readings = list(readings)
        traced = len(self._lineages)
        turned.lineages = [
            lineages[at]
            for at in places_of_others(self._lineages, lineages)
            if at >= traced or self._lineages[at] != lineages[at]
        ]
        groups = {self._order[one.report] for one in turned.lineages if not self._same_groups(one)}
        self._lineages = list(lineages)
        keys = self.directory.update(turned, self.names.outlets, decisions)
        dirty = {self._order[report] for report in turned.reports | self._moved(keys | turned.met)} | groups
        self._itemise(sorted(dirty))

    def _same_groups(self, lineage: Lineage) -> bool:
        at = self._order[lineage.report]
        return at < len(self._lineages) and self._lineages[at].origin_groups == lineage.origin_groups

    def place_of(self, claim: str) -> int | None:
        """Return the place in the log of the report of a claim, None where there is no such claim."""
        report = self._cited.get(claim) or (item.report.id if (item := self.found.get(claim)) else None)
        return None if report is None else self._order[report]

    def changed_since(self, turn: int) -> Iterable[str]:
        """Return all claims that may have become others since an update; those that went are not among them."""
        if turn == self.turn:
            return ()
        return self.changed if turn == self.turn - 1 else self.found.keys()

    def _name(self, fresh: Iterable[Reading], turned: Turned) -> None:
        """Take up the names of new or changed reports."""
        rebuilt: set[str] = set()
        issuers = set(self.names.issuers)
        told = False
        for reading in fresh:
            report = reading.report.id
            before = self._said.get(report)
            mentions = list(mentions_of(reading))
            context = context_of(reading, mentions, self.known)
            said = [(mention, node_of(mention, context)) for mention in mentions]
            self._said[report] = said
            self._files[report] = reading.report.file
            self._keys_of[report] = frozenset(node.key for _, node in said if node)
            self._cited.update((claim.id, report) for claim in reading.claims if claim.kind == "citation")
            told |= self._hear(report, tell_outlet(reading))
            if before is None:
                self._enter(said, turned)
            else:
                rebuilt.update(node.key for _, node in (*before, *said) if node)
                self._reenter(report, before, said)
            self._outlets[self._outlet_of.get(report) or ""] -= 1
            self._outlet_of[report] = reading.report.outlet
            self._outlets[reading.report.outlet or ""] += 1
        self._rebuild(rebuilt, turned)
        if told:
            self.names.outlets = outlet_keys(outlets_of(self._all_told()))
        self.names.issuers = {name for name, many in self._outlets.items() if name and many > 0}
        for name in self.names.issuers ^ issuers:
            turned.met |= self._keys_by_name.get(name, set())

    def _hear(self, report: str, tell: Tell) -> bool:
        """Take what a report tells of outlets; say whether that can change which outlets the case has."""
        turned = False
        before: Tell = self._tells.get(report, (None, frozenset()))
        self._tells[report] = tell
        for counter, old, new in (
            (self._news, frozenset(filter(None, before[:1])), frozenset(filter(None, tell[:1]))),
            (self._persons, before[1], tell[1]),
        ):
            for name, step in [*((one, -1) for one in old - new), *((one, 1) for one in new - old)]:
                was, counter[name] = counter[name] > 0, counter[name] + step
                turned |= was != (counter[name] > 0)
        return turned

    def _all_told(self) -> list[Tell]:
        """Return what the reports tell of outlets, put together."""
        outlets = [name for name, many in self._news.items() if many > 0]
        persons = frozenset(bare for name in outlets if self._persons[bare := bare_outlet(name)] > 0)
        return [(None, persons), *((name, frozenset[str]()) for name in outlets)]

    def _enter(self, said: Iterable[tuple[Mention, Node | None]], turned: Turned) -> None:
        for mention, node in said:
            if node is not None:
                turned.met.add(node.key)
                if mention.name not in self.names.forms.get(node.key, ()):
                    turned.renamed.add(node.key)
                self._keys_by_name[mention.name].add(node.key)
            self.names.add(mention, node)

    def _reenter(self, report: str, before: Said, said: Said) -> None:
        for mention, _ in before:
            self.names.of.pop((report, mention.name, mention.affiliation), None)
        for mention, node in said:
            self.names.of[(report, mention.name, mention.affiliation)] = node.key if node else None
            if node is not None:
                # Which reports have a key is what it is made again from.
                self.names.forms[node.key][mention.name].add(report)
                self._keys_by_name[mention.name].add(node.key)

    def _rebuild(self, keys: Iterable[str], turned: Turned) -> None:
        """Make some keys again from all reports that have them."""
        again: set[str] = set()
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
                said = [(mention, node) for mention, node in self._said[report] if node and node.key == key]
                self._enter(said, turned)
            again.update(reports)
            turned.met.add(key)
            turned.renamed.add(key)
        for report in again:
            # One name may be met twice in a report, as a person and as a body: what the report tells last counts.
            for mention, node in self._said[report]:
                self.names.of[(report, mention.name, mention.affiliation)] = node.key if node else None

    def _moved(self, keys: Iterable[str]) -> set[str]:
        """Return the reports of which a name has come to mean something else."""
        roster = self.directory.roster()
        moved: set[str] = set()
        for key in keys:
            if key not in self.names.forms:
                self._facets.pop(key, None)
                continue
            entity = roster.people[roster.id_of_key(key)]
            facet = entity.id, entity.country, entity.body, roster.body_key_of(entity)
            if self._facets.get(key) != facet:
                self._facets[key] = facet
                moved.update(report for reports in self.names.forms[key].values() for report in reports)
        return moved

    def _itemise(self, dirty: Iterable[int]) -> None:
        self.changed = set()
        roster = self.directory.roster()
        for number in dirty:
            reading = self.readings[number]
            report = reading.report.id
            before = {item.claim.id: item for item in self.items.get(report, ())}
            groups = self._lineages[number].origin_groups
            items = list(make_items(number, reading, roster, groups, self._as_read[number]))
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
        other = World(
            readings=list(self.readings),
            names=names,
            items=dict(self.items),
            found=dict(self.found),
            known=self.known,
            _lineages=list(self._lineages),
            _order=dict(self._order),
            _files=dict(self._files),
            _tells=dict(self._tells),
            _news=Counter(self._news),
            _persons=Counter(self._persons),
            _said=dict(self._said),
            _keys_of=dict(self._keys_of),
            _outlets=Counter(self._outlets),
            _outlet_of=dict(self._outlet_of),
            _keys_by_name=defaultdict(set, {name: set(found) for name, found in self._keys_by_name.items()}),
            _cited=dict(self._cited),
            _facets=dict(self._facets),
        )
        other.directory = self.directory.copy(names, other._keys_of, other._files)
        return other
