"""Tells which states a report accuses and which it tells of as hosts, and to what country words belong."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec import structs

from longarm.read.claims.ground import Ground
from longarm.read.claims.labelled import heading_of, labels_of
from longarm.records.place import Place
from longarm.records.report import Role
from longarm.records.span import Span

#: States that reach abroad themselves and are seldom told of as hosts (Freedom House, perpetrators since 2014).
REACHING = frozenset("CN IR RU TJ TM BY SA RW EG KP ER SY VE NI CU BI SS IQ LY".split())  # noqa: SIM905
#: States that are told of as perpetrators in some reports and as hosts in others.
EITHER = frozenset("TR IN KH VN PK UZ KZ AZ AE LA MM ET UG KG BH QA".split())  # noqa: SIM905
#: Territories whose acts are those of the state that reaches abroad.
_PARTS = {"HK": "CN", "MO": "CN"}
#: A seat is no place of an event: "the group, based in Madrid", "Spain-based".
_SEAT_BEFORE = re.compile(
    r"(?:based|headquartered|seat|sitz|gevestigd|basée?|bas[ée]s|sede|con sede|domiciliad[oa]) (?:in|at|en|à|a|em) $",
    re.IGNORECASE,
)
#: Words of bodies that are also names of regions somewhere: "Federal agents".
_ADJECTIVE = re.compile(
    r"Federal\s(?!District\b)|(?:Central|Eastern|Western|Northern|Southern|National)"
    r"\s(?=[a-z]|Council\b|Police\b|Department\s(?:for|of)\b|(?:Criminal|Investigati\w+|Intelligence|Bureau|Office|Unit)\b)"
)
_OFFICE = re.compile(r"(?:the )?(?:Foreign|Home) Office", re.IGNORECASE)
#: "Metropolitan Police": London's, and by their English names that of other capitals too, by country.
_SHARED = re.compile(r"(?:the )?Metropolitan Police(?: Service| Force)?", re.IGNORECASE)
_SHARING = frozenset({"JP", "KR", "TH"})
_SEAT_AFTER = re.compile(
    r"[-‑](?:based|basierte)|(?:\s+[\w-]+){0,2}\s+(?:ngos?|ongs?|nichtregierungsorganisation|organi[sz]ation|organización|"
    r"rights group|advocacy group|civil rights group|non-profit|mensenrechtenorganisatie|vereniging)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Hosts:
    """The states of a report.

    Attributes:
        accused: states accused; an act of theirs is no response.
        main: the host country that the report mostly tells of; None when several share it or none is named.
        seen: how often each other country is named.
    """

    accused: frozenset[str]
    main: str | None
    seen: Counter[str]
    _text: str = field(repr=False)
    _places: tuple[Place, ...] = field(repr=False)
    _starts: tuple[int, ...] = field(repr=False)
    _labels: tuple[tuple[Span, Place], ...] = field(default=(), repr=False)

    def heading(self, span: Span) -> str | None:
        """Return the country that heads the paragraph of a span, where countries head the paragraphs of a report."""
        place = heading_of(self._labels, span)
        return place.country if place is not None else None

    @property
    def text(self) -> str:
        """The report's text."""
        return self._text

    def places_in(self, span: Span) -> tuple[Place, ...]:
        """Return the places that begin inside a span."""
        return self._places[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def countries_in(self, span: Span, apart: tuple[Span, ...] = ()) -> list[str]:
        """Return the countries named inside a span but not in ``apart``, first named first."""
        return list(dict.fromkeys(whole for place, whole in self._located(span, apart) if not self.is_seat(place)))

    def located_in(self, span: Span, apart: tuple[Span, ...] = ()) -> list[Place]:
        """Return the places of known country inside a span but not in ``apart``, those of a part as of its whole."""
        return [structs.replace(place, country=whole) for place, whole in self._located(span, apart)]

    def _located(self, span: Span, apart: tuple[Span, ...]) -> Iterator[tuple[Place, str]]:
        """Yield the places of known country inside a span but not in ``apart``, each with its whole country."""
        for place in self.places_in(span):
            if place.country and not any(one.overlaps(place.span) for one in apart):
                yield place, _whole(place.country)

    def is_seat(self, place: Place) -> bool:
        """Say whether a place is only where a body sits: "Madrid-based"."""
        return _is_seat(self._text, place)

    def hosts_in(self, span: Span, apart: tuple[Span, ...] = ()) -> list[str]:
        """Return the countries named inside a span, but not in ``apart``, that the report does not accuse."""
        return [country for country in self.countries_in(span, apart) if country not in self.accused]


def _is_seat(text: str, place: Place) -> bool:
    before = text[max(0, place.span.start - 24) : place.span.start]
    after = text[place.span.end : place.span.end + 48]
    return bool(_SEAT_BEFORE.search(before) or _SEAT_AFTER.match(after))


def tell_hosts(ground: Ground) -> Hosts:
    """Tell the accused and the main host of a report from how often it names each country, worked out once a report."""
    if "hosts" not in ground.notes:
        ground.notes["hosts"] = _tell(ground)
    hosts: Hosts = ground.notes["hosts"]
    return hosts


def _tell(ground: Ground) -> Hosts:
    given = [p for p in ground.places if p.country and not _ADJECTIVE.match(ground.text, p.span.start)]
    named = {p.country for p in given if not _OFFICE.fullmatch(p.words)}
    if "GB" not in named and named - REACHING:
        # Berlin has a Foreign Office too.
        given = [p for p in given if not _OFFICE.fullmatch(p.words)]
    given = [p for p in given if not (_SHARED.fullmatch(p.words) and _is_of_other(ground, p, given))]
    places = tuple(sorted(given, key=lambda place: place.span))
    read = [p.span for p in ground.parsed.passages if p.role in {Role.HEADLINE, Role.BODY}]
    seen: Counter[str] = Counter()
    at = 0
    for place in places:
        while at < len(read) and read[at].end <= place.span.start:
            at += 1
        if at < len(read) and read[at].start <= place.span.start and place.country and not _is_seat(ground.text, place):
            seen[_whole(place.country)] += 1
    accused = _accused(seen)
    others = Counter({country: number for country, number in seen.items() if country not in accused})
    return Hosts(
        accused,
        _main(others),
        others,
        ground.text,
        places,
        tuple(place.span.start for place in places),
        labels_of(ground),
    )


def _is_of_other(ground: Ground, body: Place, given: Sequence[Place]) -> bool:
    """Say whether a body of which several states have one is another's than the one its name alone tells.

    The places of its sentence tell, else those of the report.
    """
    sentence = ground.sentence_at(body.span)
    towns = [p for p in given if not _SHARED.fullmatch(p.words)]
    near = {p.country for p in towns if sentence is not None and sentence.span.holds(p.span)}
    named = near if near & {body.country, *_SHARING} else {p.country for p in towns}
    return body.country not in named and not _SHARING.isdisjoint(named)


def _whole(country: str) -> str:
    return _PARTS.get(country, country)


def _accused(seen: Counter[str]) -> frozenset[str]:
    """States that reach abroad are accused where they are named; of the others the one that is named most."""
    reaching = frozenset(country for country in seen if country in REACHING)
    most = max((seen[country] for country in reaching), default=0)
    either = sorted((country for country in seen if country in EITHER), key=lambda country: (-seen[country], country))
    if either and seen[either[0]] > 2 * most:
        return reaching | {either[0]}
    return reaching


def _main(others: Counter[str]) -> str | None:
    ranked = sorted(others.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return None
    if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1] or ranked[0][1] - ranked[1][1] >= 3:
        return ranked[0][0]
    return None
