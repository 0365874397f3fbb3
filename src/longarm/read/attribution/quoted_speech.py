"""The form newspapers use most: a quotation beside a verb of saying with its subject, where the tagger missed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from spacy.strings import get_string_id

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group, tokens_of
from longarm.read.attribution.quotes import Quotation
from longarm.read.attribution.subject import find_own_subject
from longarm.read.attribution.tagger import Chunk

_WORDS = """say tell add write ask reply respond explain note continue declare argue warn insist recall shout joke quip
announce exclaim tweet admit acknowledge conclude"""
_VERBS = np.asarray([get_string_id(lemma) for lemma in _WORDS.split()], dtype=np.uint64)
_RULE = "rule: quotation beside a verb of saying with its subject"
_BETWEEN = frozenset({",", ":", "that"})
_SHORTEST = 4


def find_quoted_speech(kept: Sequence[Group], frame: Frame, children: dict[int, list[int]]) -> Iterator[Group]:
    """Yield such attributions as are not among those found before.

    Args:
        kept: what was found before.
        frame: the tokens.
        children: token -> tokens that hang on it.
    """
    cues = {i for group in kept for i in range(group.cue.first, group.cue.last + 1)}
    owner = {i: group for group in kept for chunk in group.contents for i in range(chunk.first, chunk.last + 1)}
    for (first, last), quotations in zip(frame.bounds, frame.quotations, strict=True):
        chunks = [chunk for one in quotations if (chunk := _tokens(frame, one, first, last)) is not None]
        if not chunks:
            continue
        inside = tokens_of(chunks)
        for at in (first + np.flatnonzero(np.isin(frame.lemma[first:last], _VERBS))).tolist():
            if at in cues or at in inside:
                continue
            group = _read(frame, at, children, chunks)
            if group is not None and _is_free(group, owner):
                yield group


def _is_free(group: Group, owner: dict[int, Group]) -> bool:
    """Say whether nobody outside its quotations was given them before."""
    for chunk in group.contents:
        for i in (chunk.first + 1, chunk.last - 1):
            other = owner.get(i)
            if other is not None and not any(c.first <= other.cue.first <= c.last for c in group.contents):
                return False
    return True


def _tokens(frame: Frame, one: Quotation, first: int, last: int) -> Chunk | None:
    if one.single or not one.closed:
        return None
    low = first + int(np.searchsorted(frame.start[first:last], one.start))
    high = first + int(np.searchsorted(frame.start[first:last], one.end)) - 1
    return Chunk(low, high, "content") if high - low + 1 >= _SHORTEST else None


def _read(frame: Frame, at: int, children: dict[int, list[int]], quotes: Sequence[Chunk]) -> Group | None:
    subject = find_own_subject(frame, at, children)
    if subject is None or any(one.first <= subject.last and subject.first <= one.last for one in quotes):
        return None
    low, high = min(subject.first, at), max(subject.last, at)
    before = low - 1 - (frame.tokens[low - 1].text == ",")
    after = high + 1
    while after < len(frame) and frame.tokens[after].lower_ in _BETWEEN:
        after += 1
    found = [one for one in quotes if one.last == before]
    if found and after < len(frame) and frame.tokens[after].text == ".":
        after += 1
    found += [one for one in quotes if one.first == after]
    return Group(Chunk(at, at, "cue"), subject, found, [_RULE]) if found else None
