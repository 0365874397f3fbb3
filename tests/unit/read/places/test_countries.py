"""The country that the name of an actor tells."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from longarm.read.places import country_of

BODIES = Path(__file__).parents[4] / "training" / "places" / "bodies.yaml"


@pytest.mark.parametrize(
    ("lang", "words", "country"),
    [
        ("en", "Dutch foreign ministry", "NL"),
        ("en", "the RCMP", "CA"),
        ("en", "Irish Department of Foreign Affairs", "IE"),
        ("en", "the Department of Justice of Ireland", "IE"),
        ("en", "Chinese embassy in Dublin", "CN"),
        ("en", "China's Ministry of Public Security", "CN"),
        ("en", "the UK's Home Office", "GB"),
        ("en", "Scottish government", "GB"),
        ("en", "Quebec's public security minister", "CA"),
        ("en", "Toronto Police Service", "CA"),
        ("en", "Met Police", "GB"),
        ("nl", "het kabinet", "NL"),
        ("nl", "de Chinese ambassade", "CN"),
        ("de", "das niederländische Außenministerium", "NL"),
        ("de", "das Auswärtige Amt", "DE"),
        ("fr", "le ministère néerlandais des Affaires étrangères", "NL"),
        ("es", "la embajada china", "CN"),
        ("pt", "o governo português", "PT"),
        ("it", "la polizia olandese", "NL"),
        ("zh", "荷兰外交部", "NL"),
        ("zh", "加拿大皇家騎警", "CA"),
        ("ja", "警視庁公安部", "JP"),
        ("ja", "米司法省", "US"),
    ],
)
def test_country_of_an_actor(gazetteer, lang, words, country):
    assert country_of(words, gazetteer, lang) == country


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "the police"),
        ("en", "a spokesperson for the ministry"),
        ("en", "told us"),
        ("en", "Wang Wenbin"),
        ("en", ""),
        ("es", "la policía"),
        ("de", "die Polizei"),
        ("zh", "警方"),
        ("ja", "警察"),
    ],
)
def test_no_country_where_none_is_told(gazetteer, lang, words):
    assert country_of(words, gazetteer, lang) is None


@pytest.mark.parametrize(
    ("country", "example"),
    [
        (code, text)
        for code, said in yaml.safe_load(BODIES.read_text(encoding="utf-8")).items()
        for text in said["examples"]
    ],
)
def test_every_example_of_a_body_tells_its_country(find, gazetteer, country, example):
    lang = next((one for one, marks in (("ja", "庁調査"), ("zh", "部會")) if any(m in example for m in marks)), "en")
    assert country in {place.country for place in find(example, lang)}


def test_a_known_body_that_goes_on_is_another_body(gazetteer):
    assert country_of("Metropolitan Police", gazetteer) == "GB"
    assert country_of("Metropolitan Police Department", gazetteer) is None
    assert country_of("Japan's Metropolitan Police Department", gazetteer) == "JP"
