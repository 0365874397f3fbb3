"""What makes two statements of nearly the same words two: other places, other names or other numbers."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from longarm.records.claim import Statement
from longarm.records.fold import fold, words
from longarm.resolve.items import Item
from longarm.resolve.nations import nation_of_word

#: A word with a capital, and what stands before it; none where a sentence begins.
_NAME = re.compile(r"(?P<before>[^\W\d_][\w’'-]*)[ ,]{1,2}(?P<name>[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*)")
_NUMBER = re.compile(r"\d+(?:[.,  ]\d+)*")
_SEPARATORS = re.compile(r"[.,  ]")
#: German writes every noun with a capital: only behind these is it a name.
_GERMAN = "de"
_PLACED = frozenset({"in", "aus", "nach", "bei", "von"})
#: Letters of a word by which statements are compared at least.
LONG = 4
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())  # noqa: SIM905


@dataclass(frozen=True)
class Telling:
    """What words tell beside their verb.

    Attributes:
        words: all folded words, and the states that they name.
        names: folded names; a state or its capital by its code.
        numbers: numbers in digits.
        short: names and numbers that are too short to stand among the words by which statements are compared.
    """

    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    short: frozenset[str]


def are_two(one: Item, other: Item) -> bool:
    """Say whether each of two statements tells a place, a name or a number that the other does not."""
    first, second = telling_of(one), telling_of(other)
    return (
        _each_has_its_own(first.numbers, second.numbers)
        or _each_has_its_own(frozenset(one.bearing.sites), frozenset(other.bearing.sites))
        or bool(first.names - second.words and second.names - first.words)
    )


def telling_of(item: Item) -> Telling:
    """Return what a statement tells beside its verb."""
    slots = item.claim.slots
    return _telling(slots.gist if isinstance(slots, Statement) else "", item.report.lang)


def _each_has_its_own(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one - other and other - one)


@functools.lru_cache(maxsize=1 << 14)
def _telling(gist: str, lang: str) -> Telling:
    found = frozenset(words(gist))
    names = set()
    for one in _NAME.finditer(gist):
        if lang != _GERMAN or one["before"].casefold() in _PLACED:
            names.update(fold(one["name"]).split())
    numbers = frozenset(_SEPARATORS.sub("", one) for one in _NUMBER.findall(gist))
    return Telling(
        words=found | {code for word in found if (code := nation_of_word(word))},
        names=frozenset(nation_of_word(name) or name for name in names - _DAYS),
        numbers=numbers,
        short=numbers | {name for name in names if len(name) < LONG},
    )
