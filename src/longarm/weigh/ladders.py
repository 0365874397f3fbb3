"""Ladders: dated steps of a station or a proceeding, each with its owner, and how it ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from longarm.records.claim import Certainty, Claim
from longarm.records.register import Step
from longarm.records.resolution import Thing
from longarm.records.steps import FIRST
from longarm.weigh.acts import CLEARING, PROCEEDING, Act, reached, told_when
from longarm.weigh.cautions import GOES_ON
from longarm.weigh.headlines import HEDGE
from longarm.weigh.matter import LATE, Matter
from longarm.weigh.objections import Objection
from longarm.weigh.places import Places
from longarm.weigh.rungs import Rung, begun_by, ends_told
from longarm.weigh.spoken import Spot, spot_of
from longarm.weigh.starts import looks_into
from longarm.weigh.trials import belongs, person_keys, trial_keys, trial_of
from longarm.weigh.tying import TRIED
from longarm.weigh.undoing import undoes
from longarm.weigh.verdicts import SENT_BACK, UNDOING
from longarm.weigh.voices import in_order, is_behind
from longarm.wording.words import STATUSES

#: Acts that are a step of a station.
_OF_STATION = frozenset(STATUSES) | PROCEEDING | {"expelled"}
#: What the steps of one day are ordered by before their place in the texts: a proceeding has its course.
_COURSE = {
    FIRST: 0,
    "referred_to_prosecutors": 2,
    "charged": 3,
    "arrested": 3,
    "closed_without_charges": 4,
    "acquitted": 4,
    "acquitted_in_part": 4,
    "dropped_in_part": 4,
    "convicted": 4,
    "conviction_quashed": 5,
    SENT_BACK: 5,
    "acquittal_overturned": 5,
    "reopened": 5,
    "still_assumed": 6,
}
#: Bodies that can say for a host state that something goes on.
_WATCHES = frozenset(("government", "foreign", "interior", "justice", "intelligence", "police", "prosecutor"))


#: Country, body where no settlement is named, and settlements: acts that share these are steps of one proceeding.
Course = tuple[str, str | None, frozenset[str]]
#: Name of a table of ladders, a key in it, and what an act has there.
Foothold = tuple[str, Any, Any]


@dataclass(frozen=True)
class Ladders:
    """Acts of the case by what they reach.

    Attributes:
        by_station: key of a station -> acts that reach it.
        by_site: (country, settlement) -> steps of proceedings there.
        by_actor: (country, actor) -> steps of proceedings that name no settlement.
        of_thing: key of a response -> its act.
        proceedings: steps of a proceeding in order; what was put in order once is put in here.
    """

    by_station: Mapping[str, Sequence[Rung]]
    by_site: Mapping[tuple[str, str], Sequence[Rung]]
    by_actor: Mapping[tuple[str, str | None], Sequence[Rung]]
    of_thing: Mapping[str, Act]
    proceedings: MutableMapping[Course, list[Rung]] = field(default_factory=dict)


def place_acts(places: Places, acts: Sequence[Act]) -> Ladders:
    """Index acts by the stations they reach and the proceedings they belong to."""
    tables: dict[str, dict[Any, list[Any]]] = {"by_station": {}, "by_site": {}, "by_actor": {}}
    for act in acts:
        for name, key, rung in footholds_of(places, act):
            tables[name].setdefault(key, []).append(rung)
    return Ladders(**tables, of_thing={act.thing: act for act in acts})


def footholds_of(places: Places, act: Act) -> Iterator[Foothold]:
    """Yield the stations that an act reaches and the proceedings of which it is a step."""
    rung = act_rung(act)
    # Where a court sits that sets an acquittal aside, or orders somebody to be tried anew, tells no station.
    of_person = act.action == "acquittal_overturned" or (act.action in UNDOING and act.whom.names)
    if act.action in _OF_STATION and not of_person and (act.action not in TRIED or act.tie.station):
        for key in reached(places, act):
            yield "by_station", key, rung
    if act.action in PROCEEDING:
        for site in sorted(act.sites):
            yield "by_site", (act.country, site), rung
        if not act.sites:
            yield "by_actor", (act.country, act.actor), rung
        for key in trial_keys(act):
            yield "by_actor", (act.country, key), rung


def act_rung(act: Act) -> Rung:
    """Make a rung of an act; the text's own verb stands beside the code."""
    status = STATUSES.get(act.action, act.action.replace("_", " "))
    action = act.action
    if action == "closed" and act.by_accused:
        status, action = "said closed by the accused", "said_closed"
    step = Step(status=status, owner=act.owner, when=act.when, claim=act.claim, verb=act.verb)
    return Rung(
        step,
        act.day,
        action,
        act.thing,
        act.last,
        reports=act.reports,
        whom=act.whom,
        owned=act.is_owned,
        at=act.at,
        sites=act.sites,
        spots=act.spots,
        tie=act.tie,
        actor=act.actor,
    )


def station_rungs(
    matter: Matter, ladders: Ladders, thing: Thing, claims: Sequence[str], met: Sequence[Objection]
) -> list[Rung]:
    """Return the steps of a station in order.

    Args:
        matter: the case.
        ladders: acts by what they reach.
        thing: the station.
        claims: its claims that count.
        met: denials and concessions that speak about it.
    """
    rungs = steps_at(ladders, thing.key)
    shut = [rung.day for rung in rungs if rung.action in {"closed", "said_closed"}]
    ended = frozenset(one for rung in rungs if rung.action in CLEARING | {"closed"} for one in rung.reports)
    sides: set[tuple[str, str]] = set()
    for one in met:
        for word in ("said closed by the accused", "denied"):
            closes = "closure" in one.denial.concedes
            fits = closes if word != "denied" else bool(one.denial.denies)
            if fits and closes and any(rung.action == "said_closed" and rung.reports & one.reports for rung in rungs):
                continue
            if fits and (one.side, word) not in sides and one.country not in one.countries:
                sides.add((one.side, word))
                # Who speaks for no state that the case knows of is not called the accused.
                rungs.append(_objected(matter, one, word if not closes or one.foreign else "said closed"))
                shut += [one.day] if closes else []
    during = [one for one in claims if matter.claims[one].report not in ended or _tells_apart(matter, one)]
    rungs += _asserted(matter, during if shut else claims, frozenset(during), shut)
    return _in_order(rungs)


def steps_at(ladders: Ladders, key: str) -> list[Rung]:
    """Return the acts that reach a station, with what else befell those whom they were about.

    A verdict whose report tells no station is reached by the name or description of who was tried, and by nothing else.
    """
    rungs = {one.key: one for one in ladders.by_station.get(key, ())}
    for rung in [one for one in rungs.values() if one.action in TRIED]:
        act = ladders.of_thing.get(rung.key)
        if act is not None:
            same = [one for tie in person_keys(act) for one in _told(ladders, act, tie) if belongs(act, one)]
            rungs.update({one.key: one for one in same if one.action in _OF_STATION})
    for rung in [one for one in rungs.values() if one.action in CLEARING]:
        act = ladders.of_thing.get(rung.key)
        beside = (
            [] if act is None else [one for tie in trial_keys(act, around=True) for one in _told(ladders, act, tie)]
        )
        rungs.update({one.key: one for one in beside if undoes(one, rung)})
    return list(rungs.values())


def _tells_apart(matter: Matter, claim_id: str) -> bool:
    """Say whether somebody tells of a station for himself in a report that also tells how it ended.

    "Safeguard Defenders has said that it housed a station. Police confirmed no act" has both: the group reported it.
    """
    entity = matter.entity_of(claim_id)
    return entity is not None and entity.body == "ngo"


def _in_order(rungs: Iterable[Rung]) -> list[Rung]:
    """Sort by day; steps of one day stand in the course of a proceeding, else as their reports tell them.

    Neither says how they followed, so that none of them is called the last.
    """
    steps = list(rungs)
    told = ends_told(steps, CLEARING | {"convicted"})

    def rank(rung: Rung) -> tuple[int, int, Spot, str, str]:
        place = _COURSE.get(rung.action or rung.step.status, 1)
        # A date told only as a year or month stands behind the days that it may hold.
        return begun_by(rung, told), place, rung.at, rung.step.status, rung.step.claim

    return sorted(steps, key=rank)


def _objected(matter: Matter, one: Objection, status: str) -> Rung:
    when, day = told_when(matter, one.claim, one.date or matter.claims[one.claim].said)
    step = Step(status=status, owner=one.who, when=when, claim=one.claim)
    return Rung(step, day, status, one.key, at=spot_of(matter, one.claim))


def _asserted(matter: Matter, claims: Sequence[str], during: Set[str], shut: Sequence[int]) -> Iterable[Rung]:
    """Yield who first reported it, and a host state that holds it open after a closure was told."""
    behind = [claim for claim in in_order(matter, claims) if is_behind(matter, claim)]
    # Who looks into it, or tells how it ended, comes first only where nobody says that there is one.
    tells = [one for one in behind if one in during and not looks_into(matter, matter.claims[one])] or behind
    first = min(
        tells, key=lambda one: (told_when(matter, one, matter.claims[one].said)[1], behind.index(one)), default=None
    )
    before = min(shut, default=LATE)
    for claim_id in behind:
        claim = matter.claims[claim_id]
        when, day = told_when(matter, claim_id, claim.said)
        entity = matter.entity_of(claim_id)
        country = matter.bearings[claim_id].countries
        at = spot_of(matter, claim_id)
        if claim_id == first:
            step = Step(status=FIRST, owner=matter.speaker_name(claim), when=when, claim=claim_id)
            yield Rung(step, day, "", "", at=at)
        watches = entity is not None and entity.body in _WATCHES and entity.country in country
        if entity is not None and watches and before <= day < LATE and _holds_open(matter, claim):
            step = Step(status="still assumed", owner=entity.name, when=when, claim=claim_id)
            yield Rung(step, day, "still_assumed", "", at=at)


def _holds_open(matter: Matter, claim: Claim) -> bool:
    """Say whether somebody says that it goes on, be it as what he assumes; what others allege is not his word."""
    words = claim.span.of(matter.reports[claim.report].text)
    alleged = claim.certainty is Certainty.ALLEGED or HEDGE.search(words)
    return not alleged and GOES_ON.search(words) is not None


def proceeding_rungs(ladders: Ladders, act: Act) -> list[Rung]:
    """Return the steps of the proceeding an act belongs to: the same country and settlements, else the same body.

    A jury ends what prosecutors began: steps of a trial also belong together by whom they name, or by standing near.
    """
    if act.action not in PROCEEDING:
        return []
    # Acts of one proceeding are many and share their steps, so these are put in order once.
    course = (act.country, act.actor if not act.sites else None, act.sites)
    found = ladders.proceedings.get(course)
    if found is None:
        found = ladders.proceedings[course] = course_of(ladders, course)
    more = trial_of(act, [one for key in trial_keys(act, around=True) for one in _told(ladders, act, key)])
    known = {one.key for one in found}
    more = [one for one in more if one.key not in known]
    # What one court does to others whom it names is no step of this one's trial.
    names = act.whom.names
    mine = [one for one in found if not one.whom.names or names & one.whom.names] if names else found
    mine = [one for one in mine if belongs(act, one)]
    return _in_order([*mine, *more]) if more else mine


def _told(ladders: Ladders, act: Act, key: str) -> Sequence[Rung]:
    return ladders.by_actor.get((act.country, key), ())


def course_of(ladders: Ladders, course: Course) -> list[Rung]:
    """Return the steps of a proceeding in order."""
    country, actor, sites = course
    rungs: dict[str, Rung] = {}
    for site in sorted(sites):
        rungs.update({one.key: one for one in ladders.by_site.get((country, site), ())})
    if not sites:
        rungs.update({one.key: one for one in ladders.by_actor.get((country, actor), ())})
    return _in_order(rungs.values())
