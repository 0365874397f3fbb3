"""Semantic fields of languages that no parser reads: stems, phrases and strings."""

import pytest

from longarm.bootstrap import PackageAssets
from longarm.errors import DamageError
from longarm.read.claims.event_fields import load_fields
from longarm.read.claims.event_stems import LISTED, load_stems, parse_stems

GERMAN = "inquire: ermittel* prüft, führte* ab, auf den grund\nsearch: durchsuch* ermittel*\n".encode()
CHINESE = "inquire: 调查 立案\ncase: 立案\n".encode()


def test_a_stem_stands_for_all_words_that_begin_so_and_a_word_for_itself():
    stems = parse_stems(GERMAN, "de")
    assert stems.of_word("ermittelte") == ("inquire", "search")
    assert stems.of_word("ermittel") == ("inquire", "search")
    assert (stems.of_word("prüft"), stems.of_word("prüfte")) == (("inquire",), ())


@pytest.mark.parametrize(
    ("words", "at", "told"),
    [
        (["er", "führte", "ab"], 1, [("inquire", 2)]),
        (["sie", "führten", "ab"], 1, [("inquire", 2)]),
        (["sie", "führten", "vor"], 1, []),
        (["er", "führte", "zwei", "männer", "ab"], 1, [("inquire", 1)]),
        (["er", "führte", *["und"] * 20, "ab"], 1, []),
        (["auf", "den", "grund"], 0, [("inquire", 3)]),
        (["auf", "den"], 0, []),
    ],
)
def test_a_phrase_is_words_that_follow_one_another(words, at, told):
    assert list(parse_stems(GERMAN, "de").phrases_at(words, at)) == told


def test_where_words_are_not_parted_strings_are_found_where_they_begin():
    stems = parse_stems(CHINESE, "zh")
    assert list(stems.strings_at("已立案", 1)) == [("inquire", "立案"), ("case", "立案")]
    assert list(stems.strings_at("已立案", 0)) == []
    assert stems.of_word("立案") == ()


def test_a_word_of_a_million_letters_is_looked_at_only_so_far():
    assert parse_stems(GERMAN, "de").of_word("ermittel" * 100_000) == ("inquire", "search")


@pytest.mark.parametrize("data", [b"- a\n- b\n", b"inquire: [probe]\n", b"", b"1: probe\n"])
@pytest.mark.parametrize("lang", ["de", "zh"])
def test_a_damaged_list_is_refused(data, lang):
    with pytest.raises(DamageError, match=f"fields-{lang}"):
        parse_stems(data, lang)


@pytest.mark.parametrize("lang", LISTED)
def test_the_list_of_each_language_has_the_fields_of_english_and_no_others(lang):
    stems = load_stems(PackageAssets())[lang]
    english = load_fields(PackageAssets())
    known = {name for names in english.words.values() for name in names}
    told = {name for names in (*stems.words.values(), *stems.stems.values()) for name in names}
    told |= {name for rows in stems.phrases.values() for _, name in rows}
    told |= {name for rows in stems.strings.values() for _, names in rows for name in names}
    assert told == known
