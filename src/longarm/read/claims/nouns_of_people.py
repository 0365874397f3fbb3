"""Numbers that count people because of the word behind them: "the 148 who were asked", "49 of whom were"."""

from __future__ import annotations

import re

from longarm.read.claims.counted import Counted, Unit
from longarm.read.claims.left_out import PEOPLE
from longarm.read.numerals import Number
from longarm.read.parsed import Sentence

#: Only people go by "who".
_WHO = re.compile(r",?\s(?:of\s)?who(?:m|se)?\b")
#: "a woman of 59 who left" is one person.
_AGED = re.compile(
    r"\b(?:aged?|man|woman|boy|girl|person|\w+(?:er|or|ist|ian|ant|ent|al|an|ese|i)) (?:of|aged?) (?:about )?$"
)


def is_of_people(text: str, sentence: Sentence, number: Number) -> bool:
    """Say whether an English number above one stands right before "who" or "of whom" and is no age.

    Args:
        text: the report's text.
        sentence: the sentence of the number.
        number: the number.
    """
    if sentence.lang != "en" or number.value <= 1:
        return False
    if _WHO.match(text, number.span.end, sentence.span.end) is None:
        return False
    return _AGED.search(text, sentence.span.start, number.span.start) is None


def count_people(number: Number, units: dict[int, Unit]) -> Counted:
    """Give a number before "who" or "of whom" the people named last before it, else people as such."""
    earlier = [unit for unit in units.values() if unit[1].end <= number.span.start and unit[0] in PEOPLE]
    unit, noun, cue = max(earlier, key=lambda one: one[1].start, default=("people", number.span, "figure.who"))
    return Counted(number, unit, noun, f"{cue}, figure.whom", understood=True)
