"""What two reports have in common, as numbers that a rule can weigh and a person can check."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from longarm.weigh.lineage.pairs.relay import credits_other
from longarm.weigh.lineage.pairs.weights import Weights
from longarm.weigh.lineage.text.trace import Keys, Trace

#: Below both, wording and facts let no rule speak (see ``marks``: three runs; four facts of full weight).
_FEW_RUNS, _FEW_FACTS = 3, 4


@dataclass(frozen=True, slots=True)
class Shared:
    """What reports A and B share.

    Attributes:
        wording: share of A's and of B's shingles that the other has too.
        runs: number of such shingles.
        said: share of these that stand, on both sides, in what is quoted from or attributed to somebody.
        quotes: quotations that both carry word for word.
        facts: keys of the facts that both carry, in A's order.
        names: the same facts as a report writes them.
        weight: how much these facts say together.
        cover: share of the weight of A's facts, and of B's, that the other carries too.
        shape: share of all facts, common ones too, that stand in one order in both.
        run: number of these.
        order: 1 when both give the shared facts in one order, 0 when in no like order.
        same_body: True when the bodies are word for word the same.
    """

    wording: tuple[float, float]
    runs: int
    said: float
    quotes: tuple[str, ...]
    facts: tuple[str, ...]
    names: tuple[str, ...]
    weight: float
    cover: tuple[float, float]
    shape: float
    run: int
    order: float
    same_body: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports with what they share.

    Attributes:
        a: one report.
        b: the other.
        shared: what they share.
        weights: how much a shared fact says, and how many texts carry it.
    """

    a: Trace
    b: Trace
    shared: Shared
    weights: Weights


def pair_of(a: Trace, b: Trace, weights: Weights) -> Pair:
    """Put two reports beside one another."""
    return Pair(a, b, compare(a, b, weights), weights)


def share_little(a: Trace, b: Trace) -> bool:
    """Say whether two reports share too little for any rule to speak, without weighing what they share.

    Either fewer than three runs of words and than four facts, and no quotation, letter, credit or preview between them.
    """
    if a.sources.previews or b.sources.previews or (a.sources.letters and b.sources.letters):
        return False
    if credits_other(a, b) or credits_other(b, a) or (a.whole is not None and a.whole == b.whole):
        return False
    held = set(b.facts) if b.heard == b.facts else {*b.facts, *b.heard}
    if sum(fact in held for fact in (a.facts if a.heard == a.facts else {*a.facts, *a.heard})) >= _FEW_FACTS:
        return False
    return _common(a.shingles, b.shingles) < _FEW_RUNS and not _same_quotes(a, b)


def compare(a: Trace, b: Trace, weight_of: Weights) -> Shared:
    """Compare two reports.

    Args:
        a: one report.
        b: the other.
        weight_of: how much a shared fact says, 0 for one that everybody carries.
    """
    runs = _common(a.shingles, b.shingles)
    mine, theirs = (a.heard, b.facts) if a.heard != a.facts else (a.facts, b.heard)
    held = set(theirs)
    facts = tuple(f for f in mine if f in held)
    written = dict(zip(a.facts, a.surfaces, strict=True)) | dict(zip(b.facts, b.surfaces, strict=True))
    weight = sum(map(weight_of, facts))
    run = _longest_in_order(facts, theirs)
    return Shared(
        wording=(_part(runs, len(a.shingles)), _part(runs, len(b.shingles))),
        runs=runs,
        said=_part(_common(a.said, b.said), runs),
        quotes=_same_quotes(a, b),
        facts=facts,
        names=tuple(written[f] for f in facts),
        weight=weight,
        cover=(_part(weight, weight_of.total(a.facts)), _part(weight, weight_of.total(b.facts))),
        shape=_part(2 * run, len(a.facts) + len(b.facts)),
        run=run,
        order=_in_order([f for f in facts if weight_of(f) > 0], theirs),
        same_body=a.whole is not None and a.whole == b.whole and a.words == b.words,
    )


def _common(a: Keys, b: Keys) -> int:
    return len(np.intersect1d(a, b, assume_unique=True))


def _part(some: float, whole: float) -> float:
    return some / whole if whole > 0 else 0.0


def _same_quotes(a: Trace, b: Trace) -> tuple[str, ...]:
    """Return the quotations of ``a`` that ``b`` has too, also as part of a longer one."""
    joined = "|".join(f" {q} " for q in b.quotes)
    mine = "|".join(f" {q} " for q in a.quotes)
    found = [q for q in a.quotes if f" {q} " in joined] + [q for q in b.quotes if f" {q} " in mine]
    return tuple(dict.fromkeys(found))


def _in_order(facts: list[str], other: tuple[str, ...]) -> float:
    """Return how well two texts agree on the order of shared facts, beyond what chance would give."""
    if len(facts) < 2:
        return 0.0
    run, chance = _longest_in_order(facts, other), min(len(facts), 2 * len(facts) ** 0.5)
    return max(0.0, (run - chance) / (len(facts) - chance)) if len(facts) > chance else float(run == len(facts))


def _longest_in_order(facts: Sequence[str], other: Sequence[str]) -> int:
    """Return the length of the longest run of ``facts`` that stands in ``other`` in the same order."""
    place = {f: i for i, f in enumerate(other)}
    tails: list[int] = []
    for spot in (place[f] for f in facts):
        at = bisect_left(tails, spot)
        tails[at : at + 1] = [spot]
    return len(tails)
