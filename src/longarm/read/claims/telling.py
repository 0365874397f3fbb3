"""Says whether a report tells an act of a host body as done, announced or under way: not denied, not left open."""

from __future__ import annotations

from typing import Any

from longarm.read.factuality import BARRING, CONDITIONAL, MODALS, NEGATIONS, Fact, tell_fact

#: Acts that count when announced or under way.
_INTENDED = frozenset({"investigating", "ordered_closure", "protecting_victim", "ended_cooperation", "legislated"})
#: The words of these acts carry their own negation or modal verb.
SELF_NEGATED = frozenset(
    {"no_evidence_found", "denied_permission", "denied_existence", "closed_without_charges", "ordered_closure"}
)
_OF_NONE = SELF_NEGATED - {"ordered_closure"}
#: Words above an infinitive that leave the act undone.
_UNWILLING = frozenset(
    "unable able difficult hard reluctant unwilling impossible necessary important need should".split()  # noqa: SIM905
)
_OWN_WILL = frozenset({"would", "to", "will", "shall"})
_WILLING = frozenset("plan intend promise pledge vow offer agree decide prepare set continue undertake".split())  # noqa: SIM905
_DENYING = frozenset("deny reject dispute refute doubt".split())  # noqa: SIM905
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FALSE = frozenset("wrong false untrue incorrect baseless unfounded inaccurate nonsense lie".split())  # noqa: SIM905
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
#: What may be closed without being a place.
_INQUIRIES = frozenset(
    """investigation inquiry enquiry probe case file dossier review hearing session debate account gap border meeting
    proceeding chapter door matter""".split()  # noqa: SIM905
)
_ENDINGS = frozenset({"close", "end", "conclude", "drop", "complete", "finish", "abandon"})
_SHUTS = frozenset({"close", "shut", "cease"})
_WAYS = frozenset({"way", "option", "possibility", "means", "measure", "how", "step"})


def is_told(word: Any, action: str) -> bool:
    """Say whether the report tells the act as done, or for some acts as announced.

    Args:
        word: the token that names the act.
        action: the act's code.
    """
    if any(child.dep_ == "mark" and child.lower_ in CONDITIONAL for child in word.children) or _hangs_on_if(word):
        return False
    if action not in _OF_NONE and any(child.dep_ in _SUBJECTS and _is_none(child) for child in word.children):
        return False
    if _is_called_false(word):
        return False
    fact = tell_fact(word)
    if action in SELF_NEGATED:
        return action != "ordered_closure" or not (
            fact.told == "denied" or _is_possible(fact) or _is_denied_above(word)
        )
    if fact.told == "fact":
        return True
    if fact.told == "denied" or action not in _INTENDED or fact.word is None:
        return False
    if fact.word.lower_ == "to" and word.head.i != word.i:
        over = word.head
        return over.lemma_.lower() not in _UNWILLING | BARRING and tell_fact(over).told != "denied"
    return fact.word.lower_ in _OWN_WILL or fact.word.lemma_.lower() in _WILLING


def _is_possible(fact: Fact) -> bool:
    return fact.word is not None and fact.word.lower_ in {"may", "might", "could", "can"}


def _is_called_false(word: Any) -> bool:
    """Say whether the act is what "reports that …" tell and they are wrong."""
    for up in word.ancestors:
        if up.dep_ in _SUBJECTS and up.head.lemma_.lower() == "be":
            return any(child.lemma_.lower() in _FALSE for child in up.head.children if child.dep_ in {"acomp", "attr"})
    return False


def _hangs_on_if(word: Any) -> bool:
    """Say whether an act is announced only for a case: "if it does not close, the state will expel two diplomats"."""
    verb = word if word.pos_ in {"VERB", "AUX"} else word.head
    ahead = any(child.dep_ == "aux" and child.lower_ in {"will", "would", "shall", "'ll"} for child in verb.children)
    clauses = (child for child in verb.children if child.dep_ == "advcl")
    marks = (below.lower_ for clause in clauses for below in clause.children if below.dep_ == "mark")
    return ahead and any(mark in {"if", "unless", "should"} for mark in marks)


def _is_denied_above(word: Any) -> bool:
    """Say whether somebody denies the act: "the ministry denied that it had ordered the closure"."""
    at = word
    while at.dep_ in {"ccomp", "xcomp", "conj", "dobj", "pcomp", "prep"} and at.head.i != at.i:
        at = at.head
        if at.lemma_.lower() in _DENYING:
            return True
    return False


def _is_none(noun: Any) -> bool:
    """Say whether a noun phrase names nobody: "nobody", "no diplomat"."""
    if noun.lower_ in NEGATIONS or any(child.dep_ == "det" and child.lower_ in NEGATIONS for child in noun.children):
        return True
    opening = [token.lower_ for token in noun.doc[noun.left_edge.i : noun.i]]
    return opening[:2] in (["not", "one"], ["not", "a"])


def closed_by_itself(verb: Any) -> bool:
    """Say whether a place is told to have closed at some time, by nobody's act: "the station closed in 2022"."""
    bare = (
        verb.tag_ == "VBD"
        and verb.lemma_.lower() in _SHUTS
        and not any(child.dep_ in {"aux", "auxpass", "dobj"} for child in verb.children)
    )
    return bool(bare) and any(child.dep_ == "nsubj" for child in verb.children)


def only_tells(order: Any, closing: Any) -> bool:
    """Say whether "told … that … had shut" tells of a closure that has been, and orders none."""
    if order.pos_ != "VERB" or closing.pos_ not in {"VERB", "AUX"} or closing.i == order.i:
        return False
    if closing.dep_ != "ccomp" and not any(up.dep_ == "ccomp" and up.head.i == order.i for up in closing.ancestors):
        return False
    aux = [child for child in closing.children if child.dep_ in {"aux", "auxpass"}]
    if any(child.lower_ in MODALS | {"to", "will", "shall"} for child in aux):
        return False
    return closing.tag_ in _FINITE or any(child.tag_ in _FINITE for child in aux)


def closes_a_place(verb: Any) -> bool:
    """Say whether what is closed may be a place: an inquiry, a case or a debate is none."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return True
    things = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    things = things or [child for child in verb.children if child.dep_ == "nsubj"]
    if not things and verb.dep_ in {"acl", "relcl", "amod"}:
        things = [verb.head]
    return not any(thing.lemma_.lower() in _INQUIRIES for thing in things)


def is_ended(noun: Any) -> bool:
    """Say whether an inquiry is only told of as over: "closed its investigation", "dropped the probe"."""
    return noun.pos_ == "NOUN" and noun.dep_ == "dobj" and noun.head.lemma_.lower() in _ENDINGS


def seeks_ways(word: Any) -> bool:
    """Say whether what is looked into is how to do something: "investigating possible ways to protect him"."""
    below = [child for child in word.children if child.dep_ in {"dobj", "prep", "ccomp"}]
    nouns = [deep for child in below for deep in (child, *child.children) if deep.dep_ in {"dobj", "pobj", "advmod"}]
    return any(
        noun.lemma_.lower() in _WAYS
        and (noun.dep_ == "advmod" or any(c.dep_ in {"acl", "relcl"} for c in noun.children))
        for noun in nouns
    )
