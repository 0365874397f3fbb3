"""Speech that closes a long sentence, which a parser loses: "…, a spokesperson for the department said."."""

from __future__ import annotations

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.tagger import Chunk

_LONGEST_SPEAKER, _SHORTEST_CONTENT, _MOST_BEHIND = 12, 5, 5
_VERBS = frozenset({"VERB", "AUX"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_STOPS = frozenset({",", ";", ":", "—", "–"})


def find_closing(frame: Frame, at: int) -> Group | None:
    """Read ", SPEAKER said" at the end of a sentence by its form alone.

    Args:
        frame: the tokens.
        at: a verb of saying.

    Returns:
        The attribution, None where what stands around the verb has another form: a verb between comma and cue, more
        than a few words of time or hearer behind it, or nothing with a verb before the comma.
    """
    tokens, sentence = frame.tokens, frame.sentence[at]
    first, last = at, at
    while first > 0 and frame.sentence[first - 1] == sentence:
        first -= 1
    while last + 1 < len(frame) and frame.sentence[last + 1] == sentence:
        last += 1
    behind = [i for i in range(at + 1, last + 1) if not tokens[i].is_punct]
    comma = next((i for i in range(at - 1, first, -1) if tokens[i].text in _STOPS), None)
    if comma is None or tokens[comma].text != "," or len(behind) > _MOST_BEHIND:
        return None
    # "…, as the minister claimed": the conjunction is no part of who speaks.
    speaker = range(comma + 1 + (tokens[comma + 1].lower_ == "as"), at)
    if not 0 < len(speaker) <= _LONGEST_SPEAKER or any(tokens[i].pos_ in _VERBS for i in (*speaker, *behind)):
        return None
    said = range(first, comma)
    if not any(tokens[i].pos_ in _NAMING for i in speaker) or len(said) < _SHORTEST_CONTENT:
        return None
    if not any(tokens[i].pos_ in _VERBS for i in said) or tokens[first].lower_ in {"after", "when", "as", "while"}:
        return None
    content = Chunk(first, comma - 1, "content")
    source = Chunk(speaker.start, at - 1, "source")
    return Group(Chunk(at, at, "cue"), source, [content], ["rule: speaker and verb of saying close the sentence"])
