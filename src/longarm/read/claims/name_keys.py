"""Names that are one name, cut or with a word more: "Home Office" and "the British Home Office"."""

from __future__ import annotations

import re
from collections.abc import Callable

_WORD = re.compile(r"\w+")
_EMPTY = frozenset({"the", "of", "a"})


def telling_words(name: str) -> frozenset[str]:
    """Return the words of a name that tell it from others."""
    return frozenset(_WORD.findall(name.lower())) - _EMPTY


class NameKeys:
    """Names taken in so far, found by their words.

    Args:
        words: gives the words by which names are compared.
    """

    def __init__(self, words: Callable[[str], frozenset[str]] = telling_words) -> None:
        self._words = words
        self._taken: set[frozenset[str]] = set()
        self._holding: dict[str, list[frozenset[str]]] = {}
        self._led_by: dict[str, list[frozenset[str]]] = {}
        self._met: set[str] = set()

    def add(self, name: str) -> bool:
        """Take a name in; False where it has no words, or is one with a name taken in before."""
        if name in self._met:
            return False
        self._met.add(name)
        if self.has(name):
            return False
        self.take(name)
        return True

    def has(self, name: str) -> bool:
        """Say whether a name has no words, or is one with a name taken in before."""
        key = self._words(name)
        return not key or self._is_part(key) or self._is_whole(key)

    def take(self, name: str) -> None:
        """Take a name in, whatever was taken in before."""
        key = self._words(name)
        if key and key not in self._taken:
            self._taken.add(key)
            self._led_by.setdefault(min(key), []).append(key)
            for word in key:
                self._holding.setdefault(word, []).append(key)

    def _is_part(self, key: frozenset[str]) -> bool:
        """Say whether a name before has all the words of ``key``."""
        rows = [self._holding.get(word, []) for word in key]
        return any(key <= other for other in min(rows, key=len))

    def _is_whole(self, key: frozenset[str]) -> bool:
        """Say whether ``key`` has all the words of a name before, which is filed under the first of them."""
        return any(other <= key for word in key for other in self._led_by.get(word, ()))
