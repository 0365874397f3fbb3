"""Whom a verb of quoting has as its object: "HINA citeert het ministerie: …" gives the words of the ministry."""

from __future__ import annotations

import re

from longarm.read.attribution.abroad.sides import Reading, Sides

#: Verbs by which an outlet quotes somebody else, who is their object.
_QUOTES = re.compile(r"(?:zitier|citeer|cit(?:e|a|ó|ò|ou|o|en|an)\b|citait|citava|citaba)\w*", re.IGNORECASE)
#: What stands between whom an outlet quotes and his words.
_WITH_WORDS = (
    (":",),
    ("mit", "den", "worten", ","),
    ("mit", "den", "worten", ":"),
    ("mit", "der", "aussage", ","),
    ("met", "de", "woorden", ":"),
    ("met", "de", "woorden"),
    ("disant", "que"),
    ("diciendo", "que"),
    ("dizendo", "que"),
    ("dicendo", "che"),
    ("secondo", "cui"),
    ("selon", "lequel"),
    ("selon", "laquelle"),
    ("según", "el", "cual"),
    ("segundo", "o", "qual"),
)


def quote_object(reading: Reading, sides: Sides, cue: str) -> Sides:
    """Give words to whom an outlet quotes as having said them: "HINA citeert het ministerie: …".

    Args:
        reading: the sentence.
        sides: what stands around the cue, as that of any verb of saying.
        cue: the cue.

    Returns:
        Sides in which the object speaks by way of the subject; ``sides`` as they are where nobody is quoted so.
    """
    if not _QUOTES.fullmatch(cue) or len(sides.sources) != 1 or len(sides.contents) != 1 or sides.via:
        return sides
    first, last = sides.contents[0]
    end = reading.phrases.forward(first)
    if end is None or end >= last or sides.sources[0][1] > first:
        return sides
    lows = tuple(word.low for word in reading.words[end:last])
    ahead = next((len(one) for one in _WITH_WORDS if lows[: len(one)] == one), None)
    if ahead is None or end + ahead >= last:
        return sides
    return Sides(((first, end),), ((end + ahead, last),), "quoted", sides.sources[0])
