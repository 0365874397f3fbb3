"""Meets denials and concessions with exactly the entries they speak about."""

from __future__ import annotations

import dataclasses
import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from longarm.records.claim import Incident, Station
from longarm.records.fold import fold
from longarm.records.register import Denial
from longarm.records.resolution import Thing
from longarm.weigh.matter import LATE, Matter
from longarm.weigh.objections import Objection
from longarm.wording.cautions import ACCOUNT, ACCOUNT_CHANGED, DAY_UNKNOWN, SAME_SIDE, UNTOLD
from longarm.wording.said import Listed, Said
from longarm.wording.voices import denied_said, dispute_said
from longarm.wording.words import NOT_TOLD

#: Denials that speak against the existence or nature of a thing, as opposed to a permission or knowledge of it.
_FLAT = frozenset({"existence", "name", "police_status"})

_OWN = frozenset({"permission", "knowledge"})
#: Kinds of thing of which an answer speaks about the thing itself.
_ANSWERED = ("station|", "incident|")


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
        by_report: kind and report -> keys of things.
        rows_of: key of a station -> keys of the rows of its bureaus.
        country: key -> its country.
        number: key -> what it is ordered by.
    """

    by_country: Mapping[tuple[str, str], Sequence[str]]
    by_site: Mapping[tuple[str, str], Sequence[str]]
    by_old_site: Mapping[tuple[str, str], Sequence[str]]
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
        country, unless it speaks of all abroad. What speaks of further stations meets none of those told of.
        """
        if one.beyond:
            return []
        countries = one.countries or self._countries_of(one.reports)
        if not one.countries and len(countries) > 1 and not one.everywhere:
            return []
        sites = [key for country in countries for site in one.sites for key in self._at(country, site)]
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
        reports = frozenset(matter.claims[claim].report for claim in thing.claims)
        yield "country", thing.key, country
        yield "number", thing.key, thing.id
        for report in sorted(reports):
            yield "by_report", (thing.kind, report), thing.key


def old_towns(matter: Matter, thing: Thing, now: str) -> list[str]:
    """Return the folded settlements that the claims of a station were read with, where people set another one."""
    found = set()
    for claim in thing.claims if matter.decisions.corrected else ():
        slots = matter.claims[claim].slots
        if claim in matter.decisions.corrected and isinstance(slots, Station) and slots.city:
            found.add(fold(slots.city))
    return sorted(found - {fold(now)})


def meet(places: Places, objections: Sequence[Objection]) -> dict[str, list[Objection]]:
    """Return key of a thing -> denials and concessions that speak about it, in order of day."""
    found: dict[str, list[Objection]] = defaultdict(list)
    for one in objections:
        for key in keys_met(places, one):
            found[key].append(one)
    for answers in found.values():
        answers.sort(key=turn_of)
    return found


def keys_met(places: Places, one: Objection) -> list[str]:
    """Return the keys of the things that a denial or concession speaks about: what it answers itself comes first."""
    return [one.key] if one.key.startswith(_ANSWERED) else places.met_by(one)


def turn_of(one: Objection) -> tuple[int, str, str]:
    """Return what denials and concessions are ordered by."""
    return one.day, one.who, one.claim


def is_general(places: Places, one: Objection) -> bool:
    """Say whether it denies flatly, about no place in particular, in reports that name none."""
    flat = set(one.denial.denies) & _FLAT and not one.countries
    return bool(flat) and not one.key.startswith(_ANSWERED) and not places.met_by(one)


def pair_up(met: Sequence[Objection]) -> tuple[Denial, ...]:
    """Return denials with what is shown beside them: a denial and a closure told by the same side are a pair."""
    closures: dict[str, list[str]] = defaultdict(list)
    flat: dict[str, list[str]] = defaultdict(list)
    for one in met:
        if "closure" in one.denial.concedes:
            closures[one.side].append(one.claim)
        if set(one.denial.denies) & _FLAT:
            flat[one.side].append(one.claim)
    found = []
    for one in met:
        beside: set[str] = set()
        if set(one.denial.denies) & _FLAT:
            beside |= set(closures[one.side])
        if "closure" in one.denial.concedes:
            beside |= set(flat[one.side])
        found.append(msgspec.structs.replace(one.denial, pairs_with=tuple(sorted(beside - {one.claim}))))
    return tuple(found)


def series(met: Sequence[Objection]) -> list[str]:
    """Tell in one sentence a side whose account changed, as a dated series."""
    by_side: dict[str, list[Objection]] = defaultdict(list)
    for one in met:
        by_side[one.side].append(one)
    told = []
    for _, accounts in sorted(by_side.items()):
        if len({(one.denial.denies, one.denial.concedes) for one in accounts}) < 2:
            continue
        flat = any(set(one.denial.denies) & _FLAT for one in accounts)
        closed = any("closure" in one.denial.concedes for one in accounts)
        if len({one.day for one in accounts}) < 2 and not (flat and closed):
            continue
        steps = [
            ACCOUNT(day=one.told or day_words(one.day), who=one.who, what=account_said(one.denial)) for one in accounts
        ]
        said = Listed(tuple({str(one): one for one in steps}.values()), between="; ")
        told.append(str((SAME_SIDE if flat and closed else ACCOUNT_CHANGED)(steps=said)))
    return told


def account_said(denial: Denial) -> Said:
    """Return what is denied and what is conceded."""
    return denied_said(denial) if denial.denies or denial.concedes else UNTOLD()


def day_words(day: int) -> str:
    """Return a day as ISO date."""
    return DAY_UNKNOWN if day >= LATE else datetime.date.fromordinal(day).isoformat()


def disputed_by(met: Sequence[Objection]) -> tuple[str, ...]:
    """Return who denies, and what exactly."""
    said: dict[str, set[str]] = defaultdict(set)
    for one in met:
        host = one.country is not None and one.country in one.countries
        if host and one.denial.denies and set(one.denial.denies) <= _OWN:
            # A host that never allowed a station, or knew of none, does not say that there is none.
            continue
        if one.denial.denies or not one.denial.concedes:
            said[one.who].update(one.denial.denies or (NOT_TOLD,))
    return tuple(str(dispute_said(who, sorted(what))) for who, what in sorted(said.items()))
