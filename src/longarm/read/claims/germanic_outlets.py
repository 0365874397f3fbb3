"""Outlets that German and Dutch sentences cite and the list of known ones lacks.

Told by the noun for what they are right before their name ("onderzoeksplatform Pointer", "Lokalsender Radio Elbe"), by
the words of which their names are made ("Bündner Tagblatt", "Omroep West"), or, where they have no name, by whose they
are ("ein chinesisches Nachrichtenportal").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.read.attribution.abroad.press_names import first_form
from longarm.read.claims.cited import Cited
from longarm.read.claims.ground import Ground
from longarm.read.families import GERMANIC
from longarm.read.parsed import Sentence
from longarm.records.claim import Confidence
from longarm.records.span import Span

_CAP = r"[A-ZÄÖÜ][\w’'&.-]*\w|[A-Z]"
_NAME = rf"(?:{_CAP})(?: (?:(?:van|de|het|of|the|und|en|am|für|voor) )?(?:{_CAP})){{0,4}}"
#: What an outlet is called right before its name.
_NOUN = {
    "de": r"\b(?i:\w*(?:zeitung|blatt|sender|magazin|portal|plattform|netzwerk|kollektiv|agentur|sendung|podcast"
    r"|rundfunk|nachrichtenseite|newsletter))\s",
    "nl": r"\b(?:\w*(?:krant|dagblad|blad|zender|omroep|platform|nieuwssite|website|persbureau|nieuwsagentschap"
    r"|tijdschrift|magazine|programma|collectief|rubriek|nieuwsbrief|podcast|weekblad))\s",
}
_KIND = {
    lang: re.compile(rf"{noun}(?:(?P<mark>[„“\"‘«»'])(?P<quoted>[^\"“”’»«'\n]{{2,40}})[\"“”’»«']|(?P<name>{_NAME}))")
    for lang, noun in _NOUN.items()
}
#: "Recherchen der «X»", "laut «X»", "(X, 3. November 2022)": a name in quotation marks where only an outlet stands.
_QUOTED = re.compile(
    r"(?:\b(?:[Rr]echerchen?|[Ii]nformationen|[Bb]ericht\w*|[Aa]rtikel|[Ii]nterview|[Gg]espräch|[Oo]nderzoek|berichtgeving)"
    r"\s(?:mit |met )?(?:der|des|dem|von|im|in der|in|van|de|het)(?: de| het)?"
    r"|\b(?:[Ll]aut|[Vv]olgens)(?: der| dem| de| het)?"
    r"|\b(?:berichtet|berichtete|meldet|meldete|schreibt|schrieb|sagte er|sagte sie)(?: der| dem| die| das)?)"
    r"\s[„“\"‘«»](?P<name>[A-ZÄÖÜ][^\"“”’»«'\n]{1,30})[\"“”’»«']"
)
#: Names made of a word of the press and what tells them apart.
_MADE = {
    "de": re.compile(
        rf"(?<![\w-])(?P<name>(?:(?:{_CAP}) ){{0,3}}(?:{_CAP})?(?<![A-ZÄÖÜ])(?:[Zz]eitung|[Rr]undfunks?|[Tt]agblatts?"
        r"|[Tt]ageblatts?|[Aa]bendblatts?|[Vv]olksblatts?|[Aa]nzeigers?|[Kk]uriers?|[Rr]undschau|[Mm]orgenpost"
        rf"|[Nn]achrichten|[Aa]llgemeinen?|Post|Presse)|(?:Radio|Tele) (?:{_CAP}))(?![\w-])"
    ),
    "nl": re.compile(
        rf"(?<![\w-])(?P<name>(?:Omroep|RTV|Radio|TV) (?:{_CAP})|(?:(?:{_CAP}) ){{0,2}}(?:{_CAP}) "
        r"(?:Dagblad|Nieuwsblad|Weekblad|Courant|Krant|Nieuws|Post|Journaal))(?![\w-])"
    ),
}
#: Such names that name no outlet: kinds of the press, post offices, whose press it is.
_PLAIN = re.compile(
    r"(?:(?:Der|Die|Das|Dem|Den|Des|De|Het|Laut|Wie|Eine?|Jede|Keine|Volgens)\s)?(?:(?:Staats|Partei|Lokal|Regional|Tages|Wochen"
    r"|Sonntags|Boulevard|Abend|Schüler|Vereins|Exil)-?(?:zeitung|nachrichten|blatt|anzeiger|presse|rundfunk)"
    r"|(?:Deutsche[nr]?|Österreichische[nr]?|Schweizer\w*|Chinesische[nrs]?|Iranische[nrs]?|Russische[nrs]?|Ausländische[nrs]?"
    r"|Lokale[nrs]?|Staatliche[nrs]?|Internationale[nrs]?|Nederlandse|Chinese|Lokaal|Buitenlands)?\s?"
    r"(?:Zeitung|Post|Presse|Nachrichten|Rundfunks?|Rundschau|Anzeigers?|Kuriers?|Allgemeinen?|Nieuws|Krant))",
)
#: A sort of newspaper, behind which its name stands: "die Wiener Tageszeitung Die Presse".
_SORT = re.compile(r"(?:Tages|Wochen|Lokal|Regional|Boulevard|Staats|Partei|Sonntags|Polizei|Nachrichten)-?zeitung$")
_ARTICLE = re.compile(r"(?:Der|Die|Das|Dem|Den|Des|Laut|Wie|Eine?|Im|In|Nach|Auch|Aber|Und|Als)\s")
#: Behind a noun of the press, what German writes with a capital without being a name: "gab der Zeitung Auskunft".
_COMMON = re.compile(
    r"\w+(?:ung|heit|keit|schaft|tion|nis|tät|ment|blick|kunft|fragen|lügen|worte|angaben|vorwürfe)(?:en)?\b"
)
_GOES_ON = re.compile(
    r"[\"“”’»«]?\s?(?:[,.;:)]|\(|am|vom|zufolge|hat|hatte|haben|sagte|berichte|meld|schr|enthüll|deckt|fand|nannte|zeig|strahl"
    r"|veröffentlich|liegt|vorlieg|gegenüber|sprach|zitier|und|ausfindig|bestätig|mit|von|über|in|dass)"
)
_WHOSE = {
    "chinesisch": "Chinese", "iranisch": "Iranian", "russisch": "Russian", "staatlich": "state", "lokal": "local",
    "örtlich": "local", "regional": "regional", "chinees": "Chinese", "chinese": "Chinese", "iraans": "Iranian",
    "russisch ": "Russian",
}  # fmt: skip
_WHAT = {
    "nachrichtenportal": "news portal",
    "nachrichtenseite": "news site",
    "onlineportal": "news portal",
    "portal": "news portal",
    "staatszeitung": "state newspaper",
    "parteizeitung": "party newspaper",
    "zeitung": "newspaper",
    "staatsfernsehen": "state television",
    "staatssender": "state broadcaster",
    "nachrichtenagentur": "news agency",
    "staatsagentur": "state news agency",
    "nieuwssite": "news site",
    "nieuwsportaal": "news portal",
    "staatskrant": "state newspaper",
    "partijkrant": "party newspaper",
    "krant": "newspaper",
    "staatszender": "state broadcaster",
    "staatspersbureau": "state news agency",
    "persbureau": "news agency",
    "nieuwswebsite": "news website",
    "staatstelevisie": "state television",
    "lokalzeitung": "local newspaper",
}
_NAMELESS = re.compile(
    rf"\b(?P<whose>{'|'.join(sorted(set(map(str.strip, _WHOSE)), key=len, reverse=True))})(?:e[nmrs]?|s)?\s"
    rf"(?P<what>{'|'.join(sorted(_WHAT, key=len, reverse=True))})(?![\w-])(?!\s(?-i:[„“\"‘«A-Z]))",
    re.IGNORECASE,
)


def find_germanic_outlets(ground: Ground) -> Iterator[Cited]:
    """Yield the outlets that German and Dutch sentences of the body name, beside those that are known."""
    for sentence in ground.body():
        if sentence.tokens is not None or sentence.lang not in GERMANIC:
            continue
        known = [span for _, span in ground.known.find(ground.text, sentence.span)]
        quoted = _QUOTED.finditer(ground.text, sentence.span.start, sentence.span.end)
        named = [(first_form(one["name"]), Span(*one.span("name"))) for one in quoted]
        for name, span in (*named, *_called(ground, sentence), *_made(ground, sentence), *_nameless(ground, sentence)):
            if not any(span.overlaps(other) for other in known):
                known.append(span)
                yield Cited(name, span, sentence.span, "named", "citation.press-name", Confidence.MEDIUM)


def _called(ground: Ground, sentence: Sentence) -> Iterator[tuple[str, Span]]:
    """Yield names that stand right behind the noun for what they are."""
    for found in _KIND[sentence.lang].finditer(ground.text, sentence.span.start, sentence.span.end):
        if found["quoted"]:
            yield first_form(found["quoted"].strip()), Span(*found.span("quoted"))
            continue
        name = found["name"]
        if sentence.lang == "de" and not _is_german_name(ground, found, name):
            continue
        yield first_form(name) if sentence.lang == "de" else name, Span(*found.span("name"))


def _is_german_name(ground: Ground, found: re.Match[str], name: str) -> bool:
    """Say whether a capital behind a noun of the press begins a name, as German writes every noun with one."""
    if any(char.isupper() for char in name[1:] if char.isalpha()) and " " not in name:
        return True
    return _COMMON.match(name.lower()) is None and _GOES_ON.match(ground.text, found.end()) is not None


def _made(ground: Ground, sentence: Sentence) -> Iterator[tuple[str, Span]]:
    """Yield names made of words of the press."""
    for found in _MADE[sentence.lang].finditer(ground.text, sentence.span.start, sentence.span.end):
        name, start = found["name"], found.start("name")
        article = _ARTICLE.match(name) if start == sentence.span.start else None
        if article is not None:
            name, start = name[article.end() :], start + article.end()
        if not name or _PLAIN.fullmatch(name) or _SORT.search(name):
            continue
        yield first_form(name) if sentence.lang == "de" else name, Span(start, found.end("name"))


def _nameless(ground: Ground, sentence: Sentence) -> Iterator[tuple[str, Span]]:
    """Yield outlets of which only is told whose they are."""
    for found in _NAMELESS.finditer(ground.text, sentence.span.start, sentence.span.end):
        name = f"{_WHOSE[found['whose'].lower()]} {_WHAT[found['what'].lower()]}"
        yield name, Span(found.start(), found.end())
