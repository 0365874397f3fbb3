"""What a sentence tells of a station beside its place: which bureau runs it, since when, under which address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span
from longarm.records.when import When

#: Capitals stand for governments; a bureau is named by its town or province.
GOVERNMENTS = frozenset({"Beijing", "Moscow", "Tehran", "Ankara", "Minsk", "Riyadh"})
_STREET = re.compile(
    r"(?:\d{1,4}[A-Z]?,?\s)?(?:[A-ZÀ-Þ][\w’'-]+\s){1,3}(?:Street|Road|Avenue|Lane|Square|Quay|Boulevard|Drive|Terrace|Row)\b"
    r"|(?:[A-ZÀ-Þ][\w-]+(?:straße|strasse|straat|gasse|weg|laan|gracht|kade)|(?:[Rr]ue|[Aa]venue|[Cc]alle|[Rr]ua|[Vv]ia|[Pp]iazza"
    r"|[Pp]laza|[Bb]oulevard)\s(?:d[eu’']s?\s?(?:la\s|las\s|los\s)?)?[A-ZÀ-Þ][\w’'-]+)(?:,?\s\d{1,4}\b)?"
)
_REACH = 60
#: "Amsterdam and, since 2020, Rotterdam": what follows the joining word belongs to the next site.
_JOINED = re.compile(r"(?:^|\s)(?:and|en|und|et|y|e|a|及|和|と)\b,?\s?", re.IGNORECASE)
#: What stands between two bureaus that are named together: "Fuzhou and Qingtian", "the Fuzhou police and that of".
_AND = re.compile(
    r"(?:[’']s)?(?:\s(?:city|county|municipal|public|security|police|bureaus?))*"
    r"(?:,|,?\s(?:and|or|as well as|und|sowie|oder|en|of|et|ou|y|e|o|och|a)|\s?[&/、和與与及])"
    r"(?:\s(?:also|the|those|that|in|of|from|police|forces?|bureaus?|der|die|den|aus|von|van|de|di|da|les|las|los|le))*\s?",
    re.IGNORECASE,
)
#: Words by which what follows is told of one of several sites only.
_ONE_OF = re.compile(
    r"\bone of (?:them|these|those|which|the two)\b|\b(?:eine[rs]?|eins) (?:davon|von ihnen)\b"
    r"|\bwaarvan één\b|\béén daarvan\b|\bdont (?:l[’']une?|une?)\b|\bl[’']une? d[’'](?:eux|elles|entre)"
    r"|\bun[ao]? de (?:ellos|ellas|los cuales|las cuales)\b|\bun[ao] (?:dei quali|delle quali|di (?:essi|esse|loro))\b"
    r"|\buma? del[ea]s\b",
    re.IGNORECASE,
)


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
    opened = _opened(ground, sentence, site, accused)
    if opened is not None:
        marks["opened"] = opened[0]
        because.append(f"station.opened: {opened[2]}")
    streets = [Span(m.start(), m.end()) for m in _STREET.finditer(ground.text, sentence.span.start, sentence.span.end)]
    street = _of_site(ground, sentence, site, streets, accused)
    if street is not None:
        marks["address"] = street
        because.append("station.address")
    return Detail(
        sponsor=bureau.name if bureau else None,
        opened=opened[1] if opened else None,
        address=ground.words(street) if street else None,
        marks=marks,
        because=tuple(because),
    )


def _bureau(ground: Ground, sentence: Sentence, site: Place, accused: str | None) -> Place | None:
    """Return the accused state's town that the sentence ties to a site."""
    towns = [
        one
        for one in ground.places_in(sentence.span)
        if accused is not None
        and one.country == accused
        and one.precision is PlacePrecision.SETTLEMENT
        and one.name not in GOVERNMENTS
    ]
    at = _of_site(ground, sentence, site, [one.span for one in towns], accused)
    if at is None:
        return None
    if at.start > site.span.end and _ONE_OF.search(ground.text, site.span.end, at.start):
        return None  # "two in Budapest, one of them run by Qingtian": not both are
    if _is_one_of_some(ground, towns, at):
        return None  # "by the police of Fuzhou and Qingtian": nothing says which of them
    several = len({one.name for one in towns}) > 1
    after = {one.name for one in towns if one.span.start > site.span.end}
    if len(after) > 1 and at.start > site.span.end and not _has_neighbour(ground, sentence, site, accused):
        return None
    near = max(at.start - site.span.end, site.span.start - at.end) <= _REACH
    return next(one for one in towns if one.span == at) if near or not several else None


def _is_one_of_some(ground: Ground, towns: Sequence[Place], at: Span) -> bool:
    """Say whether a bureau is named together with another one, so that neither is tied to one site."""
    name = next(one.name for one in towns if one.span == at)
    others = (one.span for one in towns if one.name != name)
    return any(
        _AND.fullmatch(ground.text, min(at.end, one.end), max(at.start, one.start)) is not None for one in others
    )


def _has_neighbour(ground: Ground, sentence: Sentence, site: Place, accused: str | None) -> bool:
    """Say whether a sentence names another town beside a site; without one, two bureaus leave open which is meant."""
    return any(
        one.span != site.span and one.country not in {None, accused} and one.precision is PlacePrecision.SETTLEMENT
        for one in ground.places_in(sentence.span)
    )


def _of_site(ground: Ground, sentence: Sentence, site: Place, details: list[Span], accused: str | None) -> Span | None:
    """Choose which of several details of a sentence belongs to a site.

    Where the first stands before every site, each site has the last one before it ("Lishui opened one in Amsterdam and
    Fuzhou one in Rotterdam"); else the first one after it ("one in Amsterdam, tied to Lishui, and one in Rotterdam").
    """
    if not details:
        return None
    sites = sorted(
        one.span
        for one in ground.places_in(sentence.span)
        if one.country not in {None, accused} and one.precision is PlacePrecision.SETTLEMENT
    )
    first = min([site.span, *sites])
    if any(one.end <= first.start for one in details):
        return max(one for one in details if one.end <= site.span.start)
    after = sorted(one for one in details if one.start >= site.span.end)
    if not after:
        return None
    later = [one for one in sites if one.start > site.span.end]
    if later and after[0].end <= later[0].start and _JOINED.search(ground.text[site.span.end : after[0].start]):
        return None
    return after[0]


def _opened(ground: Ground, sentence: Sentence, site: Place, accused: str | None) -> tuple[Span, When, str] | None:
    """Return the date beside a word of opening that belongs to a site, with the cue."""
    cues: dict[Span, str] = {}
    whens = dict(ground.whens_in(sentence.span))
    for hit, span in ground.hits(sentence, "station.opened"):
        near = [(_apart(one, span), one) for one in whens if not _is_of_act(ground, sentence, one, span)]
        away, words = min(near, default=(_REACH + 1, span))
        if away <= _REACH:
            cues.setdefault(words, hit.cue.id)
    chosen = _of_site(ground, sentence, site, sorted(cues), accused)
    return (chosen, whens[chosen], cues[chosen]) if chosen is not None else None


def _is_of_act(ground: Ground, sentence: Sentence, when: Span, opened: Span) -> bool:
    """Say whether a date stands nearer to an act of a host: "found him not guilty on 10 May of running a station"."""
    acts = (span for _, span in ground.hits(sentence, "response") if not span.overlaps(opened))
    return any(_apart(when, span) <= _apart(when, opened) for span in acts)


def _apart(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
