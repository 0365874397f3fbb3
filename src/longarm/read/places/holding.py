"""Which region and county hold a located place, as the gazetteer has them, and which city is all of its area."""

from __future__ import annotations

from longarm.read.gazetteer import Entry, Gazetteer, fold
from longarm.records.place import Place, PlacePrecision

#: Places of one name that are looked at.
_NAMESAKES = 1_000
#: A city of so many people, and of so great a part of the people of the area that bears its name, is that area. The
#: gazetteer counts people of an area once with the city and once with its districts, so that a half is nearly all.
_LARGE, _PART = 1_000_000, 0.45


def holders_of(place: Place, gazetteer: Gazetteer) -> tuple[int, ...]:
    """Return the numbers of the region and of the county in which a place lies; of a region or county its own.

    Args:
        place: a place as the text names it; of one that is not located nothing is known.
        gazetteer: the gazetteer.
    """
    one = _entry(place, gazetteer)
    return () if one is None else _numbers(one)


def holds_others(place: Place, gazetteer: Gazetteer) -> bool:
    """Say whether what lies in the same region and county is a part of a place: of a region, of a city like London.

    Args:
        place: a place as the text names it.
        gazetteer: the gazetteer.
    """
    if place.precision is not PlacePrecision.SETTLEMENT:
        return place.precision is PlacePrecision.REGION
    one = _entry(place, gazetteer)
    if one is None or one.people < _LARGE:
        return False
    area = gazetteer.area(one.admin1, one.admin2) or gazetteer.area(one.admin1)
    return area is not None and one.people >= _PART * area.people and _gives_name(one, area, gazetteer)


def _gives_name(town: Entry, area: Entry, gazetteer: Gazetteer) -> bool:
    """Say whether an area is called by a name of a town, in any language: "Greater London", "Wien Stadt"."""
    names = (area.name, town.name if f" {fold(town.name)} " in f" {fold(area.name)} " else "", *area.name.split())
    return any(one.row == town.row for name in names if name for one in gazetteer.find(name, _NAMESAKES))


def _entry(place: Place, gazetteer: Gazetteer) -> Entry | None:
    if place.lat is None:
        return None
    key = place.country, place.geonames_id, place.lat, place.lon
    found = gazetteer.find(place.name, _NAMESAKES)
    return next((one for one in found if (one.country, one.geonames_id, one.lat, one.lon) == key), None)


def _numbers(one: Entry) -> tuple[int, ...]:
    return (one.admin1, one.admin2) if one.admin2 else ((one.admin1,) if one.admin1 else ())
