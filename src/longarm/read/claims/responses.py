"""Responses: acts of bodies of a host state, as a report tells them; never acts of the accused state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from msgspec import structs

from longarm.read.claims.actor import TAKEN_UP, UNSAID, Actor
from longarm.read.claims.actors import Actors
from longarm.read.claims.clauses import LIGHT, is_passive, phrase_of, root_of, span_of, tokens_of
from longarm.read.claims.fitting import fits, is_suffered
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts, tell_hosts
from longarm.read.claims.issuer import OWN, find_issuer
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.raising import raiser_of
from longarm.read.claims.roster import Roster
from longarm.read.claims.telling import (
    SELF_NEGATED,
    closed_by_itself,
    closes_a_place,
    denies_more,
    is_ended,
    is_told,
    only_tells,
    seeks_ways,
)
from longarm.read.claims.turns import find_asked
from longarm.read.claims.voice import Voice, find_voice
from longarm.read.claims.when_near import nearest_when
from longarm.read.claims.where_acted import OF_JUSTICE, countries_of
from longarm.read.claims.withdrawn import is_withdrawn
from longarm.read.claims.wordwise import find_raised, find_wordwise
from longarm.read.codebook import Hit
from longarm.read.factuality import tell_fact
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim, Confidence, Response, Speaker, Stance
from longarm.records.span import Span

#: Acts that a report may tell without saying who did them.
_UNSAID = frozenset(
    {
        "ordered_closure", "closed", "arrested", "charged", "convicted", "expelled", "summoned_ambassador",
        "no_evidence_found", "sanctioned", "closed_without_charges", "referred_to_prosecutors",
    }
)  # fmt: skip
_SUFFERED = frozenset("plead face stand admit enter go plea be remain appear get receive draw serve".split())  # noqa: SIM905
#: Acts told by what becomes of those whom they are done to: "had to leave", "lives under police guard".
_LEFT = {
    "expelled": frozenset({"have", "leave"}),
    "referred_to_prosecutors": frozenset({"be", "go", "lie", "land"}),
    "protecting_victim": frozenset({"under", "live", "get", "remain"}),
}
#: How an inquiry ended, beside which the bare word that it ended says nothing more.
_OUTCOMES = frozenset({"closed_without_charges", "no_evidence_found"})
#: Acts that consist in saying them.
_BY_SAYING = frozenset({"denied_permission", "denied_existence"})
_WISHES = frozenset("urge ask call want press request beg implore petition encourage expect demand".split())  # noqa: SIM905
_LONGEST_TARGET = 14
_OPENING = frozenset({"open", "launch", "begin", "start", "initiate", "announce", "conduct", "order"})
_PAPERS = re.compile(r"\b(?:complaint|indictment|charge sheet|charges)\b", re.IGNORECASE)


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
        hits = ground.hits(sentence, "response")
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
    if not raised:
        return tuple(found.values())
    found.update((claim.id, claim) for claim in raised)
    return tuple(sorted(found.values(), key=lambda claim: claim.span.start))


def _acts(ground: Ground, actors: Actors, sentence: Sentence, hits: list[tuple[Hit, Span]]) -> Iterator[_Act]:
    hosts = actors.hosts
    for hit, span in hits:
        action = hit.cue.code.split(".", 1)[1]
        word = _word(ground, sentence, action, span)
        formula = _is_formula(ground, hit, span)
        if word is None or not (formula or is_told(word, action, tokens_of(sentence, ground.parsed, span))):
            continue
        if _is_other_act(ground, sentence, action, word, span):
            continue
        if action not in _BY_SAYING and _is_wished(actors, word, sentence, span):
            continue
        actor = _actor(actors, word, sentence, span, action)
        if formula and (actor is None or actor.side != "host"):
            actor = UNSAID
        if actor is UNSAID and action == "arrested" and is_suffered(ground, hosts, sentence, word):
            continue
        if actor is None or not (formula or fits(ground, sentence, action, actor, (word, span))):
            continue
        teller = actors.first_teller(word, sentence, span) if action == "closed" and actor is UNSAID else UNSAID
        yield _Act(action, actor, hit, span, _target(ground, sentence, word), tell_fact(word).because, teller)


def _is_wished(actors: Actors, word: Any, sentence: Sentence, span: Span) -> bool:
    """Say whether somebody who is no body only asks for the act: "the group urged Italy to end the patrols"."""
    over = word.head
    if word.dep_ not in {"xcomp", "ccomp", "advcl"} or over.lemma_.lower() not in _WISHES:
        return False
    asking = next((child for child in over.children if child.dep_ == "nsubj"), None)
    return asking is not None and actors.of_noun(asking, sentence, span).side != "host"


def _is_other_act(ground: Ground, sentence: Sentence, action: str, word: Any, span: Span) -> bool:
    """Say whether the words tell something else than the act that they are a cue of."""
    if action == "ordered_closure":
        closing = root_of(sentence, ground.parsed, Span(span.end - 1, span.end))
        return closing is not None and only_tells(word, closing)
    if action == "denied_existence":
        return denies_more(word)
    if action == "investigating" and _meets_people(ground, word):
        return True
    if action == "closed":
        return not closes_a_place(word) or (closed_by_itself(word) and ground.attribution_of(span) is None)
    return action == "investigating" and (seeks_ways(word) or is_ended(word))


def _meets_people(ground: Ground, word: Any) -> bool:
    """Say whether a body calls on those who are threatened, and looks into nothing: "visited two activists"."""
    given = next((child for child in word.children if child.dep_ == "dobj"), None)
    return word.lemma_ == "visit" and given is not None and bool(ground.codebook.find(given.text, "en", "victim"))


def _word(ground: Ground, sentence: Sentence, action: str, span: Span) -> Any | None:
    """Return the word that names the act: of "ordered … to close" the first, else the one that others hang on."""
    if action == "ordered_closure":
        first = Span(span.start, span.start + 1)
        return root_of(sentence, ground.parsed, first)
    return root_of(sentence, ground.parsed, span)


def _is_formula(ground: Ground, hit: Hit, span: Span) -> bool:
    """Say whether the words are a formula of parliaments, which tells its act without a subject."""
    return hit.cue.id == _PUT or ground.words(span).lower().startswith(_FORMULAS)


#: Raising a matter, which an order to close in the same breath takes over.
_RAISED = "en.raise-with"
_PUT = "en.question-put"
_FORMULAS = ("to ask the minister", "search warrant")


def _actor(actors: Actors, word: Any, sentence: Sentence, span: Span, action: str) -> Actor | None:
    """Find who acts; None where it is nobody whose act this could be."""
    actor = actors.of_word(word, sentence, span)
    if action == "other" and actor.side == "unsaid":
        # "The inquiry by the police was closed": who led it closed it.
        led = (child for child in word.children if child.dep_ == "nsubjpass")
        actor = next((one for noun in led if (one := actors.of_word(noun, sentence, span)).side == "host"), actor)
    if action == "parliament_raised" and not actor.member:
        raiser = raiser_of(actors.ground, actors, sentence, word, actor)
        if raiser is not None:
            return raiser
    if actor.side == "host":
        return actor
    if action == "closed" and actors.first_teller(word, sentence, span).side == "accused":
        # "although China said that it had closed them": told by the accused side alone, no act of a host body.
        return UNSAID
    if word.lemma_.lower() in (_SUFFERED if action in OF_JUSTICE else _LEFT.get(action, ())):
        return UNSAID
    if action == "charged" and _PAPERS.search(actor.words or ""):
        return UNSAID
    if action == "investigating" and word.pos_ == "NOUN":
        if not _goes_on(word):
            return None
        if _is_opened(word) and actors.hosts.hosts_in(sentence.span) and actors.speaker_at(span).side != "accused":
            return UNSAID
    unsaid = actor.side == "unsaid" or (action == "ordered_closure" and actor.side == "accused")
    if not unsaid and action not in SELF_NEGATED | {"closed"}:
        return None
    said = actors.speaker_at(span)
    if action in _BY_SAYING and said.side == "unsaid":
        said = _addressed(actors, word, sentence, span)
    if said.side == "unsaid" and action in SELF_NEGATED:
        said = actors.speaker_before(sentence, span)
    if action in _BY_SAYING and (said.side == "unsaid" or OWN.match(said.words or "")):
        said = find_issuer(actors.ground, actors.hosts)
    if said.side != "host":
        told = actors.teller_of(word, sentence, span)
        said = told if told.side == "host" else said
    if said.side == "host":
        return said
    return UNSAID if _may_be_unsaid(action, said, unsaid=unsaid) else None


def _addressed(actors: Actors, word: Any, sentence: Sentence, span: Span) -> Actor:
    """Find the body that was not told or to which none is known: "the ministry was not told of the office"."""
    to = (deep for child in word.children if child.lower_ == "to" for deep in child.children)
    told = (*(child for child in word.children if child.dep_ == "nsubjpass"), *to)
    found = (actors.of_noun(noun, sentence, span) for noun in told)
    return next((one for one in found if one.side == "host"), UNSAID)


def _may_be_unsaid(action: str, said: Actor, *, unsaid: bool) -> bool:
    """Say whether an act counts though no host body is named: closures always, arrests and the like in passives."""
    if action == "closed":
        return True
    return unsaid and action in _UNSAID and (said.side == "unsaid" or (action in OF_JUSTICE and said.side == "other"))


def _is_opened(noun: Any) -> bool:
    """Say whether an inquiry is told to have been opened by nobody named: "an inquiry was launched in Oslo"."""
    return noun.dep_ == "nsubjpass" and noun.head.lemma_.lower() in _OPENING and tell_fact(noun.head).told == "fact"


def _goes_on(noun: Any) -> bool:
    """Say whether an inquiry is told of as under way: "investigations continue", not "an inquiry found nothing"."""
    return noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.lemma_.lower() in LIGHT | {"be", "remain", "go"}


def _target(ground: Ground, sentence: Sentence, word: Any) -> str | None:
    """Return whom or what the act is about: the object of the verb, or the subject of its passive."""
    wanted = {"nsubjpass"} if is_passive(word) else {"dobj"}
    noun = next((child for child in word.children if child.dep_ in wanted), None)
    if noun is None:
        through = (b for c in word.children if c.dep_ == "prep" for b in c.children if b.dep_ == "pobj")
        noun = next(through, None)
    if noun is None or noun.pos_ == "PRON":
        return None
    words = span_of(phrase_of(noun), sentence, ground.parsed).of(ground.text)
    return " ".join(words.split()[:_LONGEST_TARGET])


def _settle(acts: Iterator[_Act]) -> list[_Act]:
    """Of acts that share words keep the stronger reading: an order to close is no closure, no charges are no charge."""
    kept = list(acts)
    over: dict[str, set[str]] = {
        "closed": {"ordered_closure"},
        "charged": {"closed_without_charges"},
        "investigating": {"other"},
        "no_evidence_found": {"denied_existence"},
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
    for country in countries_of(ground, hosts, sentence, act.actor, (act.action, act.span)):
        slots = Response(
            country=country,
            actor=act.actor.words,
            action=act.action,
            target=act.target,
            date=nearest_when(ground, sentence, act.span, said=act.action in _BY_SAYING),
            verb=ground.words(act.span),
        )
        marks = {"verb": act.span}
        if act.actor.span is not None:
            marks["actor"] = act.actor.span
        because = (f"response.{act.action}", f"cue {act.hit.cue.id}", act.actor.because, act.because)
        found = Found(slots, sentence.span, because, marks, Confidence.MEDIUM)
        yield make_claim(ground, found, roster.name_of(_voice(ground, act)))


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
    return replace(voice, speaker=speaker, chain=chain, stance=Stance.ASSERTS)
