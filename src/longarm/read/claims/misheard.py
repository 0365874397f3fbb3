"""Whether an act that a classifier heard is none by its sentence's own words, with or without a parser."""

from __future__ import annotations

from longarm.read.claims.act_codes import BY_SAYING
from longarm.read.claims.clearings import is_decided_otherwise
from longarm.read.claims.ended import is_ending
from longarm.read.claims.ground import Ground
from longarm.read.claims.ground_norms import is_bound
from longarm.read.claims.not_told import is_untold
from longarm.read.parsed import Sentence


def is_misheard(ground: Ground, sentence: Sentence, action: str) -> bool:
    """Say whether a sentence decides otherwise, ends nothing, or only tells what may not be.

    Args:
        ground: the report.
        sentence: where the act was heard.
        action: code of the act.
    """
    if is_decided_otherwise(ground, sentence, action):
        return True
    if not is_ending(ground.words(sentence.span), sentence.lang, action):
        return True
    if action in BY_SAYING and is_untold(ground.words(sentence.span), sentence.lang):
        return True
    return action in BY_SAYING and is_bound(ground, sentence, sentence.span)
