"""Makes small cases for the laws of weighing: own reports, copies of every kind, chains, denials, undated reports."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable, Sequence
from typing import Any

from casebook import Paper, Said, body, day, person, unnamed

from longarm.records.claim import Certainty, Figure, Incident, Response, Stance, Statement, Station
from longarm.records.place import Locality, PlacePrecision
from longarm.records.report import Genre

#: Picks one of several; a hypothesis draw in tests, a random choice in long searches.
Pick = Callable[[Sequence[Any]], Any]

CITIES = [("NL", "Rotterdam"), ("NL", "Amsterdam"), ("IE", "Dublin"), ("DE", None), ("CA", "Montreal")]
#: Where an answer may put what it denies: in a town that is told or is not, in a region, in a country, or nowhere.
ELSEWHERE = [
    Locality(name="Rotterdam", words="Roffa", country="NL", precision=PlacePrecision.SETTLEMENT, number=11),
    Locality(name="Zwolle", words="Zwolle", country="NL", precision=PlacePrecision.SETTLEMENT, number=19),
    Locality(name="Randstad", words="Randstad", country="NL", precision=PlacePrecision.REGION, within=(1,), holds=True),
    Locality(name="Ireland", words="Ireland", country="IE", precision=PlacePrecision.COUNTRY),
]
SPEAKERS = [
    None,
    body("Safeguard Defenders"),
    body("Safeguards Defender"),
    body("Dutch foreign ministry"),
    body("RCMP"),
    body("Noordpost News"),
    person("Wopke Hoekstra", "Dutch foreign minister"),
    person("Wopke Hoekstra"),
    person("Wang Wenbin", "Chinese foreign ministry spokesman"),
    person("Laura Harth", "campaign director of Safeguard Defenders"),
    person("Laura Harth"),
    person("Peter Dahlin", "director of Safeguard Defenders"),
    # An outlet without a word for one in its name, as a reader may take it for a person.
    person("Canal Brief", public=False),
    body("The Canal Brief"),
    unnamed("an official"),
    unnamed("a spokesman", "Dutch foreign ministry"),
]
#: From whom a speaker may have it by his own words.
SOURCES = [None, None, None, None, "Safeguard Defenders", "RCMP", "Noordpost News", "Canal Brief"]
CHAINS = [(), (), (), ("Noordpost News",), ("Safeguard Defenders", "Harbour Courier")]
OUTLETS = ["Noordpost News", "Harbour Courier", "Canal Brief", "Island Digest", None]
DAYS = ["2022-09-12", "2022-10-26", "2022-11-01", "2023-05-15", None]
GENRES = [Genre.NEWS, Genre.NEWS, Genre.NEWS, Genre.NGO, Genre.OFFICIAL]
CREDITS = [(), (), (), ("Agence Fictive",), ("Noordpost News",), ("Canal Brief",)]
ACTIONS = ["ordered_closure", "investigating", "closed", "closed_without_charges", "charged", "no_evidence_found"]
_ENGLISH = """\
harbour ledger winter lantern bicycle orchard notary paper window kettle bridge archive tram pigeon ticket
garden mirror copper violin pepper ladder basket candle needle button saddle anchor meadow barley cellar"""
_HOLLANDIC = """\
haven grootboek winterdag lantaarn fiets boomgaard notaris papieren venster ketel brug archiefkast tramlijn duif kaartje
tuin spiegel koper viool peper ladderkar mand kaars naald knoop zadel anker weide gerst kelder"""
_WORDS = _ENGLISH.split()
_DUTCH = dict(zip(_WORDS, _HOLLANDIC.split(), strict=True))
_NAMES = ["Fuzhou", "Lishui", "Nantong", "Qingtian", "Wenzhou", "Madrid", "Lagos", "Toronto", "Zagreb", "Quito"]


def said(pick: Pick, number: int) -> Said:
    """Make a sentence with a proposition; its number makes its words its own."""
    country, city = pick(CITIES)
    where = city or "the country"
    tail = f"in {where} of {country}, note {number} of {pick(range(0, 1000, 37))}"
    speaker = pick(SPEAKERS)
    stance = pick([Stance.ASSERTS] * 5 + [Stance.DENIES, Stance.CONCEDES, Stance.RETRACTS])
    when = pick([None, day("2022-10-27"), day("2022-11"), day("2022")])
    actor = pick(["foreign ministry", "police", "RCMP", None])
    denies = pick([("existence",), ("name",), ("permission",)]) if stance is Stance.DENIES else ()
    slots = pick(
        [
            Station(country=country, city=city, sponsor=pick([None, None, "Fuzhou", "Lishui"])),
            Station(country=country, city=city),
            Figure(value=pick([2, 38, 54, 102]), unit="stations"),
            Response(country=country, actor=actor, action=pick(ACTIONS), date=when, verb="told"),
            Incident(type="phone_call", victim=pick(["a group of students", None]), country=country, date=when),
            Statement(
                gist=f"there is {pick(['nothing', 'something', 'an office'])} {tail}",
                denies=denies,
                concedes=("closure",) if stance is Stance.CONCEDES else (),
            ),
        ]
    )
    told = f", {speaker.name} said" if speaker is not None and pick([True, False]) else ""
    source = pick(SOURCES) if speaker is not None else None
    told += f", citing {source}" if source else ""
    words = f"{pick(['Something stands', 'An office was seen', 'A desk is kept'])} {tail}{told}."
    found = where_of(pick, country, city) if isinstance(slots, Station | Statement | Response) else ()
    return Said(words, slots, speaker, stance, pick(list(Certainty)), pick(CHAINS), source=source, where=found)


def where_of(pick: Pick, country: str, city: str | None) -> tuple[Locality, ...]:
    """Make the places that a reader found: the one told of, another one, or none."""
    number = CITIES.index((country, city)) + 11
    told = Locality(
        name=city or country,
        words=city or country,
        country=country,
        precision=PlacePrecision.SETTLEMENT if city else PlacePrecision.COUNTRY,
        number=number if city else None,
        within=(1, number) if country == "NL" else (),
    )
    return pick([(), (told,), (told,), (pick(ELSEWHERE),)])


def filler(pick: Pick, number: int) -> str:
    """Make words of a report's own, with numbers and names in an order of their own."""
    found, any_of = [], random.Random(pick(range(10_000))).choice
    for at in range(any_of([2, 5])):
        some = [any_of(_WORDS) for _ in range(5)]
        found.append(
            f"The {' '.join(some)} of {any_of(_NAMES)} had {any_of(range(61, 999, 53))} and {number}{at} more."
        )
    return " ".join(found)


def paper(pick: Pick, number: int) -> Paper:
    """Make a report that is nobody's copy; genre, day and credit as they come."""
    return Paper(
        file=f"r{number}.txt",
        outlet=pick(OUTLETS),
        published=pick(DAYS),
        said=[said(pick, number * 10 + at) for at in range(pick([1, 2, 3, 4]))],
        genre=pick(GENRES),
        more=filler(pick, number),
        parents=pick(CREDITS),
    )


def derived(pick: Pick, parents: Sequence[Paper], number: int) -> Paper:
    """Make a copy, cut, rewording, translation or splice, which may also change who speaks."""
    one, other = pick(parents), pick(parents)
    how = pick(["copy", "cut", "reworded", "translated", "spliced", "changed"])
    told, more = list(one.said), one.more
    if how == "cut":
        told, more = told[: max(1, len(told) // 2)], more[: len(more) * 2 // 3]
    elif how == "reworded":
        told = [dataclasses.replace(each, words=each.words.replace("Something", "It")) for each in told]
        more = more.replace(" had ", " counted ")
    elif how == "translated":
        told = [dataclasses.replace(each, words=_in_dutch(each.words)) for each in told]
        more = _in_dutch(more)
    elif how == "spliced":
        told, more = [*told, *other.said[:2]], f"{more} {other.more}"
    elif how == "changed":
        told[0] = dataclasses.replace(told[0], speaker=pick(SPEAKERS))
    return Paper(
        file=f"d{number}.txt",
        outlet=pick(["Echo Gazette", *OUTLETS]),
        published=pick(DAYS),
        said=told,
        more=more,
        parents=pick([(), (), (one.outlet,) if one.outlet else (), ("Agence Fictive",)]),
    )


def papers(pick: Pick, least: int = 2, most: int = 5) -> list[Paper]:
    """Make the reports of a case, some of them copies of others."""
    found: list[Paper] = []
    for number in range(pick(range(least, most + 1))):
        own = not found or pick([True, True, False])
        found.append(paper(pick, number) if own else derived(pick, found, number))
    return found


def _in_dutch(text: str) -> str:
    for word, dutch in {**_DUTCH, "Something stands": "Er staat iets", " had ": " telde ", " more.": " extra."}.items():
        text = text.replace(word, dutch)
    return text
