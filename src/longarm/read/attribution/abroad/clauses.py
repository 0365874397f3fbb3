"""The clause in which a cue stands, where it only takes up what was said: "Das teilte die Polizei mit", "as X said"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from longarm.read.attribution.abroad.lexicon import Lexicon
from longarm.read.attribution.abroad.words import Word

_CLAUSE = frozenset({":", ";", "–", "—", "-"})
_BOUNDS = _CLAUSE | {",", "("}
#: Forms of "to be" that open a clause such as "c'est ce qu'a indiqué X", "foi o que disse X".
_IS = frozenset("est è foi é fue es das was ist fu".split())  # noqa: SIM905
_SUBJECT = frozenset("qui que quien quienes quem che die".split())  # noqa: SIM905


@dataclass(frozen=True)
class Clauses:
    """Reads where the clause of a cue begins.

    Args:
        words: the words of one sentence.
        lexicon: its language.
    """

    words: Sequence[Word]
    lexicon: Lexicon

    def taken_up(self, first: int, after: int) -> int | None:
        """Return where a clause begins that has nothing but "that", "so" or the like before the cue at ``first``.

        Args:
            first: first word of the cue.
            after: the word after the cue; "povedal to" has its "that" there.
        """
        begin = self._begin(first, _CLAUSE)
        before = [word.low for word in self.words[begin:first] if word.text not in {"(", ")"}]
        those = self.lexicon.little["that"]
        little = those | self.lexicon.little["skip"] | self.lexicon.little["pronouns"] | _IS
        if any(low in those for low in before) and all(low in little for low in before):
            return begin
        behind = self.words[after].low if after < len(self.words) else ""
        return begin if self.lexicon.lang in {"sk", "cs"} and not before and behind in those else None

    def as_said(self, first: int) -> int | None:
        """Return where "as X said" begins, None where the clause of the cue does not open with such a word."""
        begin = self._begin(first, _BOUNDS)
        opens = begin < first and self.words[begin].low in self.lexicon.little["as"]
        return begin if opens else None

    def relative(self, at: int) -> int | None:
        """Return the last word of the noun that a relative pronoun at ``at`` stands for: "la députée X, qui a dit"."""
        if at < 2 or self.words[at].low not in _SUBJECT or self.words[at].low not in self.lexicon.little["relatives"]:
            return None
        if self.words[at - 1].text == ",":
            return at - 2
        return at - 1 if self.words[at].low == "qui" else None

    def _begin(self, first: int, bounds: frozenset[str]) -> int:
        at = first
        while at > 0 and self.words[at - 1].text not in bounds:
            at -= 1
        return at
