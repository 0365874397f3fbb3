"""Stations: sites that a report says are undeclared police posts of a foreign state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from msgspec import structs

from longarm.read.claims.accused import find_accused, is_hostile
from longarm.read.claims.accused_papers import is_of_accused
from longarm.read.claims.areas import has_parts
from longarm.read.claims.at_home import SHUT, find_at_home
from longarm.read.claims.barred import is_barred
from longarm.read.claims.commitment import doubted, is_denied
from longarm.read.claims.conditions import is_conditional
from longarm.read.claims.counting import find_counted
from longarm.read.claims.detail import Detail, find_detail
from longarm.read.claims.following import find_following, join_details
from longarm.read.claims.germanic_towns import town_meant
from longarm.read.claims.ground import Ground
from longarm.read.claims.labelled import label_of
from longarm.read.claims.locals import find_near
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.owners import find_owner
from longarm.read.claims.owners_gone_on import goes_on_about
from longarm.read.claims.places_meant import find_before, find_capital, find_meant
from longarm.read.claims.positions import of_others
from longarm.read.claims.posts import TIED, nouns_in, posts_in
from longarm.read.claims.romance_own import find_own, this_town
from longarm.read.claims.rows import find_rows
from longarm.read.claims.same_house import find_same_house
from longarm.read.claims.sites import find_sites
from longarm.read.claims.station_rows import Site, adds, city_of, count_towns, is_in_towns
from longarm.read.claims.taken_up import find_taken_up
from longarm.read.claims.talk import speaks_of_stations
from longarm.read.claims.tally import count_of
from longarm.read.claims.threads import Thread, follow
from longarm.read.claims.topics import LIST, find_topic, is_asked, is_counted, is_void
from longarm.read.claims.unreal import is_unreal
from longarm.read.claims.voice import Voice, find_voice
from longarm.read.claims.vouched import judge_site, voiced
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim, Confidence, Stance, Station
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

#: Sentences over which a report that spoke of stations is taken to go on speaking of them.
#: Sentences between two lists of one thing, at most.
_GOES_ON = 12
_LASTS = 2
_LASTING = frozenset({"en", "es", "pt", "it", "fr", "nl", "de", "sk", "cs", "zh", "ja", "ko"})
#: Sentences over which what was said of posts may be taken up by a word that stands for them.
_TAKEN_UP = 6


def find_stations(ground: Ground) -> tuple[Claim, ...]:
    """Find the stations of a report; a country alone only where no town of it is named."""
    if "stations" not in ground.notes:
        ground.notes["stations"] = _stations(ground)
    found: tuple[Claim, ...] = ground.notes["stations"]
    return found


def _stations(ground: Ground) -> tuple[Claim, ...]:
    accused = find_accused(ground)
    if not speaks_of_stations(ground, accused) or is_hostile(ground, accused):
        return ()
    thread = follow(ground)
    sites = _sites(thread, accused)
    sites += _rows(thread, accused)
    sites += find_at_home(thread, sites, accused)
    had = {site.place.country for site in sites}
    sites += [
        Site(index, place, None, ("station.own",), accused)
        for index, place in find_own(ground, thread.body)
        if place.country not in had
    ]
    places = [site.place for site in sites]
    sites = [site for site in sites if site.count is not None or not has_parts(ground, site.place, places)]
    told = [(site, claim) for site in sites for claim in _station(thread, site)]
    towns = count_towns(told)
    claims: dict[tuple[str | None, str | None, str | None], list[Claim]] = {}
    for site, claim in told:
        key = (site.place.country, city_of(site.place), claim.speaker.name if claim.speaker else None)
        if (site.unplaced or not is_in_towns(site, key, towns)) and adds(claim, claims.get(key, [])):
            claims.setdefault(key, []).append(claim)
    return tuple(claim for told in claims.values() for claim in told)


def _places_in(ground: Ground, sentence: Sentence, accused: str | None, heading: Place | None) -> list[Place]:
    """Return the sites of a sentence: what it names, what "in each" or "this town" means, and what heads it."""
    places = find_sites(ground, sentence, accused) or find_meant(ground, sentence, accused)
    if len(places) == 1 and places[0].precision is PlacePrecision.COUNTRY:
        capital = find_capital(ground, sentence, places[0])
        return places if capital is None else [capital]
    if places:
        return places
    here = this_town(ground, sentence)
    if here is not None:
        return [here]
    near = find_near(ground, sentence, accused) or town_meant(ground, sentence, accused)
    if near:
        return near
    return _headed(ground, sentence, heading) if heading is not None else []


def _sites(thread: Thread, accused: str | None) -> list[Site]:
    found: list[Site] = []
    topic = 0
    named = 0 if any(nouns_in(thread.ground, one) for one in thread.ground.headlines) else None
    for index, sentence in enumerate(thread.body):
        because = find_topic(thread.ground, sentence, after=topic > 0)
        near = named is not None and index - named < _TAKEN_UP
        taken = find_taken_up(thread.ground, sentence, accused, near=near) if named is not None else []
        heading = label_of(thread.ground, sentence.span) if sentence.lang in _LASTING else None
        if heading is not None and (not because or because == LIST):
            because = ("station.headed",)
        places = _places_in(thread.ground, sentence, accused, heading) if because else []
        if because and not places:
            places = _of_house(thread.ground, sentence, found, accused)
        if because == LIST:
            places = [one for one in places if is_counted(thread.ground, sentence, one)]
        places += [one for one in taken if not any(one.span.overlaps(place.span) for place in places)]
        because = because or (("station.taken-up",) if taken else ())
        topic = (_LASTS if sentence.lang in _LASTING else 1) if because else topic - 1
        named = index if because else named
        if because and not is_void(thread.ground, sentence):
            found += _told(thread, index, places, because, accused)
            found += _unplaced(thread, index, accused)
    return found


def _of_house(ground: Ground, sentence: Sentence, found: list[Site], accused: str | None) -> list[Place]:
    """Return the town of the house that a sentence takes up, where no site of it was found before."""
    places = find_before(ground, sentence, accused) or find_same_house(ground, sentence, accused)
    had = {site.place.name for site in found} if places else frozenset()
    return [one for one in places if one.name not in had]


def _told(
    thread: Thread, index: int, places: list[Place], because: tuple[str, ...], accused: str | None
) -> Iterator[Site]:
    """Yield the places of a sentence that it tells to be sites, and does not only ask about or imagine."""
    ground, sentence = thread.ground, thread.body[index]
    nouns = [span for _, span in nouns_in(ground, sentence)]
    # "The operation of police stations": of the two nouns the post is the second.
    posts = [span for rule, span in nouns_in(ground, sentence) if rule != TIED] or posts_in(ground, sentence)
    for place in places:
        if place.precision is PlacePrecision.REGION and city_of(place) is None:
            continue
        told = nouns[0] if nouns else place.span
        if is_conditional(ground.text, sentence.span, sentence.lang, told) or _unmeant(ground, sentence, place):
            continue
        if nouns and all(is_unreal(ground, sentence, one, place) for one in nouns):
            continue
        if posts and all(is_barred(ground, sentence, one) for one in posts):
            continue
        count = count_of(ground, sentence, place, places)
        yield Site(index, place, count, because, accused, alone=len(places) == 1)


def _unmeant(ground: Ground, sentence: Sentence, place: Place) -> bool:
    """Say whether a place is only asked about, or told to have no site."""
    return is_asked(ground, sentence, place.span) or is_denied(ground, sentence, place.span)


def _unplaced(thread: Thread, index: int, accused: str | None) -> list[Site]:
    """Find the site of which a sentence says that its town is not known; it lies in the country named last before."""
    ground, sentence = thread.ground, thread.body[index]
    hits = ground.hits(sentence, "station.unplaced")
    if not hits:
        return []
    hit, span = hits[0]
    read = Span(thread.body[max(0, index - 1)].span.start, span.end)
    named = [one for one in ground.places_in(read) if one.country not in {None, accused}]
    if not named:
        return []
    country = structs.replace(named[-1], span=span, words=ground.words(span), precision=PlacePrecision.COUNTRY)
    country = structs.replace(country, because="its town is not known", lat=None, lon=None, geonames_id=None)
    return [Site(index, country, 1, (f"station.unplaced: {hit.cue.id}",), accused, unplaced=True)]


def _headed(ground: Ground, sentence: Sentence, heading: Place) -> list[Place]:
    """Return the country that heads a paragraph whose sentence counts posts."""
    counted = [one for one in find_counted(ground, sentence) if one.unit == "stations"]
    if not counted:
        return []
    at = counted[0].number.span
    return [structs.replace(heading, span=at, words=ground.words(at))]


def _rows(thread: Thread, accused: str | None) -> list[Site]:
    """Find the sites in the rows of a list whose announcing sentence speaks of stations."""
    found = []
    last: int | None = None
    for row in find_rows(thread.ground, thread.body, accused):
        # "The list goes on:" announces more of what the rows before it were.
        goes_on = (
            last is not None
            and 0 < row.announced - last <= _GOES_ON
            and not posts_in(thread.ground, thread.body[row.announced])
        )
        told = last if goes_on and last is not None else row.announced
        announced = thread.body[told]
        nouns = posts_in(thread.ground, announced)
        last = told if nouns else last
        if nouns and not is_void(thread.ground, announced) and not is_asked(thread.ground, announced, nouns[0]):
            because = (f"station.row: sentence {told + 1} announces the list",)
            found.append(Site(row.index, row.place, None, because, accused, nouns[0], told))
    return found


def _voice(thread: Thread, site: Site) -> Voice:
    """Return who names a site; who demands that it close takes for granted that it is there."""
    at = site.said or site.place.span
    voice = find_owner(thread, site.index if site.told is None else site.told, at)
    if "figure.owner.presupposed" not in voice.because:
        return of_others(thread.ground, voice)
    said = find_voice(thread.ground, at)
    return replace(said, stance=Stance.ASSERTS, because=(*said.because, "station.presupposed"))


def _station(thread: Thread, site: Site) -> list[Claim]:
    """Make the claim of a site, and one more for each detail that a following sentence tells in another voice."""
    ground, sentence = thread.ground, thread.body[site.index]
    home, at = sentence if site.told is None else thread.body[site.told], site.said or site.place.span
    vouched = voiced(ground, judge_site(ground, home, _post_near(ground, home, at)), _voice(thread, site))
    if vouched is None:
        return []
    voice = doubted(ground, home, at, vouched)
    own = voice.speaker is None and is_of_accused(ground, site.said or site.place.span)
    if voice.stance is Stance.DENIES or own:
        return []
    detail = find_detail(ground, sentence, site.place, site.accused)
    others = []
    # Where the site stands in somebody's words, what follows outside of them is not theirs.
    quoted = ground.attribution_of(site.said or site.place.span) is not None
    for index, later in find_following(thread, (site.index, site.place), detail, site.accused) if site.alone else ():
        words = min(later.marks.values())
        said = find_voice(ground, words) if quoted else find_owner(thread, index, words)
        if (
            not quoted
            and said.speaker is None
            and said.stance is Stance.ASSERTS
            and goes_on_about(thread, index, words)
        ):
            said = voice
        said = doubted(ground, thread.body[index], words, said)
        if _name(said) == _name(voice) and said.stance is voice.stance:
            detail = join_details(detail, later)
        elif said.stance is not Stance.DENIES:
            others.append(_claim(thread, site, index, (later, said)))
    return [_claim(thread, site, site.index, (detail, voice)), *others]


def _post_near(ground: Ground, sentence: Sentence, at: Span) -> Span:
    """Return the words of a sentence that name the post nearest to a place; the place where it names none."""
    return min(posts_in(ground, sentence), key=lambda one: abs(one.start - at.start), default=at)


def _name(voice: Voice) -> str | None:
    return voice.speaker.name if voice.speaker else None


def _unlocated(place: Place) -> tuple[str, ...]:
    """Say where the country of a town is not told: several have one of that name."""
    return (f"station.place: {place.because}",) if place.may_lie_in else ()


def _claim(thread: Thread, site: Site, index: int, told: tuple[Detail, Voice]) -> Claim:
    """Make the claim that a sentence makes of a site: what it tells, and in whose voice."""
    detail, voice = told
    city = city_of(site.place)
    here = index == site.index
    slots = Station(
        country=site.place.country,
        city=city,
        count=site.count if here else None,
        sponsor=detail.sponsor,
        opened=detail.opened,
        address=detail.address,
        place=site.place,
    )
    sure = {"station.named": Confidence.HIGH, SHUT: Confidence.LOW}
    confidence = sure.get(site.because[0].split(":")[0], Confidence.MEDIUM) if here else Confidence.MEDIUM
    because = (*(site.because if here else ("station.again: following",)), *detail.because, *_unlocated(site.place))
    marks = {"city" if city else "country": site.place.span, **detail.marks}
    return make_claim(thread.ground, Found(slots, thread.body[index].span, because, marks, confidence), voice)
