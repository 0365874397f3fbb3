"""Names that sign what stands before them: "“…” — Jan Novák, teacher" and turns of a transcript: "CHAIR: …"."""

from __future__ import annotations

from collections.abc import Iterator

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.tagger import Chunk

_DASHES = frozenset({"—", "–", "―", "--", "-"})
_CLOSING = frozenset({"”", '"', "»", "''", "’’"})
_LONGEST_NAME, _LONGEST_TURN = 14, 5
_SHORTEST = 4
#: One or two paragraphs that begin so ("NOTE: …") are no transcript.
_FEWEST_TURNS = 3
_TITLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "The"})


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


def find_turns(frame: Frame) -> tuple[Group, ...]:
    """Return the turns of a transcript: several paragraphs that begin with a name in capitals and a colon."""
    found = tuple(_turns(frame))
    return found if len(found) >= _FEWEST_TURNS else ()


def _turns(frame: Frame) -> Iterator[Group]:
    for first, last in frame.bounds:
        until = min(last, first + _LONGEST_TURN + 1)
        colon = next((i for i in range(first + 1, until) if frame.tokens[i].text == ":"), -1)
        if colon < 0 or last - colon <= _SHORTEST - 1 or not _is_turn(frame, first, colon):
            continue
        source, content = Chunk(first, colon - 1, "source"), Chunk(colon + 1, last - 1, "content")
        yield Group(Chunk(colon, colon, "cue"), source, [content], ["rule: turn of a transcript"])


def _is_turn(frame: Frame, first: int, colon: int) -> bool:
    words = [token.text.strip(".") for token in frame.tokens[first:colon]]
    named = any(word.isupper() and len(word) > 2 for word in words)
    return named and all(word.isupper() or word in _TITLES for word in words if word)
