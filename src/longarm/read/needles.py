"""Letters that a regular expression cannot do without: a cheap test that spares most searches.

From the parsed expression a set of strings is told, one of which stands in every match. A sentence that holds none of
them needs no search. Looking for a hundred short strings costs a tenth of one search for a hundred alternatives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

#: The standard library's own parser of expressions; it has no public name.
_PARSER: Any = import_module("re._parser")
#: A shorter string stands in nearly every sentence.
SHORTEST = 2
_MOST, _START = 400, 3
_REMEMBERED = 1024
REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


@dataclass(frozen=True)
class Needles:
    """Strings one of which stands in every match of an expression.

    Attributes:
        short: those of fewer than three letters.
        longer: the others.
    """

    short: tuple[str, ...]
    longer: tuple[str, ...]


class Haystack:
    """The needles of many expressions, asked about a sentence all at once.

    Answers are sets of bits, one a name in the order given: a report of ten megabytes keeps an answer for each of its
    sentences, and to ask it for some of the names is one operation.

    Args:
        needles: by the name of the expression; None where it has no needles and may match anywhere.
        bits: what stands for each name; by default their order.
    """

    def __init__(self, needles: Mapping[str, Needles | None], bits: Mapping[str, int] | None = None) -> None:
        given = {name: 1 << place for place, name in enumerate(needles)} if bits is None else bits
        self.bits = {name: given[name] for name in needles}
        self._always = self.mask(name for name, one in needles.items() if one is None)
        short: dict[str, int] = {}
        starts: dict[str, dict[str, int]] = {}
        for name, one in needles.items():
            bit = self.bits[name]
            for word in one.short if one is not None else ():
                short[word] = short.get(word, 0) | bit
            for word in one.longer if one is not None else ():
                below = starts.setdefault(word[:_START], {})
                below[word] = below.get(word, 0) | bit
        self._short = tuple(short.items())
        self._starts = {start: tuple(below.items()) for start, below in starts.items()}
        self._able = lru_cache(maxsize=_REMEMBERED)(self._search)

    def mask(self, names: Iterable[str]) -> int:
        """Return the set of some names."""
        found = 0
        for name in names:
            found |= self.bits[name]
        return found

    def able(self, sentence: str) -> int:
        """Return the names of the expressions that may match in a sentence, as bits; no other does."""
        return self._able(sentence)

    def _search(self, sentence: str) -> int:
        text = fold(sentence)
        found = self._always
        for word, names in self._short:
            if word in text:
                found |= names
        for start in {text[at : at + _START] for at in range(len(text) - 2)} & self._starts.keys():
            for word, names in self._starts[start]:
                if word in text:
                    found |= names
        return found


def make_needles(words: str) -> Needles | None:
    """Return the needles of an expression that ignores case, None when it has none.

    Raises:
        re.error: it cannot be parsed.
    """
    strings = needles_of(words)
    if strings is None:
        return None
    short = tuple(one for one in strings if len(one) < _START)
    return Needles(short, tuple(one for one in strings if len(one) >= _START))


def needles_of(words: str) -> tuple[str, ...] | None:
    """Return strings in :func:`fold` form, one of which stands in every text that an expression matches.

    Returns:
        The strings, longest first; None when the expression can match without any such string.

    Raises:
        re.error: it cannot be parsed.
    """
    found = _of_sequence(list(_PARSER.parse(words, re.IGNORECASE)))
    if found is None or len(found) > _MOST or any(len(one) < (SHORTEST if one.isascii() else 1) for one in found):
        return None
    return tuple(sorted(found, key=lambda one: (-len(one), one)))


def fold(text: str) -> str:
    """Fold case so that whatever an expression that ignores case finds is found as plain letters too."""
    return text.casefold().replace("i\u0307", "i").replace("\u0131", "i").replace("\u017f", "s")


def _of_sequence(items: list[Any]) -> frozenset[str] | None:
    """Return the best set that one of the parts of a sequence offers; letters in a row count as one string."""
    best: frozenset[str] | None = None
    run = ""
    for item in [*items, (None, None)]:
        name, value = str(item[0]), item[1]
        if name == "LITERAL":
            run += chr(value)
            continue
        if run:
            best = _better(best, frozenset({fold(run)}))
            run = ""
        best = _better(best, _of_item(name, value))
    return best


def _of_item(name: str, value: Any) -> frozenset[str] | None:
    if name == "SUBPATTERN":
        return _of_sequence(list(value[-1]))
    if name == "ATOMIC_GROUP":
        return _of_sequence(list(value))
    if name in REPEATS and value[0] > 0:
        return _of_sequence(list(value[2]))
    if name == "BRANCH":
        parts = [_of_sequence(list(branch)) for branch in value[1]]
        return None if any(part is None for part in parts) else frozenset().union(*(part for part in parts if part))
    return None


def _better(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """Return the set whose shortest string is longer; of equal ones the smaller set."""
    if one is None or other is None:
        return other if one is None else one
    return max(one, other, key=lambda found: (min(map(len, found), default=0), -len(found)))
