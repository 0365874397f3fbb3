"""Finds names however they are accented, cased, hyphenated or joined, at their place in the text as it stands."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

#: Scripts that write names without spaces, so that a name needs no word boundary: Han, kana, Hangul, Thai.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_WORD = re.compile(r"[^\W_]+")
#: One Han character is a part of too many words.
_SHORTEST_UNSPACED = 2
#: Letters that are words as well: they name somebody before a full stop alone.
_WORDS_OF_A_LETTER = frozenset("aeiouyàéóкиоясвзу")


def fold_char(char: str) -> str:
    """Return a character without accents and case; nothing for marks and characters of no width."""
    kept = [c for c in unicodedata.normalize("NFKD", char) if unicodedata.category(c) not in {"Mn", "Me", "Cf"}]
    return "".join(kept).casefold()


_fold_char = functools.lru_cache(maxsize=20_000)(fold_char)


def fold(text: str) -> str:
    """Return a text without accents and case."""
    return "".join(map(_fold_char, text))


def words_of(name: str) -> tuple[str, ...]:
    """Return the folded words of a name."""
    return tuple(_WORD.findall(fold(name)))


def is_unspaced(name: str) -> bool:
    """Say whether a name is of a script that puts no spaces between words."""
    return bool(_UNSPACED.search(name))


@dataclass(frozen=True)
class Form:
    """A surface form of a name.

    Attributes:
        words: its folded words.
        exact: True for a single word that may also be an ordinary word: it must stand alone and be capitalised.
        unspaced: True where the script puts no spaces between words.

    A single letter is a form where it is an initial ("K."): it must stand alone, and no other letter beside its stop.
    """

    words: tuple[str, ...]
    exact: bool
    unspaced: bool = False

    @classmethod
    def of(cls, name: str) -> Form | None:
        """Return the form of a name, None where too little is left to look for."""
        words = words_of(name)
        unspaced = is_unspaced(name)
        if not words or (unspaced and len("".join(words)) < _SHORTEST_UNSPACED):
            return None
        return cls(words, len(words) == 1 and not unspaced, unspaced)

    @property
    def initial(self) -> bool:
        """Whether it is one letter, which names somebody in one report alone."""
        return sum(map(len, self.words)) == 1

    def pattern(self) -> str:
        """Return a pattern over folded text."""
        body = r"[\W_]{0,3}".join(re.escape(word) for word in self.words)
        if self.initial:
            ordinary = self.words[0] in _WORDS_OF_A_LETTER
            return rf"(?<![^\W_])(?<![.’'&]){body}(?:\.(?!\w)" + (")" if ordinary else r"|(?![\w.’'&]))")
        return body if self.unspaced else rf"(?<![^\W_]){body}(?![^\W_])"


@dataclass(frozen=True)
class Hit:
    """A form found in a text: where, and which."""

    start: int
    end: int
    form: Form


class FormFinder:
    """Finds any of many forms in one pass; where several begin at one place the longest counts.

    Args:
        forms: what to look for.
    """

    def __init__(self, forms: Iterable[Form]) -> None:
        ordered = sorted(set(forms), key=lambda f: (-sum(map(len, f.words)), f.words, f.exact, f.unspaced))
        self._by_words: Mapping[tuple[str, ...], Form] = {form.words: form for form in reversed(ordered)}
        self._pattern = re.compile("|".join(form.pattern() for form in ordered)) if ordered else None

    def find(self, text: str, *, any_case: bool = False) -> Iterator[Hit]:
        """Yield what is found, in order, not overlapping.

        Args:
            text: the text as it stands.
            any_case: also find single words in small letters, as in addresses of web pages.
        """
        if self._pattern is None:
            return
        folded, places = _folded_with_places(text)
        for found in self._pattern.finditer(folded):
            start, end = places[found.start()], places[found.end() - 1] + 1
            form = self._form_of(found[0])
            if form.exact and not any_case and text[start].islower():
                continue
            yield Hit(start, end, form)

    def _form_of(self, words: str) -> Form:
        parts = tuple(_WORD.findall(words))
        if parts in self._by_words:
            return self._by_words[parts]
        joined = "".join(parts)
        return next(form for key, form in self._by_words.items() if "".join(key) == joined)


def _folded_with_places(text: str) -> tuple[str, list[int]]:
    """Return the folded text, and for each of its characters the place in ``text`` it came from."""
    if text.isascii():
        return text.lower(), list(range(len(text)))
    pieces, places = [], []
    for number, char in enumerate(text):
        piece = _fold_char(char)
        pieces.append(piece)
        places.extend([number] * len(piece))
    return "".join(pieces), places
