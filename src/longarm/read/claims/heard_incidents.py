"""Incidents that the classifier hears where no rule tells them: to whom, by whom and where, by the rules' finders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from longarm.read.claims.act_codes import CHANNELS
from longarm.read.claims.actor import UNSAID, Actor
from longarm.read.claims.actors import Actors
from longarm.read.claims.event_voice import Heard, hear_events
from longarm.read.claims.event_voice_abroad import HeardAbroad, hear_abroad
from longarm.read.claims.germanic_denial import is_counted
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.claims.looked_at import is_definite, real_doer
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.roster import Roster
from longarm.read.claims.victims import find_perpetrator, find_victim, nearest_victim
from longarm.read.claims.voice import Voice, find_voice
from longarm.read.claims.vouched import judge_clause, voiced, without_party
from longarm.read.claims.when_near import nearest_when
from longarm.read.claims.where_done import Done, countries_of
from longarm.read.claims.wordwise_deeds import OWN_NEGATION, is_not_told
from longarm.read.claims.wordwise_vetoes import is_fraud, is_only_possible
from longarm.records.claim import Claim, Confidence, Incident, Stance


def hear_incidents(ground: Ground, actors: Actors, roster: Roster, told: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the incidents that the classifier hears, in text order.

    Args:
        ground: what the report was found to hold.
        actors: its actors.
        roster: its speakers.
        told: what the rules told.
    """
    for one in hear_events(ground, actors.hosts, "incident", told):
        yield from _claims(ground, actors, roster, one)


def hear_incidents_abroad(ground: Ground, hosts: Hosts, told: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the incidents that the classifier hears where no parser reads, in text order.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        told: what the rules told.
    """
    for one in hear_abroad(ground, hosts, "incident", told):
        voice = voiced(ground, judge_clause(ground, one.sentence, one.span), find_voice(ground, one.span))
        if voice is None or voice.stance is Stance.DENIES or is_fraud(ground, one.sentence):
            continue
        if is_only_possible(ground, one.sentence, one.span):
            continue
        if is_not_told(ground, one.sentence, one.span, denies=one.code in OWN_NEGATION):
            continue
        victims = [span for _, span in ground.hits(one.sentence, "victim")]
        if is_counted(ground.text, one.sentence.span, one.sentence.lang, victims):
            continue
        victim = nearest_victim(ground, victims, one.span.start)
        done = Done(one.code, one.span, None, single=is_definite(victim), victim=victim)
        countries = countries_of(ground, hosts, one.sentence, done)
        yield from _in_each(ground, one, countries, (victim, UNSAID), voice)


def _claims(ground: Ground, actors: Actors, roster: Roster, one: Heard) -> Iterator[Claim]:
    """Make the claims of an incident that was heard: none where it is denied or no country can be told."""
    judged = judge_clause(ground, one.sentence, one.span)
    voice = voiced(ground, judged, roster.name_of(find_voice(ground, one.span)))
    if voice is None or voice.stance is Stance.DENIES:
        return
    people = [span for _, span in ground.hits(one.sentence, "victim")]
    people = without_party(ground, one.sentence, one.word, one.span, people)
    victim, single = find_victim(ground, actors, one.sentence, one.word, people)
    doer = real_doer(actors, one.word, actors.of_word(one.word, one.sentence, one.span))
    single = single or (victim or "").lower().startswith(("the ", "these ", "those "))
    done = Done(one.code, one.span, one.word, single=single, victim=victim)
    countries = countries_of(ground, actors.hosts, one.sentence, done)
    yield from _in_each(ground, one, countries, (victim, doer), voice)


def _in_each(
    ground: Ground,
    one: Heard | HeardAbroad,
    countries: Iterable[str | None],
    people: tuple[str | None, Actor],
    voice: Voice,
) -> Iterator[Claim]:
    """Make the claim of each country that can be told; ``people`` are to whom it was done and who did it."""
    victim, doer = people
    for country in countries:
        if country is None:
            continue
        slots = Incident(
            type=one.code,
            victim=victim,
            country=country,
            perpetrator=find_perpetrator(ground, doer, victim),
            date=nearest_when(ground, one.sentence, one.span),
            channel=CHANNELS.get(one.code),
        )
        found = Found(slots, one.sentence.span, one.because, {"type": one.span}, Confidence.LOW)
        yield make_claim(ground, found, voice)
