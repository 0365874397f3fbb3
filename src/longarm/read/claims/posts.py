"""Where a sentence names posts: by a noun that means a police post, or by one that may mean any office."""

from __future__ import annotations

from longarm.read.claims.force_sites import sites_of_forces
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: The rule by which a site that is tied to foreign police is a post of theirs.
TIED = "station.tied-to-police"


def nouns_in(ground: Ground, sentence: Sentence) -> list[tuple[str, Span]]:
    """Return the words of a sentence that surely name posts, each with the cue or rule that says so."""
    found = [(hit.cue.id, span) for hit, span in ground.hits(sentence, "station.noun")]
    tied = [(TIED, span) for span in sites_of_forces(ground, sentence)]
    return [*found, *(one for one in tied if not any(span.overlaps(one[1]) for _, span in found))]


def posts_in(ground: Ground, sentence: Sentence) -> list[Span]:
    """Return the words of a sentence that name posts, those that surely do first."""
    return [
        *(span for _, span in nouns_in(ground, sentence)),
        *(span for _, span in ground.hits(sentence, "station.weak")),
    ]
