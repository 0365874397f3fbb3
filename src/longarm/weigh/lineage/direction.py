"""Which of two joined reports came from the other, and what shows it; unknown stays unknown."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.weigh.lineage.compare import Shared
from longarm.weigh.lineage.relay import credits_other
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


def direct(a: Trace, b: Trace, shared: Shared, child: str | None = None) -> Direction:
    """Find the parent: by a declared credit, else by the days of publication, else by completeness.

    Args:
        a: one report.
        b: the other.
        shared: what they share.
        child: the report that the rule itself found to be the child, when it did.
    """
    if child is not None:
        return Direction(b.report if child == a.report else a.report)
    signs = [sign for sign in (_credit(a, b), _dates(a, b), _completeness(a, b, shared)) if sign.parent]
    if not signs:
        return Direction(None)
    first = signs[0]
    reasons = tuple(r for s in signs if s.parent == first.parent for r in s.because)
    against = tuple(f"Against it: {r}" for s in signs if s.parent != first.parent for r in s.because)
    return Direction(first.parent, reasons + against)


def _credit(a: Trace, b: Trace) -> Direction:
    first, second = credits_other(a, b), credits_other(b, a)
    if (first is None) == (second is None):
        return Direction(None)
    credit, parent = (first, b) if first is not None else (second, a)
    return Direction(parent.report, (f"It credits {credit}, the other's outlet.",))


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
