"""What falls: claims that were rejected or retracted, and all that only repeats them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from longarm.records.claim import Claim
from longarm.records.fold import fold
from longarm.records.resolution import Thing
from longarm.weigh.cited_outlets import fall_with_outlets
from longarm.weigh.matter import Matter
from longarm.weigh.starts import source_of, speaks_for
from longarm.wording.reasons import FELL_WITH


def find_fallen(matter: Matter, things_of: Callable[[str], Iterable[Thing]] | None = None) -> dict[str, str]:
    """Return claim id -> why it no longer counts.

    Args:
        matter: the case.
        things_of: returns what a claim is about, where the things of the matter are kept elsewhere.
    """
    reports = fallen_reports(matter)
    found: dict[str, str] = {}
    if not (reports or matter.decisions.rejected or matter.decisions.silenced):
        return found
    gone = {id_: why for id_, claim in matter.claims.items() if (why := reports.get(claim.report))}
    gone = fall_with_outlets(matter, gone, things_of or _of_claims(matter))
    for id_, claim in matter.claims.items():
        why = matter.decisions.rejected.get(id_) or gone.get(id_) or _silenced(matter, claim)
        if why:
            found[id_] = why
    return found


def _of_claims(matter: Matter) -> Callable[[str], Sequence[Thing]]:
    """Return what tells which things a claim is about."""
    found: dict[str, list[Thing]] = defaultdict(list)
    for thing in matter.things:
        for claim in thing.claims:
            found[claim].append(thing)
    return lambda claim: found.get(claim, ())


def fallen_reports(matter: Matter) -> dict[str, str]:
    """Return report id -> why nothing it says counts, copies of fallen reports included."""
    decisions = matter.decisions
    fallen = dict(decisions.retracted)
    if decisions.silenced:
        for id_, report in matter.reports.items():
            why = decisions.silenced.get(fold(report.outlet or "")) if report.outlet else None
            if why:
                fallen.setdefault(id_, why)
    if not fallen:
        return fallen
    children: dict[str, list[str]] = {}
    for child, parents in sorted(matter.parents.items()):
        for parent in parents:
            children.setdefault(parent, []).append(child)
    waiting = sorted(fallen)
    while waiting:
        parent = waiting.pop()
        for child in children.get(parent, []):
            if child not in fallen and all(one in fallen for one in matter.parents[child]):
                fallen[child] = str(FELL_WITH(file=matter.reports[parent].file, why=fallen[parent]))
                waiting.append(child)
    return fallen


def _silenced(matter: Matter, claim: Claim) -> str | None:
    silenced = matter.decisions.silenced
    if not silenced:
        return None
    # What somebody has from another, or says for a body, falls with that other.
    bearers = (matter.entity_of(claim.id), source_of(matter, claim), speaks_for(matter, claim))
    names = [name for one in bearers if one is not None for name in (one.name, *one.aliases)]
    names += [claim.speaker.name, claim.speaker.via or ""] if claim.speaker else []
    names += claim.chain
    return next((why for name in names if (why := silenced.get(fold(name)))), None)
