"""Short forms of headlines and captions: "Ambassador: “They are volunteers”", "‘Stations are closed’ – ministry"."""

from __future__ import annotations

from collections.abc import Iterator

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.quotes import Quotation
from longarm.read.attribution.roles import BODIES, CROWD, ROLES
from longarm.read.attribution.tagger import Chunk
from longarm.read.attribution.turns import is_furniture

_MARKS = frozenset({":", "—", "–", "―", "--", "-"})
_REPORTS = frozenset({"report", "study", "survey", "inquiry", "poll"})
_SPEAKING = ROLES | BODIES | CROWD | _REPORTS
_STOPS = frozenset({".", "!", "?", "…"})
_VERBS, _NAMING = frozenset({"VERB", "AUX"}), frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "PART"})
_LONGEST_LABEL, _LONGEST_BEHIND, _LONGEST_LINE, _SHORTEST = 9, 5, 20, 3
_BEFORE, _BEHIND = "rule: label before a quotation", "rule: who speaks stands behind the line"


def find_labelled(frame: Frame) -> Iterator[Group]:
    """Yield the paragraphs that are a label and a quotation, or a line and who says it behind a mark."""
    for (first, last), quotations in zip(frame.bounds, frame.quotations, strict=True):
        if last - first <= _SHORTEST:
            continue
        group = _label(frame, first, last, quotations) or _behind(frame, first, last)
        if group is not None:
            yield group


def _label(frame: Frame, first: int, last: int, quotations: list[Quotation]) -> Group | None:
    """Read "Ambassador: “They are volunteers”": nothing stands in the paragraph beside label and quotation."""
    tokens = frame.tokens
    until = min(last - 1, first + _LONGEST_LABEL + 1)
    colon = next((i for i in range(first + 1, until) if tokens[i].text == ":"), None)
    if colon is None or not quotations or not _is_speaker(frame, first, colon - 1):
        return None
    begins = quotations[0].start
    if begins != int(frame.start[colon + 1]) or quotations[-1].end < int(frame.end[last - 1]) - 1:
        return None
    content = Chunk(colon + 1, last - 1, "content")
    return Group(Chunk(colon, colon, "cue"), Chunk(first, colon - 1, "source"), [content], [_BEFORE])


def _behind(frame: Frame, first: int, last: int) -> Group | None:
    """Read "‘Stations are closed’ – ministry" and "Two men held over police post: minister", lines without a stop."""
    tokens = frame.tokens
    if last - first > _LONGEST_LINE or tokens[last - 1].text in _STOPS:
        return None
    low = max(first + _SHORTEST, last - 1 - _LONGEST_BEHIND)
    mark = next((i for i in range(last - 2, low - 1, -1) if tokens[i].text in _MARKS), None)
    if mark is None or frame.end[mark] == frame.start[mark + 1] or not _is_speaker(frame, mark + 1, last - 1):
        return None
    told = any(tokens[i].pos_ in _VERBS for i in range(first, mark))
    if not told or is_furniture(tokens[first].text) or any(tokens[i].text == ":" for i in range(first, mark)):
        return None
    content = Chunk(first, mark - 1, "content")
    return Group(Chunk(mark, mark, "cue"), Chunk(mark + 1, last - 1, "source"), [content], [_BEHIND])


def _is_speaker(frame: Frame, first: int, last: int) -> bool:
    tokens = frame.tokens[first : last + 1]
    words = {token.lower_ for token in tokens} | {token.lemma_.lower() for token in tokens}
    if not tokens or is_furniture(tokens[0].text) or not words & _SPEAKING:
        return False
    return all(token.pos_ in _NAMING for token in tokens)
