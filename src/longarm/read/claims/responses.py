"""Responses: acts of bodies of a host state, as a report tells them; never acts of the accused state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from longarm.read.claims.actors import UNSAID, Actor, Actors
from longarm.read.claims.clauses import LIGHT, is_passive, phrase_of, root_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts, tell_hosts
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.roster import Roster
from longarm.read.claims.voice import find_voice
from longarm.read.claims.when_near import nearest_when
from longarm.read.claims.wordwise import find_wordwise
from longarm.read.codebook import Hit
from longarm.read.factuality import BARRING, NEGATIONS, tell_fact
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim, Confidence, Response
from longarm.records.span import Span

#: Acts that a report may tell without saying who did them.
_UNSAID = frozenset(
    {
        "ordered_closure", "closed", "arrested", "charged", "convicted", "expelled", "summoned_ambassador",
        "no_evidence_found", "sanctioned", "closed_without_charges",
    }
)  # fmt: skip
#: Acts that count when announced or under way.
_INTENDED = frozenset({"investigating", "ordered_closure", "protecting_victim", "ended_cooperation", "legislated"})
#: Acts that members of a parliament do; they do no other.
_OF_MEMBERS = frozenset({"parliament_raised", "legislated"})
#: The words of these acts carry their own negation or modal verb.
_SELF_NEGATED = frozenset(
    {"no_evidence_found", "denied_permission", "denied_existence", "closed_without_charges", "ordered_closure"}
)
#: Acts whose subject may be the one who suffers them: "pleaded guilty", "faces charges".
_OF_JUSTICE = frozenset({"arrested", "charged", "convicted"})
_SUFFERED = frozenset("plead face stand admit enter go plea".split())  # noqa: SIM905
#: Words above an infinitive that leave the act undone.
_UNWILLING = frozenset(
    [
        "unable",
        "able",
        "difficult",
        "hard",
        "reluctant",
        "unwilling",
        "impossible",
        "necessary",
        "important",
        "need",
        "should",
    ]
)
_OWN_WILL = frozenset({"would", "to", "will", "shall"})
_LONGEST_TARGET = 14


@dataclass(frozen=True)
class _Act:
    """A cue judged to be an act."""

    action: str
    actor: Actor
    hit: Hit
    span: Span
    target: str | None = None
    because: str = ""


def find_responses(ground: Ground) -> tuple[Claim, ...]:
    """Find the responses of host states in a report, in text order."""
    hosts = tell_hosts(ground)
    actors, roster = Actors(ground, hosts), Roster(ground)
    found: dict[str, Claim] = {}
    for sentence in ground.body():
        hits = ground.hits(sentence, "response")
        if not hits:
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
    return tuple(found.values())


def _acts(ground: Ground, actors: Actors, sentence: Sentence, hits: list[tuple[Hit, Span]]) -> Iterator[_Act]:
    for hit, span in hits:
        action = hit.cue.code.split(".", 1)[1]
        word = _word(ground, sentence, action, span)
        formula = _is_formula(ground, span)
        if word is None or not (formula or _is_told(word, action)):
            continue
        actor = _actor(actors, word, sentence, span, action)
        if formula and (actor is None or actor.side != "host"):
            actor = UNSAID
        if actor is None or not (formula or _fits(ground, sentence, action, actor, word)):
            continue
        yield _Act(action, actor, hit, span, _target(ground, sentence, word), tell_fact(word).because)


def _word(ground: Ground, sentence: Sentence, action: str, span: Span) -> Any | None:
    """Return the word that names the act: of "ordered … to close" the first, else the one that others hang on."""
    if action == "ordered_closure":
        first = Span(span.start, span.start + 1)
        return root_of(sentence, ground.parsed, first)
    return root_of(sentence, ground.parsed, span)


def _is_told(word: Any, action: str) -> bool:
    """Say whether the report tells the act as done, or for some acts as announced."""
    if action in _SELF_NEGATED:
        return not any(child.dep_ == "mark" and child.lower_ in {"if", "whether", "unless"} for child in word.children)
    if any(child.dep_ in {"nsubj", "nsubjpass"} and _is_none(child) for child in word.children):
        return False
    fact = tell_fact(word)
    if fact.told == "fact":
        return True
    if fact.told == "denied" or action not in _INTENDED:
        return False
    if fact.word is None:
        return False
    if fact.word.lower_ == "to" and word.head.i != word.i:
        over = word.head
        return over.lemma_.lower() not in _UNWILLING | BARRING and tell_fact(over).told != "denied"
    return fact.word.lower_ in _OWN_WILL or fact.word.lemma_.lower() in _WILLING


def _is_none(noun: Any) -> bool:
    """Say whether a noun phrase names nobody: "nobody", "no diplomat"."""
    return noun.lower_ in NEGATIONS or any(child.dep_ == "det" and child.lower_ in NEGATIONS for child in noun.children)


def _is_formula(ground: Ground, span: Span) -> bool:
    """Say whether the words are a formula of parliaments, which tells its act without a subject."""
    return ground.words(span).lower().startswith(_FORMULAS)


_FORMULAS = ("to ask the minister", "search warrant")
_WILLING = frozenset("plan intend promise pledge vow offer agree decide prepare set continue undertake".split())  # noqa: SIM905


def _actor(actors: Actors, word: Any, sentence: Sentence, span: Span, action: str) -> Actor | None:
    """Find who acts; None where it is nobody whose act this could be."""
    actor = actors.of_word(word, sentence, span)
    if actor.side == "host":
        return actor
    if action in _OF_JUSTICE and word.lemma_.lower() in _SUFFERED:
        return UNSAID
    if action == "investigating" and word.pos_ == "NOUN" and not _goes_on(word):
        return None
    unsaid = actor.side == "unsaid" or (action == "ordered_closure" and actor.side == "accused")
    if not unsaid and action not in _SELF_NEGATED | {"closed"}:
        return None
    said = actors.speaker_at(span)
    if said.side != "host":
        told = actors.teller_of(word, sentence, span)
        said = told if told.side == "host" else said
    if said.side == "host":
        return said
    return UNSAID if _may_be_unsaid(action, said, unsaid=unsaid) else None


def _may_be_unsaid(action: str, said: Actor, *, unsaid: bool) -> bool:
    """Say whether an act counts though no host body is named: closures always, arrests and the like in passives."""
    if action == "closed":
        return True
    return unsaid and action in _UNSAID and (said.side == "unsaid" or (action in _OF_JUSTICE and said.side == "other"))


def _goes_on(noun: Any) -> bool:
    """Say whether an inquiry is told of as under way: "investigations continue", not "an inquiry found nothing"."""
    return noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.lemma_.lower() in LIGHT | {"be", "remain", "go"}


def _fits(ground: Ground, sentence: Sentence, action: str, actor: Actor, word: Any) -> bool:
    """Say whether actor and object are such as the act has."""
    if actor.member and action not in _OF_MEMBERS:
        return False
    if action == "parliament_raised":
        return actor.member or _is_member(ground, actor)
    if action in {"closed", "ordered_closure"}:
        return bool(ground.hits(sentence, "target.post")) or word.pos_ == "PRON"
    if action == "charged":
        return not any(
            child.dep_ == "nsubjpass" and ground.codebook.find(child.text, "en", "target.post")
            for child in word.children
        )
    if action == "expelled":
        return _names(sentence, "diplomat attaché envoy officer official consul ambassador staff grata gratae".split())  # noqa: SIM905
    return True


def _is_member(ground: Ground, actor: Actor) -> bool:
    return bool(actor.words and ground.codebook.find(actor.words, "en", "actor.member"))


def _names(sentence: Sentence, stems: list[str]) -> bool:
    return any(token.lower_.startswith(tuple(stems)) for token in sentence.tokens or ())


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
    over = {"closed": {"ordered_closure"}, "charged": {"closed_without_charges"}}
    return [
        act
        for act in kept
        if not any(other.action in over.get(act.action, ()) and other.span.overlaps(act.span) for other in kept)
    ]


def _claims(ground: Ground, roster: Roster, hosts: Hosts, sentence: Sentence, act: _Act) -> Iterator[Claim]:
    for country in _countries(hosts, sentence, act):
        slots = Response(
            country=country,
            actor=act.actor.words,
            action=act.action,
            target=act.target,
            date=nearest_when(ground, sentence, act.span),
            verb=ground.words(act.span),
        )
        marks = {"verb": act.span}
        if act.actor.span is not None:
            marks["actor"] = act.actor.span
        because = (f"response.{act.action}", f"cue {act.hit.cue.id}", act.actor.because, act.because)
        found = Found(slots, sentence.span, because, marks, Confidence.MEDIUM)
        yield make_claim(ground, found, roster.name_of(find_voice(ground, act.span)))


def _countries(hosts: Hosts, sentence: Sentence, act: _Act) -> tuple[str, ...]:
    """Tell whose body acted: by its name, else the one host named beside it, else the host the report is about."""
    if act.actor.countries:
        return act.actor.countries
    near = hosts.hosts_in(sentence.span)
    if act.actor is UNSAID and act.action in _OF_JUSTICE and not near and hosts.countries_in(sentence.span):
        # "returned to China, some facing charges": the only state named is the accused one.
        return ()
    if len(near) == 1:
        return (near[0],)
    if hosts.main and (not near or hosts.main in near):
        return (hosts.main,)
    return (near[0],) if near else ()
