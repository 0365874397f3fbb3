"""Which of two joined reports came from the other, and what shows it; unknown stays unknown."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.weigh.lineage.pairs.compare import Pair, Shared
from longarm.weigh.lineage.pairs.damage import damaged
from longarm.weigh.lineage.pairs.relay import credits_other, is_before, say_credit
from longarm.weigh.lineage.text.trace import Trace
from longarm.wording.sources import AGAINST, CREDITED_LATER, DAMAGED_NAMES, FIRST_PUBLISHED, HAS_MORE

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


def direct(pair: Pair, child: str | None = None, *, one_text: bool = False) -> Direction:
    """Find the parent: by a declared credit, the days of publication, damage to names, or completeness, in this order.

    A credit to an outlet whose report is dated later means another report of that outlet, or the day is wrong: then
    nothing is known of the direction, unless the words are the same and so can only be the credited ones.

    Args:
        pair: two joined reports.
        child: the report that the rule itself found to be the child, when it did.
        one_text: True where the one has the words of the other.
    """
    a, b = pair.a, pair.b
    if child is not None:
        return Direction(b.report if child == a.report else a.report)
    credit = _credit(a, b)
    if not one_text and (later := _too_late(a, b)) is not None:
        return later
    found = (credit, _dates(a, b), _damage(pair), _completeness(a, b, pair.shared))
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


def _too_late(a: Trace, b: Trace) -> Direction | None:
    """Return that no direction is known where a report credits one that is dated after it; None where none does."""
    for child, parent in ((a, b), (b, a)):
        credit = credits_other(child, parent) if is_before(child, parent) else None
        if credit is not None and credits_other(parent, child) is None:
            told = CREDITED_LATER(own=child.published or "", credit=credit, later=parent.published or "")
            return Direction(None, (str(told),))
    return None


def _dates(a: Trace, b: Trace) -> Direction:
    if not is_before(a, b) and not is_before(b, a):
        return Direction(None)
    first, later = (a, b) if is_before(a, b) else (b, a)
    told = FIRST_PUBLISHED(first=first.published or "", later=later.published or "")
    return Direction(first.report, (str(told),))


def _completeness(a: Trace, b: Trace, shared: Shared) -> Direction:
    in_b, in_a = shared.wording
    if in_b >= _CUT_WHOLE and in_a <= _CUT_PART:
        return Direction(b.report, (HAS_MORE,))
    if in_a >= _CUT_WHOLE and in_b <= _CUT_PART:
        return Direction(a.report, (HAS_MORE,))
    return Direction(None)
