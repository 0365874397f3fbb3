"""One attribution as chunks, before its speaker is resolved."""

from __future__ import annotations

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
    """

    cue: Chunk
    source: Chunk | None = None
    contents: list[Chunk] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
