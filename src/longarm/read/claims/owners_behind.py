"""Owners named right behind a figure: "54 stations (Open Ledger, 2022)", "84 accounts which the centre published"."""

from __future__ import annotations

import re

from longarm.read.claims.counted import Counted
from longarm.read.claims.money import MONEY
from longarm.read.claims.naming import Named
from longarm.read.claims.threads import Thread
from longarm.records.span import Span

_BRACKET = re.compile(r"[(\[](?:[Ss]ource:? |as counted by |according to )?(?:the )?")
_CLOSE = re.compile(r"(?:,[^()\[\]]{0,40})?[)\]]")
#: What a relative clause says of who counted, said or published what stands before it.
_WHOM = re.compile(
    r"[^.;:()]{0,60}?\b(?:whom|who|that|which)\s(?P<who>(?:[\w’'.-]+\s){1,6}?)(?:(?:has|have|had|also|first|\w+ly)\s){0,2}"
    r"(?:sa(?:y|ys|id)|claim(?:s|ed)?|puts?|estimat(?:e|es|ed)|count(?:s|ed)?|report(?:s|ed)?|publish(?:es|ed)?"
    r"|document(?:s|ed)?|list(?:s|ed)?|nam(?:es|ed)|identif(?:y|ies|ied)|record(?:s|ed)?|compil(?:es|ed)|collected"
    r"|gathered|found|mapped|enumerat(?:es|ed)|tall(?:ies|ied)|advertis(?:es|ed)|boast(?:s|ed)|tout(?:s|ed)|present(?:s|ed)"
    r"|show(?:s|ed)|mark(?:s|ed)|pinpoint(?:s|ed)|cit(?:es|ed)|quot(?:es|ed)|gives?|gave|mention(?:s|ed)|announc(?:es|ed)"
    r"|describ(?:es|ed)|detail(?:s|ed)|unveil(?:s|ed)|reveal(?:s|ed)|disclos(?:es|ed)|expos(?:es|ed)|locat(?:es|ed)|trac(?:es|ed)"
    r"|track(?:s|ed)|logs?|logged|catalogu(?:es|ed)|verif(?:ies|ied)|confirm(?:s|ed)|acknowledg(?:es|ed)|admit(?:s|ted)|prints?"
    r"|printed|carr(?:ies|ied)|uncover(?:s|ed)|has on record|made public|had on its (?:list|map))\b"
)
_NO_OWNER = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|he|she|they|it|we|i|you|and|or|but)\b",
    re.IGNORECASE,
)
_PERSONS = frozenset({"people", "officers", "diplomats", "citizens"})
_MANY = 100
_ARTICLE = re.compile(r"^(?:the|an?|its|their|this|that)\s", re.IGNORECASE)


def find_behind_figure(thread: Thread, index: int, number: Span) -> tuple[Named | None, str]:
    """Return who is named behind a figure as who gives it, with the rule.

    Args:
        thread: the makers named in the report.
        index: the sentence of the figure among the body sentences.
        number: the words of its value.
    """
    text, end = thread.ground.text, thread.body[index].span.end
    for one in thread.named[index]:
        before = list(_BRACKET.finditer(text, number.end, one.span.start))
        whole = " " in one.name or one.known or one.name in thread.called
        if whole and before and before[-1].end() == one.span.start and _CLOSE.match(text, one.span.end, end):
            return one, "figure.owner.bracketed"
    told = _WHOM.match(text, number.end, end)
    if told is None or _NO_OWNER.search(told["who"]) or _is_verb(thread, index, told.start("who")):
        return None, ""
    who = Span(told.start("who"), told.end("who") - 1)
    named = next((one for one in thread.named[index] if who.holds(one.span)), None)
    if named is not None:
        return named, "figure.owner.whom"
    article = _ARTICLE.match(text, who.start, who.end)
    start = article.end() if article else who.start
    words = text[start : who.end]
    known = thread.ground.hits(thread.body[index], "figure.again")
    if any(span.start <= who.start and who.end <= span.end + 1 for _, span in known):
        return thread.before(index), "figure.owner.whom"
    return Named(words, Span(start, who.end), nameless=True), "figure.owner.whom"


def _is_verb(thread: Thread, index: int, at: int) -> bool:
    """Say whether "who" is the subject of what follows: "150 activists who answered the questionnaire said"."""
    sentence = thread.body[index]
    start = thread.ground.parsed.passages[sentence.passage].span.start
    tokens = sentence.tokens if sentence.tokens is not None else ()
    return any(one.idx == at - start and one.pos_ in {"VERB", "AUX"} for one in tokens)


def is_no_count(counted: Counted) -> bool:
    """Say whether a figure is a sum of money or of a few people: whom somebody arrested or paid is no group's count."""
    return counted.unit in MONEY or (counted.unit in _PERSONS and counted.number.value < _MANY)
