"""Which region and county hold a place, and which city is most of the area that bears its name."""

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.gazetteer import ASSET, parse_gazetteer
from longarm.read.places import holders_of, holds_others, resolve_mentions
from longarm.records.span import Span


@pytest.fixture(scope="module")
def gazetteer():
    return parse_gazetteer(PackageAssets().load(ASSET))


@pytest.fixture(scope="module")
def located(gazetteer):
    def place(words, text=None):
        return resolve_mentions(text or words, [Span(0, len(words))], gazetteer)[0]

    return place


def test_a_region_has_the_numbers_with_which_those_of_its_towns_begin(gazetteer, located):
    flanders, antwerp, charleroi = (holders_of(located(one), gazetteer) for one in ("Flanders", "Antwerp", "Charleroi"))
    assert len(flanders) == 1
    assert antwerp[:1] == flanders
    assert charleroi[:1] != flanders


@pytest.mark.parametrize("name", ["London", "Dublin", "Vienna", "Berlin", "Prague", "Flanders", "Ontario"])
def test_a_region_or_a_city_that_is_most_of_its_area_holds_others(gazetteer, located, name):
    assert holds_others(located(name), gazetteer)


@pytest.mark.parametrize("name", ["Cork", "Toronto", "Montreal", "Barcelona", "New York", "Los Angeles", "Munich"])
def test_a_city_that_is_a_part_of_its_area_does_not(gazetteer, located, name):
    assert not holds_others(located(name), gazetteer)


def test_parts_of_london_share_its_numbers(gazetteer, located):
    assert holders_of(located("Croydon", "Croydon, UK"), gazetteer) == holders_of(located("London"), gazetteer)


def test_of_what_is_not_located_nothing_is_known(gazetteer, located):
    country = located("Ireland")
    assert holders_of(country, gazetteer) == ()
    assert not holds_others(country, gazetteer)
