"""Sites that an English sentence leaves unnamed because the text has just named them.

"Nothing new from Oslo or Bergen. Two years ago a group listed a station in each"; under the heading "2. Bergen": "the
information about a station in the city".
"""

from __future__ import annotations

import re

from msgspec import structs

from longarm.read.claims.ground import Ground
from longarm.read.claims.wide_meant import find_taken_up
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
    found = each or city
    before = Span(sentence.span.start, found.start() if found is not None else sentence.span.start)
    if found is None or any(_is_town(one, accused) for one in ground.places_in(before)):
        return []
    towns = _towns_before(ground, sentence, accused)
    if (each is not None) != (len(towns) > 1) or not towns:
        return []
    at = Span(*(each.span("each") if each is not None else found.span("city")))
    return [structs.replace(one, span=at, words=ground.words(at)) for one in towns]


def _is_town(place: Place, accused: str | None) -> bool:
    return place.precision is PlacePrecision.SETTLEMENT and place.country not in {None, accused}


def _towns_before(ground: Ground, sentence: Sentence, accused: str | None) -> list[Place]:
    """Return the towns of the nearest line before that names any, headings included."""
    for one in reversed(ground.shortly_before(sentence, _BACK)):
        towns = {place.name: place for place in ground.places_in(one.span) if _is_town(place, accused)}
        if towns:
            return sorted(towns.values(), key=lambda place: place.span)
    return []
