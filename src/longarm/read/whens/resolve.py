"""Places what the words mean in time: from the words alone, from the day of publication, or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from longarm.read.whens import arithmetic
from longarm.read.whens.anchor import Anchor
from longarm.read.whens.meaning import Meaning

UNPLACED = "no publication date is known as exactly as these words need"

#: First month of each season and half year.
_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "H1": 1, "H2": 7}


@dataclass(frozen=True)
class Place:
    """Where an expression lies.

    Attributes:
        kind: TimeML type.
        value: TimeML value; ``X`` for what is not known.
        why: how it was placed, or why it was not.
        recent: see :class:`longarm.read.whens.meaning.Timex`.
    """

    kind: str
    value: str
    why: str
    recent: int = 0


def place(meaning: Meaning, anchor: Anchor, toward: int) -> Place | None:
    """Place a meaning in time.

    Args:
        meaning: what the words give.
        anchor: the publication date, or the date before it in the text for words that count from that.
        toward: tense of the clause: -1 past, +1 future, 0 not told.

    Returns:
        None for parts that give no date ("31 February").
    """
    return _OPS[meaning.op](meaning, anchor, toward)


def _date(meaning: Meaning, anchor: Anchor, toward: int) -> Place | None:
    year, why = meaning.year, "given"
    if year is not None and meaning.toward:
        return None
    if meaning.month is None:
        return (
            _part_of_year(meaning, anchor, toward)
            if meaning.part or year is None
            else Place("DATE", f"{year:04d}", why)
        )
    if year is None:
        year, why = _missing_year(meaning, anchor, toward)
    if year is not None and not arithmetic.is_day(year, meaning.month, meaning.day):
        return None
    if year is None and not arithmetic.is_day(2000, meaning.month, meaning.day):
        return None
    whole = "XXXX" if year is None else f"{year:04d}"
    value = f"{whole}-{meaning.month:02d}" + ("" if meaning.day is None else f"-{meaning.day:02d}")
    return _with_clock(value, meaning, why if year is not None else UNPLACED)


def _missing_year(meaning: Meaning, anchor: Anchor, toward: int) -> tuple[int | None, str]:
    if meaning.month is None:
        return None, UNPLACED
    if meaning.this:
        return anchor.year if anchor.month is not None else None, "of the year of publication"
    to = meaning.toward or toward or (-1 if meaning.day is None else 0)
    year = arithmetic.year_near(anchor, meaning.month, meaning.day, to, strict=bool(meaning.toward))
    why = {-1: "the last before publication", 0: "the nearest to publication", 1: "the next after publication"}[to]
    return year, why


def _part_of_year(meaning: Meaning, anchor: Anchor, toward: int) -> Place | None:
    part = meaning.part
    if part is None:
        return None
    if meaning.year is not None:
        return Place("DATE", f"{meaning.year:04d}-{part}", "given")
    if part[0] not in "QH" and part not in arithmetic.SEASONS:
        return None
    if meaning.this and anchor.year is not None:
        return Place("DATE", f"{anchor.year:04d}-{part}", "of the year of publication")
    if anchor.year is None or anchor.month is None:
        return Place("DATE", f"XXXX-{part}", UNPLACED)
    begin, length = _BEGINS.get(part) or 3 * int(part[1]) - 2, 6 if part[0] == "H" else 3
    to = meaning.toward or toward or -1
    year = anchor.year
    if to < 0 and anchor.month < begin + (length if meaning.toward else 0):
        year -= 1
    if to > 0 and anchor.month >= begin + (0 if meaning.toward else length):
        year += 1
    why = "the last before publication" if to < 0 else "the next after publication"
    return Place("DATE", f"{year:04d}-{part}", why)


def _with_clock(value: str, meaning: Meaning, why: str) -> Place:
    if meaning.clock is not None:
        return Place("TIME", f"{value}T{meaning.clock}", why)
    if meaning.part is not None and meaning.part not in arithmetic.SEASONS and meaning.day is not None:
        return Place("TIME", f"{value}T{meaning.part}", why)
    return Place("DATE", value, why)


def _weekday(meaning: Meaning, anchor: Anchor, toward: int) -> Place | None:
    day = anchor.date
    if meaning.weekday is None:
        return None
    to = meaning.toward or (toward if toward or not meaning.this else 1) or -1
    found = None if day is None else arithmetic.weekday_near(day, meaning.weekday, to, strict=bool(meaning.toward))
    if found is None:
        return _with_clock(f"XXXX-WXX-{meaning.weekday}", meaning, UNPLACED)
    why = "the last before publication" if to < 0 else "the next after publication"
    return _with_clock(found.isoformat(), replace(meaning, day=found.day), why)


def _shift(meaning: Meaning, anchor: Anchor, toward: int) -> Place | None:
    unit, count = meaning.unit, meaning.count
    if unit is None or count is None:
        return None
    sign = meaning.toward or (toward if meaning.op == "shift" and meaning.count != 0 else 1) or -1
    if isinstance(count, str) or unit.startswith("T"):
        return Place("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", "the words give no number")
    if count != int(count):
        return Place("DATE", "XXXX", "the words give no whole number")
    value = arithmetic.shift(anchor, unit, sign * int(count))
    if value is None:
        return Place("DATE", {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(unit, "XXXX"), UNPLACED)
    return _with_clock(value, replace(meaning, day=1 if unit == "D" else None), "counted from publication")


def _dayword(meaning: Meaning, anchor: Anchor, toward: int) -> Place | None:
    return _shift(replace(meaning, toward=1), anchor, toward)


def _duration(meaning: Meaning, _anchor: Anchor, _toward: int) -> Place | None:
    count, unit = meaning.count, meaning.unit
    if count is None or unit is None:
        return None
    number = count if isinstance(count, str) else f"{count:g}"
    value = f"PT{number}{unit[1:]}" if unit.startswith("T") else f"P{number}{'W' if unit == 'WE' else unit}"
    return Place("DURATION", value, "counted from publication" if meaning.op == "recent" else "", recent=meaning.toward)


def _given(meaning: Meaning, _anchor: Anchor, _toward: int) -> Place | None:
    if meaning.value is None:
        return None
    return Place("SET" if meaning.value.startswith("P") and meaning.value[1] != "A" else "DATE", meaning.value, "given")


def _clock(meaning: Meaning, anchor: Anchor, _toward: int) -> Place | None:
    day = anchor.date
    return _with_clock(
        "XXXX-XX-XX" if day is None else day.isoformat(), replace(meaning, day=1), "of the day of publication"
    )


def _monthday(meaning: Meaning, anchor: Anchor, toward: int) -> Place | None:
    """Place a bare day of the month ("the 26th", 26日): the last such day before publication."""
    day = anchor.date
    if day is None or meaning.day is None:
        return Place("DATE", "XXXX-XX-XX", UNPLACED)
    year, month = day.year, day.month
    if meaning.day > day.day and toward <= 0:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    if not arithmetic.is_day(year, month, meaning.day):
        return None
    return Place("DATE", dt.date(year, month, meaning.day).isoformat(), "the last before publication")


def _relative_month(meaning: Meaning, anchor: Anchor, _toward: int) -> Place | None:
    """Place a day of a month counted from publication ("on the 3rd of last month")."""
    value = arithmetic.shift(anchor, "M", int(meaning.count or 0)) if not isinstance(meaning.count, str) else None
    if value is None or meaning.day is None:
        return Place("DATE", "XXXX-XX-XX", UNPLACED)
    year, month = int(value[:4]), int(value[5:7])
    if not arithmetic.is_day(year, month, meaning.day):
        return None
    return Place("DATE", f"{value}-{meaning.day:02d}", "counted from publication")


def _relative_year(meaning: Meaning, anchor: Anchor, toward: int) -> Place | None:
    """Place a month or part of a year counted from publication ("in May last year", 去年五月)."""
    count = meaning.count if isinstance(meaning.count, float | int) else 0
    if anchor.year is None:
        return Place("DATE", "XXXX", UNPLACED)
    year = anchor.year + int(count)
    if meaning.month is None and meaning.part is None:
        return None
    found = _date(replace(meaning, op="date", year=year, toward=0, this=False, count=None), anchor, toward)
    return None if found is None else replace(found, why="counted from publication")


_OPS: dict[str, Callable[[Meaning, Anchor, int], Place | None]] = {
    "date": _date,
    "weekday": _weekday,
    "shift": _shift,
    "dayword": _dayword,
    "duration": _duration,
    "recent": _duration,
    "set": _given,
    "ref": _given,
    "decade": _given,
    "clock": _clock,
    "monthday": _monthday,
    "of_month": _relative_month,
    "of_year": _relative_year,
    "none": lambda _meaning, _anchor, _toward: None,
}
