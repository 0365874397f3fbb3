"""Two numbers that bound one: "between 2 and 5 stations", "two to five", "2–5", "zwischen 2 und 5", "2至5个".

Such words give no count of either; the lower number is a least and the upper a most.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence

from longarm.read.claims.counted import Counted
from longarm.read.numerals import Number
from longarm.records.span import Span

_LOOK = 16
_OPENS = re.compile(
    r"\b(?:between|zwischen|entre|tra|fra|tussen)\s(?:(?:the|den|de|les|los|las|i|le|as|os|about|some|etwa)\s)?$"
    r"|介于$|介於$",
    re.IGNORECASE,
)
_AND = re.compile(r"\s(?:and|und|et|y|e|ed|en)\s(?:(?:the|den|de|les|los|las|i|le)\s)?|和|与|與", re.IGNORECASE)
_TO = re.compile(
    r"\s?[-–—~〜～]\s?|\s(?:to|or|bis|oder|tot|à|ou|a|o|of|até|hasta|fino a)\s"
    r"|\s?(?:至|到|或|から|ないし|乃至|에서|내지)\s?",
    re.IGNORECASE,
)
#: "Rose from 54 to 102", "von 54 auf 102": one number became the other.
_BECAME = re.compile(
    r"\b(?:from|von|vom|van|de|du|desde|da|dal|do)\s(?:(?:about|some|around|etwa|rund)\s)?$|从$|從$|由$", re.IGNORECASE
)


def bounds_in(text: str, numbers: Sequence[Number]) -> dict[Number, tuple[str, Number]]:
    """Return the numbers that only bound one, each with what it bounds ("at_least", "at_most") and its other bound.

    Args:
        text: the report's text.
        numbers: the numbers of a sentence, in order.
    """
    found: dict[Number, tuple[str, Number]] = {}
    for one, other in itertools.pairwise(numbers):
        if one in found or not 0 < one.value < other.value:
            continue
        gap = text[one.span.end : other.span.start]
        before = text[max(0, one.span.start - _LOOK) : one.span.start]
        opened = _OPENS.search(before) is not None and (_AND.fullmatch(gap) or _TO.fullmatch(gap))
        if opened or (_TO.fullmatch(gap) and not _BECAME.search(before)):
            found[one], found[other] = ("at_least", other), ("at_most", one)
    return found


def with_bounds(text: str, numbers: Sequence[Number], counted: Iterable[Counted]) -> list[Counted]:
    """Return what a sentence counts, the numbers that bound one told as bounds with the noun of the upper one.

    Args:
        text: the report's text.
        numbers: its numbers that may count, in order.
        counted: those of them that count something.
    """
    bounds = bounds_in(text, numbers)
    if not bounds:
        return [*counted]
    told = {one.number: one for one in counted}
    for number, (bound, other) in bounds.items():
        upper = told.get(other if bound == "at_least" else number)
        if upper is None:
            continue
        lower = number if bound == "at_least" else other
        extent = Span(lower.span.start, upper.number.span.end)
        because = upper.because if bound == "at_most" else f"{upper.because}, figure.range"
        told[number] = Counted(number, upper.unit, upper.noun, because, understood=True, bound=bound, extent=extent)
    return sorted(told.values(), key=lambda one: one.number.span)
