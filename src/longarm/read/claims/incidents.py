"""Incidents: what is done to people abroad, as events and as what stations are said to be used for.

A purpose ("posts used to monitor dissidents") is an incident of the codebook, told as widely as the text tells it: its
country is the one that the sentence names, and none where the text says only "abroad". An event with one victim
belongs to the country that the report is about when its sentence names no other. What is only feared or possible is
no incident.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from longarm.read.claims.actor import UNSAID, Actor
from longarm.read.claims.actors import Actors
from longarm.read.claims.clauses import is_passive, phrase_of, root_of, span_of, tokens_of
from longarm.read.claims.conditions import is_conditional, is_feared
from longarm.read.claims.deeds import (
    has_victim,
    is_abroad,
    is_elsewhere,
    is_general,
    is_listed_kind,
    is_of_name,
    is_of_press,
    is_only_meant,
    spares_people,
    tell_deed,
    threatens_people,
)
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts, tell_hosts
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.roster import Roster
from longarm.read.claims.voice import Voice, find_voice
from longarm.read.claims.when_near import nearest_when
from longarm.read.claims.withdrawn import is_withdrawn
from longarm.read.codebook import Hit
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim, Confidence, Incident, Stance
from longarm.records.span import Span

#: Done to a single person at one time; a plural noun names only the kind of act.
_EVENTS = frozenset({"killing", "assault", "detention", "abduction_attempt", "visit", "summons", "break_in", "doxxing"})
#: Acts that are nobody's but the accused state's: a host police that detains somebody is no incident.
_OF_ACCUSED = frozenset({"detention", "surveillance", "summons", "bounty_or_warrant", "passport_denial", "visit"})
#: Acts that take a victim in the same sentence to be told from everyday uses of their words.
_NEED_VICTIM = frozenset(
    {"surveillance", "message_threat", "detention", "assault", "killing", "visit", "intimidation", "forced_return"}
)
#: Acts that happen at one place however many are told of.
_ONCE = frozenset({"phone_call", "visit", "break_in"})
#: Of two readings of the same words the closer one.
_CLOSER = {
    "persuasion_to_return": frozenset({"forced_return"}),
    "message_threat": frozenset({"threat_to_family", "phone_call"}),
    "visit": frozenset({"threat_to_family"}),
    "detention": frozenset({"threat_to_family"}),
    "surveillance": frozenset({"recruitment_attempt"}),
    "forced_return": frozenset({"abduction_attempt"}),
}
_TAKEN = frozenset({"forced_return"})
_PRONOUNS = frozenset("him her them he she they it those people persons person someone".split())  # noqa: SIM905
_CHANNELS = {"phone_call": "phone", "online_harassment": "online", "visit": "in person"}
_LONGEST_VICTIM = 12
_JOINED = re.compile(r"(?:,| and| or|, and)\s+(?:in\s+)?(?:the\s+)?")


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
    actors, roster = Actors(ground, hosts), Roster(ground)
    found: dict[str, Claim] = {}
    for sentence in ground.body():
        hits = ground.hits(sentence, "incident")
        if not hits or is_withdrawn(ground, sentence):
            continue
        victims = [span for _, span in ground.hits(sentence, "victim")]
        if sentence.tokens is None:
            deeds = list(_by_words(ground, sentence, hits, victims))
        else:
            deeds = list(_deeds(ground, actors, sentence, hits, victims))
        for deed in _closest(deeds):
            for claim in _claims(ground, roster, hosts, sentence, deed):
                found.setdefault(claim.id, claim)
    return tuple(claim for claim in found.values() if not _is_told_again(claim, found.values()))


def _is_told_again(claim: Claim, found: Iterable[Claim]) -> bool:
    """Say whether a claim without a place only repeats what the report tells with one, in nobody else's words."""
    slots = claim.slots
    if not isinstance(slots, Incident) or slots.country is not None:
        return False
    for other in found:
        same = isinstance(other.slots, Incident) and other.slots.type == slots.type and other.slots.country is not None
        if same and (claim.speaker is None or slots.victim is None or _name(claim) == _name(other)):
            return True
    return False


def _name(claim: Claim) -> str | None:
    return claim.speaker.name if claim.speaker is not None else None


def _deeds(
    ground: Ground, actors: Actors, sentence: Sentence, hits: list[tuple[Hit, Span]], victims: list[Span]
) -> Iterator[_Deed]:
    kinds = {hit.cue.code.split(".", 1)[1] for hit, _ in hits}
    for hit, span in hits:
        kind = hit.cue.code.split(".", 1)[1]
        word = root_of(sentence, ground.parsed, span)
        if word is None or (kind in _NEED_VICTIM and not victims and not _names_person(sentence)):
            continue
        because = tell_deed(word, tokens_of(sentence, ground.parsed, span))
        if because is None or is_elsewhere(ground, actors, sentence, kind, span, victims):
            continue
        if _is_other(ground, sentence, word, span, kind):
            continue
        doer = _doer(actors, sentence, word, span, kind)
        if is_of_press(ground, doer, kind):
            continue
        if doer.side == "host" and kind in _OF_ACCUSED | {"intimidation", "message_threat"} and not kinds & _TAKEN:
            continue
        victim, single = _victim(ground, actors, sentence, word, victims)
        if kind == "detention" and not is_abroad(
            ground, actors, sentence, (word, doer), single=single or bool(kinds & _TAKEN)
        ):
            continue
        if kind == "message_threat":
            if not threatens_people(ground, word):
                continue
            kind = "intimidation" if is_general(word) else kind
        yield _Deed(kind, hit, span, victim, single, doer, because)


def _doer(actors: Actors, sentence: Sentence, word: Any, span: Span, kind: str) -> Actor:
    """Judge who does a deed; of a noun only the host service that watches, which is no deed then."""
    doer = actors.of_word(word, sentence, span)
    if word.pos_ == "NOUN" and not (doer.side == "host" and kind == "surveillance"):
        return UNSAID
    return doer


def _is_other(ground: Ground, sentence: Sentence, word: Any, span: Span, kind: str) -> bool:
    """Say whether the words tell no deed of the kind: a name, a list of kinds, a plan, or what is done to things."""
    if (
        is_of_name(ground, sentence, word, span)
        or is_only_meant(word, kind)
        or spares_people(ground, sentence, word, kind)
    ):
        return True
    return word.tag_ == "NNS" and (is_listed_kind(word) or (kind in _EVENTS and not has_victim(ground, word)))


def _names_person(sentence: Sentence) -> bool:
    return any(
        token.pos_ == "PROPN" and token.dep_ in {"dobj", "nsubjpass", "nsubj", "pobj"}
        for token in sentence.tokens or ()
    )


def _victim(
    ground: Ground, actors: Actors, sentence: Sentence, word: Any, victims: list[Span]
) -> tuple[str | None, bool]:
    """Return whom it is done to, and whether that is one person."""
    wanted = {"nsubjpass"} if is_passive(word) else {"dobj"}
    noun = next((child for child in word.children if child.dep_ in wanted), None)
    if noun is None and word.pos_ in {"NOUN", "VERB"}:
        through = (b for c in word.children if c.dep_ == "prep" for b in c.children if b.dep_ == "pobj")
        noun = next((b for b in through if ground.codebook.find(b.text, "en", "victim") or b.pos_ == "PROPN"), None)
    if noun is not None and noun.pos_ in {"NOUN", "PROPN"} and noun.ent_type_ != "GPE":
        span = span_of(phrase_of(noun), sentence, ground.parsed)
        words = span.of(ground.text)
        group = ground.codebook.find(words, "en", "victim")
        if group or (noun.pos_ == "PROPN" and not actors.names_place(span)):
            return " ".join(words.split()[:_LONGEST_VICTIM]), noun.tag_ in {"NN", "NNP"}
    return _nearest(ground, victims, _at(ground, sentence, word)), False


def _nearest(ground: Ground, victims: list[Span], at: int) -> str | None:
    """Return the word for people that stands nearest; pronouns name nobody."""
    named = [one for one in victims if one.of(ground.text).lower() not in _PRONOUNS]
    near = min(named, key=lambda one: (abs(one.start - at), one.start), default=None)
    return None if near is None else near.of(ground.text)


def _at(ground: Ground, sentence: Sentence, word: Any) -> int:
    return ground.parsed.passages[sentence.passage].span.start + int(word.idx)


def _by_words(ground: Ground, sentence: Sentence, hits: list[tuple[Hit, Span]], victims: list[Span]) -> Iterator[_Deed]:
    for hit, span in hits:
        kind = hit.cue.code.split(".", 1)[1]
        before = Span(max(sentence.span.start, span.start - 18), span.start)
        if ground.codebook.find(ground.words(before), sentence.lang, "word.negation"):
            continue
        if is_conditional(ground.text, sentence.span, sentence.lang, span) or is_feared(
            ground.text, sentence.span, span
        ):
            continue
        if kind in _NEED_VICTIM and not victims:
            continue
        victim = _nearest(ground, victims, span.start)
        yield _Deed(kind, hit, span, victim, single=False, doer=UNSAID, because="incident.by-words")


def _closest(deeds: list[_Deed]) -> list[_Deed]:
    """Of deeds told by the same words keep the closer one, and leave out intimidation that is told more closely."""
    closer = any(deed.type != "intimidation" for deed in deeds)
    return [
        deed
        for deed in deeds
        if not (closer and deed.type == "intimidation")
        and not any(other.type in _CLOSER.get(deed.type, ()) and other.span.overlaps(deed.span) for other in deeds)
    ]


def _claims(ground: Ground, roster: Roster, hosts: Hosts, sentence: Sentence, deed: _Deed) -> Iterator[Claim]:
    voice = roster.name_of(find_voice(ground, deed.span))
    if voice.stance is Stance.DENIES:
        return
    for country in _countries(ground, hosts, sentence, deed):
        yield _claim(ground, sentence, deed, voice, country)


def _claim(ground: Ground, sentence: Sentence, deed: _Deed, voice: Voice, country: str | None) -> Claim:
    slots = Incident(
        type=deed.type,
        victim=deed.victim,
        country=country,
        perpetrator=_perpetrator(ground, deed),
        date=nearest_when(ground, sentence, deed.span),
        channel=_CHANNELS.get(deed.type),
    )
    because = (f"incident.{deed.type}", f"cue {deed.hit.cue.id}", deed.because)
    found = Found(slots, sentence.span, because, {"type": deed.span}, Confidence.MEDIUM)
    return make_claim(ground, found, voice)


def _perpetrator(ground: Ground, deed: _Deed) -> str | None:
    """Return who did it: a body of the accused state, a post, or people who act for one; never the victim."""
    words = deed.doer.words
    if words is None or words == deed.victim:
        return None
    found = ground.codebook.find(words, "en", "doer") or ground.codebook.find(words, "en", "target.post")
    victim = ground.codebook.find(words, "en", "victim.group")
    return words if found or (deed.doer.side == "accused" and not victim) else None


def _countries(ground: Ground, hosts: Hosts, sentence: Sentence, deed: _Deed) -> tuple[str | None, ...]:
    """Tell where it happened: in each of several states that the sentence names in one breath, else where it can be."""
    places = [one for one in hosts.places_in(sentence.span) if hosts.hosts_in(one.span)]
    row = [one.country for one in places[:1]]
    for one, other in pairwise(places):
        if not _JOINED.fullmatch(ground.text, one.span.end, other.span.start):
            return (_country(ground, hosts, sentence, deed),)
        row.append(other.country)
    return tuple(dict.fromkeys(row)) if len(set(row)) > 1 else (_country(ground, hosts, sentence, deed),)


def _country(ground: Ground, hosts: Hosts, sentence: Sentence, deed: _Deed) -> str | None:
    """Tell where it happened: the host named in the sentence; for one victim else the host the report is about.

    Where the speaker sits is no place of the deed.
    """
    held = ground.attribution_of(deed.span)
    apart = held.source if held is not None else ()
    near = hosts.hosts_in(sentence.span, apart)
    if hosts.main in near:
        return hosts.main
    if near:
        return near[0] if len(near) == 1 else None
    event = deed.single or deed.type in _ONCE
    return hosts.main if event and deed.type != "persuasion_to_return" else None
