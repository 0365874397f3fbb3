"""Finds what a number counts whose noun stands elsewhere: "stations …, 54 in all", "nine in Spain", "five left"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, takewhile

from longarm.read.claims.counted import UNIT, Counted, Unit, is_year, units_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.grown import grown_from
from longarm.read.claims.han_places import is_count_of_sites
from longarm.read.claims.left_out import PEOPLE, find_left_out, is_counted_by_verb
from longarm.read.claims.located import is_listed
from longarm.read.claims.nouns_behind import STOP, find_behind
from longarm.read.claims.nouns_of_people import count_people, is_of_people
from longarm.read.claims.posts import nouns_in
from longarm.read.claims.romance_counts import is_understood
from longarm.read.families import ROMANCE
from longarm.read.numerals import Number, find_numbers
from longarm.read.parsed import Sentence
from longarm.records.place import PlacePrecision
from longarm.records.span import Span

#: "the 54 that it named in September": the noun stands before, in this sentence or the last.
_THOSE = re.compile(r"\b(?:the|those|de|die|den|les|las?|los|as|os|le|i|gli)\s$", re.IGNORECASE)
_NAMED = re.compile(
    r"\s(?:that|which|it|they|already|die|dat|welche|qui|qu[’']|que|che)\s?(?:\w+\s){0,3}?(?:named|listed|found|identified|counted|"
    r"documented|revealed|known|bekannt|genannt|gezählt|genoemd|geteld|recensés?|identifiés?|identificad[oa]s?|identific[óo]"
    r"|list[óo]|listad[oa]s?|censit[ie]|elencat[ie])\b",
    re.IGNORECASE,
)
#: A number after a colon that goes on with "is" tells of the number itself: "110 is the emergency number".
_IS = re.compile(r"\s(?:is|was|ist|war|est|es|é|è|était|era|je)\b", re.IGNORECASE)
#: "the number of stations at 54", "serían 54", "brings the total to 102": the number stands after its noun.
_TOTAL = re.compile(
    r"(?:\b(?:at|to|of|got to|came to|comes to|total(?:l?ed|l?ing|s)?|number(?:s|ed|ing)?|are|were"
    r"|count(?:s|ed|ing)?|(?:list|identifi|document|nam)ed|found|gives?|gave|reach(?:es|ed|ing)?|exceed(?:s|ed|ing)?"
    r"|top(?:s|ped)?|surpass(?:es|ed)?|grew to"
    r"|auf|zu"
    r"|sind|seien|waren|op|zijn|à|sont|seraient|compte|ser[ií]an|son|existían|eran|hay|suman|a|são|seriam|somam|eram"
    r"|sono|sarebbero|erano|al|cuenta|contabiliza|asciend(?:e|en)(?: ya)? a|conta|contabiliza|sobem?(?: já)? (?:a|para)"
    r"|contano|censisce|elenca|salgono(?: ormai)? a|ammontano a|dénombre|recense|élèvent à|atteint|cifr(?:a|ó|aba) en)"
    r"\s+(?:\w+\s+){0,3}|:\s+(?:\w+\s+){0,2}"
    r"|\b(?:including|of which|of whom|among them)\s+(?:at least\s+)?"
    r"|\b(?:another|further|weitere|nog eens|d[’']autres|otr[ao]s|outr[ao]s|altr[ie])\s+"
    r"|\b(?:jich|ich)\s(?:\w+\s){0,5}|\b(?:napočítal|evid|našl|zaznamenal|zoznam|zdokumentoval)\w*\s(?:\w+\s){0,2}"
    r"|\b(?:dalších|ďalších|celkem|celkovo|spolu|dohromady|původn\w+|pôvodn\w+|ruim|zo[’']n|insgesamt|in totaal)\s"
    r"|(?:其中|[占佔]|共|[设設]有|[计計]有)|(?:至|到|有|达|達|共|升至|は|に|が|為|为|計|计)(?:少なくとも|合わせて|およそ|少|多|約)?)$",
    re.IGNORECASE,
)
#: "over three dozen of them", "neun davon": the number counts within what was just named.
_THEREOF = re.compile(
    r"\s+(?:of (?:them|these|those|wh(?:om|ich))|davon|hiervan|ervan|d[’']entre (?:eux|elles)"
    r"|de (?:ellas|ellos)|del(?:as|es)|di (?:essi|esse))\b",
    re.IGNORECASE,
)
#: "one of the four" takes up a number given before.
_DEFINITE = re.compile(r"\b(?:the|these|those|all)\s$", re.IGNORECASE)
#: "Italy, with 11, has more stations than any other".
_WITH = re.compile(r",\swith\s(?:at least\s|about\s|some\s)?$")
#: "Three in the Toronto area": the whole of a town as a list counts it.
_AREA = re.compile(r" (?:metropolitan )?(?:area|region)\b")
#: Languages without a parser in which "them" beside a number or a counter tells that posts named before are counted.
_TAKES_UP = frozenset({"sk", "cs", "ja", "zh"})
#: Sentences back to the one that names the stations of which a bare number is.
_LOOK_BACK = 4
_MEASURE = re.compile(r"\b(?:total|figure|number|count|tally|toll|share|sum)\b", re.IGNORECASE)
#: Words one of which stands in a sentence that gives a bare number of the stations named before.
_GIVES = re.compile(
    r"\b(?:total\w*|figures?|numbers?|count\w*|tally|toll|sum|network|list\w*|map|register|reports?|stud(?:y|ies)|all|them|these"
    r"|those|others?|another|further|join\w*|more|such|in \w+ (?:countries|cities|nations|continents))\b",
    re.IGNORECASE,
)


def find_before(ground: Ground, sentence: Sentence, number: Number, units: dict[int, Unit]) -> Counted | None:
    """Give a bare number the noun it totals, when that stands before it in the sentence."""
    if any(number.span.overlaps(span) for span, _ in ground.whens_in(sentence.span)):
        return None
    if is_of_people(ground.text, sentence, number):
        return count_people(number, units)
    if is_understood(ground, sentence, number) and bare_noun(ground, sentence, number):
        sites = _stations(units.values()) or _topic_units(ground, sentence)
        if sites:
            return Counted(number, sites[-1][0], number.span, f"{sites[-1][2]}, figure.understood", understood=True)
    sign = _sign(ground, sentence, number, units)
    earlier = [] if sign is None else _earlier(ground, sentence, number, units, sign)
    sites = _stations(earlier)
    if sign is None or not earlier or (sign.counted and not sites):
        return None
    if sign.named:
        earlier = grown_from(ground, sentence, number, earlier, _plainly_counted(ground, sentence))
        if not earlier:
            return None
    text, places = ground.text, ground.places_in(sentence.span)
    of_sites = sign.thereof or sign.counted
    of_sites = of_sites or any(is_listed(text, number.span.end, one, sentence.lang) for one in places)
    unit, noun, cue = max((of_sites and sites) or earlier, key=lambda one: one[1].start)
    return Counted(number, unit, noun, f"{cue}, figure.total", understood=True)


@dataclass(frozen=True)
class _Sign:
    """By what a bare number is seen to total something: it counts sites, counts "of them", or "those" it is told of."""

    counted: bool
    thereof: bool
    named: bool


def _sign(ground: Ground, sentence: Sentence, number: Number, units: dict[int, Unit]) -> _Sign | None:
    """Tell by what a bare number totals something; None where nothing says so."""
    text, end = ground.text, number.span.end
    before = text[sentence.span.start : number.span.start]
    thereof = _THEREOF.match(text, end, sentence.span.end) is not None
    counted = _is_of_sites(ground, sentence, number, units)
    bare = is_bare(text, end, sentence) and not _IS.match(text, end, sentence.span.end)
    total = bare and _TOTAL.search(before[-40:]) is not None
    if total and sentence.lang == "en" and _DEFINITE.search(before):
        total = False
    named = bool(_THOSE.search(before) and _NAMED.match(text, end, sentence.span.end))
    return _Sign(counted, thereof, named) if counted or thereof or total or named else None


def _earlier(ground: Ground, sentence: Sentence, number: Number, units: dict[int, Unit], sign: _Sign) -> list[Unit]:
    """Return what stands before a bare number and may be counted by it, nearest places first to be asked."""
    earlier = [unit for unit in units.values() if unit[1].end <= number.span.start]
    english = sentence.lang == "en"
    if not earlier and english:
        earlier = _measured(ground, sentence, ground.text[sentence.span.start : number.span.start])
    gives = not english or sign.thereof or sign.named or _gives(ground, sentence)
    if sign.thereof and not earlier and english:
        earlier = _last_people(ground, sentence)
    if gives and (not earlier or (sign.counted and not _stations(earlier))):
        earlier = _stations(_previous_units(ground, sentence))
    if not earlier and gives and (english or sentence.lang in _TAKES_UP):
        earlier = _topic_units(ground, sentence)
    return earlier


def _last_people(ground: Ground, sentence: Sentence) -> list[Unit]:
    """Return the people whom the sentence before counts, for "five of them", where it counts nothing else."""
    last = ground.before(sentence)
    counted = [one.as_unit for one in _plainly_counted(ground, last)] if last is not None else []
    return counted[-1:] if counted and all(unit in PEOPLE for unit, _, _ in counted) else []


def _measured(ground: Ground, sentence: Sentence, before: str) -> list[Unit]:
    """Return what the sentence before counts first, where this one gives "the total", "the figure" or "the number"."""
    last = ground.before(sentence) if _MEASURE.search(before) else None
    return [one.as_unit for one in _plainly_counted(ground, last)][:1] if last is not None else []


def _is_of_sites(ground: Ground, sentence: Sentence, number: Number, units: dict[int, Unit]) -> bool:
    """Say whether a Japanese number counts places (カ所), whose noun may stand anywhere before it."""
    sites = [span for _, span, _ in _stations(units.values())]
    places = ground.places_in(sentence.span)
    return number.value > 1 and is_count_of_sites(ground.text, sentence, number.span, sites, places)


def find_listed(ground: Ground, sentence: Sentence, number: Number, units: dict[int, Unit]) -> Counted | None:
    """Give a bare number beside a place the stations that the text was speaking of: "four in Italy", "France four"."""
    if sentence.tokens is None and sentence.lang not in ROMANCE and _is_in_brackets(ground, sentence, number):
        sites = _stations(units.values()) or _topic_units(ground, sentence)
        if not sites:
            return None
        return Counted(number, "stations", number.span, f"{sites[-1][2]}, figure.listed", understood=True)
    earlier = [unit for unit in units.values() if unit[1].end <= number.span.start]
    gapped = bool(earlier) and _is_gapped(ground, sentence, number)
    if not gapped and not _is_before_place(ground, sentence, number):
        return None
    earlier = _stations(earlier or _previous_units(ground, sentence))
    earlier = earlier or (_topic_units(ground, sentence) if sentence.tokens is None else [])
    if not earlier:
        return None
    unit, _, cue = max(earlier, key=lambda one: one[1].start)
    return Counted(number, unit, number.span, f"{cue}, figure.listed", understood=True)


def _is_before_place(ground: Ground, sentence: Sentence, number: Number) -> bool:
    """Say whether a number stands right before the place of what it counts: "four in Italy", "in the Oslo area"."""
    after = [one for one in ground.places_in(sentence.span) if one.span.start >= number.span.end]
    place = min(after, key=lambda one: one.span.start, default=None)
    if place is None or not is_listed(ground.text, number.span.end, place, sentence.lang):
        return False
    whole = place.precision is PlacePrecision.COUNTRY
    return whole or (sentence.lang == "en" and _AREA.match(ground.text, place.span.end, sentence.span.end) is not None)


def _is_gapped(ground: Ground, sentence: Sentence, number: Number) -> bool:
    """Say whether a verb is left out between a country and its number: "Spain has nine posts, France four"."""
    if sentence.lang != "en" or not is_bare(ground.text, number.span.end, sentence):
        return False
    return any(
        one.precision is PlacePrecision.COUNTRY
        and ground.text[one.span.end : number.span.start] in {" ", ", ", " with ", " has "}
        for one in ground.places_in(sentence.span)
        if one.span.end < number.span.start
    )


def _is_in_brackets(ground: Ground, sentence: Sentence, number: Number) -> bool:
    """Say whether a number stands in brackets right behind a place: "v Itálii (11)"."""
    first = number.span.start - 2
    places = {one.span.end for one in ground.places_in(sentence.span)}
    brackets = ground.text[first : first + 2], ground.text[number.span.end : number.span.end + 1]
    return brackets == (" (", ")") and first in places


def find_alone(ground: Ground, sentence: Sentence, number: Number, found: list[Counted]) -> Counted | None:
    """Give a number that stands for itself what the number before it counts: "six were met, five went home"."""
    if sentence.tokens is None:
        return None
    before = ground.before(sentence)
    last = [] if found or before is None else _plainly_counted(ground, before)
    told = find_left_out(ground, sentence, number, [one.as_unit for one in found], [one.as_unit for one in last])
    if told is None and _WITH.search(ground.text, sentence.span.start, number.span.start):
        sites = _stations(units_of(ground, sentence).values())
        told = sites[0] if sites and is_bare(ground.text, number.span.end, sentence) else None
    if told is None and is_counted_by_verb(ground, sentence, number):
        told = next(iter(_topic_units(ground, sentence)), None)
    if told is None:
        return None
    unit, noun, cue = told
    here = noun if sentence.span.holds(noun) and noun.end <= number.span.start else number.span
    return Counted(number, unit, here, f"{cue}, figure.left-out", understood=True)


def _plainly_counted(ground: Ground, sentence: Sentence) -> list[Counted]:
    """Return the numbers of a sentence that stand before their own noun."""
    units = units_of(ground, sentence)
    counted = (
        find_behind(ground, sentence, number, units)
        for number in find_numbers(ground.text, sentence.span, sentence.lang)
        if not is_year(ground.text, number)
    )
    return [one for one in counted if one is not None]


def _stations(units: Iterable[Unit]) -> list[Unit]:
    """Return those of the units that are stations."""
    return [one for one in units if one[0] == "stations"]


def _previous_units(ground: Ground, sentence: Sentence) -> list[Unit]:
    """Return the units named in the sentence before, for "these join another 48"."""
    before = ground.before(sentence)
    hits = ground.hits(before, UNIT[:-1]) if before is not None else []
    return [(hit.cue.code.removeprefix(UNIT), span, hit.cue.id) for hit, span in hits]


def _gives(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence tells how many there are, so that a bare number in it counts what was named before."""
    signs = ("figure.finds", "figure.again", "figure.at_least", "figure.report")
    return bool(_GIVES.search(ground.words(sentence.span))) or any(ground.hits(sentence, one) for one in signs)


def _topic_units(ground: Ground, sentence: Sentence) -> list[Unit]:
    """Return the stations that one of the sentences shortly before names, for "the NGO counted 54 in its report"."""
    heads = takewhile(lambda one: one.span.start < sentence.span.start, ground.headlines)
    for one in chain(reversed(ground.shortly_before(sentence, _LOOK_BACK)), heads):
        weak = sentence.tokens is None and ground.hits(one, "station.weak")
        if weak or nouns_in(ground, one):
            sites = [(h.cue.code.removeprefix(UNIT), s, h.cue.id) for h, s in ground.hits(one, f"{UNIT}stations")]
            if sites or sentence.tokens is not None:
                return sites[-1:]
    return []


def bare_noun(ground: Ground, sentence: Sentence, number: Number) -> bool:
    """Say whether no noun of a unit follows a number before the next mark."""
    rest = re.match(r"[^.,;:()]{0,40}", ground.text[number.span.end : sentence.span.end])
    reach = Span(number.span.end, number.span.end + (rest.end() if rest else 0))
    return not any(reach.holds(span) for _, span in ground.hits(sentence, "figure.unit.people"))


def is_bare(text: str, at: int, sentence: Sentence) -> bool:
    """Say whether nothing that could be counted follows a number."""
    rest = text[at : sentence.span.end].lstrip(' "”’»')
    if sentence.lang in {"zh", "ja"}:
        return re.match(r"[个個處处家座间間所]?(?:$|[，。；、,;！]|其)", rest) is not None
    word = re.match(r"[^\W\d_]+", rest)
    return word is None or word[0].lower() in STOP or not rest
