"""The fullest form that a report gives a name: "Safeguard" is Safeguard Defenders, "FBI" the body of those initials."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

_SMALL_WORDS = frozenset({"of", "the", "and", "for"})


class FullNames:
    """The names of a report, found by the words that they begin with and by their initials.

    Args:
        names: every name of the report.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._beginning: dict[str, list[tuple[int, str]]] = {}
        self._spelt: dict[str, tuple[int, str]] = {}
        self._known: dict[str, str] = {}
        for size, name in sorted((len(name), name) for name in set(names)):
            words = name.lower().split()
            for end in range(len(words) + 1):
                self._beginning.setdefault(" ".join(words[:end]), []).append((size, name))
            initials = _initials(name)
            if initials:
                self._spelt.setdefault(initials, (size, name))

    def fullest(self, name: str) -> str:
        """Return the shortest name that begins with the words of ``name`` and is longer, or that it abbreviates."""
        if name not in self._known:
            self._known[name] = self._search(name)
        return self._known[name]

    def _search(self, name: str) -> str:
        row = self._beginning.get(" ".join(name.lower().split()), [])
        at = bisect_left(row, (len(name) + 1, ""))
        longer = row[at : at + 1]
        spelt = self._spelt.get(name.lower()) if name.isupper() and len(name) > 1 else None
        candidates = longer if spelt is None else [*longer, spelt]
        return min(candidates)[1] if candidates else name


def _initials(name: str) -> str:
    words = [word for word in name.split() if word.lower() not in _SMALL_WORDS]
    return "".join(word[0] for word in words).lower() if len(words) > 1 else ""
