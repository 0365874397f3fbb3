"""Questions of members in the record of a parliament: each labelled turn that asks something raises it."""

from __future__ import annotations

from collections.abc import Iterator

from longarm.read.claims.actors import Actors
from longarm.read.claims.ground import Ground
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.raising import asked_in_turn
from longarm.read.claims.voice import find_voice
from longarm.read.claims.when_near import nearest_when
from longarm.records.claim import Claim, Confidence, Response
from longarm.records.report import Role


def find_asked(ground: Ground, actors: Actors) -> Iterator[Claim]:
    """Yield what members ask in turns that the record labels.

    Args:
        ground: what the report was found to hold.
        actors: its actors.
    """
    for turn in asked_in_turn(ground, actors):
        actor = turn.actor
        sentence = ground.sentence_at(turn.words)
        if sentence is None or sentence.role is not Role.BODY or sentence.lang != "en":
            continue
        most = actors.hosts.seen.most_common(1)
        home = actors.hosts.main or (most[0][0] if most else None)
        for country in actor.countries or ((home,) if home else ()):
            slots = Response(
                country=country,
                actor=actor.words,
                action="parliament_raised",
                date=nearest_when(ground, sentence, turn.label, said=True),
                verb=None,
            )
            because = ("response.parliament_raised", "response.asked-in-turn", actor.because)
            found = Found(slots, sentence.span, because, {}, Confidence.LOW)
            yield make_claim(ground, found, find_voice(ground, turn.words))
