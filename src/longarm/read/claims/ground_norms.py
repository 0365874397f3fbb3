"""Whether words of an act of a report only tell what may not be, which no host body does by saying it."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.norms import is_norm
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: "Without the consent of the government" is a condition of what may be done: it tells of no consent that was missing.
_WITHOUT = re.compile(
    r"\b(?:without|unless|ohne|zonder|sans|sin|sem|senza|utan|bez)\b|未[经經]|なしに|なく|없이", re.IGNORECASE
)
_BEFORE = 24


def is_bound(ground: Ground, sentence: Sentence, at: Span) -> bool:
    """Say whether words stand in a clause that tells what may, must or is allowed to be.

    Args:
        ground: the report.
        sentence: the sentence.
        at: the words.
    """
    whole = sentence.span
    return is_norm(ground.text, sentence.lang, at.start, at.end, whole.start, whole.end)


def is_bound_leave(ground: Ground, sentence: Sentence, at: Span) -> bool:
    """Say whether leave is only told as a condition: "no work may be done without the consent of the government"."""
    begin = max(sentence.span.start, at.start - _BEFORE)
    return _WITHOUT.search(ground.text, begin, at.end) is not None and is_bound(ground, sentence, at)
