"""Denials and concessions of a case, each with the places it speaks about and the side that speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from longarm.records.claim import Incident, Response, Stance, Statement, Station
from longarm.records.place import Locality
from longarm.records.register import Denial
from longarm.records.resolution import Thing
from longarm.records.when import When
from longarm.weigh.counted import speaks_of_everywhere
from longarm.weigh.matter import LATE, Matter
from longarm.weigh.sites import Sites
from longarm.weigh.spoken import named_near, speaks_beyond, spoken_sites, words_for_sites
from longarm.weigh.starts import is_state
from longarm.weigh.voices import in_order, make_support, published_day
from longarm.weigh.where import Where, is_aside, where_of
from longarm.wording.voices import NO_BODY

#: Acts that are denials.
_DENIALS = frozenset({"denied_existence", "denied_permission"})
#: Words by which somebody tells what he knows, as opposed to what there is.
_KNOWS = re.compile(
    r"\b(?:aware|knows?|known|knew|knowledge|information|erkenntniss?e?n?|bekannt|wei(?:ß|ss)|wissen|kenntnis\w*"
    r"|connaissances?|connaît|informée?s?|consta(?:ncia)?|conoce\w*|conocimiento|conhec\w+|conosc\w+|notizie"
    r"|hoogte|bekend|kennis|weet)\b|知|把握|了解|掌握",
    re.IGNORECASE,
)
#: What is denied of stations, whether or not the report tells of one.
_OF_STATIONS = frozenset({"existence", "name", "police_status", "permission"})


@dataclass(frozen=True)
class Objection:
    """A denial or concession.

    Attributes:
        denial: as the register shows it.
        claim: claim id.
        who: name of the speaker.
        side: state or body on whose side the speaker is; one side may deny by one mouth and concede by another.
        country: state that the speaker belongs to.
        foreign: True where the speaker is known to speak for a state or to run the place.
        countries: states it speaks about.
        sites: settlements it speaks about; of a concession those its report had named by then, where it names none.
        local: towns and regions that its words give as where it denies or concedes; none where they name a country.
        wide: True where it may speak of stations that its reports do not tell of.
        named: True where its words name a country it speaks about.
        beyond: True where it speaks of others than those told of, and of no place.
        everywhere: True where it speaks of all countries abroad.
        kinds: kinds of entry it can meet.
        day: day it was made known.
        told: the day on which it was said, as its words give it; empty where they do not.
        date: day of the denial as its words give it.
        reports: reports that carry it.
        key: key of the thing it is an answer in, so that nothing answers itself.
    """

    denial: Denial
    claim: str
    who: str
    side: str
    country: str | None
    foreign: bool
    countries: tuple[str, ...]
    sites: tuple[str, ...]
    local: tuple[Locality, ...]
    wide: bool
    named: bool
    beyond: bool
    everywhere: bool
    kinds: frozenset[str]
    day: int
    told: str
    date: When | None
    reports: frozenset[str]
    key: str


def find_answers(matter: Matter, thing: Thing, fallen: Mapping[str, str]) -> list[str]:
    """Return the claims of a thing that count and deny or concede something."""
    return [claim for claim in thing.claims if claim not in fallen and _what(matter, claim) is not None]


def find_objections(matter: Matter, fallen: Mapping[str, str], cities: Sites) -> Iterator[Objection]:
    """Yield every denial and concession, once for all reports that carry the same words."""
    told: set[tuple[str, int]] = set()
    # Statements come first: an act told in the same words as a statement is no second answer.
    for thing in sorted(matter.things, key=lambda one: (one.kind == "response", one.id)):
        if thing.part_of is not None:
            continue
        claims = find_answers(matter, thing, fallen)
        if not claims:
            continue
        spots = {claim: spot_of(matter, claim) for claim in claims}
        if thing.kind == "response":
            claims = [claim for claim in claims if spots[claim] not in told]
        told.update(spots[claim] for claim in claims)
        yield from objections_of(Asked(matter, fallen, cities), thing, claims)


def spot_of(matter: Matter, claim: str) -> tuple[str, int]:
    """Return report and place of the words of a claim: the same words give one answer."""
    return matter.claims[claim].report, matter.claims[claim].span.start


@dataclass(frozen=True)
class Asked:
    """What answers are looked for in: the case, claims that no longer count, settlements with stations."""

    matter: Matter
    fallen: Mapping[str, str]
    cities: Sites


def objections_of(asked: Asked, thing: Thing, claims: Sequence[str]) -> Iterator[Objection]:
    """Yield the denials and concessions that claims of one thing make."""
    if thing.kind in {"station", "incident"}:
        # Each speaker who denies a station denies it for himself.
        for claim in claims:
            yield _objection(asked, thing, [claim])
    elif claims:
        yield _objection(asked, thing, in_order(asked.matter, claims))


def _what(matter: Matter, id_: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return what a claim denies and what it concedes, None when it does neither."""
    claim = matter.claims[id_]
    slots = matter.decisions.corrected.get(id_) or claim.slots
    if isinstance(slots, Statement):
        denies = slots.denies
        if not (denies or slots.concedes) and claim.stance is not Stance.DENIES:
            return None
        speaker = matter.entity_of(id_)
        host = is_state(speaker) and speaker is not None and speaker.country in matter.bearings[id_].countries
        # A host state that tells of a closure concedes nothing of its own; its act is a step of the ladder.
        concedes = () if host else slots.concedes
        if denies or concedes or claim.stance is Stance.DENIES:
            return denies, concedes
        return None
    if isinstance(slots, Station | Incident):
        return (("existence",), ()) if claim.stance is Stance.DENIES else None
    if isinstance(slots, Response):
        return _of_response(matter, id_, slots)
    return None


def _of_response(matter: Matter, id_: str, slots: Response) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    if slots.action == "denied_existence":
        # Who knows of none does not say that there is none.
        return ("knowledge" if _KNOWS.search(slots.verb or "") else "existence",), ()
    speaker = matter.entity_of(id_)
    foreign = is_state(speaker) and speaker is not None and speaker.country not in {None, slots.country}
    if slots.action == "closed" and foreign:
        return (), ("closure",)
    return None


def _objection(asked: Asked, thing: Thing, members: list[str]) -> Objection:
    matter = asked.matter
    first = members[0]
    denies, concedes = _what(matter, first) or ((), ())
    for other in members[1:]:
        more = _what(matter, other) or ((), ())
        denies, concedes = _union(denies, more[0]), _union(concedes, more[1])
    entity = matter.entity_of(first)
    claim = matter.claims[first]
    bearings = [matter.bearings[one] for one in members]
    where = where_of(matter, members)
    named, others = any(one.named for one in bearings), speaks_beyond(matter, members)
    countries = tuple(sorted({one for bearing in bearings for one in bearing.countries}))
    if where.whole and not named:
        # The reader located a country that only its name in another script or language tells.
        named, countries = True, tuple(sorted(where.whole))
    sites = _sites(asked, members, (countries, where), wide=others or (bool(denies) and named))
    country = entity.country if entity else None
    side = f"state {country}" if is_state(entity) and country else (entity.id if entity else claim.report)
    who = matter.speaker_name(claim)
    slots = matter.decisions.corrected.get(first) or claim.slots
    if isinstance(slots, Response) and claim.speaker is None and not claim.chain:
        # What a report tells in its own voice of a host's denial is the host's, not the outlet's.
        who, country, side = slots.actor or NO_BODY, slots.country, f"state {slots.country}"
    support = make_support(matter, first, asked.fallen)
    days = [published_day(matter, matter.claims[one].report) for one in members]
    return Objection(
        denial=Denial(denies=denies, concedes=concedes, support=support),
        claim=first,
        who=who,
        side=side,
        country=country,
        foreign=entity is not None and (is_state(entity) or entity.kind == "body"),
        countries=countries,
        sites=sites,
        local=where.local,
        wide=bool(_OF_STATIONS & set(denies) or concedes or isinstance(slots, Response))
        or (bool(denies) and any(bearing.of_stations for bearing in bearings)),
        named=named,
        beyond=others and not sites,
        everywhere=any(speaks_of_everywhere(words_for_sites(matter, one)) for one in members),
        kinds=_kinds(thing, denies),
        day=min(days, default=LATE),
        told=claim.said.value if claim.said is not None and claim.said.value else "",
        date=_date(matter, members),
        reports=frozenset(matter.claims[one].report for one in members),
        key=thing.key,
    )


def _sites(asked: Asked, members: Sequence[str], about: tuple[Sequence[str], Where], *, wide: bool) -> tuple[str, ...]:
    """Return the settlements that words speak about.

    Args:
        asked: what is looked in.
        members: the claims.
        about: the countries they speak about, and where the reader found that they put it.
        wide: True where they deny of a country that they name ("there are none in Germany"), which is about all of it,
            or speak of others than those told of. All else that names no place takes up what was named before it.
    """
    matter, (countries, where) = asked.matter, about
    bearings = [matter.bearings[one] for one in members]
    found = {site for one in members for site in matter.bearings[one].sites if not is_aside(matter, one, site)}
    found = found or {
        site
        for one in members
        for site in spoken_sites(matter, one, asked.cities, countries)
        if not is_aside(matter, one, site)
    }
    found |= where.names
    if not found and not wide:
        found = {site for bearing in bearings for site in bearing.beside}
        found = found or {site for one in members for site in named_near(matter, one, asked.cities, countries)}
    return tuple(sorted(found))


def _date(matter: Matter, members: Sequence[str]) -> When | None:
    """Return the day of a denial: its own, or that of the act that the same words tell ("denied on Sunday")."""
    for one in members:
        for other in (one, *matter.claims_at.get(spot_of(matter, one), ())):
            slots = matter.decisions.corrected.get(other) or matter.claims[other].slots
            if isinstance(slots, Response) and slots.date is not None and (other == one or slots.action in _DENIALS):
                return slots.date
    return None


def _union(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({*one, *other}))


def _kinds(thing: Thing, denies: tuple[str, ...]) -> frozenset[str]:
    if thing.kind == "incident" or denies == ("coercion",):
        return frozenset({"incident"})
    return frozenset({"station"})
