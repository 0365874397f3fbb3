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
_SAID_BY_HOST = frozenset({"denied_permission"})


def find_wordwise(ground: Ground, hosts: Hosts, sentence: Sentence, hits: list[tuple[Hit, Span]]) -> Iterator[Claim]:
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
        if action in _SAID_BY_HOST and not _host_speaks(ground, hosts, sentence, span):
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


def _host_speaks(ground: Ground, hosts: Hosts, sentence: Sentence, span: Span) -> bool:
    """Say whether a body of a host state says the words: what others say of its permission is no act of its."""
    held = ground.attribution_of(span)
    if held is None or held.speaker is None:
        return False
    words = f"{held.speaker.name} {held.speaker.affiliation or ''}"
    told = ground.tell_country(words, sentence.lang)
    return told not in hosts.accused and bool(ground.codebook.find(words, sentence.lang, "actor.body"))


def _is_negated(ground: Ground, sentence: Sentence, span: Span) -> bool:
    before = Span(max(sentence.span.start, span.start - _NEGATED), span.start)
    return bool(ground.codebook.find(ground.words(before), sentence.lang, "word.negation"))


def _countries(hosts: Hosts, sentence: Sentence, span: Span, body: Span | None) -> list[str]:
    """Tell whose body acted: by an adjective or country beside it, else the main host, else the first host named."""
    named = hosts.hosts_in(sentence.span)
    if body is None:
        return hosts.hosts_in(_around(sentence, span, _NEAR))
    beside = [place.country for place in hosts.places_in(_around(sentence, body, _NEAR_WIDE)) if place.lat is None]
    own = list(dict.fromkeys(code for code in beside if code in named))
    if own:
        return own
    if beside and not named:
        return []
    if hosts.main and (not named or hosts.main in named):
        return [hosts.main]
    return named[:1]


def _around(sentence: Sentence, span: Span, reach: int) -> Span:
    return Span(max(sentence.span.start, span.start - reach), min(sentence.span.end, span.end + reach))
