"""Places in the sentence of a deed at which it was not done: ends of a range, and those of a clause beside its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from longarm.read.claims.clauses import token_at
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.claims.state_names import is_people
from longarm.read.parsed import Sentence
from longarm.records.place import Place

#: Acts in which somebody is moved from one place to another: "from Nairobi to Istanbul" tells a way then.
_MOVING = frozenset({"forced_return", "persuasion_to_return", "abduction", "abduction_attempt"})
#: Acts done to somebody's body or home, where that is.
_BODILY = frozenset({"assault", "killing", "detention", "visit", "break_in"})
#: What opens a range that tells how wide something goes, and no way that somebody went.
_FROM = re.compile(
    r"(?:\A|[,;:(—–]\s*|\b(?:countries|places|cities|nations|stations|posts|offices|centres|centers|world|worldwide|globe"
    r"|exiles|dissidents|everywhere)\s)(?:from|von|van|de|desde|du|da|do|dal|dalla|从|從)\s?(?:the\s|la\s|l['’])?\Z",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\s?(?:to|bis(?: nach)?|tot(?: in)?|a|al|à|au|aux|ao|até|hasta|fino a[l]?|到|至)\s?(?:the\s|la\s|l['’])?",
    re.IGNORECASE,
)
_LOOK_BACK = 40
_OUTER = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_AT = frozenset({"in", "at", "to", "into", "inside", "outside", "near"})
_STEPS = 12


def without_ranges(ground: Ground, sentence: Sentence, kind: str, places: list[Place]) -> list[Place]:
    """Leave out the two ends of a range, which name no place: "watched, from Nepal to Canada".

    Args:
        ground: what the report was found to hold.
        sentence: the sentence.
        kind: code of the deed; whoever is moved is moved from one place to another.
        places: the places that may be where it was done.
    """
    if kind in _MOVING:
        return places
    ends: set[int] = set()
    for one, other in pairwise(ground.places_in(sentence.span)):
        before = ground.text[max(sentence.span.start, one.span.start - _LOOK_BACK) : one.span.start]
        if _FROM.search(before) and _TO.fullmatch(ground.text, one.span.end, other.span.start):
            ends |= {one.span.start, other.span.start}
    return [one for one in places if one.span.start not in ends]


def without_clauses_beside(
    ground: Ground, hosts: Hosts, sentence: Sentence, done: tuple[str, Any | None], places: list[Place]
) -> list[Place] | None:
    """Leave out the places of another clause where the deed's own says itself whose or where it is.

    "An exile who ran a channel from France was hanged in Tehran"; "activists were held in Kazakhstan, and authorities
    in Belarus stopped issuing passports". A place that opens the sentence holds for all of it.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        sentence: the sentence.
        done: code of the deed and the word that names it.
        places: the places that may be where it was done.

    Returns:
        None where the deed's clause puts it into an accused state.
    """
    kind, word = done
    if word is None:
        return places
    verb = _verb_of(word)
    own: list[tuple[Place, Any]] = []
    others: list[tuple[Place, Any]] = []
    for one in hosts.located_in(sentence.span):
        token = token_at(sentence, ground.parsed, one.span.start)
        if token is not None:
            (own if _is_within(token, verb) else others).append((one, token))
    beside = {one.span.start for one, token in others if _is_joined(token, verb)}
    if beside and any(not is_people(one) for one, _ in own):
        return [one for one in places if one.span.start not in beside]
    at = [one for one, token in own if _is_at(token) and not is_people(one)]
    if kind in _BODILY and at:
        starts = {one.span.start for one, _ in others}
        left = [one for one in places if one.span.start not in starts]
        return None if all(one.country in hosts.accused for one in at) else left
    return places


def is_of_doer(ground: Ground, sentence: Sentence, word: Any | None, place: Place) -> bool:
    """Say whether a place is only that of whoever does a deed: "authorities in Belarus stopped issuing passports".

    Args:
        ground: what the report was found to hold.
        sentence: the sentence.
        word: the word that names the deed, None where the sentence was not parsed.
        place: one of its places.
    """
    if word is None or word.pos_ != "VERB":
        return False
    token = token_at(sentence, ground.parsed, place.span.start)
    return token is not None and any(at.dep_ == "nsubj" and at.head.i == word.i for at in _ways_up(token))


def _verb_of(word: Any) -> Any:
    at = word
    for _ in range(_STEPS):
        if at.pos_ in {"VERB", "AUX"} and at.dep_ not in {"aux", "auxpass", "amod"}:
            break
        if at.head.i == at.i:
            break
        at = at.head
    return at


def _ways_up(token: Any) -> Iterator[Any]:
    at = token
    for _ in range(_STEPS):
        yield at
        if at.head.i == at.i:
            return
        at = at.head


def _is_within(token: Any, verb: Any) -> bool:
    """Say whether a word belongs to the clause of a verb, and to none that hangs below or stands beside it."""
    for at in _ways_up(token):
        if at.i == verb.i:
            return True
        if at.pos_ in {"VERB", "AUX"} and (at.dep_ in _OUTER or _has_subject(at)):
            return False
    return False


def _is_joined(token: Any, verb: Any) -> bool:
    """Say whether a word stands in a clause with a subject of its own that is joined to that of a verb with its own."""
    for at in _ways_up(token):
        if at.pos_ in {"VERB", "AUX"} and _has_subject(at):
            joined = (at.dep_ == "conj" and at.head.i == verb.i) or (verb.dep_ == "conj" and verb.head.i == at.i)
            subject = min(child.i for child in at.children if child.dep_ in _SUBJECTS)
            return joined and _has_subject(verb) and not token.i < subject
    return False


def _has_subject(verb: Any) -> bool:
    return any(child.dep_ in _SUBJECTS for child in verb.children)


def _is_at(token: Any) -> bool:
    """Say whether a place stands itself behind "in" or "at": not Beijing of "at Beijing's request"."""
    name = token.head if token.dep_ == "compound" else token
    return name.dep_ == "pobj" and name.head.lower_ in _AT
