"""Whether words tell a deed done to people abroad: told as a fact, not feared, not denied, not done elsewhere."""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims.actors import Actor, Actors
from longarm.read.claims.clauses import phrase_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.factuality import MODALS, tell_fact
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_FEARING = frozenset("fear worry suspect doubt concern".split())  # noqa: SIM905
_POSSIBLE = frozenset({"can", "could", "may", "might"})
#: Deeds that are done or not: what is only meant, planned or threatened is none of them.
_ONCE_DONE = frozenset({"killing", "assault", "break_in", "detention"})
#: What is watched when a person is.
_OF_PERSONS = frozenset(
    """home house flat apartment door car phone computer movement step name address photograph photo picture data detail
    rally protest demonstration meeting whereabouts life account laptop activity gathering dossier file""".split()  # noqa: SIM905
)
_REPORTERS = re.compile(
    r"\b(?:journalists?|reporters?|correspondents?|newspapers?|newsroom|photographers?)\b", re.IGNORECASE
)
_GENERAL = frozenset({"harass", "intimidate"})
_IN = re.compile(r"\s(?:in|inside|within|across)\s")
_TO = re.compile(r"\sto\s(?:the\s)?")
_INTOLERABLE = re.compile(
    r"\b(?:not|never|n[’']t|no)\b.{0,40}\btolerat\w+|\btolerat\w+\b.{0,20}\b(?:no|any)\b", re.IGNORECASE
)
#: Characters behind a victim or a verb in which its place is named.
_NEAR = 24
_CHAIN = re.compile(
    r"threaten\w*\W{1,4}(?:and |or )?(?:harass|intimidat)|(?:harass|intimidat)\w*\W{1,4}(?:and |or )?threaten",
    re.IGNORECASE,
)


def is_elsewhere(
    ground: Ground, actors: Actors, sentence: Sentence, kind: str, span: Span, victims: list[Span]
) -> bool:
    """Say whether a deed is none abroad: done to people in the accused state, or a return to another one."""
    if kind == "surveillance":
        after = (Span(one.end, min(sentence.span.end, one.end + _NEAR)) for one in victims)
        return any(_IN.match(ground.words(one)) and actors.accuses(one) for one in after if one.end > one.start)
    if kind == "forced_return":
        goal = _TO.match(ground.text, span.end, sentence.span.end)
        to = Span(goal.end(), min(sentence.span.end, goal.end() + _NEAR)) if goal is not None else None
        return to is not None and actors.names_place(Span(to.start, to.start + 1)) and not actors.accuses(to)
    return False


def is_of_name(ground: Ground, sentence: Sentence, word: Any, span: Span) -> bool:
    """Say whether the words are part of a name ("Society for Threatened Peoples") or of what is not to be tolerated."""
    if word.text[:1].isupper() and word.i > word.sent.start and word.pos_ in {"PROPN", "ADJ", "VERB"}:
        return ground.words(span)[:1].isupper()
    return _INTOLERABLE.search(ground.words(sentence.span)) is not None and _is_below(word, "attempt")


def _is_below(word: Any, lemma: str) -> bool:
    return any(up.lemma_.lower() == lemma for up in word.ancestors)


def are_of_accused(ground: Ground, actors: Actors, sentence: Sentence, word: Any) -> bool:
    """Say whether those detained are named as people of the accused state: "Russian activists"."""
    noun = next((child for child in word.children if child.dep_ in {"nsubjpass", "dobj"}), None)
    return noun is not None and actors.accuses(span_of(phrase_of(noun), sentence, ground.parsed))


def tell_deed(word: Any) -> str | None:
    """Say why the deed counts as told; None for what is denied, only possible, feared or a condition."""
    fact = tell_fact(word)
    if _is_feared(word) or _is_of_none(word):
        return None
    if fact.told == "fact":
        return fact.because
    if fact.told == "denied" or fact.because == "factuality.condition" or fact.word is None:
        return None
    said = fact.word
    if said.lower_ in MODALS and said.lower_ != "would":
        return None
    return None if said.lemma_.lower() in _FEARING else fact.because


def _is_feared(word: Any) -> bool:
    """Say whether the words above the deed only fear it or hold it possible."""
    for up in word.ancestors:
        subject = next((child for child in up.children if child.dep_ == "nsubj"), None)
        if up.lemma_.lower() in _FEARING or (subject is not None and subject.lemma_.lower() in _FEARING):
            return True
        if any(child.dep_ == "aux" and child.lower_ in _POSSIBLE for child in up.children):
            return True
        if up.dep_ in {"relcl", "ccomp"}:
            return False
    return False


def _is_of_none(word: Any) -> bool:
    """Say whether the deed hangs on a noun of which there is none: "no complaints of forced returns"."""
    at = word
    while at.dep_ in {"pobj", "prep", "conj", "pcomp"} and at.head.i != at.i:
        at = at.head
        if at.pos_ == "NOUN" and any(child.dep_ == "det" and child.lower_ == "no" for child in at.children):
            return True
    return False


def is_only_meant(word: Any, kind: str) -> bool:
    """Say whether a deed that is done once is told only as meant: "threatened to kill", "a reward for the arrest of"."""
    if kind not in _ONCE_DONE:
        return False
    if word.pos_ == "NOUN":
        return word.dep_ == "pobj" and word.head.lower_ in {"for", "against"}
    fact = tell_fact(word)
    return (
        fact.told == "open"
        and fact.because in {"factuality.infinitive", "factuality.complement"}
        and bool(any(child.lower_ == "to" and child.dep_ == "aux" for child in word.children))
    )


def spares_people(ground: Ground, sentence: Sentence, word: Any) -> bool:
    """Say whether what is watched is no person and nothing of one: "to trace stolen money", "calls are monitored"."""
    if word.pos_ != "VERB":
        return False
    verb = next((child for child in word.children if child.dep_ == "xcomp"), word)
    given = next((child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}), None)
    if given is None or given.pos_ in {"PRON", "PROPN"} or given.lemma_.lower() in _OF_PERSONS:
        return False
    words = given.doc[given.left_edge.i : given.right_edge.i + 1].text
    return not (ground.codebook.find(words, sentence.lang, "victim"))


def is_of_press(ground: Ground, doer: Actor) -> bool:
    """Say whether those who call, trace or ring at the door are reporters or an outlet."""
    if doer.words is None:
        return False
    named = (ground.known.kinds.get(name) for name, _ in ground.known.find(doer.words, Span(0, len(doer.words))))
    return _REPORTERS.search(doer.words) is not None or "outlet" in named


def is_listed_kind(noun: Any) -> bool:
    """Say whether a plural stands in a list of kinds: "deportations, detentions and assaults"."""
    return noun.dep_ == "conj" or any(child.dep_ == "conj" for child in noun.children)


def threatens_people(ground: Ground, word: Any) -> bool:
    """A threat to something else than people ("threatens freedoms", "their families") is told by other codes."""
    given = next((child for child in word.children if child.dep_ in {"dobj", "nsubjpass"}), None)
    if given is None or word.lemma_.lower() != "threaten":
        return True
    words = given.doc[given.left_edge.i : given.right_edge.i + 1].text
    return bool(ground.codebook.find(words, "en", "victim") or given.pos_ == "PROPN")


def is_general(word: Any) -> bool:
    """Say whether a threat is one word of a chain such as "harass, threaten, intimidate"."""
    if _CHAIN.search(word.sent.text):
        return True
    chain = [word, word.head, *word.children, *word.head.children]
    return any(one.lemma_.lower() in _GENERAL and one.pos_ == "VERB" for one in chain)
