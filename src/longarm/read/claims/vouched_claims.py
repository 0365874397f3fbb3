"""What is unproved, denied, or only told by a report, claim or rumour, by the parse."""

from __future__ import annotations

from typing import Any

from longarm.read.claims.vouched_kinds import Kind
from longarm.read.claims.vouched_links import (
    DROPS,
    FALSE,
    NOBODY,
    SAYINGS,
    SUBJECTS,
    Held,
    as_words,
    has_that,
    is_negated,
    is_told_by,
    lacks,
)

#: What makes a report that somebody speaks of his own, or true.
_STANDS_BY = as_words(
    "confirm corroborate verify publish release issue prove substantiate repeat maintain endorse support accept present"
    " establish admit make back submit put bear"
)
_DENIES = as_words("deny dispute refute rebut contest reject dismiss")
_PROVES = as_words(
    "prove proven establish show demonstrate find substantiate persuade convince satisfy conclude confirm believe"
    " verify"
    " corroborate suggest indicate imply"
)
_SAYS = as_words("say tell know confirm assume conclude claim judge determine comment speculate confirmed")
_TOO_SOON = as_words("early soon premature impossible hard difficult unable wrong rash hasty")
_FAILS = as_words("fail unable refuse decline struggle cease")
_PROOFS = as_words("proof evidence indication sign suggestion basis ground reason finding trace question")
_READS = as_words("read hear")
#: Before whom a thing is told when they hear it.
_HEARERS = as_words(
    "court jury tribunal committee inquiry enquiry hearing panel parliament commission house senate judge session"
)
_TRUE = as_words("true correct accurate")


def of_proof(at: Any, over: Any) -> Held | None:
    """Judge what was not proved, found or said: "had not proved that", "no proof that", "too early to say"."""
    lemma = over.lemma_.lower()
    if over.pos_ == "NOUN" and lemma in _PROOFS:
        below = at.dep_ in {"acl", "ccomp", "relcl", "prep"}
        return Held(Kind.UNPROVED, over) if below and _is_wanting(over) else None
    if over.pos_ not in {"VERB", "ADJ", "AUX"}:
        return None
    if lemma == "imagine" and at.dep_ in {"ccomp", "dobj", "xcomp"}:
        return Held(Kind.IMAGINED, over)
    if not (at.dep_ in {"ccomp", "csubj"} or (at.dep_ == "advcl" and has_that(at))):
        return None
    if at.i < over.i and not has_that(at):
        # "A group listed two; the government has not said a word": the parse hangs the first clause on the second.
        return None
    ruled = lemma == "rule" and any(c.dep_ == "prt" and c.lower_ == "out" for c in over.children)
    if ruled or (lemma in _PROVES and _is_unproved(over)) or (lemma in _SAYS | _PROVES and _is_unsaid(over)):
        return Held(Kind.UNPROVED, over)
    return None


def _is_unproved(verb: Any) -> bool:
    """Say whether a verb of proving is negated, or hangs on one that is: "failed to prove"."""
    if is_negated(verb) or _is_little(verb):
        return True
    over = verb.head
    held = verb.dep_ in {"xcomp", "ccomp", "oprd", "acomp"}
    if not held or over.lemma_.lower() not in _PROVES | _FAILS | {"consider", "deem"}:
        return False
    return over.lemma_.lower() in _FAILS or is_negated(over)


def _is_unsaid(verb: Any) -> bool:
    """Say whether a thing is not said, or it is too early or impossible to say it."""
    over = verb.head
    if verb.dep_ == "xcomp":
        beside = {c.lemma_.lower() for c in over.children if c.dep_ in {"acomp", "attr"}}
        if _TOO_SOON & (beside | {over.lemma_.lower()}):
            return True
    return verb.lemma_.lower() in _SAYS - {"know"} and is_negated(verb)


def _is_wanting(noun: Any) -> bool:
    """Say whether there is no proof, or none is found."""
    if lacks(noun):
        return True
    over = noun.head
    if noun.dep_ in {"dobj", "attr", "nsubj", "nsubjpass", "pobj"}:
        if over.pos_ in {"VERB", "AUX"} and is_negated(over):
            return True
        if over.lower_ in {"without", "lack"} or over.head.lemma_.lower() in {"lack", "absence"}:
            return True
    return bool(over.lemma_.lower() == "lack" and over.pos_ == "VERB")


def _is_little(verb: Any) -> bool:
    """Say whether there is little or nothing that shows something: "little to suggest that", "nothing shows that"."""
    over = verb.head
    if verb.dep_ in {"relcl", "acl"}:
        return over.lower_ in NOBODY | {"little"} or lacks(over)
    beside = (c for c in over.children if c.dep_ in {"attr", "dobj"} and c.i < verb.i)
    return verb.dep_ == "xcomp" and any(c.lower_ in NOBODY | {"little"} or lacks(c) for c in beside)


def of_denial(at: Any, over: Any) -> Held | None:
    """Judge what is denied, or told not to be true."""
    lemma = over.lemma_.lower()
    if lemma in _DENIES and over.pos_ == "VERB" and at.dep_ in {"ccomp", "xcomp"} and not is_negated(over):
        return Held(Kind.DENIED, over)
    if at.dep_ not in {"ccomp", "csubj", "advcl", "acl", "xcomp"}:
        return None
    if at.dep_ == "acl" and over.pos_ == "NOUN" and over.lemma_.lower() not in FALSE | {"case"}:
        return None
    if not has_that(at):
        return None
    verb = over if over.lemma_ in {"be", "remain", "seem"} else over.head if over.pos_ in {"ADJ", "NOUN"} else None
    if verb is None or verb.lemma_ not in {"be", "remain", "seem"}:
        return None
    said = [c for c in verb.children if c.dep_ in {"acomp", "attr", "oprd"}]
    negated = is_negated(verb)
    for one in said:
        name = one.lemma_.lower()
        if (name in _TRUE and (negated or any(c.lower_ == "not" for c in one.children))) or (
            name in FALSE and not negated
        ):
            return Held(Kind.DENIED, one)
        if name == "case" and negated:
            return Held(Kind.DENIED, one)
    return None


def of_hearing(at: Any, over: Any) -> Held | None:
    """Judge what somebody has only read or heard."""
    if over.lemma_.lower() not in _READS or over.pos_ != "VERB" or at.dep_ != "ccomp":
        return None
    subject = next((c for c in over.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lemma_.lower() in _HEARERS:
        return None
    return Held(Kind.REPORTED, over)


def of_saying(at: Any, over: Any) -> tuple[Held | None] | None:
    """Judge what a report, claim or rumour tells: by whether somebody stands by it; None where it is none."""
    if over.lemma_.lower() not in SAYINGS or over.pos_ != "NOUN" or at.dep_ == "prep":
        return None
    if not is_told_by(at, over):
        return None
    verb = over.head
    if verb.lower_ == "in" and over.dep_ == "pobj":
        # "has claimed in reports that": who claims it says so.
        return (None,)
    if verb.pos_ == "ADP":
        verb = verb.head
    lemma = verb.lemma_.lower()
    stands = verb.lemma_.lower() == "stand" and over.dep_ == "pobj"
    if (stands or (over.dep_ in {"dobj", "nsubjpass"} and lemma in _STANDS_BY)) and not is_negated(verb):
        return (None,)
    if over.dep_ in {"dobj", "nsubjpass", "pobj"} and lemma in DROPS and not is_negated(verb):
        return (Held(Kind.DENIED, verb),)
    if over.dep_ in SUBJECTS and verb.lemma_ == "be":
        said = {c.lemma_.lower() for c in verb.children if c.dep_ in {"acomp", "attr"}}
        if said & _TRUE:
            return (Held(Kind.DENIED, verb),) if is_negated(verb) else (None,)
        if said & (FALSE | {"wrong"}):
            return (None,) if is_negated(verb) else (Held(Kind.DENIED, verb),)
    return (Held(Kind.REPORTED, over),)
