"""Stations: sites that a report says are undeclared police posts of a foreign state."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from longarm.read.claims.commitment import doubted, is_denied
from longarm.read.claims.detail import find_detail
from longarm.read.claims.ground import Ground
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.owners import Thread, find_owner, follow
from longarm.read.claims.sites import find_sites, is_listed
from longarm.read.claims.tally import count_of, only_count
from longarm.read.claims.voice import Voice, find_voice
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
#: How the place ranker says that a town's name did not tell which town.
_NAME_ONLY = "country only"
#: Characters before a police post in which a people's name tells whose it is.
_BESIDE = 40
#: "of the Fuzhou police", "run by the public security of Fuzhou".
_RUN_BY = re.compile(
    r"\s(?:(?:run|opened|operated|set up) by|of|van|von|der|de la|del|de|du|da|della|di)\s[^.;,]{0,40}?"
    r"(?:police|public security|politie|polizei|policía|polícia|polizia)\b[^.;,]{0,24}",
    re.IGNORECASE,
)
#: "the police of Qingtian", "Fuzhou police run": police that have posts elsewhere, not police that look into them.
_FORCE = r"(?:police|public security(?: bureaus?)?|politie|polizei|policía|polícia|polizia|公安局?|警方|警察)"
_POLICE_BEFORE = re.compile(rf"\b{_FORCE}\s(?:of|van|uit|von|aus|de|del|da|do|di|della)\s$", re.IGNORECASE)
_POLICE_BEHIND = re.compile(
    rf"(?:['’]s)?[ -]?(?:city |county )?{_FORCE}(?: overseas| service)*"
    r"(?: runs?| ran| opened| operates?| set up| stations?| posts?| cent(?:re|er)s?)\b",
    re.IGNORECASE,
)
_POLICE_BEHIND_OF = re.compile(rf"(?:['’]s)?[ -]?(?:city |county )?{_FORCE}\b", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|by|van|door|von|de|por|par|da|di)(?: the| la| der)?\s$", re.IGNORECASE)
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
        said: the words by which its speaker is told, where the place itself stands outside of what is said.
    """

    index: int
    place: Place
    count: int | None
    because: tuple[str, ...]
    accused: str | None
    said: Span | None = None


def find_stations(ground: Ground) -> tuple[Claim, ...]:
    """Find the stations of a report; a country alone only where no town of it is named."""
    if not _speaks_of_stations(ground):
        return ()
    accused = find_accused(ground)
    if _is_hostile(ground, accused):
        return ()
    thread = follow(ground)
    sites = _sites(thread, accused)
    sites += _at_home(thread, sites, accused)
    towns = Counter(
        site.place.country for site in {(s.place.country, _city(s.place)): s for s in sites if _city(s.place)}.values()
    )
    claims: dict[tuple[str | None, str | None, str | None], list[Claim]] = {}
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
        if _adds(claim, claims.get(key, [])):
            claims.setdefault(key, []).append(claim)
    return tuple(claim for told in claims.values() for claim in told)


def _adds(claim: Claim, told: list[Claim]) -> bool:
    """Say whether a claim is the first of its site and speaker, or tells a bureau, date or street not told before."""
    details = ("sponsor", "opened", "address")
    return not told or any(
        getattr(claim.slots, one) and not any(getattr(other.slots, one) for other in told) for one in details
    )


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
        said = [(one, 1) for _, s in ground.hits(sentence, "station.noun") for one in _around(ground, sentence, s)]
        said += [(ground.words(span), 2) for _, span in ground.hits(sentence, "station.marker")]
        found.update(_police_of(ground, sentence) * 2)
        for words, weight in said:
            if words not in told:
                told[words] = ground.tell_country(words, sentence.lang)
            country = told[words]
            if country is not None:
                found[country] += weight
    return max(sorted(found), key=lambda code: found[code], default=None)


def _around(ground: Ground, sentence: Sentence, noun: Span) -> tuple[str, ...]:
    """Return the words beside a police post that may tell whose it is: before it without towns, and who runs it."""
    before = Span(max(sentence.span.start, noun.start - _BESIDE), noun.end)
    words = ground.words(before)
    for place in ground.places_in(before):
        if place.precision is PlacePrecision.SETTLEMENT or place.words.isupper():
            at = place.span.start - before.start
            words = words[:at] + " " * len(place.words) + words[at + len(place.words) :]
    run = _RUN_BY.match(ground.text, noun.end, min(sentence.span.end, noun.end + 2 * _BESIDE))
    return (words, run[0]) if run else (words,)


def _police_of(ground: Ground, sentence: Sentence) -> list[str]:
    """Return the countries of the towns whose police a sentence names: "the police of Qingtian", "Fuzhou police"."""
    return [
        place.country
        for place in ground.places_in(sentence.span)
        if place.country is not None
        and place.precision is PlacePrecision.SETTLEMENT
        and _is_of_police(ground.text, place.span)
    ]


def _is_of_police(text: str, town: Span) -> bool:
    """Say whether a town is named as that of the police that have posts elsewhere."""
    start = max(0, town.start - _BESIDE)
    if _POLICE_BEFORE.search(text, start, town.start) or _POLICE_BEHIND.match(text, town.end):
        return True
    return bool(_OF.search(text, start, town.start) and _POLICE_BEHIND_OF.match(text, town.end))


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
        places = find_sites(thread.ground, sentence, accused)
        for place in places:
            if place.precision is PlacePrecision.REGION and _city(place) is None:
                continue
            if because == _LIST and not _is_counted(thread.ground, sentence, place):
                continue
            if is_denied(thread.ground, sentence, place.span):
                continue
            found.append(_Site(index, place, count_of(thread.ground, sentence, place, places), because, accused))
    return found


def _at_home(thread: Thread, sites: list[_Site], accused: str | None) -> list[_Site]:
    """Find the country whose government alone speaks of posts "in the country", or has them shut."""
    ground = thread.ground
    had = {site.place.country for site in sites}
    found = []
    for index, sentence in enumerate(thread.body):
        nouns = ground.hits(sentence, "station.noun")
        home, shut = ground.hits(sentence, "station.home"), ground.hits(sentence, "station.shut")
        if not nouns or not (home or shut) or _is_void(ground, sentence):
            continue
        noun = nouns[0][1]
        others = [one for one in ground.places_in(sentence.span) if one.country not in {None, accused}]
        if len({one.country for one in others}) != 1 or others[0].country in had or is_denied(ground, sentence, noun):
            continue
        if others[0].precision is PlacePrecision.COUNTRY:
            had.add(others[0].country)
            because = f"station.at-home: {home[0][0].cue.id}" if home else f"{_SHUT[0]}: {shut[0][0].cue.id}"
            count = only_count(ground, sentence) if home else None
            found.append(_Site(index, others[0], count, (because,), accused, noun if home else None))
    return found


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


def _voice(thread: Thread, site: _Site) -> Voice:
    """Return who names a site; who demands that it close takes for granted that it is there."""
    at = site.said or site.place.span
    voice = find_owner(thread, site.index, at)
    if "figure.owner.presupposed" not in voice.because:
        return voice
    said = find_voice(thread.ground, at)
    return replace(said, stance=Stance.ASSERTS, because=(*said.because, "station.presupposed"))


def _station(thread: Thread, site: _Site) -> Claim | None:
    ground, sentence = thread.ground, thread.body[site.index]
    voice = doubted(ground, sentence, site.said or site.place.span, _voice(thread, site))
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
