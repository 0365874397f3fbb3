"""What a sentence tells of a station beside its place: which bureau runs it, since when, under which address."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span
from longarm.records.when import When

#: Capitals stand for governments; a bureau is named by its town or province.
_GOVERNMENTS = frozenset({"Beijing", "Moscow", "Tehran", "Ankara", "Minsk", "Riyadh"})
_STREET = re.compile(
    r"(?:\d{1,4}[A-Z]?,?\s)?(?:[A-ZÀ-Þ][\w’'-]+\s){1,3}(?:Street|Road|Avenue|Lane|Square|Quay|Boulevard|Drive|Terrace|Row)\b"
    r"|(?:[A-ZÀ-Þ][\w-]+(?:straße|strasse|straat|gasse|weg|laan|gracht|kade)|(?:[Rr]ue|[Aa]venue|[Cc]alle|[Rr]ua|[Vv]ia|[Pp]iazza"
    r"|[Pp]laza|[Bb]oulevard)\s(?:d[eu’']s?\s?(?:la\s|las\s|los\s)?)?[A-ZÀ-Þ][\w’'-]+)(?:,?\s\d{1,4}\b)?"
)
_REACH = 60


@dataclass(frozen=True)
class Detail:
    """What a sentence tells of a station beside its place.

    Attributes:
        sponsor: the bureau, by the name of its town or province.
        opened: since when.
        address: the street.
        marks: slot -> the words that carry it.
        because: the rules that found them.
    """

    sponsor: str | None = None
    opened: When | None = None
    address: str | None = None
    marks: dict[str, Span] = field(default_factory=dict)
    because: tuple[str, ...] = ()


def find_detail(ground: Ground, sentence: Sentence, site: Place, accused: str | None) -> Detail:
    """Find what a sentence tells of a station beside its place."""
    marks: dict[str, Span] = {}
    because = []
    bureau = _bureau(ground, sentence, site, accused)
    if bureau is not None:
        marks["sponsor"] = bureau.span
        because.append("station.sponsor")
    opened = _opened(ground, sentence)
    if opened is not None:
        marks["opened"] = opened[0]
        because.append(f"station.opened: {opened[2]}")
    street = _STREET.search(ground.text, sentence.span.start, sentence.span.end)
    if street is not None:
        marks["address"] = Span(street.start(), street.end())
        because.append("station.address")
    return Detail(
        sponsor=bureau.name if bureau else None,
        opened=opened[1] if opened else None,
        address=street[0] if street else None,
        marks=marks,
        because=tuple(because),
    )


def _bureau(ground: Ground, sentence: Sentence, site: Place, accused: str | None) -> Place | None:
    """Return the accused state's town named in the sentence; of several the last one before the site."""
    towns = [
        one
        for one in ground.places_in(sentence.span)
        if accused is not None
        and one.country == accused
        and one.precision is PlacePrecision.SETTLEMENT
        and one.name not in _GOVERNMENTS
    ]
    names = {one.name for one in towns}
    if len(names) <= 1:
        return towns[0] if towns else None
    before = [one for one in towns if one.span.end <= site.span.start]
    last = max(before, key=lambda one: one.span.end, default=None)
    return last if last is not None and site.span.start - last.span.end <= _REACH else None


def _opened(ground: Ground, sentence: Sentence) -> tuple[Span, When, str] | None:
    """Return the date nearest to a word of opening, with the cue."""
    whens = ground.whens_in(sentence.span)
    if not whens:
        return None
    best: tuple[int, Span, When, str] | None = None
    for hit, span in ground.hits(sentence, "station.opened"):
        for words, when in whens:
            away = max(words.start - span.end, span.start - words.end, 0)
            if away <= _REACH and (best is None or away < best[0]):
                best = (away, words, when, hit.cue.id)
    return best[1:] if best else None
