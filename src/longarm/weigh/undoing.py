"""Which step undoes that somebody was cleared: an acquittal set aside, an inquiry or trial that begins anew.

Who was cleared stays cleared unless the texts tie the later step to that very clearing: by the same name, by telling
both near one another, or by the same body at the same place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from longarm.weigh.acts import CLEARING, Act
from longarm.weigh.rungs import Rung

#: What each step undoes.
_UNDOES = {"acquittal_overturned": frozenset({"acquitted"}), "reopened": CLEARING}
#: How far from a clearing a report tells what undoes it, where nothing else ties them.
_NEAR = 800


def undone_by(cleared: Rung, rungs: Iterable[Rung], own: Act | None) -> Rung | None:
    """Return the last step that undoes a clearing; None while it stands.

    Args:
        cleared: the clearing.
        rungs: the steps in order.
        own: the act whose end is asked for; None for a station.
    """
    found = [one for one in rungs if undoes(one, cleared) and not (own and own.whom.parts(one.whom, clears=False))]
    return found[-1] if found else None


def undoes(rung: Rung, cleared: Rung) -> bool:
    """Say whether a step undoes a clearing."""
    return (
        cleared.action in _UNDOES.get(rung.action, ())
        and not cleared.whom.parts(rung.whom, clears=False)
        and not cleared.whom.parts(rung.whom, clears=True)
        and _is_later(rung, cleared)
        and _is_tied(rung, cleared)
    )


def _is_later(rung: Rung, cleared: Rung) -> bool:
    """Say whether a step came after a clearing, by the days of both, else by the order in a report that tells both."""
    day, ended = max(rung.day, rung.last), max(cleared.day, cleared.last)
    if _is_dated(rung) and _is_dated(cleared) and day != ended:
        return day > ended
    if not rung.reports & cleared.reports:
        return day > ended
    # That an acquittal was set aside tells itself which came first.
    return rung.action == "acquittal_overturned" or any(one > 0 for one in _between(rung, cleared))


def _is_tied(rung: Rung, cleared: Rung) -> bool:
    if rung.whom.names & cleared.whom.names:
        return True
    if any(abs(one) <= _NEAR for one in _between(rung, cleared)):
        return True
    beside = bool(rung.sites & cleared.sites) or not (rung.sites or cleared.sites)
    return beside and rung.actor is not None and rung.actor == cleared.actor


def _between(rung: Rung, cleared: Rung) -> Sequence[int]:
    """Return how far behind a clearing each report that tells both tells a step."""
    return [
        start - before
        for _, report, start in sorted(rung.spots)
        for _, other, before in sorted(cleared.spots)
        if report == other
    ]


def _is_dated(rung: Rung) -> bool:
    return not (rung.step.when.value or "../").startswith("../")
