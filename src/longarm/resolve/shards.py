"""Claims in shards that have nothing to do with one another: what can be joined or may be the same lies in one."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from longarm.records.claim import Response, Station
from longarm.records.decisions import Decisions
from longarm.records.fold import fold
from longarm.records.resolution import Thing
from longarm.resolve import figures, incidents, statements, stations
from longarm.resolve.items import Item
from longarm.resolve.naming_things import Named, find_named, keys_of, name_things
from longarm.resolve.numbering import short_id
from longarm.resolve.things import Joined, join_items, key_of

_NONE = Decisions()
#: All that judgements call the same, not the same or open lies in one shard.
_JUDGED = "judged"


@dataclass(eq=False)
class Shard:
    """Claims with what became of them.

    Attributes:
        joined: the claims, joined.
        named: their groups with their keys.
        decisions: the judgements that reach it.
        keys: content keys that get an id here.
        things: the things.
    """

    joined: Joined
    named: list[Named]
    decisions: Decisions
    keys: frozenset[str]
    things: tuple[Thing, ...] = ()


@dataclass
class Shards:
    """The claims of a case in shards, of which an update makes anew those that it touches.

    Attributes:
        of: claim id -> its shard.
    """

    of: dict[str, Shard] = field(default_factory=dict)
    _items: dict[str, Item] = field(default_factory=dict)
    _hubs: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _members: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    _by_key: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    _keys: dict[str, str] = field(default_factory=dict)
    _ends: frozenset[str] = frozenset()
    _apart: dict[str, str] = field(default_factory=dict)
    _pairs: object = None
    _short: dict[str, dict[str, set[Shard]]] = field(default_factory=lambda: defaultdict(dict))

    def update(
        self,
        changed: Mapping[str, Item | None],
        as_read: Mapping[str, str],
        rekeyed: Iterable[str],
        decisions: Decisions,
    ) -> tuple[list[Thing], list[Thing]]:
        """Take up claims that became others, came (an item) or went (None); return the things that went and that came.

        Args:
            changed: claim id -> the claim now.
            as_read: claim id -> content key as the reader had it, of all claims.
            rekeyed: claims whose content key as read became another.
            decisions: the judgements in force.
        """
        for claim, item in changed.items():
            self._take(claim, item)
        for claim in {*changed, *rekeyed}:
            self._apart.pop(claim, None)
            key = as_read.get(claim)
            if claim in self._keys and key is not None and key != self._keys[claim]:
                self._apart[claim] = key
        dirty = {*changed, *rekeyed, *self._judge(decisions)}
        old = {self.of[claim] for claim in dirty if claim in self.of}
        dirty.update(claim for shard in old for claim in shard.joined.items)
        for claim in dirty:
            self._place(claim)
        parts = list(self._parts(claim for claim in dirty if claim in self._items))
        old |= {self.of[claim] for part in parts for claim in part if claim in self.of}
        for claim, item in changed.items():
            if item is None:
                self.of.pop(claim, None)
        return self._make(old, parts, as_read, decisions)

    def _take(self, claim: str, item: Item | None) -> None:
        if (key := self._keys.pop(claim, None)) is not None:
            del self._by_key[key][claim]
        self._items.pop(claim, None)
        if item is not None:
            key = key_of(item)
            self._items[claim], self._keys[claim] = item, key
            self._by_key[key][claim] = None

    def _judge(self, decisions: Decisions) -> set[str]:
        """Note what judgements speak of; return the claims for which that became another."""
        pairs = (decisions.same, decisions.not_same, decisions.unsure)
        ends = frozenset(
            [end for some in pairs for one in some for end in (one.first, one.second)]
            + [end for pair in self._apart.items() for end in pair]
        )
        if pairs == self._pairs and ends == self._ends:
            return set()
        dirty = set(self._members.get(_JUDGED, ()))
        for end in ends | self._ends:
            dirty.update(self._by_key.get(end, ()))
            dirty.update([end] if end in self._items else [])
        self._pairs, self._ends = pairs, ends
        return dirty

    def _place(self, claim: str) -> None:
        for hub in self._hubs.pop(claim, ()):
            del self._members[hub][claim]
        item = self._items.get(claim)
        if item is None:
            return
        key = self._keys[claim]
        hubs = [*_hubs_of(item, key), *([_JUDGED] if claim in self._ends or key in self._ends else ())]
        self._hubs[claim] = tuple(hubs)
        for hub in hubs:
            self._members[hub][claim] = None

    def _parts(self, start: Iterable[str]) -> Iterator[list[str]]:
        seen: set[str] = set()
        passed: set[str] = set()
        for first in sorted(start):
            if first in seen:
                continue
            part, waiting = [], [first]
            seen.add(first)
            while waiting:
                claim = waiting.pop()
                part.append(claim)
                for hub in self._hubs[claim]:
                    if hub not in passed:
                        passed.add(hub)
                        fresh = [one for one in self._members[hub] if one not in seen]
                        seen.update(fresh)
                        waiting += fresh
            yield part

    def _make(
        self, old: set[Shard], parts: list[list[str]], as_read: Mapping[str, str], decisions: Decisions
    ) -> tuple[list[Thing], list[Thing]]:
        moved: set[str] = set()
        for shard in old:
            for key in shard.keys:
                moved.add(short_id(key))
                self._short[short_id(key)][key].discard(shard)
        fresh = set()
        judged = self._members.get(_JUDGED, {})
        for part in parts:
            items = sorted((self._items[one] for one in part), key=lambda one: (one.order, one.claim.id))
            reached = decisions if any(one in judged for one in part) else _NONE
            joined = join_items(items, reached, self._keys)
            named = list(find_named(joined, as_read))
            shard = Shard(joined, named, reached, frozenset(key for one in named for key in keys_of(one)))
            fresh.add(shard)
            self.of.update(dict.fromkeys(part, shard))
            for key in shard.keys:
                moved.add(short_id(key))
                self._short[short_id(key)].setdefault(key, set()).add(shard)
        sharing = {shard for short in moved for shards in self._short[short].values() for shard in shards}
        gone = [thing for shard in old | sharing for thing in shard.things]
        for shard in fresh | sharing:
            beside = {
                key for one in shard.keys for key, shards in self._short[short_id(one)].items() if shards
            } - shard.keys
            shard.things = name_things(shard.joined, shard.named, shard.decisions, beside)
        return gone, [thing for shard in fresh | sharing for thing in shard.things]

    def twin(self) -> Shards:
        """Return other shards that stand where these stand."""
        shards = {one: dataclasses.replace(one) for one in dict.fromkeys(self.of.values())}
        other = Shards(
            of={claim: shards[one] for claim, one in self.of.items()},
            _items=dict(self._items),
            _hubs=dict(self._hubs),
            _keys=dict(self._keys),
            _ends=self._ends,
            _apart=dict(self._apart),
            _pairs=self._pairs,
        )
        other._members.update((hub, dict(claims)) for hub, claims in self._members.items())
        other._by_key.update((key, dict(claims)) for key, claims in self._by_key.items())
        for short, keys in self._short.items():
            other._short[short] = {key: {shards[one] for one in held} for key, held in keys.items()}
        return other

    def warnings(self) -> tuple[str, ...]:
        """Return plain sentences about judgements that contradict one another."""
        judged = next(iter(self._members.get(_JUDGED, ())), None)
        return () if judged is None else tuple(self.of[judged].joined.judging.warnings)

    def item(self, claim: str) -> Item | None:
        """Return a claim as it lies in the shards."""
        return self._items.get(claim)

    def claims(self) -> Iterable[str]:
        """Return all claims."""
        return self._items.keys()


def _hubs_of(item: Item, key: str) -> Iterator[str]:
    """Yield names of places where a claim meets all others with which it can be joined or confused."""
    slots = item.claim.slots
    if isinstance(slots, Station):
        yield key
        if (namesake := stations.namesake_key(item)) is not None:
            yield namesake
        if slots.part_of:
            # Told to be a part of another settlement, of which it may be a row.
            yield f"station|{slots.country or '?'}|{fold(slots.part_of)}"
    elif isinstance(slots, Response):
        yield f"response|{slots.country or '?'}|{slots.action}"
    elif (loose := figures.loose_key(item) or incidents.bucket_of(item)) is not None:
        yield loose
    else:
        yield key
        yield f"{statements.bucket_of(item)}"
