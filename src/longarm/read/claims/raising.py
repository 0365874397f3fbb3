"""Who raises something in a parliament: a member, a party, a committee, or the house where it was raised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from longarm.read.claims.actor import Actor
from longarm.read.claims.actors import Actors
from longarm.read.claims.clauses import phrase_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution
from longarm.records.span import Span

#: Where a party or "the member" acts as one of a parliament: the house or those who answer to it are named beside it.
_HOUSE = re.compile(
    r"\b(?:parliament|assembly|senate|congress|commons|bundestag|dáil|riksdag|folketing|storting|knesset|chamber"
    r"|house|committee|session|floor|plenary|urgent question|written question|motion)\b|\b(?:ministers?|government"
    r"|secretary of state|home secretary|foreign secretary|prime minister|chancellor|cabinet)\b",
    re.IGNORECASE,
)
#: A politician with the party in brackets: "Name (SPD)".
_BRACKETS = re.compile(
    r"\s\((?:[A-ZÄÖÜ][\wÄÖÜ]*[A-Z0-9][\w/]*|[A-Z]\d+|Greens?|Labour|Labor|Lib ?Dems?)(?:[,-][^)]{0,30})?\)"
)
_MEMBER = re.compile(
    r"\b(?:an?|the|one|another|hon(?:ourable)?\.?|[A-Z]\w+) (?:\w+ )?member\b|\bmember \("
    r"|\bspokes(?:person|man|woman) for\b"
)
#: Verbs by which a matter itself comes up.
_ARISES = frozenset({"come", "arise", "feature", "surface"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "pobj"})
_IN = frozenset({"in", "before", "across", "on", "to", "at"})


def raiser_of(ground: Ground, actors: Actors, sentence: Sentence, word: Any, actor: Actor) -> Actor | None:
    """Find who of a parliament raises what a word names; None where it is nobody of one.

    Args:
        ground: what the report was found to hold.
        actors: its actors.
        sentence: where the word stands.
        word: the token that names the act.
        actor: who was found to act, whatever the side.
    """
    if actor.words is not None and actor.span is not None and _is_member(ground, sentence, actor):
        return _member(actor.words, actor.span, actor.countries, "actor.of-party")
    if actor.side != "unsaid" and word.lemma_ not in _ARISES:
        return None
    return _house(ground, actors, sentence, word)


def _is_member(ground: Ground, sentence: Sentence, actor: Actor) -> bool:
    """Say whether the words name a party or one of its members, in a sentence that tells of a parliament."""
    words = actor.words or ""
    if actor.side not in {"other", "host"}:
        return False
    if actor.span is not None and _BRACKETS.match(ground.text, actor.span.end):
        return True
    told = ground.codebook.find(words, "en", "actor.party") or _MEMBER.search(ground.words(sentence.span))
    return bool(told) and _HOUSE.search(ground.words(sentence.span)) is not None


def _house(ground: Ground, actors: Actors, sentence: Sentence, word: Any) -> Actor | None:
    """Return the parliament in which something is told to be raised: "debated in the Senate"."""
    over = [word.head] if word.pos_ == "NOUN" and word.dep_ in _OBJECTS else []
    over += [up.head for up in over if up.pos_ == "ADP"]
    for noun in (below for at in (word, *over) for below in _below(at)):
        span = span_of(phrase_of(noun), sentence, ground.parsed)
        if ground.codebook.find(noun.text, "en", "actor.member"):
            return _member(span.of(ground.text), span, tuple(actors.hosts.hosts_in(span)), "actor.house")
    return None


def _below(word: Any) -> Iterator[Any]:
    for child in word.children:
        if child.pos_ != "ADP" or child.dep_ not in {"prep", "conj"}:
            continue
        for noun in child.children if child.lower_ in _IN else ():
            if noun.dep_ == "pobj":
                yield noun
                yield from (deep for of in noun.children if of.lower_ == "of" for deep in of.children)
        yield from _below(child)


def _member(words: str, span: Span, countries: tuple[str, ...], because: str) -> Actor:
    return Actor("host", words, span, countries, member=True, because=because)


def asked_in_turn(ground: Ground, actors: Actors) -> Iterator[tuple[Actor, Attribution, Span]]:
    """Yield the questions of members whose turns to speak a record labels, each with its words.

    Args:
        ground: what the report was found to hold.
        actors: its actors.
    """
    for held in ground.attributions:
        speaker = held.speaker
        if speaker is None or not held.cue or not ground.words(held.cue[0]).endswith(":"):
            continue
        actor = actors.of_speaker(speaker, held.source[0] if held.source else None)
        named = f"a {speaker.name}, {speaker.affiliation or ''}"
        if actor.side == "accused" or not (actor.member or _MEMBER.search(named)):
            continue
        asked = next((one for one in held.content if "?" in ground.words(one)), None)
        if asked is not None:
            yield _member(speaker.name, speaker.span or held.cue[0], actor.countries, "actor.labelled"), held, asked
