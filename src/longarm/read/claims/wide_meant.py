"""Sites that a Chinese, Japanese or Korean sentence takes up: "這兩處地點", "2カ所とも", "이 식당".

They are the towns that the nearest sentence before names, where one of those two speaks of posts.
"""

from __future__ import annotations

import re

from msgspec import structs

from longarm.read.claims.ground import Ground
from longarm.read.claims.posts import nouns_in
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

_TAKEN_UP = {
    "zh": re.compile(
        r"(?:[这這该該上此][述]?)(?:[一二两兩三四]?[处處家间間座](?:地[点點]|[据據][点點]|站[点點]|中心|[办辦]公室)?"
        r"|[个個](?:站[点點]|[据據][点點]|地[点點]|[办辦]公室)|站[点點]|[据據][点點]|中心|城|市|地(?![区區方]))|[两兩]地|[当當]地(?:的)?(?:[据據][点點]|站[点點])"
    ),
    "ja": re.compile(
        r"(?:同|この|その|これらの|両)(?:市|拠点|施設|ビル|店|事務所|建物|都市|所)|[2２二]\s?[かカヶケ]所とも|いずれの(?:拠点|施設)"
    ),
    "ko": re.compile(r"(?:이|해당|그) ?(?:두 |세 )?(?:곳|식당|시설|업체|업소|건물|사무실|거점|중식당)|두 곳 모두"),
}
_BACK = 2


def find_taken_up(ground: Ground, sentence: Sentence, accused: str | None) -> list[Place]:
    """Find the towns of the sites that a sentence takes up, where it names no town itself.

    Args:
        ground: the report.
        sentence: a sentence that speaks of posts.
        accused: country whose posts they would be; its own places are none.
    """
    words = _TAKEN_UP.get(sentence.lang)
    found = words.search(ground.text, sentence.span.start, sentence.span.end) if words is not None else None
    if found is None or not nouns_in(ground, sentence):
        return []
    last, at = sentence, Span(found.start(), found.end())
    for _ in range(_BACK):
        earlier = ground.before(last)
        if earlier is None:
            return []
        towns = {one.name: one for one in ground.places_in(earlier.span) if is_town(one, accused)}
        if towns:
            return [structs.replace(one, span=at, words=ground.words(at)) for one in towns.values()]
        last = earlier
    return []


def is_town(place: Place, accused: str | None) -> bool:
    """Say whether a place is a town, and none of the accused state."""
    return place.precision is PlacePrecision.SETTLEMENT and place.country not in {None, accused}
