"""Things found by the words of their names: what a search through all of them would find, in the same order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class WordIndex(Generic[T]):
    """Things with words, found by some of those words.

    Args:
        rows: (words, thing) of each.
    """

    def __init__(self, rows: Iterable[tuple[Iterable[str], T]]) -> None:
        self._rows = [(frozenset(words), thing) for words, thing in rows]
        self._holding: dict[str, list[int]] = {}
        for place, (words, _) in enumerate(self._rows):
            for word in words:
                self._holding.setdefault(word, []).append(place)

    def having(self, words: Iterable[str]) -> list[T]:
        """Return the things that have all of ``words``, in order; all things where there are none to have."""
        wanted = frozenset(words)
        if not wanted:
            return [thing for _, thing in self._rows]
        fewest = min((self._holding.get(word, []) for word in wanted), key=len)
        return [self._rows[place][1] for place in fewest if wanted <= self._rows[place][0]]
