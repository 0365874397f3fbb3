"""A list that is kept in its order: a few changes are put in one by one, many are sorted in together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

T = TypeVar("T")
#: More changes than this are sorted in together: each one by one would move half of the list.
_FEW = 256


class Ordered(Generic[T]):
    """Rows in the order of their places, which differ.

    Args:
        place: gives what a row is ordered by.

    Attributes:
        rows: the rows in order.
    """

    def __init__(self, place: Callable[[T], Any]) -> None:
        self._place = place
        self._places: list[Any] = []
        self._rows: list[T] = []
        self.rows: tuple[T, ...] = ()

    def change(self, gone: Iterable[T], came: Iterable[T]) -> None:
        """Take out rows that are there, and put in others."""
        old, new = [self._place(one) for one in gone], [(self._place(one), one) for one in came]
        if not (old or new):
            return
        if len(old) + len(new) > _FEW:
            left = set(old)
            held = [pair for pair in zip(self._places, self._rows, strict=True) if pair[0] not in left]
            held = sorted([*held, *new], key=lambda pair: pair[0])
            self._places, self._rows = [place for place, _ in held], [one for _, one in held]
        else:
            for place in old:
                at = bisect_left(self._places, place)
                del self._places[at], self._rows[at]
            for place, one in new:
                at = bisect_left(self._places, place)
                self._places.insert(at, place)
                self._rows.insert(at, one)
        self.rows = tuple(self._rows)

    def copy(self) -> Ordered[T]:
        """Return another that holds the same."""
        other = Ordered(self._place)
        other._places, other._rows, other.rows = list(self._places), list(self._rows), self.rows
        return other
