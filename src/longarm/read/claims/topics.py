"""Whether a sentence speaks of stations: by a noun of its own, or because the sentence before did."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.claims.sites import is_listed
from longarm.read.numerals import find_numbers
from longarm.read.parsed import Sentence
from longarm.records.place import Place
from longarm.records.span import Span

_QUESTION = re.compile(r"[?？]\W*$")
#: "nine in Spain", "una en Valencia", "Madrid (3)": a list that goes on from stations named before.
_LISTED = re.compile(
    r"\b(?:in|en|em|no|na|à|a|te|v|nel)\b.{0,40}\b(?:hay|gibt es|there (?:is|are)|il y en a|há|ci sono|er zijn)\b"
    r"|\(\d+\)",
    re.IGNORECASE,
)
#: "in France, the UK and Portugal, three each", "En Italia hay cuatro": words between places and their one number.
_SHARES = frozenset(
    """y e et and und en the hay gibt es sind there are is il a ha há ci sono zijn er tiene has hat in
    no na em""".split()  # noqa: SIM905
)
#: "Dat in Rotterdam zou …", "The one in Rotterdam": a sentence that leaves out its noun.
_ONE_IN = re.compile(
    r"(?:The (?:one|other|second) (?:in|on|at)|(?:Dat|Die|Het (?:andere|tweede)) (?:in|te)"
    r"|Das (?:zweite )?in|(?:Celui|Celle) (?:de|à)"
    r"|L[’'](?:autre|altr[oa]) (?:à|a)|(?:La|El) otr[oa] en|[AO] outr[oa] em|Quell[oa] (?:di|a))\s"
)
#: "The map shows one in Lyon", "lists another in Nice": a noun left out after a verb of finding.
_SHOWN = re.compile(
    r"\b(?:show(?:s|ed)?|list(?:s|ed)?|nam(?:es|ed)|includ(?:es|ed|ing)|found|counts?|counted|identif(?:ies|ied)|mentions?"
    r"|mentioned|there (?:is|was)) (?:also )?(?:one|another|a second|a third) (?:in|at|near)\b",
    re.IGNORECASE,
)
#: "Milan hosted the first pilot", "Oslo was home to another one".
_FIRST = re.compile(
    r"\b(?:host(?:s|ed)?|hous(?:es|ed)|has|had|got|(?:is|was) home to) (?:the |an?)?(?:very )?"
    r"(?:first|second|third|other|another|one|pilot)\b",
    re.IGNORECASE,
)
#: Characters after a place within which its number stands.
_SHARED = 60
#: Why a sentence without a noun of its own is taken as the going on of a list.
LIST = ("station.listed",)


def find_topic(ground: Ground, sentence: Sentence, *, after: bool) -> tuple[str, ...]:
    """Return the cues by which a sentence speaks of stations; ``after`` tells that the sentence before did."""
    for code in ("station.noun", "station.weak"):
        hits = ground.hits(sentence, code)
        if hits:
            return (f"station.{'named' if code.endswith('noun') else 'again'}: {hits[0][0].cue.id}",)
    words = ground.words(sentence.span)
    if after and _ONE_IN.match(words):
        return ("station.again: the-one-in",)
    if sentence.lang == "en" and _SHOWN.search(words) and (after or ground.hits(sentence, "figure.again")):
        return ("station.again: shows-one-in",)
    if after and _FIRST.search(words):
        return ("station.again: the-first",)
    if after and (find_numbers(ground.text, sentence.span, sentence.lang) or _LISTED.search(words)):
        return LIST
    return ()


def is_counted(ground: Ground, sentence: Sentence, place: Place) -> bool:
    """Say whether a place of a list that leaves out its noun has a number of its own, or shares one."""
    after = Span(place.span.end, min(sentence.span.end, place.span.end + _SHARED))
    numbers = find_numbers(ground.text, after, sentence.lang)
    between = re.findall(r"\w+|[.;:]", ground.text[place.span.end : numbers[0].span.start] if numbers else ".")
    if all(word.lower() in _SHARES or (word[0].isupper() and word.isalpha()) for word in between):
        return True
    before = [one for one in ground.places_in(sentence.span) if one.span.start <= place.span.start]
    numbers = find_numbers(ground.text, Span(sentence.span.start, place.span.start), sentence.lang)
    return any(is_listed(ground.text, number.span.end, one, sentence.lang) for number in numbers for one in before)


def is_void(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence makes no site of its places: a question, something else's name, or "none was found"."""
    return bool(
        _QUESTION.search(ground.words(sentence.span))
        or ground.hits(sentence, "station.not")
        or ground.hits(sentence, "station.none")
    )
