"""Whom somebody quotes: in "HINA quoted the ministry as denying that …" the ministry denies, by way of HINA."""

from __future__ import annotations

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.linker import head_of
from longarm.read.attribution.tagger import Chunk

_QUOTING = frozenset({"quote", "cite", "paraphrase"})
_SAYING = frozenset(
    """say tell state claim insist warn add deny deplore condemn describe call argue explain confirm report announce
    dismiss reject admit acknowledge promise demand urge note write declare allege stress""".split()  # noqa: SIM905
)
_LONGEST = 14
_RULE = "rule: who is quoted as saying it"


def quoted_as(frame: Frame, verb: int, children: dict[int, list[int]]) -> tuple[Chunk, int] | None:
    """Return whom a verb quotes and the verb by which he speaks; None where it is passive or quotes nobody so.

    Args:
        frame: the tokens.
        verb: the verb of quoting.
        children: token -> tokens that hang on it.
    """
    tokens = frame.tokens
    active = any(tokens[c].dep_ == "nsubj" for c in children.get(verb, ()))
    if tokens[verb].lemma_.lower() not in _QUOTING or tokens[verb].pos_ != "VERB" or not active:
        return None
    for at in range(verb + 2, min(verb + _LONGEST, len(frame) - 1)):
        if frame.sentence[at] != frame.sentence[verb] or tokens[at].text in {",", ";", ":"}:
            return None
        if tokens[at].lower_ == "as":
            said = tokens[at + 1].tag_ == "VBG" and tokens[at + 1].lemma_.lower() in _SAYING
            return (Chunk(verb + 1, at - 1, "source"), at + 1) if said else None
    return None


def mend_quoted(group: Group, frame: Frame, children: dict[int, list[int]]) -> None:
    """Give what somebody is quoted as saying to him, and not to who quotes him.

    Args:
        group: the attribution, changed in place.
        frame: the tokens.
        children: token -> tokens that hang on it.
    """
    found = quoted_as(frame, head_of(group.cue, frame), children)
    if found is None:
        return
    source, verb = found
    last = max((one.last for one in group.contents), default=-1)
    if last > verb:
        group.source, group.cue, group.contents = source, Chunk(verb, verb, "cue"), [Chunk(verb + 1, last, "content")]
        group.reasons.append(_RULE)
