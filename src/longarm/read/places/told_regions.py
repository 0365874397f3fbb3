"""Names that a town and its region share, where the words beside say that the region is meant.

"New York state", "in the province of Quebec", "im Bundesstaat New York", "au Québec" (the town is "à Québec").
"""

from __future__ import annotations

import re

from longarm.read.gazetteer import Entry, Kind
from longarm.read.places.mention import Mention

_REGIONS = frozenset({Kind.REGION, Kind.COUNTY})
_BEHIND = re.compile(
    r"\s(?:province|prefecture|county|voivodeship|governorate|oblast"
    r"|state(?!\s(?:media|television|tv|radio|news|broadcaster|agency|security|department|prosecutor|visit|university"
    r"|secret|owned|run)))\b(?!\sof\b)"
)
_BEFORE = re.compile(
    r"(?:\b(?:[Pp]rovince|[Ss]tate|[Rr]egion|[Pp]refecture|[Cc]ounty|[Cc]anton) of|\b[Uu]pstate"
    r"|\b(?:Provinz|Bundesstaat|Bundesland|Kanton)|\bprovincie|\bprovincia (?:de|di|del)|\bprovíncia (?:de|do|da)"
    r"|\bestado (?:de|do|da)|\bcantón de|\bcantão de|\bcantone di|\b(?:province|région|canton|État)"
    r" (?:de|du|d[’']))\s?\Z"
)
#: French towns stand behind "à" and "de", regions behind the article.
_ARTICLE = re.compile(r"\b(?:au|du|le|Le|Au|Du)\s\Z")
_LOOK_BACK = 24


def told_region(text: str, mention: Mention, town: Entry) -> Entry | None:
    """Return the region that a name means by the words beside it; None where they do not say so or there is none.

    Args:
        text: the report's text.
        mention: the name with all that it can mean.
        town: what it was taken for.
    """
    if town.kind in _REGIONS or town.country is None:
        return None
    region = next((one for one in mention.readings if one.kind in _REGIONS and one.country == town.country), None)
    if region is None:
        return None
    before = text[max(0, mention.span.start - _LOOK_BACK) : mention.span.start]
    said = _BEHIND.match(text, mention.span.end) or _BEFORE.search(before)
    article = mention.lang == "fr" and mention.words in {town.name, region.name} and _ARTICLE.search(before)
    return region if said or article else None
