"""Quotation marks of a report: which stretches are quoted, and whether each quotation is ever closed.

Newspapers open every paragraph of a long quotation anew and close only the last one; scraped text loses marks and
mixes straight and curly ones. So a quotation ends at its closing mark or at the end of its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile("[“”„«»\"]|``|''|(?<![\\w’'])[‘'](?=\\w)|(?<=[\\w.,!?…])[’'](?![\\w])")
_ALWAYS_OPEN = frozenset({"“", "„", "«", "``"})
_ALWAYS_CLOSE = frozenset({"”", "»", "''"})
_DOUBLE = _ALWAYS_OPEN | _ALWAYS_CLOSE | {'"'}
#: A single quotation mark that is not closed within so many characters is an apostrophe.
_LONGEST_SINGLE = 400


@dataclass(frozen=True)
class Quotation:
    """One quoted stretch of a paragraph.

    Attributes:
        start: offset of the opening mark.
        end: offset after the closing mark, or after the paragraph.
        closed: True when the paragraph closes it.
        goes_on: True when it is not closed and the next paragraph opens with a mark: one quotation over both.
        single: True for ‘single’ marks outside double ones.
    """

    start: int
    end: int
    closed: bool
    goes_on: bool = False
    single: bool = False


def find_quotations(paragraphs: list[tuple[int, str]]) -> list[list[Quotation]]:
    """Find the quotations of consecutive paragraphs.

    Args:
        paragraphs: (offset, text) of each paragraph, in order.

    Returns:
        For each paragraph its quotations in order; they do not overlap.
    """
    starts_quoted = [text.lstrip()[:1] in {"“", '"', "„", "«"} for _, text in paragraphs]
    found = []
    for i, (offset, text) in enumerate(paragraphs):
        follows = i + 1 < len(paragraphs) and starts_quoted[i + 1]
        found.append(_in_paragraph(offset, text, goes_on=follows))
    return found


def _in_paragraph(offset: int, text: str, *, goes_on: bool) -> list[Quotation]:
    marks = [(found.start(), found.end(), found[0]) for found in _MARK.finditer(text)]
    found: list[Quotation] = []
    opened: int | None = None
    for at, after, mark in marks:
        if mark not in _DOUBLE:
            continue
        if opened is None:
            if mark in _ALWAYS_CLOSE and not _can_open(text, at, after):
                continue
            opened = at
        elif mark in _ALWAYS_OPEN:
            continue
        else:
            found.append(Quotation(offset + opened, offset + after, closed=True))
            opened = None
    if opened is not None:
        found.append(Quotation(offset + opened, offset + len(text), closed=False, goes_on=goes_on))
    singles = _singles(offset, text, marks, found)
    return sorted([*found, *singles], key=lambda quotation: quotation.start)


def _can_open(text: str, at: int, after: int) -> bool:
    """A closing mark opens when it stands like an opening one: after a space, before a word."""
    return (at == 0 or text[at - 1].isspace()) and after < len(text) and not text[after].isspace()


def _singles(offset: int, text: str, marks: list[tuple[int, int, str]], doubles: list[Quotation]) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    taken = iter([*doubles, None])
    double = next(taken)
    for at, after, mark in marks:
        while double is not None and double.end <= offset + at:
            double = next(taken)
        if mark in _DOUBLE or (double is not None and double.start <= offset + at):
            opened = None if mark in _DOUBLE else opened
            continue
        opens = after < len(text) and text[after].isalnum() and (at == 0 or not text[at - 1].isalnum())
        if opens:
            opened = at
        elif opened is not None and at - opened <= _LONGEST_SINGLE:
            found.append(Quotation(offset + opened, offset + after, closed=True, single=True))
            opened = None
    return found
