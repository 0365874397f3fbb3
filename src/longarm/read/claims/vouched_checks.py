"""Sentences that the report itself calls false at once: "Claim: … Verdict: False.", "A post says … That is false."."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence

_VERDICT = re.compile(
    r"\W*(?:verdict|rating|ruling|our (?:verdict|rating|finding|conclusion)|fact[- ]check|conclusion|finding"
    r"|result)\W{1,3}"
    r"(?:mostly |entirely |completely |this is |it is |the claim is )?(?:false|fake|untrue|misleading|incorrect"
    r"|not true"
    r"|unproven|unsupported|fabricated|no evidence|hoax|baseless)\b",
    re.IGNORECASE,
)
_CLAIM = re.compile(r"\W*(?:the )?(?:claim|rumou?r)\s?(?:\d\s?)?:", re.IGNORECASE)
_FALSE = re.compile(
    r"\W*(?:but |however, |in fact,? )?(?:that|this|it|(?:that|this|the) (?:claim|post|message|story|report|rumou?r"
    r"|video|statement))"
    r"(?: is| was|[’']s)(?: simply| entirely| completely| plainly| just)? (?:false|not true|untrue|fake|a hoax|a lie"
    r"|fabricated|incorrect|wrong|baseless|made up|invented|not the case)\W*(?:\Z|[,;:]|because|and)",
    re.IGNORECASE,
)


def is_refuted(ground: Ground, sentence: Sentence) -> bool:
    """Say whether the report quotes a sentence only to call it false: in a fact check, or in the very next sentence.

    Args:
        ground: what the report was found to hold.
        sentence: the sentence.
    """
    if sentence.lang != "en":
        return False
    after = ground.after(sentence)
    if after is None:
        return False
    told = ground.words(after.span)
    if _VERDICT.match(told):
        return True
    if _CLAIM.match(ground.words(sentence.span)):
        last = ground.after(after)
        if last is not None and _VERDICT.match(ground.words(last.span)):
            return True
    return _FALSE.match(told) is not None and ground.attribution_of(after.span) is None
