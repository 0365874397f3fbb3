"""Whether a sentence speaks of stations: by a noun of its own, or because the sentence before did."""

from __future__ import annotations

import re

from longarm.read.claims.going_on import keeps_on
from longarm.read.claims.ground import Ground
from longarm.read.claims.located import is_listed
from longarm.read.claims.posts import nouns_in, weak_in
from longarm.read.claims.romance_sites import goes_on
from longarm.read.claims.wide_lists import list_goes_on
from longarm.read.numerals import find_numbers
from longarm.read.parsed import Sentence
from longarm.records.place import Place
from longarm.records.span import Span

_QUESTION = re.compile(r"[?？]\W*$")
#: "Further to reports that …, what did the review find?": what stands before the question is not asked about.
_GIVEN = re.compile(
    r"(?:^|[:(]\s)[\"“]?(?:Further to|Following|Given|In (?:the )?(?:light|view) of|With (?:reference|regard) to"
    r"|Now that|Having|After|Since|Considering|On the)\b[^?]*?,\s(?=(?:and |then )?(?:what|why|how|who|whom|when|where"
    r"|which|whether|if|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may)\b)"
)
#: "Sinds wanneer was u op de hoogte van de stations in X?" takes them for granted, "zijn er stations?" asks.
_PRESUMED = {
    "nl": re.compile(
        r"(?:sinds wanneer|waarom|hoe lang|hoe kan|hoe heeft|wat (?:gaat|doet|deed|heeft|hebt|is|was)|wanneer|bent u"
        r"|welke|wie)\b[^?]*\b(?:de|deze|beide|die)\s(?:[\w-]+\s){0,4}?\w*(?:station|bureau|post|kantoor|kantoren|steunpunt)"
        r"\w*\s[^?]*$",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"(?:seit wann|warum|wieso|weshalb|wie lange|wie (?:konnte|bewertet)|was|wann|welche[rns]?|wer)\b[^?]*"
        r"\b(?:der|die|den|dem|diese[rnm]?|beiden?)\s(?:[\w-]+\s){0,4}?[\w-]*(?:station|büro|posten|stelle|wache|zentr)"
        r"\w*\s[^?]*$",
        re.IGNORECASE,
    ),
}
#: "nine in Spain", "una en Valencia", "Madrid (3)": a list that goes on from stations named before.
_LISTED = re.compile(
    r"\b(?:in|en|em|no|na|à|a|te|v|nel)\b.{0,40}\b(?:hay|gibt es|there (?:is|are)|il y en a|há|ci sono|er zijn)\b"
    r"|\(\d+\)",
    re.IGNORECASE,
)
#: "in France, the UK and Portugal, three each", "En Italia hay cuatro": words between places and their one number.
_SHARES = frozenset(
    """y e et and und en the hay gibt es sind there are is il a ha há ci sono zijn er tiene has hat in
    no na em cuenta con conta ne compte en têm tem alberga ospita abrite abriga""".split()  # noqa: SIM905
)
#: "Dat in Rotterdam zou …", "The one in Rotterdam": a sentence that leaves out its noun.
_ONE_IN = re.compile(
    r"(?:The (?:one|other|second) (?:in|on|at)|(?:Dat|Die|Het (?:andere|tweede)) (?:in|te)"
    r"|Das (?:zweite )?in|(?:Celui|Celle) (?:de|à)"
    r"|L[’'](?:autre|altr[oa]) (?:à|a)|(?:La|El) otr[oa] en|[AO] outr[oa] em|Quell[oa] (?:di|a))\s"
)
#: "Milan hosted the first pilot", "Oslo was home to another one".
_FIRST = re.compile(
    r"\b(?:host(?:s|ed)?|hous(?:es|ed)|has|had|got|(?:is|was) home to) (?:the |an?)?(?:very )?"
    r"(?:first|second|third|other|another|one|pilot)\b",
    re.IGNORECASE,
)
#: Characters after a place within which its number stands.
_SHARED = 60
#: Languages in which "one" in a sentence without a noun of its own does not carry on a list of posts.
_ONE_IS_NONE = frozenset({"nl", "de", "sk", "cs", "zh", "ja"})
#: Why a sentence without a noun of its own is taken as the going on of a list.
LIST = ("station.listed",)


def find_topic(ground: Ground, sentence: Sentence, *, after: bool) -> tuple[str, ...]:
    """Return the cues by which a sentence speaks of stations; ``after`` tells that the sentence before did."""
    named = nouns_in(ground, sentence)
    if named:
        return (f"station.named: {named[0][0]}",)
    again = weak_in(ground, sentence)
    if again:
        return (f"station.again: {again[0][0].cue.id}",)
    words = ground.words(sentence.span)
    if after and _ONE_IN.match(words):
        return ("station.again: the-one-in",)
    if after and _FIRST.search(words):
        return ("station.again: the-first",)
    if after and goes_on(ground, sentence):
        return ("station.again: another-in",)
    told = keeps_on(ground, sentence, after=after) or list_goes_on(ground, sentence, after=after)
    if told is not None:
        return (f"station.again: {told}",)
    fewest = 2 if sentence.lang in _ONE_IS_NONE else 1
    numbers = find_numbers(ground.text, sentence.span, sentence.lang) if after else []
    if after and (any(one.value >= fewest for one in numbers) or _LISTED.search(words)):
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
    """Say whether a sentence makes no site of its places: something else's name, or "none was found"."""
    return bool(ground.hits(sentence, "station.not") or ground.hits(sentence, "station.none"))


def is_asked(ground: Ground, sentence: Sentence, at: Span) -> bool:
    """Say whether a place stands in a question, outside of what the question takes as given."""
    if not _QUESTION.search(ground.words(sentence.span)):
        return False
    presumed = _PRESUMED.get(sentence.lang)
    if presumed is not None and presumed.match(ground.text, sentence.span.start, at.start):
        return False
    given = _GIVEN.search(ground.words(sentence.span))
    return given is None or at.start >= sentence.span.start + given.end()
