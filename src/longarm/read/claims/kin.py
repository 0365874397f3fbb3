"""Whether a deed is done to somebody's kin: what is done to them is meant for the one abroad."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from longarm.read.claims.actor import Actor

#: Deeds that are threats to a family where its members suffer them.
_TO_KIN = frozenset(
    {"detention", "visit", "phone_call", "summons", "message_threat", "assault", "break_in", "surveillance"}
)
KIN = frozenset(
    """family relative parent mother father brother sister sibling child son daughter wife husband spouse cousin uncle
    aunt nephew niece grandmother grandfather grandparent grandson granddaughter grandchild kin kinsfolk""".split()  # noqa: SIM905
)
_MADE_TO_CALL = re.compile(r"\b(?:telephone|phone|ring|call)\b", re.IGNORECASE)
_PATIENTS = frozenset({"dobj", "nsubjpass"})
#: Host bodies told by these words alone may as well be those of the accused state.
_BARE = re.compile(
    r"(?:the |local |two |three |four |several |some )*(?:police\w*|officers?|authorit(?:y|ies)|agents?|security)",
    re.IGNORECASE,
)


def is_to_kin(word: Any, kind: str, words: str) -> bool:
    """Say whether somebody's kin suffer a deed.

    Args:
        word: the token that names it.
        kind: its code.
        words: the words of the cue; kin who are made to ring somebody up are the means of a call.
    """
    if kind not in _TO_KIN or (kind == "phone_call" and _MADE_TO_CALL.search(words)):
        return False
    return any(_is_kin(noun) for noun in _patients(word))


def is_of_kin_here(doer: Actor, kind: str) -> bool:
    """Say whether a host body, told more closely than "police", deals with a family: no threat of another state."""
    return kind == "threat_to_family" and doer.side == "host" and _BARE.fullmatch(doer.words or "") is None


def _patients(word: Any) -> Iterator[Any]:
    for child in word.children:
        if child.dep_ in _PATIENTS:
            yield child
        elif child.dep_ == "prep" and child.lower_ in {"to", "at", "on", "of", "into"}:
            yield from (below for below in child.children if below.dep_ == "pobj")


def _is_kin(noun: Any) -> bool:
    owners = (child for child in noun.children if child.dep_ == "poss")
    if noun.lemma_.lower() in KIN:
        return noun.dep_ != "pobj" or any(True for _ in owners) or noun.lemma_.lower() in {"relative", "family"}
    return any(owner.lemma_.lower() in KIN for owner in owners)
