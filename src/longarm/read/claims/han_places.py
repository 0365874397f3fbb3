"""Japanese counts of places (カ所, 箇所): the noun that is counted stands before the number or is understood."""

from __future__ import annotations

import re
from collections.abc import Iterable

from longarm.read.parsed import Sentence
from longarm.records.place import Place
from longarm.records.span import Span

#: The counter of places in each way of writing it.
COUNTER = "[かカヶケヵｶ箇個]所"
_PLACES = re.compile(rf"\s?{COUNTER}(?P<of>の)?")
#: Words between a noun and its number that leave open what is counted.
_OPEN = re.compile(
    r"(?:少なくとも|合わせて|合計|およそ|最大|多くとも|わずか|計|約|全|各地|国内|国外|域内|内|外|等|など|に|は|が|も|で|の|を|、|，|\s)$"
)
_NOUN = re.compile(r"[\u4e00-\u9fffァ-ヶー々]$")
_LONGEST = 6


def is_count_of_sites(
    text: str, sentence: Sentence, number: Span, sites: Iterable[Span], places: Iterable[Place]
) -> bool:
    """Say whether a number counts places that may be stations: "拠点2カ所", "オランダに2か所", not "飲食店5カ所".

    Args:
        text: the report's text.
        sentence: the sentence of the number.
        number: the words of the number.
        sites: words for stations in the sentence.
        places: the places that the sentence names.
    """
    counter = _PLACES.match(text, number.end) if sentence.lang == "ja" else None
    if counter is None:
        return False
    if any(span.end == number.start for span in sites):
        return True
    if counter["of"]:
        return False
    before = text[max(sentence.span.start, number.start - _LONGEST) : number.start]
    named = any(place.span.end == number.start for place in places)
    return named or _OPEN.search(before) is not None or _NOUN.search(before) is None
