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
from longarm.weigh.meeting import Places
from longarm.weigh.objections import Objection
from longarm.weigh.spoken import Spot, spot_of
from longarm.weigh.starts import looks_into
from longarm.weigh.voices import in_order, is_behind
from longarm.wording.voices import outcome_said
from longarm.wording.words import STATUSES

#: Acts that are a step of a station.
_OF_STATION = frozenset(STATUSES) | PROCEEDING | {"expelled"}


#: What a court decides; all other ends are somebody's who looked into it.
VERDICTS = frozenset({"acquitted", "convicted"})
#: Ends in favour of the accused. That nothing was found is what somebody found, and clears nobody of what goes on.
CLEARS = frozenset({"acquitted", "closed_without_charges"})
_EVERY_END = CLEARING | {"convicted"}
#: What can end an act that is more than an inquiry.
_ENDS = {
    "referred_to_prosecutors": frozenset({"acquitted", "closed_without_charges", "convicted"}),
    "charged": frozenset({"acquitted", "closed_without_charges", "convicted"}),
    "arrested": frozenset({"acquitted", "closed_without_charges", "convicted"}),
    "convicted": frozenset({"acquitted", "convicted"}),
}
#: What the steps of one day are ordered by before their place in the texts: a proceeding has its course.
_COURSE = {
    FIRST: 0,
    "referred_to_prosecutors": 2,
    "charged": 3,
    "arrested": 3,
    "closed_without_charges": 4,
    "acquitted": 4,
    "convicted": 4,
    "still_assumed": 5,
}
#: How far an end goes, where several are told of one day.
_WEIGHT = {"closed_without_charges": 1, "acquitted": 2, "convicted": 2}
#: Bodies that can say for a host state that something goes on.
_WATCHES = frozenset(("government", "foreign", "interior", "justice", "intelligence", "police", "prosecutor"))


@dataclass(frozen=True)
class Rung:
    """A step with the day to sort it by and the code behind it."""

    step: Step
    day: int
    action: str
    key: str
    last: int = 0
    reports: frozenset[str] = frozenset()
    whom: frozenset[str] = frozenset()
    owned: bool = True
    at: Spot = ("", "", 0)


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
    if act.action in _OF_STATION:
        for key in reached(places, act):
            yield "by_station", key, rung
    if act.action in PROCEEDING:
        for site in sorted(act.sites):
            yield "by_site", (act.country, site), rung
        if not act.sites:
            yield "by_actor", (act.country, act.actor), rung


def act_rung(act: Act) -> Rung:
    """Make a rung of an act; the text's own verb stands beside the code."""
    status = STATUSES.get(act.action, act.action.replace("_", " "))
    action = act.action
    if action == "closed" and act.by_accused:
        status, action = "said closed by the accused", "said_closed"
    step = Step(status=status, owner=act.owner, when=act.when, claim=act.claim, verb=act.verb)
    return Rung(step, act.day, action, act.thing, act.last, act.reports, act.whom, act.is_owned, act.at)


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
    rungs = list(ladders.by_station.get(thing.key, ()))
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

    def rank(rung: Rung) -> tuple[int, int, Spot, str, str]:
        place = _COURSE.get(rung.action or rung.step.status, 1)
        # A date told only as a year or month stands behind the days that it may hold.
        return max(rung.day, rung.last), place, rung.at, rung.step.status, rung.step.claim

    return sorted(rungs, key=rank)


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
    """Return the steps of the proceeding an act belongs to: the same country and settlements, else the same body."""
    if act.action not in PROCEEDING:
        return []
    # Acts of one proceeding are many and share their steps, so these are put in order once.
    course = (act.country, act.actor if not act.sites else None, act.sites)
    found = ladders.proceedings.get(course)
    if found is None:
        found = ladders.proceedings[course] = course_of(ladders, course)
    return found


def course_of(ladders: Ladders, course: Course) -> list[Rung]:
    """Return the steps of a proceeding in order."""
    country, actor, sites = course
    rungs: dict[str, Rung] = {}
    for site in sorted(sites):
        rungs.update({one.key: one for one in ladders.by_site.get((country, site), ())})
    if not sites:
        rungs.update({one.key: one for one in ladders.by_actor.get((country, actor), ())})
    return _in_order(rungs.values())


def outcome_of(rungs: Sequence[Rung], since: int, own: Act | None = None) -> tuple[str, Rung] | None:
    """Return how it ended, in words, with the step that says so; None while no end is known.

    Args:
        rungs: the steps in order.
        since: day of the accusation; what was found before it does not answer it.
        own: the act whose end is asked for; None for a station.
    """
    if own is not None and not (own.when.value or "").startswith("../"):
        since = max(since, own.day)  # what was found before an act of a known day does not answer it
    ends = [one for one in rungs if _can_end(one, own) and max(one.day, one.last) >= since]
    if not ends:
        return None
    last = max(ends, key=lambda one: (max(one.day, one.last), _WEIGHT.get(one.action, 0)))
    if last.action in CLEARING and any(
        one.action == "still_assumed" and one.day > max(last.day, last.last) for one in rungs
    ):
        return None
    return str(outcome_said(last.step, clears=last.action in CLEARS)), last


def _can_end(rung: Rung, own: Act | None) -> bool:
    """Say whether a step can end an act: "no evidence" ends an inquiry and no charge; a verdict has its persons.

    That there is no evidence is an outcome only where somebody is said to have looked.
    """
    if rung.action == "no_evidence_found" and not rung.owned:
        return False
    if own is None:
        return rung.action in _EVERY_END
    others = bool(own.whom and rung.whom) and not own.whom & rung.whom
    return rung.action in _ENDS.get(own.action, _EVERY_END) and not others


def accused_since(rungs: Sequence[Rung]) -> int:
    """Return the day of the first step that accuses."""
    days: Mapping[str, int] = {one.step.claim: one.day for one in rungs if one.action not in CLEARING}
    return min(days.values(), default=0)
