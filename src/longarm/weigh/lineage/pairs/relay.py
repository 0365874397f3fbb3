"""Rules by what a report says of its sources: a credit, a letter that both report, a document told of in advance."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from longarm.weigh.lineage.text.credited import fold_address
from longarm.weigh.lineage.text.trace import Trace
from longarm.wording.said import Said
from longarm.wording.sources import CREDITS_AND_MORE, CREDITS_OTHER, NAMES_ADDRESS

#: A letter is news for so many days; a preview runs at most so many days ahead.
_LETTER_DAYS = 10
_PREVIEW_DAYS = 10
#: By the clocks of their places who takes a text over may be dated a day before it.
_CLOCK_DAYS = 1
#: A person has two names; the name of a people or a capital alone tells no letter from another.
_LETTER_NAMES, _TELLING = 2, 0.3
_PREVIEW_NUMBERS = 3
_GENERIC = frozenset(
    {"news", "press", "pres", "the", "example", "digest", "ministri", "foreign", "department", "office", "ofice"}
)


def credits_other(child: Trace, parent: Trace) -> str | None:
    """Return the name by which ``child`` credits the outlet of ``parent``, or its address; None when it does not."""
    if parent.address and parent.address != child.address and parent.address in child.sources.addresses:
        return parent.address
    if not parent.outlet or child.outlet == parent.outlet:
        return None
    return next((raw for name, raw in child.sources.credits if f" {parent.outlet} " in f" {name} "), None)


def is_before(one: Trace, other: Trace) -> bool:
    """Say whether a report is known to have been published on an earlier day than another."""
    if not one.published or not other.published:
        return False
    size = min(len(one.published), len(other.published))
    return one.published[:size] < other.published[:size]


def means_another(child: Trace, parent: Trace) -> bool:
    """Say whether a credit must mean another report than the one of the case, which came out days after it."""
    return is_before(child, parent) and not _within(child, parent, _CLOCK_DAYS, known=True)


def say_credit(credit: str, *, more: bool = False) -> Said:
    """Say that one report credits the other.

    Args:
        credit: the name or address by which it does.
        more: whether it has matter of its own.
    """
    address = fold_address(credit)
    if address is not None:
        return NAMES_ADDRESS(address=address)
    return CREDITS_AND_MORE(credit=credit) if more else CREDITS_OTHER(credit=credit)


def share_letter(a: Trace, b: Trace, weight_of: Callable[[str], float]) -> tuple[str, ...]:
    """Return the telling names that both have beside the mention of a letter; none where the days lie far apart."""
    names = tuple(n for n in a.sources.letters if n in b.sources.letters)
    telling = [w for w in map(weight_of, names) if w >= _TELLING]
    if len(telling) < _LETTER_NAMES or sum(telling) < 1 or not _within(a, b, _LETTER_DAYS, known=False):
        return ()
    return tuple(n for n in names if weight_of(n) >= _TELLING)


def names_of_outlet(trace: Trace) -> tuple[str, ...]:
    """Return the words of an outlet's name that tell it from others, at most two; none for a bare "Press"."""
    return tuple(word for word in (trace.outlet or "").split() if word not in _GENERIC)[:2]


def previews_other(child: Trace, parent: Trace) -> bool:
    """Say whether ``child`` tells in advance of the document that ``parent`` releases.

    It must say so, come first by a few days, name the body that releases, and give the numbers.
    """
    if not child.sources.previews or not parent.outlet or not _within(child, parent, _PREVIEW_DAYS, known=True):
        return False
    if (child.published or "") > (parent.published or ""):
        return False
    names = names_of_outlet(parent)
    numbers = [f for f in child.facts if f.startswith("n:") and f in set(parent.facts)]
    return bool(names) and set(names) <= set(child.facts) and len(numbers) >= _PREVIEW_NUMBERS


def _within(a: Trace, b: Trace, days: int, *, known: bool) -> bool:
    first, second = _day(a.published), _day(b.published)
    if first is None or second is None:
        return not known
    return abs((first - second).days) <= days


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value and len(value) == len("2022-10-26") else None
    except ValueError:
        return None
