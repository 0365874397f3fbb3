"""Responses in languages that no parser reads: cue, words for bodies, places and the order of words."""

from __future__ import annotations

from collections.abc import Iterator

from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.voice import find_voice
from longarm.read.codebook import Hit
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim, Confidence, Response
from longarm.records.span import Span

_NEAR = 60
_NEAR_WIDE = 25
_NEGATED = 18


def find_wordwise(
    ground: Ground, hosts: Hosts, sentence: Sentence, hits: list[tuple[Hit, Span]]
) -> Iterator[Claim]:
    """Yield the responses of one sentence.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        sentence: a sentence that was not parsed.
        hits: the cues of responses in it.
    """
    accused = [span for _, span in ground.hits(sentence, "actor.accused")]
    bodies = [span for _, span in ground.hits(sentence, "actor.body") if not any(span.overlaps(a) for a in accused)]
    members = [span for _, span in ground.hits(sentence, "actor.member")]
    for hit, span in hits:
        action = hit.cue.code.split(".", 1)[1]
        if _is_negated(ground, sentence, span):
            continue
        able = members if action == "parliament_raised" else bodies
        body = min(able, key=lambda one: (abs(one.start - span.start), one.start), default=None)
        if action == "parliament_raised" and body is None:
            continue
        for country in _countries(hosts, sentence, span, body):
            slots = Response(
                country=country,
                actor=ground.words(body) if body else None,
                action=action,
                verb=ground.words(span),
            )
            marks = {"verb": span} if body is None else {"verb": span, "actor": body}
            because = (f"response.{action}", f"cue {hit.cue.id}", "response.by-words")
            found = Found(slots, sentence.span, because, marks, Confidence.LOW)
            yield make_claim(ground, found, find_voice(ground, span))


def _is_negated(ground: Ground, sentence: Sentence, span: Span) -> bool:
    before = Span(max(sentence.span.start, span.start - _NEGATED), span.start)
    return bool(ground.codebook.find(ground.words(before), sentence.lang, "word.negation"))


def _countries(hosts: Hosts, sentence: Sentence, span: Span, body: Span | None) -> list[str]:
    named = hosts.hosts_in(sentence.span)
    if body is not None:
        reach = _NEAR_WIDE
        near = hosts.countries_in(Span(max(sentence.span.start, body.start - reach), min(sentence.span.end, body.end + reach)))
        if near and set(near) <= hosts.accused and not named:
            return []
        beside = [country for country in near if country not in hosts.accused]
        if beside:
            return beside
        if named:
            return named[:1]
        return [hosts.main] if hosts.main else []
    close = hosts.hosts_in(Span(max(sentence.span.start, span.start - _NEAR), min(sentence.span.end, span.end + _NEAR)))
    return close
