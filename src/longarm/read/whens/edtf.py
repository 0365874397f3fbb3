"""Turns a placed time expression into a date of the register: EDTF level 1, never more exact than the words."""

from __future__ import annotations

import datetime as dt
import re

from longarm.read.whens import arithmetic
from longarm.read.whens.anchor import Anchor
from longarm.read.whens.meaning import Timex
from longarm.records.when import Precision, When

_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)?(?:MO|MI|AF|EV|NI|DT)?)?$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$")
_PERIOD = re.compile(r"P(\d+)(D|W|M|Q|Y|DE|CE)$")
_DECADES = {2: (100, 99), 3: (10, 9)}


def edtf_of(value: str, *, about: bool = False) -> tuple[str, Precision] | None:
    """Write a TimeML value as EDTF with its precision; None for what is no date (references, durations, unknowns)."""
    near = "~" if about else ""
    day = _DAY.match(value)
    if day:
        if day[2]:
            return f"{day[1]}T{day[2]}:00", Precision.MINUTE
        return day[1] + near, Precision.DAY
    if re.fullmatch(r"\d{4}-\d\d", value):
        return value + near, Precision.MONTH
    if re.fullmatch(r"\d{4}", value):
        return value + near, Precision.YEAR
    if re.fullmatch(r"\d{2,3}", value):
        step, span = _DECADES[len(value)]
        first = int(value) * step
        return f"{first:04d}/{first + span:04d}", Precision.RANGE
    return _stretch(value)


def _stretch(value: str) -> tuple[str, Precision] | None:
    week = _WEEK.match(value)
    if week:
        try:
            monday = dt.date.fromisocalendar(int(week[1]), int(week[2]), 1)
        except ValueError:
            return None
        first, last = (monday + dt.timedelta(5 if week[3] else 0), monday + dt.timedelta(6))
        return f"{first}/{last}", Precision.RANGE if week[3] else Precision.WEEK
    part = _PART.match(value)
    if not part:
        return None
    year, name = part[1], part[2]
    if name in _SEASONS:
        return f"{year}-{_SEASONS[name]}", Precision.SEASON
    length = 3 if name[0] == "Q" else 6
    first_month = (int(name[1]) - 1) * length + 1
    precision = Precision.QUARTER if name[0] == "Q" else Precision.RANGE
    return f"{year}-{first_month:02d}/{year}-{first_month + length - 1:02d}", precision


def when_of(timex: Timex, text: str, anchor: Anchor) -> When | None:
    """Turn a placed expression into a ``When``; None for durations, sets and words that name no time ("now")."""
    words = text[timex.start : timex.end]
    if timex.value in {"PRESENT_REF", "FUTURE_REF", "PAST_REF"} and timex.rule.endswith(".ref"):
        return None
    if timex.kind == "DURATION":
        return _recent(timex, words, anchor)
    if timex.kind == "SET":
        return None
    found = edtf_of(timex.value, about=timex.about)
    if found is None or not timex.why:
        return _unresolved(timex, words)
    value, precision = found
    because = f"when.{timex.rule}: {timex.why}"
    if timex.stretch:
        return When(value=_spread(value, timex.stretch), precision=Precision.RANGE, words=words, because=because)
    return When(value=value, precision=precision, words=words, because=because)


def _spread(value: str, stretch: str) -> str:
    first, _, last = value.partition("/")
    if stretch == "since":
        return f"{first}/.."
    if stretch == "until":
        return f"../{last or first}"
    other = edtf_of(stretch)
    end = other[0] if other else ""
    return f"{first}/{end.rpartition('/')[2] or '..'}"


def _unresolved(timex: Timex, words: str) -> When:
    why = timex.why if "X" in timex.value or timex.value.endswith("_REF") else "no date"
    return When(value=None, precision=Precision.UNRESOLVED, words=words, because=f"when.{timex.rule}: {why}")


def _recent(timex: Timex, words: str, anchor: Anchor) -> When | None:
    """Read "the past three years" as the stretch that ends at publication."""
    period = _PERIOD.match(timex.value)
    if not timex.recent or not period:
        return None
    count, unit = int(period[1]), period[2]
    here, there = (arithmetic.shift(anchor, unit, moved) for moved in (0, timex.recent * count))
    ends = [found for one in (there, here) if one is not None and (found := edtf_of(one)) is not None]
    if len(ends) < 2:
        why = "no publication date is known as exactly as these words need"
        return When(value=None, precision=Precision.UNRESOLVED, words=words, because=f"when.{timex.rule}: {why}")
    first, last = (ends[0][0], ends[1][0]) if timex.recent < 0 else (ends[1][0], ends[0][0])
    value = f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"
    return When(value=value, precision=Precision.RANGE, words=words, because=f"when.{timex.rule}: {timex.why}")
