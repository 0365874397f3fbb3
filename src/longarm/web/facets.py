"""Facets and search over the entries of a register: pure, the whole state in the address.

What each entry counts for is kept as arrays of numbers, and the words as lists of entries, so that a question is
answered without going through the entries one by one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray

from longarm.records.register import Entry, Register, RegisterReport

_WORD = re.compile(r"\w+")
PAGE = 50
NONE = "none"
Mask = NDArray[np.bool_]
Numbers = NDArray[np.int64]


def fold(text: str) -> str:
    """Return ``text`` as it is searched: Latin letters, lower case ("警察" is found as "jing cha" and as itself)."""
    return f"{text} {anyascii(text)}".casefold() if not text.isascii() else text.casefold()


def _of(values: Iterable[str | None]) -> frozenset[str]:
    return frozenset(value or NONE for value in values)


#: Facet -> values of an entry, from the entry and its reports.
FACETS: dict[str, Callable[[Entry, Sequence[RegisterReport]], frozenset[str]]] = {
    "kind": lambda entry, _: frozenset([entry.kind]),
    "country": lambda entry, _: _of([entry.country]),
    "standing": lambda entry, _: frozenset([entry.standing.value]),
    "origins": lambda entry, _: frozenset(["2 or more" if entry.n_origins > 1 else str(entry.n_origins)]),
    "contested": lambda entry, _: frozenset(["disputed" if entry.disputed_by else "undisputed"]),
    "status": lambda entry, _: _of([entry.ladder[-1].status if entry.ladder else None]),
    "outlet": lambda _, reports: _of(report.outlet for report in reports),
    "language": lambda _, reports: _of(report.lang for report in reports),
    "genre": lambda _, reports: _of(report.genre for report in reports),
    "year": lambda _, reports: _of((report.published.value or "")[:4] or None for report in reports),
}


@dataclass(frozen=True)
class Facet:
    """One facet over all entries: each pair (``entries[i]``, ``codes[i]``) says that an entry has a value.

    Attributes:
        values: the values by code.
        entries: numbers of entries.
        codes: codes of values.
    """

    values: tuple[str, ...]
    entries: Numbers
    codes: Numbers

    def count(self, mask: Mask) -> Numbers:
        """Return how many of the entries in ``mask`` have each value."""
        return np.bincount(self.codes[mask[self.entries]], minlength=len(self.values))

    def having(self, wanted: Iterable[str], size: int) -> Mask:
        """Return the entries that have one of the wanted values."""
        codes = [code for code, value in enumerate(self.values) if value in set(wanted)]
        mask = np.zeros(size, dtype=np.bool_)
        mask[self.entries[np.isin(self.codes, codes)]] = True
        return mask


@dataclass(frozen=True)
class Index:
    """The entries of a register as they are asked for.

    Attributes:
        entries: the entries.
        facets: name -> facet.
        words: every word once, in one text with line breaks between them.
        starts: where each word starts in that text.
        holders: for each word the numbers of the entries that hold it.
    """

    entries: tuple[Entry, ...]
    facets: Mapping[str, Facet]
    words: str
    starts: Numbers
    holders: tuple[Numbers, ...]

    def holding(self, part: str) -> Mask:
        """Return the entries in one of whose words ``part`` stands."""
        mask = np.zeros(len(self.entries), dtype=np.bool_)
        at = self.words.find(part)
        while at >= 0:
            word = int(np.searchsorted(self.starts, at, side="right")) - 1
            mask[self.holders[word]] = True
            after = self.words.find("\n", at)
            at = self.words.find(part, after) if after >= 0 else -1
        return mask


def index_entries(register: Register) -> Index:
    """Prepare the entries of a register for facets and search."""
    reports = {report.id: report for report in register.reports}
    pairs: dict[str, tuple[list[int], list[str]]] = {name: ([], []) for name in FACETS}
    held: dict[str, list[int]] = {}
    spoken: dict[str, frozenset[str]] = {}
    for number, entry in enumerate(register.entries):
        of_entry = [reports[one] for one in dict.fromkeys(s.report for s in entry.supports) if one in reports]
        for name, find in FACETS.items():
            values = find(entry, of_entry)
            pairs[name][0].extend([number] * len(values))
            pairs[name][1].extend(values)
        words: set[str] = set()
        for text in set(_words_of(entry, of_entry)):
            found = spoken.get(text)
            if found is None:
                found = spoken[text] = frozenset(_WORD.findall(fold(text)))
            words |= found
        for word in words:
            held.setdefault(word, []).append(number)
    ordered = sorted(held)
    lengths = [0, *(len(word) + 1 for word in ordered)]
    return Index(
        entries=register.entries,
        facets={name: _facet(numbers, values) for name, (numbers, values) in pairs.items()},
        words="\n".join(ordered),
        starts=np.cumsum(np.array(lengths[: len(ordered)] or [0], dtype=np.int64)),
        holders=tuple(np.array(held[word], dtype=np.int64) for word in ordered),
    )


def _facet(numbers: list[int], values: list[str]) -> Facet:
    known = sorted(set(values))
    code = {value: at for at, value in enumerate(known)}
    codes = np.array([code[value] for value in values], dtype=np.int64)
    return Facet(tuple(known), np.array(numbers, dtype=np.int64), codes)


def _words_of(entry: Entry, reports: Sequence[RegisterReport]) -> Iterable[str]:
    yield from (entry.id, entry.title, entry.place or "", *entry.values.values(), *entry.disputed_by)
    for support in [*entry.supports, *(denial.support for denial in entry.denials)]:
        yield support.quote
        if support.speaker:
            yield from (support.speaker.name, support.speaker.affiliation or "")
    for report in reports:
        yield from (report.title or "", report.outlet or "")


@dataclass(frozen=True)
class Query:
    """What is asked of the register: chosen facet values, words, page.

    Attributes:
        chosen: facet -> chosen values; an entry must carry one of them for each facet.
        words: words that must all stand in it.
        page: number of the page, from 1.
    """

    chosen: Mapping[str, frozenset[str]]
    words: str = ""
    page: int = 1

    def address(self, **changes: object) -> str:
        """Return the query string with some parts changed; the page starts over unless it is given."""
        chosen = {name: set(values) for name, values in self.chosen.items()}
        toggle = changes.get("toggle")
        if isinstance(toggle, tuple):
            name, value = toggle
            chosen.setdefault(name, set()).symmetric_difference_update({value})
        pairs = [(name, value) for name in FACETS for value in sorted(chosen.get(name, ()))]
        pairs += [("q", self.words)] if self.words else []
        page = changes.get("page", 1)
        return urlencode([*pairs, *([("page", str(page))] if page != 1 else [])])


def parse_query(pairs: Iterable[tuple[str, str]]) -> Query:
    """Read a query from the address; what is not known is left out."""
    chosen: dict[str, set[str]] = {}
    words, page = "", 1
    for name, value in pairs:
        if name in FACETS and value:
            chosen.setdefault(name, set()).add(value)
        elif name == "q":
            words = value.strip()[:200]
        elif name == "page" and value.isdecimal():
            page = max(1, min(int(value), 100_000))
    return Query({name: frozenset(values) for name, values in chosen.items()}, words, page)


@dataclass(frozen=True)
class FacetCount:
    """One value of a facet with the number of entries that would be left by choosing it."""

    value: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Result:
    """What a query gives.

    Attributes:
        entries: the entries of the asked page.
        total: entries that match.
        pages: number of pages.
        matching: numbers of all entries that match.
        facets: facet -> values with counts, most frequent first.
        index: where the entries are kept.
    """

    entries: tuple[Entry, ...]
    total: int
    pages: int
    matching: Numbers
    facets: dict[str, tuple[FacetCount, ...]]
    index: Index

    @property
    def all(self) -> tuple[Entry, ...]:
        """Every entry that matches, for export and map."""
        return tuple(self.index.entries[number] for number in self.matching)


def search(index: Index, query: Query) -> Result:
    """Answer a query; the counts of a facet leave that facet's own choice aside."""
    size = len(index.entries)
    found: Mask = np.ones(size, dtype=np.bool_)
    for word in _WORD.findall(fold(query.words)) if query.words else ():
        found &= index.holding(word)
    fits = {name: index.facets[name].having(wanted, size) for name, wanted in query.chosen.items()}
    facets = {}
    for name, facet in index.facets.items():
        left = found.copy()
        for other, fit in fits.items():
            if other != name:
                left &= fit
        facets[name] = _counts(facet, left, query.chosen.get(name, frozenset()))
    for fit in fits.values():
        found = found & fit
    matching = np.flatnonzero(found)
    first = (query.page - 1) * PAGE
    shown = tuple(index.entries[number] for number in matching[first : first + PAGE])
    return Result(shown, len(matching), max(1, -(-len(matching) // PAGE)), matching, facets, index)


def _counts(facet: Facet, left: Mask, chosen: frozenset[str]) -> tuple[FacetCount, ...]:
    numbers = facet.count(left)
    counts = {facet.values[code]: int(numbers[code]) for code in np.flatnonzero(numbers)}
    for value in chosen:
        counts.setdefault(value, 0)
    rows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(FacetCount(value, count, value in chosen) for value, count in rows)
