"""Who says the words of a claim, what they do with it, and how surely: from the attribution that holds the words."""

from __future__ import annotations

from dataclasses import dataclass, field

from longarm.read.claims.ground import Ground
from longarm.records.claim import Attribution, Certainty, Speaker, Stance
from longarm.records.span import Span

_STANCES = {
    "deny": Stance.DENIES,
    "demand": Stance.DEMANDS,
    "promise": Stance.PROMISES,
    "concede": Stance.CONCEDES,
    "question": Stance.QUESTIONS,
}
_CERTAINTIES = {"claim": Certainty.ALLEGED, "think": Certainty.PROBABLE}


@dataclass(frozen=True)
class Voice:
    """Who says something and how.

    Attributes:
        speaker: None in the report's own voice.
        chain: relay chain from speaker to outlet.
        stance: what the speaker does with it.
        certainty: the speaker's commitment.
        cue: words that attribute it.
        marks: the words that carry stance and certainty.
        because: rules or features that decided.
    """

    speaker: Speaker | None = None
    chain: tuple[str, ...] = ()
    stance: Stance = Stance.ASSERTS
    certainty: Certainty = Certainty.CERTAIN
    cue: Span | None = None
    marks: dict[str, Span] = field(default_factory=dict)
    because: tuple[str, ...] = ()


def find_voice(ground: Ground, span: Span) -> Voice:
    """Find who says the words that begin at ``span``'s start.

    Args:
        ground: what the report was found to hold.
        span: the words that carry the proposition, not their whole sentence.
    """
    held = ground.attribution_of(span)
    return Voice(because=("voice.report",)) if held is None else voice_of(held)


def voice_of(held: Attribution) -> Voice:
    """Return the voice of an attribution."""
    return Voice(
        speaker=held.speaker,
        chain=held.chain,
        stance=_STANCES.get(held.cue_class, Stance.ASSERTS),
        certainty=_CERTAINTIES.get(held.cue_class, Certainty.CERTAIN),
        cue=held.cue[0] if held.cue else None,
        because=held.because,
    )
