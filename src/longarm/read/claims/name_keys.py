"""Names that are one name, cut or with a word more: "Home Office" and "the British Home Office"."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_EMPTY = frozenset({"the", "of", "a"})


class NameKeys:
    """Names taken in so far, found by their words."""

    def __init__(self) -> None:
        self._keys: list[frozenset[str]] = []
        self._holding: dict[str, list[int]] = {}
        self._led_by: dict[str, list[int]] = {}
        self._met: set[str] = set()

    def add(self, name: str) -> bool:
        """Take a name in; False where it has no words, or is one with a name taken in before."""
        if name in self._met:
            return False
        self._met.add(name)
        key = frozenset(_WORD.findall(name.lower())) - _EMPTY
        if not key or self._is_part(key) or self._is_whole(key):
            return False
        place = len(self._keys)
        self._keys.append(key)
        self._led_by.setdefault(min(key), []).append(place)
        for word in key:
            self._holding.setdefault(word, []).append(place)
        return True

    def _is_part(self, key: frozenset[str]) -> bool:
        """Say whether a name before has all the words of ``key``."""
        rows = [self._holding.get(word, []) for word in key]
        return any(key <= self._keys[place] for place in min(rows, key=len))

    def _is_whole(self, key: frozenset[str]) -> bool:
        """Say whether ``key`` has all the words of a name before, which is filed under the first of them."""
        return any(self._keys[place] <= key for word in key for place in self._led_by.get(word, ()))
