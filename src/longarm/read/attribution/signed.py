"""Names that sign what stands before them: "“…” — Jan Novák, teacher"."""

from __future__ import annotations

from collections.abc import Iterator

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.tagger import Chunk

_DASHES = frozenset({"—", "–", "―", "--", "-"})
_CLOSING = frozenset({"”", '"', "»", "''", "’’"})
_LONGEST_NAME = 14
_SHORTEST = 4


def find_signed(frame: Frame) -> Iterator[Group]:
    """Yield the quotations of a report that end in a dash and a name at the end of their paragraph."""
    for (first, last), quotations in zip(frame.bounds, frame.quotations, strict=True):
        low = max(first + 1, last - _LONGEST_NAME)
        dash = next((i for i in range(last - 2, low - 1, -1) if frame.tokens[i].text in _DASHES), -1)
        if dash < 0 or frame.tokens[dash - 1].text not in _CLOSING or not _is_name(frame, dash + 1, last - 1):
            continue
        ends = int(frame.end[dash - 1])
        opened = [one.start for one in quotations if one.start < ends <= one.end + 1 and not one.single]
        begin = next((i for i in range(first, dash) if frame.start[i] >= min(opened, default=0)), first)
        if dash - begin < _SHORTEST:
            continue
        source = Chunk(dash + 1, _end(frame, dash + 1, last - 1), "source")
        content = Chunk(begin, dash - 1, "content")
        yield Group(Chunk(dash, dash, "cue"), source, [content], ["rule: signed quotation"])


def _is_name(frame: Frame, first: int, last: int) -> bool:
    tokens = frame.tokens[first : last + 1]
    spoken = any(token.pos_ in {"VERB", "AUX"} for token in tokens[:4])
    return bool(tokens) and tokens[0].text[:1].isupper() and not spoken


def _end(frame: Frame, first: int, last: int) -> int:
    while last > first and frame.tokens[last].text in {".", ",", ";"}:
        last -= 1
    return last
