"""How much a shared fact says: less the more reports carry it, little for what the whole topic carries."""

from __future__ import annotations

from functools import cache
from typing import Protocol

from longarm.weigh.lineage.text.background import COMMON as COMMON_WORDS
from longarm.weigh.lineage.text.facts import fold_name

#: (a fact carried by at most so many texts, says this much); beyond the last it says nothing.
STEPS = ((4, 1.0), (16, 0.6), (64, 0.3))
#: A name is known from so many texts on; a word that only one text carries is unheard of.
KNOWN = 3
_STEPS_OF_CLASS = (1, KNOWN - 1, *(count for count, _ in STEPS))
_SMALL = 0.35
#: Weight of a fact that the whole topic carries.
COMMON = 0.1
_SMALL_NUMBER = 20


class Carried(Protocol):
    """Tells how many texts carry a fact, copies of one text counted once."""

    def get(self, fact: str) -> int:
        """Return the number of texts."""
        ...


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


def class_of(count: int) -> int:
    """Return a number that differs where so many texts make a fact say something else."""
    return sum(count > step for step in _STEPS_OF_CLASS)


class Weights:
    """Weight of each fact in a case as it stands; made anew when the case has grown.

    Args:
        carried: how many texts carry each fact, copies of one text counted once.
    """

    def __init__(self, carried: Carried) -> None:
        self._carried = carried
        self._known: dict[str, float] = {}
        self._totals: dict[tuple[str, ...], float] = {}

    def __call__(self, fact: str) -> float:
        """Return how much it says that two reports share ``fact``."""
        known = self._known.get(fact)
        if known is None:
            count = self._carried.get(fact)
            step = next((weight for most, weight in STEPS if count <= most), 0.0)
            known = self._known[fact] = step * background(fact)
        return known

    def total(self, facts: tuple[str, ...]) -> float:
        """Return how much all facts of a report say together."""
        known = self._totals.get(facts)
        if known is None:
            known = self._totals[facts] = sum(map(self, facts))
        return known

    def texts(self, fact: str) -> int:
        """Return how many texts carry a fact, copies of one text counted once."""
        return self._carried.get(fact)
