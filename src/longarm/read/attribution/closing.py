"""Speech that closes a sentence, by its form: "…, a spokesperson for the department said.", "…, reports Der Standard".

A parser loses the verb of a long sentence, and may take that of a short one for a noun ("A police station works in
Antwerp, the ministry said."); a tagger then ties the wrong halves. The form holds: who stands between the last comma
and the verb, or behind a verb that the comma is right before, says what stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from spacy.strings import get_string_id

from longarm.read.attribution.closing_words import (
    NAMING,
    PRONOUNS,
    VERBS,
    can_speak,
    is_doubtful,
    is_of_what_is_said,
    is_somebody,
    is_tail,
    opens_as_speaker,
    runs_on,
    tells,
)
from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.tagger import Chunk

_FORMS = np.asarray(sorted(get_string_id(verb) for verb in VERBS), dtype=np.uint64)
_LONGEST_SPEAKER, _SHORTEST_CONTENT = 14, 3
_STOPS, _ENDS = frozenset({",", ";", ":", "—", "–"}), frozenset({".", ";", "!", "?"})
_CLOSING = frozenset({",", "”", '"', "’", "'", "''"})
_BESIDE = frozenset({"has", "have", "had", "also", "already", "later", "then", "first"})
_STRAIGHT = "rule: speaker and verb of saying close the sentence"
_INVERTED = "rule: verb of saying and speaker close the sentence"


def put_closing(kept: Sequence[Group], frame: Frame) -> list[Group]:
    """Put in the speech that closes a sentence, and mend or drop what contradicts it.

    What somebody says in a sentence of his own is no longer what a sentence before was taken to say, unless it stands
    in a quotation.

    Args:
        kept: groups so far.
        frame: the tokens.
    """
    groups = list(kept)
    for at in np.flatnonzero(np.isin(frame.lower, _FORMS)).tolist():
        found = find_closing(frame, at)
        if found is None:
            continue
        own = next((group for group in groups if group.cue.first <= at <= group.cue.last), None)
        if own is not None:
            _mend(own, found, frame)
            continue
        outer = [group for group in groups if any(one.first <= at <= one.last for one in group.contents)]
        outer = [group for group in outer if not _holds(found, group.cue)]
        if any(frame.sentence[group.cue.first] == frame.sentence[at] for group in outer) or _is_quoted(frame, at):
            continue
        for group in outer:
            _cut(group, frame, at)
        groups = [
            group
            for group in groups
            if group.contents and (_is_passed_on(group, found, frame) or not _holds(found, group.cue))
        ]
        groups.append(found)
    return groups


def _holds(group: Group, cue: Chunk) -> bool:
    return any(chunk.first <= cue.first <= chunk.last for chunk in group.contents)


def _is_passed_on(group: Group, outer: Group, frame: Frame) -> bool:
    """Say whether who is named tells all of another's speech: "The embassy called on …, Reuters reported".

    A spokesperson, a role without a name, tells what his own house says.
    """
    if group.source is None or outer.source is None or frame.tokens[outer.source.last].pos_ != "PROPN":
        return False
    return all(_holds(outer, chunk) for chunk in (group.cue, group.source, *group.contents))


def _is_quoted(frame: Frame, at: int) -> bool:
    place = int(frame.start[at])
    return any(one.start <= place < one.end for one in frame.quotations[int(frame.paragraph[at])] if not one.single)


def _cut(group: Group, frame: Frame, at: int) -> None:
    """Take a sentence out of what a group is taken to say, with all behind it."""
    begin = at
    while begin > 0 and frame.sentence[begin - 1] == frame.sentence[at]:
        begin -= 1
    parts = [Chunk(one.first, min(one.last, begin - 1), one.role) for one in group.contents if one.first < begin]
    group.contents = parts
    group.reasons.append("rule: the next sentence has a speaker of its own")


def _mend(own: Group, found: Group, frame: Frame) -> None:
    """Give a group of the same verb the speaker and the words that the form gives."""
    (content,), sentence = found.contents, frame.sentence[found.cue.first]
    far = [one for one in own.contents if sentence not in frame.sentence[[one.first, one.last]]]
    right = own.source is not None and found.source is not None and own.source.last == found.source.last
    if right and [one for one in own.contents if one not in far] == [content]:
        return
    if not right:
        own.source = found.source
    own.contents = sorted([*far, content])
    own.reasons.extend(found.reasons)


def find_closing(frame: Frame, at: int) -> Group | None:
    """Read ", SPEAKER said" or ", said SPEAKER" at the end of a sentence by its form alone.

    Args:
        frame: the tokens.
        at: a form of a verb of saying.

    Returns:
        The attribution, None where what stands around the verb has another form: no comma right before speaker or verb,
        more behind it than when, where or to whom it was said, or no clause before the comma.
    """
    first, last = _bounds(frame, at)
    return _straight(frame, at, first, last) or _inverted(frame, at, first, last)


def _bounds(frame: Frame, at: int) -> tuple[int, int]:
    """Return the first token of a sentence and the last before its stop, or before a comma with a participle."""
    first, last = at, at
    while first > 0 and frame.sentence[first - 1] == frame.sentence[at] and frame.tokens[first - 1].text != ";":
        first -= 1
    while last + 1 < len(frame) and frame.sentence[last + 1] == frame.sentence[at]:
        following = frame.tokens[last + 1]
        if following.text in _ENDS or (following.text == "," and _goes_on(frame, last + 2)):
            break
        last += 1
    return first, last


def _goes_on(frame: Frame, at: int) -> bool:
    """Say whether a participle goes on with who spoke: "…, the group said, citing the police"."""
    return at < len(frame) and frame.tokens[at].tag_ == "VBG"


def _straight(frame: Frame, at: int, first: int, last: int) -> Group | None:
    tokens = frame.tokens
    begin = at
    while begin - 1 > first and tokens[begin - 1].lower_ in _BESIDE:
        begin -= 1
    comma = next((i for i in range(begin - 1, first, -1) if tokens[i].text in _STOPS), None)
    if comma is None or tokens[comma].text != "," or comma + 1 >= begin:
        return None
    # "…, as the minister claimed": the conjunction is no part of who speaks.
    source = Chunk(comma + 1 + (tokens[comma + 1].lower_ == "as"), begin - 1, "source")
    if not _is_speaker(frame, source) or is_of_what_is_said(frame, source, at) or is_doubtful(frame, at, source):
        return None
    content = _content(frame, first, comma, alone=False)
    if content is None or not is_tail(frame, tokens[at].lower_, at + 1, last):
        return None
    return Group(Chunk(begin, at, "cue"), source, [content], [_STRAIGHT])


def _inverted(frame: Frame, at: int, first: int, last: int) -> Group | None:
    tokens = frame.tokens
    if at - 1 <= first or tokens[at - 1].text != "," or at == last:
        return None
    end = at + 1
    while end <= last and end - at <= _LONGEST_SPEAKER and tokens[end].pos_ in NAMING:
        end += 1
    ends = (i for i in range(end, at + 1, -1) if is_tail(frame, "", i, last))
    sources = (Chunk(at + 1, i - 1, "source") for i in ends)
    source = next((one for one in sources if _is_speaker(frame, one) and _is_somebody(frame, one, at)), None)
    content = _content(frame, first, at - 1, alone=True) if source is not None else None
    return Group(Chunk(at, at, "cue"), source, [content], [_INVERTED]) if content is not None else None


def _is_speaker(frame: Frame, source: Chunk) -> bool:
    words = frame.tokens[source.first : source.last + 1]
    if len(words) == 1 and words[0].lower_ in PRONOUNS:
        return True
    fits = 0 < len(words) <= _LONGEST_SPEAKER and all(word.pos_ in NAMING for word in words)
    return fits and can_speak(words)


def _is_somebody(frame: Frame, source: Chunk, at: int) -> bool:
    words = frame.tokens[source.first : source.last + 1]
    if runs_on(words):
        return False
    return opens_as_speaker(words, frame.tokens[at]) and (words[0].lower_ in PRONOUNS or is_somebody(words))


def _content(frame: Frame, first: int, comma: int, *, alone: bool) -> Chunk | None:
    """Return what stands before the comma, None where it is no clause of its own or ends in a quotation."""
    content = Chunk(first, comma - 1, "content")
    if comma - first < _SHORTEST_CONTENT or frame.tokens[comma - 1].text in _CLOSING:
        return None
    return content if tells(frame, content, alone=alone) else None
