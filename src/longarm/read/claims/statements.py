"""Statements: words or a position attributed to a person or body, one claim an attribution with a speaker."""

from __future__ import annotations

from longarm.read.claims.ground import Ground
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.voice import voice_of
from longarm.records.claim import Attribution, Claim, Confidence, Statement
from longarm.records.span import Span


def find_statements(ground: Ground) -> tuple[Claim, ...]:
    """Find the statements of a report."""
    found: dict[str, Claim] = {}
    for one in ground.attributions:
        if one.speaker is None or not one.content:
            continue
        claim = _statement(ground, one)
        found.setdefault(claim.id, claim)
    return tuple(found.values())


def _statement(ground: Ground, one: Attribution) -> Claim:
    gist = " ".join(ground.words(span) for span in one.content)
    span = _sentence(ground, one.content[0])
    found = Found(Statement(gist=gist), span, ("statement.attributed",), confidence=Confidence.LOW)
    return make_claim(ground, found, voice_of(one, ground))


def _sentence(ground: Ground, content: Span) -> Span:
    return next((s.span for s in ground.parsed.sentences if s.span.overlaps(content)), content)
