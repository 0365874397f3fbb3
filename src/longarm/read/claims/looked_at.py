"""A second look at words that tell a deed: asked about, a mere channel, before a return, by whom, or again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from longarm.read.claims.actor import UNSAID, Actor
from longarm.read.claims.actors import Actors
from longarm.read.claims.clauses import doers_of
from longarm.read.claims.ground import Ground
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
_HE = frozenset({"he", "she"})
#: Sentences beside that of a detention in which those detained are told to have been taken away.
_BESIDE = 2


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


def is_medium(word: Any, kind: str) -> bool:
    """Say whether a video call is only how something else was done: "talked into going back in a video call"."""
    if kind != "phone_call" or word.lemma_.lower() not in _LINKS or word.dep_ != "pobj":
        return False
    video = any(child.lower_ == "video" for child in word.children)
    return video and word.head.lower_ in _CHANNELS


def near_return(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence beside tells that somebody was brought to another state: the detention led to it."""
    near = list(ground.shortly_before(sentence, _BESIDE))
    after = ground.after(sentence)
    while after is not None and len(near) < 2 * _BESIDE:
        near.append(after)
        after = ground.after(after)
    return any(ground.hits(one, "incident.forced_return") for one in near)


def real_doer(actors: Actors, word: Any, doer: Actor) -> Actor:
    """Return who does a deed: none of the host where "he" or people named by the accused state do it.

    Args:
        actors: the report's actors.
        word: the token that names the deed.
        doer: who was found to do it.
    """
    if doer.side != "host":
        return doer
    first = next(iter(doers_of(word)), None)
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
