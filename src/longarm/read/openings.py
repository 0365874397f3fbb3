"""How the matches of a regular expression begin: where in a sentence it need be tried at all.

Most cues stand at the edge of a word, and a sentence has two dozen words that begin with one of a few letters each.
From the parsed expression the strings are told that a match can begin with. An expression is tried only where one of
them stands, which costs a tenth of a search through the whole sentence and finds the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any

from longarm.read.needles import REPEATS, fold

#: The standard library's own parser of expressions; it has no public name.
_PARSER: Any = import_module("re._parser")
#: Letters of an opening at most, and openings of an expression at most.
LONGEST, _MOST = 5, 600
_AT_EDGE = re.compile(r"(?<!\w)[\s\S]")
#: A dot that folds away with the letter before it, so that letters of a text fold to fewer.
_VANISHING = "\u0307"
#: As a set of names: every one.
ALL = -1
#: Letters of a range that are looked at one by one.
_WIDEST = 32
_DIGIT = re.compile(r"\d")
_SENTENCES, _BEGINNINGS = 1024, 65_536
_WIDTHLESS = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_NONE: frozenset[str] = frozenset()
#: Openings that may still grow, and those that are told.
_Begun = tuple[frozenset[str], frozenset[str]]


class Edges:
    """Where in a sentence expressions may begin that match at the edge of a word only.

    Args:
        openings: by the name of the expression.
        bits: what stands for each name in the sets of bits that tell names; by default their order.
    """

    def __init__(self, openings: Mapping[str, frozenset[str]], bits: Mapping[str, int] | None = None) -> None:
        given = {name: 1 << place for place, name in enumerate(openings)} if bits is None else bits
        self.bits = {name: given[name] for name in openings}
        self._all = sum(self.bits.values())
        self._named: dict[str, int] = {}
        for name, ones in openings.items():
            for one in ones:
                self._named[one] = self._named.get(one, 0) | self.bits[name]
        self._begun = lru_cache(maxsize=_BEGINNINGS)(self._begin)
        self.places = lru_cache(maxsize=_SENTENCES)(self._places)

    def able(self, sentence: str) -> int:
        """Return the names of the expressions that may match in a sentence, as bits; no other does."""
        found = 0
        for _, names in self.places(sentence):
            found |= names
        return found

    def tries(self, sentence: str, wanted: int = ALL) -> dict[int, list[int]]:
        """Return where each of the wanted names need be tried, by its bit; a name that is not in it, nowhere."""
        found: dict[int, list[int]] = {}
        for at, names in self.places(sentence):
            left = names & wanted
            while left:
                bit = left & -left
                found.setdefault(bit, []).append(at)
                left ^= bit
        return found

    def _places(self, sentence: str) -> tuple[tuple[int, int], ...]:
        """Return the edges of words at which some expression may begin, each with the names of those."""
        if _VANISHING in sentence:
            return tuple((found.start(), self._all) for found in _AT_EDGE.finditer(sentence))
        edges = (found.start() for found in _AT_EDGE.finditer(sentence))
        return tuple((at, names) for at in edges if (names := self._begun(sentence[at : at + LONGEST])))

    def _begin(self, letters: str) -> int:
        """Return the names of the expressions that have an opening which these letters begin with."""
        folded, names = _folded(letters), 0
        for size in range(1, LONGEST + 1):
            names |= self._named.get(folded[:size], 0)
        return names


def find_at(pattern: re.Pattern[str], sentence: str, places: list[int] | None) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer`` yields where its matches begin at some of these places only, given in order.

    Args:
        pattern: the expression.
        sentence: the words.
        places: where it is tried; None for everywhere.
    """
    if places is None:
        yield from pattern.finditer(sentence)
        return
    end = 0
    for at in places:
        if at >= end and (found := pattern.match(sentence, at)):
            end = found.end()
            yield found


def openings_of(words: str) -> frozenset[str] | None:
    """Return strings, one of which every match of an expression begins with: case folded, each digit a nought.

    Returns:
        The strings; None where a match may begin otherwise than at the edge of a word, or with anything.

    Raises:
        re.error: it cannot be parsed.
    """
    parts = list(_PARSER.parse(words, re.IGNORECASE))
    if not parts or not _is_edge(*parts[0]):
        return None
    growing, told = _past_all(parts, frozenset({""}))
    found = growing | told
    return None if "" in found or len(found) > _MOST else found


def _is_edge(name: Any, value: Any) -> bool:
    """Say whether a part of an expression asks that no letter stands before it."""
    if str(name) != "ASSERT_NOT" or value[0] != -1 or len(value[1]) != 1:
        return False
    (kind, inside) = value[1][0]
    return str(kind) == "IN" and any(str(one) == "CATEGORY" and str(what) == "CATEGORY_WORD" for one, what in inside)


def _folded(text: str) -> str:
    return _DIGIT.sub("0", fold(text))


def _past_all(items: list[Any], begun: frozenset[str]) -> _Begun:
    """Let openings grow by the parts of a sequence, until each is long enough or what follows may be anything."""
    told = _NONE
    for name, value in items:
        begun, ended = _past(str(name), value, begun)
        told |= ended
    return begun, told


def _past(name: str, value: Any, begun: frozenset[str]) -> _Begun:
    if not begun or name in _WIDTHLESS:
        return begun, _NONE
    if name == "LITERAL":
        return _grown(begun, [chr(value)])
    if name == "IN":
        letters = _letters_of(value)
        known = letters is not None and len(begun) * len(letters) <= _MOST
        return _grown(begun, letters) if letters is not None and known else (_NONE, begun)
    if name in {"SUBPATTERN", "ATOMIC_GROUP"}:
        return _past_all(list(value[-1] if name == "SUBPATTERN" else value), begun)
    if name == "BRANCH":
        parts = [_past_all(list(branch), begun) for branch in value[1]]
        return _NONE.union(*(one for one, _ in parts)), _NONE.union(*(one for _, one in parts))
    if name in REPEATS:
        return _past_repeat(value, begun)
    return _NONE, begun


def _past_repeat(value: Any, begun: frozenset[str]) -> _Begun:
    least, most, items = value
    grown, told = _past_all(list(items), begun)
    left_out = begun if least == 0 else _NONE
    # What is said several times may be followed by itself or by what stands behind it: what is told so far is enough.
    return (left_out | grown, told) if most == 1 else (left_out, told | grown)


def _grown(begun: frozenset[str], letters: list[str]) -> _Begun:
    grown = {_folded(one + letter)[:LONGEST] for one in begun for letter in letters}
    growing = frozenset(one for one in grown if len(one) < LONGEST)
    return growing, frozenset(grown - growing)


def _letters_of(items: list[Any]) -> list[str] | None:
    """Return the letters of a class; None where it does not name them, or names very many."""
    found: list[str] = []
    for kind, value in items:
        name = str(kind)
        if name == "LITERAL":
            found.append(chr(value))
        elif name == "RANGE" and value[1] - value[0] < _WIDEST:
            found.extend(map(chr, range(value[0], value[1] + 1)))
        elif name == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            found.append("0")
        else:
            return None
    return found
