"""Which reports carry which key: an inverted index of sorted arrays with a small tail that can grow."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import numpy.typing as npt

from longarm.weigh.lineage.trace import Keys

Rows = npt.NDArray[np.uint32]
#: A key is followed to at most this many reports, so that a phrase of ten thousand copies stays cheap.
MOST = 64
_TAIL_LEAST = 1 << 18


class Postings:
    """Key -> rows of the reports that carry it, in the order in which they were added.

    The greater part lies in two sorted arrays (eight bytes an entry); what came later lies in a dictionary that is
    folded in when it has grown to an eighth of the arrays, so that adding costs the same however large the case is.
    """

    def __init__(self) -> None:
        self._keys: Keys = np.empty(0, dtype=np.uint32)
        self._rows: Rows = np.empty(0, dtype=np.uint32)
        self._tail: dict[int, list[int]] = defaultdict(list)
        self._in_tail = 0

    def add(self, keys: Keys, row: int) -> None:
        """Say that report ``row`` carries ``keys``; rows are added in ascending order."""
        for key in keys.tolist():
            self._tail[key].append(row)
        self._in_tail += len(keys)
        if self._in_tail > max(_TAIL_LEAST, len(self._keys) // 8):
            self._fold()

    def rows_of(self, keys: Keys) -> tuple[Rows, Keys]:
        """Return (row, key) of every report that carries one of ``keys`` (sorted), at most ``MOST`` a key."""
        left = np.searchsorted(self._keys, keys, side="left")
        right = np.minimum(np.searchsorted(self._keys, keys, side="right"), left + MOST)
        counts = (right - left).astype(np.int64)
        spots = np.repeat(left - np.concatenate(([0], np.cumsum(counts)[:-1])), counts) + np.arange(counts.sum())
        rows, of = self._rows[spots], np.repeat(keys, counts)
        late = [(row, key) for key in keys.tolist() for row in self._tail.get(key, ())[:MOST]]
        if late:
            pairs = np.array(late, dtype=np.uint32)
            rows, of = np.concatenate((rows, pairs[:, 0])), np.concatenate((of, pairs[:, 1]))
        return rows, of

    def _fold(self) -> None:
        keys = np.fromiter((k for k, rows in self._tail.items() for _ in rows), dtype=np.uint32, count=self._in_tail)
        rows = np.fromiter((r for rows in self._tail.values() for r in rows), dtype=np.uint32, count=self._in_tail)
        keys, rows = np.concatenate((self._keys, keys)), np.concatenate((self._rows, rows))
        order = np.lexsort((rows, keys))
        self._keys, self._rows = keys[order], rows[order]
        self._tail = defaultdict(list)
        self._in_tail = 0
