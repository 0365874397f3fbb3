"""The words in which settlements were looked for, so that a new one is met with those that name it in one search."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from longarm.weigh.sites import Sites
from longarm.weigh.watching import Notes

#: More names than this are looked up text by text; each one by one would be sought in all of them.
_FEW = 64


class _Texts:
    """Folded texts with the things for which settlements were looked for in them."""

    def __init__(self) -> None:
        self._users: dict[str, set[str]] = {}
        self._order: list[str] = []
        self._starts: list[int] = []
        self._whole = ""
        self._waiting: list[str] = []

    def add(self, id_: str, folded: str) -> None:
        """Note a text of a thing."""
        if folded not in self._users:
            self._users[folded] = set()
            self._waiting.append(folded)
        self._users[folded].add(id_)

    def naming(self, country: str, names: Iterable[str]) -> set[str]:
        """Return the things of which a text holds one of some names as whole words."""
        few = list(names)
        if len(few) > _FEW:
            sites = Sites.of((country, name) for name in few)
            return {id_ for text, users in self._users.items() if sites.named_in(country, text) for id_ in users}
        self._join()
        return {id_ for name in few for text in self._holding(f" {name} ") for id_ in self._users[text]}

    def _join(self) -> None:
        """Put the texts that wait behind the others, in one long text."""
        parts, at = [self._whole], len(self._whole)
        for text in self._waiting:
            self._starts.append(at)
            self._order.append(text)
            parts.append(f" {text} \n")
            at += len(parts[-1])
        self._whole, self._waiting = "".join(parts), []

    def _holding(self, words: str) -> Iterable[str]:
        at = self._whole.find(words)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield self._order[place]
            at = self._whole.find(words, self._starts[place + 1] if place + 1 < len(self._starts) else len(self._whole))


class Heard:
    """Words in which settlements were looked for, by state.

    Args:
        notes: tells for which thing something is being made.
    """

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._texts: dict[str, _Texts] = defaultdict(_Texts)

    def hear(self, country: str, folded: str) -> None:
        """Note that settlements of a state are looked for in a folded text."""
        if self._notes.of is not None:
            self._texts[country].add(self._notes.of, folded)

    def naming(self, country: str, names: Iterable[str]) -> set[str]:
        """Return the things for which settlements of a state were looked for in words that hold one of some names."""
        return self._texts[country].naming(country, names) if country in self._texts else set()
