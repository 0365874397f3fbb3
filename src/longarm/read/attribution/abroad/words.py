"""Words of a sentence with what they can be in the phrase of a speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from longarm.read.attribution.abroad.englished import find_institutes
from longarm.read.attribution.abroad.joined_names import find_joined_names
from longarm.read.attribution.abroad.lexicon import Lexicon
from longarm.read.attribution.abroad.press_names import find_press_names

_ELIDED = r"(?:(?:[ldnsmtcj]|qu|un|quest|dell|all|nell|sull|dall)['’](?=\w))"
_WORD = re.compile(rf"{_ELIDED}|\w+(?:[-’'.&]\w+)*\.?(?<=\w)|[^\w\s]", re.IGNORECASE)
_OPENS = frozenset(":.!?-–—")
_LONGEST_KNOWN = 8
OPENING, CLOSING = frozenset('"“„«‘‚「『'), frozenset('"”“»’」』')
#: Kinds that a phrase may hold: names, nouns of speakers, adjectives of nationality, words of known phrases.
STRONG = frozenset({"name", "noun", "people"})


@dataclass(frozen=True)
class Word:
    """One word or mark.

    Attributes:
        text: as written.
        low: in lower case.
        start: offset in the report's text.
        end: offset after it.
        kind: ``name``, ``noun``, ``people``, ``inside``, ``det``, ``join``, ``stop``, ``other``, ``mark``.
    """

    text: str
    low: str
    start: int
    end: int
    kind: str


def split_words(text: str, start: int, end: int, lexicon: Lexicon, seen: frozenset[str] = frozenset()) -> list[Word]:
    """Split ``text[start:end]`` into words and marks.

    Args:
        text: the report's text.
        start: where the sentence begins.
        end: where it ends.
        lexicon: its language.
        seen: capitalised words met inside sentences of the report; an unknown word that opens a sentence is a name
            only when it is one of them or a name follows it.
    """
    found: list[Word] = []
    for match in _WORD.finditer(text, start, end):
        first = not found or found[-1].text in _OPENS or (found[-1].text in OPENING and len(found) < 2)
        found.append(_word(match, lexicon, first=first))
    words = _known([_sure(found, i, seen, lexicon) for i in range(len(found))], lexicon)
    for find in (find_press_names, find_joined_names, find_institutes):
        for begin, after in find(words, lexicon.lang):
            words[begin:after] = [replace(one, kind="name") for one in words[begin:after]]
    return words


def _known(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """Mark the words of known names and phrases, little words among them too: "Reporters sans frontières"."""
    lows, kinds = [word.low for word in words], [word.kind for word in words]
    for at, word in enumerate(words):
        if word.low not in lexicon.begins:
            continue
        for size in range(min(_LONGEST_KNOWN, len(words) - at), 1, -1):
            key = tuple(lows[at : at + size])
            if key in lexicon.names or key in lexicon.phrases:
                kind = "name" if key in lexicon.names else "noun"
                kinds[at : at + size] = [kind, *("name" if kind == "name" else "inside" for _ in key[1:])]
                break
    return [word if word.kind == kind else replace(word, kind=kind) for word, kind in zip(words, kinds, strict=True)]


def _sure(words: list[Word], at: int, seen: frozenset[str], lexicon: Lexicon) -> Word:
    word = words[at]
    genitive = lexicon.lang == "de" and (word.low.removesuffix("s"),) in lexicon.countries
    if word.kind != "name" or genitive or (word.low,) in lexicon.names or (word.low,) in lexicon.countries:
        return word
    opens = at == 0 or words[at - 1].text in OPENING or words[at - 1].text in {":", "?", "!"}
    if not opens or word.text in seen or (len(word.text) > 1 and word.text.isupper()):
        return word
    follows = at + 1 < len(words) and words[at + 1].kind == "name"
    return word if follows else Word(word.text, word.low, word.start, word.end, "other")


_INSIDE = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ][ ,] )[A-ZÀ-Þ]\w[\w’'\-]*|(?<=[^\W\d_] )[A-ZÀ-Þ]\w[\w’'\-]*")


def capitalised(text: str) -> frozenset[str]:
    """Return the words written with a capital inside sentences."""
    return frozenset(_INSIDE.findall(text))


def _word(match: re.Match[str], lexicon: Lexicon, *, first: bool) -> Word:
    text, low = match[0], match[0].lower()
    if text in "»«":
        text = low = _turned(match)
    kind = "mark" if not text[0].isalnum() else _kind(text, low, lexicon, first=first)
    return Word(text, low, match.start(), match.end(), kind)


def _turned(match: re.Match[str]) -> str:
    """Return « where a mark opens and » where it closes: German prints also write »so«."""
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    if before.strip() and not after.strip(" .,;:!?\n"):
        return "»"
    return "«" if not before.strip() and after.isalnum() else match[0]


#: Months and days that German writes with a capital as it does names.
_CALENDAR = frozenset(
    """januar februar märz april mai juni juli august september oktober november dezember jänner montag dienstag
    mittwoch donnerstag freitag samstag sonnabend sonntag""".split()  # noqa: SIM905
)


def _kind(text: str, low: str, lexicon: Lexicon, *, first: bool) -> str:
    upper = text[0].isupper()
    if low in _CALENDAR:
        return "stop"
    if lexicon.is_little(low, "det") and not (upper and not first):
        return "det"
    if lexicon.is_little(low, "join") and not (upper and not first):
        return "join"
    if lexicon.is_little(low, "stop", "conjunctions", "relatives", "pronouns", "coordinate") and (first or not upper):
        return "stop"
    if lexicon.noun(low):
        return "noun"
    if low in lexicon.people:
        return "people"
    if upper or text[0].isdigit():
        return "name" if upper and not text[0].isdigit() else "other"
    return "inside" if low in lexicon.inside else "other"
