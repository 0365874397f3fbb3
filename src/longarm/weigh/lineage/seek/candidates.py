"""Finds the few reports that another could be joined with, through inverted lists of bounded length."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from longarm.weigh.lineage.pairs.weights import COMMON, background
from longarm.weigh.lineage.seek.declared import credit_keys, outlet_keys, preview_keys, release_keys
from longarm.weigh.lineage.seek.postings import MOST, Asked, Packed, Postings, Rows
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
#: A credit is followed to so many reports of its outlet.
_DECLARED = 4096
LISTS = {
    "runs": MOST,
    "facts": MOST,
    "steps": MOST,
    "outlets": _DECLARED,
    "credits": _DECLARED,
    "releases": _DECLARED,
    "previews": _DECLARED,
}


@dataclass(frozen=True, slots=True)
class Found:
    """What the lists gave.

    Attributes:
        rows: candidates in ascending order.
        kin: those of them that share much wording: a fact that they carry too is not carried once more.
    """

    rows: tuple[int, ...] = ()
    kin: tuple[int, ...] = ()


class Candidates:
    """Lists of runs of words, of rare facts, of facts that follow one another, and of outlets that are credited.

    Whether two reports are candidates of one another depends on the two alone, as long as no list is longer than it is
    followed; where one is, the first reports of the log are followed.

    Attributes:
        lists: the inverted lists by name.
        sizes: number of indexed runs of each report.
        names: number of words that a preview must give of each report's outlet.
    """

    def __init__(self) -> None:
        self.lists = {name: Postings(most=most) for name, most in LISTS.items()}
        self.sizes: Rows = np.empty(0, dtype=np.uint32)
        self.names: Rows = np.empty(0, dtype=np.uint32)

    def extend(self, traces: Sequence[Trace], start: int) -> list[Found]:
        """Enter reports from row ``start`` on, and return for each the earlier ones that it could be joined with."""
        runs = self._entered("runs", [run_keys(one) for one in traces], start)
        steps = self._entered("steps", [step_keys(one) for one in traces], start)
        self._entered("facts", [fact_keys(one, 0.0) for one in traces], start)
        rare = Asked.of([fact_keys(one, COMMON) for one in traces], start)
        self.sizes = np.concatenate((self.sizes, np.bincount(runs.owners - start, minlength=len(traces)))).astype(
            np.uint32
        )
        worded, kin = self._worded(runs)
        followed = _best(*_counted(self._pairs("steps", steps)), _LEAST_STEPS)
        alike, scores = self._weighed(
            rare, {word_key(fact): background(fact) for one in traces for fact in all_of(one)}
        )
        named = np.isin(alike, self._declared(traces, start))
        chosen = (
            worded,
            followed,
            _best(alike, scores, _LEAST_WEIGHT),
            _best(alike[named], scores[named], _LEAST_DECLARED),
            self._previews(traces, start),
        )
        return _by_owner(np.unique(np.concatenate(chosen)), kin, start, len(traces))

    def carriers(self, facts: Sequence[str]) -> list[int]:
        """Return every report that carries one of some facts."""
        keys = np.array(sorted({word_key(fact) for fact in facts}), dtype=np.uint32)
        rows: list[int] = self.lists["facts"].carriers(keys).tolist()
        return rows

    def _entered(self, name: str, lists: list[Keys], start: int) -> Asked:
        asked = Asked.of(lists, start)
        self.lists[name].add(asked)
        return asked

    def _pairs(self, name: str, asked: Asked) -> Packed:
        hits = self.lists[name].before(asked)
        return _packed(asked.owners[hits.of], hits.rows)

    def _worded(self, runs: Asked) -> tuple[Packed, Packed]:
        """Return pairs that share runs of words: a part of the smaller text, less where few reports carry them."""
        hits = self.lists["runs"].before(runs)
        pairs, place, counts = np.unique(
            _packed(runs.owners[hits.of], hits.rows), return_inverse=True, return_counts=True
        )
        rare = np.bincount(place[~hits.common[hits.of]], minlength=len(pairs))
        sizes = np.maximum(np.minimum(self.sizes[_owner(pairs)], self.sizes[_other(pairs)]), 1)
        enough = counts >= np.minimum(_LEAST_RUNS, sizes)
        pairs, shares, told = pairs[enough], (counts / sizes)[enough], (rare / sizes)[enough]
        chosen = np.union1d(_best(pairs, shares, _LEAST_SHARE_COMMON), _best(pairs, told, _LEAST_SHARE))
        return chosen, np.intersect1d(pairs[shares >= _KIN], chosen, assume_unique=True)

    def _weighed(self, asked: Asked, weight: dict[int, float]) -> tuple[Packed, Scores]:
        """Return pairs that share facts which few reports carry, and what these say by themselves."""
        hits = self.lists["facts"].before(asked)
        seen = ~hits.common[hits.of]
        by_key = np.array([weight[key] for key in asked.keys.tolist()], dtype=np.float64)
        pairs, place = np.unique(_packed(asked.owners[hits.of[seen]], hits.rows[seen]), return_inverse=True)
        return pairs, np.bincount(place, by_key[hits.of[seen]], len(pairs)).astype(np.float64)

    def _declared(self, traces: Sequence[Trace], start: int) -> Packed:
        """Return pairs of which one credits the outlet of the other."""
        outlets = self._entered("outlets", [outlet_keys(one) for one in traces], start)
        credited = self._entered("credits", [credit_keys(one) for one in traces], start)
        return np.union1d(self._pairs("credits", outlets), self._pairs("outlets", credited))

    def _previews(self, traces: Sequence[Trace], start: int) -> Packed:
        """Return pairs of which one tells of a document in advance and gives every word of the other's outlet."""
        releases = self._entered("releases", [release_keys(one) for one in traces], start)
        previews = self._entered("previews", [preview_keys(one) for one in traces], start)
        self.names = np.concatenate((self.names, np.bincount(releases.owners - start, minlength=len(traces)))).astype(
            np.uint32
        )
        ahead, given = np.unique(self._pairs("previews", releases), return_counts=True)
        later, held = np.unique(self._pairs("releases", previews), return_counts=True)
        return np.union1d(ahead[given == self.names[_owner(ahead)]], later[held == self.names[_other(later)]])


def _packed(owners: Rows, others: Rows) -> Packed:
    packed: Packed = (owners.astype(np.uint64) << np.uint64(32)) | others.astype(np.uint64)
    return packed


def _owner(pairs: Packed) -> npt.NDArray[np.int64]:
    return (pairs >> np.uint64(32)).astype(np.int64)


def _other(pairs: Packed) -> npt.NDArray[np.int64]:
    return (pairs & np.uint64(0xFFFFFFFF)).astype(np.int64)


def _counted(pairs: Packed) -> tuple[Packed, Scores]:
    found, counts = np.unique(pairs, return_counts=True)
    return found, counts.astype(np.float64)


def _best(pairs: Packed, scores: Scores, least: float) -> Packed:
    """Return the pairs that score enough, for each owner the best, sorted."""
    keep = scores >= least
    pairs, scores = pairs[keep], scores[keep]
    if not len(pairs):
        return pairs
    owners = _owner(pairs)
    if np.bincount(owners - owners[0]).max() <= _MOST:
        return pairs
    order = np.lexsort((pairs, -scores, owners))
    heads = np.searchsorted(owners[order], owners[order])
    return np.sort(pairs[order][np.arange(len(order)) - heads < _MOST])


def _by_owner(chosen: Packed, kin: Packed, start: int, many: int) -> list[Found]:
    rows: dict[int, list[int]] = defaultdict(list)
    near: dict[int, list[int]] = defaultdict(list)
    for found, pairs in ((rows, chosen), (near, kin)):
        for owner, other in zip(_owner(pairs).tolist(), _other(pairs).tolist(), strict=True):
            found[owner].append(other)
    return [Found(tuple(rows[row]), tuple(near[row])) if row in rows else Found() for row in range(start, start + many)]


def run_keys(trace: Trace) -> Keys:
    """Return the indexed runs of words, and one key for the whole body."""
    if trace.whole is None:
        return np.empty(0, dtype=np.uint32)
    whole = np.array([trace.whole & 0xFFFFFFFF], dtype=np.uint32)
    return np.union1d(trace.shingles[trace.shingles % _SAMPLE == 0], whole)


def all_of(trace: Trace) -> dict[str, None]:
    """Return the facts of a report, what might be Chinese names in Latin letters among them."""
    return dict.fromkeys(trace.facts if trace.heard == trace.facts else (*trace.facts, *trace.heard))


def fact_keys(trace: Trace, above: float) -> Keys:
    """Return a key for each fact that says more than ``above`` before the case is looked at."""
    return np.unique(np.array([word_key(fact) for fact in all_of(trace) if background(fact) > above], dtype=np.uint32))


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
