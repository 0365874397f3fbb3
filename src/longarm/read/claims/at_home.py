"""Countries whose government alone speaks of posts "in the country", or has them shut, where no place tells them."""

from __future__ import annotations

from msgspec import structs

from longarm.read.claims.commitment import is_denied
from longarm.read.claims.ground import Ground
from longarm.read.claims.posts import nouns_in
from longarm.read.claims.station_rows import Site
from longarm.read.claims.tally import only_count
from longarm.read.claims.threads import Thread
from longarm.read.claims.topics import is_asked, is_void
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

#: Why the country is a site whose host body has posts shut.
SHUT = "station.shut-by-host"
#: Sentences in which the country is named that "in the country" means.
_BACK = 3


def find_at_home(thread: Thread, sites: list[Site], accused: str | None) -> list[Site]:
    """Find the country whose government alone speaks of posts "in the country", or has them shut."""
    ground = thread.ground
    had = {site.place.country for site in sites}
    found = []
    for index, sentence in enumerate(thread.body):
        nouns = nouns_in(ground, sentence)
        home, shut = ground.hits(sentence, "station.home"), ground.hits(sentence, "station.shut")
        if not nouns or not (home or shut) or is_void(ground, sentence) or is_asked(ground, sentence, nouns[0][1]):
            continue
        noun = nouns[0][1]
        reach = Span(sentence.span.start, home[0][1].start) if home else sentence.span
        others = [one for one in ground.places_in(reach) if one.country not in {None, accused}]
        if home and not others:
            others = _spoken_of(ground, thread.body[max(0, index - _BACK) : index], accused, home[0][1])
        if len({one.country for one in others}) != 1 or others[0].country in had or is_denied(ground, sentence, noun):
            continue
        if others[0].precision is PlacePrecision.COUNTRY:
            had.add(others[0].country)
            because = f"station.at-home: {home[0][0].cue.id}" if home else f"{SHUT}: {shut[0][0].cue.id}"
            count = only_count(ground, sentence) if home else None
            found.append(Site(index, others[0], count, (because,), accused, noun if home else None))
    return found


def _spoken_of(ground: Ground, before: tuple[Sentence, ...], accused: str | None, at: Span) -> list[Place]:
    """Return the one host country of which the sentences before speak, as what "the country" says; none of several."""
    places = [one for sentence in before for one in ground.places_in(sentence.span)]
    hosts = {one.country: one for one in places if one.country not in {None, accused}}
    return [
        structs.replace(one, span=at, words=ground.words(at), precision=PlacePrecision.COUNTRY)
        for one in hosts.values()
        if one.precision is PlacePrecision.COUNTRY and len(hosts) == 1
    ]
