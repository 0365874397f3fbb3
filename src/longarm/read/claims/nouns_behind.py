"""Pairs a number with the noun behind it: "54 overseas police service stations", "54 — stations", 48個海外警崗."""

from __future__ import annotations

import re

from longarm.read.claims.clauses import token_at
from longarm.read.claims.counted import Counted, Unit
from longarm.read.claims.ground import Ground
from longarm.read.claims.han_places import COUNTER
from longarm.read.claims.wide_counts import find_hangul
from longarm.read.numerals import Number
from longarm.read.parsed import Parsed, Sentence
from longarm.records.span import Span

#: Words between a number and its noun at most.
_REACH = 7
_WORD = re.compile(r"""[\s"“”'‘’«»„‚()-]*([^\W_][\w'’-]*)""")
#: Words past which a number no longer belongs to the noun that follows.
STOP = frozenset(
    """in on at from to for by with and or is are was were have has had which that who as into than whose when where
    across around throughout worldwide globally over among
    in op van voor door met en of is zijn was waren heeft hebben die dat aan bij uit naar te om
    in an auf aus von für durch mit und oder ist sind war waren hat haben die der das den dem zu als bei nach
    en de para por con y o es son que del al como se a dans sur pour par avec et ou est sont qui des du au aux
    em para por com e ou é são que do da dos das no na nos nas ao di per con e o è sono che del della dei in nel
    v na z zo s a je sú ktoré""".split()  # noqa: SIM905 - a table of words reads better
)
#: "two of the stations", "neuf de ces bureaux", "zwei der Büros": the number counts within a set.
_PART = re.compile(
    r"\s+(?:of|van|von|de|di|do|da|des|der|del)\s+(?:the|these|those|its|their|such|deze|de|die|diesen|ces|estas|estos|zulke|dergelijke|tels|telles|tales|dichas|dichos|tais|tali"
    r"|las|los|queste|destas|dessas|esas|esos|aquellas|aquellos|quei|quegli|quelle|questi|essas|esses|aquelas|aqueles|nos"
    r"|leurs|i|gli|le|as|os)\b|\s+(?:der|dieser|solcher|ces|delle|dei|degli|destes|desses|destas|dessas|daquelas|dos|das)\b",
    re.IGNORECASE,
)
#: "puts at 17 the number of cases".
_NUMBER_OF = re.compile(
    r"\s(?:as\s)?the\s(?:\w+\s)?(?:number|count|tally|total|toll) of (?:all |the |such )?"
    r"|\s(?:le|el|o|il|la)\s(?:\w+\s)?(?:nombre|número|numero|total|totale|cifra|suma|soma|somme)\s(?:total\s|totale\s)?"
    r"(?:de|di|des|dei|degli|delle|das|dos|d[’'])\s?(?:ces |les |las |los |estas |estos |essas |esses |questi "
    r"|queste )?",
    re.IGNORECASE,
)
#: "una treintena de sedes", "une douzaine d'antennes": the number is a noun itself.
_GROUPED = re.compile(
    r"(?:\w+(?:ena|aine|ina)s?|docena|dúzia|dozzina|centenar|millar|centinaio|migliaio|milhar)\Z", re.IGNORECASE
)
_OF_GROUP = re.compile(r"\s+(?:largo\s|larga\s)?(?:de|di|d[’'])\s?", re.IGNORECASE)
#: "54 — stations of one town": a number set before what it counts.
_LABEL = re.compile(r"\s?[—–:-]\s(?=[\w\"“])")
#: Chinese and Japanese count sites with a classifier; without one, 110 before a noun is the emergency number.
_HAN_CLASS = re.compile(rf"\s?(?:[多余餘]?[个個處处家座間间所]|{COUNTER}|の)")
_HAN_DATE = re.compile(r"\s?[年月日号號時时歲岁歳]")
_HAN_REACH = 16
_HAN_STOP = re.compile(r"[，。；：、,;:!?！？]")
#: Police bureaus that stand abroad are posts; those at home run them.
_POLICE_BUREAUS = re.compile(r"(?<!security )bureaus$", re.IGNORECASE)
_ABROAD = re.compile(
    r"\s(?:in|across|on|around|throughout)\s(?!China\b|the (?:mainland|province))|\s(?:abroad|overseas)\b"
)
#: After "102 — all four bureaus" the noun is another number's.
_NUMERALS = frozenset("two three four five six seven eight nine ten eleven twelve dozen all".split())  # noqa: SIM905


def find_behind(ground: Ground, sentence: Sentence, number: Number, units: dict[int, Unit]) -> Counted | None:
    """Give a number the noun that follows it, past words that may stand between."""
    text, end = ground.text, sentence.span.end
    if sentence.lang in {"zh", "ja"}:
        return _han_unit(text, end, number, units)
    if sentence.lang == "ko":
        return find_hangul(text, number, units, end)
    at = number.span.end
    grouped = _OF_GROUP.match(text, at, end) if _GROUPED.search(number.span.of(text)) else None
    part = (
        _PART.match(text, at, end)
        or grouped
        or _NUMBER_OF.match(text, at, end)
        or (_LABEL.match(text, at, end) if number.span.start == sentence.span.start else None)
    )
    if part:
        at = part.end()
    for _ in range(_REACH):
        word = _WORD.match(text, at, end) or _after_comma(ground, sentence, at)
        if word is None:
            return None
        if word.start(1) in units:
            unit, noun, cue = units[word.start(1)]
            if not (
                _is_modifier(ground.parsed, sentence, noun)
                or _is_one_site(ground, sentence, number, unit, noun)
                or _counts_another(ground.parsed, sentence, number, noun)
            ):
                if unit == "provinces" and _POLICE_BUREAUS.search(text, noun.start, noun.end):
                    unit = "stations" if _ABROAD.match(text, noun.end, end) else unit
                return Counted(number, unit, noun, cue)
        elif word[1].lower() in STOP or (part and word[1].lower() in _NUMERALS):
            return None
        at = word.end(1)
    return None


def _after_comma(ground: Ground, sentence: Sentence, at: int) -> re.Match[str] | None:
    """Return the word behind a comma that parts two adjectives: "1,034 direct, physical incidents"."""
    if sentence.tokens is None or ground.text[at : at + 2] != ", ":
        return None
    start = ground.parsed.passages[sentence.passage].span.start
    last = next((t for t in sentence.tokens if start + t.idx + len(t) == at), None)
    following = next((t for t in sentence.tokens if start + t.idx == at + 2), None)
    if last is None or following is None or last.pos_ != "ADJ" or following.pos_ not in {"ADJ", "NOUN"}:
        return None
    return _WORD.match(ground.text, at + 2, sentence.span.end)


def _counts_another(parsed: Parsed, sentence: Sentence, number: Number, noun: Span) -> bool:
    """Say whether a number belongs to a plural noun that stands before the unit: "102 shops spread over 53 nations"."""
    last = token_at(sentence, parsed, number.span.end - 1) if sentence.tokens is not None else None
    if last is None or last.dep_ != "nummod" or last.head.tag_ not in {"NNS", "NNPS"}:
        return False
    at = parsed.passages[sentence.passage].span.start + last.head.idx
    return number.span.end <= at < noun.start and last.head.dep_ not in {"compound", "nmod", "amod", "poss"}


def _is_one_site(ground: Ground, sentence: Sentence, number: Number, unit: str, noun: Span) -> bool:
    """Say whether a noun in the singular stands behind more than one: "nine volunteers ran the station"."""
    several = sentence.lang == "en" and number.value > 1 and unit == "stations"
    if not several or ground.words(noun).lower().endswith("s") or sentence.tokens is None:
        return False
    at = ground.parsed.passages[sentence.passage].span.start
    last = token_at(sentence, ground.parsed, number.span.end - 1)
    return last is None or not noun.start <= at + last.head.idx < noun.end


def _is_modifier(parsed: Parsed, sentence: Sentence, noun: Span) -> bool:
    """Say whether a noun only modifies the next one, as "station" in "station chiefs"."""
    last = token_at(sentence, parsed, noun.end - 1)
    return last is not None and last.dep_ in {"compound", "nmod"} and last.head.i > last.i


def _han_unit(text: str, end: int, number: Number, units: dict[int, Unit]) -> Counted | None:
    stop = _HAN_STOP.search(text, number.span.end, end)
    limit = min(end, number.span.end + _HAN_REACH, stop.start() if stop else end)
    if _HAN_DATE.match(text, number.span.end):
        return None
    after = sorted(start for start in units if number.span.end <= start < limit)
    next_number = re.compile(r"[0-9]").search(text, number.span.end, limit)
    if not after or (next_number and next_number.start() < after[0]):
        return None
    unit, noun, cue = units[after[0]]
    if unit == "stations" and not _HAN_CLASS.match(text, number.span.end):
        return None
    return Counted(number, unit, noun, cue)
