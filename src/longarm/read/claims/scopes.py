"""What a figure is a figure of: the places, the whole world or the bureaus it counts, and as of which day."""

from __future__ import annotations

import re

from longarm.read.claims.counting import Counted
from longarm.read.claims.detail import GOVERNMENTS
from longarm.read.claims.forces import STATES
from longarm.read.claims.ground import Ground
from longarm.read.claims.located import is_located, joins
from longarm.read.numerals import find_numbers
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span
from longarm.records.when import When

#: Characters between a figure and its place, bureau or date at most, and what parts them.
_NEAR = 40
_BREAK = re.compile(r"[,;:.，。；]|\b(?:since|seit|sinds|desde|depuis)\b")
_WORLD = re.compile(
    r"\b(?:world-?wide|(?:around|across|throughout|all over) the (?:world|globe)|in the (?:whole )?world|globally"
    r"|weltweit|auf der (?:ganzen )?welt|wereldwijd|(?:in|over) de hele wereld|dans le monde(?: entier)?"
    r"|à travers le monde|en (?:todo )?el mundo|a nivel mundial|por todo el mundo"
    r"|(?:em todo o|no|pelo) mundo(?: inteiro| todo)?|(?:in tutto il|nel) mondo|na celom svete|po svete)\b"
    r"|全球|世界各地|世界中|全世界",
    re.IGNORECASE,
)
#: "run by two local bureaus, Fuzhou and Qingtian": who runs what is counted.
_RUN_BY = re.compile(
    r"\b(?:(?:run|operated|opened|set up|established|managed|created|belonging|linked|tied) (?:by|to)|of|betrieben von"
    r"|unter|gerund door|van|opgezet door|gérés? par|ouverts? par|de|dirigid[oa]s por|gestionad[oa]s por"
    r"|abiert[oa]s por|administrad[oa]s por|operad[oa]s por|gestit[ie] da|apert[ie] da|da)\s(?P<who>(?:\w+\s){0,3}?"
    r"(?:bureaus?|police forces|jurisdictions|Polizeibehörden|politiebureaus|bureaux|oficinas locales|jurisdicciones"
    r"|jurisdições|uffici locali|questure))",
    re.IGNORECASE,
)
_MANY = (
    r"\s(?:(?:at least|about|some|more than|up to|mindestens|etwa|rund|minstens|zeker|ongeveer|au moins|al menos|unas?"
    r"|unos|almeno|pelo menos|circa|environ|cerca de) )?"
)
#: "Spain hosts 9", "Italia alberga 11": a place that is told to have so many on its soil.
_HOSTS = re.compile(
    r"(?:\s(?:alone|itself|now|also|allein|selbst|alleen|seule?|sola|solo|sozinha|por sí sola))?\s"
    r"(?:hosts|has|houses|harbou?rs|counts|is home to|beherbergt|hat|zählt|herbergt|heeft|telt|abrite|héberge|compte"
    r"|accueille|alberga|acoge|tiene|cuenta con|ospita|ha|conta|accoglie|abriga|acolhe|tem|conta com|possui)"
    rf"{_MANY}",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:[^\n]*[,;:]\s)?\W*(?:l[’']|la |le |les |il |o |a |os |die |der |the )?", re.IGNORECASE)
#: "Fuzhou alone runs 38": a bureau of the accused state, where no word tells which state is accused.
_RUNS = re.compile(
    r"(?:[’']s police)?(?:\s(?:alone|itself|now|also|has|had))*\s"
    r"(?:runs?|ran|operates?|operated|opened|set up|established|controls?|manages?|maintains?)" + _MANY,
    re.IGNORECASE,
)
#: Words that may stand between a bureau as subject and its number: "Fuzhou alone had set up 38".
_DOES = re.compile(r"(?:[’']s?)?\s(?:(?!and\b|or\b)[\w’'-]+\s){0,6}(?:[\w’'-]+\s)?", re.IGNORECASE)
_BY_DAY = re.compile(
    r"\b(?:by|as of|until|up to|at the end of|by the end of|bis|stand|tot|per|jusqu[’']en|au|hasta|al?|até|em"
    r"|fino al?|entro)\s(?:the\s|zum\s|el\s|il\s|o\s)?$|截至$",
    re.IGNORECASE,
)
_WHOLE_CLAUSE = 90
#: Behind a capital, what makes it a town with a bureau of its own.
_OF_TOWN = re.compile(r"(?:[’']s)?\s(?:municipal|city|police|public security|bureau|authorities)\b", re.IGNORECASE)
#: Before a number between a figure and a date: it is another figure, and the date is that one's.
_ANOTHER = re.compile(
    r"\b(?:the|those|these|from|than|earlier|previous|original|first|die|den|de|het|les|des|las?|los|as|os|le|i|gli|dei"
    r"|alle|agli|aux|às|aos)\s$",
    re.IGNORECASE,
)


def find_scope(ground: Ground, sentence: Sentence, counted: Counted, accused: str | None) -> Span | None:
    """Return the words that tell what a figure is of: "in Prague and Brno", "worldwide", "Fuzhou alone".

    Args:
        ground: the report.
        sentence: the sentence of the figure.
        counted: the number with its noun.
        accused: the state whose bureaus run the posts, if the report tells.
    """
    end = max(counted.noun.end, counted.number.span.end)
    # "…, the Foreign Office said": who speaks is no place that is counted.
    speakers = [span for one in ground.attributions_in(sentence) for span in one.source]
    places = [one for one in ground.places_in(sentence.span) if not any(one.span.overlaps(who) for who in speakers)]
    places.sort(key=lambda one: one.span)
    after = [one for one in places if one.span.start >= end and not _is_people(one, accused)]
    placed = _placed(ground, sentence, after, end)
    if placed is not None:
        return placed
    opened = _opening(ground, sentence, places, counted.number.span.start)
    if opened is not None:
        return opened
    hosted = _host(ground, sentence, places, counted, accused)
    if hosted is not None:
        return hosted
    clause = Span(end, _clause_end(ground, sentence, end))
    world = _WORLD.search(ground.text, clause.start, clause.end)
    if world is not None:
        return Span(world.start(), world.end())
    if counted.unit not in {"stations", "countries", "cities"} or accused is None:
        return None
    bureaus = [
        one
        for one in places
        if one.country == accused and one.precision is not PlacePrecision.COUNTRY and not _is_government(ground, one)
    ]
    return _run_by(ground, sentence, bureaus, end) or _subject(ground, sentence, counted, bureaus)


def _is_people(place: Place, accused: str | None) -> bool:
    """Say whether a place is only the accused state's name or people, as in "postes de police chinois à Lyon"."""
    return place.country == accused and place.precision is PlacePrecision.COUNTRY


def _placed(ground: Ground, sentence: Sentence, after: list[Place], end: int) -> Span | None:
    """Return the places that follow a figure, all of a list."""
    if not after or after[0].span.start - end > _NEAR:
        return None
    between = ground.text[end : after[0].span.start]
    if not is_located(between, sentence.lang) or _BREAK.search(between):
        return None
    last = after[0]
    for one in after[1:]:
        if not joins(ground.text[last.span.end : one.span.start]):
            break
        last = one
    return Span(after[0].span.start, last.span.end)


def _opening(ground: Ground, sentence: Sentence, places: list[Place], number: int) -> Span | None:
    """Return the place with which a clause begins: "In Germany there are two", "En Italia hay cuatro"."""
    before = [one for one in places if one.span.end <= number]
    if not before or sentence.lang in {"zh", "ja"}:
        return None
    last = before[-1]
    between = ground.text[last.span.end : number]
    lead = ground.text[max(sentence.span.start, last.span.start - 24) : last.span.start]
    opens = is_located(f" {lead}", sentence.lang) and re.fullmatch(r"(?:.*[,;:]\s)?\W*(?:\w+\s){1,3}", lead)
    if not opens or len(between) > _NEAR or re.search(r"[;:.]|\d|\bof\b", between):
        return None
    return last.span


def _host(
    ground: Ground, sentence: Sentence, places: list[Place], counted: Counted, accused: str | None
) -> Span | None:
    """Return the place that is said to have so many: "Spain hosts 9", "Italien beherbergt elf"."""
    if counted.unit != "stations":
        return None
    before = [one for one in places if one.span.end <= counted.number.span.start]
    if not before or not _LEAD.fullmatch(ground.text, sentence.span.start, before[-1].span.start):
        return None
    last = before[-1]
    if last.precision is PlacePrecision.COUNTRY and (last.country == accused or last.country in STATES):
        return None
    between = ground.text[last.span.end : counted.number.span.start]
    bureau = last.country in STATES or last.country == accused
    if bureau and _is_government(ground, last):
        return None
    return last.span if (_RUNS if bureau else _HOSTS).fullmatch(between) else None


def _is_government(ground: Ground, place: Place) -> bool:
    """Say whether a capital stands for its state: "Beijing runs 54", not "the Beijing police run three"."""
    return place.name in GOVERNMENTS and _OF_TOWN.match(ground.text, place.span.end) is None


def _clause_end(ground: Ground, sentence: Sentence, end: int) -> int:
    limit = min(sentence.span.end, end + _NEAR)
    stop = _BREAK.search(ground.text, end, limit)
    return stop.start() if stop else limit


def _run_by(ground: Ground, sentence: Sentence, bureaus: list[Place], end: int) -> Span | None:
    """Return the bureaus that run what is counted, by name where the sentence names them."""
    run = _RUN_BY.search(ground.text, end, min(sentence.span.end, end + _WHOLE_CLAUSE))
    if run is None:
        return None
    named = [one for one in bureaus if 0 <= one.span.start - run.end("who") <= _NEAR]
    if not named:
        return Span(run.start("who"), run.end("who"))
    last = named[0]
    for one in named[1:]:
        if joins(ground.text[last.span.end : one.span.start]):
            last = one
    return Span(named[0].span.start, last.span.end)


def _subject(ground: Ground, sentence: Sentence, counted: Counted, bureaus: list[Place]) -> Span | None:
    """Return the bureau that is said to have so many, where it stands before the number in the same clause."""
    before = [one for one in bureaus if one.span.end <= counted.number.span.start]
    if not before or counted.unit != "stations" or sentence.lang in {"zh", "ja"}:
        return None
    last = before[-1]
    first = last
    for one in reversed(before[:-1]):
        if joins(ground.text[one.span.end : first.span.start]):
            first = one
    if not _DOES.fullmatch(ground.text[last.span.end : counted.number.span.start]):
        return None
    return Span(first.span.start, last.span.end)


def _tells_another(ground: Ground, sentence: Sentence, between: Span) -> bool:
    """Say whether a figure known before stands in between: "adds 48 stations to the 54 documented in September"."""
    numbers = find_numbers(ground.text, between, sentence.lang)
    return any(_ANOTHER.search(ground.text, between.start, one.span.start) for one in numbers)


def find_as_of(ground: Ground, sentence: Sentence, counted: Counted) -> tuple[Span, When] | None:
    """Return the date of a figure: what follows it in the clause ("160 incidents in 2024"), or "by June" before it."""
    start = max(counted.noun.end, counted.number.span.end)
    whens = ground.whens_in(sentence.span)
    for words, when in whens:
        between = ground.text[start : words.start]
        if words.start >= start and len(between) <= _NEAR and not _BREAK.search(between):
            return None if _tells_another(ground, sentence, Span(start, words.start)) else (words, when)
    for words, when in whens:
        between = ground.text[words.end : counted.number.span.start]
        near = words.end <= counted.number.span.start and len(between) <= _WHOLE_CLAUSE
        if near and not re.search(r"[;:.]", between) and _BY_DAY.search(ground.text[: words.start][-24:]):
            return words, when
    return None
