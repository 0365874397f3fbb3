"""Acts of host states and what they reach: which stations, by the settlements that their words name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from longarm.records.bounds import bounds
from longarm.records.claim import Response, Station
from longarm.records.fold import fold
from longarm.records.place import Locality
from longarm.records.resolution import Thing
from longarm.records.when import Precision, When
from longarm.weigh.counted import speaks_of_sites
from longarm.weigh.matter import LATE, Matter
from longarm.weigh.places import Places, old_towns
from longarm.weigh.sites import Sites
from longarm.weigh.spoken import Spot, named_near, speaks_beyond, spot_of, words_for_sites
from longarm.weigh.starts import is_state
from longarm.weigh.tying import Tie, tie_of
from longarm.weigh.verdicts import IN_PART, SENT_BACK, UNDOING, Whom, action_of, whom_of
from longarm.weigh.voices import in_order
from longarm.weigh.where import Where, is_aside, where_of
from longarm.wording.said import plain
from longarm.wording.voices import owner_said

#: Outcomes that clear the accused.
CLEARING = frozenset({"closed_without_charges", "no_evidence_found", "acquitted", "conviction_quashed"})
#: Acts that, told without a place, speak of every station of the country.
_ALL = CLEARING | {"denied_existence", "denied_permission"}
#: Acts against particular persons.
PERSONAL = (
    frozenset({"arrested", "charged", "convicted", "acquitted", "conviction_quashed", "acquitted_in_part", SENT_BACK})
    | UNDOING
)
#: Acts that can only be about stations.
_OF_STATIONS = frozenset({"denied_existence", "denied_permission", "ordered_closure", "closed"})
#: Acts that somebody does by saying them: that there is none, that it was never allowed, that it is shut.
_SAID = frozenset({"denied_existence", "denied_permission", "closed"})
#: Acts that are steps of a proceeding.
PROCEEDING = CLEARING | {
    "investigating",
    "referred_to_prosecutors",
    "charged",
    "arrested",
    "convicted",
    "denied_existence",
    SENT_BACK,
    *UNDOING,
    *IN_PART.values(),
}


@dataclass(frozen=True)
class Act:
    """An act of a host state.

    Attributes:
        thing: key of the response.
        id: human id of the response.
        claim: the claim that tells it best.
        action: code of the act.
        country: host state.
        owner: who acts, and who tells of it where that is another.
        actor: key of the acting body.
        verb: the text's own verb.
        whom: those to whom it is done, where it is an act against persons.
        is_owned: True where a body is named that acts, or somebody who tells of it.
        when: day of the act at its own precision, or the day by which it was reported.
        day: day to sort by.
        last: last day it may have been.
        by_accused: True when only the accused side tells of it.
        sites: folded settlements that its words name; else those its report had named as sites by then.
        local: towns and regions that its words give as where it is, of an act that is about stations.
        of_stations: True where its words speak of a station or office.
        beyond: True where its words speak of other stations than those told of, and name none.
        reports: reports that tell of it.
        at: where the claim stands.
        spots: where its claims stand.
        tie: what it tells of by which it may be tied to others.
    """

    thing: str
    id: str
    claim: str
    action: str
    country: str
    owner: str
    actor: str | None
    verb: str | None
    whom: Whom
    is_owned: bool
    when: When
    day: int
    last: int
    by_accused: bool
    sites: frozenset[str]
    local: tuple[Locality, ...]
    of_stations: bool
    beyond: bool
    reports: frozenset[str]
    at: Spot
    spots: frozenset[Spot]
    tie: Tie


def cities_of(matter: Matter) -> Sites:
    """Return the settlements in which a station of the case is reported."""
    return Sites.of(town for thing in matter.things for town in towns_of(matter, thing))


def towns_of(matter: Matter, thing: Thing) -> Iterator[tuple[str, str]]:
    """Yield state and folded settlement of a station that tells both, by the names that it was read with too."""
    if thing.kind == "station":
        slots = matter.decisions.corrected.get(thing.claims[0]) or matter.claims[thing.claims[0]].slots
        if isinstance(slots, Station) and slots.country and slots.city:
            yield from (
                (slots.country, town) for town in (fold(slots.city), *old_towns(matter, thing, slots.city)) if town
            )


def named_sites(matter: Matter, claim_id: str, cities: Sites, country: str) -> frozenset[str]:
    """Return the settlements of a country's stations that the words of a claim name."""
    return frozenset(cities.named(country, words_for_sites(matter, claim_id)))


def act_sites(matter: Matter, members: Sequence[str], cities: Sites, about: tuple[str, Where]) -> frozenset[str]:
    """Return the settlements that an act is about: those it names, else those its report had named before it.

    "The two" and "the premises" can only be what was named; a station that the report turns to later is none of them.

    Args:
        matter: the case.
        members: the claims that tell of it.
        cities: the settlements with stations.
        about: its country, and where the reader found that the words put it.
    """
    country, where = about
    named = frozenset(
        site
        for one in members
        for site in named_sites(matter, one, cities, country)
        if not where.local or not is_aside(matter, one, site)
    )
    named |= where.names
    if named or speaks_beyond(matter, members):
        return named
    beside = frozenset(site for one in members for site in matter.bearings[one].beside)
    if beside or not all(_is_wide(matter, one) for one in members):
        return beside
    return frozenset(site for one in members for site in named_near(matter, one, cities, {country}))


def _is_wide(matter: Matter, claim_id: str) -> bool:
    """Say whether an act would speak of every station of the country, did its words not follow a place."""
    slots, bearing = matter.claims[claim_id].slots, matter.bearings[claim_id]
    return isinstance(slots, Response) and slots.action in _ALL and not bearing.named


def find_acts(matter: Matter, fallen: Mapping[str, str], cities: Sites) -> list[Act]:
    """Return the acts of the case that still count."""
    made = (make_act(matter, thing, fallen, cities) for thing in matter.things if thing.kind == "response")
    return [act for act in made if act is not None]


def make_act(matter: Matter, thing: Thing, fallen: Mapping[str, str], cities: Sites) -> Act | None:
    """Return the act that a response tells of; None where none of its claims counts."""
    members = [claim for claim in thing.claims if claim not in fallen]
    return _act(matter, thing, in_order(matter, members), cities) if members else None


def _act(matter: Matter, thing: Thing, members: list[str], cities: Sites) -> Act:
    # What tells its own day tells it best; otherwise the first to report it.
    best = min(members, key=lambda one: (not matter.bearings[one].dated, members.index(one)))
    claim = matter.claims[best]
    slots = matter.decisions.corrected.get(best) or claim.slots
    if not isinstance(slots, Response):  # pragma: no cover (a thing holds claims of its kind)
        raise TypeError(best)
    country = slots.country or "?"
    by_accused = _by_accused(matter, best, country)
    said = claim.said if by_accused or _is_saying(matter, best, slots) else None
    when, day = told_when(matter, best, slots.date or said)
    action = action_of(matter, best, slots)
    where = where_of(matter, members) if action in _OF_STATIONS else Where()
    sites = act_sites(matter, members, cities, (country, where))
    return Act(
        thing=thing.key,
        id=thing.id,
        claim=best,
        action=action,
        country=country,
        owner=_owner(matter, best, slots),
        actor=_actor(matter, best),
        verb=slots.verb,
        whom=whom_of(action, slots.target, claim.span.of(matter.reports[claim.report].text))
        if action in PERSONAL
        else Whom(),
        is_owned=bool(slots.actor or claim.speaker or claim.chain),
        when=when,
        day=day,
        last=(bounds(slots.date or said) or (day, day))[1],
        by_accused=by_accused,
        sites=sites,
        local=where.local,
        of_stations=action in _OF_STATIONS or any(speaks_of_sites(words_for_sites(matter, one)) for one in members),
        beyond=not sites and speaks_beyond(matter, members),
        reports=frozenset(matter.claims[one].report for one in members),
        at=spot_of(matter, best),
        spots=frozenset(spot_of(matter, one) for one in members),
        tie=tie_of(matter, members, action),
    )


def _actor(matter: Matter, claim_id: str) -> str | None:
    """Return the acting body; one without a name is no other report's body without a name."""
    actor = matter.bearings[claim_id].actor
    return f"{actor} {matter.claims[claim_id].report}" if actor and actor.startswith("unnamed:") else actor


def _owner(matter: Matter, claim_id: str, slots: Response) -> str:
    claim = matter.claims[claim_id]
    teller = matter.speaker_name(claim) if claim.speaker or claim.chain else None
    if teller is not None and slots.actor is None and slots.action == "closed":
        # Who tells of a closure that nobody is named to have made owns that word.
        return teller
    actor = plain(owner_said(slots.actor, None))
    known = matter.named(slots.actor)
    same = teller is None or fold(teller) == fold(actor) or (known is not None and known.name == teller)
    if not same and claim.speaker is not None and matter.entity_of(claim_id) is None:
        # "The statement" is nobody without the report that speaks of it.
        report = matter.reports[claim.report]
        return plain(owner_said(slots.actor, teller, report.outlet or report.file))
    return plain(owner_said(slots.actor, None if same else teller))


def _by_accused(matter: Matter, claim_id: str, country: str) -> bool:
    """Say whether a body of another state tells of the act: then it is the accused who says that something closed."""
    teller = matter.entity_of(claim_id)
    return teller is not None and is_state(teller) and teller.country not in {None, country}


def _is_saying(matter: Matter, claim_id: str, slots: Response) -> bool:
    """Say whether an act consists in what its own teller says: the day of an order is not the day it was told of."""
    teller = matter.claims[claim_id].speaker
    if slots.action not in _SAID or teller is None:
        return False
    return slots.actor is None or fold(slots.actor) == fold(teller.name) or _same(matter, claim_id, slots.actor)


def _same(matter: Matter, claim_id: str, actor: str) -> bool:
    one, other = matter.entity_of(claim_id), matter.named(actor)
    return one is not None and other is not None and one.id == other.id


def told_when(matter: Matter, claim_id: str, date: When | None) -> tuple[When, int]:
    """Return the day of an act as its words give it; without one "by" the day of the report, no date of the act."""
    told = bounds(date)
    if date is not None and told is not None:
        return date, told[0]
    report = matter.reports[matter.claims[claim_id].report]
    published = bounds(report.published)
    if published is None or report.published.value is None:
        return date or When(value=None, precision=Precision.UNRESOLVED, because="not stated"), LATE
    because = "the text gives no day for it; reported on that day"
    return When(
        value=f"../{report.published.value}",
        precision=Precision.RANGE,
        words=date.words if date else None,
        because=because,
    ), published[1]


def reached(places: Places, act: Act) -> list[str]:
    """Return the keys of the stations that an act reaches.

    Settlements that its words name come first, and what is about a town reaches no station elsewhere. Without one,
    stations of that country that its reports tell of are next; then the row of the country as a whole. An outcome that
    speaks of stations and names no place reaches every station of the country: an accused who was cleared must not be
    missed. What speaks of no station, in reports that tell of none, reaches none: who is charged with something else
    says nothing of them.
    """
    named = [key for site in sorted(act.sites) for key in places.site(act.country, site)]
    named += [key for place in act.local for key in places.site_of(place) if key not in named]
    if named or act.beyond or act.local:
        return named
    beside = places.told_in(act.country, act.reports)
    if beside:
        return beside
    if not act.of_stations:
        return []
    if whole := places.whole(act.country):
        return [whole]
    return places.stations(act.country) if act.action in _ALL else []
