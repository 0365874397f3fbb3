"""The words of a sentence in a script with spaces, as the search for place names reads them."""

from __future__ import annotations

import re
from typing import NamedTuple

from longarm.records.span import Span

_WORD = re.compile(r"[^\W\d_](?:[\w.'’\-–]*\w)?(?:(?<=\b[A-Z]\.[A-Z])\.|(?<=\b[A-Z][a-z])\.(?=\s[A-Z]))?|\d+")
_OWNER = re.compile(r"['’]s$|(?<=s)['’]$")
#: "d'Anvers", "dell'Aquila": an article or preposition that hangs on a name, and names that it is a part of.
_ELIDING = frozenset({"fr", "it"})
_ELIDED = re.compile(
    r"(?:[dl]|[dnas]ell|all|dall|sull|qu)['’](?=[A-ZÀ-Þ])(?!(?:Aquila|Aia|Avana|Hospitalet)\b)", re.IGNORECASE
)


class Word(NamedTuple):
    """A word of a sentence: where it stands, how it is written, and whether it begins with a capital."""

    start: int
    end: int
    text: str
    low: str
    capital: bool


class Line:
    """A sentence being read.

    Attributes:
        text: the report's text.
        lang: the sentence's language.
        last: where the last place named in it ends, -1 before the first.
    """

    def __init__(self, text: str, within: Span, lang: str) -> None:
        self.text = text
        self.lang = lang
        self.last = -1
        self.found = list(_WORD.finditer(text, within.start, within.end))
        if lang in _ELIDING:
            self.found = _without_articles(text, self.found, within.end)
        self._words: dict[int, Word] = {}

    def __len__(self) -> int:
        return len(self.found)

    def __getitem__(self, index: int) -> Word:
        word = self._words.get(index)
        if word is None:
            word = self._words[index] = _word(self.found[index])
        return word

    def words_before(self, at: int, end: int) -> int:
        """Return how many words from ``at`` on begin before a place of the text."""
        return sum(1 for one in self.found[at:] if one.start() < end)


def _without_articles(text: str, words: list[re.Match[str]], end: int) -> list[re.Match[str]]:
    """Cut what hangs on a name before it; not inside a name: "Côte d'Ivoire"."""
    found: list[re.Match[str]] = []
    for word in words:
        hung = _ELIDED.match(word[0]) if "'" in word[0] or "’" in word[0] else None
        inside = bool(found) and found[-1][0][0].isupper() and text[found[-1].end() : word.start()] == " "
        bare = _WORD.match(text, word.start() + hung.end(), end) if hung is not None and not inside else None
        found.append(bare if bare is not None and bare.end() == word.end() else word)
    return found


def _word(found: re.Match[str]) -> Word:
    written = found[0]
    if written[-1] in "s'’":
        written = _OWNER.sub("", written)
    return Word(found.start(), found.start() + len(written), written, written.lower(), written[0].isupper())
