"""Makes a claim of a found proposition: who says it, how surely, in which words."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from longarm.proofs.canonical import canonical_bytes
from longarm.read.claims.ground import Ground
from longarm.read.claims.saying import day_of_saying
from longarm.read.claims.source_behind import source_behind
from longarm.read.claims.taking_back import as_taken_back
from longarm.read.claims.voice import Voice, find_voice
from longarm.records.claim import Claim, Confidence, Slots
from longarm.records.span import Span
from longarm.records.wire import to_plain


@dataclass(frozen=True)
class Found:
    """A proposition as a finder found it.

    Attributes:
        slots: the proposition.
        span: the sentence or clause that carries it.
        because: rule and cue ids that found it.
        marks: slot or quality name -> the words that carry it.
        confidence: how reliable the rule is.
    """

    slots: Slots
    span: Span
    because: tuple[str, ...]
    marks: dict[str, Span] = field(default_factory=dict)
    confidence: Confidence = Confidence.MEDIUM


def make_claim(ground: Ground, found: Found, voice: Voice | None = None) -> Claim:
    """Make a claim of a found proposition.

    Args:
        ground: what the report was found to hold.
        found: the proposition.
        voice: who says it and how; None asks :func:`find_voice` for the words at the start of ``found.span``. Give it
            where the words that carry the proposition begin later than that.
    """
    said = as_taken_back(ground, found.span, found.marks, voice or find_voice(ground, found.span))
    report = ground.parsed.report
    who = said.speaker.name if said.speaker is not None else None
    key = canonical_bytes([report.id, [found.span.start, found.span.end], to_plain(found.slots), who])
    behind = _behind(ground, found.span, said)
    return Claim(
        id="c-" + hashlib.sha256(key).hexdigest()[:16],
        report=report.id,
        slots=found.slots,
        speaker=said.speaker,
        chain=said.chain,
        stance=said.stance,
        certainty=said.certainty,
        confidence=found.confidence,
        span=found.span,
        cue=said.cue,
        said=day_of_saying(ground, said.cue),
        marks={**said.marks, **found.marks, **behind},
        because=(*found.because, *said.because),
    )


def _behind(ground: Ground, span: Span, said: Voice) -> dict[str, Span]:
    """Mark from whom a speaker has what he says: the words for it, and the name in them where one can be told."""
    behind = source_behind(ground, span, said.cue) if said.speaker is not None else None
    if behind is None or said.speaker is None:
        return {}
    own = {said.speaker.name, said.speaker.affiliation} - {None}
    if any(str(one) in ground.words(behind.words) for one in own):
        return {}
    return {"behind": behind.words} if behind.name is None else {"behind": behind.words, "source": behind.name}
