"""What a number counted from which another has grown: "102 stations in 53 countries, up from the 54 it named"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from longarm.read.claims.counted import Counted, Unit
from longarm.read.claims.ground import Ground
from longarm.read.numerals import Number
from longarm.read.parsed import Sentence

_FROM = re.compile(
    r"\b(?:(?P<up>up|more|risen|grown|rising|growing|increased?|an increase)|(?P<down>down|fewer|less|fallen|falling))"
    r" (?:from|than|on|over) the $",
    re.IGNORECASE,
)


def grown_from(
    ground: Ground, sentence: Sentence, number: Number, earlier: list[Unit], counted: Sequence[Counted]
) -> list[Unit]:
    """Return of several things that an earlier number may have counted those whose number can have come from it.

    Args:
        ground: the report.
        sentence: the sentence.
        number: the earlier number.
        earlier: what it may have counted.
        counted: the numbers of the sentence that stand before their own noun.

    Returns:
        all where it is no such number; none where more than one sort of thing can have grown from it.
    """
    grown = _FROM.search(ground.text, sentence.span.start, number.span.start)
    before = [one for one in counted if one.number.span.end <= number.span.start]
    if grown is None or len({one.unit for one in before}) < 2:
        return earlier
    fits = [one for one in before if (one.number.value > number.value) == bool(grown["up"])]
    fits = [one for one in fits if one.number.value != number.value]
    return [one.as_unit for one in fits] if len({one.unit for one in fits}) == 1 else []
