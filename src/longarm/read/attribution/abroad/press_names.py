"""Names of newspapers and broadcasters in German and Dutch: "Badischer Zeitung", "Omroep West".

Their words are common nouns and adjectives of places; written with a capital side by side they are one name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

#: Last words of names of outlets, whole or as the end of a compound ("Nordkurier", "Stadt-Anzeiger").
_ENDS = {
    "de": re.compile(
        r"(?:zeitung|nachrichten|rundfunks?|tagblatts?|tageblatts?|abendblatts?|wochenblatts?|anzeigers?|kuriers?"
        r"|rundschau|allgemeinen?|presse|morgenpost|abendpost|volksstimme|merkurs?|echos?|fernsehens?|bote[n]?|volksblatts?"
        r"|journals?|post|pressedienst(?:es|s)?)\Z"
    ),
    "nl": re.compile(r"(?:dagblad|nieuwsblad|weekblad|nieuws|krant|courant|radio|televisie|journaal|post|gazet)\Z"),
}
#: First words of names of outlets.
_HEADS = {
    "de": frozenset({"radio", "tele", "studio"}),
    "nl": frozenset({"omroep", "rtv", "radio", "tv", "dagblad"}),
}
#: Words that stand before a noun of the press without being of its name.
_PLAIN = re.compile(
    r"(?:der|die|das|dem|den|des|de|het|een|eine[rnms]?|laut|volgens|chinesisch\w*|chinese|chinees|deutsch(?:e|en|er)|staatlich\w*"
    r"|örtlich\w*|lokal\w*|nederlandse?|belgische?|ausländisch\w*|mehrere|einige|viele|österreichisch\w*|schweizer\w*)",
    re.IGNORECASE,
)
_FEMININE = re.compile(r"(?:zeitung|post|presse|rundschau|allgemeine[n]?|stimme|welle)$", re.IGNORECASE)
_NEUTER = re.compile(r"(?:blatt|blatts|echo|echos|journal|journals|fernsehen|fernsehens)$", re.IGNORECASE)
_PLURAL = re.compile(r"nachrichten$", re.IGNORECASE)
#: Adjectives that change with their case; those in -er made from towns do not ("Stuttgarter").
_CHANGING = re.compile(r"(?:\w+isch|\w+sch|[Nn]eu|[Nn]eust|[Nn]euest|[Ff]rei|[Kk]lein|[Aa]llgemein|\w*deutsch)e[nrs]?")
_GENITIVE = re.compile(
    r"(?:(?<=rundfunk)|(?<=anzeiger)|(?<=kurier)|(?<=merkur)|(?<=journal)|(?<=blatt)|(?<=fernsehen))s$", re.IGNORECASE
)


class Told(Protocol):
    """A word with what it can be."""

    @property
    def text(self) -> str:
        """As written."""

    @property
    def low(self) -> str:
        """In lower case."""

    @property
    def kind(self) -> str:
        """What it can be in the phrase of a speaker."""


def find_press_names(words: Sequence[Told], lang: str) -> list[tuple[int, int]]:
    """Return the first and after-last word of each name of an outlet.

    Args:
        words: the words of a sentence with what they can be.
        lang: its language.
    """
    ends, heads = _ENDS.get(lang), _HEADS.get(lang, frozenset())
    found: list[tuple[int, int]] = []
    for at, word in enumerate(words) if ends is not None else ():
        low = word.low
        if ends is None or not word.text[0].isupper() or not (low in heads or ends.search(low)):
            continue
        first = at
        if low not in heads or lang == "nl":
            while first and _is_part(words[first - 1]):
                first -= 1
        after = at + 1
        if low in heads and after < len(words) and words[after].text[0].isupper() and words[after].kind != "mark":
            after += 1
        if after - first > 1:
            found.append((first, after))
    return found


def _is_part(word: Told) -> bool:
    return (
        word.text[0].isupper()
        and word.kind in {"name", "people", "noun", "other"}
        and _PLAIN.fullmatch(word.low) is None
    )


def first_form(name: str) -> str:
    """Return the name of a German outlet in its first case: "Badischer Zeitung" -> "Badische Zeitung"."""
    words = name.split()
    if len(words) < 2 and not _GENITIVE.search(name):
        return name
    last = _GENITIVE.sub("", words[-1])
    if not _ENDS["de"].search(last.lower()):
        return name
    end = "e" if _FEMININE.search(last) or _PLURAL.search(last) else "es" if _NEUTER.search(last) else "er"
    told = [_turned(word, end) if _CHANGING.fullmatch(word) else word for word in words[:-1]]
    return " ".join((*told, last.removesuffix("n") if last.lower().endswith("allgemeinen") else last))


def _turned(word: str, end: str) -> str:
    return re.sub(r"e[nrs]?$", end, word)
