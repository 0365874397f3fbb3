"""Which reports carry which key: an inverted index of sorted arrays with a small tail that can grow."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import numpy.typing as npt

from longarm.weigh.lineage.text.trace import Keys

Rows = npt.NDArray[np.uint32]
#: A key is followed to at most this many reports, so that a phrase of ten thousand copies stays cheap.
MOST = 64
_TAIL_LEAST = 1 << 16


class Postings:
    """Key -> rows of the reports that carry it, in the order in which they were added.

    The greater part lies in two sorted arrays (eight bytes an entry); what came later lies in a dictionary that is
    folded in when it has grown to a sixteenth of the arrays, so that adding costs the same however large the case is.
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
        if self._in_tail > max(_TAIL_LEAST, len(self._keys) // 16):
            self._fold()

    def rows_of(self, keys: Keys) -> tuple[Rows, Keys, npt.NDArray[np.bool_]]:
        """Return (row, key, whether the key is common) of every report that carries one of ``keys`` (sorted).

        A key is common when more than ``MOST`` reports carry it; of these only the first ``MOST`` are returned.
        """
        left = np.searchsorted(self._keys, keys, side="left")
        total = np.searchsorted(self._keys, keys, side="right") - left
        counts = np.minimum(total, MOST)
        spots = np.repeat(left - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
        rows, of = self._rows[spots], np.repeat(keys, counts)
        late = [self._tail.get(key, ()) for key in keys.tolist()]
        sizes = np.array([len(some) for some in late], dtype=np.int64)
        if sizes.any():
            few = np.minimum(sizes, MOST)
            tail = np.fromiter((row for some in late for row in some[:MOST]), dtype=np.uint32, count=int(few.sum()))
            rows, of = np.concatenate((rows, tail)), np.concatenate((of, np.repeat(keys, few)))
        common = (total + sizes) > MOST
        return rows, of, common[np.searchsorted(keys, of)]

    def _fold(self) -> None:
        keys = np.fromiter((k for k, rows in self._tail.items() for _ in rows), dtype=np.uint32, count=self._in_tail)
        rows = np.fromiter((r for rows in self._tail.values() for r in rows), dtype=np.uint32, count=self._in_tail)
        order = np.lexsort((rows, keys))
        keys, rows = keys[order], rows[order]
        places = np.searchsorted(self._keys, keys, side="right")
        self._keys, self._rows = np.insert(self._keys, places, keys), np.insert(self._rows, places, rows)
        self._tail = defaultdict(list)
        self._in_tail = 0
