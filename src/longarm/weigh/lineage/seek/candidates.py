"""Finds the few reports that another could be joined with, through inverted lists of bounded length."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from longarm.weigh.lineage.pairs.weights import COMMON, Weights, background
from longarm.weigh.lineage.seek.declared import Declared
from longarm.weigh.lineage.seek.postings import Postings, Rows
from longarm.weigh.lineage.text.trace import Keys, Trace
from longarm.weigh.lineage.text.words import word_key

Scores = npt.NDArray[np.float64]
#: Of the runs of words every second one is indexed: reports of one text share far more than a handful.
_SAMPLE = np.uint32(2)
_LEAST_RUNS = 3
#: Share of the smaller text in runs that few reports carry, and in runs that a multitude may carry.
_LEAST_SHARE, _LEAST_SHARE_COMMON = 0.08, 0.25
_LEAST_STEPS = 3
_LEAST_WEIGHT = 2.0
_LEAST_DECLARED = 0.5
#: At most so many candidates for each kind of evidence, the best first.
_MOST = 48
_KIN = 0.3


@dataclass(frozen=True, slots=True)
class Found:
    """What the lists gave.

    Attributes:
        rows: candidates in ascending order.
        kin: those of them that share much wording: a fact that they carry too is not carried once more.
    """

    rows: tuple[int, ...]
    kin: tuple[int, ...]


class Candidates:
    """Lists of runs of words, of rare facts, of facts that follow one another, and of outlets that are credited."""

    def __init__(self) -> None:
        self._runs, self._facts, self._steps = Postings(), Postings(), Postings()
        self._declared = Declared()
        self._sizes: list[int] = []

    def find_and_add(self, trace: Trace, row: int, weights: Weights) -> Found:
        """Return earlier reports that share wording, rare facts or their order with this one, and enter it."""
        runs, facts, steps = run_keys(trace), fact_keys(trace), step_keys(trace)
        worded, shares, rare = self._worded(runs)
        self._sizes.append(len(runs))
        chosen = _best(worded, shares, _LEAST_SHARE_COMMON) | _best(worded, rare, _LEAST_SHARE)
        kin = worded[shares >= _KIN]
        chosen |= _best(*_counted(self._steps.rows_of(steps)[0]), _LEAST_STEPS)
        alike, scores = self._weigh(trace, facts, weights)
        chosen |= _best(alike, scores, _LEAST_WEIGHT)
        named = np.isin(alike, self._declared.find_and_add(trace, row))
        chosen |= _best(alike[named], scores[named], _LEAST_DECLARED)
        chosen |= self._declared.previews(trace, row)
        for postings, keys in ((self._runs, runs), (self._facts, facts), (self._steps, steps)):
            postings.add(keys, row)
        return Found(tuple(sorted(chosen)), tuple(sorted(set(kin.tolist()) & chosen)))

    def carriers(self, fact: str) -> tuple[int, ...]:
        """Return reports that carry a fact, as many as the lists give."""
        rows, _, _ = self._facts.rows_of(np.array([word_key(fact)], dtype=np.uint32))
        return tuple(sorted(set(rows.tolist())))

    def _worded(self, runs: Keys) -> tuple[Rows, Scores, Scores]:
        """Return reports that share runs of words, and the share of the smaller text: all runs, and the rare ones."""
        rows, _, common = self._runs.rows_of(runs)
        found, counts = _counted(rows)
        enough = counts >= min(_LEAST_RUNS, max(1, len(runs)))
        found, counts = found[enough], counts[enough]
        rare = np.bincount(np.searchsorted(found, rows[~common & np.isin(rows, found)]), minlength=len(found))
        sizes = np.maximum(
            np.minimum(np.array([self._sizes[row] for row in found.tolist()], dtype=float), len(runs)), 1
        )
        return found, counts / sizes, rare / sizes

    def _weigh(self, trace: Trace, keys: Keys, weights: Weights) -> tuple[Rows, Scores]:
        rows, of, _ = self._facts.rows_of(keys)
        weight = {word_key(fact): weights(fact) for fact in trace.heard}
        by_key = np.array([weight.get(key, 0.0) for key in keys.tolist()])
        found, place = np.unique(rows, return_inverse=True)
        if not len(rows):
            return found, np.zeros(0)
        return found, np.bincount(place, by_key[np.searchsorted(keys, of)], len(found)).astype(np.float64)


def _counted(rows: Rows) -> tuple[Rows, Scores]:
    found, counts = np.unique(rows, return_counts=True)
    return found, counts.astype(np.float64)


def _best(rows: Rows, scores: Scores, least: float) -> set[int]:
    keep = scores >= least
    rows, scores = rows[keep], scores[keep]
    return set(rows[np.lexsort((rows, -scores))][:_MOST].tolist())


def run_keys(trace: Trace) -> Keys:
    """Return the indexed runs of words, and one key for the whole body."""
    if trace.whole is None:
        return np.empty(0, dtype=np.uint32)
    whole = np.array([trace.whole & 0xFFFFFFFF], dtype=np.uint32)
    return np.union1d(trace.shingles[trace.shingles % _SAMPLE == 0], whole)


def fact_keys(trace: Trace) -> Keys:
    """Return a key for each fact that the topic as a whole does not carry."""
    return np.unique(np.array([word_key(fact) for fact in trace.heard if background(fact) > COMMON], dtype=np.uint32))


def step_keys(trace: Trace) -> Keys:
    """Return a key for each fact with the next and with the one after: what a spin leaves in order."""
    keys = np.array([word_key(fact) for fact in trace.heard], dtype=np.uint64)
    rare = np.array([background(fact) > COMMON for fact in trace.heard], dtype=bool)
    pairs = [
        (keys[:-i] * np.uint64(0x9E3779B97F4A7C15) + keys[i:])[rare[:-i] | rare[i:]] for i in (1, 2) if len(keys) > i
    ]
    if not pairs:
        return np.empty(0, dtype=np.uint32)
    mixed = np.concatenate(pairs)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xC2B2AE3D27D4EB4F)
    return np.unique((mixed >> np.uint64(32)).astype(np.uint32))
