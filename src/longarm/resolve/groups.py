"""Groups of keys that are joined one by one, each joint with its reason."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Groups(Generic[K]):
    """Disjoint groups (union-find); which member leads a group does not depend on the order of joining.

    Members must be comparable among themselves, since the least one leads.
    """

    def __init__(self) -> None:
        self._above: dict[K, K] = {}

    def find(self, member: K) -> K:
        """Return the leader of the group of ``member``, adding it where it is new."""
        above = self._above.setdefault(member, member)
        while above != self._above[above]:
            self._above[member] = above = self._above[self._above[above]]
        return above

    def join(self, one: K, other: K) -> bool:
        """Join two groups; return False where they were one already."""
        first, second = self.find(one), self.find(other)
        if first == second:
            return False
        low, high = (first, second) if first < second else (second, first)  # type: ignore[operator]
        self._above[high] = low
        return True

    def members(self) -> Iterator[tuple[K, list[K]]]:
        """Yield (leader, sorted members) of each group, by leader."""
        found: dict[K, list[K]] = {}
        for member in self._above:
            found.setdefault(self.find(member), []).append(member)
        for leader in sorted(found):  # type: ignore[type-var]
            yield leader, sorted(found[leader])  # type: ignore[type-var]
