"""A second look at words that tell a deed: asked about, a mere channel, before a return, by whom, or again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from longarm.read.claims.actor import UNSAID, Actor
from longarm.read.claims.actors import Actors
from longarm.read.claims.clauses import doers_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.vouched_trials import accuser_of
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim, Incident

_ASKING = frozenset("has have had did do does was were is are will would can could should may might".split())  # noqa: SIM905
_YES = re.compile(
    r"\W*(?:(?:[A-Z][\w.]{0,20}(?: [A-Z][\w.]{0,20})?|\([^)]{1,20}\)): ?|[-–—“\"] ?)*"
    r"(?:yes|yeah|of course|certainly|they have|she has|he has|it has|i have|twice|three times|several times"
    r"|often|by \w+, yes)\b",
    re.IGNORECASE,
)
_CHANNELS = frozenset({"in", "on", "over", "via", "by", "during", "through", "for"})
_LINKS = frozenset({"call", "link", "chat", "conference", "talk", "meeting"})
#: What is done with a handover that has not happened.
_SEEKING = frozenset(
    """ask request demand seek want apply block halt stop oppose fight refuse reject suspend avoid prevent face await
    resist contest appeal challenge escape risk bar forbid prohibit postpone delay threat risk danger fear request
    demand bid application""".split()  # noqa: SIM905
)
#: Verbs whose subject calls: "police telephoned an exile" is a call, "police took 43 calls" is none.
_DIALLING = frozenset({"call", "phone", "telephone", "ring", "dial", "contact", "facetime", "text", "message"})
#: Who is there to be rung up.
_CALLED = frozenset("hotline helpline line switchboard operator police force newsroom registry ministry court".split())  # noqa: SIM905
_HE = frozenset({"he", "she"})
#: Sentences behind that of a detention in which those detained are told to have been taken away.
_BEHIND = 2


def is_left_open(ground: Ground, sentence: Sentence, word: Any) -> bool:
    """Say whether a deed is only asked about, and the answer does not say yes: "Has anyone been followed?".

    Args:
        ground: what the report was found to hold.
        sentence: where the deed stands.
        word: the token that names it.
    """
    first = next((token for token in word.sent if token.is_alpha), word)
    if not ground.words(sentence.span).rstrip(" ”\"’'").endswith("?") or first.lower_ not in _ASKING:
        return False
    answer = ground.after(sentence)
    return answer is None or _YES.match(ground.words(answer.span)) is None


def is_no_call(word: Any, kind: str) -> bool:
    """Say whether a call is only how something else was done, or is made to those who are there to be called.

    "Talked into going back in a video call", "the hotline took 43 calls".

    Args:
        word: the token that names it.
        kind: its code.
    """
    if kind != "phone_call":
        return False
    taking = word.lemma_.lower() not in _DIALLING
    if taking and any(child.dep_ == "nsubj" and child.lemma_.lower() in _CALLED for child in word.children):
        return True
    if word.lemma_.lower() not in _LINKS or word.dep_ != "pobj":
        return False
    video = any(child.lower_ == "video" for child in word.children)
    return video and word.head.lower_ in _CHANNELS


def is_sought(word: Any, kind: str) -> bool:
    """Say whether a handover is only asked for, in store or stopped: "asked for the extradition", "faces deportation".

    Args:
        word: the noun that names it.
        kind: its code.
    """
    if kind != "forced_return" or word.pos_ != "NOUN":
        return False
    at = word
    while at.dep_ in {"pobj", "prep", "dobj", "nsubjpass", "conj", "compound"} and at.head.i != at.i:
        at = at.head
        if at.lemma_.lower() in _SEEKING:
            return True
    return False


def near_return(ground: Ground, sentence: Sentence) -> bool:
    """Say whether one of the next sentences tells that somebody was brought to another state: detention led to it."""
    after = ground.after(sentence)
    for _ in range(_BEHIND):
        if after is None:
            return False
        if ground.hits(after, "incident.forced_return"):
            return True
        after = ground.after(after)
    return False


def real_doer(actors: Actors, word: Any, doer: Actor) -> Actor:
    """Return who does a deed: none of the host where "he" or people named by the accused state do it.

    Args:
        actors: the report's actors.
        word: the token that names the deed.
        doer: who was found to do it.
    """
    first, accuser = next(iter(doers_of(word)), None), accuser_of(word)
    if first is not None and accuser is not None and first.i == accuser.i:
        return UNSAID
    if doer.side != "host":
        return doer
    if first is not None and first.lower_ in _HE:
        # "Police arrested a clerk on suspicion that he had passed on names": "he" is hardly the police.
        return UNSAID
    accused = doer.span is not None and actors.accuses(doer.span)
    return Actor("accused", doer.words, doer.span, doer.countries, because="actor.of-accused") if accused else doer


def is_told_again(claim: Claim, found: Iterable[Claim]) -> bool:
    """Say whether a claim without a place only repeats what the report tells with one, in nobody else's words."""
    slots = claim.slots
    if not isinstance(slots, Incident) or slots.country is not None:
        return False
    for other in found:
        same = isinstance(other.slots, Incident) and other.slots.type == slots.type and other.slots.country is not None
        if same and (claim.speaker is None or slots.victim is None or _name(claim) == _name(other)):
            return True
    return False


def _name(claim: Claim) -> str | None:
    return claim.speaker.name if claim.speaker is not None else None


def names_person(sentence: Sentence) -> bool:
    """Say whether a sentence names somebody who does or suffers something, or asks "you" what was suffered."""
    return any(
        (token.pos_ == "PROPN" and token.dep_ in {"dobj", "nsubjpass", "nsubj", "pobj"})
        or (token.lower_ == "you" and token.dep_ == "nsubjpass")
        for token in sentence.tokens or ()
    )


def is_definite(victim: str | None) -> bool:
    """Say whether those it is done to are known from before: "the persons are photographed"."""
    return (victim or "").lower().startswith(("the ", "these ", "those "))
