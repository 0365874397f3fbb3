"""What falls with the report of an outlet that is named as the one who tells it, in any language."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from longarm.records.fold import fold
from longarm.records.resolution import Thing
from longarm.weigh.matter import Matter
from longarm.wording.reasons import FELL_WITH


def fall_with_outlets(
    matter: Matter, fallen: dict[str, str], things_of: Callable[[str], Iterable[Thing]]
) -> dict[str, str]:
    """Return claim id -> why it no longer counts, with those that only pass on what the report of an outlet had.

    Args:
        matter: the case.
        fallen: the claims of reports that no longer count, with why.
        things_of: returns what a claim is about.
    """
    found, waiting = dict(fallen), sorted(fallen)
    while waiting:
        gone = waiting.pop()
        outlet = matter.reports[matter.claims[gone].report].outlet
        things = sorted(things_of(gone), key=lambda one: one.id) if outlet else []
        for thing in things:
            own = [one for one in thing.claims if _outlet(matter, one) == fold(outlet or "")]
            if any(one not in found for one in own):
                continue
            file = matter.reports[matter.claims[gone].report].file
            for claim in thing.claims:
                if claim not in found and _cites(matter, claim, fold(outlet or "")) and _is_later(matter, claim, gone):
                    found[claim] = str(FELL_WITH(file=file, why=found[gone]))
                    waiting.append(claim)
    return found


def _is_later(matter: Matter, claim: str, own: str) -> bool:
    """Say whether a report can have a claim from another: that one did not come out after it."""
    return matter.published[matter.claims[own].report] <= matter.published[matter.claims[claim].report]


def _outlet(matter: Matter, claim: str) -> str:
    return fold(matter.reports[matter.claims[claim].report].outlet or "")


def _cites(matter: Matter, claim: str, outlet: str) -> bool:
    """Say whether a report lets an outlet tell a claim."""
    entity = matter.entity_of(claim)
    return entity is not None and entity.body == "outlet" and outlet in map(fold, (entity.name, *entity.aliases))
