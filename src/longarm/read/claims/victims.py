"""Whom a deed is done to, and who did it: the noun phrase that the parse gives, else the nearest word for people."""

from __future__ import annotations

from typing import Any

from longarm.read.claims.actor import Actor
from longarm.read.claims.actors import Actors
from longarm.read.claims.clauses import is_passive, phrase_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_PRONOUNS = frozenset("him her them he she they it those people persons person someone".split())  # noqa: SIM905
_LONGEST_VICTIM = 12
#: What somebody is called in view of a deed: "was the target of threats". The words name nobody.
_PARTS = frozenset({"target", "victim", "subject", "object"})
_PLAYED = frozenset({"target", "targets"})


def find_victim(
    ground: Ground, actors: Actors, sentence: Sentence, word: Any, victims: list[Span]
) -> tuple[str | None, bool]:
    """Return whom it is done to, and whether that is one person."""
    for noun in (_undergoing(ground, word), _in_view(word)):
        if noun is None or noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_ == "GPE":
            continue
        span = span_of(phrase_of(noun), sentence, ground.parsed)
        words = span.of(ground.text)
        group = ground.codebook.find(words, "en", "victim")
        if group or (noun.pos_ == "PROPN" and not actors.names_place(span)):
            return " ".join(words.split()[:_LONGEST_VICTIM]), noun.tag_ in {"NN", "NNP"}
    return nearest_victim(ground, victims, span_of([word], sentence, ground.parsed).start), False


def _undergoing(ground: Ground, word: Any) -> Any | None:
    """Return the noun that the verb or noun of a deed takes as the one who undergoes it."""
    wanted = {"nsubjpass"} if is_passive(word) else {"dobj"}
    noun = next((child for child in word.children if child.dep_ in wanted), None)
    if noun is None and word.pos_ in {"NOUN", "VERB"}:
        through = (b for c in word.children if c.dep_ == "prep" for b in c.children if b.dep_ == "pobj")
        noun = next((b for b in through if ground.codebook.find(b.text, "en", "victim") or b.pos_ == "PROPN"), None)
    return noun


def _in_view(word: Any) -> Any | None:
    """Return who is called the target of a deed: "The shopkeeper was the target of a campaign of intimidation"."""
    part = next((over for over in word.ancestors if over.lemma_ in _PARTS and over.dep_ == "attr"), None)
    if part is None:
        return None
    return next((child for child in part.head.children if child.dep_ == "nsubj"), None)


def nearest_victim(ground: Ground, victims: list[Span], at: int) -> str | None:
    """Return the word for people that stands nearest; pronouns and parts that somebody plays name nobody."""
    nobody = _PRONOUNS | _PLAYED
    named = [one for one in victims if one.of(ground.text).lower() not in nobody]
    near = min(named, key=lambda one: (abs(one.start - at), one.start), default=None)
    return None if near is None else near.of(ground.text)


def find_perpetrator(ground: Ground, doer: Actor, victim: str | None) -> str | None:
    """Return who did it: a body of the accused state, a post, or people who act for one; never the victim."""
    words = doer.words
    if words is None or words == victim:
        return None
    found = ground.codebook.find(words, "en", "doer") or ground.codebook.find(words, "en", "target.post")
    suffers = ground.codebook.find(words, "en", "victim.group")
    return words if found or (doer.side == "accused" and not suffers) else None
