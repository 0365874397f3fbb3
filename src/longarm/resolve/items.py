"""Claims made ready for joining: with their report, its place in the log, and what they bear on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass, field

from longarm.records.claim import Claim, Incident, Response, Station
from longarm.records.fold import fold, names_in
from longarm.records.report import Report
from longarm.records.resolution import Bearing
from longarm.records.span import Span
from longarm.resolve.nations import acting_nations


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
        acts: for each kind of act, what its claims tell it by: country, place in the text and words.
        accused: the state of whose officers and stations the report tells most; None where it tells of none.
        once: folded settlement as the text has it -> the one that people set for it.
    """

    cities: dict[str, str | None]
    countries: frozenset[str]
    sites: tuple[tuple[int, str, str | None], ...] = ()
    of_stations: frozenset[str] = frozenset()
    acts: dict[str, tuple[tuple[str | None, Span, str], ...]] = field(default_factory=dict)
    accused: str | None = None
    once: dict[str, str] = field(default_factory=dict)

    def named_in(self, said: str) -> set[str]:
        """Return the settlements that words name; who speaks by a name that people corrected means the one they set."""
        return {self.once.get(name, name) for name in names_in(said, [*self.cities, *self.once])}

    def before(self, end: int, countries: Set[str]) -> set[str]:
        """Return the sites in some countries that the report had named before a place in its text; all without any."""
        return {site for start, site, country in self.sites if start < end and (country in countries or not countries)}

    def of_same_act(self, action: str, country: str | None) -> set[str]:
        """Return the sites of all that the report tells of one kind of act: a heading has those of the text below."""
        found: set[str] = set()
        cities = {site for _, site, other in self.sites if other == country}
        for other, span, said in self.acts.get(action, ()):
            if other == country:
                found |= (self.named_in(said) & cities) or self.before(span.end, {country} if country else set())
        return found


def hosts_of(claims: Sequence[Claim], report: Report, as_read: Sequence[Claim] = ()) -> Hosts:
    """Gather settlements and countries of the stations, responses and incidents of a report.

    Args:
        claims: its claims, with values as corrected.
        report: the report.
        as_read: the same claims as they were read.
    """
    cities: dict[str, str | None] = {}
    countries: set[str] = set()
    sites: set[tuple[int, str, str | None]] = set()
    of_stations: set[str] = set()
    acts: dict[str, list[tuple[str | None, Span, str]]] = defaultdict(list)
    for claim in claims:
        slots = claim.slots
        if isinstance(slots, Station | Response | Incident) and slots.country:
            countries.add(slots.country)
        if isinstance(slots, Response):
            acts[slots.action].append((slots.country, claim.span, f"{claim.span.of(report.text)} {slots.target or ''}"))
        if isinstance(slots, Station):
            if slots.country:
                of_stations.add(slots.country)
            if slots.city:
                sites.add((claim.marks.get("city", claim.span).start, fold(slots.city), slots.country))
            for name in filter(None, (slots.city, slots.part_of)):
                cities[fold(name)] = slots.country
    return Hosts(
        cities,
        frozenset(countries),
        tuple(sorted(sites, key=str)),
        frozenset(of_stations),
        {action: tuple(told) for action, told in acts.items()},
        _accused(claims, report, countries),
        _once(as_read, claims, cities),
    )


def _once(as_read: Sequence[Claim], claims: Sequence[Claim], cities: Collection[str]) -> dict[str, str]:
    """Return the settlements that people set others for, as the text has them, where no station is left there."""
    found: dict[str, str] = {}
    for read, claim in zip(as_read, claims, strict=False):
        was, now = read.slots, claim.slots
        if was is not now and isinstance(was, Station) and isinstance(now, Station) and was.city and now.city:
            name = fold(was.city)
            if name not in cities:
                found.setdefault(name, fold(now.city))
    return found


def _accused(claims: Sequence[Claim], report: Report, hosts: Set[str]) -> str | None:
    """Return the state whose officers, stations or bodies most sentences with claims speak of, and no host."""
    spans = sorted({claim.span for claim in claims})
    acting = Counter(code for span in spans for code in set(acting_nations(span.of(report.text))) - hosts)
    return min(acting, key=lambda code: (-acting[code], code), default=None)
