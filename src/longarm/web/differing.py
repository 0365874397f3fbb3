"""Two texts sentence by sentence: what stands in both, what was changed, what only one of them has; pure."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

_PIECE = re.compile(r"\w+|\s+|[^\w\s]")
#: Sentences that share less than this of their words are told apart rather than compared word by word.
ALIKE = 0.5


class Change(StrEnum):
    """What a sentence of one text is to the other text."""

    SAME = "same"
    CHANGED = "changed"
    LEFT = "only left"
    RIGHT = "only right"


@dataclass(frozen=True)
class Piece:
    """A stretch of a sentence; ``differs`` where the other text has other words."""

    text: str
    differs: bool


@dataclass(frozen=True)
class Row:
    """One line of the comparison; a side that has nothing is empty."""

    change: Change
    left: tuple[Piece, ...]
    right: tuple[Piece, ...]


def compare(left: Sequence[str], right: Sequence[str]) -> list[Row]:
    """Lay the sentences of two texts side by side.

    Args:
        left: sentences of one text, in order.
        right: sentences of the other.
    """
    matcher = difflib.SequenceMatcher(None, [_plain(s) for s in left], [_plain(s) for s in right], autojunk=False)
    rows: list[Row] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            rows.extend(
                Row(Change.SAME, (Piece(one, differs=False),), (Piece(two, differs=False),))
                for one, two in zip(left[a:b], right[c:d], strict=True)
            )
        else:
            rows.extend(_replaced(left[a:b], right[c:d]))
    return rows


def _replaced(left: Sequence[str], right: Sequence[str]) -> Iterator[Row]:
    """Pair the sentences that are most alike, in order; the rest stand alone."""
    taken = 0
    for one in left:
        best = max(range(taken, len(right)), key=lambda n: (_likeness(one, right[n]), -n), default=None)
        if best is None or _likeness(one, right[best]) < ALIKE:
            yield Row(Change.LEFT, (Piece(one, differs=True),), ())
            continue
        for other in right[taken:best]:
            yield Row(Change.RIGHT, (), (Piece(other, differs=True),))
        yield Row(Change.CHANGED, *_pieces(one, right[best]))
        taken = best + 1
    for other in right[taken:]:
        yield Row(Change.RIGHT, (), (Piece(other, differs=True),))


def _pieces(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    first, second = _PIECE.findall(one), _PIECE.findall(other)
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        for side, words in ((left, first[a:b]), (right, second[c:d])):
            if words:
                side.append(Piece("".join(words), differs=tag != "equal"))
    return tuple(left), tuple(right)


def _likeness(one: str, other: str) -> float:
    first, second = set(_words(one)), set(_words(other))
    return 2 * len(first & second) / (len(first) + len(second)) if first or second else 0.0


def _words(text: str) -> list[str]:
    found = re.findall(r"\w+", text.casefold())
    # Scripts without spaces are compared by their characters.
    return [letter for word in found for letter in ([word] if word.isascii() else word)]


def _plain(text: str) -> str:
    return " ".join(text.split())
