"""Denials that a copy or translation only passes on from its parent: they are shown and counted once, as the parent's.

Who denies is often named otherwise in a translation, so that no name joins the two. Lineage does: a copy says nothing
of its own, so each denial of a copy goes with one of its parent that says as much, of the same side where there is one,
else the first of somebody whom the case does not tell from him. What is left over a copy says beyond its parent, and
that stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from longarm.weigh.matter import Matter
from longarm.weigh.objections import Objection

#: How the sides begin that are a state, and those of who is nobody that the case knows (the report stands for him).
_STATE, _NOBODY = "state ", "sha256:"


def told_once(matter: Matter, met: Sequence[Objection]) -> list[Objection]:
    """Return the denials and concessions that meet an entry, without those that copies only pass on.

    Args:
        matter: the case.
        met: what meets the entry, in order.
    """
    carried: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(met):
        for report in one.reports:
            carried[report].append(at)
    if len(carried) < 2:
        return list(met)
    passed: set[int] = set()
    spent: set[tuple[int, str]] = set()
    for at, one in enumerate(met):
        if len(one.reports) > 1 and any(report not in matter.parents for report in one.reports):
            continue
        found = None
        for report in sorted(one.reports):
            could = {place for peer in _sources(matter, report, carried, at) for place in carried[peer]} - passed
            mine = {place for place in could if (place, report) not in spent and _may_pass_on(matter, one, met[place])}
            found = mine if found is None else found & mine
        if found:
            first = min(found, key=lambda place: (met[place].side != one.side, place))
            passed.add(at)
            spent.update((first, report) for report in one.reports)
    return [one for at, one in enumerate(met) if at not in passed]


def _sources(matter: Matter, report: str, carried: dict[str, list[int]], at: int) -> set[str]:
    """Return the reports with denials that a report derives from, or has one text with and that were told before it."""
    above: set[str] = set()
    waiting = [report]
    while waiting:
        fresh = set(matter.parents.get(waiting.pop(), ())) - above - {report}
        above |= fresh
        waiting += fresh
    peers = {peer for peer in matter.equals.get(report, ()) if peer in carried and carried[peer][0] < at}
    return {peer for peer in above | peers if peer in carried}


def _may_pass_on(matter: Matter, copy: Objection, parent: Objection) -> bool:
    """Say whether a denial says all that another says, and nothing shows that another mouth said it."""
    denied, conceded = set(copy.denial.denies), set(copy.denial.concedes)
    if not (denied <= set(parent.denial.denies) and conceded <= set(parent.denial.concedes)):
        return False
    sides = copy.side, parent.side
    if copy.side == parent.side or any(side.startswith(_NOBODY) for side in sides):
        return True
    if all(side.startswith(_STATE) for side in sides):
        return False
    # Names of bodies tell them apart in one language only.
    one, other = (matter.reports[matter.claims[claim].report].lang for claim in (copy.claim, parent.claim))
    return one != other
