"""What every kind of claim has in common when claims are joined into things."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from longarm.resolve.items import Item
from longarm.wording.reasons import NEITHER_DATED


@dataclass(frozen=True)
class Joint:
    """Two claims that are about one thing, with the reason."""

    first: str
    second: str
    why: str


def by_key(items: Iterable[Item], key: Callable[[Item], str | None]) -> dict[str, list[Item]]:
    """Group items by a key, leaving out those without one; groups and members keep the order of the items."""
    found: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        value = key(item)
        if value is not None:
            found[value].append(item)
    return found


def chained(items: Sequence[Item], why: str, slack: int = 0) -> Iterator[Joint]:
    """Join items whose days meet, from day to day; items without any day meet only one another.

    Whether two items are joined depends on the items between them and on nothing else, so leaving one out can only
    split what was joined.
    """
    dated = [item for item in items if item.bearing.first is not None]
    undated = [item for item in items if item.bearing.first is None]
    dated.sort(key=lambda item: (item.bearing.first or 0, item.bearing.last or 0, item.claim.id))
    reached: tuple[int, Item] | None = None
    for item in dated:
        first, last = item.bearing.first or 0, item.bearing.last or 0
        if reached is not None and first <= reached[0] + slack:
            yield Joint(reached[1].claim.id, item.claim.id, why)
        if reached is None or last > reached[0] or first > reached[0] + slack:
            reached = (max(last, reached[0]) if reached and first <= reached[0] + slack else last, item)
    for one, other in itertools.pairwise(sorted(undated, key=lambda item: item.claim.id)):
        yield Joint(one.claim.id, other.claim.id, str(NEITHER_DATED(why=why)))


def derived(items: Sequence[Item], alike: Callable[[Item], str], why: str) -> Iterator[Joint]:
    """Join items of reports that share an origin, where ``alike`` gives the same words for them."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for item in items:
        for group in item.groups:
            groups[(group, alike(item))].append(item.claim.id)
    for members in groups.values():
        for one, other in itertools.pairwise(members):
            yield Joint(one, other, why)
