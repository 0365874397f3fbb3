"""The timeline beside the map: vague dates as bars as long as they are vague."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from longarm.records.bounds import bounds_of
from longarm.records.register import Entry
from longarm.records.when import When
from longarm.web.map_facts import DAY_ONE, STATUSES, Facts, Numbers

WIDTH, LEFT, ROW = 1000, 20, 14
#: Bars drawn in the timeline; the table beside it has all.
MOST_BARS = 400


@dataclass(frozen=True)
class Bar:
    """When something is said to have happened: a bar as long as the date is vague, in pixels."""

    number: int
    entry: str
    days: tuple[When, ...]
    x: float
    width: float
    row: int
    status: str
    first: int
    last: int


def draw_timeline(
    entries: Sequence[Entry], facts: Facts, numbers: Numbers
) -> tuple[list[Bar], list[tuple[float, str]]]:
    """Return the bars of the earliest of some entries, and where years begin."""
    dated = numbers[facts.dated[numbers]]
    if not len(dated):
        return [], []
    start, end = int(facts.first[dated].min()), int(facts.last[dated].max())
    scale = (WIDTH - 2 * LEFT) / max(end - start, 1)
    order = np.lexsort((dated, facts.last[dated], facts.first[dated]))[:MOST_BARS]
    ends: list[float] = []
    bars = []
    for number in dated[order].tolist():
        entry, first, last = entries[number], int(facts.first[number]), int(facts.last[number])
        x, width = LEFT + (first - start) * scale, max((last - first) * scale, 6.0)
        row = next((n for n, taken in enumerate(ends) if taken + 2 < x), len(ends))
        ends[row:] = [x + width, *ends[row + 1 :]]
        days = tuple(step.when for step in entry.ladder[:4])
        status = STATUSES[facts.status[number]]
        bars.append(Bar(number, entry.id, days, round(x, 1), round(width, 1), row, status, first, last))
    return bars, _years(start, end, scale)


def _years(first: int, last: int, scale: float) -> list[tuple[float, str]]:
    years = []
    for year in range(1990, 2101):
        span = bounds_of(str(year))
        day = span[0] - DAY_ONE if span else 0
        if first <= day <= last:
            years.append((round(LEFT + (day - first) * scale, 1), str(year)))
    return years
