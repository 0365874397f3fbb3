"""What survives a rewording or a translation: numbers, days and names, in the order in which a text gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from anyascii import anyascii

from longarm.weigh.lineage.text.background import FUNCTION_WORDS
from longarm.weigh.lineage.text.numerals import days_in, numbers_in

#: A word that begins with no small letter of Latin script; whether it begins with a capital is asked afterwards.
_CAPITAL = re.compile(r"(?<![^\W\d_])[^\W\d_a-zß-öø-ÿ][^\W\d_]*")
_MARKS = 8
_LEAST = 3
_NOUNS_CAPITALISED = frozenset({"de", "lb"})
_SOUNDS = tuple(
    pair.split("=") for pair in ("ph=f", "kh=h", "ck=k", "th=t", "dj=j", "sch=sh", "w=v", "y=i", "ou=u", "q=k")
)
_DOUBLE = re.compile(r"(.)\1+")


class Fact(NamedTuple):
    """A number, day or name where it stands.

    Attributes:
        key: form under which it is compared (``n:1219``, ``d:06-18``, a folded name).
        start: first character.
        end: behind its last character.
    """

    key: str
    start: int
    end: int


@lru_cache(maxsize=1 << 15)
def fold_name(name: str) -> str:
    """Bring spellings of one name to one key: case, accents, script and the commonest ways of transcription.

    "Lipavský" and "Lipavski", "Agesilaou" and "Агесилау" come out alike or nearly so; the key is never shown.
    """
    folded = anyascii(name).lower()
    for old, new in _SOUNDS:
        folded = folded.replace(old, new)
    return _DOUBLE.sub(r"\1", re.sub(r"[^a-z0-9]", "", folded))


@cache
def dropped() -> frozenset[str]:
    """Return the folded words that are no names though a capital may stand on them."""
    return frozenset(fold_name(word) for word in FUNCTION_WORDS)


def facts_of(text: str, stretches: Iterable[tuple[int, int]], lang: str) -> list[Fact]:
    """Return the facts of the sentences of a report, in their order.

    Args:
        text: the report's text.
        stretches: (start, end) of each sentence of its body.
        lang: language of the body; German capitals alone make no name.
    """
    spans = list(stretches)
    found: list[Fact] = []
    inner = _names_inside(text, spans)
    for start, end in spans:
        days = list(days_in(text, start, end))
        found += [Fact(f"d:{day}", a, b) for a, b, day in days]
        found += [
            Fact(f"n:{value}", a, b)
            for a, b, value in numbers_in(text, start, end, lang)
            if not any(x <= a and b <= y for x, y, _ in days)
        ]
        found += _names_in(text, (start, end), inner, strict=lang in _NOUNS_CAPITALISED)
    return sorted(found, key=lambda fact: (fact.start, fact.end, fact.key))


def _names_inside(text: str, spans: list[tuple[int, int]]) -> frozenset[str]:
    """Return the folded capitalised words that stand elsewhere than at the head of a sentence."""
    return frozenset(
        fold_name(word[0])
        for start, end in spans
        for word in _CAPITAL.finditer(text, start, end)
        if word[0][0].isupper() and not _at_head(text, start, word.start())
    )


def _at_head(text: str, start: int, at: int) -> bool:
    """Say whether no letter stands between the head of a sentence and a word of it."""
    return at - start <= _MARKS and not any(char.isalpha() for char in text[start:at])


def _names_in(text: str, sentence: tuple[int, int], inner: frozenset[str], *, strict: bool) -> list[Fact]:
    found: list[Fact] = []
    words = [word for word in _CAPITAL.finditer(text, *sentence) if word[0][0].isupper()]
    for i, word in enumerate(words):
        if len(word[0]) < _LEAST:
            continue
        neighbour = _beside(text, words, i)
        if strict and not neighbour and not word[0].isupper():
            continue
        key = fold_name(word[0])
        if not neighbour and key not in inner and _at_head(text, sentence[0], word.start()):
            continue
        if len(key) >= _LEAST - 1 and key not in dropped():
            found.append(Fact(key, *word.span()))
    return found


def _beside(text: str, words: list[re.Match[str]], i: int) -> bool:
    """Say whether another capitalised word stands right beside word ``i``."""
    before = i > 0 and text[words[i - 1].end() : words[i].start()] == " "
    return before or (i + 1 < len(words) and text[words[i].end() : words[i + 1].start()] == " ")
