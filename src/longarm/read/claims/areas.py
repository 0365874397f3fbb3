"""Parts of a town's area that the gazetteer knows elsewhere only: Scarborough beside Markham in the Toronto area.

A name is put beside the town only where the report speaks of that town's area, names beside the part another place that
lies close to the town, and has nothing else in the country where the gazetteer would put the part.
"""

from __future__ import annotations

import re

from msgspec import structs

from longarm.read.claims.ground import Ground
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

_AREA = re.compile(r"(?: metropolitan)? (?:area|region|suburbs)\b", re.IGNORECASE)
#: "in Markham and Scarborough", "two in Markham and one in Scarborough", "like its sister in Scarborough".
_TOGETHER = re.compile(
    r",? (?:and|or|&)(?: (?:also|one|two|three|another|the other))?(?: (?:in|at|near))? "
    r"|,? (?:like|as|unlike|along with|alongside|together with) (?:its |the |that |those )?(?:\w+ ){0,2}(?:in|at|near) "
)
#: Degrees of latitude and longitude between a town and a part of its area at most.
_NEAR = 0.8


def as_in_area(ground: Ground, found: list[Place]) -> list[Place]:
    """Put the sites of a sentence that can only be parts of an area into its country, by their names alone.

    Args:
        ground: the report.
        found: the sites of a sentence.
    """
    if len(found) > 1:
        found = [_moved(one, beside) if (beside := _joined(ground, one, found)) else one for one in found]
    areas = _areas(ground) if len(found) > 1 else {}
    for area in areas.values():
        if any(_is_near(area, one) for one in found):
            found = [_moved(one, area) if _is_astray(ground, one, area) else one for one in found]
    return found


def has_parts(ground: Ground, place: Place, others: list[Place]) -> bool:
    """Say whether a town is named for its area only, of which the report names sites elsewhere.

    Args:
        ground: the report.
        place: the place of a site.
        others: the places of the report's other sites.
    """
    areas = _areas(ground)
    if place.span not in areas:
        return False
    return any(_is_near(place, one) for one in others) and all(
        one.name != place.name or one.span in areas for one in others
    )


def _areas(ground: Ground) -> dict[Span, Place]:
    """Return the towns of whose area or region the report speaks, by where it does, worked out once a report."""
    if "areas" not in ground.notes:
        ground.notes["areas"] = {
            one.span: one
            for one in ground.places
            if one.precision is PlacePrecision.SETTLEMENT
            and one.country is not None
            and _AREA.match(ground.text, one.span.end) is not None
        }
    areas: dict[Span, Place] = ground.notes["areas"]
    return areas


def _words_by_country(ground: Ground) -> dict[str | None, set[str]]:
    """Return the words by which the report names places of each country, worked out once a report."""
    if "words by country" not in ground.notes:
        found: dict[str | None, set[str]] = {}
        for one in ground.places:
            found.setdefault(one.country, set()).add(one.words)
        ground.notes["words by country"] = found
    words: dict[str | None, set[str]] = ground.notes["words by country"]
    return words


def _is_near(area: Place, one: Place) -> bool:
    """Say whether a site lies close to the town of an area and is not that town."""
    if one.country != area.country or one.name == area.name or None in {one.lat, one.lon, area.lat, area.lon}:
        return False
    return abs((one.lat or 0) - (area.lat or 0)) < _NEAR and abs((one.lon or 0) - (area.lon or 0)) < _NEAR


def _is_astray(ground: Ground, one: Place, area: Place) -> bool:
    """Say whether a site is a town in a country of which the report names nothing else."""
    if one.precision is not PlacePrecision.SETTLEMENT or one.country == area.country:
        return False
    return _words_by_country(ground).get(one.country, set()) <= {one.words}


def _joined(ground: Ground, one: Place, found: list[Place]) -> Place | None:
    """Return the town with which a site is named in one breath and in whose country alone the report is set.

    "Canada's minister spoke of the posts in Markham and Scarborough": a name of which there are several, in a country
    of which the report says nothing, is that of a part of a town in the country that it does speak of.
    """
    if one.precision is not PlacePrecision.SETTLEMENT or "before " not in one.because or "large town" in one.because:
        return None
    words = _words_by_country(ground)
    if not words.get(one.country, set()) <= {one.words}:
        return None
    beside = [
        other
        for other in found
        if other.country != one.country
        and other.precision is PlacePrecision.SETTLEMENT
        and len(words.get(other.country, set())) > 1
        and _TOGETHER.fullmatch(_between(ground, one, other))
    ]
    return beside[0] if beside else None


def _between(ground: Ground, one: Place, other: Place) -> str:
    first, last = sorted((one.span, other.span))
    return ground.text[first.end : last.start]


def _moved(one: Place, area: Place) -> Place:
    because = f"country only: named beside {area.name} or parts of it; the gazetteer knows the name elsewhere only"
    return structs.replace(
        one,
        country=area.country,
        lat=None,
        lon=None,
        geonames_id=None,
        precision=PlacePrecision.COUNTRY,
        because=because,
    )
