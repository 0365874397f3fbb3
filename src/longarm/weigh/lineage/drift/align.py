"""Puts the sentences of a derived report beside the sentences of its parent that they come from."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.records.reading import Reading
from longarm.records.span import Span
from longarm.weigh.lineage.background import FUNCTION_WORDS
from longarm.weigh.lineage.facts import Fact, dropped, facts_of
from longarm.weigh.lineage.trace import sentences_in
from longarm.weigh.lineage.words import words_of

_ALIKE = 0.34
_LEAST = 3.0
_FACT = 2.0
_WORDS = 2


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


def sentences_with_facts(reading: Reading) -> list[Sentence]:
    """Return the sentences of a report's body with their facts."""
    text, spans = reading.report.text, sentences_in(reading)
    facts = facts_of(text, [(s.start, s.end) for s in spans], reading.report.lang)
    return [sentence_at(text, span, tuple(f for f in facts if span.start <= f.start < span.end)) for span in spans]


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
        scored = [
            (*_alike(theirs, mine), -abs(i / max(1, len(parent)) - j / max(1, len(child))), i)
            for i, theirs in enumerate(parent)
        ]
        if not scored:
            continue
        share, weight, _, best = max(scored)
        if share >= _ALIKE and weight >= _LEAST and _speaks(parent[best], mine):
            pairs.append((parent[best], mine))
    return pairs


def _alike(a: Sentence, b: Sentence) -> tuple[float, float]:
    common = sum(weight for mark, weight in a.marks.items() if mark in b.marks)
    whole = sum(a.marks.values()) + sum(b.marks.values())
    return (2 * common / whole if whole else 0.0), common


def _speaks(a: Sentence, b: Sentence) -> bool:
    """Say whether two sentences share more than a name: two words beside it, or three facts."""
    facts = {fact.key for fact in a.facts}
    common = [mark for mark in a.marks if mark in b.marks]
    names = sum(mark in facts for mark in common)
    return len(common) - names >= _WORDS or names > _WORDS
