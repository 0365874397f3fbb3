"""A place name in a text with every way it can be meant."""

from __future__ import annotations

import re
from dataclasses import dataclass

from longarm.read.gazetteer import Entry, Gazetteer, Grade, Kind
from longarm.records.span import Span

#: More readings of one name than these never win and only cost time.
READINGS = 30
_EDGES = re.compile(r"^(?:the|The)\s+|['’]s?$")
_BEFORE = re.compile(
    r"^(?:northern|southern|eastern|western|central|north|south|east|west|northeast|northwest|southeast|southwest|"
    r"north-east|north-west|south-east|south-west|upper|lower|greater|downtown|inner|outer|metropolitan|metro|upstate|"
    r"mainland|state of|city of|town of|village of|republic of|province of|county of|district of|port of|gulf of)\s+",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s+(?:area|region|metro|metropolitan area|city|town|village|county|counties|state|province|district|borough|"
    r"suburb|peninsula|valley|island|islands|international airport|airport|university|harbor|harbour|bay)$",
    re.IGNORECASE,
)
_SPELT = (
    ("st ", "saint "),
    ("saint ", "st "),
    ("mt ", "mount "),
    ("ft ", "fort "),
    ("mount ", "mt "),
    ("fort ", "ft "),
)
_POINTS = re.compile(r"[.\-]+")


@dataclass(frozen=True)
class Mention:
    """A place name in a text with every way it can be meant.

    Attributes:
        span: where it stands.
        words: the name as the text has it.
        readings: the gazetteer's entries under the name, most populous first.
        said: why the readings are these, when the name alone does not tell (``adjective``, ``body``).
        lang: language of the words; the gazetteer's main names are English or local.
    """

    span: Span
    words: str
    readings: tuple[Entry, ...]
    said: str = ""
    lang: str = "en"


def readings_of(words: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Return every way a name can be meant: as written, then without the words around it."""
    for form in _forms(words):
        found = gazetteer.find(form, READINGS)
        if found:
            return found
    return ()


def own_readings(words: str, readings: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Leave out a town by another name than its own where a larger one of its country bears that very name.

    Nobody calls Kehl "Kiel" in a text of Kiel; a short form of a longer name stays.
    """
    low = words.casefold()
    largest: dict[str | None, int] = {}
    for one in readings:
        if one.kind <= Kind.CAPITAL and one.grade is Grade.MAIN and one.name.casefold() == low:
            largest[one.country] = max(largest.get(one.country, 0), one.people)
    if not largest:
        return readings
    return tuple(
        one
        for one in readings
        if one.kind > Kind.CAPITAL
        or one.grade is Grade.MAIN
        or one.people >= largest.get(one.country, 0)
        or low in one.name.casefold()
    )


def _forms(words: str) -> list[str]:
    plain = _EDGES.sub("", _EDGES.sub("", words.strip())).strip()
    low = _POINTS.sub(" ", plain).replace("  ", " ").lower()
    forms = [words, plain, *(new + low[len(old) :] for old, new in _SPELT if low.startswith(old))]
    forms += [_BEFORE.sub("", plain), _AFTER.sub("", plain), _AFTER.sub("", _BEFORE.sub("", plain))]
    if "," in plain:
        forms.append(plain.split(",")[0])
    if plain.endswith("s") and len(plain) > 5:
        forms.append(plain[:-1])
    return [form for index, form in enumerate(forms) if len(form) > 1 and form not in forms[:index]]
