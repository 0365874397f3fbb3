"""Whether an act of a host body fits its words: who may do it, what it may be done to."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any

from longarm.read.claims.act_codes import BY_SAYING
from longarm.read.claims.actor import Actor
from longarm.read.claims.clauses import phrase_of, span_of, tokens_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_CRITICS = re.compile(
    r"\b(?:activists?|dissidents?|critics?|journalists?|exiles?|relatives|famil(?:y|ies)|opponents?|teachers?"
    r"|bloggers?|refugees?)\b",
    re.IGNORECASE,
)
#: Acts that members of a parliament do; they do no other.
_OF_MEMBERS = frozenset({"parliament_raised", "legislated"})
_DIPLOMATS = re.compile(
    r"\b(?:ambassadors?|envoys?|charg[ée]e?s?|diplomats?|consuls?|attach[ée]s?|representatives?|second-in-command"
    r"|number two|heads? of mission|counterparts?)\b",
    re.IGNORECASE,
)
_SENT_OUT = ("diplomat", "attaché", "envoy", "officer", "official", "consul", "ambassador", "staff", "grata")
_STATES = re.compile(
    r"\b(?:states?|nations?|countries|governments?|powers?|regimes?|side|counterparts?|ambassadors?|envoys?|diplomats?"
    r"|embass(?:y|ies)|consulates?|chinese|iranians?|russians?)\b",
    re.IGNORECASE,
)
#: What becomes of those whom a state seizes for another.
_HANDED = re.compile(
    r"\b(?:hand(?:ed|ing)(?: \w+)? (?:over )?to (?!(?:the )?(?:[\w-]+ ){0,2}(?:prosecut|police|court|judge|magistr))\w+"
    r"|flown|flew (?:them|him|her)|deported|renditions?|sent back|extra-?legal transfer|forcibly returned|in the air"
    r"|(?:on|aboard) (?:a|the) (?:\w+ )?(?:plane|aircraft|flight))\b",
    re.IGNORECASE,
)
#: What a state may be asked leave for.
_POLICING = re.compile(
    r"\b(?:police|policing|officers?|agents?|activit\w+|operat\w+|agreements?|accords?|treat(?:y|ies)|permi\w+"
    r"|authori[sz]\w+|consent\w*"
    r"|approv\w+|licen[cs]\w+)\b",
    re.IGNORECASE,
)
#: Sentences looked back over for the posts that a short word means.
_BACK, _FAR_BACK = 2, 5
_SHORT = frozenset("it they them all both him none neither".split())  # noqa: SIM905
#: Words that count again what was told of a while before: "the pair had been shut", "told theirs to shut".
_COUNTED_AGAIN = frozenset("both two pair three four all one theirs neither".split())  # noqa: SIM905
#: A closure of what the report spoke of before: "demanded their closure".
_THEIR = re.compile(r"\b(?:their|its) (?:\w+ )?closure|\b(?:them|it)\b", re.IGNORECASE)
_IN_PARLIAMENT = re.compile(
    r"\b(?:in|to|before) (?:the )?(?:\w+ )?(?:parliament|assembly|senate|congress)\b", re.IGNORECASE
)
#: Verbs of what a text holds; that it holds no word of a thing is no word against it.
_NAMING = frozenset("name list mention cite contain include note describe show give".split())  # noqa: SIM905

#: Verbs by which a search ends, and what it then did not find: no word against the site, but an inquiry's outcome.
_FINDING = frozenset(
    "find see discover detect uncover identify establish come register notice encounter observe record turn".split()  # noqa: SIM905
)
_FOUND = frozenset("trace sign evidence indication hint nothing proof clue".split())  # noqa: SIM905


def is_suffered(ground: Ground, hosts: Hosts, sentence: Sentence, word: Any) -> bool:
    """Say whether those detained, by nobody named, are critics of the accused state: an incident, no response."""
    noun = next((child for child in word.children if child.dep_ in {"nsubjpass", "dobj"}), None)
    if noun is None:
        return False
    span = span_of(phrase_of(noun), sentence, ground.parsed)
    critics = _CRITICS.search(ground.words(span)) is not None
    return critics and any(one in hosts.accused for one in hosts.countries_in(span))


def fits(ground: Ground, sentence: Sentence, action: str, actor: Actor, cue: tuple[Any, Span]) -> bool:
    """Say whether actor and object are such as the act has."""
    word, span = cue
    if actor.member and action not in _OF_MEMBERS:
        return False
    if action == "parliament_raised":
        return actor.member or _is_member(ground, sentence, actor)
    if action in {"closed", "ordered_closure"}:
        theirs = action == "ordered_closure" and _THEIR.search(ground.words(span)) is not None
        return theirs or _closes_posts(ground, sentence, word)
    if action == "denied_permission" and _POLICING.search(ground.words(sentence.span)):
        return True
    if action in BY_SAYING:
        return bool(ground.hits(sentence, "target.post")) or _speaks_of_posts(ground, sentence, _FAR_BACK)
    if action == "arrested" and _is_handed_over(ground, sentence, word):
        return False
    return _is_done_to(ground, sentence, action, word, actor)


def _is_handed_over(ground: Ground, sentence: Sentence, word: Any) -> bool:
    """Say whether those seized are put in the hands of the state they fled: done to victims, no response to it."""
    given = [child for child in word.children if child.dep_ in {"nsubjpass", "dobj"}]
    if any(ground.codebook.find(one.text, "en", "actor.accused") for one in given):
        return False
    after = ground.after(sentence)
    told = f"{ground.words(sentence.span)} {ground.words(after.span) if after else ''}"
    return _HANDED.search(told) is not None


def _is_done_to(ground: Ground, sentence: Sentence, action: str, word: Any, actor: Actor) -> bool:
    """Say whether an act is done to such as it may be done to: diplomats are expelled and summoned, states warned."""
    if action == "warned" and word.lemma_.lower() in {"warn", "caution"}:
        return _is_of_state(ground, sentence, word)
    if action == "summoned_ambassador":
        given = [child for child in word.children if child.dep_ in {"dobj", "nsubjpass"}]
        return any(one.pos_ == "PRON" for one in given) or _DIPLOMATS.search(ground.words(sentence.span)) is not None
    if action == "charged":
        given = [child for child in word.children if child.dep_ == "nsubjpass"]
        return not any(ground.codebook.find(one.text, "en", "target.post") for one in given)
    if action == "expelled":
        return _names(sentence, ground, actor, _SENT_OUT)
    return True


def _closes_posts(ground: Ground, sentence: Sentence, word: Any) -> bool:
    posts = bool(ground.hits(sentence, "target.post")) or word.pos_ == "PRON"
    return posts or bool(ground.hits(sentence, "station.noun")) or _takes_up_posts(ground, sentence, word)


def _speaks_of_posts(ground: Ground, sentence: Sentence, back: int = _BACK) -> bool:
    """Say whether the sentences just before tell of posts, which a bare "it rejected the claim" then means."""
    body = ground.body()
    at = bisect_left(body, sentence.span, key=lambda one: one.span)
    near = body[max(0, at - back) : at]
    return any(ground.hits(one, code) for one in near for code in ("station.noun", "station.weak"))


def _takes_up_posts(ground: Ground, sentence: Sentence, word: Any) -> bool:
    """Say whether a short word tells of the posts of the sentence before: "It had closed", "told him to cease"."""
    named = [child.lower_ for child in word.subtree if child.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    if any(one in _COUNTED_AGAIN for one in named):
        return _speaks_of_posts(ground, sentence, _FAR_BACK)
    return any(one in _SHORT for one in named) and _speaks_of_posts(ground, sentence)


def _is_member(ground: Ground, sentence: Sentence, actor: Actor) -> bool:
    """Say whether who acts sits in a parliament: by name, or as a party where the sentence tells of a parliament."""
    if not actor.words:
        return False
    if ground.codebook.find(actor.words, "en", "actor.member"):
        return True
    return "party" in actor.words.lower().split() and _IN_PARLIAMENT.search(ground.words(sentence.span)) is not None


def _is_of_state(ground: Ground, sentence: Sentence, word: Any) -> bool:
    """Say whether it is a state, or a body of one, that is warned: to warn exiles is to protect them."""
    given = [child for child in word.children if child.dep_ in {"dobj", "nsubjpass", "dative"}]
    given += [deep for child in word.children if child.lower_ == "to" for deep in child.children]
    words = [span_of(phrase_of(noun), sentence, ground.parsed).of(ground.text) for noun in given if noun.dep_ != "aux"]
    if not words:
        return False
    people = any(ground.codebook.find(one, "en", "victim") for one in words)
    return not people and any(
        ground.codebook.find(one, "en", "actor.accused") or _STATES.search(one) or ground.tell_country(one, "en")
        for one in words
    )


def _names(sentence: Sentence, ground: Ground, actor: Actor, stems: tuple[str, ...]) -> bool:
    """Say whether a sentence has a word with one of the stems, outside the words for who acts."""
    own = tokens_of(sentence, ground.parsed, actor.span) if actor.span is not None else range(0)
    return any(token.lower_.startswith(stems) and token.i not in own for token in sentence.tokens or ())


def names_none(word: Any) -> bool:
    """Say whether a text only has no site among what it names: "the report names no station in Norway" denies none."""
    at = word if word.pos_ == "NOUN" else None
    return at is not None and at.dep_ in {"dobj", "nsubjpass"} and at.head.lemma_.lower() in _NAMING


def is_finding(word: Any) -> bool:
    """Say whether a search is told to have found nothing: "found no trace of a post", "nothing of the kind"."""
    if word.lemma_.lower() not in _FOUND:
        return False
    at = word
    while at.dep_ in {"conj", "pobj", "prep"} and at.head.i != at.i:
        at = at.head
    return at.head.lemma_.lower() in _FINDING and at.dep_ in {"dobj", "nsubjpass", "prep"}
