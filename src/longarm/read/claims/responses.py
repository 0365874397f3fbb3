"""Responses: acts of bodies of a host state, as a report tells them; never acts of the accused state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from msgspec import structs

from longarm.read.attribution.roles import ROLES
from longarm.read.claims.accused_papers import without_own
from longarm.read.claims.act_codes import BY_SAYING
from longarm.read.claims.acting import find_actor, is_of_nowhere, is_wished
from longarm.read.claims.actor import TAKEN_UP, UNSAID, Actor
from longarm.read.claims.actors import Actors
from longarm.read.claims.asserted import asserted
from longarm.read.claims.clauses import root_of, span_of, tokens_of, verb_of
from longarm.read.claims.clearings import settle_clearings
from longarm.read.claims.closings import without_hearsay
from longarm.read.claims.fitting import fits, is_finding, is_suffered, names_none
from longarm.read.claims.ground import Ground
from longarm.read.claims.ground_norms import is_bound, is_bound_leave
from longarm.read.claims.heard_responses import hear_responses
from longarm.read.claims.hosts import Hosts, tell_hosts
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.not_told import is_untold
from longarm.read.claims.reversals import settle_reversals
from longarm.read.claims.romance_echoes import find_echoes
from longarm.read.claims.roster import Roster
from longarm.read.claims.targets import find_target
from longarm.read.claims.telling import (
    closed_by_itself,
    closes_a_place,
    denies_more,
    is_asked,
    is_closed_by_owner,
    is_ended,
    is_of_words,
    is_told,
    only_announces,
    only_tells,
    seeks_ways,
)
from longarm.read.claims.turns import find_asked
from longarm.read.claims.voice import Voice, find_voice
from longarm.read.claims.vouched import judge_act, voiced
from longarm.read.claims.when_near import nearest_when
from longarm.read.claims.where_acted import countries_of
from longarm.read.claims.withdrawn import is_withdrawn
from longarm.read.claims.wordwise import find_raised, find_wordwise, hear_wordwise
from longarm.read.codebook import Hit
from longarm.read.factuality import tell_fact
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim, Confidence, Response, Speaker, Stance
from longarm.records.span import Span

_OPEN_BRACKET = re.compile(r"\s*\([^)]*\Z")
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: (?:[A-ZÀ-Þ][\w’'.-]+|van|von|de|der|den|bin|al)){1,4}"
_NAME_FIRST = re.compile(rf"({_NAME}), (?:the |an? |then )?[a-z]")
_NAME_LAST = re.compile(rf"[a-z][\w’' -]{{3,60}}, ({_NAME})\Z")
_OWNED = re.compile(r"\A(?:the|an?|its|his|her|their|our|this|that)\s(?=\S)", re.IGNORECASE)
#: How an inquiry ended, beside which the bare word that it ended says nothing more.
_OUTCOMES = frozenset({"closed_without_charges", "no_evidence_found"})
_DENYING = frozenset({"deny", "reject", "refute", "dispute", "dismiss"})
#: What is denied by who denies that there is a site, or says that none is known.
_NO_SITE = frozenset({"disowned.existence", "disowned.knowledge"})


@dataclass(frozen=True)
class _Act:
    """A cue judged to be an act."""

    action: str
    actor: Actor
    hit: Hit
    span: Span
    target: str | None = None
    because: str = ""
    teller: Actor = UNSAID


def find_responses(ground: Ground) -> tuple[Claim, ...]:
    """Find the responses of host states in a report, in text order."""
    hosts = tell_hosts(ground)
    actors, roster = Actors(ground, hosts), Roster(ground)
    found: dict[str, Claim] = {}
    for sentence in ground.body():
        hits = settle_reversals(ground, sentence, ground.hits(sentence, "response"))
        hits = settle_clearings(ground, sentence, hits)
        if not hits or is_withdrawn(ground, sentence):
            continue
        if sentence.tokens is None:
            made: Iterator[Claim] = find_wordwise(ground, hosts, sentence, hits)
        else:
            made = (
                claim
                for act in _settle(_acts(ground, actors, sentence, hits))
                for claim in _claims(ground, roster, hosts, sentence, act)
            )
        for claim in made:
            found.setdefault(claim.id, claim)
    raised = [*find_raised(ground, hosts, found.values()), *find_asked(ground, actors)]
    raised += find_echoes(ground, hosts, (*found.values(), *raised))
    kept = tuple(without_own(ground, without_hearsay(actors, found.values())))
    more = [*raised, *hear_responses(ground, actors, roster, (*kept, *raised))]
    more += hear_wordwise(ground, hosts, (*kept, *raised))
    more = list(without_own(ground, more))
    if not more:
        return kept
    whole = {claim.id: claim for claim in (*kept, *more)}
    return tuple(sorted(whole.values(), key=lambda claim: claim.span.start))


def _acts(ground: Ground, actors: Actors, sentence: Sentence, hits: list[tuple[Hit, Span]]) -> Iterator[_Act]:
    hosts = actors.hosts
    for hit, span in hits:
        action = hit.cue.code.split(".", 1)[1]
        word = _word(ground, sentence, action, span)
        formula = _is_formula(ground, hit, span)
        if word is None or not (formula or is_told(word, action, tokens_of(sentence, ground.parsed, span))):
            continue
        if _is_other_act(ground, sentence, action, word, span) or (action != "parliament_raised" and is_asked(word)):
            continue
        if action not in BY_SAYING and is_wished(actors, word, sentence, span):
            continue
        actor = find_actor(actors, word, sentence, (action, span))
        if formula and (actor is None or actor.side != "host"):
            actor = UNSAID
        if actor is not None and action in BY_SAYING and is_of_nowhere(ground, actor):
            continue
        if actor is UNSAID and action == "arrested" and is_suffered(ground, hosts, sentence, word):
            continue
        if actor is None or not (formula or fits(ground, sentence, action, actor, (word, span))):
            continue
        teller = actors.first_teller(word, sentence, span) if action == "closed" and actor is UNSAID else UNSAID
        yield _Act(
            action, actor, hit, span, find_target(ground, sentence, word, action), tell_fact(word).because, teller
        )


def _is_other_act(ground: Ground, sentence: Sentence, action: str, word: Any, span: Span) -> bool:
    """Say whether the words tell something else than the act that they are a cue of."""
    if action == "ordered_closure":
        closing = root_of(sentence, ground.parsed, Span(span.end - 1, span.end))
        return closing is not None and only_tells(word, closing)
    if action == "denied_existence":
        return (
            names_none(word)
            or is_bound(ground, sentence, span)
            or is_finding(word)
            or denies_more(word)
            or (word.lemma_.lower() in _DENYING and _denies_else(ground, sentence))
        )
    if action == "denied_permission":
        return is_bound_leave(ground, sentence, span) or is_untold(ground.words(span), sentence.lang)
    if action == "demanded_explanation" and only_announces(word, ground.words(span)):
        return True
    if action == "convicted" and is_of_words(word):
        return True
    if action == "investigating" and _meets_people(ground, word):
        return True
    if action == "closed":
        return (
            not closes_a_place(word)
            or is_closed_by_owner(word)
            or (closed_by_itself(word) and ground.attribution_of(span) is None)
        )
    return action == "investigating" and (seeks_ways(word) or is_ended(word))


def _denies_else(ground: Ground, sentence: Sentence) -> bool:
    """Say whether the words deny a deed and not that there is a site: "denied that officers had any powers"."""
    denied = {hit.cue.code for hit, _ in ground.hits(sentence, "disowned")}
    return "disowned.coercion" in denied and not denied & _NO_SITE


def _meets_people(ground: Ground, word: Any) -> bool:
    """Say whether a body calls on those who are threatened, and looks into nothing: "visited two activists"."""
    given = next((child for child in word.children if child.dep_ == "dobj"), None)
    return word.lemma_ == "visit" and given is not None and bool(ground.codebook.find(given.text, "en", "victim"))


def _word(ground: Ground, sentence: Sentence, action: str, span: Span) -> Any | None:
    """Return the word that names the act: of "ordered … to close" the first, else the one that others hang on."""
    if action == "ordered_closure":
        first = Span(span.start, span.start + 1)
        return root_of(sentence, ground.parsed, first)
    root = root_of(sentence, ground.parsed, span)
    # "not aware of any": what is negated names the act.
    return root.head if root is not None and root.dep_ == "neg" else root


def _is_formula(ground: Ground, hit: Hit, span: Span) -> bool:
    """Say whether the words are a formula of parliaments, which tells its act without a subject."""
    return hit.cue.id == _PUT or ground.words(span).lower().startswith(_FORMULAS)


#: Raising a matter, which an order to close in the same breath takes over.
_RAISED = "en.raise-with"
_PUT = "en.question-put"
_FORMULAS = ("to ask the minister", "search warrant")


def _settle(acts: Iterator[_Act]) -> list[_Act]:
    """Of acts that share words keep the stronger reading: an order to close is no closure, no charges are no charge."""
    kept = list(acts)
    over: dict[str, set[str]] = {
        "closed": {"ordered_closure"},
        "charged": {"closed_without_charges"},
        "investigating": {"other"},
        "no_evidence_found": {"denied_existence", "closed_without_charges"},
        "expelled": {"ordered_closure"},
    }
    kept = [
        act
        for act in kept
        if not any(other.action in over.get(act.action, ()) and other.span.overlaps(act.span) for other in kept)
    ]
    ordered = any(act.action == "ordered_closure" for act in kept)
    kept = [act for act in kept if not (ordered and act.hit.cue.id == _RAISED)]
    outcome = any(act.action in _OUTCOMES for act in kept)
    return [act for act in kept if not (outcome and act.action == "other")]


def _claims(ground: Ground, roster: Roster, hosts: Hosts, sentence: Sentence, act: _Act) -> Iterator[Claim]:
    voice = voiced(ground, judge_act(ground, sentence, act.action, act.span), roster.name_of(_voice(ground, act)))
    if voice is None:
        return
    told = verb_of(sentence, ground.parsed, act.span)
    for country in countries_of(ground, hosts, sentence, act.actor, (act.action, act.span)):
        slots = Response(
            country=country,
            actor=_actor_of(act, voice),
            action=act.action,
            target=act.target,
            date=nearest_when(ground, sentence, act.span, said=act.action in BY_SAYING),
            verb=ground.words(told),
        )
        marks = {"verb": told}
        if act.actor.span is not None:
            marks["actor"] = act.actor.span
        because = (f"response.{act.action}", f"cue {act.hit.cue.id}", act.actor.because, act.because)
        found = Found(slots, sentence.span, because, marks, Confidence.MEDIUM)
        claim = asserted(make_claim(ground, found, voice))
        # Who "did not say that there is none" did nothing.
        if claim.stance is not Stance.NO_COMMENT or act.action == "no_comment":
            yield claim


def _actor_of(act: _Act, voice: Voice) -> str | None:
    """Return who acts: a speaker by the fullest name that the report gives, others without "the" and "his"."""
    person = voice.speaker.name if voice.speaker is not None and voice.speaker.kind == "person" else None
    # "The Minister added that no application had been made": the one who has a name in the report.
    if person is not None and (act.actor.because == "actor.speaker" or (act.actor.words or "").lower() in ROLES):
        return person
    return _own_name(_OWNED.sub("", act.actor.words)) if act.actor.words else act.actor.words


def _own_name(words: str) -> str:
    """Return who acts without what is only said of him: "Wopke Hoekstra | , foreign minister at the time"."""
    words = _OPEN_BRACKET.sub("", words)
    for pattern in (_NAME_FIRST, _NAME_LAST):
        found = pattern.match(words)
        if found is not None:
            return found[1]
    return words


def _voice(ground: Ground, act: _Act) -> Voice:
    """Return who tells the act: of a closure that the accused side alone tells of, that side, through the speaker."""
    voice = find_voice(ground, act.span)
    teller = act.teller
    if voice.speaker is not None and act.actor.because == TAKEN_UP and act.actor.words is not None:
        return replace(voice, speaker=structs.replace(voice.speaker, name=act.actor.words))
    if teller.side != "accused" or teller.words is None or teller.span is None:
        return voice
    held = ground.attribution_of(act.span)
    within = held is not None and any(content.overlaps(teller.span) for content in held.content)
    if held is not None and not within:
        return voice
    via = voice.speaker.name if voice.speaker is not None else None
    speaker = Speaker(name=teller.words, kind="body", public=False, span=teller.span, via=via)
    chain = (teller.words, *((via,) if via else ()))
    cue = _cue_of(ground, teller.span) or voice.cue
    return replace(voice, speaker=speaker, chain=chain, stance=Stance.ASSERTS, cue=cue)


def _cue_of(ground: Ground, teller: Span) -> Span | None:
    """Return the verb by which somebody within another's words tells: "although China | said in February"."""
    sentence = ground.sentence_at(teller)
    noun = root_of(sentence, ground.parsed, teller) if sentence is not None else None
    if noun is None or sentence is None or noun.head.pos_ != "VERB":
        return None
    return span_of([noun.head], sentence, ground.parsed)
