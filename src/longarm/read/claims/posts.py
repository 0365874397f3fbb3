"""Where a sentence names posts: by a noun that means a police post, or by one that may mean any office."""

from __future__ import annotations

from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.span import Span


def posts_in(ground: Ground, sentence: Sentence) -> list[Span]:
    """Return the words of a sentence that name posts, those that surely do first."""
    return [span for code in ("station.noun", "station.weak") for _, span in ground.hits(sentence, code)]
