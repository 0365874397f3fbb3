"""Where the thing is that a claim tells of or answers: the places that its own words give as the site.

A station has its town in a slot. What denies or concedes one has its place in its words alone, and what it speaks
against hangs on it: "there is none in Cork" says nothing of a station in Dublin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import structs

from longarm.read.claims.accused import find_accused
from longarm.read.claims.ground import Ground
from longarm.read.claims.sites import find_sites
from longarm.read.gazetteer import Gazetteer
from longarm.read.parsed import Sentence
from longarm.read.places import holders_of, holds_others
from longarm.records.claim import Claim, Response, Stance, Statement, Station
from longarm.records.place import Locality, Place, PlacePrecision
from longarm.records.report import Role

#: Acts that are about stations whatever else their words name.
_OF_STATIONS = frozenset({"denied_existence", "denied_permission", "ordered_closure", "closed"})
_ANSWERS = frozenset({Stance.DENIES, Stance.CONCEDES})

#: What stands between a town and the country that tells where it lies: "Cork, Ireland", "Cork (Ireland)".
_LIES_IN = re.compile(r"(?:,?\s(?:in|en|em|w|v|ve)\s(?:the\s|de\s|der\s)?|,\s|\s?[(（])", re.IGNORECASE)
#: What stands between the two where the country comes first, in scripts without spaces and in Korean: 爱尔兰科克.
_OF_IT = frozenset({"", "的", "の", "의 ", " "})
_HAN = frozenset({"zh", "ja", "ko"})


def put_in_places(ground: Ground, gazetteer: Gazetteer, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims with the places that their words give as where the thing is.

    Args:
        ground: the report.
        gazetteer: tells which region and county hold a place.
        claims: claims of the report.
    """
    return tuple(_placed(ground, gazetteer, claim) for claim in claims)


def _placed(ground: Ground, gazetteer: Gazetteer, claim: Claim) -> Claim:
    slots = claim.slots
    places: Sequence[Place] = ()
    if isinstance(slots, Station):
        places = (slots.place,) if slots.place is not None else ()
    elif isinstance(slots, Statement) and (slots.denies or slots.concedes or claim.stance in _ANSWERS):
        said = f"{slots.gist} {slots.about or ''}"
        places = [one for one in _sites(ground, claim) if one.words in said]
    elif isinstance(slots, Response) and slots.action in _OF_STATIONS:
        teller = claim.speaker.span if claim.speaker is not None else None
        places = [one for one in _sites(ground, claim) if teller is None or not one.span.overlaps(teller)]
    if not places:
        return claim
    found = dict.fromkeys(_locality(one, gazetteer) for one in places)
    return structs.replace(claim, localities=tuple(found))


def _sites(ground: Ground, claim: Claim) -> list[Place]:
    """Return the places in the words of a claim that are where something is."""
    accused = find_accused(ground)
    return [
        place
        for sentence in _sentences(ground, claim)
        for place in _without_countries(ground, sentence, find_sites(ground, sentence, accused))
        if claim.span.holds(place.span)
    ]


def _without_countries(ground: Ground, sentence: Sentence, found: list[Place]) -> list[Place]:
    """Drop each country that only tells where the town beside it lies."""
    idle = set()
    for first, second in pairwise(sorted(found, key=lambda place: place.span)):
        between = ground.text[first.span.end : second.span.start]
        if first.country != second.country or _is_country(first) is _is_country(second):
            continue
        if _is_country(second) and _LIES_IN.fullmatch(between):
            idle.add(second.span)
        if _is_country(first) and sentence.lang in _HAN and between in _OF_IT:
            idle.add(first.span)
    return [one for one in found if one.span not in idle]


def _is_country(place: Place) -> bool:
    """Say whether a place is a country; a town of which only the country is sure is none."""
    return place.precision is PlacePrecision.COUNTRY and not place.because.startswith("country only")


def _sentences(ground: Ground, claim: Claim) -> Iterator[Sentence]:
    one = ground.sentence_at(claim.span)
    while one is not None and one.role is Role.BODY and one.span.start < claim.span.end:
        yield one
        one = ground.after(one)


def _locality(place: Place, gazetteer: Gazetteer) -> Locality:
    country = _is_country(place)
    region = place.precision is PlacePrecision.REGION
    town = PlacePrecision.REGION if region else PlacePrecision.SETTLEMENT
    return Locality(
        name=place.name,
        words=place.words,
        country=place.country,
        precision=PlacePrecision.COUNTRY if country else town,
        number=place.geonames_id,
        within=() if country else holders_of(place, gazetteer),
        holds=not country and holds_others(place, gazetteer),
    )
