"""How it ended: which steps can end an act or a station, and what their end is called."""

from __future__ import annotations

from collections.abc import Sequence

from longarm.weigh.acts import CLEARING, Act
from longarm.weigh.rungs import Rung, begun_by, ends_told
from longarm.weigh.undoing import undone_by
from longarm.weigh.verdicts import SENT_BACK, UNDOING
from longarm.wording.voices import outcome_said, split_said, undone_said

#: What a court decides; all other ends are somebody's who looked into it.
VERDICTS = frozenset({"acquitted", "convicted", "conviction_quashed"})
#: Ends in favour of the accused. That nothing was found is what somebody found, and clears nobody of what goes on.
CLEARS = frozenset({"acquitted", "closed_without_charges", "conviction_quashed"})
_EVERY_END = CLEARING | {"convicted", SENT_BACK}
_OF_COURTS = VERDICTS | {SENT_BACK}
#: What can end an act that is more than an inquiry.
_ENDS = {
    "referred_to_prosecutors": _OF_COURTS | {"closed_without_charges"},
    "charged": _OF_COURTS | {"closed_without_charges"},
    "arrested": _OF_COURTS | {"closed_without_charges"},
    "convicted": _OF_COURTS,
}
#: Of which of the two none ends the other where nothing tells which came last.
_EITHER = frozenset({"convicted", "acquitted"})
#: How far an end goes, where several are told of one day.
_WEIGHT = {"closed_without_charges": 1, "acquitted": 2, "convicted": 2, "conviction_quashed": 3, SENT_BACK: 3}


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
    ends, undone = _undone(ends, [one for one in rungs if one.action in UNDOING], own)
    if undone is not None:
        return undone
    last = max(ends, key=_how_far)
    split = _split(ends, last)
    if split is not None:
        return split
    if last.action in CLEARING and any(
        one.action == "still_assumed" and one.day > max(last.day, last.last) for one in rungs
    ):
        return None
    return str(outcome_said(last.step, clears=last.action in CLEARS)), last


def _undone(ends: list[Rung], undoing: Sequence[Rung], own: Act | None) -> tuple[list[Rung], tuple[str, Rung] | None]:
    """Return the ends that no later step undid; and where nothing ended it since, what undid it and what it undid."""
    pairs = [(undone_by(one, undoing, own) if one.action in CLEARING else None, one) for one in ends]
    undone = [(by, one) for by, one in pairs if by is not None]
    if not undone:
        return ends, None
    standing = [one for by, one in pairs if by is None]
    by, cleared = max(undone, key=lambda pair: (*_how_far(pair[0]), *_how_far(pair[1])))
    if any(_how_far(one) > _how_far(by) and one.action in CLEARING | {"convicted"} for one in standing):
        return standing, None
    said = outcome_said(by.step, clears=False), outcome_said(cleared.step, clears=cleared.action in CLEARS)
    return standing, (str(undone_said(*said)), by)


def _how_far(rung: Rung) -> tuple[int, int]:
    return max(rung.day, rung.last), _WEIGHT.get(rung.action, 0)


def _split(ends: Sequence[Rung], last: Rung) -> tuple[str, Rung] | None:
    """Return both ends where a conviction and an acquittal are told of one day: cleared of one thing, not of all.

    Nothing tells whether the one ended the other, as on an appeal, or both are of one verdict. So both are shown.
    """
    found = {one.action: one for one in reversed(ends) if one is last or _is_of_one_day(one, last)}
    if last.action not in _EITHER or not found.keys() >= _EITHER:
        return None
    said = [outcome_said(found[one].step, clears=one in CLEARS) for one in ("convicted", "acquitted")]
    return str(split_said(*said)), found["convicted"]


def _is_of_one_day(one: Rung, other: Rung) -> bool:
    """Say whether nothing tells which of two ends came first: of one day, or told by one report that dates but one."""
    if max(one.day, one.last) == max(other.day, other.last):
        return True
    undated = any((rung.step.when.value or "../").startswith("../") for rung in (one, other))
    return undated and bool(one.reports & other.reports)


def _can_end(rung: Rung, own: Act | None) -> bool:
    """Say whether a step can end an act: "no evidence" ends an inquiry and no charge; a verdict has its persons.

    That there is no evidence is an outcome only where somebody is said to have looked.
    """
    if rung.action == "no_evidence_found" and not rung.owned:
        return False
    if own is None:
        return rung.action in _EVERY_END
    others = own.whom.parts(rung.whom, clears=rung.action in CLEARS | {SENT_BACK})
    return rung.action in _ENDS.get(own.action, _EVERY_END) and not others


def accused_since(rungs: Sequence[Rung]) -> int:
    """Return the day of the first step that accuses."""
    told = ends_told(rungs, _EVERY_END)
    ends = CLEARING | UNDOING
    return min((min(one.day, begun_by(one, told)) for one in rungs if one.action not in ends), default=0)
