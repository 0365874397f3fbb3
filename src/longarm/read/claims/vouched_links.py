"""Small questions to the words that a parsed English clause hangs on: negated, standing apart, told by a noun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from longarm.read.claims.vouched_kinds import Kind


def as_words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


_WEAK = as_words("no little insufficient scant any zero")
_FACTUAL = as_words("because since although though when while after as once before until")
#: Nouns for what is only said.
SAYINGS = as_words("report claim allegation rumour rumor suggestion accusation assertion story speculation insinuation")
DROPS = as_words("drop dismiss withdraw reject quash deny dispute refute rebut discontinue throw discount retract")
FALSE = as_words("false untrue incorrect inaccurate baseless unfounded fake lie hoax myth fabrication disinformation")
NOBODY = as_words("nobody none nothing neither noone")
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
DEPTH = 14


@dataclass(frozen=True)
class Held:
    """Why a word's clause is not told as so: the kind, the word that says it, and who charges."""

    kind: Kind
    word: Any
    by: Any | None = None


def is_apart(at: Any) -> bool:
    """Say whether a clause tells more of a noun, or when and why, and is told whatever stands above it."""
    if at.dep_ == "relcl":
        return not is_told_by(at, at.head)
    if at.dep_ == "conj":
        own = any(c.dep_ in SUBJECTS for c in at.children)
        return own and any(c.lower_ in {"but", "yet"} for c in at.head.children)
    return at.dep_ == "advcl" and any(c.dep_ in {"mark", "advmod"} and c.lower_ in _FACTUAL for c in at.children)


def is_told_by(clause: Any, noun: Any) -> bool:
    """Say whether a clause is what a noun says: "the story that police came", not "the story that police denied"."""
    link = next((c for c in clause.subtree if c.lower_ == "that" and noun.i < c.i < clause.i), None)
    if link is None or noun.lemma_.lower() not in SAYINGS | FALSE | {"case"}:
        return False
    if link.dep_ == "mark":
        return True
    # A parser that takes "that" for a relative leaves the verb with subject and object of its own.
    own = {c.dep_ for c in clause.children if c.i != link.i}
    return link.i == noun.i + 1 and "dobj" in own and "nsubj" in own


def is_negated(verb: Any) -> bool:
    """Say whether a verb is negated, has nobody for its subject, or is only what cannot or could not be done."""
    for one in verb.children:
        if one.dep_ == "neg" or (one.dep_ == "preconj" and one.lower_ == "neither"):
            return True
        if one.dep_ in {"advmod", "det"} and one.lower_ in {"never", "not"}:
            return True
        if one.dep_ in SUBJECTS and (one.lower_ in NOBODY or lacks(one)):
            return True
        if one.dep_ in SUBJECTS and one.lower_ == "one" and any(c.lower_ == "no" for c in one.children):
            return True
    return False


def lacks(noun: Any) -> bool:
    """Say whether a noun phrase is one of no or few: "no proof", "little evidence"."""
    return any(c.dep_ in {"det", "amod"} and c.lower_ in _WEAK - {"any"} for c in noun.children)


def has_that(clause: Any) -> bool:
    """Say whether "that" opens a clause."""
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
