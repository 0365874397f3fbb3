"""A date kept at the precision that its words give."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Precision(StrEnum):
    """How exact a date is; ``unresolved`` means that the words give no date."""

    MINUTE = "minute"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    RANGE = "range"
    UNRESOLVED = "unresolved"


class When(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A point or stretch of time as a text gives it.

    Attributes:
        value: EDTF level 1 (ISO 8601-2:2019) at its own precision, such as ``2022-10-26``,
            ``2022-10``, ``2022-23`` (autumn) or ``2021-04/2022-07``; None when unresolved.
        precision: how exact ``value`` is.
        words: the words in the report, None when the date is not from its text.
        because: the rule that resolved it, or why it stays unresolved.
    """

    value: str | None
    precision: Precision
    words: str | None = None
    because: str = ""


UNKNOWN = When(value=None, precision=Precision.UNRESOLVED, because="not stated")
