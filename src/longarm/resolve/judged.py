"""Joins and partings that people decided: same, not the same, unsure; contradictions among them are told."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from longarm.records.decisions import Decisions, Pair
from longarm.resolve.groups import Groups
from longarm.wording.reasons import CALLED_SAME


@dataclass
class Judging:
    """What came of the judgements on things.

    Attributes:
        because: claim id -> reason by judgement.
        apart: pairs of claim ids that must not be one thing.
        warnings: plain sentences about judgements that contradict one another.
    """

    because: dict[str, str] = field(default_factory=dict)
    apart: list[tuple[str, str]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def apply_judgements(
    groups: Groups[str], aims: Mapping[str, Sequence[str]], decisions: Decisions, kind_of: Callable[[str], str]
) -> Judging:
    """Join what was judged the same, unless that would join what was judged not the same.

    Args:
        groups: claims joined by rule; changed in place.
        aims: claim id or content key -> the claims it means.
        decisions: the judgements in force.
        kind_of: tells the kind of a claim.
    """
    found = Judging()
    told_apart = parted_by(aims, decisions)
    parted, found.apart = [pair for pair, _ in told_apart], [ends for _, ends in told_apart]
    links: dict[str, list[tuple[str, str]]] = {}
    for one in decisions.same:
        if not (aims.get(one.first) and aims.get(one.second)):
            continue
        first, second = aims[one.first][0], aims[one.second][0]
        if kind_of(first) != kind_of(second):
            kinds = f"a {kind_of(first)} and a {kind_of(second)}"
            found.warnings.append(f"{one.judgement} calls {kinds} the same ({one.first}, {one.second}): not applied.")
            continue
        against = _against(groups, found.apart, parted, (first, second))
        _link(links, one, (first, second))
        if against is not None:
            found.warnings.append(_contradiction(links, groups, aims, one, against))
            continue
        groups.join(first, second)
        found.because[max(first, second)] = str(CALLED_SAME(judgement=one.judgement))
        found.because[min(first, second)] = str(CALLED_SAME(judgement=one.judgement))
    return found


def parted_by(aims: Mapping[str, Sequence[str]], decisions: Decisions) -> list[tuple[Pair, tuple[str, str]]]:
    """Return what is called not the same, each with the two claims that it means."""
    pairs = (one for one in decisions.not_same if aims.get(one.first) and aims.get(one.second))
    return [(one, (aims[one.first][0], aims[one.second][0])) for one in pairs]


def _against(
    groups: Groups[str], apart: Sequence[tuple[str, str]], parted: Sequence[Pair], ends: tuple[str, str]
) -> Pair | None:
    leaders = {groups.find(ends[0]), groups.find(ends[1])}
    for (first, second), pair in zip(apart, parted, strict=True):
        if len(leaders) == 2 and {groups.find(first), groups.find(second)} == leaders:
            return pair
    return None


def _link(links: dict[str, list[tuple[str, str]]], one: Pair, ends: tuple[str, str]) -> None:
    words = f"{one.first} = {one.second} ({one.judgement})"
    for here, there in (ends, ends[::-1]):
        links.setdefault(here, []).append((there, words))


def _contradiction(
    links: dict[str, list[tuple[str, str]]],
    groups: Groups[str],
    aims: Mapping[str, Sequence[str]],
    refused: Pair,
    against: Pair,
) -> str:
    """Say which chain of judgements makes two things the same that another judgement calls different."""
    start, goal = aims[against.first][0], aims[against.second][0]
    chain = _path(links, groups, start, goal) or [f"{refused.first} = {refused.second} ({refused.judgement})"]
    return (
        f"Judgements contradict one another: {', '.join(chain)}, but {against.first} is not {against.second} "
        f"({against.judgement}). {refused.judgement} was not applied; withdraw one of them."
    )


def _path(links: dict[str, list[tuple[str, str]]], groups: Groups[str], start: str, goal: str) -> list[str]:
    waiting: deque[tuple[str, list[str]]] = deque([(start, [])])
    seen = {start}
    nodes = sorted(links)
    while waiting:
        here, said = waiting.popleft()
        if here == goal or (said and groups.find(here) == groups.find(goal)):
            return said
        # Within a group that rules made, every claim stands for every other.
        for node in [here, *(one for one in nodes if groups.find(one) == groups.find(here))]:
            for there, words in links.get(node, []):
                if there not in seen:
                    seen.add(there)
                    waiting.append((there, [*said, words] if words not in said else said))
    return []
