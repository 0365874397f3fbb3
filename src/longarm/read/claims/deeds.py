"""Whether words tell a deed done to people abroad: told as a fact, not feared, not denied, not done elsewhere."""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims.actor import Actor
from longarm.read.claims.actors import Actors
from longarm.read.claims.clauses import is_had_done, is_passive, phrase_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import EITHER, REACHING
from longarm.read.claims.telling import is_by_nobody
from longarm.read.factuality import MODALS, NEGATIONS, tell_fact
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_FEARING = frozenset("fear worry suspect doubt concern dread risk danger afraid scare terrified".split())  # noqa: SIM905
_REACHERS = REACHING | EITHER
_POSSIBLE = frozenset({"can", "could", "may", "might"})
#: Deeds that are done or not: what is only meant, planned or threatened is none of them.
_ONCE_DONE = frozenset({"killing", "assault", "break_in", "detention"})
#: Deeds that are done to persons or to what is theirs.
_TO_PERSONS = frozenset({"surveillance", "forced_return", "assault"})
#: Verbs of returns that take no object: "vanished from Bangkok and reappeared in Hanoi".
_VANISHING = frozenset("vanish disappear reappear resurface surface wake board be find force drive".split())  # noqa: SIM905
_WRITTEN = frozenset({"message", "letter", "mail", "e-mail", "email", "text", "note", "post", "call", "threat"})
#: Deeds that are also the daily work of reporters.
_OF_PRESS = frozenset({"surveillance", "visit", "phone_call", "persuasion_to_return", "break_in", "threat_to_family"})
#: What is watched when a person is.
_OF_PERSONS = frozenset(
    """home house flat apartment door car phone computer movement step name address photograph photo picture data detail
    rally protest demonstration meeting whereabouts life account laptop activity gathering dossier file tab
    eye watch footage image video""".split()  # noqa: SIM905
)
#: Parts of a person, and what is thrown at one.
_ANY_MAN = frozenset("man woman person suspect people resident citizen national couple driver".split())  # noqa: SIM905
_BODY = frozenset(
    """hair arm face nose rib head leg jaw tooth bone hand eye finger skull knee acid bottle stone paint ink spray gas
    liquid fire petrol blow punch home house car office door confession""".split()  # noqa: SIM905
)
#: People whom a state reaches for abroad, or through their kin.
_REACHED = re.compile(
    r"\b(?:exiles?|exiled|refugees?|dissidents?|relatives?|famil(?:y|ies)|sisters?|brothers?|mothers?|fathers?|parents?"
    r"|sons?|daughters?|wi(?:fe|ves)|husbands?|cousins?|critics?|opponents?|deserters?"
    r"|defectors?|asylum[- ]seekers?)\b",
    re.IGNORECASE,
)
_REPORTERS = re.compile(
    r"\b(?:journalists?|reporters?|correspondents?|newspapers?|newsroom|photographers?)\b", re.IGNORECASE
)
_GENERAL = frozenset({"harass", "intimidate"})
_MISSION = re.compile(
    r"\b(?:in|inside|at|into)\s(?:the|an?|its|their)\s(?:\w+\s){0,2}(?:consulate|embassy)", re.IGNORECASE
)
_IN = re.compile(r"\s(?:in|inside|within|across)\s(?:the\s|mainland\s)?(?=[A-Z])")
_TO = re.compile(r"\sto\s(?:the\s)?")
_INTOLERABLE = re.compile(
    r"\b(?:not|never|n[’']t|no)\b.{0,40}\btolerat\w+|\btolerat\w+\b.{0,20}\b(?:no|any)\b", re.IGNORECASE
)
#: Characters behind a victim or a verb in which its place is named.
_NEAR = 24
#: Letters of a short form at most: "SMS".
_INITIALS = 4
_CHAIN = re.compile(
    r"threaten\w*\W{1,4}(?:and |or )?(?:harass|intimidat)|(?:harass|intimidat)\w*\W{1,4}(?:and |or )?threaten",
    re.IGNORECASE,
)


def is_elsewhere(
    ground: Ground, actors: Actors, sentence: Sentence, kind: str, span: Span, victims: list[Span]
) -> bool:
    """Say whether a deed is none abroad: done to people in the accused state, or a return to another one."""
    if kind == "assault":
        return _is_there(ground, actors, sentence, span.end)
    if kind == "surveillance":
        return any(_is_there(ground, actors, sentence, one.end) for one in victims)
    if kind == "forced_return":
        within = (one for one in _TO.finditer(ground.text, span.start, span.end + 1))
        goals = (one for one in within if actors.names_place(Span(one.end(), one.end() + 1)))
        goal = next(goals, None) or _TO.match(ground.text, span.end, sentence.span.end)
        to = Span(goal.end(), min(sentence.span.end, goal.end() + _NEAR)) if goal is not None else None
        named = actors.hosts.located_in(Span(to.start, to.start + 1)) if to is not None else []
        return bool(named) and not any(one.country in _REACHERS | actors.hosts.accused for one in named)
    return False


def _is_there(ground: Ground, actors: Actors, sentence: Sentence, at: int) -> bool:
    """Say whether words go on at ``at`` with "in" and the accused state itself, and not with one of its people."""
    end = min(sentence.span.end, at + _NEAR)
    link = _IN.match(ground.text, at, end)
    return link is not None and actors.accuses(Span(link.end(), min(end, link.end() + 1)))


def is_of_name(ground: Ground, sentence: Sentence, word: Any, span: Span) -> bool:
    """Say whether the words are part of a name ("Society for Threatened Peoples") or of what is not to be tolerated."""
    if word.text[:1].isupper() and word.i > word.sent.start and word.pos_ in {"PROPN", "ADJ", "VERB"}:
        spoken = word.nbor(-1).is_quote or (word.text.isupper() and len(word) <= _INITIALS)
        return ground.words(span)[:1].isupper() and not spoken
    return _INTOLERABLE.search(ground.words(sentence.span)) is not None and _is_below(word, "attempt")


def _is_below(word: Any, lemma: str) -> bool:
    return any(up.lemma_.lower() == lemma for up in word.ancestors)


def is_abroad(ground: Ground, actors: Actors, sentence: Sentence, deed: tuple[Any, Actor], *, single: bool) -> bool:
    """Say whether a detention is of the accused state's reach: of its critics, of exiles, or of their kin.

    Args:
        ground: what the report was found to hold.
        actors: its actors.
        sentence: where the deed stands.
        deed: the token that names it, and who does it.
        single: True where one person is detained, or taken away as well.
    """
    word, doer = deed
    accused = actors.accuses(sentence.span)
    if _MISSION.search(" ".join(token.text for token in word.subtree)):
        return True
    if single and (accused or doer.side != "accused"):
        return accused or (not doer.words and _is_reached(ground, sentence, word))
    if doer.side == "unsaid" and are_of_accused(ground, actors, sentence, word):
        return True
    return accused and _REACHED.search(ground.words(sentence.span)) is not None


def _is_reached(ground: Ground, sentence: Sentence, word: Any) -> bool:
    """Say whether the one detained by nobody named is told by name, or is one of those whom a state reaches for."""
    noun = next((child for child in word.children if child.dep_ == "nsubjpass"), None)
    if noun is None or noun.pos_ in {"PRON", "PROPN"}:
        return True
    return _REACHED.search(ground.words(sentence.span)) is not None or noun.lemma_.lower() not in _ANY_MAN


def are_of_accused(ground: Ground, actors: Actors, sentence: Sentence, word: Any) -> bool:
    """Say whether those detained are named as people of the accused state: "Russian activists"."""
    noun = next((child for child in word.children if child.dep_ in {"nsubjpass", "dobj"}), None)
    return noun is not None and actors.accuses(span_of(phrase_of(noun), sentence, ground.parsed))


def tell_deed(word: Any, own: range = range(0)) -> str | None:
    """Say why the deed counts as told; None for what is denied, only possible, feared or a condition.

    Args:
        word: the token that names it.
        own: tokens of the cue; a negation among them is part of the deed ("would not renew the passport").
    """
    fact = tell_fact(word)
    if _is_feared(word) or _is_of_none(word) or is_by_nobody(word):
        return None
    if fact.because == "factuality.condition" and any(c.dep_ == "mark" and c.i in own for c in word.children):
        return "factuality.own-condition"
    if fact.word is not None and fact.word.i in own:
        # "can no longer renew", "would suffer", "if you go back": the cue's own words.
        return "factuality.own-negation"
    if fact.told == "denied" and fact.word is not None and _is_presupposed(word):
        return "factuality.own-negation"
    if fact.told == "fact":
        return fact.because
    if fact.told == "denied" or fact.because == "factuality.condition" or fact.word is None:
        return None
    said = fact.word
    if said.lower_ in MODALS and said.lower_ != "would":
        return None
    return None if said.lemma_.lower() in _FEARING else fact.because


def _is_presupposed(word: Any) -> bool:
    """Say whether a deed is spoken of as known, whatever is denied of it: "the killing has not been solved"."""
    definite = any(child.dep_ in {"det", "poss"} and child.lower_ not in NEGATIONS for child in word.children)
    return word.pos_ == "NOUN" and word.dep_ in {"nsubj", "nsubjpass"} and definite


def _is_feared(word: Any) -> bool:
    """Say whether the words above the deed only fear it or hold it possible."""
    for up in word.ancestors:
        subject = next((child for child in up.children if child.dep_ == "nsubj"), None)
        if _is_accused_of(up):
            return False
        if up.lemma_.lower() in _FEARING or (subject is not None and subject.lemma_.lower() in _FEARING):
            return True
        if any(child.dep_ == "aux" and child.lower_ in _POSSIBLE for child in up.children):
            return True
        if up.dep_ in {"relcl", "ccomp"}:
            return False
    return False


def _is_accused_of(verb: Any) -> bool:
    """Say whether somebody is suspected of what has been done: an allegation, where "suspect that" is a guess."""
    return verb.lemma_.lower() == "suspect" and any(child.lower_ == "of" for child in verb.children)


def _is_of_none(word: Any) -> bool:
    """Say whether the deed hangs on a noun of which there is none: "no complaints of forced returns"."""
    at = word
    while at.dep_ in {"pobj", "prep", "conj", "pcomp"} and at.head.i != at.i:
        at = at.head
        if at.pos_ == "NOUN" and any(child.dep_ == "det" and child.lower_ == "no" for child in at.children):
            return True
    return False


def is_only_meant(word: Any, kind: str) -> bool:
    """Say whether a deed that is done once is only meant: "threatened to kill", "a reward for the arrest of"."""
    if kind not in _ONCE_DONE:
        return False
    if word.pos_ == "NOUN":
        over = word.head
        sought = over.lower_ == "to" and over.head.lower_ == "leading"
        return word.dep_ == "pobj" and (over.lower_ in {"for", "against"} or sought)
    fact = tell_fact(word)
    meant = fact.told == "open" and fact.because in {"factuality.infinitive", "factuality.complement"}
    return meant and word.tag_ == "VB"


def spares_people(ground: Ground, sentence: Sentence, word: Any, kind: str) -> bool:
    """Say whether it is done to no person and nothing of one: "to trace stolen money", "sent two letters back"."""
    if word.pos_ != "VERB" or kind not in _TO_PERSONS:
        return False
    verb = next((child for child in word.children if child.dep_ == "xcomp"), word)
    wanted = {"nsubj"} if is_had_done(verb) else {"dobj", "nsubjpass"}
    given = next((child for child in verb.children if child.dep_ in wanted), None)
    if given is None and verb.dep_ == "acl" and verb.tag_ == "VBN":
        given = verb.head
    if given is None and verb.lemma_.lower() in _VANISHING:
        return False
    if given is None and kind == "forced_return" and not (is_passive(verb) or _is_bare_participle(verb)):
        return True
    if (
        given is None
        or given.pos_ in {"PRON", "PROPN"}
        or (kind == "surveillance" and given.lemma_.lower() in _OF_PERSONS)
        or (kind == "assault" and given.lemma_.lower() in _BODY)
    ):
        return False
    words = given.doc[given.left_edge.i : given.right_edge.i + 1].text
    return not (ground.codebook.find(words, sentence.lang, "victim"))


def _is_bare_participle(verb: Any) -> bool:
    """Say whether a participle shares the "was" of another: "was detained and handed over"."""
    return verb.tag_ == "VBN" and not any(child.lemma_ == "have" for child in verb.children)


def is_of_press(ground: Ground, doer: Actor, kind: str) -> bool:
    """Say whether those who call, trace or ring at the door are reporters or an outlet."""
    if doer.words is None or kind not in _OF_PRESS:
        return False
    named = {ground.known.kinds.get(name) for name, _ in ground.known.find(doer.words, Span(0, len(doer.words)))}
    return _REPORTERS.search(doer.words) is not None or bool(named & {"outlet", "group"})


def threatens_people(ground: Ground, word: Any) -> bool:
    """A threat to something else than people ("threatens freedoms", "their families") is told by other codes."""
    given = next((child for child in word.children if child.dep_ in {"dobj", "nsubjpass"}), None)
    if (
        given is None
        or word.lemma_.lower() != "threaten"
        or any(one.lemma_.lower() in _WRITTEN for one in word.subtree)
    ):
        return True
    if given.lemma_.lower() in _WRITTEN:
        return True
    words = given.doc[given.left_edge.i : given.right_edge.i + 1].text
    return bool(ground.codebook.find(words, "en", "victim") or given.pos_ == "PROPN" or given.lower_ == "you")


def is_general(word: Any) -> bool:
    """Say whether a threat is one word of a chain such as "harass, threaten, intimidate"."""
    if _CHAIN.search(word.sent.text):
        return True
    chain = [word, word.head, *word.children, *word.head.children]
    return any(one.lemma_.lower() in _GENERAL and one.pos_ == "VERB" for one in chain)
