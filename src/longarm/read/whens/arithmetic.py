"""Moves a date by days, weeks, months, seasons, quarters, years and longer, and names it at that precision."""

from __future__ import annotations

import calendar
import datetime as dt

from longarm.read.whens.anchor import Anchor

SEASONS = ("WI", "SP", "SU", "FA")
_BIG = {"Y": 1, "DE": 10, "CE": 100}
_FIRST_YEAR, _LAST_YEAR = 1, 9999


def shift(anchor: Anchor, unit: str, count: int) -> str | None:
    """Return the day, week, month and so on that lies ``count`` of them from the anchor, as a TimeML value.

    Returns:
        None when the anchor is not known at that precision or the date leaves the calendar.
    """
    if anchor.year is None or abs(count) > 5_000:
        return None
    if unit in _BIG:
        return _years(anchor.year + count * _BIG[unit], unit)
    if anchor.month is None:
        return None
    if unit in {"M", "Q", "SE"}:
        return _months(anchor.year, anchor.month, unit, count)
    day = anchor.date
    if day is None:
        return None
    try:
        moved = day + dt.timedelta(days=count if unit == "D" else 7 * count)
    except OverflowError:
        return None
    if unit == "D":
        return moved.isoformat()
    year, week, _ = moved.isocalendar()
    return f"{year:04d}-W{week:02d}-WE" if unit == "WE" else f"{year:04d}-W{week:02d}"


def _years(year: int, unit: str) -> str | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    whole = f"{year:04d}"
    return {"Y": whole, "DE": whole[:3], "CE": whole[:2]}[unit]


def _months(year: int, month: int, unit: str, count: int) -> str | None:
    step = {"M": 1, "Q": 3, "SE": 3}[unit]
    total = year * 12 + month - 1 + count * step
    year, month = divmod(total, 12)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    if unit == "M":
        return f"{year:04d}-{month + 1:02d}"
    if unit == "Q":
        return f"{year:04d}-Q{month // 3 + 1}"
    season = SEASONS[((month + 1) % 12) // 3]
    return f"{year - 1 if month < 2 else year:04d}-{season}"


def weekday_near(day: dt.date, weekday: int, toward: int, *, strict: bool) -> dt.date | None:
    """Return the nearest such weekday before (``toward`` < 0) or after a day, and other than it if ``strict``."""
    gap = (day.isoweekday() - weekday) % 7 if toward < 0 else (weekday - day.isoweekday()) % 7
    gap = gap or (7 if strict else 0)
    try:
        return day - dt.timedelta(days=gap) if toward < 0 else day + dt.timedelta(days=gap)
    except OverflowError:
        return None


def is_day(year: int, month: int, day: int | None) -> bool:
    """Say whether there is such a day (or month)."""
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= 12):
        return False
    return day is None or 1 <= day <= calendar.monthrange(year, month)[1]


def year_near(anchor: Anchor, month: int, day: int | None, toward: int, *, strict: bool = False) -> int | None:
    """Return the year of a month (and day) that is given without one: the nearest towards past or future.

    Args:
        anchor: publication date, known at least to the month.
        month: the month given.
        day: the day given, None for the month alone.
        toward: -1 the last one, +1 the next one, 0 the nearest.
        strict: leave out the month (or day) of publication itself.
    """
    if anchor.year is None or anchor.month is None:
        return None
    here = anchor.month * 32 + (anchor.day or 0 if day is not None else 0)
    there = month * 32 + (day or 0)
    if day is not None and anchor.day is None and month == anchor.month:
        return anchor.year
    gap = there - here
    if toward < 0:
        return anchor.year - 1 if gap > 0 or (strict and gap == 0) else anchor.year
    if toward > 0:
        return anchor.year + 1 if gap < 0 or (strict and gap == 0) else anchor.year
    half = 6 * 32
    return anchor.year - 1 if gap > half else anchor.year + 1 if gap < -half else anchor.year
