"""How much a shared fact says: less the more reports carry it, little for what the whole topic carries."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from longarm.weigh.lineage.text.background import COMMON as COMMON_WORDS
from longarm.weigh.lineage.text.facts import fold_name

#: (a fact carried by at most so many texts, says this much); beyond the last it says nothing.
STEPS = ((4, 1.0), (16, 0.6), (64, 0.3))
_SMALL = 0.35
#: Weight of a fact that the whole topic carries.
COMMON = 0.1
_SMALL_NUMBER = 20


@cache
def _common() -> frozenset[str]:
    return frozenset(f"n:{w}" if w.isdigit() else fold_name(w) for w in COMMON_WORDS)


@cache
def background(fact: str) -> float:
    """Return how much a fact says before the case is looked at."""
    if fact in _common():
        return COMMON
    if fact.startswith("n:"):
        value = fact[2:]
        if value.isdigit() and int(value) <= _SMALL_NUMBER:
            return _SMALL
    return 1.0


class Weights:
    """Weight of each fact in a case.

    Args:
        carried: fact -> number of texts that carry it, copies of one text counted once.
    """

    def __init__(self, carried: Mapping[str, int]) -> None:
        self._carried = carried

    def __call__(self, fact: str) -> float:
        """Return how much it says that two reports share ``fact``."""
        count = self._carried.get(fact, 0)
        for most, weight in STEPS:
            if count <= most:
                return weight * background(fact)
        return 0.0

    def texts(self, fact: str) -> int:
        """Return how many texts carry a fact, copies of one text counted once."""
        return self._carried.get(fact, 0)
