"""Contents in other paragraphs than their cue: a quotation that goes on is its speaker's, words further off are not."""

from __future__ import annotations

from collections import defaultdict

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.quotes import Quotation
from longarm.read.attribution.tagger import Chunk

_SHORTEST = 2
_MARKS = frozenset('“"„«‘')


def part_far(group: Group, frame: Frame) -> list[Chunk]:
    """Take out of a group, and return, the contents that no unbroken run of paragraphs ties to its cue.

    Newspapers go on with a quotation in paragraphs of their own behind its speaker's, or lead up to him by such. A
    paragraph that begins with other words, or lies behind one with words of somebody else, is no part of that; nor is
    one whose quotation opens without ever being closed, unless one before it was left open to go on there.

    Args:
        group: the attribution, changed in place.
        frame: the tokens.
    """
    here = int(frame.paragraph[group.cue.first])
    places: dict[int, list[Chunk]] = defaultdict(list)
    for one in group.contents:
        places[int(frame.paragraph[one.first])].append(one)
    if set(places) <= {here}:
        return []
    kept = set(places.get(here, ()))
    for step in (1, -1):
        at = here + step
        while at in places and _goes_on(frame, at, places[at]):
            kept.update(places[at])
            at += step
    far = [one for one in group.contents if one not in kept]
    # A word that only stood beside what was far tells nothing alone.
    alone = far and sum(one.last - one.first + 1 for one in kept) < _SHORTEST
    group.contents = [] if alone else [one for one in group.contents if one in kept]
    return far


def _goes_on(frame: Frame, paragraph: int, contents: list[Chunk]) -> bool:
    """Say whether a paragraph is a quotation from its beginning, and not one that was lost on its way."""
    first = frame.bounds[paragraph][0]
    begins = min(one.first for one in contents)
    if begins > first + (frame.tokens[first].text in _MARKS):
        return False
    opened = next((one for one in frame.quotations[paragraph] if not one.closed), None)
    return opened is None or opened.goes_on or _was_open(frame.quotations, paragraph)


def _was_open(quotations: list[list[Quotation]], paragraph: int) -> bool:
    before = quotations[paragraph - 1][-1:] if paragraph else []
    return any(one.goes_on for one in before)
