"""The words of a case, each with a number; texts that were cut into words once are not cut again after a build."""

from __future__ import annotations

import re
import threading
from array import array
from collections.abc import Iterable

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray

WORD = re.compile(r"\w+")
Numbers = NDArray[np.int64]


def fold(text: str) -> str:
    """Return ``text`` as it is searched: Latin letters, lower case ("警察" is found as "jing cha" and as itself)."""
    return f"{text} {anyascii(text)}".casefold() if not text.isascii() else text.casefold()


class Vocabulary:
    """Numbers words; safe for several threads. Words are never forgotten, texts that no index uses are."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._texts: dict[str, array[int]] = {}
        self._lock = threading.Lock()

    def cut(self, texts: Iterable[str]) -> tuple[Numbers, Numbers]:
        """Return the numbers of the words of all texts in one row, and how many each text has.

        Args:
            texts: different texts; they alone are remembered for the next time.
        """
        with self._lock:
            known, self._texts = self._texts, {}
            numbers, number = self._numbers, self._numbers.setdefault
            row = array("q")
            lengths = array("q")
            for text in texts:
                found = known.get(text)
                if found is None:
                    found = array("q", [number(word, len(numbers)) for word in set(WORD.findall(fold(text)))])
                self._texts[text] = found
                row.extend(found)
                lengths.append(len(found))
            return np.array(row, dtype=np.int64), np.array(lengths, dtype=np.int64)

    def words(self) -> tuple[str, ...]:
        """Return the words in the order of their numbers."""
        with self._lock:
            return tuple(self._numbers)
