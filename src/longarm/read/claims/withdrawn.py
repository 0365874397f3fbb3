"""Sentences that a correction takes back: what an earlier version of the report told is told no longer."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_VERSION = re.compile(
    r"\b(?:earlier|previous|first|original|initial|prior) (?:version|edition|report|article|story|post|entry|headline"
    r"|dispatch|update)s?\b(?:(?!, (?:and|but|then)\b)[^.;]){0,60}?"
    r"\b(?:said|stated|reported|wrote|claimed|suggested|gave|misstated|wrongly|told"
    r"|incorrectly|mistakenly|erroneously|quoted|named|described|had it|had said)\b",
    re.IGNORECASE,
)
#: The same of figures, which a maker's "first report" names in earnest.
_OWN_VERSION = re.compile(
    r"\b(?:earlier|previous|first|original|initial|prior) (?:version|edition|article|story|post|entry|headline)s?\b"
    r"[^.;]{0,60}?\b(?:said|stated|reported|wrote|claimed|suggested|gave|misstated|wrongly|told|incorrectly|mistakenly"
    r"|erroneously|quoted|named|described|had it|had said|spoke of|mentioned|put|listed|called|referred to|evoked"
    r"|contained|counted)\b",
    re.IGNORECASE,
)
#: What parts the old figure from the right one.
_ANEW = re.compile(r"[;:]|\b(?:but|now|instead|in fact|actually|correct|should|rather than|and not)\b")
_OURSELVES = re.compile(
    r"\b(?:we|this (?:newspaper|paper|article|story|site|page)) (?:had |have |first |earlier |also )?"
    r"(?:wrongly|incorrectly|mistakenly|erroneously|wrote|reported|said|stated|published)\b",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"\b(?:we|this \w+|it) (?:wrongly|incorrectly|mistakenly|erroneously)\b"
    r"|^\W*(?:that|this|it|which) (?:is|was|has been) (?:wrong|not (?:so|true|the case|correct|right)|incorrect"
    r"|an error|a mistake|untrue|false|inaccurate)\b"
    r"|\b(?:which|that) (?:is|was) (?:not so|not true|wrong|incorrect|untrue)\b",
    re.IGNORECASE,
)


def is_withdrawn(ground: Ground, sentence: Sentence) -> bool:
    """Say whether the report tells what stands in a sentence only to take it back.

    Args:
        ground: what the report was found to hold.
        sentence: a sentence of its body.
    """
    words = ground.words(sentence.span)
    if _VERSION.search(words):
        return True
    if not _OURSELVES.search(words):
        return False
    after = ground.after(sentence)
    return _WRONG.search(words) is not None or (
        after is not None and _WRONG.search(ground.words(after.span)) is not None
    )


def is_corrected(ground: Ground, sentence: Sentence, at: Span) -> bool:
    """Say whether a figure is only that of an earlier version of the report itself: "an earlier post said 44".

    Args:
        ground: what the report was found to hold.
        sentence: the sentence of the figure.
        at: the words of the figure.
    """
    told = _OWN_VERSION.search(ground.text, sentence.span.start, sentence.span.end)
    if told is None or told.end() > at.start:
        return False
    return _ANEW.search(ground.text, told.end(), at.start) is None
