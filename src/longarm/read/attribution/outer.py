"""Plain outer speech that the tagger read past: "She said she expects a deal" is one attribution, to "said"."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from spacy.strings import get_string_id

from longarm.read.attribution.according import find_according
from longarm.read.attribution.clause import find_clause_parts, find_infinitive
from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.subject import find_own_subject
from longarm.read.attribution.tagger import Chunk

_ACCORDING = np.uint64(get_string_id("according"))
#: Verbs that with a subject and a clause are speech and little else.
_PLAIN_WORDS = ("say", "tell", "announce", "argue", "add", "insist", "warn", "claim", "note")
_PLAIN = np.asarray([get_string_id(lemma) for lemma in _PLAIN_WORDS], dtype=np.uint64)
_SHORTEST = 4


def put_outer(kept: Sequence[Group], frame: Frame, children: dict[int, list[int]]) -> list[Group]:
    """Put in plain outer speech, and drop what was found inside its content.

    "She said she expects a deal" is one attribution, to "said"; so are "… expects a deal, aides said" and "…, according
    to aides". A verb that stands in another's content counts only if the cue of that one stands in what it says.

    Args:
        kept: groups so far.
        frame: the tokens.
        children: token -> tokens that hang on it.
    """
    cues = {i for group in kept for i in range(group.cue.first, group.cue.last + 1)}
    owner = {i: group for group in kept for chunk in group.contents for i in range(chunk.first, chunk.last + 1)}
    found: list[Group] = []
    for at in np.flatnonzero(np.isin(frame.lemma, _PLAIN) | (frame.lower == _ACCORDING)).tolist():
        if at in cues:
            continue
        group = _plain_speech(frame, at, children)
        if group is not None and (at not in owner or _says(group, owner[at].cue)):
            found.append(group)
    return [group for group in kept if not any(_says(other, group.cue) for other in found)] + found


def _says(group: Group, cue: Chunk) -> bool:
    return any(chunk.first <= cue.first <= chunk.last for chunk in group.contents)


def _plain_speech(frame: Frame, at: int, children: dict[int, list[int]]) -> Group | None:
    if frame.lower[at] == _ACCORDING:
        read = find_according(frame, at, children)
        return Group(read[0], read[1], [read[2]], ["rule: according to"]) if read else None
    parts = find_clause_parts(frame, at, children) or find_infinitive(frame, at, children)
    subject = find_own_subject(frame, at, children)
    if subject is None or sum(part.last - part.first + 1 for part in parts) < _SHORTEST:
        return None
    if any(part.first <= subject.last and subject.first <= part.last for part in parts):
        return None
    return Group(Chunk(at, at, "cue"), subject, list(parts), ["rule: plain verb of saying with subject and clause"])
