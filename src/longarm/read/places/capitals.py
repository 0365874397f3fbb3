"""Towns that a report names by their rank only: "the Czech capital", "la capitale irlandaise", "capital of Chile"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import structs

from longarm.read.gazetteer import Entry, Gazetteer
from longarm.read.parsed import Parsed, Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

_ADJECTIVE = r"(?P<told>[^\W\d_][\w-]+(?: [A-Z][\w-]+)?)"
_NAME = r"(?P<told>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+){0,2})"
#: Money is called capital too; a capital that is a town stands alone or before its own name.
_TOWN = r"(?![\w’'-])(?!\s(?:flows?|markets?|controls?|investments?|punishment|gains|stock|city[’'])\b)"
#: The words for a capital before or behind the country's adjective, and before its name, by language.
_SAID = {
    "en": (
        rf"\b[Tt]he {_ADJECTIVE} capital{_TOWN}",
        rf"\b{_NAME}[’']s? capital{_TOWN}",
        rf"\bcapital of (?:the )?{_NAME}",
    ),
    "nl": (rf"\b[Dd]e {_ADJECTIVE} hoofdstad\b", rf"\bhoofdstad van (?:de |het )?{_NAME}"),
    "de": (rf"\b[Dd](?:ie|er) {_ADJECTIVE} Hauptstadt\b", rf"\bHauptstadt (?:von |der )?{_NAME}"),
    "fr": (rf"\b[Ll]a capitale {_ADJECTIVE}", rf"\bcapitale (?:de la |de l[’']|des? |du |d[’']){_NAME}"),
    "es": (rf"\b[Ll]a capital {_ADJECTIVE}", rf"\bcapital (?:de |del ){_NAME}"),
    "pt": (rf"\b[àa] capital {_ADJECTIVE}", rf"\bcapital (?:da |do |de ){_NAME}"),
    "it": (rf"\b[Ll]a capitale {_ADJECTIVE}", rf"\bcapitale (?:del |della |dell[’']|dei ){_NAME}"),
}
_MADE = {lang: tuple(re.compile(one) for one in told) for lang, told in _SAID.items()}
_RANK = re.compile(r"capitale?|hoofdstad|Hauptstadt")


def with_capitals(parsed: Parsed, gazetteer: Gazetteer, places: Iterable[Place]) -> tuple[Place, ...]:
    """Add the capitals that are named by their rank only; the adjective beside the rank is then no place of its own."""
    kept = list(places)
    text = parsed.report.text
    for sentence in parsed.sentences:
        if sentence.lang not in _MADE or _RANK.search(text, sentence.span.start, sentence.span.end) is None:
            continue
        for place in _capitals(text, sentence, gazetteer):
            beside = next((one for one in kept if _is_beside(text, place, one)), None)
            kept = [one for one in kept if one is not beside and not one.span.overlaps(place.span)]
            kept.append(place if beside is None else _joined(text, place, beside))
    return tuple(sorted(kept, key=lambda one: one.span))


def _is_beside(text: str, capital: Place, other: Place) -> bool:
    """Say whether a capital is named by its own name as well: "the Croatian capital, Zagreb", "Zagreb, the capital"."""
    if other.geonames_id != capital.geonames_id:
        return False
    first, last = sorted((capital.span, other.span))
    return re.fullmatch(r",? ?(?:the |la |de |die )?", text[first.end : last.start]) is not None


def _joined(text: str, capital: Place, named: Place) -> Place:
    at = Span(min(capital.span.start, named.span.start), max(capital.span.end, named.span.end))
    return structs.replace(named, span=at, words=at.of(text))


def _capitals(text: str, sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Place]:
    for pattern in _MADE[sentence.lang]:
        for found in pattern.finditer(text, sentence.span.start, sentence.span.end):
            country = _country(found["told"], sentence.lang, gazetteer)
            town = gazetteer.capital(country) if country is not None else None
            if town is not None:
                rank = next(_RANK.finditer(text, found.start(), found.end()))
                at = Span(min(found.start("told"), rank.start()), max(found.end("told"), rank.end()))
                yield _as_place(town, at, at.of(text))


def _country(told: str, lang: str, gazetteer: Gazetteer) -> str | None:
    """Return the country that words tell, the longest first: "New Zealand", then "New"."""
    words = told.split(" ")
    tries = (" ".join(words[:size]) for size in range(len(words), 0, -1))
    return next((code for one in tries if (code := gazetteer.country_named(one, lang)) is not None), None)


def _as_place(town: Entry, at: Span, words: str) -> Place:
    return Place(
        name=town.name,
        country=town.country,
        lat=town.lat,
        lon=town.lon,
        geonames_id=town.geonames_id,
        precision=PlacePrecision.SETTLEMENT,
        words=words,
        span=at,
        because=f"capital of {town.country}",
    )
