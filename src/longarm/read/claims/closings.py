"""Closures that only the closed side tells a newspaper of: no act of a host body, where none asked for or heard it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from longarm.read.claims.actor import UNSAID
from longarm.read.claims.actors import Actors
from longarm.records.claim import Claim, Response
from longarm.records.span import Span

#: Characters before a word for a body in which whose body it is stands.
_NEAR = 24
#: Verbs by which what is said answers somebody: whom the report tells of before.
_ANSWERS = re.compile(
    r"\b(?:repl(?:y|ies|ied)|respon(?:d|ds|ded|se)|answer(?:s|ed)?|assur(?:es?|ed|ances?))\b", re.IGNORECASE
)


def without_hearsay(actors: Actors, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the responses without closures that nobody but the accused side, or who runs the place, tells of.

    "The embassy told the paper that the centres had closed" is no act of a host body. It counts where a host body had
    ordered the closure, hears of it, or passes it on.

    Args:
        actors: the actors of the report.
        claims: the responses of the report.
    """
    kept = list(claims)
    ordered = {_country_of(one, "ordered_closure") for one in kept}
    for claim in kept:
        closed_in = _country_of(claim, "closed")
        if closed_in is None or closed_in in ordered or not _is_hearsay(actors, claim):
            yield claim


def _country_of(claim: Claim, action: str) -> str | None:
    """Return the country whose act of that code a claim tells, None where it tells another."""
    slots = claim.slots
    return slots.country if isinstance(slots, Response) and slots.action == action else None


def _is_hearsay(actors: Actors, claim: Claim) -> bool:
    speaker, slots = claim.speaker, claim.slots
    if speaker is None or not isinstance(slots, Response) or slots.actor is not None:
        return False
    if speaker.via and actors.ground.codebook.find(speaker.via, "en", "actor.body"):
        return False
    if UNSAID.because not in claim.because or actors.of_speaker(speaker, speaker.span).side not in {"accused", "other"}:
        return False
    return not _names_body(actors, claim.span, speaker.span)


def _names_body(actors: Actors, span: Span, apart: Span | None) -> bool:
    """Say whether a sentence names a body of a host state beside who speaks, or answers one."""
    ground = actors.ground
    sentence = ground.sentence_at(span)
    if sentence is None:
        return False
    if _ANSWERS.search(ground.words(sentence.span)):
        return True
    return any(
        (apart is None or not at.overlaps(apart)) and _is_of_host(actors, at)
        for _, at in ground.hits(sentence, "actor.body")
    )


def _is_of_host(actors: Actors, at: Span) -> bool:
    """Say whether a word for a body stands not for the police that are said to run the place."""
    named = actors.hosts.countries_in(Span(max(0, at.start - _NEAR), at.end))
    return "police" not in at.of(actors.ground.text).lower() and not set(named) & actors.hosts.accused
