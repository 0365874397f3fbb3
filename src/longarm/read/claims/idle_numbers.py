"""Numbers that count nothing of the codebook though something countable stands behind or before them.

Days and spans of time ("twelve months ago the first governments"), telephone numbers, ages ("a woman of 44"), sets that
are taken for granted ("in all three countries", "the two States' services"), and strangers who do something to somebody
in a story: "two men stood across the road" tells of whom, not of how many.
"""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims.clauses import token_at
from longarm.read.claims.counted import Counted
from longarm.read.claims.ground import Ground
from longarm.read.numerals import Number
from longarm.read.parsed import Sentence
from longarm.records.when import Precision

_TIME = re.compile(
    r"[-\s](?:(?:more|long|full|whole|consecutive|calendar|working|other|lange|ganze|volle|hele|long(?:ue)?s|larg[oa]s"
    r"|lungh[ie]|intere?[oias]?|primer[oa]s|first|last|past|ersten|letzten|eerste|laatste|derni[eè]re?s|últim[oa]s"
    r"|ultim[ie])\s)?"
    r"(?:(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|evenings?"
    r"|mornings?|weekends?|summers?|winters?|times"
    r"|Sekunden|Minuten|Stunden?|Tagen?|Nächten?|Wochen?|Monaten?|Jahre?n?|Jahrzehnten?|Jahrhunderten?|Mal"
    r"|seconden|minuten|uur|uren|dag(?:en)?|nachten|weken|maand(?:en)?|jaar|jaren|decennia|eeuwen|keer|maal"
    r"|secondes|heures?|jours?|nuits?|semaines?|mois|ans?|années?|décennies|siècles|fois"
    r"|segundos|minutos|horas?|días?|noches|semanas?|mes(?:es)?|años?|décadas?|siglos|veces"
    r"|dias?|noites|anos?|séculos|vezes"
    r"|secondi|minuti|or[ae]|giorni|notti|settiman[ae]|mes[ei]|ann[oi]|decenni|secoli|volte)(?!\w))",
    re.IGNORECASE,
)
#: "at 612 1455": groups of digits are a telephone number.
_PHONE = re.compile(r"[ -]\d{2,}")
_PHONED = re.compile(r"\d[ -]$|\+$")
#: "12-15 stations" is a range and no telephone number.
_FROM_TO = re.compile(r"(?<![\d-])\d{1,3}-\d{1,3}(?![\d-]| \d)")
_THOUSANDS = re.compile(r"[ \u00a0]\d{3}(?!\d)")
#: "On 3, 5 and 7 March": what may stand between a bare day and the date that gives its month.
_DAYS = 31
_DATES = frozenset({Precision.DAY, Precision.RANGE, Precision.UNRESOLVED})
_DAY = re.compile(r"(?:(?:the|den?|dem|der|le|el|il|o|l[’'])\s?)?\d{1,2}(?!\d)", re.IGNORECASE)
_AND_DAYS = re.compile(
    r"(?:st|nd|rd|th|er|\.)?(?:\s?(?:,|&|and|or|to|und|oder|bis|en|of|tot|et|ou|au|y|o|al?|e|ed)"
    r"(?:\s(?:the|den?|dem|zum|der|le|el|il|o))?\s(?:\d{1,2}(?:st|nd|rd|th|er|\.)?(?=[\s,]))?)+",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"\b(?:aged?|an? (?:\w+ ){0,2}?(?:man|woman|boy|girl|person|student|teacher|nurse|lawyer|dissident|activist))"
    r" (?:of|aged?) (?:about )?$|\baged $",
    re.IGNORECASE,
)
_OLDEST = 100
#: "in all three countries", "i due governi": so few states with an article were told of before.
_ALL = re.compile(
    r"\b(?:the|all|these|those|both|die|den|der|diese[nr]?|beide[nr]?|alle[nr]?|de|deze|les|des|ces|aux|los|las|estos"
    r"|ambos|os|dos|nos|i|dei|nei|questi|tutti e|tous les|(?:todos )?os)\s$",
    re.IGNORECASE,
)
_STATES = frozenset({"countries", "governments", "continents"})
_FEW = 5
_SAME = re.compile(r"\b(?:the|these|those)(?: very)?(?: same)? $", re.IGNORECASE)
_VERY_SAME = re.compile(r"\b(?:same|selben|dieselben|zelfde|mêmes|mism[oa]s|mesm[oa]s|stess[ie]) $", re.IGNORECASE)
_PERSONS = frozenset({"people", "officers", "officials", "citizens"})
#: What strangers do in a story; who arrested, charged or expelled so many is told by other verbs.
_ACCOSTS = frozenset(
    """stand sit wait lurk loiter watch follow trail shadow film photograph tail stalk visit come appear arrive knock
    ring call phone approach accost ask tell order warn threaten push drag shove seize grab beat punch kick attack
    assault
    hit stab jump bundle force pull try attempt offer hand pin slip leave drive walk enter burst break turn show
    introduce present pose claim demand urge question interrogate hold take bring corner surround block stop greet meet
    photograph record press shout say want speak talk look stare keep start begin get go step run ransack search
    move""".split()  # noqa: SIM905
)
#: Strangers in a language without a parser, and the words that make them a count all the same.
_STRANGERS = re.compile(
    r"(?:männern?|unbekannten?|mannen|onbekenden|vreemden|hommes|inconnus|hombres|desconocidos|homens|desconhecidos|uomini"
    r"|sconosciuti)\Z",
    re.IGNORECASE,
)
_TRIED = re.compile(
    r"fest(?:ge)?n[aoi]hm|festgenommen|verhaft|gefasst|ange?klag|verurteil|aangehouden|opgepakt|gearresteerd|\bpakte\b"
    r"|vervolg|veroordeel|beschuldig|verdacht|arrest|arrêt|interpell|inculp|condamn|accus|deten|detid|imputad|acusad|condenad"
    r"|prend|pres[oi]s?\b|fermat[ie]|indagat|condannat|processat|ausgewiesen|uitgewezen|expuls|espuls|tötet|gedood|mort"
    r"|muert|ucci[sd]|betreiben|betrieben|leiden|geleitet|runnen|runden|gerund|geleid|diri[gj]|gestion",
    re.IGNORECASE,
)


def is_idle(ground: Ground, sentence: Sentence, number: Number) -> bool:
    """Say whether a number is part of a date, a span of time, a telephone number or an age.

    Args:
        ground: the report.
        sentence: the sentence of the number.
        number: the number.
    """
    text, end = ground.text, number.span.end
    if _TIME.match(text, end, sentence.span.end):
        return True
    if any(when.holds(number.span) for when, _ in ground.whens_in(sentence.span)):
        return True
    if not number.spelled and _is_day(ground, sentence, number):
        return True
    before = text[max(sentence.span.start, number.span.start - 40) : number.span.start]
    if not number.spelled and (_PHONED.search(before) or _is_phone(text, end)):
        return not _is_range(text, number)
    return number.value < _OLDEST and _AGED.search(before) is not None


def _is_day(ground: Ground, sentence: Sentence, number: Number) -> bool:
    """Say whether a number is a bare day before a date: "on 3, 5 and 7 March"."""
    if number.value > _DAYS:
        return False
    end = number.span.end
    after = (span for span, when in ground.whens_in(sentence.span) if when.precision in _DATES and span.start >= end)
    span = next(after, None)
    return (
        span is not None
        and span.start - end <= _DAYS
        and _DAY.match(ground.text, span.start, span.end) is not None
        and _AND_DAYS.fullmatch(ground.text, end, span.start) is not None
    )


def _is_range(text: str, number: Number) -> bool:
    """Say whether a number is one end of two short ones: "12-15 stations"."""
    start, end = number.span.start, number.span.end
    near = _FROM_TO.finditer(text, max(0, start - 12), end + 12)
    return any(found.start() <= start and end <= found.end() for found in near)


def _is_phone(text: str, end: int) -> bool:
    return _PHONE.match(text, end) is not None and _THOUSANDS.match(text, end) is None


def is_taken_for_granted(ground: Ground, sentence: Sentence, counted: Counted) -> bool:
    """Say whether a small number only takes up who or what the story has told of, or strangers in it.

    Args:
        ground: the report.
        sentence: the sentence of the number.
        counted: the number with what it counts.
    """
    number = counted.number
    if number.value > _FEW:
        return False
    before = ground.text[max(sentence.span.start, number.span.start - 24) : number.span.start]
    if counted.unit in _STATES:
        return _ALL.search(before) is not None
    if counted.unit not in _PERSONS:
        return False
    if _VERY_SAME.search(before):
        return True
    if sentence.tokens is None:
        strange = _STRANGERS.match(ground.words(counted.noun)) is not None
        return strange and not _TRIED.search(ground.words(sentence.span))
    return _are_strangers(token_at(sentence, ground.parsed, counted.noun.start))


def _are_strangers(noun: Any | None) -> bool:
    """Say whether people are told to have done in a story what strangers do to somebody."""
    if noun is None or noun.pos_ != "NOUN":
        return False
    verb = noun.head
    if noun.dep_ == "pobj" and verb.dep_ == "agent":
        verb = verb.head
    elif noun.dep_ != "nsubj":
        return False
    # "Two men who came to the country run the post": of such men a report tells how many they are.
    if any(one.dep_ == "relcl" for one in noun.children):
        return False
    return verb.pos_ == "VERB" and verb.lemma_.lower() in _ACCOSTS and verb.tag_ in {"VBD", "VBN", "VB", "VBG", "VBP"}
