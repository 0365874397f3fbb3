"""The date that stands nearest to some words of a sentence."""

from __future__ import annotations

from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.span import Span
from longarm.records.when import When


def nearest_when(ground: Ground, sentence: Sentence, at: Span) -> When | None:
    """Return the date of the sentence that stands nearest to ``at``; None when it gives none."""
    dated = ground.whens_in(sentence.span)
    if not dated:
        return None
    return min(dated, key=lambda one: (abs(one[0].start - at.start), one[0].start))[1]
