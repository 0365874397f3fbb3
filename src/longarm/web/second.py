"""Second reading: who reads again sees what others decided only after deciding alone; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from longarm.records.judgement import Judged, Verb
from longarm.web.queue import DECIDED


@dataclass(frozen=True)
class Reader:
    """Who reads, and whether as a second reader.

    Attributes:
        name: as it stands in judgements.
        blind: True for a second reader.
    """

    name: str
    blind: bool = False


def standing_decisions(judged: Iterable[tuple[int, Judged]]) -> list[tuple[int, Judged]]:
    """Return the decisions about claims that nobody withdrew, in the order of the log."""
    leaves = list(judged)
    gone = {one for _, leaf in leaves if leaf.judgement.verb is Verb.WITHDRAW for one in leaf.judgement.targets}
    return [(i, leaf) for i, leaf in leaves if leaf.id not in gone and leaf.judgement.verb in DECIDED]


def visible_judgements(judged: Sequence[tuple[int, Judged]], reader: Reader) -> list[tuple[int, Judged]]:
    """Return the judgements that a reader may see: all of them, or for a second reader those on what they decided."""
    if not reader.blind:
        return list(judged)
    own = {
        target
        for _, leaf in standing_decisions(judged)
        if leaf.judgement.by == reader.name
        for target in leaf.judgement.targets
    }
    own_ids = {leaf.id for _, leaf in judged if leaf.judgement.by == reader.name}
    return [
        (index, leaf)
        for index, leaf in judged
        if leaf.judgement.by == reader.name or set(leaf.judgement.targets) <= own | own_ids
    ]


def waiting_for_second(judged: Sequence[tuple[int, Judged]], reader: Reader) -> list[str]:
    """Return the claims that others decided on and ``reader`` did not, oldest decision first."""
    decided: dict[str, set[str]] = {}
    for _, leaf in standing_decisions(judged):
        for target in leaf.judgement.targets:
            if target.startswith("c-"):
                decided.setdefault(target, set()).add(leaf.judgement.by)
    return [claim for claim, people in decided.items() if reader.name not in people]


def hidden_judgements(judged: Sequence[tuple[int, Judged]], reader: Reader) -> frozenset[str]:
    """Return the ids of the judgements that a reader may not see, and that must not count before their eyes."""
    if not reader.blind:
        return frozenset()
    seen = {leaf.id for _, leaf in visible_judgements(judged, reader)}
    return frozenset(leaf.id for _, leaf in judged) - seen


def agreement(judged: Sequence[tuple[int, Judged]], claim: str, reader: Reader) -> str | None:
    """Say whether the reader and the others decided alike on a claim; None while one of them did not decide."""
    verbs: dict[bool, set[Verb]] = {True: set(), False: set()}
    for _, leaf in standing_decisions(judged):
        if claim in leaf.judgement.targets:
            verbs[leaf.judgement.by == reader.name].add(leaf.judgement.verb)
    if not verbs[True] or not verbs[False]:
        return None
    return "alike" if verbs[True] == verbs[False] else "differently"
