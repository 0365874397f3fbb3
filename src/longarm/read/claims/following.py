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


def find_following(
    thread: Thread, at: tuple[int, Place], told: Detail, accused: str | None
) -> list[tuple[int, Detail]]:
    """Find what the next sentences tell of the only site of a sentence, beside what that sentence tells itself.

    Args:
        thread: the report's sentences.
        at: the sentence that names the site, and the place.
        told: what that sentence tells.
        accused: the state whose station it would be.

    Returns:
        Each sentence that adds something, with what it adds. Whether it is the same speaker who tells it is for the
        caller to say.
    """
    ground, body = thread.ground, thread.body
    index, site = at
    found = []
    had = {slot for slot in _SLOTS if getattr(told, slot) is not None}
    for later, sentence in enumerate(body[index + 1 : index + 1 + _REACH], index + 1):
        if not _goes_on(ground, sentence, site, accused):
            break
        detail = _without(find_detail(ground, sentence, _before(site, sentence), accused), had)
        if detail.marks:
            had |= set(detail.marks)
            found.append((later, detail))
    return found


def join_details(told: Detail, later: Detail) -> Detail:
    """Add what a following sentence tells to what the naming of the site tells, where one speaker tells both."""
    values = {slot: getattr(later, slot) for slot in later.marks}
    return replace(told, marks={**told.marks, **later.marks}, because=(*told.because, *later.because), **values)


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


def _without(detail: Detail, had: set[str]) -> Detail:
    """Leave out the slots that were told before, and say of the others that a following sentence tells them."""
    new = {slot: span for slot, span in detail.marks.items() if slot not in had}
    values = {slot: getattr(detail, slot) for slot in new}
    because = tuple(f"{rule} (following sentence)" for rule in detail.because if _slot_of(rule) in new)
    return Detail(marks=new, because=because, **values)


def _slot_of(rule: str) -> str:
    return rule.removeprefix("station.").split(":")[0]
