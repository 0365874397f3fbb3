"""Who gave a figure."""

from __future__ import annotations

from longarm.read.claims.ground import Ground
from longarm.read.claims.voice import Voice, find_voice
from longarm.read.parsed import Sentence
from longarm.records.span import Span


def find_owner(ground: Ground, sentence: Sentence, number: Span) -> Voice:
    """Find who gives a figure."""
    return find_voice(ground, number)
