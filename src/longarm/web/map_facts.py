"""What map and timeline know of an entry: the status that its mark shows, and the days that its dates may mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from longarm.records.bounds import bounds_of
from longarm.records.register import Entry

DAY_ONE = 719163  # 1 January 1970 as a proleptic ordinal
Days = tuple[int, int] | None
#: Step of a ladder -> status that the mark shows.
_STATUSES = {
    "closed": "closed",
    "said closed by the accused": "closed",
    "said closed by the host state": "closed",
    "ordered closed": "ordered closed",
}
CLEARED = "cleared or none found"
_NONE = frozenset({"no evidence found", "closed without charges", "host state says none or none known", "cleared"})
STATUSES = ("claimed", "ordered closed", "closed", CLEARED)


def status_of(entry: Entry) -> str:
    """Return the status that the mark of an entry shows: cleared before all else, then the last step that tells."""
    if entry.outcome and entry.outcome.startswith("cleared"):
        return CLEARED
    for step in reversed(entry.ladder):
        words = step.status.replace("_", " ")
        if words in _NONE:
            return CLEARED
        if words in _STATUSES:
            return _STATUSES[words]
    return "claimed"


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
    """Status and days of many entries, by id."""

    status: dict[str, str]
    days: dict[str, Days]


def facts_of(entries: Iterable[Entry]) -> Facts:
    """Return status and days of entries; made once for a register."""
    status: dict[str, str] = {}
    days: dict[str, Days] = {}
    for entry in entries:
        status[entry.id] = status_of(entry)
        days[entry.id] = span_of(entry)
    return Facts(status, days)
