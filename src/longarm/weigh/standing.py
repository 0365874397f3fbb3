"""How far an entry stands, and why, in plain sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from longarm.records.claim import Certainty, Stance
from longarm.records.register import Standing
from longarm.records.resolution import Thing
from longarm.weigh.ends import CLEARS, VERDICTS
from longarm.weigh.headlines import HEDGE
from longarm.weigh.matter import Matter
from longarm.weigh.objections import Objection
from longarm.weigh.origins import Weighed
from longarm.weigh.rungs import Rung
from longarm.weigh.starts import is_state, looks_into, only_speaks_of, source_of
from longarm.wording.counts import named_origins_said
from longarm.wording.reasons import CONCEDES_CLOSURE, DONE_BY, HOST_SAYS, OUTCOME, STEP_SAYS

#: Kinds of origins from which a body of a state may know what it says.
_OF_STATES = frozenset({"official", "document", "unknown"})


@dataclass(frozen=True)
class Grounds:
    """What a standing is told from.

    Attributes:
        thing: what is weighed.
        claims: claims that count.
        weighed: their origins.
        met: denials and concessions that speak about it.
        rungs: its steps.
        outcome: how it ended, with the step that says so.
        fallen: why its claims no longer count.
    """

    thing: Thing
    claims: Sequence[str]
    weighed: Weighed
    met: Sequence[Objection]
    rungs: Sequence[Rung]
    outcome: tuple[str, Rung] | None
    fallen: Sequence[str]


def tell_standing(matter: Matter, grounds: Grounds) -> tuple[Standing, tuple[str, ...]]:
    """Tell the standing of an entry and why."""
    if not grounds.claims:
        return Standing.FALLEN, tuple(sorted(set(grounds.fallen)))
    because = [str(named_origins_said(grounds.weighed.origins, grounds.weighed.count))]
    acknowledged = _acknowledged(matter, grounds)
    because += acknowledged
    if grounds.outcome is not None:
        text, rung = grounds.outcome
        because = [str(OUTCOME(outcome=text)), *because, str(STEP_SAYS(claim=rung.step.claim))]
        if rung.action in VERDICTS:
            return Standing.ADJUDICATED, tuple(because)
    # Who was cleared is not held to be acknowledged: that somebody had said it shut is no word on what it was.
    cleared = grounds.thing.kind == "station" and grounds.outcome is not None and grounds.outcome[1].action in CLEARS
    if acknowledged and not cleared:
        return Standing.ACKNOWLEDGED, tuple(because)
    if grounds.weighed.count >= 2:
        return Standing.CORROBORATED, tuple(because)
    return Standing.REPORTED, tuple(because)


def _acknowledged(matter: Matter, grounds: Grounds) -> list[str]:
    kind = grounds.thing.kind
    said: list[str] = []
    if kind in {"station", "incident", "response"}:
        said += _by_host(matter, grounds)
    if kind == "station":
        met = (one for one in grounds.met if one.foreign and "closure" in one.denial.concedes)
        said += [str(CONCEDES_CLOSURE(who=one.who)) for one in met]
        said += [
            str(DONE_BY(owner=one.step.owner, status=one.step.status))
            for one in grounds.rungs
            if one.action in {"ordered_closure", "closed"} and one.owned and not HEDGE.search(one.step.verb or "")
        ]
    return sorted(set(said))


def _by_host(matter: Matter, grounds: Grounds) -> list[str]:
    """Return sentences about a host state that itself says so, without "alleged" and the like."""
    said = []
    kinds = {origin.id: origin.kind for origin in grounds.weighed.origins}
    for id_ in grounds.claims:
        claim = matter.claims[id_]
        entity = matter.entity_of(id_)
        if entity is None or not is_state(entity) or entity.country not in matter.bearings[id_].countries:
            continue
        words = claim.span.of(matter.reports[claim.report].text)
        source = source_of(matter, claim)
        if source is not None and not is_state(source):
            continue  # a minister who passes on what a group or an outlet reports has not said that it is so
        if kinds.get(grounds.weighed.of.get(id_) or "", "official") not in _OF_STATES:
            continue  # nor has a committee that another report lets say what its own paper has from a group
        # Who looks into a station does not say that there is one.
        unsaid = looks_into(matter, claim) or only_speaks_of(matter, claim) or HEDGE.search(words) is not None
        if grounds.thing.kind == "station" and unsaid:
            continue
        if claim.certainty is Certainty.CERTAIN and claim.stance in {Stance.ASSERTS, Stance.CONCEDES}:
            said.append(str(HOST_SAYS(who=entity.name)))
    return said
