"""First and last day that a date at its own precision may mean."""

from __future__ import annotations

import calendar
import datetime
import functools
import re

from longarm.records.when import When

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"(\d{4})")
#: First month and number of months of EDTF seasons (21-24) and quarters (33-36).
_PARTS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)}


@functools.lru_cache(maxsize=50_000)
def bounds_of(value: str) -> tuple[int, int] | None:
    """Return first and last day (proleptic ordinals) of an EDTF value; None where it cannot be told.

    An open end of a range counts as the other end.
    """
    if "/" in value:
        first, _, last = value.partition("/")
        ends = [bounds_of(one) for one in (first, last) if one not in {"", ".."}]
        known = [one for one in ends if one is not None]
        return (min(one[0] for one in known), max(one[1] for one in known)) if known else None
    plain = value.strip().rstrip("?~%")
    try:
        return _day_or_week(plain) or _month_or_year(plain)
    except ValueError:
        return None


def _day_or_week(value: str) -> tuple[int, int] | None:
    if found := _DAY.match(value):
        day = datetime.date(*map(int, found.groups())).toordinal()
        return day, day
    if found := _WEEK.fullmatch(value):
        monday = datetime.date.fromisocalendar(int(found[1]), int(found[2]), 1).toordinal()
        return monday, monday + 6
    return None


def _month_or_year(value: str) -> tuple[int, int] | None:
    if found := _MONTH.fullmatch(value):
        year, part = int(found[1]), int(found[2])
        month, many = _PARTS.get(part, (part, 1))
        first = datetime.date(year, month, 1).toordinal()
        last_year, last_month = divmod(year * 12 + month - 1 + many - 1, 12)
        last = datetime.date(last_year, last_month + 1, calendar.monthrange(last_year, last_month + 1)[1])
        return first, last.toordinal()
    if found := _YEAR.fullmatch(value):
        year = int(found[1])
        return datetime.date(year, 1, 1).toordinal(), datetime.date(year, 12, 31).toordinal()
    return None


def bounds(when: When | None) -> tuple[int, int] | None:
    """Return first and last day of a date; None for an unresolved one."""
    return None if when is None or when.value is None else bounds_of(when.value)
