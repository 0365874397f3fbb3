"""Puts two versions of a text side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_SENTENCE = re.compile(r"(?<=[.!?。!?])\s+|\n+")
#: Texts with more sentences are compared by their beginning; the comparison takes quadratic time.
MOST_SENTENCES = 3000


@dataclass(frozen=True)
class Change:
    """A stretch that differs.

    Attributes:
        before: sentences of the earlier version, empty where something was put in.
        after: sentences of the later one, empty where something was taken out.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]


def cut_sentences(text: str) -> list[str]:
    """Return the sentences of a text with blanks folded."""
    return [folded for piece in _SENTENCE.split(text) if (folded := " ".join(piece.split()))]


def same_words(before: str, after: str) -> bool:
    """Say whether two texts differ in blanks at most."""
    return before.split() == after.split()


def find_changes(before: str, after: str) -> Iterator[Change]:
    """Yield the stretches in which two texts differ, in order."""
    old, new = cut_sentences(before)[:MOST_SENTENCES], cut_sentences(after)[:MOST_SENTENCES]
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Change(tuple(old[i1:i2]), tuple(new[j1:j2]))


def change_lines(change: Change) -> list[str]:
    """Return a change for people: what was, then what is."""
    return [f"    was  {one}" for one in change.before] + [f"    is   {one}" for one in change.after]
