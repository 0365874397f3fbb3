"""How words before a place tell that something is there: prepositions, what joins a list, and bare numbers."""

from __future__ import annotations

import re

from longarm.read.claims.romance_sites import CONTAINER
from longarm.read.families import ROMANCE
from longarm.records.place import Place

#: A preposition of place, with what may stand between it and the name.
_PREPOSITIONS = {
    "en": "in|at|on|across|around|inside|throughout|for|near|as far (?:afield |away )?as|outside|close to|within"
    "|in and around"
    "|(?:north|south|east|west|minutes|hours?|miles?|kilomet(?:re|er)s|km|walk|drive|ride|throw|steps|yards|met(?:re|er)s)"
    "(?: south| north| east| west)? (?:of|from|off)",
    "nl": "in|te|op|tussen|rond|bij|nabij|buiten|rondom",
    "de": "in|im|auf|unter|zwischen|bei|nahe|rund um|außerhalb von|nahe bei",
    "fr": "à|au|aux|en|dans|sur|celles? de",
    "es": "en|a|entre|l[ao]s? de",
    "pt": "em|no|na|nos|nas|num|numa|nalgum|entre",
    "it": "a|ad|in|nel|nell[’']|nella|nei|negli|presso|quell[aei] d[ia]",
    "sk": "v|vo|na",
    "cs": "v|ve|na",
    "sv": "i|på|vid|inom",
}
_LEADING = (
    "the|central|downtown|inner|greater|(?:the )?(?:middle|edge|fringes?|back ?streets?|environs"
    "|vicinity|north|south|east|west) of|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|de|het|den|der|dem|la|le"
    "|les|el|los|las|o|a|os|as|il|lo|gli|nearby|mainland|both|ook|zowel|(?:cities|countries) (?:like|such as)"
    "|(?:países|ciudades|cidades) como|(?:the )?(?:cit(?:y|ies)|capital|town|cent(?:er|re)|district|suburb|heart|area"
    "|borough|state|province|region|city cent(?:er|re)) of(?: the)?"
    "|(?:[\\w’'-]+ ){1,3}(?:cit(?:y|ies)|capital(?: city)?|towns?|villages?|ports?(?: city)?|metropolis"
    "|municipality) of(?: the)?|(?:[\\w’'-]+ )?(?:suburbs?|districts?"
    "|neighbou?rhoods?|boroughs|areas|quarters?|towns|outskirts|wards?|communes?|municipalit(?:y|ies)) of(?: the)?|"
    "cent(?:ro|re) d[ei]|ci(?:u)?dad[e]? de"
)
#: An adjective before the name where adjectives stand first: "im italienischen Prato"; "among others" between.
ADJECTIVE = {
    "de": r"(?:\s(?:unter anderem|etwa|beispielsweise|mindestens))?(?:\s(?:einem |einer |der )?(?:gebäude|haus|zentrum"
    r"|stadtteil|bezirk|viertel|raum|herzen|großraum|vorort|stadt|nähe|umland|innenstadt)(?: von)?)?"
    r"(?:\s[\w-]{4,}(?:ischen|igen|aligen))?",
    "nl": r"(?:\s(?:onder meer|onder andere|onder anderen|bijvoorbeeld|zeker))?(?:\s(?:het |een )?(?:centrum|stadsdeel"
    r"|wijk|hart|district|buurt|gebouw|pand|stad)(?: van| in)?)?"
    r"(?:\s[\w-]{3,}(?:se|ische|nse))?",
    "sk": r"(?:\s(?:napríklad|aj))?(?:\s\w{3,}(?:skom|skej|ckom|ckej))?",
    "cs": r"(?:\s(?:například|i))?(?:\s\w{3,}(?:ském|ské|ckém))?",
    **dict.fromkeys(ROMANCE, CONTAINER),
    "sv": r"(?:\s(?:bland annat|till exempel))?(?:\s\w{3,}ska)?",
}
_IN = {
    lang: re.compile(
        rf"(?:^|[\s(“\"‘—–-])(?:{words})(?:\s(?:{_LEADING}))*{ADJECTIVE.get(lang, '')}\s[\"“‘']?$", re.IGNORECASE
    )
    for lang, words in _PREPOSITIONS.items()
}
#: A number in brackets behind a place: "Spain (nine)".
COUNT = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty)"
)
#: What joins one place of a list with the next.
_AND = re.compile(
    rf"^[\"”’')]*\s*(?:\({COUNT}\))?\s*(?:,|;|/)?\s*"
    r"(?:and|or|as well as|plus|along with|&|und|sowie|oder|ebenso wie|wie auch|net als|evenals|och|samt|eller"
    r"|stejně jako|rovnako ako|en|of|alsmede|et|ou|ainsi que|y|e|o|u|además de|así como|a"
    r"|aj|či|tanto|como|or even)?(?:\s*also)?(?:\s*(?:in|at|near|both|en|em|no|na|a|à|au|dans|nel|bei|te|v))?"
    r"(?:\s(?:the|la|le|el|il|lo|de|het|den|os|as))?\s*(?:\((?:\d+)\),?\s*)?[\"“‘']?\s*$",
    re.IGNORECASE,
)
#: What joins a number to its place where no preposition of place does: "9 de España".
_OF = re.compile(r"\s(?:de|von|van|di|do|da|of)\s(?:l[ao]s?\s|el\s)?", re.IGNORECASE)
#: Words between a number and its place at most, where the noun is left out.
_LIST_WORDS = 3


def is_located(before: str, lang: str) -> re.Match[str] | None:
    """Find the preposition of place in which words end, if they do."""
    return _IN.get(lang, _IN["en"]).search(before)


def joins(between: str) -> bool:
    """Say whether words only join one place of a list with the next: ", ", " and in the "."""
    return _AND.match(between) is not None


def is_listed(text: str, number_end: int, place: Place, lang: str) -> bool:
    """Say whether a bare number stands just before a place: "nine in Spain", "tres están en Madrid", "9 de España"."""
    between = text[number_end : place.span.start]
    if len(between.split()) > _LIST_WORDS or re.search(r"[,;.:]", between):
        return False
    return is_located(between, lang) is not None or _OF.fullmatch(between) is not None
