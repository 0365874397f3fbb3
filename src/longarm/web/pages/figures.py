"""Contested quantities over time: each value with its owner, scope and date, never joined into one line."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from longarm.publish.words import one_line
from longarm.records.bounds import bounds_of
from longarm.records.claim import Figure
from longarm.records.register import Contradiction, Entry, Register
from longarm.records.when import When

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 960, 320, 56, 40, 16, 34
#: Fewer values of one unit make no chart.
FEWEST = 2


@dataclass(frozen=True)
class Dot:
    """One value of one owner in a chart, in pixels; ``x`` is None where no date is known.

    ``dated`` says what ``when`` is the date of: the value itself, or the report.
    """

    entry: str
    value: float
    owner: str
    scope: str
    dated: str
    when: When
    x: float | None
    y: float
    at_least: bool
    owned: bool
    labelled: bool = True


@dataclass(frozen=True)
class Chart:
    """A quantity with everything that is said of it.

    Attributes:
        unit: what is counted.
        dots: the values, by date, undated ones last.
        ticks: (y, value) of the value axis.
        years: (x, year) of the time axis.
        notes: how the register tells the values apart.
        entries: the entries of its values.
    """

    unit: str
    dots: tuple[Dot, ...]
    ticks: tuple[tuple[float, float], ...]
    years: tuple[tuple[float, str], ...]
    notes: tuple[Contradiction, ...]
    entries: tuple[Entry, ...]


def show_figures(register: Register) -> dict[str, Any]:
    """Return the charts, most contested first, and the figures that stand alone."""
    by_unit: dict[str, list[Entry]] = {}
    for entry in register.entries:
        if entry.kind == "figure":
            by_unit.setdefault(_figure(entry).unit, []).append(entry)
    charts = [_chart(unit, rows, register) for unit, rows in sorted(by_unit.items()) if len(rows) >= FEWEST]
    charts.sort(key=lambda chart: (-len(chart.notes), -len(chart.dots), chart.unit))
    alone = [rows[0] for _, rows in sorted(by_unit.items()) if len(rows) < FEWEST]
    return {"charts": charts, "alone": alone, "width": WIDTH, "height": HEIGHT, "left": LEFT, "floor": HEIGHT - BOTTOM}


def _figure(entry: Entry) -> Figure:
    slots = next(s.corrected or s.slots for s in entry.supports)
    assert isinstance(slots, Figure)  # noqa: S101 - an entry of kind figure rests on figures
    return slots


def _chart(unit: str, entries: Sequence[Entry], register: Register) -> Chart:
    ids = {entry.id for entry in entries}
    dated = {entry.id: _day(entry) for entry in entries}
    days = sorted(day for day in dated.values() if day is not None)
    top = max((_figure(entry).value for entry in entries), default=1.0) or 1.0
    dots = sorted(
        (_dot(entry, dated[entry.id], days, top) for entry in entries),
        key=lambda dot: (dot.x is None, dot.x or 0.0, dot.value, dot.entry),
    )
    dots = _label(dots)
    notes = tuple(one for one in register.contradictions if ids & set(one.entries))
    ticks = tuple((_y(part * top, top), float(round(part * top))) for part in (0.0, 0.5, 1.0))
    return Chart(unit, tuple(dots), ticks, _years(days), notes, tuple(entries))


def _dot(entry: Entry, day: int | None, days: Sequence[int], top: float) -> Dot:
    figure = _figure(entry)
    support = entry.supports[0]
    when = figure.as_of if figure.as_of and figure.as_of.value else support.published
    return Dot(
        entry=entry.id,
        value=figure.value,
        owner=one_line(support.speaker.name) if support.speaker else "nobody named",
        scope=one_line(figure.scope or "scope not given"),
        dated="as of" if when is figure.as_of else "published",
        when=when,
        x=None if day is None else _x(day, days),
        y=_y(figure.value, top),
        at_least=figure.at_least,
        owned=support.speaker is not None,
    )


def _label(dots: Sequence[Dot]) -> list[Dot]:
    """Take the words from dots beside which others stand already; the table below the chart has all."""
    taken: list[tuple[float, float]] = []
    labelled = []
    for dot in dots:
        free = dot.x is not None and not any(abs(dot.x - x) < 34 and abs(dot.y - y) < 12 for x, y in taken)
        labelled.append(replace(dot, labelled=free))
        if free and dot.x is not None:
            taken.append((dot.x, dot.y))
    return labelled


def _day(entry: Entry) -> int | None:
    figure = _figure(entry)
    for when in (figure.as_of, *(support.published for support in entry.supports)):
        span = bounds_of(when.value) if when and when.value else None
        if span is not None:
            return span[0]
    return None


def _x(day: int, days: Sequence[int]) -> float:
    span = max(days[-1] - days[0], 1)
    return round(LEFT + (day - days[0]) / span * (WIDTH - LEFT - RIGHT - 20) + 10, 1)


def _y(value: float, top: float) -> float:
    return round(HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM), 1)


def _years(days: Sequence[int]) -> tuple[tuple[float, str], ...]:
    if not days:
        return ()
    first, last = (datetime.date.fromordinal(day).year for day in (days[0], days[-1]))
    marks = [(datetime.date(year, 1, 1).toordinal(), str(year)) for year in range(first, last + 1)]
    inside = [(day, year) for day, year in marks if days[0] <= day <= days[-1]] or [(days[0], str(first))]
    return tuple((_x(day, days), year) for day, year in inside)
