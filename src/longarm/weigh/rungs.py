"""A step of a ladder with what it is ordered and chosen by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from longarm.records.register import Step
from longarm.records.steps import FIRST
from longarm.weigh.spoken import Spot
from longarm.weigh.tying import Tie
from longarm.weigh.verdicts import Whom


@dataclass(frozen=True)
class Rung:
    """A step with the day to sort it by and the code behind it."""

    step: Step
    day: int
    action: str
    key: str
    last: int = 0
    reports: frozenset[str] = frozenset()
    whom: Whom = field(default_factory=Whom)
    owned: bool = True
    at: Spot = ("", "", 0)
    sites: frozenset[str] = frozenset()
    spots: frozenset[Spot] = frozenset()
    actor: str | None = None
    tie: Tie = field(default_factory=Tie)


#: Steps that go before an end told in the same report, where nothing gives their own day.
_BEFORE = frozenset({FIRST, "investigated", "referred to prosecutors", "charged", "arrested"})


def ends_told(rungs: Iterable[Rung], ends: Set[str]) -> dict[str, int]:
    """Return the day of the first end that each report tells."""
    told: dict[str, int] = {}
    for rung in rungs:
        for report in rung.reports if rung.action in ends else ():
            told[report] = min(told.get(report, rung.day), rung.day)
    return told


def begun_by(rung: Rung, told: Mapping[str, int]) -> int:
    """Return the day by which a step was taken; of one without a day no later than the end that its report tells."""
    day = max(rung.day, rung.last)
    if rung.step.status not in _BEFORE or not (rung.step.when.value or "").startswith("../"):
        return day
    return min([day, *(told[one] for one in (*rung.reports, rung.at[1]) if one in told)])
