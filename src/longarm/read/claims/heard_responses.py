"""Acts of host bodies that the classifier hears where no rule tells them; whose they are the rules' finders tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from longarm.read.claims.act_codes import BY_SAYING
from longarm.read.claims.acting import is_wished
from longarm.read.claims.actor import UNSAID, Actor
from longarm.read.claims.actors import Actors
from longarm.read.claims.asserted import asserted
from longarm.read.claims.event_voice import Heard, hear_events
from longarm.read.claims.ground import Ground
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.misheard import is_misheard
from longarm.read.claims.roster import Roster
from longarm.read.claims.targets import find_target
from longarm.read.claims.telling import is_told
from longarm.read.claims.voice import find_voice
from longarm.read.claims.when_near import nearest_when
from longarm.read.claims.where_acted import countries_of
from longarm.records.claim import Claim, Confidence, Response, Stance

#: Acts that a report may tell by what becomes of those to whom they are done.
_BY_OTHERS = frozenset({"closed", "arrested", "charged", "convicted", "protecting_victim", "expelled"})
#: Acts that consist in saying something or are done by it: nobody's without a host body.
_SPOKEN = BY_SAYING | {
    "warned", "demanded_explanation", "protested", "parliament_raised", "no_evidence_found", "ordered_closure",
}  # fmt: skip
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "pobj", "poss", "conj", "appos", "ROOT"})
_NAMING = frozenset({"NOUN", "PROPN"})
_WHERE = frozenset({"in", "at", "near", "from", "outside", "to", "into", "across", "around", "off"})


def hear_responses(ground: Ground, actors: Actors, roster: Roster, told: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the acts of host bodies that the classifier hears, in text order.

    Args:
        ground: what the report was found to hold.
        actors: its actors.
        roster: its speakers.
        told: what the rules told.
    """
    for one in hear_events(ground, actors.hosts, "response", told):
        if is_misheard(ground, one.sentence, one.code):
            continue
        if one.code == "closed_without_charges" and not is_told(one.word, one.code):
            continue
        if one.code not in BY_SAYING and is_wished(actors, one.word, one.sentence, one.span):
            continue
        actor = _actor(actors, one)
        if actor is None or not (one.surely or actor.side == "host"):
            continue
        act = (one.code, one.span)
        for country in countries_of(ground, actors.hosts, one.sentence, actor, act):
            claim = _claim(ground, roster, one, actor, country)
            if claim.stance is not Stance.NO_COMMENT:
                yield claim


def _actor(actors: Actors, one: Heard) -> Actor | None:
    """Judge who acts: who does it by the parse, else the host body beside it; None for the accused state or nobody."""
    doer = actors.of_word(one.word, one.sentence, one.span)
    if doer.side == "host":
        return doer
    said = actors.speaker_at(one.span)
    if one.code in _SPOKEN and "accused" in {said.side, doer.side}:
        return None
    if said.side == "host" and (one.code in BY_SAYING or doer.side in {"unsaid", "other"}):
        return said
    beside = _beside(actors, one)
    if beside.side == "host":
        return beside
    if one.code in _SPOKEN or (doer.side == "accused" and one.code not in _BY_OTHERS):
        return None
    return UNSAID if actors.hosts.hosts_in(one.sentence.span) else None


def _beside(actors: Actors, one: Heard) -> Actor:
    """Judge the host body that a sentence names nearest to the word."""
    nouns = [
        token
        for token in one.sentence.tokens or ()
        if token.pos_ in _NAMING and token.dep_ in _SUBJECTS
        if not (token.dep_ == "pobj" and token.head.lower_ in _WHERE)  # "a bureau in Dublin" is where, not who
    ]
    for noun in sorted(nouns, key=lambda token: (abs(token.i - one.word.i), token.i)):
        actor = actors.of_noun(noun, one.sentence, one.span)
        if actor.side == "host":
            return actor
    return UNSAID


def _claim(ground: Ground, roster: Roster, one: Heard, actor: Actor, country: str) -> Claim:
    slots = Response(
        country=country,
        actor=actor.words,
        action=one.code,
        target=find_target(ground, one.sentence, one.word, one.code),
        date=nearest_when(ground, one.sentence, one.span, said=one.code in BY_SAYING),
        verb=ground.words(one.span),
    )
    marks = {"verb": one.span}
    if actor.span is not None:
        marks["actor"] = actor.span
    found = Found(slots, one.sentence.span, (*one.because, actor.because), marks, Confidence.LOW)
    return asserted(make_claim(ground, found, roster.name_of(find_voice(ground, one.span))))
