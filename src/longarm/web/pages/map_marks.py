"""Marks of the map: one a settlement and status, or one a field of a grid where there would be too many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from longarm.records.register import Entry
from longarm.web.map_facts import STATUSES, Facts, Numbers
from longarm.web.pages.map_view import View

#: More places than these are drawn together, by the fields of a grid over the view.
MOST_MARKS, GRID = 400, 24
#: Larger than any coordinate in the numbers of the facts, so that pairs of them have one number.
_WIDE = 1 << 20
_LATE = 1 << 40


@dataclass(frozen=True)
class Mark:
    """All entries of one status at one settlement, or in one field of the grid, drawn as one mark.

    Attributes:
        x: degrees east, times ten.
        y: degrees south, times ten.
        place: the settlement; empty where there are several, or where only the country is known.
        places: how many settlements there are.
        country: the country, where only that is known.
        status: what the shape shows.
        entries: how many entries.
        alone: id of the entry where there is but one.
        shown: ids of those that the timeline draws.
        first: first day that they may mean, as days since 1970; None where undated.
        last: last day.
        inside: view that shows a field of the grid from near; None for a settlement.
    """

    x: float
    y: float
    place: str
    places: int
    country: str | None
    status: str
    entries: int
    alone: str | None
    shown: tuple[str, ...]
    first: int | None
    last: int | None
    inside: str | None = None


def draw_marks(entries: Sequence[Entry], facts: Facts, numbers: Numbers, box: str, drawn: Sequence[int]) -> list[Mark]:
    """Return the marks of some placed entries.

    Args:
        entries: the entries of the register.
        facts: what the map knows of them.
        numbers: which of them are drawn.
        box: the view.
        drawn: numbers of those that the timeline draws.
    """
    if not len(numbers):
        return []
    key = ((facts.x[numbers] + _WIDE) * (2 * _WIDE) + facts.y[numbers] + _WIDE) * len(STATUSES) + facts.status[numbers]
    _, first, place_of = np.unique(key, return_index=True, return_inverse=True)
    places = numbers[first]
    many = len(places) > MOST_MARKS
    field, views = _fields(facts, places, box) if many else (np.arange(len(places)), [None] * len(places))
    of_entry = field[place_of]
    counts, held = np.bincount(of_entry), np.bincount(field)
    x, y = (np.bincount(field, weights=axis[places]) / held / 100 for axis in (facts.x, facts.y))
    firsts, lasts = _days(facts, numbers, of_entry, len(counts))
    _, at = np.unique(field, return_index=True)
    shown = _shown(entries, numbers, of_entry, drawn)
    marks = []
    for number, place in enumerate(places[at].tolist()):
        several = int(held[number]) > 1
        marks.append(
            Mark(
                x=round(float(x[number]), 1 if several else 2),
                y=round(float(y[number]), 1 if several else 2),
                place="" if several else entries[place].place or "",
                places=int(held[number]),
                country=None if several or entries[place].place else entries[place].country,
                status=STATUSES[facts.status[place]],
                entries=int(counts[number]),
                alone=entries[place].id if counts[number] == 1 else None,
                shown=tuple(shown.get(number, ())),
                first=int(firsts[number]) if firsts[number] < _LATE else None,
                last=int(lasts[number]) if firsts[number] < _LATE else None,
                inside=views[number] if several else None,
            )
        )
    return marks


def _fields(facts: Facts, places: Numbers, box: str) -> tuple[Numbers, list[str | None]]:
    """Return the field of each place, and the view of each field."""
    left, top, width, _ = (float(part) for part in box.split())
    side = max(width / GRID, 1.0)
    column = np.floor((facts.x[places] / 100 - left) / side).astype(np.int64)
    row = np.floor((facts.y[places] / 100 - top) / side).astype(np.int64)
    key = ((column + _WIDE) * (2 * _WIDE) + row + _WIDE) * len(STATUSES) + facts.status[places]
    _, at, field = np.unique(key, return_index=True, return_inverse=True)
    corners = zip(column[at].tolist(), row[at].tolist(), strict=True)
    return field, [View(left + c * side, top + r * side, side, side).box for c, r in corners]


def _days(facts: Facts, numbers: Numbers, of_entry: Numbers, count: int) -> tuple[Numbers, Numbers]:
    """Return first and last day of each mark; a first day that is too late where none is known."""
    firsts, lasts = np.full(count, _LATE), np.full(count, -_LATE)
    dated = facts.dated[numbers]
    np.minimum.at(firsts, of_entry[dated], facts.first[numbers][dated])
    np.maximum.at(lasts, of_entry[dated], facts.last[numbers][dated])
    return firsts, lasts


def _shown(entries: Sequence[Entry], numbers: Numbers, of_entry: Numbers, drawn: Sequence[int]) -> dict[int, list[str]]:
    """Return the entries of each mark that the timeline draws."""
    shown: dict[int, list[str]] = defaultdict(list)
    for at in np.flatnonzero(np.isin(numbers, np.array(drawn, dtype=np.int64))).tolist():
        shown[int(of_entry[at])].append(entries[int(numbers[at])].id)
    return shown
