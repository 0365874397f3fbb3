"""The town of a house that an English text names first and calls a post afterwards.

"Police searched a restaurant in Lyon. The group says that the restaurant was a police station": the sentence that names
the post has no place; the house that it takes up by "the" or "that" has one shortly before.
"""

from __future__ import annotations

from msgspec import structs

from longarm.read.claims import site_words
from longarm.read.claims.ground import Ground
from longarm.read.claims.located import is_located
from longarm.read.claims.posts import nouns_in
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

_HOUSES = (site_words.HOUSES - {"bureau", "agency", "operation", "number", "port"}) | frozenset(
    {"premise", "site", "place", "centre", "center", "room"}
)
_TAKES_UP = frozenset({"the", "that", "this", "these", "those", "both", "its", "their"})
#: Sentences back to the one that places the house, and characters from the house to its town.
_BACK = 3
_NEAR = 60


def find_same_house(ground: Ground, sentence: Sentence, accused: str | None) -> list[Place]:
    """Find the town of the house that a sentence calls a post.

    Args:
        ground: the report.
        sentence: a sentence that names a post and no place of a host.
        accused: country whose post it would be; its own places are none.
    """
    if sentence.lang != "en" or sentence.tokens is None or not nouns_in(ground, sentence):
        return []
    if any(one.country not in {None, accused} for one in ground.places_in(sentence.span)):
        return []
    start = ground.parsed.passages[sentence.passage].span.start
    for token in sentence.tokens:
        if token.lemma_.lower() in _HOUSES and any(one.lower_ in _TAKES_UP for one in token.children):
            town = _town_of(ground, sentence, token.lemma_.lower(), accused)
            if town is not None:
                at = Span(start + token.idx, start + token.idx + len(token))
                return [structs.replace(town, span=at, words=ground.words(at))]
    return []


def _town_of(ground: Ground, sentence: Sentence, house: str, accused: str | None) -> Place | None:
    """Return the one town in which the sentences before place a house."""
    for one in reversed(ground.shortly_before(sentence, _BACK)):
        start = ground.parsed.passages[one.passage].span.start
        ends = [start + token.idx + len(token) for token in one.tokens or () if _is_house(token, house)]
        towns = {
            place.name: place
            for place in ground.places_in(one.span)
            if place.precision is PlacePrecision.SETTLEMENT
            and place.country not in {None, accused}
            and any(_is_in(ground, end, place) for end in ends)
        }
        if towns:
            return next(iter(towns.values())) if len(towns) == 1 else None
    return None


def _is_house(token: object, house: str) -> bool:
    """Say whether a word is the house that is taken up; "the place" and "the site" take up any."""
    lemma = getattr(token, "lemma_", "").lower()
    return lemma == house or (house in {"place", "site", "premise"} and lemma in _HOUSES)


def _is_in(ground: Ground, end: int, place: Place) -> bool:
    between = ground.text[end : place.span.start]
    behind = 0 < len(between) <= _NEAR and is_located(between, "en") is not None and not set(between) & set(".;:,")
    return behind or 0 < end - place.span.end <= _NEAR // 2
