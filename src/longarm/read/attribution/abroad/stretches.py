"""Stretches of what is said before and after a cue, cut at marks."""

from __future__ import annotations

from collections.abc import Sequence

from longarm.read.attribution.abroad.words import OPENING, Word

FEWEST_WORDS = 2
DASHES = frozenset({"-", "–", "—"})
EDGES = frozenset({",", ":"}) | DASHES

Stretch = tuple[int, int]


class Stretches:
    """Cuts stretches out of the words of one sentence; numbers count words, ends are exclusive.

    Args:
        words: the words.
    """

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words

    def closes(self, end: int) -> bool:
        """Say whether a comma or dash stands at ``end``."""
        return end < len(self.words) and self.words[end].text in {",", *DASHES}

    def resumed(self, at: int) -> list[Stretch]:
        """A quotation that goes on after the speaker: "…", dijo X, "…"."""
        while at < len(self.words) and self.words[at].text in {".", *EDGES}:
            at += 1
        if at < len(self.words) and self.words[at].text in OPENING:
            return [(at, self.trim(at, len(self.words)))]
        return []

    def later(self, at: int) -> Stretch | None:
        """Return what stands from ``at`` to the end of the sentence, None where it is too little to be content."""
        while at < len(self.words) and self.words[at].text in EDGES:
            at += 1
        end = self.trim(at, len(self.words))
        return (at, end) if self._enough(at, end, FEWEST_WORDS) else None

    def earlier(self, last: int, fewest: int = FEWEST_WORDS) -> Stretch | None:
        """Return what stands before and with ``last``, back to a semicolon; None where it is too little."""
        end = last + 1
        while end > 0 and self.words[end - 1].text in EDGES:
            end -= 1
        first = end
        while first > 0 and self.words[first - 1].text != ";":
            first -= 1
        return (first, end) if self._enough(first, end, fewest) else None

    def trim(self, first: int, end: int) -> int:
        """Return the end of a stretch without the stops and commas that close it."""
        while end > first and self.words[end - 1].text in {".", ",", ";", ":"}:
            end -= 1
        return end

    def _enough(self, first: int, end: int, fewest: int) -> bool:
        quoted = first < end and self.words[first].text in OPENING
        return sum(word.kind != "mark" for word in self.words[first:end]) >= (1 if quoted else fewest)
