"""Which of two joined reports came from the other, and what shows it; unknown stays unknown."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.weigh.lineage.compare import Shared
from longarm.weigh.lineage.facts import fold_name
from longarm.weigh.lineage.trace import Trace

_CUT_WHOLE, _CUT_PART = 0.85, 0.75


@dataclass(frozen=True, slots=True)
class Direction:
    """Which report is the parent.

    Attributes:
        parent: id of the parent, None when nothing shows it.
        because: evidence in plain sentences; evidence that points the other way is named too.
    """

    parent: str | None
    because: tuple[str, ...] = ()


def direct(a: Trace, b: Trace, shared: Shared) -> Direction:
    """Find the parent: by a declared credit, else by the days of publication, else by completeness."""
    signs = [sign for sign in (_credit(a, b), _credit(b, a), _dates(a, b), _completeness(a, b, shared)) if sign.parent]
    if not signs:
        return Direction(None)
    first = signs[0]
    against = [s for s in signs if s.parent != first.parent]
    if against and against[0] is _same_rank(signs):
        return Direction(None, tuple(r for s in signs for r in s.because))
    reasons = tuple(r for s in signs if s.parent == first.parent for r in s.because)
    return Direction(first.parent, reasons + tuple(f"Against it: {r}" for s in against for r in s.because))


def _same_rank(signs: list[Direction]) -> Direction | None:
    """Return the second of two credits that name one another: then neither counts."""
    credited = [s for s in signs if s.because[0].startswith("The report credits")]
    return credited[1] if len(credited) > 1 else None


def _credit(child: Trace, parent: Trace) -> Direction:
    """Return the parent when the child names the parent's outlet as where it has its text from."""
    outlet = fold_name(parent.outlet or "")
    if not outlet or outlet == fold_name(child.outlet or ""):
        return Direction(None)
    for credit in child.parents:
        if outlet in fold_name(credit):
            return Direction(parent.report, (f"The report credits {credit}, which is the other's outlet.",))
    return Direction(None)


def _dates(a: Trace, b: Trace) -> Direction:
    if not a.published or not b.published:
        return Direction(None)
    size = min(len(a.published), len(b.published))
    if a.published[:size] == b.published[:size]:
        return Direction(None)
    first = a if a.published[:size] < b.published[:size] else b
    days = sorted((a.published, b.published))
    return Direction(first.report, (f"The other was published first: {days[0]} before {days[1]}.",))


def _completeness(a: Trace, b: Trace, shared: Shared) -> Direction:
    in_b, in_a = shared.wording
    if in_b >= _CUT_WHOLE and in_a <= _CUT_PART:
        return Direction(b.report, ("All of its wording stands in the other, which has more.",))
    if in_a >= _CUT_WHOLE and in_b <= _CUT_PART:
        return Direction(a.report, ("All of its wording stands in the other, which has more.",))
    return Direction(None)
