"""Reads a sentence of ours back: which message it is, and what stands in its places.

The register keeps its sentences as English text, so that every program reads one register. Who shows them in another
language needs to know what they say. A sentence is recognised only where it can be read in one way: a place that could
end at two spots, or a word that is none of ours, makes it None, and it stays English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from string import Formatter

from longarm.wording.said import Arg, Holds, Listed, Message, Number, Said, Sentences, Words, word

#: Longer texts are not read back: what they take grows faster than they do.
LONGEST = 4000
_SHAPES = {
    "count": r"\d+",
    "number": r"\d[\d,.]*(?:e[+-]?\d+)?",
    "day": r"[\d/.\-TZ:~?%X]+|\(day unknown\)",
    "id": r"[\w.:\-]+",
    "judgement": r"j-\w+",
    "sayer": r"(?:(?! (?:denies|concedes) ).)+",
}


def recognise(text: str, messages: Sequence[Message]) -> Said | None:
    """Return what a text says.

    Args:
        text: a sentence as the register has it.
        messages: what it may be; the first that it can be is it.
    """
    if len(text) > LONGEST:
        return None
    return next((said for message in messages if (said := _read(text, message)) and str(said) == text), None)


def recognise_row(text: str, messages: Sequence[Message], between: str) -> Listed | None:
    """Return what several sentences in a row say, each of them one of ``messages``."""
    items = [recognise(one, messages) for one in text.split(between)]
    known = tuple(one for one in items if one is not None)
    return Listed(known, between) if len(known) == len(items) else None


def recognise_words(text: str, known: frozenset[str], between: str) -> Listed | None:
    """Return words of ours that stand in a row."""
    found = text.split(between)
    return Listed(tuple(word(one) for one in found), between) if known.issuperset(found) else None


def _read(text: str, message: Message) -> Said | None:
    for pattern in (message.text, *([message.one] if message.one else [])):
        if not _may_be(text, pattern):
            continue
        short, long = (_compiled(message, pattern, lazy).fullmatch(text) for lazy in ("?", ""))
        # The shortest and the longest reading are one: then there is no other between them.
        if short and long and short.groups() == long.groups():
            places = _places(short.groupdict(), message.holds)
            if places is not None:
                return Said(message, places)
    return None


def _places(found: Mapping[str, str], holds: Mapping[str, Holds]) -> dict[str, Arg] | None:
    places: dict[str, Arg] = {}
    for name, text in found.items():
        one = _place(text, _held(holds, name))
        if one is None:
            return None
        places[name] = one
    return places


def _place(text: str, holds: Holds) -> Arg | None:
    """Return what stands in a place; None where that cannot stand there."""
    match holds:
        case Words():
            if holds.between:
                return recognise_words(text, holds.known, holds.between)
            return word(text)
        case Sentences():
            if holds.between:
                return recognise_row(text, holds.known, holds.between)
            said = recognise(text, holds.known)
            return said if said is not None or holds.always else text
        case "count":
            return int(text)
        case "number":
            return Number(float(text.replace(",", "")))
        case _:
            return text


def _held(holds: Mapping[str, Holds], name: str) -> Holds:
    """Return what can stand in a place; the count is a number wherever it stands."""
    return holds.get(name, "count" if name == "count" else "")


@cache
def _literals(pattern: str) -> tuple[str, ...]:
    return tuple(literal for literal, _, _, _ in Formatter().parse(pattern) if literal)


def _may_be(text: str, pattern: str) -> bool:
    """Say whether the fixed words of a message stand in a text in their order: cheap, and most texts end here."""
    at = 0
    for literal in _literals(pattern):
        at = text.find(literal, at)
        if at < 0:
            return False
        at += len(literal)
    return True


@cache
def _compiled(message: Message, pattern: str, lazy: str) -> re.Pattern[str]:
    return re.compile(_expression(message, pattern, lazy, names=True), re.DOTALL)


def _expression(message: Message, pattern: str, lazy: str, *, names: bool = False) -> str:
    parts = []
    for literal, name, _, _ in Formatter().parse(pattern):
        parts.append(re.escape(literal))
        if name is not None:
            group = f"?P<{name}>" if names else "?:"
            parts.append(f"({group}{_shape(_held(message.holds, name), lazy)})")
    return "".join(parts)


def _shape(holds: Holds, lazy: str) -> str:
    """Return what can stand in a place, as an expression; rows are cut up afterwards."""
    match holds:
        case Words(known=known, between=between) if known:
            one = "|".join(re.escape(word) for word in sorted(known, key=lambda word: (-len(word), word)))
            return f"(?:{one})(?:{re.escape(between)}(?:{one}))*" if between else one
        case Sentences(known=known, always=True, between=""):
            patterns = ((one, text) for one in known for text in (one.text, one.one) if text)
            return "|".join(_expression(one, text, lazy) for one, text in patterns)
        case str() if holds in _SHAPES:
            return _SHAPES[holds]
        case _:
            return f".+{lazy}"
