"""What somebody is charged with, cleared or found guilty of, by the parse, and who he and his accuser are."""

from __future__ import annotations

from typing import Any

from longarm.read.claims.vouched_kinds import Kind
from longarm.read.claims.vouched_links import DEPTH, DROPS, Held, as_words, is_apart, is_negated

_CLEARS = as_words("clear acquit absolve exonerate exculpate vindicate")
_CHARGES = as_words("charge indict arraign prosecute accuse suspect")
_HOLDS = as_words("arrest detain hold remand question investigate try")
#: Links between a verb of charging or clearing and the deed.
_WITH = {"with", "of", "on", "over", "for", "from", "in"}
_HELD_FOR = {"for", "over", "on"}
#: Findings of guilt, and words of those who own a deed.
_GUILTY = as_words("convict guilty jail imprison sentence fine punish admit confess")
_COUNTS = as_words("charge count allegation accusation suspicion")


def party_of(word: Any) -> Any | None:
    """Return who is charged with a deed, cleared or convicted of it: he is not the one whom it is done to.

    Args:
        word: the token that names the deed.
    """
    at = word
    for _ in range(DEPTH):
        over = at.head
        if over.i == at.i or is_apart(at):
            return None
        if over.lemma_.lower() in _CLEARS | _CHARGES | _HOLDS | _GUILTY and over.i < word.i:
            verb = over.head if over.pos_ == "ADJ" else over
            return next((c for c in verb.children if c.dep_ in {"nsubjpass", "dobj"}), None) or next(
                (c for c in verb.children if c.dep_ == "nsubj" and over.pos_ == "ADJ"), None
            )
        if at.dep_ == "prep" and over.dep_ == "dobj" and over.head.lemma_.lower() in _CLEARS | _CHARGES | _GUILTY:
            return over
        at = over
    return None


def is_guilt(at: Any, over: Any) -> bool:
    """Say whether what hangs on a word is what somebody is found guilty of, or owns up to."""
    if over.lemma_.lower() not in _GUILTY or at.dep_ not in {"prep", "xcomp", "ccomp", "dobj"}:
        return False
    return not is_negated(over) and not any(c.lower_ == "not" for c in over.children)


def of_verdict(at: Any, over: Any) -> Held | None:
    """Judge what somebody is cleared of or charged with."""
    link = at.dep_ == "prep" and at.lower_ in _WITH
    verb = over
    if link and over.pos_ in {"NOUN", "PROPN", "PRON"} and over.dep_ in {"dobj", "nsubjpass"} and over.head.i < over.i:
        verb = over.head
    lemma = verb.lemma_.lower()
    if link and lemma in _CLEARS and at.lower_ in {"of", "on", "from", "in", "over"}:
        return Held(Kind.CLEARED, verb)
    if link and lemma == "guilty" and (is_negated(verb) or any(c.lower_ == "not" for c in verb.children)):
        return Held(Kind.CLEARED, verb)
    if link and lemma == "innocent" and at.lower_ == "of":
        return Held(Kind.CLEARED, verb)
    if link and verb.pos_ == "VERB" and (lemma in _CHARGES or (lemma in _HOLDS and at.lower_ in _HELD_FOR)):
        return Held(Kind.CHARGED, verb, charger_of(verb))
    noun = over.lemma_.lower()
    if at.dep_ in {"prep", "acl", "compound"} and noun in _COUNTS and over.pos_ == "NOUN":
        if over.dep_ in {"nsubjpass", "dobj"} and over.head.lemma_.lower() in DROPS and not is_negated(over.head):
            return Held(Kind.CLEARED, over.head)
        return Held(Kind.CHARGED, over) if noun in {"charge", "count", "suspicion"} else None
    return None


def charger_of(verb: Any) -> Any | None:
    """Return who charges, by the parse: a noun that does or by which it is done."""
    for child in verb.children:
        if child.dep_ == "nsubj" and child.pos_ in {"NOUN", "PROPN"}:
            return child
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj" and c.pos_ in {"NOUN", "PROPN"}), None)
    return None


def accuser_of(word: Any) -> Any | None:
    """Return who charges somebody with a deed or clears him of it: the deed is none of his.

    Args:
        word: the token that names the deed.
    """
    at = word
    for _ in range(DEPTH):
        over = at.head
        if over.i == at.i or is_apart(at):
            return None
        if (
            over.pos_ == "VERB"
            and over.lemma_.lower() in _CLEARS | _CHARGES | _HOLDS | {"convict"}
            and at.dep_ == "prep"
        ):
            return charger_of(over)
        at = over
    return None
