"""What the sentences after the naming of one site tell of it: "It opened in 2018", "The office on Capel Street …".

Only where a sentence names one site, and what follows takes it up by "it" or "the office" and names no other place of
a host, does a detail belong to it. Nothing is carried over a sentence that speaks of somewhere else.
"""

from __future__ import annotations

import re
from dataclasses import replace

from msgspec import structs

from longarm.read.claims.detail import Detail, find_detail
from longarm.read.claims.ground import Ground
from longarm.read.claims.threads import Thread
from longarm.read.parsed import Sentence
from longarm.records.place import Place
from longarm.records.span import Span

#: Sentences after the naming of a site that may go on telling of it.
_REACH = 3
_TAKES_UP = re.compile(
    r"[\W_]*(?:it|its|this|the (?:[\w’'-]+ ){0,3}?(?:stations?|offices?|posts?|outposts?|cent(?:er|re)s?|sites?"
    r"|premises|buildings?|facility|contact points?|desks?|branch|base|place|address|sign)|a sign)\b",
    re.IGNORECASE,
)
_SLOTS = ("sponsor", "opened", "address")


def with_following(thread: Thread, at: tuple[int, Place], told: Detail, accused: str | None) -> Detail:
    """Add to what a sentence tells of its only site what the next sentences tell of it.

    Args:
        thread: the report's sentences.
        at: the sentence that names the site, and the place.
        told: what that sentence tells.
        accused: the state whose station it would be.
    """
    ground, body = thread.ground, thread.body
    index, site = at
    for sentence in body[index + 1 : index + 1 + _REACH]:
        if not _goes_on(ground, sentence, site, accused):
            break
        later = find_detail(ground, sentence, _before(site, sentence), accused)
        told = _joined(told, later)
    return told


def _goes_on(ground: Ground, sentence: Sentence, site: Place, accused: str | None) -> bool:
    if sentence.lang != "en" or not _TAKES_UP.match(ground.words(sentence.span)):
        return False
    elsewhere = (one for one in ground.places_in(sentence.span) if one.country not in {None, accused})
    return all(one.country == site.country and one.name in {site.name, _country_of(one)} for one in elsewhere)


def _country_of(place: Place) -> str:
    """Return the name of a place that is a whole country, so that "Irish" beside a Dublin site parts nothing."""
    return place.name if place.lat is None else ""


def _before(site: Place, sentence: Sentence) -> Place:
    """Return the site as if it opened the sentence, so that every detail in it stands after its name."""
    start = sentence.span.start
    return structs.replace(site, span=Span(start, start + 1))


def _joined(told: Detail, later: Detail) -> Detail:
    """Add the slots that are still empty."""
    new = [slot for slot in _SLOTS if getattr(told, slot) is None and getattr(later, slot) is not None]
    if not new:
        return told
    marks = {**told.marks, **{slot: later.marks[slot] for slot in new}}
    because = (*told.because, *(f"{rule} (following sentence)" for rule in later.because if _slot_of(rule) in new))
    values = {slot: getattr(later, slot) for slot in new}
    return replace(told, marks=marks, because=because, **values)


def _slot_of(rule: str) -> str:
    return rule.removeprefix("station.").split(":")[0]
