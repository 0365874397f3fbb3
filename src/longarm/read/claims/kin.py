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
#: What makes a visit to one's kin one's own.
_OWN_VISITS = frozenset("last next final first annual yearly private planned family long short".split())  # noqa: SIM905
KIN = frozenset(
    """family relative parent mother father brother sister sibling child son daughter wife husband spouse cousin uncle
    aunt nephew niece grandmother grandfather grandparent grandson granddaughter grandchild kin kinsfolk
    kinfolk""".split()  # noqa: SIM905
)
_MADE_TO_CALL = re.compile(r"\b(?:telephone|phone|ring|call)\b", re.IGNORECASE)
_PATIENTS = frozenset({"dobj", "nsubjpass"})
_THE = frozenset({"the", "a", "an"})
#: Host bodies told by these words alone may as well be those of the accused state.
_BARE = re.compile(
    r"(?:the |local |state |intelligence |security |two |three |four |several |some )*"
    r"(?:police\w*|officers?|officials?|authorit(?:y|ies)|agents?|security|ministry|services?|cadres?)",
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


def is_own_visit(word: Any) -> bool:
    """Say whether a visit to kin is the exile's own: "her visa for a last visit to her father"."""
    if word.lemma_.lower() != "visit" or word.pos_ != "NOUN":
        return False
    own = any(child.lower_ in _OWN_VISITS for child in word.children if child.dep_ == "amod")
    return own or (word.dep_ == "pobj" and word.head.lower_ in {"for", "on"} and word.head.head.lemma_ == "visa")


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
    if _is_apart(noun) and _THE.issuperset(_before(noun)):
        # "The father, a dissident from Hunan, was called", "a father of two": he is the one abroad.
        return False
    owners = (child for child in noun.children if child.dep_ == "poss")
    if noun.lemma_.lower() in KIN:
        return noun.dep_ != "pobj" or any(True for _ in owners) or noun.lemma_.lower() in {"relative", "family"}
    return any(owner.lemma_.lower() in KIN for owner in owners)


def _before(noun: Any) -> Iterator[str]:
    return (child.lower_ for child in noun.children if child.dep_ in {"det", "poss"})


def _is_apart(noun: Any) -> bool:
    """Say whether a word for kin names somebody by himself: with what he is beside it, or by the number of children."""
    of = (below for child in noun.children if child.lower_ == "of" for below in child.children)
    return any(child.dep_ == "appos" for child in noun.children) or any(one.like_num for one in of)
