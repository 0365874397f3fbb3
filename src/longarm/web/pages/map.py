"""Map and timeline: precision drawn as area, status as the shape of the mark, vague dates as bars."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from longarm.publish.country_names import country_name
from longarm.publish.words import when_words
from longarm.records.bounds import bounds_of
from longarm.records.register import Entry

WIDTH, LEFT, ROW = 1000, 20, 14
#: Bars drawn in the timeline; the table beside it has all.
MOST_BARS = 400
_DAY_ONE = 719163  # 1 January 1970 as a proleptic ordinal
#: Step of a ladder -> status that the mark shows.
_STATUSES = {
    "closed": "closed",
    "said closed by the accused": "closed",
    "said closed by the host state": "closed",
    "ordered closed": "ordered closed",
}
CLEARED = "cleared or none found"
_NONE = frozenset({"no evidence found", "closed without charges", "host state says none or none known", "cleared"})
STATUSES = ("claimed", "ordered closed", "closed", CLEARED)


@dataclass(frozen=True)
class Mark:
    """All entries at one settlement, drawn as one mark; x and y in degrees times ten."""

    x: float
    y: float
    place: str
    country: str
    status: str
    entries: tuple[Entry, ...]
    first: int | None
    last: int | None


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


def status_of(entry: Entry) -> str:
    """Return the status that the mark of an entry shows: cleared before all else, then the last step that tells."""
    if entry.outcome and entry.outcome.startswith("cleared"):
        return CLEARED
    for step in reversed(entry.ladder):
        words = step.status.replace("_", " ")
        if words in _NONE:
            return CLEARED
        if words in _STATUSES:
            return _STATUSES[words]
    return "claimed"


def show_map(entries: Sequence[Entry], shapes: Mapping[str, str]) -> dict[str, Any]:
    """Return what the map page shows for some entries.

    Args:
        entries: the entries that were asked for.
        shapes: ISO 3166-1 alpha-2 -> outline.
    """
    placed = [entry for entry in entries if entry.lat is not None and entry.lon is not None]
    vague = [entry for entry in entries if entry.country and entry.lat is None]
    by_country: dict[str, list[Entry]] = defaultdict(list)
    for entry in vague:
        by_country[entry.country or ""].append(entry)
    bars, undated, years = _timeline(entries)
    return {
        "entries": entries,
        "shapes": sorted(shapes.items()),
        "marks": _marks(placed),
        "areas": {code: rows for code, rows in sorted(by_country.items()) if code in shapes},
        "nowhere": [entry for entry in entries if not entry.country],
        "bars": bars,
        "undated": undated,
        "years": years,
        "height": (max((bar.row for bar in bars), default=0) + 1) * ROW + 30,
        "row": ROW,
        "statuses": STATUSES,
        "status_of": {entry.id: status_of(entry) for entry in entries},
        "names": {code: country_name(code) for code in by_country},
        "box": _box(placed),
    }


def _marks(placed: Iterable[Entry]) -> list[Mark]:
    by_place: dict[tuple[float, float, str], list[Entry]] = defaultdict(list)
    for entry in placed:
        assert entry.lat is not None  # noqa: S101 - the caller chose entries with coordinates
        assert entry.lon is not None  # noqa: S101
        by_place[round(entry.lat, 3), round(entry.lon, 3), status_of(entry)].append(entry)
    marks = []
    for (lat, lon, status), rows in sorted(by_place.items()):
        days = [span for entry in rows if (span := span_of(entry)) is not None]
        first, last = (min(d[0] for d in days), max(d[1] for d in days)) if days else (None, None)
        place = rows[0].place or country_name(rows[0].country)
        marks.append(Mark(lon * 10, -lat * 10, place, rows[0].country or "", status, tuple(rows), first, last))
    return marks


def _box(placed: Sequence[Entry]) -> str:
    """Return the first view: around the marks, the whole world when there are none or they lie far apart."""
    if not placed:
        return "-1800 -850 3720 1420"
    xs = [entry.lon * 10 for entry in placed if entry.lon is not None]
    ys = [-entry.lat * 10 for entry in placed if entry.lat is not None]
    left, top = min(xs) - 60, min(ys) - 60
    width, height = max(max(xs) - left + 60, 240), max(max(ys) - top + 60, 140)
    return f"{left:.0f} {top:.0f} {width:.0f} {height:.0f}"


def span_of(entry: Entry) -> tuple[int, int] | None:
    """Return first and last day that an entry's own dates may mean, else those of its reports, as days since 1970."""
    whens = [step.when for step in entry.ladder if step.when.value]
    whens = whens or [support.published for support in entry.supports if support.published.value]
    found = [span for when in whens if when.value and (span := bounds_of(when.value)) is not None]
    if not found:
        return None
    return min(one[0] for one in found) - _DAY_ONE, max(one[1] for one in found) - _DAY_ONE


def _timeline(entries: Sequence[Entry]) -> tuple[list[Bar], list[Entry], list[tuple[float, str]]]:
    dated = sorted(((span, e) for e in entries if (span := span_of(e)) is not None), key=lambda p: (p[0], p[1].id))
    undated = [entry for entry in entries if span_of(entry) is None]
    if not dated:
        return [], undated, []
    first, last = min(span[0] for span, _ in dated), max(span[1] for span, _ in dated)
    scale = (WIDTH - 2 * LEFT) / max(last - first, 1)
    ends: list[float] = []
    bars = []
    for (start, end), entry in dated[:MOST_BARS]:
        x, width = LEFT + (start - first) * scale, max((end - start) * scale, 6.0)
        row = next((n for n, taken in enumerate(ends) if taken + 2 < x), len(ends))
        ends[row:] = [x + width, *ends[row + 1 :]]
        words = "; ".join(when_words(step.when) for step in entry.ladder[:4]) or "day of publication"
        bars.append(Bar(entry.id, entry.title, words, round(x, 1), round(width, 1), row, status_of(entry), start, end))
    return bars, undated, _years(first, last, scale)


def _years(first: int, last: int, scale: float) -> list[tuple[float, str]]:
    years = []
    for year in range(1990, 2101):
        span = bounds_of(str(year))
        day = span[0] - _DAY_ONE if span else 0
        if first <= day <= last:
            years.append((round(LEFT + (day - first) * scale, 1), str(year)))
    return years
