"""A table whose values are put together from what several things give, kept up to date thing by thing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any

_NONE = object()


class Shares(dict[Any, Any]):
    """Key -> what the things that give something under it give together.

    Args:
        combine: makes the value of a key of (id of a thing -> what it gives), which is never empty.
        shown: gives what of a value is looked at; where that is the same, the value counts as the same.
    """

    def __init__(
        self, combine: Callable[[Mapping[str, list[Any]]], Any], shown: Callable[[Any], Any] = lambda value: value
    ) -> None:
        super().__init__()
        self._combine, self._shown = combine, shown
        self._given: dict[Hashable, dict[str, list[Any]]] = {}
        self._keys: dict[str, tuple[Hashable, ...]] = {}
        self._touched: set[Hashable] = set()

    def give(self, id_: str, pairs: Iterable[tuple[Hashable, Any]]) -> None:
        """Say that a thing gives these values under these keys, and no longer what it gave before."""
        old = self._keys.pop(id_, ())
        for key in old:
            shares = self._given[key]
            shares.pop(id_, None)
            if not shares:
                del self._given[key]
        new: dict[Hashable, list[Any]] = {}
        for key, value in pairs:
            new.setdefault(key, []).append(value)
        for key, values in new.items():
            self._given.setdefault(key, {})[id_] = values
        if new:
            self._keys[id_] = tuple(new)
        self._touched.update(old, new)

    def keys_of(self, id_: str) -> tuple[Hashable, ...]:
        """Return the keys under which a thing gives something."""
        return self._keys.get(id_, ())

    def waiting(self) -> set[Any]:
        """Return the keys that were touched since the values were last put together."""
        return set(self._touched)

    def settle(self) -> set[Any]:
        """Put the touched values together anew; return the keys under which something else lies now."""
        changed = set()
        for key in self._touched:
            shares = self._given.get(key)
            before = self.get(key, _NONE)
            now = _NONE if shares is None else self._combine(shares)
            if now is _NONE:
                self.pop(key, None)
            else:
                self[key] = now
            if (before is _NONE) != (now is _NONE) or (now is not _NONE and self._shown(before) != self._shown(now)):
                changed.add(key)
        self._touched.clear()
        return changed


def in_turn(shares: Mapping[str, list[Any]]) -> list[Any]:
    """Return all that things give, in the order of their ids."""
    return [value for id_ in sorted(shares) for value in shares[id_]]


def last(shares: Mapping[str, list[Any]]) -> Any:
    """Return what the last of the things gives."""
    return shares[max(shares)][-1]


def all_of(shares: Mapping[str, list[Any]]) -> frozenset[Any]:
    """Return the different values that things give."""
    return frozenset(value for values in shares.values() for value in values)
