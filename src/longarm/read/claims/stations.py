"""Stations: sites that a report says are undeclared police posts of a foreign state."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from longarm.read.claims.detail import find_detail
from longarm.read.claims.ground import Ground
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.owners import Thread, find_owner, follow
from longarm.read.claims.sites import find_sites, is_listed
from longarm.read.numerals import find_numbers
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim, Confidence, Stance, Station
from longarm.records.place import Place, PlacePrecision
from longarm.records.report import Role
from longarm.records.span import Span

_QUESTION = re.compile(r"[?？]\W*$")
#: "nine in Spain", "una en Valencia", "Madrid (3)": a list that goes on from stations named before.
_LISTED = re.compile(
    r"\b(?:in|en|em|no|na|à|a|te|v|nel)\b.{0,40}\b(?:hay|gibt es|there (?:is|are)|il y en a|há|ci sono|er zijn)\b"
    r"|\(\d+\)",
    re.IGNORECASE,
)
#: "in France, the UK and Portugal, three each", "En Italia hay cuatro": words between places and their one number.
_SHARES = frozenset(
    """y e et and und en the hay gibt es sind there are is il a ha há ci sono zijn er tiene has hat in
    no na em""".split()  # noqa: SIM905
)
_SHARED = 60
_LIST = ("station.listed",)
_SHUT = ("station.shut-by-host",)
#: Characters between a count and its place at most.
_COUNT, _HAN_COUNT = 60, 8
#: How the place ranker says that a town's name did not tell which town.
_NAME_ONLY = "country only"
_OFFICE = re.compile(r"embass|consul|ministr|spokes", re.IGNORECASE)


@dataclass(frozen=True)
class _Site:
    """A place that a sentence speaks of as a site.

    Attributes:
        index: the sentence among the body sentences.
        place: the place.
        count: how many sites the sentence gives it.
        because: the cue by which the sentence speaks of stations.
        accused: the state whose station it would be.
    """

    index: int
    place: Place
    count: int | None
    because: tuple[str, ...]
    accused: str | None


def find_stations(ground: Ground) -> tuple[Claim, ...]:
    """Find the stations of a report; a country alone only where no town of it is named."""
    if not _speaks_of_stations(ground):
        return ()
    accused = find_accused(ground)
    if _is_hostile(ground, accused):
        return ()
    thread = follow(ground)
    sites = _sites(thread, accused)
    sites += _shut_at_home(thread, sites, accused)
    towns = Counter(
        site.place.country for site in {(s.place.country, _city(s.place)): s for s in sites if _city(s.place)}.values()
    )
    claims: dict[tuple[str | None, str | None, str | None], Claim] = {}
    for site in sites:
        if (
            _city(site.place) is None
            and towns[site.place.country]
            and not (site.count and site.count > towns[site.place.country])
        ):
            continue
        claim = _station(thread, site)
        if claim is None:
            continue
        key = (site.place.country, _city(site.place), claim.speaker.name if claim.speaker else None)
        claims.setdefault(key, claim)
    return tuple(claims.values())


def _towns(sites: list[_Site]) -> Counter[str | None]:
    """Return how many stations the towns named in each country have together."""
    counts: dict[tuple[str | None, str], int] = {}
    for site in sites:
        city = _city(site.place)
        if city is not None:
            key = (site.place.country, city)
            counts[key] = max(counts.get(key, 1), site.count or 1)
    towns: Counter[str | None] = Counter()
    for (country, _), count in counts.items():
        towns[country] += count
    return towns


def _speaks_of_stations(ground: Ground) -> bool:
    """Say whether some sentence names a police post and marks it as foreign or undeclared."""
    return any(
        ground.hits(one, "station.noun") and ground.hits(one, "station.marker")
        for one in ground.parsed.sentences
        if one.role in {Role.BODY, Role.HEADLINE}
    )


def find_accused(ground: Ground) -> str | None:
    """Return the state whose posts they are: the country named most beside police posts, worked out once a report."""
    if "accused" not in ground.notes:
        ground.notes["accused"] = _accused(ground)
    accused: str | None = ground.notes["accused"]
    return accused


def _accused(ground: Ground) -> str | None:
    told: dict[str, str | None] = {}
    found: Counter[str] = Counter()
    for sentence in ground.parsed.sentences:
        said = [
            (Span(max(sentence.span.start, s.start - 40), s.end), 1) for _, s in ground.hits(sentence, "station.noun")
        ]
        said += [(span, 2) for _, span in ground.hits(sentence, "station.marker")]
        for span, weight in said:
            words = ground.words(span)
            if words not in told:
                told[words] = ground.tell_country(words, sentence.lang)
            country = told[words]
            if country is not None:
                found[country] += weight
    return max(sorted(found), key=lambda code: found[code], default=None)


def _is_hostile(ground: Ground, accused: str | None) -> bool:
    """Say whether only the accused state speaks in the report, and denies: what it relays is not asserted."""
    if accused is None:
        return False
    own = others = 0
    for one in ground.attributions:
        if one.speaker is None or one.speaker.kind == "document":
            continue
        told = f"{one.speaker.affiliation or ''} {one.speaker.name}"
        if ground.tell_country(told, "en") == accused and _OFFICE.search(told):
            own += 1
        else:
            others += 1
    return own >= 2 and own > 2 * others


def _sites(thread: Thread, accused: str | None) -> list[_Site]:
    found: list[_Site] = []
    topic = False
    for index, sentence in enumerate(thread.body):
        because = _topic(thread.ground, sentence, after=topic)
        topic = bool(because)
        if not because or _is_void(thread.ground, sentence):
            continue
        for place in find_sites(thread.ground, sentence, accused):
            if place.precision is PlacePrecision.REGION and _city(place) is None:
                continue
            if because == _LIST and not _is_counted(thread.ground, sentence, place):
                continue
            found.append(_Site(index, place, _count(thread.ground, sentence, place), because, accused))
    return found


def _shut_at_home(thread: Thread, sites: list[_Site], accused: str | None) -> list[_Site]:
    """Find the country whose government alone has the posts shut: they stand there, though no words place them."""
    had = {site.place.country for site in sites}
    found = []
    for index, sentence in enumerate(thread.body):
        shut = thread.ground.hits(sentence, "station.shut")
        if not shut or not thread.ground.hits(sentence, "station.noun") or _is_void(thread.ground, sentence):
            continue
        others = [one for one in thread.ground.places_in(sentence.span) if one.country not in {None, accused}]
        if len({one.country for one in others}) == 1 and others[0].country not in had:
            had.add(others[0].country)
            found.append(_Site(index, others[0], None, (f"{_SHUT[0]}: {shut[0][0].cue.id}",), accused))
    return [one for one in found if one.place.precision is PlacePrecision.COUNTRY]


def _topic(ground: Ground, sentence: Sentence, *, after: bool) -> tuple[str, ...]:
    """Return the cues by which a sentence speaks of stations; ``after`` tells that the sentence before did."""
    for code in ("station.noun", "station.weak"):
        hits = ground.hits(sentence, code)
        if hits:
            return (f"station.{'named' if code.endswith('noun') else 'again'}: {hits[0][0].cue.id}",)
    if after and (
        find_numbers(ground.text, sentence.span, sentence.lang) or _LISTED.search(ground.words(sentence.span))
    ):
        return _LIST
    return ()


def _is_counted(ground: Ground, sentence: Sentence, place: Place) -> bool:
    """Say whether a place of a list that leaves out its noun has a number of its own, or shares one."""
    after = Span(place.span.end, min(sentence.span.end, place.span.end + _SHARED))
    numbers = find_numbers(ground.text, after, sentence.lang)
    between = re.findall(r"\w+|[.;:]", ground.text[place.span.end : numbers[0].span.start] if numbers else ".")
    if all(word.lower() in _SHARES or (word[0].isupper() and word.isalpha()) for word in between):
        return True
    before = [one for one in ground.places_in(sentence.span) if one.span.start <= place.span.start]
    numbers = find_numbers(ground.text, Span(sentence.span.start, place.span.start), sentence.lang)
    return any(is_listed(ground.text, number.span.end, one, sentence.lang) for number in numbers for one in before)


def _is_void(ground: Ground, sentence: Sentence) -> bool:
    return bool(
        _QUESTION.search(ground.words(sentence.span))
        or ground.hits(sentence, "station.not")
        or ground.hits(sentence, "station.none")
    )


def _city(place: Place) -> str | None:
    """Return the town of a place; one that is known by name only counts, whichever of its namesakes it is."""
    named_only = place.precision is PlacePrecision.COUNTRY and place.because.startswith(_NAME_ONLY)
    return place.name if place.precision is PlacePrecision.SETTLEMENT or named_only else None


def _count(ground: Ground, sentence: Sentence, place: Place) -> int | None:
    """Return the number of sites a sentence gives for a place: "nine in Spain", "Madrid (3)"."""
    after = re.match(r"\s?\((\d{1,3})\)", ground.text[place.span.end : sentence.span.end])
    if after:
        return int(after[1])
    reach = _HAN_COUNT if sentence.lang in {"zh", "ja"} else _COUNT
    window = Span(max(sentence.span.start, place.span.start - reach), place.span.start)
    numbers = [n for n in find_numbers(ground.text, window, sentence.lang) if n.value < 200]
    between = ground.text[numbers[-1].span.end : place.span.start] if numbers else ""
    return int(numbers[-1].value) if numbers and not re.search(r"[,;.，。:：月日年]", between) else None


def _station(thread: Thread, site: _Site) -> Claim | None:
    ground, sentence = thread.ground, thread.body[site.index]
    voice = find_owner(thread, site.index, site.place.span)
    if voice.stance is Stance.DENIES:
        return None
    city = _city(site.place)
    detail = find_detail(ground, sentence, site.place, site.accused)
    marks = {"city" if city else "country": site.place.span, **detail.marks}
    slots = Station(
        country=site.place.country,
        city=city,
        count=site.count,
        sponsor=detail.sponsor,
        opened=detail.opened,
        address=detail.address,
        place=site.place,
    )
    sure = {"station.named": Confidence.HIGH, _SHUT[0]: Confidence.LOW}
    confidence = sure.get(site.because[0].split(":")[0], Confidence.MEDIUM)
    return make_claim(ground, Found(slots, sentence.span, (*site.because, *detail.because), marks, confidence), voice)
