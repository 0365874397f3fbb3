"""Who does an act of a host body: the one whom its words name, who says it, or nobody whom the report names."""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims.act_codes import BY_SAYING, SELF_NEGATED
from longarm.read.claims.actor import UNSAID, Actor
from longarm.read.claims.actors import Actors
from longarm.read.claims.clauses import LIGHT
from longarm.read.claims.ground import Ground
from longarm.read.claims.issuer import OWN, find_issuer
from longarm.read.claims.raising import raiser_of
from longarm.read.claims.spokes import ABROAD
from longarm.read.claims.where_acted import OF_JUSTICE
from longarm.read.factuality import tell_fact
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: Acts that a report may tell without saying who did them.
_UNSAID = frozenset(
    {
        "ordered_closure", "closed", "arrested", "charged", "convicted", "expelled", "summoned_ambassador",
        "no_evidence_found", "sanctioned", "closed_without_charges", "referred_to_prosecutors", "ended_cooperation",
        "legislated", "acquitted", "conviction_quashed", "acquittal_overturned", "reopened",
    }
)  # fmt: skip
#: Acts of states that anybody may tell of, whoever does them.
_KNOWN = frozenset({"expelled", "summoned_ambassador", "sanctioned", "referred_to_prosecutors", "ended_cooperation"})
_SUFFERED = frozenset("plead face stand admit enter go plea be remain appear get receive draw serve".split())  # noqa: SIM905
#: Acts told by what becomes of those whom they are done to: "had to leave", "lives under police guard".
_LEFT = {
    "expelled": frozenset({"have", "leave"}),
    "referred_to_prosecutors": frozenset({"be", "go", "lie", "land"}),
    "protecting_victim": frozenset({"under", "live", "get", "remain"}),
}
_WISHES = frozenset("urge ask call want press request beg implore petition encourage expect demand".split())  # noqa: SIM905
#: What two states or forces do together by agreement, and what a parliament makes: these end and hold by themselves.
_BY_ITSELF = {
    "ended_cooperation": frozenset(
        """arrangement agreement practice cooperation co-operation patrol deal accord pact treaty memorandum programme
        program scheme partnership exchange secondment visit""".split()  # noqa: SIM905
    ),
    "legislated": frozenset("law act bill legislation statute amendment code register registry provision".split()),  # noqa: SIM905
}
_ENVOYS = frozenset(
    """ambassador ambassadors consul consuls consul-general diplomat diplomats envoy envoys spokesman spokeswoman
    spokesperson attache attaché counsellor minister officials official""".split()  # noqa: SIM905
)
_OPENING = frozenset({"open", "launch", "begin", "start", "initiate", "announce", "conduct", "order"})
_PAPERS = re.compile(r"\b(?:complaint|indictment|charge sheet|charges)\b", re.IGNORECASE)


def find_actor(actors: Actors, word: Any, sentence: Sentence, act: tuple[str, Span]) -> Actor | None:
    """Find who acts; None where it is nobody whose act this could be.

    Args:
        actors: the actors of the report.
        word: the token that names the act.
        sentence: where it stands.
        act: code of the act and the words that tell it.
    """
    action, span = act
    actor = _doer(actors, word, sentence, act)
    if actor.side == "host":
        return actor
    if _is_of_none(actors, word, sentence, act) or (action == "charged" and _PAPERS.search(actor.words or "")):
        return UNSAID
    if action == "investigating" and (word.pos_ == "NOUN" or _is_under(word)):
        if not (_goes_on(word) or _is_under(word)):
            return None
        if _is_of_nobody_named(actors, word, sentence, span):
            return UNSAID
    unsaid = (
        actor.side == "unsaid"
        or (action == "ordered_closure" and actor.side == "accused")
        or _is_of_itself(action, word)
    )
    if not unsaid and action not in SELF_NEGATED | {"closed"}:
        return None
    said = _sayer(actors, word, sentence, act)
    if said.side == "host":
        return said
    return UNSAID if _may_be_unsaid(action, said, unsaid=unsaid) else None


def _doer(actors: Actors, word: Any, sentence: Sentence, act: tuple[str, Span]) -> Actor:
    """Judge who does what a word names in its own clause."""
    action, span = act
    actor = actors.of_word(word, sentence, span)
    if action == "other" and actor.side == "unsaid":
        # "The inquiry by the police was closed": who led it closed it.
        led = (child for child in word.children if child.dep_ == "nsubjpass")
        return next((one for noun in led if (one := actors.of_word(noun, sentence, span)).side == "host"), actor)
    if action == "parliament_raised" and _is_of_others_words(actors, word, span):
        return Actor("other", because="actor.in-anothers-words")
    if action == "parliament_raised" and not actor.member:
        return raiser_of(actors.ground, actors, sentence, word, actor) or actor
    return actor


def _is_of_others_words(actors: Actors, word: Any, span: Span) -> bool:
    """Say whether somebody of no body tells of those whom he names no further: "They asked for my address"."""
    bare = any(child.dep_ == "nsubj" and child.lower_ in {"they", "he", "she"} for child in word.children)
    return bare and actors.speaker_at(span).side == "other"


def _is_of_nobody_named(actors: Actors, word: Any, sentence: Sentence, span: Span) -> bool:
    """Say whether an inquiry by nobody named is told as opened in a host state, or something as still under inquiry."""
    if actors.speaker_at(span).side == "accused":
        return False
    if _is_under(word):
        return actors.hosts.main is not None
    return _is_opened(word) and bool(actors.hosts.hosts_in(sentence.span))


def _is_of_itself(action: str, word: Any) -> bool:
    """Say whether an agreement or a law is told to end or hold by nobody's act: "the arrangement has since ended"."""
    things = _BY_ITSELF.get(action)
    if things is None:
        return False
    of = [word.head] if word.dep_ in {"relcl", "acl"} else []
    named = [child for child in word.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return any(one.lemma_.lower() in things for one in (*named, *of))


def _is_of_none(actors: Actors, word: Any, sentence: Sentence, act: tuple[str, Span]) -> bool:
    """Say whether the words tell an act without its doer: by what becomes of people, or by the accused side alone."""
    action, span = act
    if action == "closed" and _is_of_accused(actors, actors.first_teller(word, sentence, span)):
        # "although China said that it had closed them": told by the accused side alone, no act of a host body.
        return True
    return word.lemma_.lower() in (_SUFFERED if action in OF_JUSTICE else _LEFT.get(action, ()))


def _is_of_accused(actors: Actors, teller: Actor) -> bool:
    """Say whether an accused state's body or envoy tells: "the Chinese ambassador had assured him that …"."""
    envoy = (teller.words or "").lower().rsplit(" ", 1)[-1] in _ENVOYS
    return teller.side == "accused" or (envoy and bool(actors.hosts.accused.intersection(teller.countries)))


def _sayer(actors: Actors, word: Any, sentence: Sentence, act: tuple[str, Span]) -> Actor:
    """Judge who says an act that nobody in its clause does."""
    action, span = act
    said = actors.speaker_at(span)
    if action in BY_SAYING and said.side == "unsaid":
        said = _addressed(actors, word, sentence, span)
    if said.side == "unsaid" and action in SELF_NEGATED:
        said = actors.speaker_before(sentence, span)
    if said.side == "unsaid" and action == "no_evidence_found" and word.pos_ == "NOUN":
        said = actors.subject_before(word, sentence, span)
    if action in BY_SAYING and (said.side == "unsaid" or OWN.match(said.words or "")):
        said = find_issuer(actors.ground, actors.hosts)
    if said.side == "host":
        return said
    told = actors.teller_of(word, sentence, span)
    return told if told.side == "host" else said


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
    others = said.side == "other" and action in OF_JUSTICE | _KNOWN
    return unsaid and action in _UNSAID and (said.side == "unsaid" or others)


def _is_opened(noun: Any) -> bool:
    """Say whether an inquiry is told to have been opened by nobody named: "an inquiry was launched in Oslo"."""
    return noun.dep_ == "nsubjpass" and noun.head.lemma_.lower() in _OPENING and tell_fact(noun.head).told == "fact"


def _is_under(word: Any) -> bool:
    """Say whether something is told to be under inquiry by nobody named."""
    if word.pos_ == "AUX" or word.lemma_ in {"be", "remain"}:
        return any(child.lower_ == "under" for child in word.children)
    return bool(word.dep_ == "pobj" and word.head.lower_ == "under" and word.head.head.lemma_ in {"be", "remain"})


def _goes_on(noun: Any) -> bool:
    """Say whether an inquiry is told of as under way: "investigations continue", not "an inquiry found nothing"."""
    return noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.lemma_.lower() in LIGHT | {"be", "remain", "go"}


def is_of_nowhere(ground: Ground, actor: Actor) -> bool:
    """Say whether who denies speaks for a foreign ministry to which its words give no state.

    That the sentence names a state says where there are none, and not whose ministry it is.
    """
    words = f"{actor.words or ''}, {ground.words(actor.span) if actor.span is not None else ''}"
    return not actor.countries and ABROAD.search(words) is not None


def is_wished(actors: Actors, word: Any, sentence: Sentence, span: Span) -> bool:
    """Say whether somebody who is no body only asks for the act: "the group urged Italy to end the patrols"."""
    at = word
    while at.dep_ in {"pobj", "prep", "amod", "acl", "conj", "oprd", "dobj"} and at.head.lemma_.lower() not in _WISHES:
        at = at.head
    over = at.head
    if at.dep_ not in {"xcomp", "ccomp", "advcl", "dobj"} or over.lemma_.lower() not in _WISHES:
        return False
    asking = next((child for child in over.children if child.dep_ == "nsubj"), None)
    return asking is not None and actors.of_noun(asking, sentence, span).side != "host"
