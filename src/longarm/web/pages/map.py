"""Map and timeline: precision drawn as area, status as the shape of the mark, vague dates as bars."""

from __future__ import annotations

import heapq
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from longarm.publish.country_names import country_name
from longarm.publish.words import when_words
from longarm.records.bounds import bounds_of
from longarm.records.register import Entry
from longarm.web.map_facts import DAY_ONE, STATUSES, Facts, facts_of

WIDTH, LEFT, ROW = 1000, 20, 14
#: Bars drawn in the timeline; the table beside it has all.
MOST_BARS = 400
#: More places than these are drawn together, by the fields of a grid over the view.
MOST_MARKS, GRID = 400, 24
#: Entries listed of one country.
MOST_LISTED = 100


@dataclass(frozen=True)
class Mark:
    """All entries of one status at one settlement, or in one field of the grid, drawn as one mark.

    Attributes:
        x: degrees east, times ten.
        y: degrees south, times ten.
        place: the settlement, or how many there are.
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
    status: str
    entries: int
    alone: str | None
    shown: tuple[str, ...]
    first: int | None
    last: int | None
    inside: str | None = None


@dataclass(frozen=True)
class Bar:
    """When something is said to have happened: a bar as long as the date is vague, in pixels."""

    entry: str
    title: str
    words: str
    x: float
    width: float
    row: int
    status: str
    first: int
    last: int


def show_map(
    entries: Sequence[Entry], shapes: Mapping[str, str], view: View | None = None, facts: Facts | None = None
) -> dict[str, Any]:
    """Return what the map page shows for some entries.

    Args:
        entries: the entries that were asked for.
        shapes: ISO 3166-1 alpha-2 -> outline.
        view: part of the map that is looked at; None for all of it.
        facts: what is known of the entries, where it was made before.
    """
    facts = facts or facts_of(entries)
    placed = [entry for entry in entries if entry.lat is not None and entry.lon is not None]
    placed = [entry for entry in placed if view is None or view.holds(entry)]
    by_country: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.country and entry.lat is None:
            by_country[entry.country].append(entry)
    bars, years = _timeline(entries, facts)
    box = view.box if view else _box(placed)
    marks = draw_marks(placed, box, facts, {bar.entry for bar in bars})
    return {
        "entries": entries,
        "shapes": sorted(shapes.items()),
        "marks": marks,
        "areas": {code: rows for code, rows in sorted(by_country.items()) if code in shapes},
        "most_listed": MOST_LISTED,
        "nowhere": [entry for entry in entries if not entry.country],
        "bars": bars,
        "undated": [entry for entry in entries if facts.days[entry.id] is None],
        "years": years,
        "height": (max((bar.row for bar in bars), default=0) + 1) * ROW + 30,
        "row": ROW,
        "statuses": STATUSES,
        "status": facts.status,
        "names": {code: country_name(code) for code in by_country},
        "box": box,
        "near": view is not None,
    }


@dataclass(frozen=True)
class View:
    """A part of the map, in degrees times ten; y grows to the south."""

    left: float
    top: float
    width: float
    height: float

    @property
    def box(self) -> str:
        """The view as SVG writes it."""
        return f"{self.left:.0f} {self.top:.0f} {self.width:.0f} {self.height:.0f}"

    def holds(self, entry: Entry) -> bool:
        """Say whether an entry with coordinates lies in it."""
        x, y = (entry.lon or 0.0) * 10, -(entry.lat or 0.0) * 10
        return self.left <= x <= self.left + self.width and self.top <= y <= self.top + self.height


def parse_view(text: str | None) -> View | None:
    """Read a view from the address; None where it is none."""
    found = re.fullmatch(r"(-?\d{1,4}) (-?\d{1,4}) (\d{1,4}) (\d{1,4})", text or "")
    return View(*(float(part) for part in found.groups())) if found else None


def draw_marks(placed: Iterable[Entry], box: str, facts: Facts, drawn: set[str]) -> list[Mark]:
    """Return one mark for each settlement and status; for each field of a grid where there are too many."""
    by_place: dict[tuple[float, float, str], list[Entry]] = defaultdict(list)
    for entry in placed:
        key = round(entry.lon or 0.0, 3) * 10, -round(entry.lat or 0.0, 3) * 10, facts.status[entry.id]
        by_place[key].append(entry)
    if len(by_place) <= MOST_MARKS:
        return [_mark(Spot(*key, _place_of(rows[0])), rows, facts, drawn) for key, rows in sorted(by_place.items())]
    left, top, width, _ = (float(part) for part in box.split())
    side = max(width / GRID, 1.0)
    fields: dict[tuple[int, int, str], list[tuple[float, float, list[Entry]]]] = defaultdict(list)
    for (x, y, status), rows in by_place.items():
        fields[int((x - left) // side), int((y - top) // side), status].append((x, y, rows))
    marks = []
    for (column, row, status), held in sorted(fields.items()):
        x = sum(one[0] for one in held) / len(held)
        y = sum(one[1] for one in held) / len(held)
        name = f"{len(held)} places" if len(held) > 1 else _place_of(held[0][2][0])
        near = View(left + column * side, top + row * side, side, side).box if len(held) > 1 else None
        rows = [entry for *_, some in held for entry in some]
        marks.append(_mark(Spot(round(x, 1), round(y, 1), status, name, near), rows, facts, drawn))
    return marks


def _place_of(entry: Entry) -> str:
    return entry.place or country_name(entry.country)


class Spot(NamedTuple):
    """Where a mark stands and what it is called."""

    x: float
    y: float
    status: str
    place: str
    inside: str | None = None


def _mark(spot: Spot, rows: Sequence[Entry], facts: Facts, drawn: set[str]) -> Mark:
    days = [span for entry in rows if (span := facts.days[entry.id]) is not None]
    return Mark(
        x=spot.x,
        y=spot.y,
        place=spot.place,
        status=spot.status,
        entries=len(rows),
        alone=rows[0].id if len(rows) == 1 else None,
        shown=tuple(entry.id for entry in rows if entry.id in drawn),
        first=min((day[0] for day in days), default=None),
        last=max((day[1] for day in days), default=None),
        inside=spot.inside,
    )


def _box(placed: Sequence[Entry]) -> str:
    """Return the first view: around the marks, the whole world when there are none or they lie far apart."""
    if not placed:
        return "-1800 -850 3720 1420"
    xs = [entry.lon * 10 for entry in placed if entry.lon is not None]
    ys = [-entry.lat * 10 for entry in placed if entry.lat is not None]
    left, top = min(xs) - 60, min(ys) - 60
    width, height = max(max(xs) - left + 60, 240), max(max(ys) - top + 60, 140)
    return f"{left:.0f} {top:.0f} {width:.0f} {height:.0f}"


def _timeline(entries: Sequence[Entry], facts: Facts) -> tuple[list[Bar], list[tuple[float, str]]]:
    dated = [(span, entry.id, entry) for entry in entries if (span := facts.days[entry.id]) is not None]
    if not dated:
        return [], []
    first, last = min(row[0][0] for row in dated), max(row[0][1] for row in dated)
    scale = (WIDTH - 2 * LEFT) / max(last - first, 1)
    ends: list[float] = []
    bars = []
    for (start, end), _, entry in heapq.nsmallest(MOST_BARS, dated, key=lambda row: row[:2]):
        x, width = LEFT + (start - first) * scale, max((end - start) * scale, 6.0)
        row = next((n for n, taken in enumerate(ends) if taken + 2 < x), len(ends))
        ends[row:] = [x + width, *ends[row + 1 :]]
        words = "; ".join(when_words(step.when) for step in entry.ladder[:4]) or "day of publication"
        bars.append(
            Bar(entry.id, entry.title, words, round(x, 1), round(width, 1), row, facts.status[entry.id], start, end)
        )
    return bars, _years(first, last, scale)


def _years(first: int, last: int, scale: float) -> list[tuple[float, str]]:
    years = []
    for year in range(1990, 2101):
        span = bounds_of(str(year))
        day = span[0] - DAY_ONE if span else 0
        if first <= day <= last:
            years.append((round(LEFT + (day - first) * scale, 1), str(year)))
    return years
