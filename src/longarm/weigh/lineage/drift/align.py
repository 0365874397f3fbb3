"""Puts the sentences of a derived report beside the sentences of its parent that they come from."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.records.reading import Reading
from longarm.records.span import Span
from longarm.weigh.lineage.text.background import FUNCTION_WORDS
from longarm.weigh.lineage.text.facts import Fact, dropped, facts_of
from longarm.weigh.lineage.text.trace import sentences_in
from longarm.weigh.lineage.text.words import words_of

_ALIKE = 0.34
_LEAST = 3.0
_FACT = 2.0
_WORDS = 2
_NEAR = 0.25


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what it is compared by.

    Attributes:
        span: where it stands.
        text: its words.
        facts: its facts.
        marks: folded words and fact keys, with their weight.
    """

    span: Span
    text: str
    facts: tuple[Fact, ...]
    marks: dict[str, float]


def sentences_with_facts(reading: Reading, *, worded: bool = True) -> list[Sentence]:
    """Return the sentences of a report's body with their facts.

    Args:
        reading: the report.
        worded: False where they are compared with sentences of another language, with which they share no words.
    """
    text, spans = reading.report.text, sentences_in(reading)
    facts = facts_of(text, [(s.start, s.end) for s in spans], reading.report.lang)
    found = []
    for span in spans:
        mine = tuple(f for f in facts if span.start <= f.start < span.end)
        bare = Sentence(span, span.of(text), mine, {f.key: _FACT for f in mine})
        found.append(sentence_at(text, span, mine) if worded else bare)
    return found


def sentence_at(text: str, span: Span, facts: tuple[Fact, ...]) -> Sentence:
    """Make the sentence at a span."""
    marks = {f.key: _FACT for f in facts}
    held = {f.start for f in facts}
    for start, end in words_of(text, span.start, span.end):
        word = text[start:end].casefold()
        if start not in held and len(word) > 2 and word not in FUNCTION_WORDS and word not in dropped():
            marks.setdefault(word, 1.0)
    return Sentence(span, span.of(text), facts, marks)


def align(parent: list[Sentence], child: list[Sentence]) -> list[tuple[Sentence, Sentence]]:
    """Return (sentence of the parent, sentence of the child) wherever the one clearly comes from the other.

    Every sentence of the child goes to the parent's sentence with which it shares most; among equals to the one that
    stands in the like place. A sentence that shares little stays alone: nothing is compared at random.
    """
    pairs = []
    for j, mine in enumerate(child):
        place = (j, child)
        best = max((_match(theirs, mine, _apart((i, parent), place)) for i, theirs in enumerate(parent)), default=None)
        if best is not None and best.holds():
            pairs.append((parent[-best.back], mine))
    return pairs


def _apart(one: tuple[int, list[Sentence]], other: tuple[int, list[Sentence]]) -> tuple[float, int]:
    """Return how far apart two sentences stand, between 0 and 1, and the place of the first from the end."""
    places = [place / max(1, len(text)) for place, text in (one, other)]
    return abs(places[0] - places[1]), len(one[1]) - one[0]


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """How well a sentence fits another; a better fit is greater.

    Attributes:
        share: weight of what they share, of what both hold.
        weight: weight of what they share.
        nearness: 0 where they stand in the like place, less elsewhere.
        back: place of the parent's sentence counted from the end.
        facts: shared facts.
        words: shared words beside them.
    """

    share: float
    weight: float
    nearness: float
    back: int
    facts: int
    words: int

    def holds(self) -> bool:
        """Say whether it is more than a name in common: two words, three facts, or two facts in the like place."""
        if self.share < _ALIKE or self.weight < _LEAST:
            return False
        return self.words >= _WORDS or self.facts > _WORDS or (self.facts == _WORDS and self.nearness >= -_NEAR)


def _match(a: Sentence, b: Sentence, apart: tuple[float, int]) -> Match:
    common = [mark for mark in a.marks if mark in b.marks]
    weight = sum(a.marks[mark] for mark in common)
    whole = sum(a.marks.values()) + sum(b.marks.values())
    facts = len({fact.key for fact in a.facts} & set(common))
    return Match(2 * weight / whole if whole else 0.0, weight, -apart[0], apart[1], facts, len(common) - facts)
