"""Figures: numbers that somebody gives, with unit, scope, date and owner."""

from __future__ import annotations

import re

from longarm.read.claims.accused import find_accused
from longarm.read.claims.commitment import doubted
from longarm.read.claims.counting import Counted, find_counted
from longarm.read.claims.ground import Ground
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.owners import find_owner
from longarm.read.claims.roster import Roster
from longarm.read.claims.scopes import find_as_of, find_scope
from longarm.read.claims.tellings import Tellings
from longarm.read.claims.threads import Thread, follow
from longarm.read.claims.withdrawn import is_corrected
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim, Confidence, Figure
from longarm.records.span import Span

_DEFINITE = re.compile(
    r"\b(?:the|these|those|both|de|die|beide|beiden|diese|les|ces|las|los|estas|estos|as|os|le|i|gli|queste|questi)\s$",
    re.IGNORECASE,
)
#: "One" is an article as often as a number.
_FEWEST = 2
#: A question whether so many exist, up to the number; "whether the 54 stations" takes the number for granted.
_ASKED = re.compile(
    r"\b(?:whether|if it is true that)\b[^.;:]*\bthere (?:are|were|is|exist)\s(?:\w+\s)?$"
    r"|\bob\b[^.;:]*\bes (?:wirklich |tatsächlich )?$|\bof er (?:echt |werkelijk )?$|\bs[’']il y a (?:vraiment )?$"
    r"|\bsi (?:realmente )?(?:hay|existen) $|\bse (?:realmente )?(?:há|existem) $"
    r"|\bse (?:davvero )?ci (?:sono|siano) $",
    re.IGNORECASE,
)
#: Characters before a number in which "at least" and the like belong to it.
_NEAR = 28


def find_figures(ground: Ground) -> tuple[Claim, ...]:
    """Find the figures of a report; the same number for the same thing from the same mouth is one figure."""
    if "figures" not in ground.notes:
        ground.notes["figures"] = _figures(ground)
    found: tuple[Claim, ...] = ground.notes["figures"]
    return found


def _figures(ground: Ground) -> tuple[Claim, ...]:
    kept = Tellings()
    thread, roster = follow(ground), Roster(ground)
    for index, sentence in enumerate(thread.body):
        for counted in find_counted(ground, sentence):
            if counted.number.value < _FEWEST or _is_asked(ground, sentence, counted):
                continue
            if is_corrected(ground, sentence, counted.number.span):
                continue
            claim = _figure(thread, roster, index, counted)
            slots = claim.slots
            if not isinstance(slots, Figure):
                continue
            if "scope" not in claim.marks and _is_taken_up(ground, counted) and kept.has_count(slots):
                continue
            kept.add(claim, slots)
    return tuple(kept.claims)


def _is_taken_up(ground: Ground, counted: Counted) -> bool:
    """Say whether a number takes up one given before: "the two centres", "les deux postes"."""
    return _DEFINITE.search(ground.text[max(0, counted.number.span.start - 12) : counted.number.span.start]) is not None


def _is_asked(ground: Ground, sentence: Sentence, counted: Counted) -> bool:
    """Say whether the number is only asked about: "asks whether there are 110 stations"."""
    return _ASKED.search(ground.text, sentence.span.start, counted.number.span.start) is not None


def _figure(thread: Thread, roster: Roster, index: int, counted: Counted) -> Claim:
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
    if counted.bound:
        flags = {counted.bound: True}
        because.append("figure.range")
    scope = find_scope(ground, sentence, counted.whole, find_accused(ground))
    if scope is not None:
        marks["scope"] = scope
    as_of = find_as_of(ground, sentence, counted.whole)
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
    voice = find_owner(thread, index, number.span, counted)
    if counted.unit == "stations":
        voice = doubted(ground, sentence, number.span, voice)
    return make_claim(ground, found, roster.name_of(voice))
