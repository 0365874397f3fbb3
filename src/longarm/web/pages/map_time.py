"""The timeline beside the map: a bar from the first day to the last that the dates of an entry may mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from longarm.publish.words import one_line
from longarm.records.bounds import bounds_of
from longarm.records.register import Entry
from longarm.records.when import When
from longarm.web.map_facts import DAY_ONE, STATUSES, Facts, Numbers

WIDTH, LEFT, ROW = 1000, 20, 14
#: Bars drawn in the timeline; the table beside it has all.
MOST_BARS = 400
#: Bars that bear a label; more would make the drawing too high. Their letters have about this width.
MOST_LABELS, LONGEST_LABEL, LETTER = 120, 22, 6.0


@dataclass(frozen=True)
class Bar:
    """When something is said to have happened: from the first day to the last that its dates may mean, in pixels."""

    number: int
    entry: str
    days: tuple[When, ...]
    x: float
    width: float
    row: int
    status: str
    first: int
    last: int
    label: str = ""
    label_x: float = 0.0


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
        label = _label(entry) if len(order) <= MOST_LABELS else ""
        wide = LETTER * len(label) + 4 if label else 0.0
        before = x + width + wide > WIDTH
        begin, end_x = (x - wide, x + width) if before else (x, x + width + wide)
        row = next((n for n, taken in enumerate(ends) if taken + 2 < begin), len(ends))
        ends[row:] = [end_x, *ends[row + 1 :]]
        days = tuple(step.when for step in entry.ladder[:4])
        status = STATUSES[facts.status[number]]
        label_x = round(x - 3 if before else x + width + 3, 1)
        drawn = Bar(number, entry.id, days, round(x, 1), round(width, 1), row, status, first, last, label, label_x)
        bars.append(drawn)
    return bars, _years(start, end, scale)


def _label(entry: Entry) -> str:
    """Return where an entry is, else its id: who looks at a bar knows what it is of."""
    return one_line(entry.place or entry.country or entry.id, LONGEST_LABEL)


def _years(first: int, last: int, scale: float) -> list[tuple[float, str]]:
    years = []
    for year in range(1990, 2101):
        span = bounds_of(str(year))
        day = span[0] - DAY_ONE if span else 0
        if first <= day <= last:
            years.append((round(LEFT + (day - first) * scale, 1), str(year)))
    return years
