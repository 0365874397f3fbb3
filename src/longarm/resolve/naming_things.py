"""Gives things their keys and human ids, and rows of their own to bureaus that share a city."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from longarm.records.claim import Stance, Station
from longarm.records.decisions import Decisions
from longarm.records.resolution import Thing
from longarm.resolve.maybes import find_maybes
from longarm.resolve.numbering import give_ids
from longarm.resolve.stations import sponsor_of
from longarm.resolve.things import Joined

_NO_SUPPORT = frozenset({Stance.DENIES, Stance.QUESTIONS, Stance.NO_COMMENT, Stance.RETRACTS})
WHY_BUREAU = "the same settlement and the same bureau"


@dataclass(frozen=True)
class Named:
    """A group of claims with its keys.

    Attributes:
        members: claim ids, sorted.
        keys: content keys, the least as the claims stand now first.
        named_by: key that its id comes from.
        rows: key of a row -> (key that its id comes from, claims of the bureau).
    """

    members: Sequence[str]
    keys: tuple[str, ...]
    named_by: str
    rows: dict[str, tuple[str, list[str]]]


def name_things(
    joined: Joined, groups: Sequence[Named], decisions: Decisions, beside: Iterable[str] = ()
) -> tuple[Thing, ...]:
    """Make things of joined claims.

    Args:
        joined: the claims, joined with all judgements.
        groups: their groups with their keys.
        decisions: the judgements in force.
        beside: content keys of things that are not among these, from which the ids must differ.
    """
    ids = give_ids([*(key for one in groups for key in keys_of(one)), *beside])
    shown = {ids[one.named_by] for one in groups}
    maybes = find_maybes(joined, decisions)
    things = []
    for at, one in enumerate(groups):
        thing = Thing(
            id=ids[one.named_by],
            key=one.keys[0],
            keys=one.keys,
            aliases=tuple(sorted({ids[key] for key in one.keys} - shown)),
            kind=joined.items[one.members[0]].claim.kind,  # type: ignore[arg-type]
            claims=tuple(one.members),
            because=_because(joined, one.members),
            maybe={groups[other].keys[0]: why for other, why in sorted(maybes.get(at, {}).items())},
        )
        things += [thing, *_rows(thing, one, ids)]
    return tuple(sorted(things, key=lambda one: one.id))


def find_named(joined: Joined, as_read: Mapping[str, str]) -> Iterator[Named]:
    """Yield the groups, each named by the key of what the log first has of it.

    A key that several groups hold, since a judgement parted them, names the one that first had it.

    Args:
        joined: the claims, joined with all judgements.
        as_read: claim id -> its content key as the reader had it: keys of before a judgement keep their meaning.
    """
    ranks = {claim: _rank(joined, as_read, claim) for claim in joined.items}
    orders = [sorted(members, key=ranks.__getitem__) for members in joined.members]
    ranked = sorted(itertools.chain.from_iterable(orders), key=ranks.__getitem__)
    owner = {joined.keys[claim]: claim for claim in reversed(ranked)}
    for members, order in zip(joined.members, orders, strict=True):
        own = [joined.keys[one] for one in order if owner[joined.keys[one]] in members]
        named_by = own[0] if own else f"{joined.keys[order[0]]}|{order[0]}"
        # What was told apart from the rest of a key has a key of its own: else the steps of one would be those of both.
        now = min(own, default=named_by)
        yield Named(
            members, _keys_of(joined, as_read, members, now), named_by, _by_bureau(joined, as_read, members, now)
        )


def keys_of(one: Named) -> Iterator[str]:
    """Yield every content key that a group gives an id."""
    yield from one.keys
    yield one.named_by
    for key, _ in one.rows.values():
        yield key


def _rank(joined: Joined, as_read: Mapping[str, str], claim: str) -> tuple[bool, bool, tuple[int, int], str]:
    """Rank claims: what can be an entry before what is only denied, what stands as read before what was corrected."""
    corrected = as_read.get(claim) != joined.keys[claim]
    return not _is_shown(joined, claim), corrected, joined.items[claim].order, claim


def _is_shown(joined: Joined, claim: str) -> bool:
    """Say whether a claim can make an entry: what is only denied or asked makes none, and must name none."""
    found = joined.items[claim].claim
    return found.kind == "statement" or found.stance not in _NO_SUPPORT


def _keys_of(joined: Joined, as_read: Mapping[str, str], members: Sequence[str], now: str) -> tuple[str, ...]:
    found = {joined.keys[one] for one in members}
    found |= {as_read[one] for one in members if one in as_read}
    return (now, *sorted(found - {now}))


def _because(joined: Joined, members: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted({why for one in members for why in joined.why.get(one, ())})) if len(members) > 1 else ()


def _by_bureau(
    joined: Joined, as_read: Mapping[str, str], members: Sequence[str], now: str
) -> dict[str, tuple[str, list[str]]]:
    """Return the rows of the bureaus of a settlement where claims name more than one."""
    by_sponsor: dict[str, list[str]] = {}
    for claim in members:
        slots = joined.items[claim].claim.slots
        if isinstance(slots, Station) and (sponsor := sponsor_of(joined.items[claim])):
            by_sponsor.setdefault(sponsor, []).append(claim)
    if len(by_sponsor) < 2:
        return {}
    told_apart = now not in {joined.keys[one] for one in members}
    found = {}
    for sponsor, claims in sorted(by_sponsor.items()):
        first = min(claims, key=lambda one: _rank(joined, as_read, one))
        found[f"{now}|{sponsor}"] = (f"{now if told_apart else joined.keys[first]}|{sponsor}", claims)
    return found


def _rows(thing: Thing, one: Named, ids: dict[str, str]) -> Iterator[Thing]:
    for key, (named_by, claims) in one.rows.items():
        yield Thing(
            id=ids[named_by],
            key=key,
            keys=(key,),
            kind="station",
            claims=tuple(claims),
            because=(WHY_BUREAU,) if len(claims) > 1 else (),
            part_of=thing.key,
        )
