"""Facets and search over the entries of a register: pure, the whole state in the address.

What each entry counts for is kept as arrays of numbers, and the words as lists of entries, so that a question is
answered without going through the entries one by one.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

import numpy as np
from numpy.typing import NDArray

from longarm.publish.supports import supports_of
from longarm.records.register import Entry, Register, RegisterReport
from longarm.web.facet_values import FACETS, OF_ENTRY, OF_REPORT
from longarm.web.vocabulary import WORD, Numbers, Vocabulary, fold

PAGE = 50
NONE = "none"
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Facet:
    """One facet over all entries: each pair (``entries[i]``, ``codes[i]``) says that an entry has a value.

    Attributes:
        values: the values by code.
        entries: numbers of entries.
        codes: codes of values.
        single: True where each entry has one value, in order.
    """

    values: tuple[str, ...]
    entries: Numbers
    codes: Numbers
    single: bool = False

    def count(self, mask: Mask) -> Numbers:
        """Return how many of the entries in ``mask`` have each value."""
        return np.bincount(self.codes[mask if self.single else mask[self.entries]], minlength=len(self.values))

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
        holders: numbers of the entries that hold a word, word after word.
        bounds: where the holders of each word begin, and where the last end.
    """

    entries: tuple[Entry, ...]
    facets: Mapping[str, Facet]
    words: str
    starts: Numbers
    holders: Numbers
    bounds: Numbers

    def holding(self, part: str) -> Mask:
        """Return the entries in one of whose words ``part`` stands."""
        mask = np.zeros(len(self.entries), dtype=np.bool_)
        places = np.array([found.start() for found in re.finditer(re.escape(part), self.words)], dtype=np.int64)
        words = _different(np.searchsorted(self.starts, places, side="right") - 1)
        begins, counts = self.bounds[words], self.bounds[words + 1] - self.bounds[words]
        # The holders of all these words in one row, without a loop over the words.
        inside = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        mask[self.holders[np.repeat(begins, counts) + inside]] = True
        return mask


def index_entries(register: Register, vocabulary: Vocabulary | None = None) -> Index:
    """Prepare the entries of a register for facets and search.

    Args:
        register: the register.
        vocabulary: words of the case from before, so that only new texts are cut.
    """
    vocabulary = vocabulary or Vocabulary()
    entries, count = register.entries, len(register.entries)
    place = {report.id: number for number, report in enumerate(register.reports)}
    used, reports = _pairs(entries, place)
    facets = {name: _facet(np.arange(count), [find(entry) for entry in entries]) for name, find in OF_ENTRY.items()}
    for name, find in OF_REPORT.items():
        whole = _facet(np.arange(len(register.reports)), [find(report) for report in register.reports])
        values = len(whole.values) or 1
        pairs = _different(used * values + whole.codes[reports]) if len(used) else used
        facets[name] = Facet(whole.values, pairs // values, pairs % values)
    texts, of_entry, of_text = _texts_of(entries, register.reports, used, reports)
    row, lengths = vocabulary.cut(texts)
    firsts = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(lengths)])
    words = vocabulary.words()
    spread = lengths[of_text]
    # For each pair of entry and text the numbers of the words of that text, without a loop over them.
    inside = np.arange(spread.sum()) - np.repeat(np.cumsum(spread) - spread, spread)
    word = row[np.repeat(firsts[of_text], spread) + inside]
    found = _different(word * max(count, 1) + np.repeat(of_entry, spread))
    sizes = np.array([0, *(len(one) + 1 for one in words)], dtype=np.int64)
    return Index(
        entries=entries,
        facets=facets,
        words="\n".join(words),
        starts=np.cumsum(sizes[: len(words)]) if words else np.zeros(1, dtype=np.int64),
        holders=found % max(count, 1),
        bounds=np.searchsorted(found // max(count, 1), np.arange(len(words) + 1)),
    )


def _different(numbers: Numbers) -> Numbers:
    """Return each number once, in order."""
    ordered: Numbers = np.sort(numbers)
    first = np.concatenate([np.ones(min(1, len(ordered)), dtype=np.bool_), ordered[1:] != ordered[:-1]])
    different: Numbers = ordered[first]
    return different


def _pairs(entries: Sequence[Entry], place: Mapping[str, int]) -> tuple[Numbers, Numbers]:
    """Return the numbers of entries and of the reports on which each rests, pair by pair."""
    left, right = array("q"), array("q")
    for number, entry in enumerate(entries):
        for report in {support.report for support in entry.supports}:
            if report in place:
                left.append(number)
                right.append(place[report])
    return np.array(left, dtype=np.int64), np.array(right, dtype=np.int64)


def _facet(numbers: Numbers, values: Sequence[str | None]) -> Facet:
    known = sorted({value or NONE for value in values})
    code = {value: at for at, value in enumerate(known)}
    codes = np.array([code[value or NONE] for value in values], dtype=np.int64)
    return Facet(tuple(known), np.asarray(numbers, dtype=np.int64), codes, single=True)


def _texts_of(
    entries: Sequence[Entry], reports: Sequence[RegisterReport], used: Numbers, of_report: Numbers
) -> tuple[list[str], Numbers, Numbers]:
    """Return the different texts by which entries are found, and the numbers of entry and text, pair by pair."""
    texts: dict[str, int] = {}
    number = texts.setdefault
    left, right = array("q"), array("q")
    for at, entry in enumerate(entries):
        for text in set(_words_of(entry)):
            left.append(at)
            right.append(number(text, len(texts)))
    named = np.array([[number(one or "", len(texts)) for one in (r.title, r.outlet)] for r in reports], dtype=np.int64)
    of_text = named.reshape(-1, 2)[of_report].reshape(-1)
    return list(texts), np.concatenate([left, np.repeat(used, 2)]), np.concatenate([right, of_text])


def _words_of(entry: Entry) -> Iterable[str]:
    yield from (entry.id, entry.title, entry.place or "", *entry.values.values(), *entry.disputed_by)
    yield from entry.aliases
    for support in supports_of((entry,)):
        yield support.quote
        if support.speaker:
            yield from (support.speaker.name, support.speaker.affiliation or "")


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
    for word in WORD.findall(fold(query.words)) if query.words else ():
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
