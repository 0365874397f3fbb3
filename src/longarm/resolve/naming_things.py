"""Gives things their keys and human ids, and rows of their own to bureaus that share a city."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from longarm.records.claim import Stance, Station
from longarm.records.decisions import Decisions
from longarm.records.resolution import Thing
from longarm.resolve.items import Item
from longarm.resolve.maybes import find_maybes
from longarm.resolve.numbering import Numbers, give_numbers, prefix_of
from longarm.resolve.stations import sponsor_of
from longarm.resolve.things import Joined

_NO_SUPPORT = frozenset({Stance.DENIES, Stance.QUESTIONS, Stance.NO_COMMENT, Stance.RETRACTS})


def name_things(joined: Joined, as_read: Joined, decisions: Decisions) -> tuple[Thing, ...]:
    """Make things of joined claims.

    Args:
        joined: the claims, joined with all judgements.
        as_read: the claims as the reader had them, joined without judgements: what ids are given by, so that a
            judgement moves no other id.
        decisions: the judgements in force.
    """
    numbers = Numbers()
    given = give_numbers(_keyed(as_read), numbers)
    ids = _ids(joined, as_read, given, numbers)
    keys = [_all_keys(joined, as_read, members) for members in joined.members]
    maybes = find_maybes(joined, decisions)
    things = []
    for at, members in enumerate(joined.members):
        thing = Thing(
            id=ids[at],
            key=keys[at][0],
            keys=keys[at],
            kind=joined.items[members[0]].claim.kind,  # type: ignore[arg-type]
            claims=tuple(members),
            because=_because(joined, members),
            maybe={keys[other][0]: why for other, why in sorted(maybes.get(at, {}).items())},
        )
        things += [thing, *_rows(joined, thing, given, numbers)]
    return tuple(sorted(things, key=lambda one: one.id))


def _keyed(joined: Joined) -> Iterator[tuple[str, Item]]:
    for claim, item in joined.items.items():
        yield joined.keys[claim], item
        if sponsor := sponsor_of(item):
            yield f"{joined.keys[claim]}|{sponsor}", item


def _first(joined: Joined, members: Sequence[str]) -> Item:
    return min((joined.items[one] for one in members), key=lambda item: (item.order, item.claim.id))


def _ids(joined: Joined, as_read: Joined, given: dict[str, str], numbers: Numbers) -> dict[int, str]:
    """Return number of a group -> id: that of the first of its keys as read that no earlier thing has taken."""
    firsts = [_first(joined, members) for members in joined.members]
    found: dict[int, str] = {}
    taken: set[str] = set()
    shown = [_is_shown(joined, members) for members in joined.members]
    for at in sorted(range(len(firsts)), key=lambda one: (not shown[one], firsts[one].order, firsts[one].claim.id)):
        prefix = prefix_of(firsts[at])
        members = sorted(joined.members[at], key=lambda one: (joined.items[one].order, one))
        own = (given[as_read.keys[one]] for one in members if one in as_read.keys)
        free = (one for one in own if one not in taken and one.rpartition("-")[0] == prefix)
        found[at] = next(free, "") or numbers.next(prefix)
        taken.add(found[at])
    return found


def _is_shown(joined: Joined, members: Sequence[str]) -> bool:
    """Say whether a group can become an entry: what is only denied or asked has none, and must take no entry's id."""
    claims = [joined.items[one].claim for one in members]
    return any(one.kind == "statement" or one.stance not in _NO_SUPPORT for one in claims)


def _all_keys(joined: Joined, as_read: Joined, members: Sequence[str]) -> tuple[str, ...]:
    found = {joined.keys[one] for one in members}
    found |= {as_read.keys[one] for one in members if one in as_read.keys}
    now = min(joined.keys[one] for one in members)
    return (now, *sorted(found - {now}))


def _because(joined: Joined, members: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted({why for one in members for why in joined.why.get(one, ())})) if len(members) > 1 else ()


def _rows(joined: Joined, thing: Thing, given: dict[str, str], numbers: Numbers) -> Iterator[Thing]:
    """Yield a row for each bureau of a settlement where claims name more than one."""
    by_sponsor: dict[str, list[str]] = {}
    for claim in thing.claims:
        slots = joined.items[claim].claim.slots
        if isinstance(slots, Station) and (sponsor := sponsor_of(joined.items[claim])):
            by_sponsor.setdefault(sponsor, []).append(claim)
    if len(by_sponsor) < 2:
        return
    for sponsor, claims in sorted(by_sponsor.items()):
        key = f"{thing.key}|{sponsor}"
        yield Thing(
            id=given.get(key) or numbers.next(prefix_of(joined.items[claims[0]])),
            key=key,
            keys=(key,),
            kind="station",
            claims=tuple(claims),
            because=("the same settlement and the same bureau",) if len(claims) > 1 else (),
            part_of=thing.key,
        )
