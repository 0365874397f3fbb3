"""Joins the claims of a case into things."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from longarm.records.decisions import Decisions
from longarm.resolve import figures, incidents, responses, statements, stations
from longarm.resolve.groups import Groups
from longarm.resolve.items import Item
from longarm.resolve.joining import Joint, by_key
from longarm.resolve.judged import Judging, apply_judgements, parted_by

_KEYS = {
    "station": stations.station_key,
    "figure": figures.figure_key,
    "response": responses.response_key,
    "incident": incidents.incident_key,
    "statement": statements.statement_key,
}
WHY_ALIKE = "alike in all that tells such things apart"


@dataclass
class Joined:
    """Claims joined into things, before they have names.

    Attributes:
        items: claim id -> the claim.
        keys: claim id -> its content key.
        members: groups of claim ids, each sorted.
        why: claim id -> why it was joined.
        judging: what came of the judgements.
    """

    items: dict[str, Item]
    keys: dict[str, str]
    members: list[list[str]] = field(default_factory=list)
    why: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    judging: Judging = field(default_factory=Judging)


def key_of(item: Item) -> str:
    """Return the content key of a claim."""
    found = _KEYS[item.claim.kind](item)
    if found is None:  # pragma: no cover (kinds and slots go together)
        raise AssertionError(item.claim.kind)
    return found


def join_items(items: Sequence[Item], decisions: Decisions, keys: Mapping[str, str] | None = None) -> Joined:
    """Join claims that are about one thing, by rule and by judgement.

    Args:
        items: all claims of the case.
        decisions: the judgements in force.
        keys: claim id -> its content key, where these are at hand.
    """
    told = {item.claim.id: key_of(item) if keys is None else keys[item.claim.id] for item in items}
    joined = Joined({item.claim.id: item for item in items}, told)
    groups: Groups[str] = Groups()
    for item in items:
        groups.find(item.claim.id)
    for joint in _joints(items, joined.keys):
        groups.join(joint.first, joint.second)
        joined.why[joint.first].add(joint.why)
        joined.why[joint.second].add(joint.why)
    aims = aims_of(joined)
    parted = parted_by(aims, decisions)
    # What is told apart leaves first: what is called the same as it goes along with it.
    groups = _taken_apart(joined, groups, [ends for _, ends in parted])
    joined.judging = apply_judgements(groups, aims, decisions, lambda claim: joined.items[claim].claim.kind)
    for claim, why in joined.judging.because.items():
        joined.why[claim].add(why)
    joined.members = [members for _, members in groups.members()]
    return joined


def aims_of(joined: Joined) -> dict[str, list[str]]:
    """Return claim id or content key -> the claims it means, sorted."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim in sorted(joined.items):
        found[claim].append(claim)
        found[joined.keys[claim]].append(claim)
    return found


def _joints(items: Sequence[Item], keys: dict[str, str]) -> Iterator[Joint]:
    why = {"figure": lambda _: figures.WHY, "station": stations.why_station}
    same = by_key(items, lambda item: keys[item.claim.id])
    for members in same.values():
        reason = why.get(members[0].claim.kind, lambda _: WHY_ALIKE)(members[0])
        for one, other in itertools.pairwise(members):
            yield Joint(one.claim.id, other.claim.id, reason)
    for members in by_key(items, figures.owned_key).values():
        for one, other in itertools.pairwise(members):
            yield Joint(one.claim.id, other.claim.id, figures.WHY)
    yield from stations.join_unlocated(items)
    yield from responses.join_responses(items)
    yield from incidents.join_incidents(items)
    yield from statements.join_statements(items)


def _taken_apart(joined: Joined, groups: Groups[str], apart: Sequence[tuple[str, str]]) -> Groups[str]:
    """Take apart what a judgement calls not the same: the second leaves, with what its report says of the same."""
    if not apart:
        return groups
    parts = [members for _, members in groups.members()]
    for first, second in apart:
        at = next((at for at, one in enumerate(parts) if first in one and second in one), None)
        if at is None or first == second:
            continue
        key, report = joined.keys[second], joined.items[second].report.id
        others = joined.keys[first] != key
        leaving = [
            one
            for one in parts[at]
            if one == second
            or (joined.keys[one] == key and others)
            or (joined.items[one].report.id == report and one != first)
        ]
        parts[at : at + 1] = [[one for one in parts[at] if one not in leaving], leaving]
    told: Groups[str] = Groups()
    for part in parts:
        for one in part:
            told.join(part[0], one)
    return told
