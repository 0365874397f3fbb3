"""Incidents: what is done to people abroad, as events and as what stations are said to be used for.

A purpose ("posts used to monitor dissidents") is an incident of the codebook, told as widely as the text tells it: its
country is the one that the sentence names, and none where the text says only "abroad". An event with one victim
belongs to the country that the report is about when its sentence names no other. What is only feared or possible is
no incident.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from longarm.read.claims.actors import UNSAID, Actor, Actors
from longarm.read.claims.clauses import is_passive, phrase_of, root_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts, tell_hosts
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.voice import find_voice
from longarm.read.claims.when_near import nearest_when
from longarm.read.codebook import Hit
from longarm.read.factuality import MODALS, tell_fact
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim, Confidence, Incident, Stance
from longarm.records.span import Span

#: Done to a single person at one time; a plural noun names only the kind of act.
_EVENTS = frozenset({"killing", "assault", "detention", "abduction_attempt", "visit", "summons", "break_in", "doxxing"})
#: Acts that are nobody's but the accused state's: a host police that detains somebody is no incident.
_OF_ACCUSED = frozenset({"detention", "surveillance", "summons", "bounty_or_warrant", "passport_denial"})
#: Acts that take a victim in the same sentence to be told from everyday uses of their words.
_NEED_VICTIM = frozenset(
    {"surveillance", "message_threat", "detention", "assault", "killing", "visit", "intimidation", "forced_return"}
)
#: Acts that happen at one place however many are told of.
_ONCE = frozenset({"phone_call", "visit", "break_in"})
_FEARING = frozenset("fear worry suspect doubt concern".split())  # noqa: SIM905
_CHANNELS = {"phone_call": "phone", "online_harassment": "online", "visit": "in person"}
_LONGEST_VICTIM = 12


@dataclass(frozen=True)
class _Deed:
    """A cue judged to be something done to somebody."""

    type: str
    hit: Hit
    span: Span
    victim: str | None
    single: bool
    doer: Actor
    because: str


def find_incidents(ground: Ground) -> tuple[Claim, ...]:
    """Find the incidents of a report, in text order."""
    hosts = tell_hosts(ground)
    actors = Actors(ground, hosts)
    found: dict[str, Claim] = {}
    for sentence in ground.body():
        hits = ground.hits(sentence, "incident")
        if not hits:
            continue
        victims = [span for _, span in ground.hits(sentence, "victim")]
        if sentence.tokens is None:
            deeds = list(_by_words(ground, sentence, hits, victims))
        else:
            deeds = list(_deeds(ground, actors, sentence, hits, victims))
        for deed in _closest(deeds):
            for claim in _claims(ground, hosts, sentence, deed):
                found.setdefault(claim.id, claim)
    return tuple(found.values())


def _deeds(
    ground: Ground, actors: Actors, sentence: Sentence, hits: list[tuple[Hit, Span]], victims: list[Span]
) -> Iterator[_Deed]:
    for hit, span in hits:
        kind = hit.cue.code.split(".", 1)[1]
        word = root_of(sentence, ground.parsed, span)
        if word is None or (kind in _NEED_VICTIM and not victims and not _names_person(sentence)):
            continue
        because = _told(word)
        if because is None or (kind in _EVENTS and word.tag_ == "NNS"):
            continue
        doer = actors.of_word(word, sentence, span) if word.pos_ != "NOUN" else UNSAID
        if doer.side == "host" and kind in _OF_ACCUSED | {"intimidation", "message_threat"}:
            continue
        if kind in {"detention"} and doer.side != "accused" and not actors.accuses(sentence.span):
            continue
        victim, single = _victim(ground, sentence, word, victims)
        yield _Deed(kind, hit, span, victim, single, doer, because)


def _told(word: Any) -> str | None:
    """Say why the deed counts as told; None for what is denied, only possible, feared or a condition."""
    fact = tell_fact(word)
    if fact.told == "fact":
        return fact.because
    if fact.told == "denied" or fact.because == "factuality.condition" or fact.word is None:
        return None
    said = fact.word
    if said.lower_ in MODALS and said.lower_ != "would":
        return None
    if said.lemma_.lower() in _FEARING or any(up.lemma_.lower() in _FEARING for up in word.ancestors):
        return None
    return fact.because


def _names_person(sentence: Sentence) -> bool:
    return any(token.pos_ == "PROPN" and token.dep_ in {"dobj", "nsubjpass", "nsubj", "pobj"} for token in sentence.tokens or ())


def _victim(ground: Ground, sentence: Sentence, word: Any, victims: list[Span]) -> tuple[str | None, bool]:
    """Return whom it is done to, and whether that is one person."""
    wanted = {"nsubjpass"} if is_passive(word) else {"dobj"}
    noun = next((child for child in word.children if child.dep_ in wanted), None)
    if noun is None and word.pos_ in {"NOUN", "VERB"}:
        through = (b for c in word.children if c.dep_ == "prep" for b in c.children if b.dep_ == "pobj")
        noun = next((b for b in through if ground.codebook.find(b.text, "en", "victim") or b.pos_ == "PROPN"), None)
    if noun is not None and noun.pos_ in {"NOUN", "PROPN"} and noun.ent_type_ != "GPE":
        words = span_of(phrase_of(noun), sentence, ground.parsed).of(ground.text)
        if ground.codebook.find(words, "en", "victim") or noun.pos_ == "PROPN":
            return " ".join(words.split()[:_LONGEST_VICTIM]), noun.tag_ in {"NN", "NNP"}
    near = min(victims, key=lambda one: (abs(one.start - _at(ground, sentence, word)), one.start), default=None)
    return (near.of(ground.text), False) if near is not None else (None, False)


def _at(ground: Ground, sentence: Sentence, word: Any) -> int:
    return ground.parsed.passages[sentence.passage].span.start + int(word.idx)


def _by_words(
    ground: Ground, sentence: Sentence, hits: list[tuple[Hit, Span]], victims: list[Span]
) -> Iterator[_Deed]:
    for hit, span in hits:
        kind = hit.cue.code.split(".", 1)[1]
        before = Span(max(sentence.span.start, span.start - 18), span.start)
        if ground.codebook.find(ground.words(before), sentence.lang, "word.negation"):
            continue
        if kind in _NEED_VICTIM and not victims:
            continue
        near = min(victims, key=lambda one: (abs(one.start - span.start), one.start), default=None)
        yield _Deed(kind, hit, span, near and near.of(ground.text), False, UNSAID, "incident.by-words")


def _closest(deeds: list[_Deed]) -> list[_Deed]:
    """Leave out intimidation "not told more closely" where the sentence tells it more closely."""
    closer = any(deed.type != "intimidation" for deed in deeds)
    return [deed for deed in deeds if not (closer and deed.type == "intimidation")]


def _claims(ground: Ground, hosts: Hosts, sentence: Sentence, deed: _Deed) -> Iterator[Claim]:
    voice = find_voice(ground, deed.span)
    if voice.stance is Stance.DENIES:
        return
    slots = Incident(
        type=deed.type,
        victim=deed.victim,
        country=_country(hosts, sentence, deed),
        perpetrator=_perpetrator(ground, deed),
        date=nearest_when(ground, sentence, deed.span),
        channel=_CHANNELS.get(deed.type),
    )
    because = (f"incident.{deed.type}", f"cue {deed.hit.cue.id}", deed.because)
    found = Found(slots, sentence.span, because, {"type": deed.span}, Confidence.MEDIUM)
    yield make_claim(ground, found, voice)


def _perpetrator(ground: Ground, deed: _Deed) -> str | None:
    """Return who did it: a body of the accused state, a post, or people who act for one; never the victim."""
    words = deed.doer.words
    if words is None or words == deed.victim:
        return None
    found = ground.codebook.find(words, "en", "doer") or ground.codebook.find(words, "en", "target.post")
    victim = ground.codebook.find(words, "en", "victim.group")
    return words if found or (deed.doer.side == "accused" and not victim) else None


def _country(hosts: Hosts, sentence: Sentence, deed: _Deed) -> str | None:
    """Tell where it happened: the host named in the sentence; for one victim else the host the report is about."""
    near = hosts.hosts_in(sentence.span)
    if hosts.main in near:
        return hosts.main
    if near:
        return near[0] if len(near) == 1 else None
    event = deed.single or deed.type in _ONCE
    return hosts.main if event and deed.type != "persuasion_to_return" else None
