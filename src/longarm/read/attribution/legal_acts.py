"""Acts of law that read like speech: who refers, charges or arrests somebody has said nothing by it."""

from __future__ import annotations

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group

_ACTS = frozenset(
    {"charge", "refer", "indict", "arrest", "convict", "sentence", "detain", "summon", "extradite", "fine"}
)
_CLAUSE = frozenset({"that", "whether", "if"})
_QUOTES = frozenset('"“”„«»')


def is_legal_act(group: Group, frame: Frame) -> bool:
    """Say whether a group is an act done to somebody, not words: "police referred two men to prosecutors".

    "Critics charged that the office was closed" and "“A farce”, he charged" are speech.
    """
    lemmas = {frame.tokens[i].lemma_.lower() for i in range(group.cue.first, group.cue.last + 1)}
    if not lemmas & _ACTS:
        return False
    firsts = {frame.tokens[chunk.first].lower_ for chunk in group.contents}
    return not firsts & _CLAUSE and not any(first in _QUOTES for first in firsts)
