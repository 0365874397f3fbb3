"""Facets and search over the entries of a register: pure, the whole state in the address."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from anyascii import anyascii

from longarm.records.register import Entry, Register, RegisterReport

_WORD = re.compile(r"\w+")
PAGE = 50
NONE = "none"


def fold(text: str) -> str:
    """Return ``text`` as it is searched: Latin letters, lower case ("警察" is found as "jing cha" and as itself)."""
    return f"{text} {anyascii(text)}".casefold()


@dataclass(frozen=True)
class Shown:
    """What one entry counts for in each facet.

    Attributes:
        entry: the entry.
        values: facet -> its values.
        words: what the search looks through.
    """

    entry: Entry
    values: Mapping[str, frozenset[str]]
    words: str


def _of(values: Iterable[str | None]) -> frozenset[str]:
    return frozenset(value or NONE for value in values)


#: Facet -> values of an entry, from the entry and its reports.
FACETS: dict[str, Callable[[Entry, Sequence[RegisterReport]], frozenset[str]]] = {
    "kind": lambda entry, _: frozenset([entry.kind]),
    "country": lambda entry, _: _of([entry.country]),
    "standing": lambda entry, _: frozenset([entry.standing.value]),
    "contested": lambda entry, _: frozenset(["disputed" if entry.disputed_by else "undisputed"]),
    "status": lambda entry, _: _of([entry.ladder[-1].status if entry.ladder else None]),
    "outlet": lambda _, reports: _of(report.outlet for report in reports),
    "language": lambda _, reports: _of(report.lang for report in reports),
    "genre": lambda _, reports: _of(report.genre for report in reports),
    "year": lambda _, reports: _of((report.published.value or "")[:4] or None for report in reports),
}


def index_entries(register: Register) -> list[Shown]:
    """Prepare the entries of a register for facets and search."""
    reports = {report.id: report for report in register.reports}
    shown = []
    for entry in register.entries:
        of_entry = [reports[s.report] for s in entry.supports if s.report in reports]
        values = {name: find(entry, of_entry) for name, find in FACETS.items()}
        shown.append(Shown(entry, values, fold(" ".join(_words_of(entry, of_entry)))))
    return shown


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
        all: every entry that matches, for export.
        facets: facet -> values with counts, most frequent first.
    """

    entries: tuple[Entry, ...]
    total: int
    pages: int
    all: tuple[Entry, ...]
    facets: dict[str, tuple[FacetCount, ...]]


def search(shown: Sequence[Shown], query: Query) -> Result:
    """Answer a query; the counts of a facet leave that facet's own choice aside."""
    words = _WORD.findall(fold(query.words)) if query.words else []
    found = [one for one in shown if all(word in one.words for word in words)]
    fits = {name: [bool(one.values[name] & wanted) for one in found] for name, wanted in query.chosen.items()}
    facets = {}
    for name in FACETS:
        others = [fit for other, fit in fits.items() if other != name]
        counts: Counter[str] = Counter()
        for position, one in enumerate(found):
            if all(fit[position] for fit in others):
                counts.update(one.values[name])
        chosen = query.chosen.get(name, frozenset())
        counts.update(dict.fromkeys(chosen, 0))
        rows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        facets[name] = tuple(FacetCount(value, count, value in chosen) for value, count in rows)
    matching = [one.entry for position, one in enumerate(found) if all(fit[position] for fit in fits.values())]
    first = (query.page - 1) * PAGE
    pages = max(1, -(-len(matching) // PAGE))
    return Result(tuple(matching[first : first + PAGE]), len(matching), pages, tuple(matching), facets)
