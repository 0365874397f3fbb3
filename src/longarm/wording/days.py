"""Days, months and seasons as people read them."""

from __future__ import annotations

import re

#: Seasons of EDTF level 1 (ISO 8601-2:2019): 21 spring to 24 winter, in the place of the month.
_SEASON = re.compile(r"\b(\d{4})-2([1-4])(?![\d-])")
_SEASONS = ("spring", "summer", "autumn", "winter")


def day_said(value: str) -> str:
    """Return a date with its season by name: "autumn 2022" of ``2022-23``; every other date stays as it is.

    Args:
        value: EDTF level 1, also a range.
    """
    return _SEASON.sub(lambda found: f"{_SEASONS[int(found[2]) - 1]} {found[1]}", value)
