"""Which steps are of one trial though other bodies take them: police arrest, prosecutors charge, a jury acquits.

They belong together where they name or describe the same person, or where one report tells them near one another and no
person, settlement or deed parts them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from longarm.weigh.acts import PERSONAL, Act
from longarm.weigh.rungs import Rung
from longarm.weigh.tying import SHARED, are_tied

#: Steps of a trial.
_STEPS = PERSONAL | {"referred_to_prosecutors", "closed_without_charges"}
_ACCUSING = frozenset({"arrested", "charged", "referred_to_prosecutors"})
#: How far apart two steps can be told that are one trial though nothing but that says so.
_NEAR = 800


def trial_keys(act: Act, *, around: bool = False) -> Iterator[str]:
    """Yield the keys under which a step of a trial lies: whom it names, and the stretch of its report.

    Args:
        act: the step.
        around: True for the stretches beside its own too, in which others are looked for.
    """
    if act.action not in _STEPS:
        return
    yield from person_keys(act)
    _, report, start = act.at
    here = start // _NEAR
    for stretch in range(here - 1, here + 2) if around else (here,):
        yield f"told {report} {stretch}"


def person_keys(act: Act) -> Iterator[str]:
    """Yield the keys under which lies what befell those whom a step names or describes."""
    if act.action not in _STEPS:
        return
    if act.whom.names:
        yield f"whom {' '.join(sorted(act.whom.names))}"
    yield from act.tie.keys()


def belongs(act: Act, rung: Rung) -> bool:
    """Say whether a step can be of the affair of an act: the same persons, or nothing told that parts the two.

    Args:
        act: the act.
        rung: a step that is told of the same place or body.
    """
    if rung.key == act.thing or (act.whom.names and act.whom.names & rung.whom.names):
        return True
    told_of = not rung.whom.words and (rung.whom.count == 1 or not rung.tie.deeds)
    if rung.reports & act.reports and told_of:
        return True  # "he was acquitted": of whom the report has told
    return are_tied(act.action, act.tie, rung.action, rung.tie)


def trial_of(act: Act, beside: Iterable[Rung]) -> list[Rung]:
    """Return the steps of the trial of which an act is one.

    Args:
        act: the act.
        beside: steps that name the same person, or are told in the same stretch of the report.
    """
    steps = list({one.key: one for one in beside}.values())
    return [one for one in steps if _is_of(act, one) and not _is_of_another(act, one, steps)]


def _is_of(act: Act, rung: Rung) -> bool:
    if act.whom.names and act.whom.names == rung.whom.names:
        return True
    apart = act.sites and rung.sites and not act.sites & rung.sites
    others = act.whom.parts(rung.whom, clears=True)
    if apart or others or not belongs(act, rung):
        return False
    if len(act.tie.described & rung.tie.described) >= SHARED:
        return True
    return act.at[1] == rung.at[1] and abs(act.at[2] - rung.at[2]) <= _NEAR


def _is_of_another(act: Act, rung: Rung, steps: Sequence[Rung]) -> bool:
    """Say whether an end that names nobody follows the accusation of somebody else: it is taken to be his."""
    if not act.whom.names or rung.whom.names or rung.action in _ACCUSING:
        return False
    before = [one for one in steps if one.action in _ACCUSING and one.at[1:] <= rung.at[1:] and one.at[1] == rung.at[1]]
    nearest = max(before, key=lambda one: one.at[1:], default=None)
    return nearest is not None and bool(nearest.whom.words) and not act.whom.names & nearest.whom.names
