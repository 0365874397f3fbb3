"""Whether a clause is told as so where no parser reads, by the words before it and behind it."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.claims.vouched_kinds import Kind, Vouched
from longarm.read.claims.vouched_tables import BEFORE, BEHIND, CONFIRMS, GUILTY
from longarm.read.han_forms import one_way
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: Characters before a report in which it is said to be true.
_NEAR = 40
#: Codes of acts against somebody for a deed.
_AGAINST = ("response.charged", "response.arrested")
#: Links between a charge and the deed.
_FOR_DEED = re.compile(r"\b(?:wegen|wegens|por|pour|per|za|för)\s(?:\w+\s){0,3}\Z", re.IGNORECASE)
#: Links between who is charged and the deed, right behind him.
_LINK = re.compile(
    r"[^.;,]{0,30}?\b(?:wegen|beschuldigt|angeklagt|verdächtigt|wegens|beschuldigd|verdacht|aangeklaagd|accusée?s?"
    r"|soupçonnée?s?"
    r"|acusad[oa]s?|sospechos[oa]s?|accusat[oaie]|sospettat[oaie]|suspeit[oa]s?|por|pour|per aver)\b",
    re.IGNORECASE,
)


def judge_words(ground: Ground, sentence: Sentence, at: Span) -> Vouched | None:
    """Judge a clause by the words before it, then by those behind it; None where it is told as so.

    Args:
        ground: what the report was found to hold.
        sentence: a sentence that was not parsed.
        at: the words that tell a site, an act or a deed.
    """
    lang, text = sentence.lang, ground.text
    before = one_way(text[sentence.span.start : at.start], lang)
    for kind, pattern in BEFORE.get(lang, ()):
        found = pattern.search(before)
        if found is None or (kind is Kind.CHARGED and GUILTY.search(text, sentence.span.start, sentence.span.end)):
            continue
        if kind is Kind.REPORTED and CONFIRMS.search(before[max(0, found.start() - _NEAR) : found.start()]):
            continue
        start = sentence.span.start + found.start("said")
        return Vouched(kind, Span(start, start + len(found["said"].rstrip())))
    guilty = GUILTY.search(text, sentence.span.start, sentence.span.end)
    if guilty is None and _FOR_DEED.search(before) and any(ground.hits(sentence, code) for code in _AGAINST):
        return Vouched(Kind.CHARGED, at)
    behind = one_way(text[at.end : sentence.span.end], lang)
    for kind, pattern in BEHIND.get(lang, ()):
        found = pattern.match(behind)
        if found is not None:
            return Vouched(kind, Span(at.end, at.end + found.end()))
    return None


def is_charged_one(ground: Ground, victim: Span, at: Span) -> bool:
    """Say whether a word for people names the one who is charged with a deed: "einen Mann wegen des Ausspähens von …".

    Args:
        ground: what the report was found to hold.
        victim: the word for people.
        at: the words that tell the deed.
    """
    if victim.end > at.start:
        return False
    return _LINK.match(ground.text, victim.end, at.start) is not None
