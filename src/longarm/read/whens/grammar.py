"""Turns a language's words and rules into compiled patterns, and a match into its meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from longarm.read.openings import Edges, find_at, openings_of
from longarm.read.whens.language import SOME, Language, Rule
from longarm.read.whens.meaning import Meaning

_WORD = re.compile(r"[^\W\d_]+|\d+")
#: Class of word that a rule needs, by the name of its group: the rarest first.
_NEEDS = {
    "month": "month",
    "weekday": "weekday",
    "setday": "weekday",
    "shortday": "weekday",
    "season": "season",
    "dayword": "dayword",
    "ref": "ref",
    "setword": "setword",
    "unit": "unit",
    "setunit": "unit",
    "morning": "unit",
    "night": "unit",
    "year": "year",
    "decade": "year",
    "q": "ordinal",
    "half": "ordinal",
    "century": "ordinal",
    "hour": "digit",
    "d": "digit",
    "m": "digit",
}
#: The class that every sentence has.
_ANY = "any"


@dataclass(frozen=True)
class Compiled:
    """A rule ready for use.

    Attributes:
        rule: the rule.
        pattern: compiled.
        needs: class of word that a sentence must hold for it.
    """

    rule: Rule
    pattern: re.Pattern[str]
    needs: str


@dataclass(frozen=True)
class Grammar:
    """A language ready for use.

    Attributes:
        language: its words.
        rules: its rules, in order.
        classes: first words of its tables -> classes of word that they announce.
        edges: where in a sentence the rules may match that do so at the edge of a word only.
    """

    language: Language
    rules: tuple[Compiled, ...]
    classes: Mapping[str, frozenset[str]]
    edges: Edges

    def present(self, sentence: str) -> frozenset[str]:
        """Return the classes of words that the sentence holds: a cheap look before any rule is tried."""
        if not self.language.spaced:
            return frozenset(_NEEDS.values()) | {_ANY}
        found: set[str] = set()
        for word in _WORD.findall(sentence.lower()):
            if word[0].isdecimal():
                found.update(("digit", "ordinal"))
                if len(word) == 4:
                    found.add("year")
            else:
                found.update(self.classes.get(word, ()))
        return frozenset((*found, _ANY)) if found else frozenset()

    def matches(self, sentence: str) -> Iterator[tuple[Compiled, re.Match[str]]]:
        """Give the matches of every rule whose words are there."""
        present = self.present(sentence)
        if not present:
            return
        places = self.edges.tries(sentence)
        for compiled in self.rules:
            if compiled.needs in present:
                bit = self.edges.bits.get(compiled.rule.name)
                for found in find_at(compiled.pattern, sentence, None if bit is None else places.get(bit, [])):
                    yield compiled, found


def compile_grammar(language: Language) -> Grammar:
    """Compile a language."""
    tables = _tables(language)
    fill = {name: _alternatives(name, keys, language) for name, keys in tables.items()}
    fill["n"] = rf"(?P<n>\d+(?:[.,]\d+)?|{_joined(language.numbers)})"
    fill["year"] = r"(?P<year>(?:1[4-9]|20|21)\d\d)"
    fill["d"] = r"(?P<d>[0-3]?\d)"
    rules = tuple(_compile(rule, fill, spaced=language.spaced) for rule in language.rules)
    classes: dict[str, set[str]] = {}
    for name, keys in (*tables.items(), ("unit", tuple(language.extra_units)), ("ordinal", tuple(language.ordinals))):
        for key in keys:
            for word in _WORD.findall(key.lower())[:1]:
                classes.setdefault(word, set()).add(name)
    openings = {one.rule.name: found for one in rules if (found := openings_of(one.pattern.pattern)) is not None}
    return Grammar(language, rules, {word: frozenset(found) for word, found in classes.items()}, Edges(openings))


@cache
def grammar_of(code: str) -> Grammar | None:
    """Return the grammar of a language, None for one that has no table."""
    from longarm.read.whens.langs import LANGUAGES

    language = LANGUAGES.get(code)
    return compile_grammar(language) if language is not None else None


def read_meaning(rule: Rule, found: re.Match[str], language: Language) -> Meaning | None:
    """Read what a match means; None where its letters are not those of the tables (as with a long s)."""
    try:
        return _read(rule, found, language)
    except (KeyError, ValueError):
        return None


def _read(rule: Rule, found: re.Match[str], language: Language) -> Meaning:
    groups = {name: value for name, value in found.groupdict().items() if value is not None}
    parts: dict[str, Any] = {}
    for name, words in groups.items():
        read = _READERS.get(name.partition("_")[0])
        if read is not None:
            parts.update(read(words, language))
    if "hour" in groups:
        parts["clock"] = _clock(groups)
    return Meaning(rule.op, **{**parts, **rule.fixed})


def _tables(language: Language) -> dict[str, tuple[str, ...]]:
    return {
        "month": tuple(language.months),
        "weekday": tuple(language.weekdays),
        "season": tuple(language.seasons),
        "unit": tuple(language.units),
        "dayword": tuple(language.daywords),
        "ref": tuple(language.refs),
        "setword": tuple(language.sets),
    }


def _joined(keys: Iterable[str]) -> str:
    return "|".join(re.escape(key) for key in sorted(keys, key=lambda key: (-len(key), key))) or r"(?!)"


def _alternatives(name: str, keys: Iterable[str], language: Language) -> str:
    told = language.cased and name in {"month", "weekday"}
    inner = f"(?P<{name}>{_joined(keys)})"
    return f"(?-i:{inner})" if told else inner


def _compile(rule: Rule, fill: Mapping[str, str], *, spaced: bool) -> Compiled:
    body = rule.pattern
    for name, words in fill.items():
        body = body.replace("{" + name + "}", words)
        for again in ("_2", "_3"):
            body = body.replace("{" + name + again + "}", words.replace(f"(?P<{name}>", f"(?P<{name}{again}>"))
    whole = rf"(?<![\w])(?:{body})(?![\w])" if spaced else body
    pattern = re.compile(whole, re.IGNORECASE)
    names = {name.partition("_")[0] for name in pattern.groupindex}
    return Compiled(rule, pattern, next((_NEEDS[name] for name in _NEEDS if name in names), _ANY))


def _number(words: str, language: Language) -> dict[str, Any]:
    known = language.numbers.get(words.lower())
    if known is not None:
        return {"count": known if known == SOME else float(known)}
    return {"count": float(words.replace(",", "."))}


def _month(words: str, language: Language) -> dict[str, Any]:
    return {"month": _lookup(language.months, words)}


def _lookup(table: Mapping[str, Any], words: str) -> Any:
    return table[words] if words in table else table[words.lower()]


_READERS: dict[str, Callable[[str, Language], dict[str, Any]]] = {
    "year": lambda words, _: {"year": int(words)},
    "yy": lambda words, _: {"year": 2000 + int(words)},
    "era": lambda words, _: {"year": 2018 + int(words)},
    "m": lambda words, _: {"month": int(words)},
    "d": lambda words, _: {"day": int(words)},
    "month": _month,
    "weekday": lambda words, language: {"weekday": _lookup(language.weekdays, words)},
    "shortday": lambda words, language: {"weekday": language.weekdays[words.lower() + "-feira"]},
    "season": lambda words, language: {"part": _lookup(language.seasons, words)},
    "unit": lambda words, language: {"unit": _unit(words, language)},
    "n": _number,
    "dayword": lambda words, language: {"count": float(_lookup(language.daywords, words)), "unit": "D"},
    "ref": lambda words, language: {"value": _lookup(language.refs, words)},
    "setword": lambda words, language: {"value": _lookup(language.sets, words)},
    "decade": lambda words, _: {"value": f"{int(words) // 10:03d}"},
    "last": lambda _words, _: {"toward": -1},
    "next": lambda _words, _: {"toward": 1},
    "this": lambda _words, _: {"this": True},
    "about": lambda _words, _: {"about": True},
    "morning": lambda _words, _: {"part": "MO"},
    "afternoon": lambda _words, _: {"part": "AF"},
    "evening": lambda _words, _: {"part": "EV"},
    "night": lambda _words, _: {"part": "NI"},
    "q": lambda words, language: {"part": f"Q{_ordinal(words, language)}"},
    "half": lambda words, language: {"part": f"H{_ordinal(words, language)}"},
    "century": lambda words, language: {"value": f"{_ordinal(words, language) - 1:02d}"},
    "setunit": lambda words, language: {"value": f"P1{_unit(words, language)}"},
    "setday": lambda words, language: {"value": f"XXXX-WXX-{_lookup(language.weekdays, words)}"},
}


def _ordinal(words: str, language: Language) -> int:
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else language.ordinals[words.lower()]


def _unit(words: str, language: Language) -> str:
    return str(_lookup({**language.extra_units, **language.units}, words))


def _clock(groups: Mapping[str, str]) -> str:
    hour, minute = int(groups["hour"]), int(groups.get("minute", 0))
    half = groups.get("ampm", "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour % 24:02d}:{minute:02d}"
