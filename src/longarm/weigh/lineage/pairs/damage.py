"""Names that a machine has turned into other words: "Synopsys" for "Sinopsis", "Defend" for "Safeguard"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from longarm.weigh.lineage.pairs.weights import KNOWN, Weights, background
from longarm.weigh.lineage.text.trace import Trace

_WIDEST = 3


def damaged(sound: Trace, other: Trace, weights: Weights) -> list[tuple[str, str]]:
    """Return (name of the one, word of the other) wherever a known name has an unheard-of word in its place.

    A place is what stands between two facts that both reports carry in the same order. A name is known when several
    texts carry it or the whole topic does; a word is unheard of when only this text carries it.
    """
    written = dict(zip(sound.facts, sound.surfaces, strict=True)) | dict(zip(other.facts, other.surfaces, strict=True))
    found = []
    for mine, theirs in _places(sound.facts, other.facts):
        known = [fact for fact in mine if weights.texts(fact) >= KNOWN or background(fact) < 1]
        if known and theirs and all(weights.texts(fact) <= 1 and background(fact) == 1 for fact in theirs):
            found.append((written[known[0]], written[theirs[0]]))
    return found


def _places(a: tuple[str, ...], b: tuple[str, ...]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield what stands in each report between two shared facts that follow one another in both."""
    at = {fact: i for i, fact in enumerate(b)}
    shared = [i for i, fact in enumerate(a) if fact in at]
    for left, right in pairwise(shared):
        mine, theirs = a[left + 1 : right], b[at[a[left]] + 1 : at[a[right]]]
        if 0 < len(mine) <= _WIDEST and 0 < len(theirs) <= _WIDEST:
            yield [f for f in mine if f[1:2] != ":"], [f for f in theirs if f[1:2] != ":"]
