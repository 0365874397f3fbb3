"""Incidents: what is done to people abroad, as events and as what stations are said to be used for.

A purpose ("posts used to monitor dissidents") is an incident of the codebook, told as widely as the text tells it: its
country is the one that the sentence names, and none where the text says only "abroad". An event with one victim
belongs to the country that the report is about when its sentence names no other. What is only feared or possible is
no incident.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from longarm.read.claims.act_codes import CHANNELS
from longarm.read.claims.actor import UNSAID, Actor
from longarm.read.claims.actors import Actors
from longarm.read.claims.clauses import root_of, tokens_of
from longarm.read.claims.deeds import (
    is_abroad,
    is_elsewhere,
    is_general,
    is_of_name,
    is_of_press,
    is_only_meant,
    spares_people,
    tell_deed,
    threatens_people,
)
from longarm.read.claims.germanic_denial import is_counted
from longarm.read.claims.ground import Ground
from longarm.read.claims.heard_incidents import hear_incidents, hear_incidents_abroad
from longarm.read.claims.hosts import Hosts, tell_hosts
from longarm.read.claims.kin import is_of_kin_here, is_own_visit, is_to_kin
from longarm.read.claims.kinds_listed import has_victim, is_befallen, is_kind_only
from longarm.read.claims.looked_at import (
    is_definite,
    is_left_open,
    is_no_call,
    is_sought,
    is_told_again,
    names_person,
    near_return,
    real_doer,
)
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.not_done import SUFFERED, is_not_done, is_of_agents, is_plain_crime, serves_accused
from longarm.read.claims.roster import Roster
from longarm.read.claims.victims import find_perpetrator, find_victim, nearest_victim
from longarm.read.claims.voice import Voice, find_voice
from longarm.read.claims.vouched import judge_clause, voiced, without_party
from longarm.read.claims.when_near import nearest_when
from longarm.read.claims.where_done import Done, countries_of
from longarm.read.claims.withdrawn import is_withdrawn
from longarm.read.claims.wordwise_deeds import OWN_NEGATION, is_not_told, surest
from longarm.read.codebook import Hit
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim, Confidence, Incident, Stance
from longarm.records.span import Span

#: Done to a single person at one time; a plural noun names only the kind of act.
_EVENTS = frozenset({"killing", "assault", "detention", "abduction_attempt", "visit", "summons", "break_in", "doxxing"})
#: Acts that are nobody's but the accused state's: a host police that detains somebody is no incident.
_OF_ACCUSED = frozenset(
    """detention surveillance summons bounty_or_warrant passport_denial visit phone_call break_in recruitment_attempt
    doxxing""".split()  # noqa: SIM905
)
#: Acts that take a victim in the same sentence to be told from everyday uses of their words.
_NEED_VICTIM = frozenset(
    {"surveillance", "message_threat", "detention", "assault", "killing", "visit", "intimidation", "forced_return"}
)
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
#: What a visit may end in.
_WORSE = frozenset({"assault", "killing", "forced_return", "abduction_attempt", "break_in"})


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
    word: Any | None = None


@dataclass(frozen=True)
class _Scene:
    """A sentence with what judges its deeds: the report, its actors, words for people, and the kinds of all cues."""

    ground: Ground
    actors: Actors
    sentence: Sentence
    victims: list[Span]
    kinds: frozenset[str]


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
            deeds = surest(ground, sentence, list(_by_words(ground, sentence, hits, victims)))
        else:
            deeds = list(_deeds(ground, actors, sentence, hits, victims))
        for deed in _closest(deeds):
            for claim in _claims(ground, roster, hosts, sentence, deed):
                found.setdefault(claim.id, claim)
    told = tuple(found.values())
    more = (*hear_incidents(ground, actors, roster, told), *hear_incidents_abroad(ground, hosts, told))
    heard = {claim.id: claim for claim in more}
    if heard:
        found = dict(sorted({**heard, **found}.items(), key=lambda pair: pair[1].span.start))
    return tuple(claim for claim in found.values() if not is_told_again(claim, found.values()))


def _deeds(
    ground: Ground, actors: Actors, sentence: Sentence, hits: list[tuple[Hit, Span]], victims: list[Span]
) -> Iterator[_Deed]:
    scene = _Scene(ground, actors, sentence, victims, frozenset(_kind(hit) for hit, _ in hits))
    for hit, span in hits:
        word = root_of(sentence, ground.parsed, span)
        people = without_party(ground, sentence, word, span, victims)
        deed = None if word is None else _judge(replace(scene, victims=people), hit, span, word)
        if deed is not None:
            yield deed


def _kind(hit: Hit) -> str:
    return hit.cue.code.split(".", 1)[1]


def _judge(scene: _Scene, hit: Hit, span: Span, word: Any) -> _Deed | None:
    """Judge whether a cue tells a deed of the accused state's reach; None where it does not."""
    ground, actors, sentence, kind = scene.ground, scene.actors, scene.sentence, _kind(hit)
    if not hit.cue.needing and _is_of_nobody(scene, word, kind):
        return None
    because = tell_deed(word, tokens_of(sentence, ground.parsed, span))
    if because is None or is_left_open(ground, sentence, word):
        return None
    if is_elsewhere(ground, actors, sentence, kind, span, scene.victims):
        return None
    if _is_other(ground, sentence, word, span, kind) or is_not_done(ground, sentence, word, span, kind):
        return None
    doer = _doer(actors, sentence, word, span, kind)
    kind = "threat_to_family" if is_to_kin(word, kind, ground.words(span)) else kind
    if _is_of_others(scene, doer, word, kind):
        return None
    victim, single = find_victim(ground, actors, sentence, word, scene.victims)
    taken = _is_taken(scene, kind)
    if (
        kind == "detention"
        and not (single and taken)
        and not is_abroad(ground, actors, sentence, (word, doer), single=single or taken)
    ):
        return None
    if kind == "message_threat":
        if not threatens_people(ground, word):
            return None
        kind = "intimidation" if is_general(word) else kind
    return _Deed(kind, hit, span, victim, single, doer, because, word)


def _is_taken(scene: _Scene, kind: str) -> bool:
    """Say whether those whom a deed is done to are taken away as well, in its sentence or, if detained, in the next."""
    return bool(scene.kinds & _TAKEN) or (kind == "detention" and near_return(scene.ground, scene.sentence))


def _is_of_nobody(scene: _Scene, word: Any, kind: str) -> bool:
    """Say whether a sentence names nobody to whom a deed could be done, or what it is done to is nobody."""
    if kind in _NEED_VICTIM and not scene.victims and not names_person(scene.sentence):
        return True
    return spares_people(scene.ground, scene.sentence, word, kind)


def _is_of_others(scene: _Scene, doer: Actor, word: Any, kind: str) -> bool:
    """Say whether a deed is that of reporters, robbers or the host's own bodies."""
    ground, sentence = scene.ground, scene.sentence
    if is_of_press(ground, doer, kind) or is_plain_crime(ground, sentence, doer, kind):
        return True
    of_kin = is_of_kin_here(doer, kind) and not scene.actors.accuses(sentence.span)
    if of_kin or is_of_agents(ground, sentence, doer, kind):
        return True
    own = (
        doer.side == "host"
        and kind in _OF_ACCUSED | {"intimidation", "message_threat"}
        and not _is_taken(scene, kind)
        and not _acts_abroad(scene, doer)
    )
    return own and word.lemma_.lower() not in SUFFERED and not serves_accused(scene.actors.hosts, sentence, kind)


def _acts_abroad(scene: _Scene, doer: Actor) -> bool:
    """Say whether a sentence puts a deed in another country than that of the body: "Chinese police … in Sweden"."""
    home = scene.ground.tell_country(doer.words or "", "en")
    there = {one.country for one in scene.ground.places_in(scene.sentence.span)}
    return bool(there - {home, None}) if home is not None else bool(there & set(scene.actors.hosts.accused))


def _doer(actors: Actors, sentence: Sentence, word: Any, span: Span, kind: str) -> Actor:
    """Judge who does a deed; of a noun only the host service that watches, which is no deed then."""
    doer = real_doer(actors, word, actors.of_word(word, sentence, span))
    if word.pos_ == "NOUN" and not (doer.side == "host" and kind == "surveillance"):
        return UNSAID
    return doer


def _is_other(ground: Ground, sentence: Sentence, word: Any, span: Span, kind: str) -> bool:
    """Say whether the words tell no deed of the kind: a name, a list of kinds, a plan, or what is done to things."""
    if (
        is_of_name(ground, sentence, word, span)
        or is_only_meant(word, kind)
        or is_no_call(word, kind)
        or is_sought(word, kind)
        or is_own_visit(word)
    ):
        return True
    if word.tag_ == "NNS" and is_befallen(word):
        return kind == "forced_return"
    return word.tag_ == "NNS" and (is_kind_only(ground, word) or (kind in _EVENTS and not has_victim(ground, word)))


def _by_words(ground: Ground, sentence: Sentence, hits: list[tuple[Hit, Span]], victims: list[Span]) -> Iterator[_Deed]:
    if is_counted(ground.text, sentence.span, sentence.lang, victims):
        return
    for hit, span in hits:
        kind = _kind(hit)
        if is_not_told(ground, sentence, span, denies=kind in OWN_NEGATION):
            continue
        if kind in _NEED_VICTIM and not victims and not hit.cue.needing:
            continue
        victim = nearest_victim(ground, without_party(ground, sentence, None, span, victims), span.start)
        yield _Deed(kind, hit, span, victim, single=False, doer=UNSAID, because="incident.by-words")


def _closest(deeds: list[_Deed]) -> list[_Deed]:
    """Of deeds told by the same words keep the closer one, and leave out intimidation that is told more closely."""
    closer = any(deed.type != "intimidation" for deed in deeds)
    deeds = [deed for deed in deeds if deed.type != "visit" or not _ends_in_worse(deed, deeds)]
    kept: list[_Deed] = []
    for deed in deeds:
        if closer and deed.type == "intimidation":
            continue
        if any(other.type in _CLOSER.get(deed.type, ()) and other.span.overlaps(deed.span) for other in deeds):
            continue
        if not any(other.type == deed.type and other.span.overlaps(deed.span) for other in kept):
            kept.append(deed)
    return kept


def _ends_in_worse(visit: _Deed, deeds: list[_Deed]) -> bool:
    """Say whether those who came did what they came for: "came to his house and beat him" is one assault."""
    if visit.word is None:
        return False
    joined = {one.i for one in (visit.word, *visit.word.conjuncts)}
    return any(one.type in _WORSE and one.word is not None and one.word.i in joined for one in deeds)


def _claims(ground: Ground, roster: Roster, hosts: Hosts, sentence: Sentence, deed: _Deed) -> Iterator[Claim]:
    said = roster.name_of(find_voice(ground, deed.span))
    voice = voiced(ground, judge_clause(ground, sentence, deed.span), said)
    if voice is None or voice.stance is Stance.DENIES:
        return
    done = Done(deed.type, deed.span, deed.word, single=deed.single or is_definite(deed.victim), victim=deed.victim)
    for country in countries_of(ground, hosts, sentence, done):
        yield _claim(ground, sentence, deed, voice, country)


def _claim(ground: Ground, sentence: Sentence, deed: _Deed, voice: Voice, country: str | None) -> Claim:
    slots = Incident(
        type=deed.type,
        victim=deed.victim,
        country=country,
        perpetrator=find_perpetrator(ground, deed.doer, deed.victim),
        date=nearest_when(ground, sentence, deed.span),
        channel=CHANNELS.get(deed.type),
    )
    because = (f"incident.{deed.type}", f"cue {deed.hit.cue.id}", deed.because)
    found = Found(slots, sentence.span, because, {"type": deed.span}, Confidence.MEDIUM)
    return make_claim(ground, found, voice)
