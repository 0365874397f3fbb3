"""Where the knowledge of an entry starts, and how many of its origins are independent of one another."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from longarm.records.fold import fold
from longarm.records.register import Origin
from longarm.weigh.matter import Matter
from longarm.weigh.starts import Start, find_start


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


def find_origins(matter: Matter, claims: Sequence[str]) -> Weighed:
    """Find the origins of claims that support one entry.

    Args:
        matter: the case.
        claims: claims that count, in a fixed order.
    """
    starts = {claim: find_start(matter, matter.claims[claim]) for claim in claims}
    if len(claims) > 1:
        starts = _by_shared_origin(matter, _by_copies(matter, _by_outlets(matter, starts)))
    by_key: dict[str, list[str]] = defaultdict(list)
    for claim, start in starts.items():
        by_key[start.key].append(claim)
    # One claim that stands on its own is enough, whatever the others of that origin are.
    firmest = {
        key: max((starts[one] for one in members), key=lambda one: one.independent) for key, members in by_key.items()
    }
    classes = {key: _class(matter, firmest[key], members) for key, members in by_key.items()}
    known = {key for key in by_key if starts[by_key[key][0]].kind != "unknown"}
    counted = {classes[key] for key in known if classes[key]}
    count = len(counted) if counted else min(1, len(known))
    shared = {one for one in counted if sum(classes[key] == one for key in known) > 1}
    origins = []
    for key, members in sorted(by_key.items()):
        unsure = len(known) > 1 and (not classes[key] or classes[key] in shared)
        origins.append(_origin(matter, [starts[one] for one in members], members, unsure=unsure and key in known))
    ids = {key: _id(key) for key in by_key}
    of = {claim: ids[start.key] if start.kind != "unknown" else None for claim, start in starts.items()}
    origins.sort(key=lambda one: (one.kind == "unknown", one.name.casefold(), one.id))
    return Weighed(tuple(origins), of, count)


def _id(key: str) -> str:
    return "o-" + hashlib.sha256(key.encode()).hexdigest()[:16]


def _origin(matter: Matter, starts: Sequence[Start], members: Sequence[str], *, unsure: bool) -> Origin:
    first = min(starts, key=lambda one: (one.name.casefold(), one.name))
    reports = sorted({matter.claims[one].report for one in members}, key=lambda one: (matter.order[one], one))
    independence: Literal["established", "not established", "unknown"] = "established"
    if first.kind == "unknown":
        independence = "unknown"
    elif unsure:
        independence = "not established"
    return Origin(
        id=_id(first.key),
        name=first.name,
        kind=first.kind,
        reports=tuple(sorted(reports)),
        independence=independence,
        because=tuple(sorted({one.because for one in starts})),
    )


def _class(matter: Matter, start: Start, members: Sequence[str]) -> str:
    """Return what an origin must differ in from another to be independent of it; "" where that is not established."""
    if start.kind != "witness":
        return start.independent
    roots = {matter.root(matter.claims[one].report) for one in members}
    # Two witnesses known only through one report may be one report's invention.
    return f"told:{sorted(next(iter(roots)))}" if len(roots) == 1 else start.independent


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
        told = [starts[one] for one in own.get(fold(start.name), []) if one != claim]
        beyond = sorted({one for one in told if one.kind not in {"unknown", "outlet"}}, key=lambda one: one.key)
        if beyond:
            why = f"{start.name}, which it names, has it from {beyond[0].name}"
            found[claim] = beyond[0].because_of(why)
        for one in own.get(fold(start.name), []):
            if found[one].kind == "unknown" and not beyond:
                found[one] = start.because_of("its own report, which others name as their source")
    return found


def _by_copies(matter: Matter, starts: Mapping[str, Start]) -> dict[str, Start]:
    """A copy has no knowledge of its own: its claims start where those of its parent start."""
    by_report: dict[str, list[str]] = defaultdict(list)
    for claim in starts:
        by_report[matter.claims[claim].report].append(claim)
    found = dict(starts)
    if not any(report in matter.parents for report in by_report):
        return found
    for report in sorted(by_report, key=lambda one: (matter.order[one], one)):
        parents = [one for one in _ancestors(matter, report) if one in by_report and one != report]
        theirs = {starts[claim] for parent in parents for claim in by_report[parent]}
        known = sorted((one for one in theirs if one.kind != "unknown"), key=lambda one: one.key)
        for claim in by_report[report]:
            start = starts[claim]
            if parents and start.kind != "unknown" and start.key not in {one.key for one in known}:
                file = matter.reports[parents[0]].file
                # Known through its copy alone it counts once, beside nothing else: without its parent it would too.
                lost = start.doubtful(f"its report derives from {file}, which does not say where it has this from")
                found[claim] = known[0].because_of(f"its report derives from {file}") if known else lost
            elif not parents and matter.parents.get(report) and start.kind != "unknown":
                found[claim] = start.doubtful("its report is a copy, and what it copies does not say this")
    return found


def _ancestors(matter: Matter, report: str) -> list[str]:
    found: list[str] = []
    waiting = [report]
    while waiting:
        for parent in matter.parents.get(waiting.pop(), ()):
            if parent not in found and parent != report:
                found.append(parent)
                waiting.append(parent)
    return sorted(found)


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
                found[claim] = next(iter(near.values())).because_of("its report shares an origin with one that tells")
    return found
