"""Figures: numbers that somebody gives, with unit, scope, date and owner."""

from __future__ import annotations

import re

from longarm.read.claims.counting import Counted, find_counted
from longarm.read.claims.ground import Ground
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.owners import Thread, find_owner, follow
from longarm.read.claims.sites import is_located
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim, Confidence, Figure
from longarm.records.span import Span
from longarm.records.when import When

#: Characters between a figure and its place or date at most, and what parts them.
_SCOPE = 40
_BREAK = re.compile(r"[,;:.，。；]|\b(?:since|seit|sinds|desde|depuis)\b")
#: Characters before a number in which "at least" and the like belong to it.
_NEAR = 28


def find_figures(ground: Ground) -> tuple[Claim, ...]:
    """Find the figures of a report; the same number for the same thing from the same mouth is one figure."""
    kept: dict[tuple[float, str, str | None, str | None], Claim] = {}
    thread = follow(ground)
    for index, sentence in enumerate(thread.body):
        for counted in find_counted(ground, sentence):
            if counted.number.value < 2:
                continue
            claim = _figure(thread, index, counted)
            speaker = claim.speaker.name if claim.speaker else None
            scope = claim.marks["scope"].of(ground.text) if "scope" in claim.marks else None
            kept.setdefault((counted.number.value, counted.unit, scope, speaker), claim)
    return tuple(kept.values())


def _figure(thread: Thread, index: int, counted: Counted) -> Claim:
    ground, sentence, number = thread.ground, thread.body[index], counted.number
    marks = {"value": number.span, "unit": counted.noun}
    near = Span(max(sentence.span.start, number.span.start - _NEAR), number.span.start)
    flags = {}
    because = [f"figure.count: {counted.because}"]
    for flag in ("at_least", "about", "at_most"):
        hit = next(
            (h for h in ground.hits(sentence, f"figure.{flag}") if near.start <= h[1].start and h[1].end <= near.end),
            None,
        )
        if hit is not None and ground.text[hit[1].end : number.span.start].strip(" \u00a0a") == "":
            flags[flag] = True
            marks[flag] = hit[1]
            because.append(hit[0].cue.id)
    scope = _scope(ground, sentence, counted)
    if scope is not None:
        marks["scope"] = scope
    as_of = _as_of(ground, sentence, counted)
    if as_of is not None:
        marks["as_of"] = as_of[0]
    slots = Figure(
        value=number.value,
        unit=counted.unit,
        scope=ground.words(scope) if scope else None,
        as_of=as_of[1] if as_of else None,
        **flags,
    )
    found = Found(
        slots, sentence.span, tuple(because), marks, Confidence.MEDIUM if counted.understood else Confidence.HIGH
    )
    return make_claim(ground, found, find_owner(thread, index, number.span))


def _scope(ground: Ground, sentence: Sentence, counted: Counted) -> Span | None:
    """Return the place a figure is of: "two stations in the Netherlands", "vier in Italien"."""
    end = max(counted.noun.end, counted.number.span.end)
    after = [one for one in ground.places_in(sentence.span) if one.span.start >= end]
    place = min(after, key=lambda one: one.span.start, default=None)
    if place is None or place.span.start - end > _SCOPE:
        return None
    between = ground.text[end : place.span.start]
    return place.span if is_located(between, sentence.lang) and not _BREAK.search(between) else None


def _as_of(ground: Ground, sentence: Sentence, counted: Counted) -> tuple[Span, When] | None:
    """Return the date that follows a figure in the same clause: "160 incidents in 2024"."""
    start = max(counted.noun.end, counted.number.span.end)
    for words, when in ground.whens_in(sentence.span):
        between = ground.text[start : words.start]
        if words.start >= start and len(between) <= _SCOPE and not _BREAK.search(between):
            return words, when
    return None
