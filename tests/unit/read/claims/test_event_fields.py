"""Semantic fields: words and phrases of a sentence that mean much the same."""

import pytest

from longarm.bootstrap import PackageAssets
from longarm.errors import DamageError
from longarm.read.claims.event_fields import load_fields, parse_fields

LIST = b"inquire: probe examine, look into\nsearch: probe raid\n"


def test_a_word_may_stand_in_several_fields():
    assert parse_fields(LIST).of_all(["they", "probe", "it"]) == [(), ("inquire", "search"), ()]


def test_a_phrase_is_lemmas_that_follow_one_another():
    fields = parse_fields(LIST)
    assert fields.of_all(["look", "into", "it"])[0] == ("inquire",)
    assert fields.of_all(["look", "at", "it"])[0] == ()
    assert fields.of_all(["look"]) == [()]


@pytest.mark.parametrize("data", [b"- a\n- b\n", b"inquire: [probe]\n", b"", b"1: probe\n"])
def test_a_damaged_list_is_refused(data):
    with pytest.raises(DamageError):
        parse_fields(data)


def test_the_list_that_ships_names_fields_apart_from_their_words():
    fields = load_fields(PackageAssets())
    assert "inquire" in fields.words["probe"]
    assert {name for names in fields.words.values() for name in names} >= {"kin", "threat", "envoy", "parliament"}
