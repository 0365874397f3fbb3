"""Foreign police in an English sentence: by the town or people whose they are, and who else acts for such a town."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

#: States of whose police a site abroad is one that the host has not agreed to, as the cues of `station.marker` have it.
STATES = frozenset({"CN", "RU", "IR"})
_POLICE = frozenset(
    [
        "police",
        "policemen",
        "policewomen",
        "policeman",
        "constabulary",
        "constabularies",
        "cops",
        "policing",
        "gendarmes",
    ]
)
_SECURITY = frozenset({"security"})
_ASKED = re.compile(
    r"olic(?:e|ing)|ecurity|\bbureau\b|\bforce\b|constabular|\bcops\b|gendarmes|station|\b(?:out)?posts?\b|\bpoints?\b|\bdesks?\b",
    re.IGNORECASE,
)
#: Words between a town or people and its police.
_BETWEEN = re.compile(
    r"(?:[’']s?)?(?:[\s-](?:county|city|town|municipal|provincial|province|prefecture|district|state|local|secret|armed"
    r"|people[’']s|public|national|overseas|border|own|communist|ministry of|bureau of|department of|law-enforcement"
    r")){0,3}[\s-]",
    re.IGNORECASE,
)
#: "police from Fuzhou", "public security bureau of Qingtian", "the police force of the city of Wenzhou".
_BEHIND = re.compile(
    r"(?:\s(?:bureaus?|force|authorities|organs|department|chiefs))?\s(?:of|from|in|back in)"
    r"(?: the)?(?: (?:city|county|town|province|port)(?: of)?)?\s"
)
_PUBLIC = re.compile(r"\bpublic\s$", re.IGNORECASE)
_NO_TOWN = re.compile(
    r"\b(?:foreign|another (?:country|state|nation|power)[’']s|county|alien|offshore)\s(?:\w+\s)?$", re.IGNORECASE
)
_OFFICIALS = frozenset(
    """authorities officials officers agents operatives services organs enforcers investigators detectives lawmen
    law-enforcement personnel""".split()  # noqa: SIM905
)
#: What most sentences hold.
_NONE: list[tuple[Any, str | None]] = []
#: A capital stands for its government, which keeps embassies.
CAPITALS = frozenset({"Beijing", "Moscow", "Tehran"})


def forces_in(ground: Ground, sentence: Sentence) -> list[tuple[Any, str | None]]:
    """Return the words for foreign police in a sentence, each with its state where a town or people tells it."""
    if sentence.lang != "en" or sentence.tokens is None:
        return []
    told: dict[int, list[tuple[Any, str | None]]] = ground.notes.setdefault("forces", {})
    start = sentence.span.start
    if start not in told:
        asked = _ASKED.search(ground.words(sentence.span))
        told[start] = list(_forces(ground, sentence)) if asked else _NONE
    return told[start]


def _forces(ground: Ground, sentence: Sentence) -> Iterator[tuple[Any, str | None]]:
    start = ground.parsed.passages[sentence.passage].span.start
    places = [one for one in ground.places_in(sentence.span) if one.country in STATES]
    for token in sentence.tokens or ():
        word = token.lower_
        span = Span(start + token.idx, start + token.idx + len(token))
        if word in {"bureau", "force"} and (town := _right_before(ground, span, places)) is not None:
            yield token, town
        if word not in _POLICE | _SECURITY:
            continue
        public = _PUBLIC.search(ground.text, sentence.span.start, span.start) is not None
        if word in _SECURITY and not public:
            continue
        state = _state_of(ground, span, places)
        if state is not None:
            yield token, state
        elif public or _NO_TOWN.search(ground.text[max(sentence.span.start, span.start - 40) : span.start]):
            yield token, places[0].country if places else None


def lesser_in(ground: Ground, sentence: Sentence) -> Iterator[Any]:
    """Yield the words for an accused state's towns and their officials, who keep posts and other things too."""
    if sentence.lang != "en" or sentence.tokens is None or _ASKED.search(ground.words(sentence.span)) is None:
        return
    start = ground.parsed.passages[sentence.passage].span.start
    places = [one for one in ground.places_in(sentence.span) if one.country in STATES]
    towns = {
        one.span.end for one in places if one.precision is not PlacePrecision.COUNTRY and one.words not in CAPITALS
    }
    for token in sentence.tokens if places else ():
        span = Span(start + token.idx, start + token.idx + len(token))
        if span.end in towns or (token.lower_ in _OFFICIALS and _state_of(ground, span, places) is not None):
            yield token


def _right_before(ground: Ground, bureau: Span, places: list[Place]) -> str | None:
    """Return the state whose town stands right before "bureau", as the police of Chinese towns are called for short."""
    towns = [one for one in places if one.precision is PlacePrecision.SETTLEMENT and one.span.end <= bureau.start]
    return next((one.country for one in towns if ground.text[one.span.end : bureau.start] in {" ", "'s ", "’s "}), None)


def _state_of(ground: Ground, police: Span, places: list[Place]) -> str | None:
    """Return the state whose town or people stands beside a word for police."""
    for one in places:
        if one.span.end <= police.start and _BETWEEN.fullmatch(ground.text[one.span.end : police.start]):
            return one.country
        if one.span.start >= police.end and _BEHIND.fullmatch(ground.text[police.end : one.span.start]):
            return one.country
    return None
