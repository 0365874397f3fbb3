"""Cues that say according to whom: before the name ("volgens X", "laut X") or behind it ("X zufolge")."""

from __future__ import annotations

from dataclasses import replace

from longarm.read.attribution.abroad.words import Word
from longarm.read.codebook import Hit


def is_according(hit: Hit) -> bool:
    """Say whether a cue tells according to whom."""
    return hit.cue.code.startswith("attribution.according")


def is_preposition(hit: Hit) -> bool:
    """Say whether such a cue stands before who is cited: behind "X zufolge" a verb is another's."""
    return is_according(hit) and not hit.cue.code.endswith(".after")


def unname(words: list[Word], first: int, after: int) -> None:
    """Take a preposition that opens a sentence out of the name behind it: "Volgens Reuters ontkent …" names Reuters.

    Args:
        words: of the sentence; changed in place.
        first: the first word of the cue.
        after: the word behind it.
    """
    words[first:after] = [replace(word, kind="other") if word.kind == "name" else word for word in words[first:after]]
