"""A station in a town by a name that several countries have is told, without a country, and its claim says so."""

import pytest


@pytest.mark.parametrize("town", ["Bruges", "Valencia", "San Juan", "Newcastle"])
@pytest.mark.parametrize(
    "words",
    [
        "A Chinese police station works in {}, Safeguard Defenders said.",
        "Safeguard Defenders said that China had opened a secret police station in {}.",
    ],
)
def test_it_is_told_with_its_words_and_without_a_country(read, town, words):
    (claim,) = read(words.format(town), "station")
    slots = claim.slots
    assert (slots.city, slots.country, slots.place.lat, slots.place.geonames_id) == (town, None, None, None)
    assert len(set(slots.place.may_lie_in)) > 1
    assert f"station.place: {slots.place.because}" in claim.because


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("A Chinese police station works in Bruges, Belgium, Safeguard Defenders said.", "Brugge", "BE"),
        ("A Chinese police station works in Valencia in Spain, Safeguard Defenders said.", "Valencia", "ES"),
        ("A Chinese police station works in Rotterdam and Utrecht, the Dutch government said.", "Rotterdam", "NL"),
    ],
)
def test_one_that_the_text_places_has_its_country(read, text, city, country):
    assert (city, country) in [(one.slots.city, one.slots.country) for one in read(text, "station")]


@pytest.mark.parametrize(
    "text",
    [
        "Safeguard Defenders said that no Chinese police station works in Bruges.",
        "Is there a Chinese police station in Valencia?",
        "Safeguard Defenders, which has its seat in Newcastle, wrote of Chinese police stations abroad.",
    ],
)
def test_what_is_no_station_is_none_where_the_country_is_not_told(read, text):
    assert read(text, "station") == []


def test_other_languages_tell_it_too(tell):
    (claim,) = tell("nl", "In Valencia werkt een Chinees politiebureau.", "station")
    assert (claim.slots.city, claim.slots.country) == ("Valencia", None)
