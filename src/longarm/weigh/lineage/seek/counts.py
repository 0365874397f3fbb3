"""How many texts of a case carry each fact, in pages that can be kept and fetched one by one."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable

#: Facts lie in so many pages, by their own words.
PAGES = 4096


class Counts:
    """Fact -> number of texts that carry it.

    Args:
        fetch: gives the pages of some numbers as they were kept; nothing for a new case.

    Attributes:
        pages: the pages at hand.
        changed: numbers of the pages that changed since they were kept.
        before: fact -> its number when the pairs were last judged, for facts whose number changed.
    """

    def __init__(self, fetch: Callable[[list[int]], dict[int, dict[str, int]]] | None = None) -> None:
        self._fetch = fetch or (lambda _: {})
        self.pages: dict[int, dict[str, int]] = {}
        self.changed: set[int] = set()
        self.before: dict[str, int] = {}

    def get(self, fact: str) -> int:
        """Return how many texts carry ``fact``."""
        return self._page(_place(fact)).get(fact, 0)

    def need(self, facts: Iterable[str]) -> None:
        """Fetch the pages of some facts together."""
        missing = sorted({_place(fact) for fact in facts} - self.pages.keys())
        if missing:
            found = self._fetch(missing)
            self.pages.update((place, found.get(place, {})) for place in missing)

    def change(self, facts: Iterable[str], by: int) -> None:
        """Say that one text more (1) or less (-1) carries some facts."""
        for fact in facts:
            place = _place(fact)
            page = self._page(place)
            known = page.get(fact, 0)
            self.before.setdefault(fact, known)
            page[fact] = known + by
            self.changed.add(place)

    def _page(self, place: int) -> dict[str, int]:
        page = self.pages.get(place)
        if page is None:
            page = self.pages[place] = self._fetch([place]).get(place, {})
        return page


def _place(fact: str) -> int:
    return zlib.crc32(fact.encode()) % PAGES
