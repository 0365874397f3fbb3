"""Which step of a ladder came last, as far as its days tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Protocol, TypeVar

from longarm.records.bounds import bounds
from longarm.records.when import When

#: What a ladder begins with, whatever else is told on that day.
FIRST = "reported"


class Dated(Protocol):
    """What has a status since a day."""

    @property
    def status(self) -> str:
        """What it is since then."""

    @property
    def when(self) -> When:
        """The day at its own precision."""


S = TypeVar("S", bound=Dated)


def last_step(steps: Sequence[S]) -> S | None:
    """Return the step that came last; None without any, and where several of the last day leave that open."""
    days = [_day(one) for one in steps]
    known = [day for day in days if day is not None]
    if len(known) < len(steps):
        return steps[0] if len(steps) == 1 else None
    latest = [one for one, day in zip(steps, days, strict=True) if day == max(known)]
    found = [one for one in latest if one.status != FIRST] or latest
    return found[-1] if len({one.status for one in found}) == 1 else None


def shares_a_day(steps: Sequence[Dated]) -> bool:
    """Say whether several steps of a ladder are told of one day, so that nothing tells which of them came first."""
    days = Counter(_day(one) for one in steps if one.status != FIRST)
    return any(many > 1 for many in days.values())


def _day(step: Dated) -> int | None:
    told = bounds(step.when)
    return None if told is None else told[1]
