"""Where no parser reads: numbers that a clause keeps apart from the speaker of its sentence."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_LOOKS = ("station.inquiry", "response.investigating")
_WHETHER = re.compile(r"\b(?:si|ob|of|se|či)\b|\bs[’']il", re.IGNORECASE)
_BREAK = re.compile(r"[;:.]|[,]\s")
#: "and" before a name: a clause with a subject of its own, where nothing like "that" stands before it.
_AND_NAME = re.compile(r"\s(?:y|e|en|und|et|ed|a)\s(?:(?:el|la|il|lo|o|de|het|die|der|le)\s)?(?=[A-ZÀ-Þ])")
_THAT = re.compile(r"\b(?:que|dass|dat|che|že)\b|[:«„“\"](?![^:«„“\"]*[»“”\"])", re.IGNORECASE)
#: Characters between the name and the word for what it did.
_NAME = 40


def is_of_inquiry(ground: Ground, sentence: Sentence, number: Span) -> bool:
    """Say whether a number is in what somebody looks into: "investigates whether there are nine" tells nobody's count.

    Args:
        ground: what the report was found to hold.
        sentence: the sentence of the number.
        number: the words of the number.
    """
    if sentence.tokens is not None:
        return False
    hits = (hit for code in _LOOKS for hit in ground.hits(sentence, code))
    looked = [span.end for _, span in hits if span.end <= number.start]
    between = ground.text[max(looked, default=number.start) : number.start]
    found = _WHETHER.search(between)
    return found is not None and not _BREAK.search(between, found.end())


def is_of_another(ground: Ground, sentence: Sentence, cue: Span, number: Span) -> bool:
    """Say whether a number tells what another did: "X rejected it and Ottawa expelled six".

    Args:
        ground: what the report was found to hold.
        sentence: the sentence of the number.
        cue: the words by which somebody speaks.
        number: the words of the number.
    """
    if sentence.tokens is not None or number.start < cue.end:
        return False
    joined = _AND_NAME.search(ground.text, cue.end, number.start)
    if joined is None or _THAT.search(ground.text, cue.end, joined.start()):
        return False
    deeds = [span for _, span in ground.hits(sentence, "response")]
    return any(joined.end() < span.start <= joined.end() + _NAME and span.start < number.start for span in deeds)
