"""Words that belong to what a report tells, and are nobody's statement to anybody: a caller's, a questioner's, a duty.

"The man asked her whether she missed her mother" is the deed; "asked the government to explain" tells nothing that the
government explained; an interviewer's questions are the outlet's own.
"""

from __future__ import annotations

import re

from longarm.read.attribution.turns import TURN
from longarm.read.claims.ground import Ground
from longarm.read.claims.unlisted_outlets import has_press_word
from longarm.records.claim import Attribution
from longarm.records.span import Span

#: Those who do the frightening, where nothing more is told of them.
_STRANGERS = re.compile(
    r"(?:(?:an?|the|one|two|three|four|another|other|several|some|unknown) )?(?:other |young |older )?"
    r"(?:man|men|woman|women)",
    re.IGNORECASE,
)
_TO_VICTIM = re.compile(r"\s(?:to\s)?(?:him|her|them)\b")
_ASKED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|call(?:s|ed|ing)? (?:up)?on|wants?|wanted|press(?:es|ed|ing)?|orders?"
    r"|ordered|requires?|required|forces?|forced|invit(?:es?|ed)|challeng(?:es?|ed)|expects?|expected|obliges?|obliged|begs?|begged)"
    r"\s(?:the\s|an?\s)?$"
)
_DUTY = re.compile(r"\b(?:am|is|are|was|were|be|been) (?:supposed|meant|expected)\b")
#: "If the police find that a law was broken": nobody has found it.
_IF = re.compile(r"\b(?:if|unless|once|whether)\s(?:the\s|an?\s)?$", re.IGNORECASE)
_PRESSING = re.compile(
    r"\b(?:ask|demand|order|promis|warn|threaten|offer|urg|want|introduc|insist|advis)\w*", re.IGNORECASE
)
_REACH = 40


def is_of_story(ground: Ground, one: Attribution) -> bool:
    """Say whether words are part of what is told, and not said to the public or the report's makers.

    Args:
        ground: what the report was found to hold.
        one: an attribution with a speaker.
    """
    speaker = one.speaker
    if speaker is None or ground.parsed.report.lang not in {None, "en"}:
        return False
    if TURN in one.because:
        return has_press_word(speaker.name)
    if not one.cue:
        return False
    cue = one.cue[0]
    words = ground.words(cue)
    if is_strangers(ground, speaker.name, cue):
        return True
    if _DUTY.search(words):
        return True
    source = one.source[0] if one.source else None
    if source is None or source.end > cue.start:
        return False
    before = ground.words(Span(max(0, source.start - _REACH), source.start))
    if one.cue_class == "think" and _IF.search(before) is not None:
        return True
    return words.startswith("to ") and _ASKED.search(before) is not None


def is_strangers(ground: Ground, name: str, cue: Span) -> bool:
    """Say whether words are those of strangers to somebody whom they press: "two men asked whether she missed her".

    Args:
        ground: what the report was found to hold.
        name: who speaks.
        cue: the verb.
    """
    if not _STRANGERS.fullmatch(name):
        return False
    return _PRESSING.search(ground.words(cue)) is not None or _TO_VICTIM.match(ground.text, cue.end) is not None
