"""Incidents that the classifier hears where no rule tells them: to whom, by whom and where, by the rules' finders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from longarm.read.claims.act_codes import CHANNELS
from longarm.read.claims.actors import Actors
from longarm.read.claims.event_voice import Heard, hear_events
from longarm.read.claims.ground import Ground
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.roster import Roster
from longarm.read.claims.victims import find_perpetrator, find_victim
from longarm.read.claims.voice import find_voice
from longarm.read.claims.when_near import nearest_when
from longarm.read.claims.where_done import Done, countries_of
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


def _claims(ground: Ground, actors: Actors, roster: Roster, one: Heard) -> Iterator[Claim]:
    """Make the claims of an incident that was heard: none where it is denied or no country can be told."""
    voice = roster.name_of(find_voice(ground, one.span))
    if voice.stance is Stance.DENIES:
        return
    people = [span for _, span in ground.hits(one.sentence, "victim")]
    victim, single = find_victim(ground, actors, one.sentence, one.word, people)
    doer = actors.of_word(one.word, one.sentence, one.span)
    single = single or (victim or "").lower().startswith(("the ", "these ", "those "))
    for country in countries_of(ground, actors.hosts, one.sentence, Done(one.code, one.span, one.word, single=single)):
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
