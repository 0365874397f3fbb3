"""What map and timeline know of an entry: the status that its mark shows, and the days that its dates may mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from longarm.records.bounds import bounds_of
from longarm.records.register import Entry, Step

DAY_ONE = 719163  # 1 January 1970 as a proleptic ordinal
Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]
CLEARED = "cleared, or none found or known"
#: Beginnings of outcomes in favour of the accused.
_IN_FAVOUR = ("cleared", "no evidence found")
#: Step of a ladder -> status that the mark shows: of a closure, who says so; nothing shows that it is one. Of steps of
#: one day, whose order nothing tells, the first of these counts.
_STATUSES = {
    "still assumed": "claimed",
    "closed without charges": CLEARED,
    "no evidence found": CLEARED,
    "said closed by the host state": "said closed by the host state",
    "said closed by the accused": "said closed by the accused",
    "said closed": "said closed",
    "ordered closed": "ordered closed",
    "host state says none or none known": CLEARED,
}
_RANK = {words: number for number, words in enumerate(_STATUSES)}
STATUSES = (
    "claimed",
    "ordered closed",
    "said closed by the accused",
    "said closed by the host state",
    "said closed",
    CLEARED,
)


def status_of(entry: Entry) -> str:
    """Return the status that the mark of an entry shows: cleared before all else, then the last step that tells."""
    if entry.outcome and entry.outcome.startswith(_IN_FAVOUR):
        return CLEARED
    told = [(_last_day(step), step.status.replace("_", " ")) for step in entry.ladder]
    found = [(day, -_RANK[status], status) for day, status in told if status in _STATUSES]
    return _STATUSES[max(found)[2]] if found else "claimed"


def _last_day(step: Step) -> int:
    told = _bounds(step.when.value) if step.when.value else None
    return told[1] if told is not None else 0


def span_of(entry: Entry) -> tuple[int, int] | None:
    """Return first and last day that an entry's own dates may mean, else those of its reports, as days since 1970."""
    whens = [step.when for step in entry.ladder if step.when.value]
    whens = whens or [support.published for support in entry.supports if support.published.value]
    found = [span for when in whens if when.value and (span := _bounds(when.value)) is not None]
    if not found:
        return None
    return min(one[0] for one in found) - DAY_ONE, max(one[1] for one in found) - DAY_ONE


@lru_cache(maxsize=50_000)
def _bounds(value: str) -> tuple[int, int] | None:
    return bounds_of(value)


@dataclass(frozen=True)
class Facts:
    """What map and timeline know of many entries, one number an entry, in the order of the register.

    Attributes:
        status: code of the status, as :data:`STATUSES` lists them.
        x: hundredths of the map's unit to the east; the unit is a tenth of a degree.
        y: the same to the south.
        placed: whether coordinates are known.
        country: code of the country, -1 where none is given.
        countries: the countries by code.
        first: first day that the dates may mean, as days since 1970.
        last: last day.
        dated: whether a day is known.
    """

    status: Numbers
    x: Numbers
    y: Numbers
    placed: Mask
    country: Numbers
    countries: tuple[str, ...]
    first: Numbers
    last: Numbers
    dated: Mask


def facts_of(entries: Sequence[Entry]) -> Facts:
    """Return what map and timeline know of entries; made once for a register."""
    code = {status: number for number, status in enumerate(STATUSES)}
    countries = sorted({entry.country for entry in entries if entry.country})
    of_country = {country: number for number, country in enumerate(countries)}
    days = [span_of(entry) for entry in entries]
    return Facts(
        status=np.array([code[status_of(entry)] for entry in entries], dtype=np.int64),
        x=np.array([round((entry.lon or 0.0) * 1000) for entry in entries], dtype=np.int64),
        y=np.array([-round((entry.lat or 0.0) * 1000) for entry in entries], dtype=np.int64),
        placed=np.array([entry.lat is not None and entry.lon is not None for entry in entries], dtype=np.bool_),
        country=np.array([of_country.get(entry.country or "", -1) for entry in entries], dtype=np.int64),
        countries=tuple(countries),
        first=np.array([span[0] if span else 0 for span in days], dtype=np.int64),
        last=np.array([span[1] if span else 0 for span in days], dtype=np.int64),
        dated=np.array([span is not None for span in days], dtype=np.bool_),
    )
