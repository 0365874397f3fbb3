"""Features of sentences: readable, without names, with the place of their word."""

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.claims.event_features import find_features, plain_features, words_of
from longarm.read.claims.event_fields import load_fields
from longarm.read.claims.hosts import tell_hosts

FIELDS = load_fields(PackageAssets())


@pytest.fixture
def features_of(ground_of):
    def told(text):
        ground = ground_of(text)
        sentence = ground.body()[0]
        return find_features(ground, tell_hosts(ground), sentence, words_of(sentence, FIELDS))

    return told


def test_countries_and_bodies_stand_there_as_sides(features_of):
    dutch = features_of("Dutch police searched the Chinese office in Rotterdam.")
    irish = features_of("Irish police searched the Chinese office in Dublin.")
    assert set(dutch) == set(irish)
    assert {"BODY", "HOST-STATE", "ACCUSED-STATE", "search", "search<subject<BODY"} <= set(dutch)


def test_no_feature_holds_a_name(features_of):
    told = features_of("Wopke Hoekstra told RTL Nieuws that the office in Rotterdam had been searched.")
    assert not [one for one in told if "hoekstra" in one.lower() or "rotterdam" in one.lower()]


def test_the_subject_of_a_passive_is_its_object(features_of):
    assert "arrest<object<spy_agency" in features_of("Two agents were arrested in Warsaw.")
    assert "arrest<subject<police" in features_of("Two spies were arrested by police in Warsaw.")


def test_a_joined_word_hangs_where_the_first_does(features_of):
    told = features_of("Police in Oslo arrested a spy and a courier and questioned a diplomat.")
    assert "arrest<subject<police" in told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police in Oslo did not arrest the man.", "arrest~not"),
        ("Police in Oslo may arrest the man.", "arrest~may"),
        ("If police in Oslo arrest the man, he will be tried.", "arrest~if"),
        ("Police in Oslo want to arrest the man.", "arrest~to"),
        ("Did police in Oslo arrest the man?", "question"),
    ],
)
def test_moods_are_features(features_of, text, wanted):
    assert wanted in features_of(text)


def test_words_that_the_rules_know_are_features(features_of):
    assert "cue response.arrested" in features_of("Police in Oslo arrested the man.")


def test_each_feature_has_the_place_of_its_word(ground_of):
    ground = ground_of("Police in Oslo arrested the man.")
    sentence = ground.body()[0]
    words = words_of(sentence, FIELDS)
    told = find_features(ground, tell_hosts(ground), sentence, words)
    assert words.tokens[told["arrest"]].text == "arrested"
    assert all(0 <= at < len(words.tokens) for at in told.values())
    assert {name for name, _ in plain_features(words)} >= {"word arrest", "arrest", "police"}
