"""The town that a German or Dutch sentence takes up without its name: "in der Innenstadt", "in de stad".

It is the town named last before, in the sentence, in those shortly before it or in the dateline; a town that only tells
where an embassy or a ministry sits is not meant.
"""

from __future__ import annotations

import re

from msgspec import structs

from longarm.read.claims.ground import Ground
from longarm.read.claims.posts import nouns_in, posts_in
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

_THERE = {
    "de": re.compile(
        r"\b(?:[Ii]n|[Aa]us) (?:der|dieser|ihrer|unserer|seiner) (?:\w+ )?(?:Innen|Alt|Hanse|Landeshaupt|Hafen"
        r"|Universitäts|Dom|Main|Rhein|Elb|Fächer|Gross|Groß|Klein|Kreis|Grenz|Bezirks|Nord|Süd|West|Ost|Neu)?[sS]tadt(?:mitte)?\b"
        r"|\b[Ii]m (?:Stadtzentrum|Ortskern|Zentrum|Ort|Stadtgebiet|Bahnhofsviertel)\b"
        r"|\b[Ii]n der (?:City|Gemeinde)\b|\bam Ort\b"
    ),
    "nl": re.compile(
        r"\b[Ii]n (?:de|deze|onze|hun|die) (?:\w+ )?(?:binnen|haven|studenten|dom|hof|maas|grens|keizer)?stad\b"
        r"|\b[Ii]n (?:het|ons) (?:stads|dorps)?(?:centrum|hart van de stad|stadshart)\b|\bter plaatse\b"
        r"|\b[Ii]n de gemeente\b"
    ),
}
#: Words behind which a town only tells where a body sits.
_SEAT = re.compile(
    r"\b(?:botschaft|konsulat|generalkonsulat|ministerium|regierung|organisation|vertretung|ambassade|consulaat|ministerie"
    r"|regering|organisatie|vertegenwoordiging)\w*(?:\s\w+)?\s(?:in|te)\s$",
    re.IGNORECASE,
)
_REACH, _BEFORE = 500, 40


def town_meant(ground: Ground, sentence: Sentence, accused: str | None) -> list[Place]:
    """Return the town that words such as "in the city centre" mean where a sentence names posts; none where untold.

    Args:
        ground: the report.
        sentence: a sentence none of whose places is a site by itself.
        accused: country whose posts they would be; its own towns are none.
    """
    pattern = _THERE.get(sentence.lang)
    if pattern is None or sentence.tokens is not None or not posts_in(ground, sentence):
        return []
    found = pattern.search(ground.text, sentence.span.start, sentence.span.end)
    if found is None:
        return []
    at = Span(found.start(), found.end())
    read = Span(max(0, at.start - _REACH), at.start)
    towns = [one for one in ground.places_in(read) if _is_town(ground, one, accused)]
    here = {one.name for one in towns if one.span.start >= sentence.span.start}
    if not towns or len(here) > 1 or (not here and not nouns_in(ground, sentence)):
        return []
    return [structs.replace(towns[-1], span=at, words=ground.words(at))]


def _is_town(ground: Ground, place: Place, accused: str | None) -> bool:
    if place.precision is not PlacePrecision.SETTLEMENT or place.country in {None, accused}:
        return False
    return _SEAT.search(ground.text[max(0, place.span.start - _BEFORE) : place.span.start]) is None
