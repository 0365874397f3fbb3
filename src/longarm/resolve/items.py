"""Claims made ready for joining: with their report, its place in the log, and what they bear on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from longarm.records.claim import Claim, Incident, Response, Station
from longarm.records.fold import fold
from longarm.records.report import Report
from longarm.records.resolution import Bearing


@dataclass(frozen=True)
class Item:
    """A claim ready for joining.

    Attributes:
        claim: with values as corrected.
        report: the report it stands in.
        order: position of the report in the log, then of the words in the report.
        bearing: what it bears on.
        groups: origins of its report by lineage.
        voice: who speaks, as this one report names them; unlike the entity it stays when other reports come in.
    """

    claim: Claim
    report: Report
    order: tuple[int, int]
    bearing: Bearing
    groups: tuple[str, ...] = ()
    voice: str = "unowned"


@dataclass(frozen=True)
class Hosts:
    """Where the things are that one report tells of.

    Attributes:
        cities: folded settlement -> its country.
        countries: host countries.
        sites: settlements of stations as the report names them, each with the place in the text and its country.
        of_stations: host countries of stations.
    """

    cities: dict[str, str | None]
    countries: frozenset[str]
    sites: tuple[tuple[int, str, str | None], ...] = ()
    of_stations: frozenset[str] = frozenset()


def hosts_of(claims: Sequence[Claim]) -> Hosts:
    """Gather settlements and countries of the stations, responses and incidents of a report."""
    cities: dict[str, str | None] = {}
    countries: set[str] = set()
    sites: set[tuple[int, str, str | None]] = set()
    of_stations: set[str] = set()
    for claim in claims:
        slots = claim.slots
        if isinstance(slots, Station | Response | Incident) and slots.country:
            countries.add(slots.country)
        if isinstance(slots, Station):
            if slots.country:
                of_stations.add(slots.country)
            if slots.city:
                sites.add((claim.marks.get("city", claim.span).start, fold(slots.city), slots.country))
            for name in filter(None, (slots.city, slots.part_of)):
                cities[fold(name)] = slots.country
    return Hosts(cities, frozenset(countries), tuple(sorted(sites, key=str)), frozenset(of_stations))
