"""Where the knowledge of an entry starts, and how many of its origins are independent of one another.

Each claim starts somewhere, by its own report alone (:mod:`longarm.weigh.starts`); what is known about other reports
may then only merge starts or take their independence away. The count is the number of classes (state, body, witness)
of the starts that stand on their own. From this follow the laws, which are tests:

- A claim that is taken away (retracted, rejected) never raises a count. Those that are left start where they started,
  or where another one starts that is counted, or lose their independence; and two starts of one class stay in one
  class, since a class depends on the start and, of a witness, on the origins that tell of him, which only grow fewer.
  So the classes that are left are at most as many as before.
- Of reports of one text of which nobody knows which came first, what holds is told from all of them, those that no
  longer count too (:mod:`longarm.weigh.copying`), so that it stays when one is taken away.
- A copy that says what its parent says never raises a count: its starts are its parent's, and its lineage adds no
  origin that tells of a witness.

A report is also evidence about others, and that can only lower a count: that B derives from A, or that a named person
is a minister. A case that never had A does not know it. Decision 0053 says why no count can do better.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from longarm.records.fold import fold
from longarm.records.register import Origin
from longarm.weigh.copying import by_copies
from longarm.weigh.lineage.origins.groups import origin_id
from longarm.weigh.matter import Matter
from longarm.weigh.relays import by_relays, find_relays
from longarm.weigh.starts import Start, find_start
from longarm.weigh.voices import is_behind
from longarm.wording.sources import HAS_IT_FROM, OTHERS_NAME_IT, SHARES_ORIGIN

#: Kinds of start behind which a named outlet may have its knowledge from nobody else.
_NO_SOURCE = frozenset({"unknown", "outlet"})


@dataclass(frozen=True)
class Weighed:
    """The origins of an entry.

    Attributes:
        origins: known ones by name, unknown ones last.
        of: claim id -> id of its origin, None when unknown.
        count: number of independent, known origins.
    """

    origins: tuple[Origin, ...]
    of: dict[str, str | None]
    count: int


def find_origins(matter: Matter, claims: Sequence[str], told: Sequence[str]) -> Weighed:
    """Find the origins of claims that support one entry.

    Args:
        matter: the case.
        claims: claims that count, in a fixed order.
        told: all claims of the entry, those that no longer count too.
    """
    own = {claim: find_start(matter, matter.claims[claim]) for claim in claims}
    starts = own
    if len(claims) > 1:
        relays = find_relays(matter, told)

        def trace(some: Sequence[str]) -> dict[str, Start]:
            known = {one: own.get(one) or find_start(matter, matter.claims[one]) for one in some}
            return _by_outlets(matter, by_relays(matter, relays, known))

        behind = [one for one in told if one in own or is_behind(matter, one)]
        starts = _by_shared_origin(matter, by_copies(matter, trace(claims), behind, trace))
    by_key: dict[str, list[str]] = defaultdict(list)
    for claim, start in starts.items():
        by_key[start.key].append(claim)
    # One claim that stands on its own is enough, whatever the others of that origin are.
    firmest = {
        key: max((starts[one] for one in members), key=lambda one: one.independent) for key, members in by_key.items()
    }
    tellers = {key: [one for one in members if own[one].key == key] for key, members in by_key.items()}
    classes = {key: _class(matter, firmest[key], tellers[key] or members) for key, members in by_key.items()}
    known = {key for key in by_key if starts[by_key[key][0]].kind != "unknown"}
    counted = {classes[key] for key in known if classes[key]}
    count = len(counted) if counted else min(1, len(known))
    shared = {one for one in counted if sum(classes[key] == one for key in known) > 1}
    origins = []
    for key, members in sorted(by_key.items()):
        unsure = len(known) > 1 and (not classes[key] or classes[key] in shared)
        origins.append(_origin(matter, [starts[one] for one in members], members, unsure=unsure and key in known))
    ids = {key: origin_id(key) for key in by_key}
    of = {claim: ids[start.key] if start.kind != "unknown" else None for claim, start in starts.items()}
    origins.sort(key=lambda one: (one.kind == "unknown", one.name.casefold(), one.id))
    return Weighed(tuple(origins), of, count)


def _origin(matter: Matter, starts: Sequence[Start], members: Sequence[str], *, unsure: bool) -> Origin:
    first = min(starts, key=lambda one: (one.name.casefold(), one.name))
    reports = sorted({matter.claims[one].report for one in members}, key=lambda one: (matter.order[one], one))
    independence: Literal["established", "not established", "unknown"] = "established"
    if first.kind == "unknown":
        independence = "unknown"
    elif unsure:
        independence = "not established"
    return Origin(
        id=origin_id(first.key),
        name=first.name,
        kind=first.kind,
        reports=tuple(sorted(reports)),
        independence=independence,
        because=tuple(sorted({one.because for one in starts})),
    )


def _class(matter: Matter, start: Start, tellers: Sequence[str]) -> str:
    """Return what an origin must differ in from another to be independent of it; "" where that is not established.

    Args:
        matter: the case.
        start: the start, as the firmest of its claims has it.
        tellers: claims of which the report itself names this start.
    """
    if start.kind != "witness" or not start.independent:
        return start.independent
    reports = {matter.claims[one].report for one in tellers}
    first = {one for one in reports if one not in matter.parents} or reports
    groups = {group for one in first for group in matter.root(one)}
    # Two witnesses known only through one report may be one report's invention.
    return f"told:{min(groups)}" if len(groups) == 1 or len(first) == 1 else start.independent


def _by_outlets(matter: Matter, starts: Mapping[str, Start]) -> dict[str, Start]:
    """Follow an outlet that is named as source to its own report, where that report supports the same entry."""
    own: dict[str, list[str]] = defaultdict(list)
    for claim in starts:
        outlet = matter.reports[matter.claims[claim].report].outlet
        if outlet:
            own[fold(outlet)].append(claim)
    found = dict(starts)
    for claim, start in starts.items():
        if start.kind != "outlet":
            continue
        theirs = [one for one in own.get(fold(start.name), []) if one != claim]
        beyond = sorted((starts[one] for one in theirs if starts[one].kind not in _NO_SOURCE), key=lambda one: one.key)
        if beyond:
            found[claim] = beyond[0].because_of(str(HAS_IT_FROM(outlet=start.name, beyond=beyond[0].name)))
        else:
            why = OTHERS_NAME_IT
            found.update({one: start.because_of(why) for one in theirs if found[one].kind == "unknown"})
    return found


def _by_shared_origin(matter: Matter, starts: Mapping[str, Start]) -> dict[str, Start]:
    """Where a report does not say, take the origin of the one report of its lineage that does."""
    by_group: dict[str, set[Start]] = defaultdict(set)
    for claim, start in starts.items():
        if start.kind != "unknown":
            for group in matter.groups.get(matter.claims[claim].report, ()):
                by_group[group].add(start)
    found = dict(starts)
    for claim, start in starts.items():
        if start.kind == "unknown":
            groups = matter.groups.get(matter.claims[claim].report, frozenset())
            near = {one.key: one for group in groups for one in by_group.get(group, ())}
            if len(near) == 1:
                found[claim] = next(iter(near.values())).because_of(SHARES_ORIGIN)
    return found
