"""Place names in scripts with spaces: capitalised runs that the gazetteer knows and that are not names of others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from longarm.read.gazetteer import Entry, Gazetteer, Kind
from longarm.read.given_names import GIVEN_NAMES
from longarm.read.places.lists import (
    AFTER_TOWN,
    AMBIGUOUS,
    BEFORE_TOWN,
    DOUBTFUL,
    FUNCTION,
    PARTICLES,
    PERSON_TITLES,
    PREPOSITIONS,
)
from longarm.read.places.mention import READINGS, Mention
from longarm.records.span import Span

_WORD = re.compile(r"[^\W\d_](?:[\w.'’\-–]*\w)?(?:(?<=\b[A-Z]\.[A-Z])\.|(?<=\b[A-Z][a-z])\.(?=\s[A-Z]))?|\d+")
_GAP = re.compile(r"[  ]|-|\n")
_LONGEST = 5
#: Adjectives are written small in these languages.
_SMALL = frozenset({"de", "fr", "es", "pt", "it"})


@dataclass(frozen=True)
class Word:
    """A word of a sentence: where it stands and how it is written."""

    start: int
    end: int
    text: str
    low: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


def find_western(text: str, within: Span, lang: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the place names of a sentence in text order, none inside another."""
    words = [_word(found) for found in _WORD.finditer(text, within.start, within.end)]
    at = 0
    while at < len(words):
        step, mention = _read_at(text, words, at, lang, gazetteer)
        if mention is not None:
            yield mention
        at += step


def _word(found: re.Match[str]) -> Word:
    written = found[0]
    for ending in ("'s", "’s", "s'", "s’"):
        if written.endswith(ending) and ending[0] in "'’":
            written = written[: -len(ending)]
    return Word(found.start(), found.start() + len(written), written, written.lower())


def _read_at(text: str, words: list[Word], at: int, lang: str, gazetteer: Gazetteer) -> tuple[int, Mention | None]:
    """Return how many words to go on by and the mention that begins here, if any."""
    first = words[at]
    if not first.capital:
        return 1, _small_adjective(first, lang, gazetteer) if lang in _SMALL and len(first.text) > 3 else None
    for size in range(_reach(text, words, at), 0, -1):
        last = words[at + size - 1]
        name = text[first.start : last.end]
        span = Span(first.start, last.end)
        body = gazetteer.bodies.get(name)
        if body is not None and not _of_person(words, at, size, text):
            return size, Mention(span, name, _country(body, gazetteer), "body")
        if not last.capital and last.low not in {"states"} and not last.text[0].isdigit():
            continue
        adjective = gazetteer.country_named(name, lang if lang != "und" else "en")
        if adjective is not None and _may_be_country(text, words, at, size, lang, gazetteer):
            said = "" if gazetteer.is_country_name(name, lang) else "adjective"
            readings = gazetteer.find(name, READINGS) if not said else _country(adjective, gazetteer)
            return size, Mention(span, name, readings or _country(adjective, gazetteer), said)
        readings = gazetteer.find(name, READINGS)
        if readings and _may_be_town(text, words, at, size, lang, readings):
            return size, Mention(span, name, readings)
    return 1, None


def _reach(text: str, words: list[Word], at: int) -> int:
    """Return how many words a name that begins here can have."""
    size = 1
    while size < _LONGEST and at + size < len(words):
        word = words[at + size]
        gap = text[words[at + size - 1].end : word.start]
        if not (_GAP.fullmatch(gap) or gap == "") or not (word.capital or word.low in PARTICLES):
            break
        size += 1
    return size


def _small_adjective(word: Word, lang: str, gazetteer: Gazetteer) -> Mention | None:
    code = gazetteer.country_named(word.low, lang)
    if code is None or word.low in AMBIGUOUS:
        return None
    return Mention(Span(word.start, word.end), word.text, _country(code, gazetteer), "adjective")


def _country(code: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    return gazetteer.country_entry(code)


def _neighbours(text: str, words: list[Word], at: int, size: int) -> tuple[Word | None, Word | None]:
    """Return the capitalised words that stand right before and after, with nothing but a space between."""
    before = words[at - 1] if at else None
    if before is not None and (text[before.end : words[at].start] not in {" ", "-"} or not before.capital):
        before = None
    after = words[at + size] if at + size < len(words) else None
    if after is not None and (text[words[at + size - 1].end : after.start] != " " or not after.capital):
        after = None
    if before is not None and before.low in FUNCTION:
        before = None
    return before, after


def _of_person(words: list[Word], at: int, size: int, text: str) -> bool:
    before, _ = _neighbours(text, words, at, size)
    return before is not None and before.low in GIVEN_NAMES and before.low not in BEFORE_TOWN


def _may_be_country(text: str, words: list[Word], at: int, size: int, lang: str, gazetteer: Gazetteer) -> bool:
    name = text[words[at].start : words[at + size - 1].end]
    if name in {"Us", "Polish"} and at == 0:
        return False
    before, after = _neighbours(text, words, at, size)
    if before is not None and (before.low in GIVEN_NAMES or before.low.rstrip(".") in PERSON_TITLES):
        return before.low in BEFORE_TOWN
    plain = gazetteer.is_country_name(name, lang)
    given = words[at].low in GIVEN_NAMES
    if plain and given and size == 1:
        return after is None and _placed(words, at, lang)
    return True


def _placed(words: list[Word], at: int, lang: str) -> bool:
    """Say whether a word of place stands before a name."""
    del lang
    return at > 0 and words[at - 1].low in PREPOSITIONS


def _may_be_town(text: str, words: list[Word], at: int, size: int, lang: str, readings: tuple[Entry, ...]) -> bool:
    first = words[at]
    name = text[first.start : words[at + size - 1].end]
    if len(name) < 3 or (size == 1 and (first.low in AMBIGUOUS or first.low in FUNCTION)):
        return False
    before, after = _neighbours(text, words, at, size)
    if before is not None and not _stands_with(before.low, BEFORE_TOWN):
        return False
    if after is not None and not _stands_with(after.low, AFTER_TOWN):
        return False
    placed = _placed(words, at, lang) or _beside_comma(text, words, at, size)
    people = max(one.people for one in readings)
    if size == 1 and not placed and (first.low in GIVEN_NAMES or first.low in DOUBTFUL):
        return False
    if size == 1 and name.isupper() and len(name) <= 5:
        return placed and people > 100_000
    if any(one.kind in {Kind.REGION, Kind.CONTINENT} and one.people > 300_000 for one in readings):
        return True
    floor = 20_000_000 if size == 1 and at == 0 and lang not in {"en"} else 0
    if lang == "de":
        return placed or people > 200_000
    return (placed and people >= 0) or people > max(floor, 60_000 if size == 1 else 15_000)


def _stands_with(low: str, allowed: frozenset[str]) -> bool:
    return low.rstrip(".") in allowed or low in FUNCTION


def _beside_comma(text: str, words: list[Word], at: int, size: int) -> bool:
    """Say whether a region or town is named right after, as in "Paris, Texas"."""
    end = words[at + size - 1].end
    return text[end : end + 2] == ", " and at + size < len(words) and words[at + size].capital
