"""Finds and locates the place names of a report."""

from __future__ import annotations

import re
from collections.abc import Iterable

from longarm.read.gazetteer import Entry, Gazetteer, Kind
from longarm.read.han_forms import one_way
from longarm.read.parsed import Parsed, Sentence
from longarm.read.places.capitals import with_capitals
from longarm.read.places.han import find_han
from longarm.read.places.hangul import find_hangul
from longarm.read.places.home_bodies import find_home_bodies
from longarm.read.places.mention import Mention, readings_of
from longarm.read.places.outlet import outlet_country
from longarm.read.places.rank import Ranked, rank
from longarm.read.places.told_regions import told_region
from longarm.read.places.weights import THIN
from longarm.read.places.western import find_western
from longarm.records.place import NOT_LOCATED, Place, PlacePrecision
from longarm.records.span import Span

_PRECISION = {
    Kind.SETTLEMENT: PlacePrecision.SETTLEMENT,
    Kind.CAPITAL: PlacePrecision.SETTLEMENT,
    Kind.COUNTY: PlacePrecision.REGION,
    Kind.REGION: PlacePrecision.REGION,
    Kind.COUNTRY: PlacePrecision.COUNTRY,
    Kind.CONTINENT: PlacePrecision.CONTINENT,
}

_PEOPLE = re.compile(r"\b(?:Democratic )?People[’']s $")
_LONGEST = 24


def find_places(parsed: Parsed, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Find the places named in headline and body, in text order.

    A name whose readings are too close to tell is given without coordinates: with its country when the readings share
    one, with none when they do not.
    """
    text = parsed.report.text
    mentions = [mention for sentence in parsed.sentences for mention in _mentions(text, sentence, gazetteer)]
    mentions.sort(key=lambda one: one.span)
    home = outlet_country(parsed.report.url, parsed.report.outlet)
    ranked = rank(text, mentions, gazetteer, home)
    found = [_place(text, mention, verdict) for mention, verdict in zip(mentions, ranked, strict=True)]
    found = [_with_people(text, place, gazetteer) for place in found]
    return with_capitals(parsed, gazetteer, found)


def _with_people(text: str, place: Place, gazetteer: Gazetteer) -> Place:
    """Give the People's Republic its own country where the gazetteer knows it: China is not the Republic of China."""
    before = _PEOPLE.search(text, max(0, place.span.start - _LONGEST), place.span.start)
    if before is None or not place.words.startswith("Republic"):
        return place
    at = Span(before.start(), place.span.end)
    entry = next((one for one in gazetteer.find(at.of(text)) if one.kind is Kind.COUNTRY), None)
    if entry is None:
        return place
    return _located(Mention(at, at.of(text), (entry,)), entry, f"the state called so is {entry.name}")


def resolve_mentions(
    text: str, spans: Iterable[Span], gazetteer: Gazetteer, home: str | None = None
) -> list[Place | None]:
    """Locate names that are known to be places; None for a name the gazetteer lacks.

    The best reading is given even when its lead is thin. Only the given names speak for one another, so give all there
    are in the text.

    Args:
        text: the report's text.
        spans: where the names stand, in any order.
        gazetteer: the gazetteer.
        home: the outlet's country, if known.
    """
    asked = list(spans)
    read = {span: readings_of(span.of(text), gazetteer) for span in asked}
    mentions = [Mention(span, span.of(text), read[span]) for span in sorted(set(asked)) if read[span]]
    ranked = rank(text, mentions, gazetteer, home)
    placed = {
        mention.span: _located(mention, verdict.entry, verdict.because)
        for mention, verdict in zip(mentions, ranked, strict=True)
    }
    return [placed.get(span) for span in asked]


def _mentions(text: str, sentence: Sentence, gazetteer: Gazetteer) -> Iterable[Mention]:
    plain = one_way(text, "zh") if sentence.lang == "zh" else text
    own = list(find_home_bodies(plain, sentence.span, sentence.lang, gazetteer))
    if sentence.lang in {"zh", "ja"}:
        found = find_han(text, sentence.span, sentence.lang, gazetteer)
    elif sentence.lang == "ko":
        found = find_hangul(text, sentence.span, gazetteer)
    else:
        found = find_western(text, sentence.span, sentence.lang, gazetteer)
    if not own:
        return found
    named = list(found)
    return [*named, *(one for one in own if not any(one.span.overlaps(other.span) for other in named))]


def _place(text: str, mention: Mention, verdict: Ranked) -> Place:
    if mention.said:
        return _located(mention, verdict.entry, f"{mention.said} of {verdict.entry.name}")
    region = told_region(text, mention, verdict.entry)
    if region is not None:
        return _located(mention, region, f"told as a region; before the town of that name, {region.country}")
    if verdict.rival is None or verdict.lead >= THIN:
        return _located(mention, verdict.entry, verdict.because)
    best, rival = verdict.entry, verdict.rival
    if best.country == rival.country and best.country is not None:
        return Place(
            name=best.name,
            country=best.country,
            precision=PlacePrecision.COUNTRY,
            words=mention.words,
            span=mention.span,
            because=f"country only: two places of that name in {best.country} are too close to tell",
        )
    return Place(
        name=mention.words,
        country=None,
        precision=_PRECISION[best.kind],
        words=mention.words,
        span=mention.span,
        because=f"{NOT_LOCATED}: places of that name in {', '.join(verdict.close)} are too close to tell",
    )


def _located(mention: Mention, entry: Entry, because: str) -> Place:
    precision = _PRECISION[entry.kind]
    exact = precision in {PlacePrecision.SETTLEMENT, PlacePrecision.REGION}
    return Place(
        name=entry.name,
        country=entry.country,
        lat=entry.lat if exact else None,
        lon=entry.lon if exact else None,
        geonames_id=entry.geonames_id if exact else None,
        precision=precision,
        words=mention.words,
        span=mention.span,
        because=because,
    )
