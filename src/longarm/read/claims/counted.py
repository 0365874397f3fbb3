"""A number with what it counts, and the words of a sentence that name what may be counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from longarm.read.claims.ground import Ground
from longarm.read.numerals import Number
from longarm.read.parsed import Sentence
from longarm.records.span import Span

UNIT = "figure.unit."
_YEAR = re.compile(r"(?:19|20)\d\d")
#: A unit with the words that name it and the cue that knows them.
Unit = tuple[str, Span, str]


@dataclass(frozen=True)
class Counted:
    """A number with its unit.

    Attributes:
        number: the number.
        unit: unit of the codebook, such as ``stations``.
        noun: the words that name the unit; the number's own words where the unit is understood.
        because: the cue or rule that gave the unit.
        understood: True where the noun stands elsewhere ("nine in Spain").
        bound: ``at_least`` or ``at_most`` where the number is one end of a range ("between 2 and 5").
        extent: the words from one end of such a range to the other.
    """

    number: Number
    unit: str
    noun: Span
    because: str
    understood: bool = False
    bound: str = ""
    extent: Span | None = None

    @property
    def whole(self) -> Counted:
        """The same with the words of the whole range for those of its number."""
        return self if self.extent is None else replace(self, number=replace(self.number, span=self.extent))

    @property
    def as_unit(self) -> Unit:
        """What is counted, by itself."""
        return self.unit, self.noun, self.because


def units_of(ground: Ground, sentence: Sentence) -> dict[int, Unit]:
    """Return the words of a sentence that name what is counted, by their start."""
    return {
        span.start: (hit.cue.code.removeprefix(UNIT), span, hit.cue.id)
        for hit, span in reversed(ground.hits(sentence, UNIT.rstrip(".")))
    }


def is_year(text: str, number: Number) -> bool:
    """Say whether a number is written as a year."""
    return _YEAR.fullmatch(number.span.of(text)) is not None
