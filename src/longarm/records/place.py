"""A located place name."""

from __future__ import annotations

import re
from enum import StrEnum

import msgspec

from longarm.records.span import Span

#: How a name begins to say that several countries have a place of that name, none of them before the others.
NOT_LOCATED = "not located"
_CODE = re.compile(r"\b[A-Z]{2}\b")


class PlacePrecision(StrEnum):
    """What the coordinates stand for."""

    SETTLEMENT = "settlement"
    REGION = "region"
    COUNTRY = "country"
    CONTINENT = "continent"


class Place(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place name resolved against the gazetteer.

    Attributes:
        name: the gazetteer's main English name; the words of the text where it is not located.
        country: ISO 3166-1 alpha-2, None for a continent or an unresolved name.
        lat: latitude in degrees (WGS 84), None when only the country is known.
        lon: longitude in degrees (WGS 84).
        geonames_id: GeoNames id of the settlement or region.
        precision: what the coordinates stand for.
        words: the name as the text has it.
        span: where the name stands in the report's text.
        because: the features that decided, or why it is "country only".
    """

    name: str
    country: str | None
    lat: float | None = None
    lon: float | None = None
    geonames_id: int | None = None
    precision: PlacePrecision
    words: str
    span: Span
    because: str = ""

    @property
    def may_lie_in(self) -> tuple[str, ...]:
        """The countries in which it may lie where its name did not tell; none where it did, or nothing is known."""
        unplaced = self.country is None and self.because.startswith(NOT_LOCATED)
        return tuple(_CODE.findall(self.because)) if unplaced else ()


class Locality(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place that words give as where the thing is that they tell of, with what holds it.

    Attributes:
        name: its main English name; the words of the text where it is not located.
        words: the name as the text has it.
        country: ISO 3166-1 alpha-2, None where nothing tells it.
        precision: settlement, region or country.
        number: GeoNames id of a settlement, None where it has none.
        within: numbers of the region and of the county that hold it, as the gazetteer has them; of a region its own.
        holds: True of a region, and of a city that is most of the area of its name, such as London: what lies within
            the same numbers is a part of it.
    """

    name: str
    words: str
    country: str | None = None
    precision: PlacePrecision
    number: int | None = None
    within: tuple[int, ...] = ()
    holds: bool = False
