"""Which expressions may match in a sentence, and where: a look at its letters spares most searches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from longarm.read.needles import Haystack, Needles
from longarm.read.openings import Edges


class CueIndex:
    """The expressions of a language, asked about a sentence all at once.

    Answers are sets of bits, one a name: a report of ten megabytes keeps an answer for each of its sentences, and to
    ask it for some of the names is one operation.

    Args:
        names: all of them, in order; a lower bit stands for an earlier name.
        openings: how the matches of an expression begin, by its name; expressions are tried there only.
        needles: for expressions that begin anywhere, what stands in every match; None where nothing does.
    """

    def __init__(
        self, names: Iterable[str], openings: Mapping[str, frozenset[str]], needles: Mapping[str, Needles | None]
    ) -> None:
        self.bits = {name: 1 << place for place, name in enumerate(names)}
        self._haystack = Haystack(needles, self.bits)
        self._edges = Edges(openings, self.bits)

    def mask(self, names: Iterable[str]) -> int:
        """Return the set of some names."""
        found = 0
        for name in names:
            found |= self.bits[name]
        return found

    def able(self, sentence: str) -> int:
        """Return the names of the expressions that may match in a sentence, as bits; no other does."""
        return self._haystack.able(sentence) | self._edges.able(sentence)

    def tries(self, sentence: str, wanted: int) -> dict[int, list[int]]:
        """Return where each of the wanted names need be tried, by its bit; a name not in it may match anywhere."""
        return self._edges.tries(sentence, wanted)
