"""What a speaker, or the report's own outlet in a correction, takes back: told there only as what holds no longer."""

from __future__ import annotations

import re
from dataclasses import replace

from longarm.read.claims.ground import Ground
from longarm.read.claims.voice import Voice
from longarm.read.claims.withdrawn import is_corrected
from longarm.read.parsed import Sentence
from longarm.records.claim import Stance
from longarm.records.span import Span

#: Nobody has taken back what he refuses to, is asked to, or may take back.
_NOT_DONE = re.compile(
    r"\b(?:not|never|no|without|if|whether|unless|would|could|should|must|may|might|will|to|and|before|after"
    r"|refus\w*|declin\w*|demand\w*|ask\w*|call\w*|urg\w*|nicht|nie|kein\w*|niet|nooit|geen|weiger\w*|soll\w*|pas|jamais|ne"
    r"|nunca|não|non|mai|rifiut\w*|rehus\w*|neg[oó])(?:\s[\w’']+){0,2}\s\Z|n[’']t(?:\s\w+){0,2}\s\Z",
    re.IGNORECASE,
)
#: What a correction is attributed to where nobody else speaks in it.
_ITSELF = re.compile(
    r"(?:an? |the |this |our )?(?:correction|clarification|editor[’']s note|note|update)\b.*"
    r"|.*\b(?:version|article|story|edition|post)\b.*",
    re.IGNORECASE,
)
#: Characters before the words in which what undoes them is looked for.
_NEAR = 48


def as_taken_back(ground: Ground, span: Span, marks: dict[str, Span], said: Voice) -> Voice:
    """Return the voice of a claim with the stance ``retracts`` where its words are told to be taken back.

    Args:
        ground: what the report was found to hold.
        span: the words of the claim.
        marks: the words that carry its values.
        said: who says it and how.
    """
    sentence = ground.sentence_at(span)
    if sentence is None or said.stance not in {Stance.ASSERTS, Stance.RETRACTS}:
        return said
    if said.stance is Stance.RETRACTS:
        return _as_held(ground, sentence, said)
    at = marks.get("city") or marks.get("value")
    own = said.speaker is None or _ITSELF.fullmatch(said.speaker.name) is not None
    if at is not None and own and sentence.lang == "en" and is_corrected(ground, sentence, at):
        because = (*said.because, "stance.corrected")
        return replace(said, speaker=None, chain=(), cue=None, stance=Stance.RETRACTS, because=because)
    words = _words(ground, sentence, said, at or span)
    if words is None:
        return said
    because = (*said.because, "stance.taken-back")
    return replace(said, stance=Stance.RETRACTS, marks={**said.marks, "stance": words}, because=because)


def _as_held(ground: Ground, sentence: Sentence, said: Voice) -> Voice:
    """Return a voice that asserts where its words say that nothing is taken back: "has not withdrawn its claim"."""
    words = said.marks.get("stance")
    if words is None or not _NOT_DONE.search(ground.text[max(sentence.span.start, words.start - _NEAR) : words.start]):
        return said
    marks = {name: span for name, span in said.marks.items() if name != "stance"}
    return replace(said, stance=Stance.ASSERTS, marks=marks)


def _words(ground: Ground, sentence: Sentence, said: Voice, at: Span) -> Span | None:
    """Return the words by which the speaker of a claim takes back what is told behind them, None without any."""
    name = said.speaker.name if said.speaker is not None else ""
    for _, words in ground.hits(sentence, "stance.retracts"):
        before = ground.words(Span(sentence.span.start, words.start))
        told = name in before or (said.cue is not None and said.cue.end <= words.start and not said.cue.overlaps(words))
        # "SD took back its claim" is his deed; what stands before such words may be what is held up instead.
        behind = words.end <= at.start or at.start <= sentence.span.start
        if told and behind and not _NOT_DONE.search(before[-_NEAR:]):
            return words
    return None
