"""Places of English reports: what is named, where it is, and what only looks like a place."""

from __future__ import annotations

import pytest

from longarm.records.place import PlacePrecision
from longarm.records.span import Span


def told(places):
    return [(place.words, place.country) for place in places]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police in Croydon are investigating.", [("Croydon", "GB")]),
        ("A restaurant in Glasgow, Scotland, was named.", [("Glasgow", "GB"), ("Scotland", "GB")]),
        ("An office in Paris, Texas, was closed.", [("Paris", "US"), ("Texas", "US")]),
        ("An office in Paris was closed, French police said.", [("Paris", "FR"), ("French", "FR")]),
        ("London, Ontario, has no such station.", [("London", "CA"), ("Ontario", "CA")]),
        ("Sites in Brossard and Montreal are under inquiry.", [("Brossard", "CA"), ("Montreal", "CA")]),
        ("The Dutch government and the RCMP replied.", [("Dutch", "NL"), ("RCMP", "CA")]),
        ("A question was raised in the Dáil.", [("Dáil", "IE")]),
        ("Gardaí in Dublin know of it.", [("Gardaí", "IE"), ("Dublin", "IE")]),
        ("Georgia's parliament met in Tbilisi.", [("Georgia", "GE"), ("Tbilisi", "GE")]),
        ("Deputies from Georgia, Alabama and Florida met in Atlanta.",
         [("Georgia", "US"), ("Alabama", "US"), ("Florida", "US"), ("Atlanta", "US")]),
        ("It is said to run posts in New York, Toronto, Amsterdam and Rotterdam.",
         [("New York", "US"), ("Toronto", "CA"), ("Amsterdam", "NL"), ("Rotterdam", "NL")]),
        ("Officials of Fujian and Zhejiang came to Madrid.", [("Fujian", "CN"), ("Zhejiang", "CN"), ("Madrid", "ES")]),
        ("The posts in Croydon, Hendon and Glasgow are closed.",
         [("Croydon", "GB"), ("Hendon", "GB"), ("Glasgow", "GB")]),
        ("U.S. prosecutors spoke in Washington.", [("U.S.", "US"), ("Washington", "US")]),
    ],
)  # fmt: skip
def test_places_are_found_and_located(find, text, wanted):
    assert told(find(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton wrote a book.",
        "Michael Jordan and Jordan Peterson met.",
        "The Washington Post reported it.",
        "Manchester United won the match.",
        "London Breed spoke.",
        "He read the report in March and again in August.",
        "Police said that most of them left us.",
        "Will this last? Human nature may tell.",
        "The Reading was quiet.",
        "The Boston Globe and the Toronto Star wrote about it.",
        "Mr Lincoln spoke.",
    ],
)
def test_persons_outlets_and_plain_words_are_no_places(find, text):
    assert told(find(text)) == []


def test_a_town_gives_coordinates_and_a_country_none(find):
    rotterdam, netherlands = find("Rotterdam is a port in the Netherlands.")
    assert rotterdam.precision is PlacePrecision.SETTLEMENT
    assert (rotterdam.lat, rotterdam.lon) == pytest.approx((51.92, 4.48), abs=0.05)
    assert netherlands.precision is PlacePrecision.COUNTRY
    assert (netherlands.lat, netherlands.lon, netherlands.geonames_id) == (None, None, None)


def test_a_town_is_told_before_the_region_of_its_name(find):
    (new_york,) = find("The office in New York was searched.")
    assert (new_york.name, new_york.precision) == ("New York", PlacePrecision.SETTLEMENT)


def test_spans_are_those_of_the_words(find):
    text = "First line.\nThe office in Madrid’s centre."
    (madrid,) = find(text)
    assert madrid.span == Span(text.index("Madrid"), text.index("’"))
    assert madrid.words == "Madrid"


def test_two_towns_too_close_to_tell_have_no_coordinates(find):
    (springfield,) = find("A man from Springfield was charged by American prosecutors.")[:1]
    assert (springfield.country, springfield.lat, springfield.precision) == ("US", None, PlacePrecision.COUNTRY)
    assert springfield.because.startswith("country only")


def test_a_tie_between_countries_is_told_and_not_decided(find):
    places = {place.words: place for place in find("It is said to run posts in New York, Toronto and Rotterdam.")}
    rotterdam = places["Rotterdam"]
    assert rotterdam.country in {None, "NL"}
    if rotterdam.country is None:
        assert rotterdam.lat is None
        assert rotterdam.because.startswith("not located")


def test_every_place_says_why(find):
    for place in find("In London, Ontario, and in London, England, and in Cairo the Irish asked."):
        assert place.because


def test_the_outlets_country_decides_between_namesakes(find):
    at_home, abroad = (
        find("Fire crews were called to Richmond.", url=url)[0]
        for url in ("https://news.example.com.au/a", "https://news.example.co.uk/a")
    )
    assert (at_home.country, abroad.country) != ("US", "US")
    assert at_home.country in {"AU", None}
    assert abroad.country in {"GB", None}
