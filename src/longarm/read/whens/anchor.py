"""The day from which relative dates are counted, at the precision at which it is known."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from longarm.records.when import When

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$")
_MONTHS_OF_YEAR = 12


@dataclass(frozen=True)
class Anchor:
    """A publication date: year, and month and day where they are known.

    Attributes:
        year: None when nothing is known.
        month: None when only the year is known.
        day: None when only year and month are known.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> dt.date | None:
        """The day, None when it is not known to the day."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)


def anchor_of(when: When) -> Anchor:
    """Read the anchor from a publication date; a season, range or unresolved date gives none."""
    found = _DATE.match(when.value or "")
    if found is None:
        return Anchor()
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if month > _MONTHS_OF_YEAR:
        return Anchor(year)
    try:
        dt.date(year, month or 1, day or 1)
    except ValueError:
        return Anchor()
    return Anchor(year, month or None, day or None)
