"""Sites that an English sentence leaves unnamed because the text has just named them.

"Nothing new from Oslo or Bergen. Two years ago a group listed a station in each"; under the heading "2. Bergen": "the
information about a station in the city".
"""

from __future__ import annotations

import re
from typing import Any

from msgspec import structs

from longarm.read.claims import site_words
from longarm.read.claims.clauses import root_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.wide_meant import find_taken_up, is_town
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

#: "a station in each", "posts in both": every town that the sentences before name together.
_EACH = re.compile(
    r"\b(?:in|at) (?P<each>each|both(?= (?:cities|towns|places|capitals)\b| of (?:them|these)\b|[.,;)”\"]|$)|all three"
    r"|the two (?:cities|towns))(?: of (?:them|these|those)| city| town| place)?\b"
)
#: "a station in the city": the town that a heading or the sentences before name alone.
_CITY = re.compile(
    r"\b(?:in|inside|within|across) (?P<city>(?:the|this|that) (?:city|town|capital|metropolis)|town)\b(?! of\b| cent)"
)
#: "the office there", "closed the place there": a post at the one place that the sentence before names.
_THERE = re.compile(
    r"\b(?:stations?|outposts?|posts?|offices?|cent(?:er|re)s?|sites?|desks?|points?|places?|premises|branch"
    r"|bureau|base|one|ones"
    r"|address|rooms|hub|facility|two|both|pair|restaurant|hotel|shop|store|building|house|flat"
    r"|association) (?P<there>there)\b(?! (?:is|are|was|were|has|have|had|will|would|can|may)"
    r" (?:a|an|no|any|some|one|two|also no)\b)"
)
#: "the one site in Slovakia is said to be in the capital".
_IN_CAPITAL = re.compile(r"\bin the (?P<city>capital)\b(?! of\b)")
#: "Ostrava is less clear. The men who ran the site …": the post that a sentence behind its town speaks of.
_THE_POST = re.compile(
    r"\b(?:the|that|this|its) (?:\w+ ){0,1}(?:station|outpost|post|office|cent(?:er|re)|site|desk|place|premises"
    r"|branch|one)\b"
    r"(?! (?:in|at|on|near|of)\b)"
)
_STANDS = re.compile(r"(?:As (?:for|to) |[Ii]n |(?:And|But) )?(?:the case of )?")
#: Sentences back to the one that names the towns.
_BACK = 3


def find_meant(ground: Ground, sentence: Sentence, accused: str | None) -> list[Place]:
    """Find the towns that "in each" or "in the city" means, where the sentence names no town itself.

    Args:
        ground: the report.
        sentence: a sentence that speaks of posts.
        accused: country whose posts they would be; its own places are none.
    """
    if sentence.lang != "en":
        return find_taken_up(ground, sentence, accused)
    each = _EACH.search(ground.text, sentence.span.start, sentence.span.end)
    city = _CITY.search(ground.text, sentence.span.start, sentence.span.end)
    there = _THERE.search(ground.text, sentence.span.start, sentence.span.end)
    if there is not None and not each:
        return _there(ground, sentence, accused, Span(*there.span("there")))
    found = each or city
    before = Span(sentence.span.start, found.start() if found is not None else sentence.span.start)
    if found is None or any(is_town(one, accused) for one in ground.places_in(before)):
        return []
    towns = _towns_before(ground, sentence, accused)
    if (each is not None) != (len(towns) > 1) or not towns:
        return []
    at = Span(*(each.span("each") if each is not None else found.span("city")))
    return [structs.replace(one, span=at, words=ground.words(at)) for one in towns]


def find_capital(ground: Ground, sentence: Sentence, country: Place) -> Place | None:
    """Find the capital that "in the capital" means behind the name of a country: its town just named before.

    Args:
        ground: the report.
        sentence: an English sentence that names the country and no town of it.
        country: the country.
    """
    found = _IN_CAPITAL.search(ground.text, country.span.end, sentence.span.end) if sentence.lang == "en" else None
    if found is None:
        return None
    near = ground.shortly_before(sentence, _BACK)
    towns = {
        place.name: place
        for one in near
        for place in ground.places_in(one.span)
        if place.precision is PlacePrecision.SETTLEMENT and place.country == country.country
    }
    at = Span(*found.span("city"))
    return structs.replace(*towns.values(), span=at, words=ground.words(at)) if len(towns) == 1 else None


def find_before(ground: Ground, sentence: Sentence, accused: str | None) -> list[Place]:
    """Find the town of which the sentence before speaks as its subject, where this one speaks of "the site" there.

    Args:
        ground: the report.
        sentence: a sentence that speaks of posts and names no place of a host.
        accused: country whose posts they would be.
    """
    if sentence.lang != "en" or any(one.country not in {None, accused} for one in ground.places_in(sentence.span)):
        return []
    post = _THE_POST.search(ground.text, sentence.span.start, sentence.span.end)
    before = ground.before(sentence)
    if post is None or before is None:
        return []
    towns = [one for one in ground.places_in(before.span) if one.country not in {None, accused}]
    if len(towns) != 1 or not is_town(towns[0], accused):
        return []
    opens = _STANDS.fullmatch(ground.text, before.span.start, towns[0].span.start) is not None
    word = root_of(before, ground.parsed, towns[0].span)
    if not opens or word is None or word.dep_ not in {"nsubj", "pobj", "ROOT"} or _acts(word):
        return []
    at = Span(*post.span())
    return [structs.replace(towns[0], span=at, words=ground.words(at))]


def _acts(word: Any) -> bool:
    """Say whether a town stands for a government or for where somebody speaks."""
    return word.dep_ == "pobj" or (word.dep_ == "nsubj" and word.head.lemma_.lower() in site_words.ACTS)


def _there(ground: Ground, sentence: Sentence, accused: str | None, at: Span) -> list[Place]:
    """Return the one place of a host that a sentence names before "there", or that the sentence before names."""
    here = [one for one in ground.places_in(Span(sentence.span.start, at.start)) if one.country not in {None, accused}]
    near = [ground.places_in(one.span) for one in reversed(ground.shortly_before(sentence, 2))]
    named = ([one for one in places if one.country not in {None, accused}] for places in near)
    hosts = here or next((one for one in named if one), [])
    towns = {one.name: one for one in hosts if one.precision is PlacePrecision.SETTLEMENT} or {
        one.name: one for one in hosts if one.precision is PlacePrecision.COUNTRY
    }
    return [structs.replace(one, span=at, words=ground.words(at)) for one in towns.values()] if len(towns) == 1 else []


def find_there(ground: Ground, sentence: Sentence, accused: str | None) -> list[Place]:
    """Find the one place that "the place there" means, where a sentence names none itself.

    Args:
        ground: the report.
        sentence: an English sentence behind one that spoke of posts.
        accused: country whose posts they would be; its own places are none.
    """
    there = _THERE.search(ground.text, sentence.span.start, sentence.span.end)
    return _there(ground, sentence, accused, Span(*there.span("there"))) if there is not None else []


def _towns_before(ground: Ground, sentence: Sentence, accused: str | None) -> list[Place]:
    """Return the towns of the nearest line before that names any, headings included."""
    for one in reversed(ground.shortly_before(sentence, _BACK)):
        towns = {place.name: place for place in ground.places_in(one.span) if is_town(place, accused)}
        if towns:
            return sorted(towns.values(), key=lambda place: place.span)
    return []
