"""Countries by name and adjective, and towns under the endings of cases, in languages without a list of their own."""

from __future__ import annotations

import pytest

from longarm.read.places.country_words import country_by_word, has_country_words


@pytest.mark.parametrize(
    ("word", "lang", "country"),
    [
        ("čínskeho", "sk", "CN"),
        ("Slovensku", "sk", "SK"),
        ("Nizozemska", "cs", "NL"),
        ("britského", "cs", "GB"),
        ("Kinas", "sv", "CN"),
        ("nederländska", "sv", "NL"),
    ],
)
def test_a_word_tells_its_country(word, lang, country):
    assert country_by_word(word, lang) == country


@pytest.mark.parametrize(("word", "lang"), [("činnosť", "sk"), ("stanice", "cs"), ("finns", "sv"), ("China", "de")])
def test_other_words_tell_none(word, lang):
    assert country_by_word(word, lang) is None


def test_only_languages_with_a_table_have_words():
    assert [lang for lang in ("cs", "de", "en", "sk", "sv") if has_country_words(lang)] == ["cs", "sk", "sv"]
