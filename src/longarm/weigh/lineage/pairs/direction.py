"""Which of two joined reports came from the other, and what shows it; unknown stays unknown."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.weigh.lineage.pairs.compare import Pair, Shared
from longarm.weigh.lineage.pairs.damage import damaged
from longarm.weigh.lineage.pairs.relay import credits_other, say_credit
from longarm.weigh.lineage.text.trace import Trace
from longarm.wording.sources import AGAINST, DAMAGED_NAMES, FIRST_PUBLISHED, HAS_MORE

_CUT_WHOLE, _CUT_PART = 0.85, 0.75
#: So many damaged names tell a spin from its parent, and so many times as many as the other way round.
_DAMAGED, _MORE = 2, 3


@dataclass(frozen=True, slots=True)
class Direction:
    """Which report is the parent.

    Attributes:
        parent: id of the parent, None when nothing shows it.
        because: evidence in plain sentences; evidence that points the other way is named too.
    """

    parent: str | None
    because: tuple[str, ...] = ()


def direct(pair: Pair, child: str | None = None) -> Direction:
    """Find the parent: by a declared credit, the days of publication, damage to names, or completeness, in this order.

    Args:
        pair: two joined reports.
        child: the report that the rule itself found to be the child, when it did.
    """
    a, b = pair.a, pair.b
    if child is not None:
        return Direction(b.report if child == a.report else a.report)
    found = (_credit(a, b), _dates(a, b), _damage(pair), _completeness(a, b, pair.shared))
    signs = [sign for sign in found if sign.parent]
    if not signs:
        return Direction(None)
    first = signs[0]
    reasons = tuple(r for s in signs if s.parent == first.parent for r in s.because)
    against = tuple(str(AGAINST(reason=r)) for s in signs if s.parent != first.parent for r in s.because)
    return Direction(first.parent, reasons + against)


def _damage(pair: Pair) -> Direction:
    """Return the parent when the other has unheard-of words where this one has names known from elsewhere."""
    a, b = pair.a, pair.b
    if a.lang != b.lang:
        return Direction(None)
    in_b, in_a = damaged(a, b, pair.weights), damaged(b, a, pair.weights)
    if len(in_b) < _DAMAGED or len(in_b) < _MORE * len(in_a):
        in_b, in_a, a, b = in_a, in_b, b, a
    if len(in_b) < _DAMAGED or len(in_b) < _MORE * len(in_a):
        return Direction(None)
    told = ", ".join(f"{bad} for {good}" for good, bad in in_b[:4])
    return Direction(a.report, (str(DAMAGED_NAMES(names=told)),))


def _credit(a: Trace, b: Trace) -> Direction:
    first, second = credits_other(a, b), credits_other(b, a)
    if (first is None) == (second is None):
        return Direction(None)
    credit, parent = (first, b) if first is not None else (second, a)
    return Direction(parent.report, (str(say_credit(credit or "")),))


def _dates(a: Trace, b: Trace) -> Direction:
    if not a.published or not b.published:
        return Direction(None)
    size = min(len(a.published), len(b.published))
    if a.published[:size] == b.published[:size]:
        return Direction(None)
    first = a if a.published[:size] < b.published[:size] else b
    days = sorted((a.published, b.published))
    return Direction(first.report, (str(FIRST_PUBLISHED(first=days[0], later=days[1])),))


def _completeness(a: Trace, b: Trace, shared: Shared) -> Direction:
    in_b, in_a = shared.wording
    if in_b >= _CUT_WHOLE and in_a <= _CUT_PART:
        return Direction(b.report, (HAS_MORE,))
    if in_a >= _CUT_WHOLE and in_b <= _CUT_PART:
        return Direction(a.report, (HAS_MORE,))
    return Direction(None)
