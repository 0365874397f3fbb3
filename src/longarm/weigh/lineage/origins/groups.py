"""Origins: which joined reports count as one, and which report is spliced from several."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from longarm.weigh.lineage.text.trace import Keys, Trace

_CONTAINED = 0.7
_OVERLAP = 0.34
_LEAST_RUNS = 8


class Forest:
    """Sets of names that are merged pair by pair; the least name stands for its set, whatever the order."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def root(self, name: str) -> str:
        """Return the least name of the set that holds ``name``."""
        while (above := self._above.get(name, name)) != name:
            self._above[name] = self._above.get(above, above)
            name = above
        return name

    def merge(self, a: str, b: str) -> bool:
        """Merge two sets; say whether they were apart."""
        first, second = sorted((self.root(a), self.root(b)))
        self._above[second] = first
        return first != second


@dataclass(frozen=True, slots=True)
class Origins:
    """Which origins each report draws on.

    Attributes:
        of: report id -> sorted origin ids.
        parents: spliced report -> the reports of each of its origins with which it shares most.
    """

    of: Mapping[str, tuple[str, ...]]
    parents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def find_origins(
    traces: Mapping[str, Trace], edges: Iterable[tuple[str, str]], is_child: Callable[[str, str], bool]
) -> Origins:
    """Group reports by origin.

    Args:
        traces: report id -> trace.
        edges: pairs of reports joined by a verdict.
        is_child: whether the first report is known to derive from the second.
    """
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in edges:
        near[a].add(b)
        near[b].add(a)
    spliced = {name: parts for name in sorted(near) if len(parts := _parts(name, near, traces, is_child)) > 1}
    forest = Forest()
    for a in sorted(near):
        for b in sorted(near[a]):
            if a not in spliced and b not in spliced:
                forest.merge(a, b)
    return _named(traces, near, spliced, forest)


def _named(
    traces: Mapping[str, Trace], near: Mapping[str, set[str]], spliced: Mapping[str, tuple[str, ...]], forest: Forest
) -> Origins:
    of: dict[str, tuple[str, ...]] = {name: (origin_id(forest.root(name)),) for name in traces if name not in spliced}
    for name in spliced:
        pure = {forest.root(other) for other in near[name] if other not in spliced}
        of[name] = tuple(sorted(origin_id(root) for root in pure)) or (origin_id(name),)
    return Origins(of, dict(spliced))


def origin_id(root: str) -> str:
    """Return the id of the origin that is known by ``root``: a report, or the key of a start."""
    return "o-" + hashlib.sha256(root.encode()).hexdigest()[:16]


def _parts(
    name: str, near: Mapping[str, set[str]], traces: Mapping[str, Trace], is_child: Callable[[str, str], bool]
) -> tuple[str, ...]:
    """Return one parent for each origin that a report is spliced from; one or none when it is not spliced.

    Its neighbours must fall into sets that are not joined with one another, must give it different words, and must
    have matter of their own, or else be known to be earlier: a long report and two cuts of it are no splice.
    """
    me = traces[name]
    others = sorted(o for o in near[name] if not _like(me, traces[o]))
    if len(others) < 2:
        return ()
    forest = Forest()
    for other in others:
        for peer in near[other] & set(others):
            forest.merge(other, peer)
    sets: dict[str, list[str]] = defaultdict(list)
    for other in others:
        sets[forest.root(other)].append(other)
    parents: list[str] = []
    taken: Keys = np.empty(0, dtype=np.uint32)
    for _, members in sorted(sets.items()):
        words = _words_from(me, members, traces)
        best = max(members, key=lambda m: (_runs(me, traces[m]), m))
        if len(words) < _LEAST_RUNS or not _gives(me, traces[best], known=is_child(name, best)):
            continue
        if len(np.intersect1d(words, taken)) > _OVERLAP * min(len(words), max(1, len(taken))) and parents:
            continue
        parents.append(best)
        taken = np.union1d(taken, words)
    return tuple(parents)


def _runs(a: Trace, b: Trace) -> int:
    return len(np.intersect1d(a.shingles, b.shingles, assume_unique=True))


def _like(a: Trace, b: Trace) -> bool:
    runs = _runs(a, b)
    return runs >= _CONTAINED * max(len(a.shingles), len(b.shingles), 1)


def _gives(me: Trace, parent: Trace, *, known: bool) -> bool:
    return known or _runs(me, parent) < _CONTAINED * max(1, len(parent.shingles))


def _words_from(me: Trace, members: Sequence[str], traces: Mapping[str, Trace]) -> Keys:
    found: Keys = np.empty(0, dtype=np.uint32)
    for member in members:
        found = np.union1d(found, np.intersect1d(me.shingles, traces[member].shingles, assume_unique=True))
    return found
