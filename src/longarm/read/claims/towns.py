"""Which town is meant where a sentence names a ward, a borough, a part or what holds it: "Tokyo's Chiyoda ward"."""

from __future__ import annotations

import re

from longarm.read.claims.areas import as_in_area
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision

_LIES = re.compile(r"^,?\s(?:in|en|em|no|na|à|au|a|v|\()\s?(?:the\s|de\s)?$", re.IGNORECASE)
#: "Tokyo's Chiyoda ward": the town is the site.
_WARD = re.compile(r"[’']s?\s")
#: "three in the Greater Toronto Area, two of them in Markham and one in Scarborough": the whole, then its parts.
_PARTED = re.compile(
    r"[^.;]{0,24}?[,(–—]\s?(?:\w+\s){1,2}?of (?:them|these|those|which)(?:\s\w+){0,2}?\s(?:in|at|on)\s"
    r"|(?: metropolitan)?(?: area| region)?\s?(?: [-–—]|[:(—–])\s?(?:namely |specifically )?"
    r"(?:(?:one|two|three|\d) )?in "
    r"|(?: metropolitan)? (?:area|region)\s?(?: [-–—]|[:(,—–])\s?(?:(?:namely|specifically|including),? )?(?:in )?",
    re.IGNORECASE,
)
#: "in the Toronto suburbs of Markham and Scarborough": the part is the site.
_PART_OF = re.compile(
    r"(?:[’']s?)?\s(?:[\w-]+\s){0,2}?(?:suburbs?|districts?|neighbou?rhoods?|boroughs?|areas?|quarters?|outskirts|wards?|towns?"
    r"|communes?|municipalit(?:y|ies)) of (?:the )?"
)
_BOROUGHS = frozenset({"manhattan", "brooklyn", "bronx", "the bronx", "queens", "staten island"})
#: The town whose boroughs the gazetteer knows as places of their own.
_BOROUGH_TOWN = "New York"


#: "two in Croydon and Hendon in London": the last says where the others lie.
_WITHIN = re.compile(r",?\s(?:both |all )?in\s(?:the\s)?", re.IGNORECASE)
_IN_CHINATOWN = re.compile(r"\b(?:in|near|inside|around) (?:the |its |a )?(?:local |old )?Chinatown\b")

#: What stands between a country and the town that it is named for: "Ecuador's Quito", "the Dutch city of Rotterdam".
_ITS_TOWN = re.compile(
    r"[’']s (?:capital,? |second city,? |largest city,? )?| \((?:the city of )?"
    r"|(?:[’']s)? (?:[a-z-]+ ){0,3}?(?:cit(?:y|ies)|capital(?: city)?|towns?|villages?|ports?|metropolis|municipality"
    r"|suburbs?|resort|island|enclave)(?: of|,)? (?:the )?"
)


def as_towns(
    ground: Ground, sentence: Sentence, found: list[Place], places: list[Place], accused: str | None
) -> list[Place]:
    """Give the towns that the sites of a sentence mean.

    Args:
        ground: the report.
        sentence: the sentence.
        found: its places that are sites, in order.
        places: all its places, in order.
        accused: country whose posts they would be.
    """
    found = as_in_area(ground, found)
    parts = [one for one in found if not _has_parts(ground, sentence, one, found)]
    parts = [one for one in parts if not _holds_last(ground, one, parts)]
    towns = _without_container(ground, _with_towns(ground, parts, places))
    there = [one for one in places if one.country not in {None, accused}]
    return _as_town(ground, towns or _of_chinatown(ground, sentence, there))


def is_whole_of(ground: Ground, whole: Place | None, part: Place) -> bool:
    """Say whether a country is named only as that of the town behind it: "in Ecuador's Quito", "the Dutch city of"."""
    if whole is None or whole.precision is not PlacePrecision.COUNTRY or whole.country != part.country:
        return False
    between = ground.text[whole.span.end : part.span.start]
    return _ITS_TOWN.fullmatch(between) is not None


def _holds_last(ground: Ground, place: Place, found: list[Place]) -> bool:
    """Say whether a place only tells in which country or town the site right before it lies."""
    before = [one for one in found if one.span.end <= place.span.start]
    if not before or _is_whole(before[-1]):
        return False
    return _WITHIN.fullmatch(ground.text[before[-1].span.end : place.span.start]) is not None


def _is_whole(place: Place) -> bool:
    """Say whether a place is a country; a town of which only the name is sure is none."""
    return place.precision is PlacePrecision.COUNTRY and not place.because.startswith("country only")


def _of_chinatown(ground: Ground, sentence: Sentence, places: list[Place]) -> list[Place]:
    """Return the one town that a sentence names whose Chinatown is the site."""
    found = _IN_CHINATOWN.search(ground.text, sentence.span.start, sentence.span.end)
    towns = {one.name: one for one in reversed(places) if one.precision is PlacePrecision.SETTLEMENT}
    towns = {name: one for name, one in towns.items() if one.words.lower() != "chinatown"}
    return list(towns.values()) if found is not None and len(towns) == 1 else []


def _with_towns(ground: Ground, found: list[Place], places: list[Place]) -> list[Place]:
    """Put a town in the place of its ward, or of the country that says where it lies: "Toronto, en Canadá"."""
    kept: list[Place] = []
    for place in found:
        before = [one for one in places if one.span.end <= place.span.start]
        town = before[-1] if before else None
        ward = town is not None and _WARD.fullmatch(ground.text[town.span.end : place.span.start])
        if town is not None and ward and not _is_whole(town):
            if town not in kept and town.country == place.country:
                kept.append(town)
            continue
        apposed = town is not None and _LIES.match(ground.text[town.span.end : place.span.start])
        if town is not None and apposed and town.country == place.country and town not in found:
            kept.append(town if town.precision is PlacePrecision.SETTLEMENT else place)
        else:
            kept.append(place)
    return kept


def _without_container(ground: Ground, found: list[Place]) -> list[Place]:
    """Drop a town that only says where the town before it lies: "in Prato, Florence"."""
    if len(found) != 2:
        return found
    first, second = found
    labelled = re.search(r"[:–—]\s$", ground.text[max(0, first.span.start - 2) : first.span.start])
    bare = not labelled and re.fullmatch(r",\s", ground.text[first.span.end : second.span.start])
    listed = re.match(r"\s?(?:,|and\b|&|or\b|und\b|y\b|e\b|et\b|en\b)", ground.text[second.span.end :])
    return [first] if bare and not listed and first.country == second.country else found


def _has_parts(ground: Ground, sentence: Sentence, place: Place, found: list[Place]) -> bool:
    """Say whether a place is named as the whole whose parts follow: they are the sites."""
    if place.precision is PlacePrecision.COUNTRY:
        return False
    part = _PART_OF.match(ground.text, place.span.end, sentence.span.end)
    if part is not None and any(one.span.start == part.end() for one in found):
        return True
    parts = _PARTED.match(ground.text, place.span.end, sentence.span.end)
    return parts is not None and any(one.span.start >= parts.end() - 1 for one in found)


def _as_town(ground: Ground, found: list[Place]) -> list[Place]:
    """Put the town in the place of its boroughs where the report names it."""
    if not any(one.words.lower() in _BOROUGHS for one in found):
        return found
    town = next((one for one in ground.places if one.name.startswith(_BOROUGH_TOWN) and one.country == "US"), None)
    if town is None or town.precision is not PlacePrecision.SETTLEMENT:
        return found
    kept = [town if one.words.lower() in _BOROUGHS else one for one in found]
    return [one for at, one in enumerate(kept) if one.name != town.name or one.name not in {k.name for k in kept[:at]}]
