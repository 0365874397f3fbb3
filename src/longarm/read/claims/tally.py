"""How many sites a sentence gives for one place: "nine in Spain", "Madrid (3)"; a total over several is none of one."""

from __future__ import annotations

import re

from longarm.read.claims.counting import find_counted
from longarm.read.claims.ground import Ground
from longarm.read.claims.located import COUNT, is_listed
from longarm.read.claims.number_ranges import bounds_in
from longarm.read.numerals import Number, find_numbers
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

#: Characters between a count and its place.
_COUNT, _HAN_COUNT = 60, 8
_IN_BRACKETS = re.compile(rf"\s?\(({COUNT})\)", re.IGNORECASE)
_PARTED = re.compile(r"[,;.，。:：月日年号號]")
#: What follows is a part of the number only: "six sites, among them one in Lyon".
_PART = re.compile(
    r"\b(?:including|includes?|among|such as|with|e\.g|for example|notably|darunter|etwa|waaronder|onder meer|zoals"
    r"|dont|notamment|entre ellas|entre ellos|incluid[oa]s?|como|incluindo|entre (?:elas|eles)|tra cui"
    r"|compres[oaei]|vrátane)\b|包括|其中|など",
    re.IGNORECASE,
)
_MOST = 200
#: "the number of stations in Oslo", then "at two", "stands at two", "is two".
_NUMBER_OF = re.compile(
    r"\b(?:numbers?|total|count|tally)\s(?:of\s)?(?:[\w’'\"“”-]+\s){0,5}(?:in|on|across|for|around)\s(?:the\s)?$",
    re.IGNORECASE,
)
_AMOUNTS = re.compile(
    r"\s(?:(?:alone|now|itself)\s)?(?:(?:stands?|stood|is|was|came|comes|rose|amounts?|amounted|remains?)\s)?(?:(?:at|to|as)\s)?"
    r"(?:(?:at least|about|around|some)\s)?"
)


def count_of(ground: Ground, sentence: Sentence, place: Place, sites: list[Place]) -> int | None:
    """Return the number of sites a sentence gives for a place; None where its number is a total over several.

    Args:
        ground: the report.
        sentence: the sentence.
        place: one of its sites.
        sites: all of them, in order.
    """
    after = _IN_BRACKETS.match(ground.text, place.span.end, sentence.span.end)
    if after:
        told = find_numbers(ground.text, Span(after.start(1), after.end(1)), sentence.lang)
        return int(told[0].value) if told and not bounds_in(ground.text, told) else None
    numbers = _numbers(ground, sentence, sites)
    total = _total_of(ground, sentence, place, numbers)
    if total is not None:
        return total
    earlier = [one for one in numbers if one.span.end <= place.span.start]
    if not earlier:
        return None
    number = earlier[-1]
    between = ground.text[number.span.end : place.span.start]
    reach = _HAN_COUNT if sentence.lang in {"zh", "ja"} else _COUNT
    if len(between) > reach or _PARTED.search(between) or _PART.search(between):
        return None
    following = next((one for one in numbers if one.span.start >= place.span.end), None)
    end = following.span.start if following else sentence.span.end
    shared = [one for one in sites if number.span.end <= one.span.start < end]
    return _exact(ground, sentence, number) if len(shared) == 1 or _is_their_country(place, shared) else None


def _exact(ground: Ground, sentence: Sentence, number: Number) -> int | None:
    """Return the value of a number; None where it only bounds one: "between two and five in Oslo" counts neither."""
    bounds = bounds_in(ground.text, find_numbers(ground.text, sentence.span, sentence.lang))
    return None if number in bounds else int(number.value)


def _total_of(ground: Ground, sentence: Sentence, place: Place, numbers: list[Number]) -> int | None:
    """Return the number that a sentence gives behind a place: "puts the number of posts in Oslo at two"."""
    if not _NUMBER_OF.search(ground.text, sentence.span.start, place.span.start):
        return None
    at = _AMOUNTS.match(ground.text, place.span.end, sentence.span.end)
    number = next((one for one in numbers if at is not None and one.span.start == at.end()), None)
    return _exact(ground, sentence, number) if number is not None else None


def only_count(ground: Ground, sentence: Sentence) -> int | None:
    """Return the number of posts that a sentence gives where it gives one only."""
    found = {one.number.value for one in find_counted(ground, sentence) if one.unit == "stations"}
    return int(found.pop()) if len(found) == 1 else None


def _is_their_country(place: Place, shared: list[Place]) -> bool:
    """Say whether a place is the country in which the others lie: "two in the Netherlands, in X and Y"."""
    others = [one for one in shared if one is not place]
    return place.precision is PlacePrecision.COUNTRY and all(
        one.country == place.country and one.precision is not PlacePrecision.COUNTRY for one in others
    )


def _numbers(ground: Ground, sentence: Sentence, sites: list[Place]) -> list[Number]:
    """Return the numbers of a sentence that count posts, or stand bare before a place; dates and people are none."""
    dated = [span for span, _ in ground.whens_in(sentence.span)]
    counted = {one.number.span: one.unit for one in find_counted(ground, sentence)}
    kept = []
    for number in find_numbers(ground.text, sentence.span, sentence.lang):
        unit = counted.get(number.span)
        bare = unit is None and any(
            number.span.end <= one.span.start and is_listed(ground.text, number.span.end, one, sentence.lang)
            for one in sites
        )
        single = unit is None and number.value == 1 and _is_one(ground, sentence, number)
        is_date = any(number.span.overlaps(span) for span in dated)
        if (unit == "stations" or bare or single) and number.value < _MOST and not is_date:
            kept.append(number)
    return kept


def _is_one(ground: Ground, sentence: Sentence, number: Number) -> bool:
    """Say whether a police post is named right after "one", "eine", "una": the noun of a figure is plural."""
    near = Span(number.span.end, min(sentence.span.end, number.span.end + _COUNT // 2))
    return any(near.start <= span.start < near.end for _, span in ground.hits(sentence, "station.noun"))
