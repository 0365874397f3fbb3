"""Which reports carry which key: an inverted index of sorted arrays, the larger the older."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from longarm.weigh.lineage.text.trace import Keys

Rows = npt.NDArray[np.uint32]
Packed = npt.NDArray[np.uint64]
#: A key is followed to at most this many reports, so that a phrase of ten thousand copies stays cheap.
MOST = 64
_KEY = np.uint64(32)
_ROW = np.uint64(0xFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Asked:
    """Keys to look up, each for the report that carries it.

    Attributes:
        keys: the keys, those of one report together.
        owners: row of the report that carries each.
    """

    keys: Keys
    owners: Rows

    @classmethod
    def of(cls, lists: list[Keys], start: int) -> Asked:
        """Ask for the keys of reports that follow one another from row ``start``."""
        sizes = [len(keys) for keys in lists]
        owners = np.repeat(np.arange(start, start + len(lists), dtype=np.uint32), sizes)
        return cls(np.concatenate([np.empty(0, dtype=np.uint32), *lists]), owners)

    def packed(self) -> Packed:
        """Return key and row in one number each."""
        packed: Packed = (self.keys.astype(np.uint64) << _KEY) | self.owners.astype(np.uint64)
        return packed


@dataclass(frozen=True, slots=True)
class Hits:
    """What the lists gave for some keys.

    Attributes:
        of: place of the key among those asked for.
        rows: an earlier report that carries it.
        common: for each key asked for, whether more reports carry it than are followed.
    """

    of: npt.NDArray[np.int64]
    rows: Rows
    common: npt.NDArray[np.bool_]


class Postings:
    """Key -> rows of the reports that carry it, in the order in which they were added.

    Key and row make one number, and the numbers lie in sorted arrays. A new array is merged into the one before it
    when that is not much larger, so that there are few of them and adding costs the same however large the case is.

    Args:
        levels: the arrays as they were kept.
        most: to how many reports a key is followed.
    """

    def __init__(self, levels: list[Packed] | None = None, most: int = MOST) -> None:
        self.levels: list[Packed] = levels or []
        self._most = most

    def add(self, asked: Asked) -> None:
        """Say that reports carry keys; rows are added in ascending order."""
        if not len(asked.keys):
            return
        self.levels.append(np.sort(asked.packed()))
        while len(self.levels) > 1 and len(self.levels[-2]) <= 2 * len(self.levels[-1]):
            newer, older = self.levels.pop(), self.levels.pop()
            self.levels.append(np.sort(np.concatenate((older, newer)), kind="stable"))

    def before(self, asked: Asked) -> Hits:
        """Return the reports before each owner that carry its keys: the first in the log, up to the bound."""
        return self._hits(asked.packed(), self._most)

    def carriers(self, keys: Keys) -> Rows:
        """Return every report that carries one of some keys, sorted."""
        found = self._hits((keys.astype(np.uint64) << _KEY) | _ROW, len(keys) and 1 << 31)
        return np.unique(found.rows)

    def _hits(self, ends: Packed, most: int) -> Hits:
        """Return what lies between the head of each key and an end that is left out."""
        heads = ends & ~_ROW
        total = np.zeros(len(ends), dtype=np.int64)
        places, rows = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.uint32)]
        for level in self.levels:
            left, right = np.searchsorted(level, heads), np.searchsorted(level, ends)
            count = np.minimum(right - left, np.maximum(most - total, 0))
            total += right - left
            if some := int(count.sum()):
                spots = np.repeat(left - np.cumsum(count) + count, count) + np.arange(some)
                rows.append((level[spots] & _ROW).astype(np.uint32))
                places.append(np.repeat(np.arange(len(ends)), count))
        return Hits(np.concatenate(places), np.concatenate(rows), total > most)
