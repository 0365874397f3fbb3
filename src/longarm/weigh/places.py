"""Stations and incidents by country, settlement, area and report, and what a denial speaks of there."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from longarm.records.claim import Incident, Station
from longarm.records.fold import fold
from longarm.records.place import Locality
from longarm.records.resolution import Thing
from longarm.weigh.matter import Matter
from longarm.weigh.objections import Objection

#: Name of a table of places, a key in it, and what a thing has there.
Spot = tuple[str, Any, Any]
#: Tables of which the last thing alone counts; the others hold what all things have there, in their order.
SINGLE = frozenset({"country", "number"})


@dataclass(frozen=True)
class Places:
    """Stations and incidents by country, settlement and report.

    Attributes:
        by_country: kind and country -> keys of things.
        by_site: country and settlement -> keys of stations.
        by_old_site: the same by the settlements that were read where people set others.
        by_number: GeoNames id of a settlement -> keys of stations.
        by_area: numbers of a region, or of region and county -> keys of the stations there.
        by_whole: the same of stations in a city that is most of that area.
        by_report: kind and report -> keys of things.
        rows_of: key of a station -> keys of the rows of its bureaus.
        country: key -> its country.
        number: key -> what it is ordered by.
    """

    by_country: Mapping[tuple[str, str], Sequence[str]]
    by_site: Mapping[tuple[str, str], Sequence[str]]
    by_old_site: Mapping[tuple[str, str], Sequence[str]]
    by_number: Mapping[int, Sequence[str]]
    by_area: Mapping[tuple[int, ...], Sequence[str]]
    by_whole: Mapping[tuple[int, ...], Sequence[str]]
    by_report: Mapping[tuple[str, str], Sequence[str]]
    rows_of: Mapping[str, Sequence[str]]
    country: Mapping[str, str | None]
    number: Mapping[str, str]

    @classmethod
    def of(cls, matter: Matter) -> Places:
        """Return the places of a case."""
        tables: dict[str, dict[Any, Any]] = {one.name: {} for one in dataclasses.fields(cls)}
        for thing in matter.things:
            for name, key, value in spots_of(matter, thing):
                if name in SINGLE:
                    tables[name][key] = value
                else:
                    tables[name].setdefault(key, []).append(value)
        return cls(**tables)

    def met_by(self, one: Objection) -> list[str]:
        """Return the keys of the things that an objection speaks about.

        The settlements it names, or that its report had named by then, come first. Without any, a denial of stations,
        or of coercion, meets every station or incident of a country that its words name; all else meets what its own
        reports tell of: a denial of one affair is none of another. Where nothing tells the country, that has to be one
        country, unless it speaks of all abroad. What speaks of further stations meets none of those told of, and what
        speaks of a town or region meets those there and no other.
        """
        if one.beyond:
            return []
        countries = one.countries or self._countries_of(one.reports)
        if not one.countries and len(countries) > 1 and not one.everywhere:
            return []
        sites = [key for country in countries for site in one.sites for key in self._at(country, site)]
        if one.local and "station" in one.kinds:
            return self._with_rows([*sites, *(key for place in one.local for key in self.at_place(place))])
        if sites and "station" in one.kinds:
            return self._with_rows(sites)
        if not one.countries and not one.denial.denies:
            return []
        for kind in (*sorted(one.kinds), "station"):
            found = [key for report in sorted(one.reports) for key in self.by_report.get((kind, report), ())]
            found = [key for key in found if not one.countries or self.country[key] in one.countries]
            wide = one.countries and (one.wide if kind == "station" else one.denial.denies)
            if wide and (one.named or not found):
                found = [key for country in one.countries for key in self.by_country.get((kind, country), ())]
            if found:
                return self._with_rows(found)
        return []

    def _countries_of(self, reports: Iterable[str]) -> list[str]:
        """Return the countries whose stations some reports tell of."""
        told = (self.country[key] for report in reports for key in self.by_report.get(("station", report), ()))
        return sorted({country for country in told if country})

    def site(self, country: str, name: str) -> list[str]:
        """Return the keys of the stations of a settlement, rows of bureaus included."""
        return self._with_rows(self._at(country, name))

    def site_of(self, place: Locality) -> list[str]:
        """Return the keys of the stations of a town or region, rows of bureaus included."""
        return self._with_rows(self.at_place(place))

    def at_place(self, place: Locality) -> list[str]:
        """Return the keys of the stations of a town or region, whatever name they are told by.

        A city that is most of its area is met by its parts and by what is said of them; of two towns that lie in one
        county neither is a part of the other.
        """
        found: list[str] = []
        if place.country is not None:
            found += [key for name in (place.name, place.words) for key in self._at(place.country, fold(name))]
        if place.number is not None:
            found += self.by_number.get(place.number, ())
        if place.within:
            found += (self.by_area if place.holds else self.by_whole).get(place.within, ())
        return list(dict.fromkeys(found))

    def _at(self, country: str, name: str) -> Sequence[str]:
        """Return the keys of the stations of a settlement; of those that were read there where none is left there.

        Who spoke of the station by the name that people corrected speaks of it still.
        """
        return self.by_site.get((country, name), ()) or self.by_old_site.get((country, name), ())

    def told_in(self, country: str, reports: Iterable[str]) -> list[str]:
        """Return the keys of the stations of a country that some of the reports tell of, without rows of bureaus."""
        told = {key for report in reports for key in self.by_report.get(("station", report), ())}
        return sorted((key for key in told if self.country[key] == country), key=self.number.__getitem__)

    def whole(self, country: str) -> str:
        """Return the key of the station of a country of which no settlement is named, "" where there is none."""
        key = f"station|{country}|"
        return key if self.country.get(key) == country else ""

    def stations(self, country: str) -> list[str]:
        """Return the keys of the stations of a country, rows of bureaus included."""
        return self._with_rows(self.by_country.get(("station", country), ()))

    def rows(self, key: str) -> list[str]:
        """Return the keys of the rows that the bureaus of a settlement have of their own."""
        return sorted(self.rows_of.get(key, ()))

    def _with_rows(self, keys: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(key for one in keys for key in (one, *self.rows(one))))


def spots_of(matter: Matter, thing: Thing) -> Iterator[Spot]:
    """Yield what a station, incident or row of a bureau has in the tables of places."""
    if thing.part_of is not None:
        yield "rows_of", thing.part_of, thing.key
    elif thing.kind in {"station", "incident"}:
        slots = matter.decisions.corrected.get(thing.claims[0]) or matter.claims[thing.claims[0]].slots
        country = slots.country if isinstance(slots, Station | Incident) else None
        if country:
            yield "by_country", (thing.kind, country), thing.key
            if isinstance(slots, Station) and slots.city:
                yield "by_site", (country, fold(slots.city)), thing.key
                for name in old_towns(matter, thing, slots.city):
                    yield "by_old_site", (country, name), thing.key
                yield from _lying(matter, thing)
        reports = frozenset(matter.claims[claim].report for claim in thing.claims)
        yield "country", thing.key, country
        yield "number", thing.key, thing.id
        for report in sorted(reports):
            yield "by_report", (thing.kind, report), thing.key


def _lying(matter: Matter, thing: Thing) -> Iterator[Spot]:
    """Yield what the located town of a station has in the tables of numbers and areas, if nobody corrected it."""
    found = {
        place
        for claim in thing.claims
        if claim not in matter.decisions.corrected
        for place in matter.claims[claim].localities
    }
    spots: set[tuple[str, Any]] = {("by_number", place.number) for place in found if place.number is not None}
    spots |= {("by_area", place.within[:size]) for place in found for size in range(1, len(place.within) + 1)}
    spots |= {("by_whole", place.within) for place in found if place.holds and place.within}
    for name, key in sorted(spots, key=str):
        yield name, key, thing.key


def old_towns(matter: Matter, thing: Thing, now: str) -> list[str]:
    """Return the folded settlements that the claims of a station were read with, where people set another one."""
    found = set()
    for claim in thing.claims if matter.decisions.corrected else ():
        slots = matter.claims[claim].slots
        if claim in matter.decisions.corrected and isinstance(slots, Station) and slots.city:
            found.add(fold(slots.city))
    return sorted(found - {fold(now)})
