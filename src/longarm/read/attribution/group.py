"""One attribution as chunks, before its speaker is resolved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from longarm.read.attribution.tagger import Chunk


@dataclass
class Group:
    """One attribution as chunks.

    Attributes:
        cue: the cue.
        source: the speaker's words; None when the text gives none.
        contents: what is attributed, in order.
        reasons: rule ids and features that decided.
        behind: the source that the speaker gives for it ("citing Dutch intelligence").
    """

    cue: Chunk
    source: Chunk | None = None
    contents: list[Chunk] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    behind: Chunk | None = None

    def tokens(self) -> set[int]:
        """Return the tokens that its cue, source and contents hold."""
        return tokens_of((self.cue, *([self.source] if self.source else []), *self.contents))


def tokens_of(chunks: Iterable[Chunk]) -> set[int]:
    """Return the tokens that chunks hold."""
    return {i for chunk in chunks for i in range(chunk.first, chunk.last + 1)}
