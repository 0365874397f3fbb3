"""Holds each value of a row against the words that are quoted for it: codes, countries, numbers, words themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from longarm.read.numerals.finding import find_numbers
from longarm.records.claim import Slots
from longarm.records.span import Span

#: What can be counted; a unit that is none of these must be a word of the quotation.
UNITS = frozenset({"stations", "countries", "continents", "cities", "provinces", "people", "cases", "money"})
_CODED = {"response": "action", "incident": "type"}
_NUMBERS = frozenset({"value", "count"})
_FLAGS = frozenset({"at_least", "about", "at_most"})
#: What only the rules work out: days from words and the day of publication, coordinates, and what is part of what.
_RULES_ONLY = frozenset({"opened", "as_of", "date", "place", "part_of"})


@dataclass(frozen=True)
class Checks:
    """What values are held against.

    Attributes:
        codes: kind -> its codes.
        denials: what a denial may deny.
        country_of: tells the country (ISO 3166-1 alpha-2) that words name in a language, None where they name none.
    """

    codes: Mapping[str, frozenset[str]]
    denials: frozenset[str]
    country_of: Callable[[str, str], str | None]


@dataclass
class Quoted:
    """A quotation with the words that a row marks in it.

    Attributes:
        quote: the quotation.
        lang: its language.
        marks: slot -> words, as the row gives them.
        found: slot -> where they stand in the quotation.
    """

    quote: str
    lang: str
    marks: Mapping[str, str]
    found: dict[str, Span] = field(default_factory=dict)

    def place(self, name: str, words: str) -> bool:
        """Remember where the words for ``name`` stand; False where they are not in the quotation."""
        at = self.quote.find(words) if words else -1
        if at < 0:
            return False
        self.found[name] = Span(at, at + len(words))
        return True


def check_values(slots: Slots, quoted: Quoted, checks: Checks) -> str:
    """Return why the values of a row are not taken over, nothing where the quotation shows each of them.

    Args:
        slots: the proposition.
        quoted: its quotation; where the words stand is written into it.
        checks: codes and countries.
    """
    for name, words in sorted(quoted.marks.items()):
        if not quoted.place(name, words):
            return f"the words for {name} are not in the quotation"
    plain = msgspec.to_builtins(slots)
    kind = plain.pop("kind")
    for name, value in sorted(plain.items()):
        if value in (None, False, (), []):
            continue
        why = _check(kind, name, value, quoted, checks)
        if why:
            return why
    return ""


def _check(kind: str, name: str, value: Any, quoted: Quoted, checks: Checks) -> str:
    if name in _RULES_ONLY:
        return f"{name} is left to the rules"
    if name == _CODED.get(kind):
        return "" if value in checks.codes[kind] else f"the codebook has no {name} called {value}"
    if name in {"denies", "concedes"}:
        return "" if set(value) <= checks.denials else f"the codebook has no {name} called {', '.join(map(str, value))}"
    if name in _NUMBERS:
        return _number(name, float(value), quoted)
    if name in _FLAGS:
        return "" if name in quoted.found else f"no words are quoted for {name}"
    if name == "country":
        return _country(str(value), quoted, checks)
    if name == "unit" and value in UNITS:
        return ""
    return "" if quoted.place(name, str(value)) else f"{name} is not in the quotation word for word"


def _number(name: str, value: float, quoted: Quoted) -> str:
    if name not in quoted.found:
        return f"no words are quoted for {name}"
    told = {one.value for one in find_numbers(quoted.quote, quoted.found[name], quoted.lang)}
    return "" if told == {value} else f"the words quoted for {name} do not give {value:g}"


def _country(code: str, quoted: Quoted, checks: Checks) -> str:
    if "country" not in quoted.found:
        return "no words are quoted for country"
    words = quoted.found["country"].of(quoted.quote)
    return "" if checks.country_of(words, quoted.lang) == code else f"the words quoted for country do not tell {code}"
