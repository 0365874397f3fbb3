"""Names and things of a case that grows are those of the same case resolved at once."""

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from casebook import Paper, Said, body, person
from made_cases import papers

from longarm.records.claim import Station
from longarm.records.decisions import Decisions, Pair
from longarm.resolve.entities import find_entities
from longarm.resolve.keeping import Resolver
from longarm.resolve.stage import resolve
from longarm.weigh.lineage import find_lineage

NONE = Decisions()


def same(growing, plain):
    assert growing.entities == plain.entities
    assert growing.things == plain.things
    assert dict(growing.bearings) == plain.bearings
    assert dict(growing.outlets) == plain.outlets
    assert growing.warnings == plain.warnings


@pytest.mark.parametrize("seed", range(6))
def test_in_any_portions_as_all_at_once(seed):
    rng = random.Random(seed)

    def pick(some):
        return some[rng.randrange(len(some))]

    readings = [one.reading() for one in papers(pick, 5, 9)]
    kept, at = Resolver(), 0
    while at < len(readings):
        at += rng.randint(1, 3)
        lineages = find_lineage(readings[:at])
        same(kept.resolve(readings[:at], lineages), resolve(readings[:at], lineages))


@pytest.mark.parametrize("seed", range(6))
def test_names_that_judgements_join_and_part_as_all_at_once(seed):
    rng = random.Random(seed)

    def pick(some):
        return some[rng.randrange(len(some))]

    readings = [one.reading() for one in papers(pick, 5, 8)]
    first = Resolver()
    second = Resolver(first)
    for at in range(2, len(readings) + 1):
        lineages = find_lineage(readings[:at])
        plain = first.resolve(readings[:at], lineages)
        ids = [one.id for one in plain.entities] + [one.name for one in plain.entities]
        pairs = [Pair(first=pick(ids), second=pick(ids), judgement=f"j-{number}") for number in range(4)]
        decisions = Decisions(same=tuple(pairs[:2]), not_same=tuple(pairs[2:]))
        same(second.resolve(readings[:at], lineages, decisions), resolve(readings[:at], lineages, decisions))
        if at > 2 and rng.random() < 0.5:  # withdrawn
            loose = Decisions(unsure=tuple(pairs[:1]), not_same=tuple(pairs[3:]))
            same(second.resolve(readings[:at], lineages, loose), resolve(readings[:at], lineages, loose))


def paper(number, *said, outlet=None):
    return Paper(f"r{number}.txt", outlet, "2023-05-15", list(said)).reading()


def test_a_settlement_meets_the_city_that_it_is_told_to_be_a_part_of():
    readings = [
        paper(1, Said("A desk stands in Hoogvliet.", Station(country="NL", city="Hoogvliet", part_of="Rotterdam"))),
        paper(2, Said("A desk stands in Utrecht.", Station(country="NL", city="Utrecht"))),
        paper(3, Said("A desk stands in Rotterdam.", Station(country="NL", city="Rotterdam"))),
        paper(4, Said("A desk stands in Rotterdam, Belgium.", Station(country="BE", city="Rotterdam"))),
    ]
    kept = Resolver()
    for at in range(1, 5):
        lineages = find_lineage(readings[:at])
        found = kept.resolve(readings[:at], lineages)
        same(found, resolve(readings[:at], lineages))
    maybe = {one.key: dict(one.maybe) for one in found.things}
    assert maybe["station|NL|hoogvliet"] == {"station|NL|rotterdam": "told to be a part of Rotterdam"}
    assert maybe["station|NL|utrecht"] == {}


def test_a_name_met_twice_in_a_report_keeps_what_the_report_tells_last():
    """A correction makes keys again; which of two keys a name means must not depend on the order of a set."""
    site = Station(country="CA", city="Montreal")
    readings = [
        paper(
            1,
            Said("Somebody tells of Montreal.", site, body("Canal Brief")),
            Said("Somebody tells of Montreal again.", site, person("Canal Brief", public=False)),
            outlet="Harbour Courier",
        ),
        paper(2, Said("A desk stands in Montreal.", site, person("Canal Brief")), outlet="Canal Brief"),
    ]
    lineages = find_lineage(readings)
    first = Resolver()
    second = Resolver(first)
    first.resolve(readings, lineages)
    corrected = Decisions(corrected={readings[0].claims[0].id: Station(country="IE", city="Dublin")})
    same(second.resolve(readings, lineages, corrected), resolve(readings, lineages, corrected))
    assert find_entities(readings, lineages, NONE).entities == first.resolve(readings, lineages).entities
