"""Verdicts told of the place of a station or an arrest that may belong to it, though nothing in the texts ties them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from longarm.weigh.acts import Act
from longarm.weigh.ladders import Ladders
from longarm.weigh.rungs import Rung

_VERDICTS = frozenset({"acquitted", "convicted", "conviction_quashed", "closed_without_charges"})
_ACCUSING = frozenset({"arrested", "charged", "referred_to_prosecutors"})


def may_belong(
    ladders: Ladders, places: Iterable[tuple[str, str]], steps: Sequence[Rung], own: Act | None = None
) -> list[Rung]:
    """Return the verdicts of some places that tell neither a station nor another deed, and are no step of the affair.

    Args:
        ladders: acts by what they reach.
        places: countries and settlements of the station or act.
        steps: its steps; what was decided before the first of them is not about it.
        own: the act; None for a station. Only who is accused over a station may be meant by such a verdict.
    """
    if own is not None and not (own.action in _ACCUSING and own.tie.station):
        return []
    known = {one.key for one in steps} | ({own.thing} if own is not None else set())
    since = min([one.day for one in steps] + ([own.day] if own is not None else []), default=0)
    found = {one.key: one for place in sorted(places) for one in ladders.by_site.get(place, ())}
    return [
        one
        for key, one in sorted(found.items())
        if key not in known
        and one.action in _VERDICTS
        and not (one.tie.station or one.tie.deeds)
        and max(one.day, one.last) >= since
        and not (own is not None and own.whom.parts(one.whom, clears=True))
    ]
