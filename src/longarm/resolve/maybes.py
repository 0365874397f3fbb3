"""Things that may be the same: told, never joined."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from longarm.records.claim import Station
from longarm.records.decisions import Decisions
from longarm.records.fold import fold
from longarm.resolve import figures, incidents, responses, stations
from longarm.resolve.items import Item
from longarm.resolve.things import Joined, aims_of
from longarm.wording.reasons import LEFT_OPEN, PART_OF

#: More things than this that are alike are only told of their neighbours in time.
_MANY = 6
#: Days between two acts that may be one.
_NEAR = 60
Maybe = tuple[int, int, str]
WHY_ACT = "the same kind of act in the same country within two months, or without a date"
WHY_DEED = "the same deed against victims told in the same words"
WHY_NUMBER = "the same number, for which one report names no owner"


def find_maybes(joined: Joined, decisions: Decisions) -> dict[int, dict[int, str]]:
    """Return number of a group -> numbers of the groups that may be the same, each with the reason."""
    number = {claim: at for at, members in enumerate(joined.members) for claim in members}
    aims = aims_of(joined)

    def ends(first: str, second: str) -> tuple[int, int] | None:
        return (number[aims[first][0]], number[aims[second][0]]) if aims.get(first) and aims.get(second) else None

    apart = {frozenset(pair) for one in decisions.not_same if (pair := ends(one.first, one.second))}
    found: dict[int, dict[int, str]] = defaultdict(dict)
    judged = [
        (*pair, str(LEFT_OPEN(judgement=one.judgement)))
        for one in decisions.unsure
        if (pair := ends(one.first, one.second))
    ]
    for one, other, why in [*_alike(joined, number), *_parts(joined, number), *judged]:
        if one != other and frozenset((one, other)) not in apart:
            found[one][other] = found[other][one] = why
    return found


def _alike(joined: Joined, number: dict[str, int]) -> Iterator[Maybe]:
    buckets: dict[tuple[str, str], dict[int, Item]] = defaultdict(dict)
    for claim in sorted(joined.items):
        item = joined.items[claim]
        for why, key in _loose(item):
            buckets[(key, why)].setdefault(number[claim], item)
    for (_, why), members in sorted(buckets.items(), key=lambda one: one[0]):
        ordered = sorted(members.items(), key=lambda one: (one[1].bearing.first or 0, one[1].claim.id))
        pairs = itertools.combinations(ordered, 2) if len(ordered) <= _MANY else itertools.pairwise(ordered)
        for (one, first), (other, second) in pairs:
            if _meet(first, second):
                yield one, other, why


def _loose(item: Item) -> Iterator[tuple[str, str]]:
    if key := responses.loose_key(item):
        yield WHY_ACT, key
    if key := incidents.loose_key(item):
        yield WHY_DEED, key
    if key := figures.loose_key(item):
        yield WHY_NUMBER, key
    if key := stations.namesake_key(item):
        yield stations.WHY_NAMESAKE, key


def _meet(first: Item, second: Item) -> bool:
    if first.claim.kind == "figure":
        return (first.bearing.entity is None) != (second.bearing.entity is None)
    if first.claim.kind == "station":
        return not (first.bearing.countries and second.bearing.countries)
    one, other = first.bearing, second.bearing
    if one.sites and other.sites and not set(one.sites) & set(other.sites):
        return False
    if one.first is None or other.first is None:
        return True
    return (one.first or 0) <= (other.last or 0) + _NEAR and (other.first or 0) <= (one.last or 0) + _NEAR


def _parts(joined: Joined, number: dict[str, int]) -> Iterator[Maybe]:
    """A settlement and the city that it is told to be a part of."""
    cities = {joined.keys[claim]: claim for claim in sorted(joined.items, reverse=True)}
    for claim, item in sorted(joined.items.items()):
        slots = item.claim.slots
        if isinstance(slots, Station) and slots.part_of:
            whole = cities.get(f"station|{slots.country or '?'}|{fold(slots.part_of)}")
            if whole is not None:
                yield (
                    number[claim],
                    number[whole],
                    str(PART_OF(whole=slots.part_of)),
                )
