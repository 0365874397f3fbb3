"""Capitals named by their rank only."""

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.gazetteer import ASSET, parse_gazetteer
from longarm.read.places import find_places


@pytest.fixture(scope="module")
def gazetteer():
    return parse_gazetteer(PackageAssets().load(ASSET))


@pytest.mark.parametrize(
    ("lang", "text", "name", "words"),
    [
        ("en", "Two offices in the Czech capital closed.", "Prague", "Czech capital"),
        ("en", "It opened in the capital of Chile.", "Santiago", "capital of Chile"),
        ("en", "One stands in Norway's capital.", "Oslo", "Norway's capital"),
        ("de", "Sie steht in der tschechischen Hauptstadt.", "Prague", "tschechischen Hauptstadt"),
        ("fr", "Elle est dans la capitale irlandaise.", "Dublin", "capitale irlandaise"),
        ("es", "Está en la capital española.", "Madrid", "capital española"),
    ],
)
def test_a_capital_is_found_by_its_rank(parse, gazetteer, lang, text, name, words):
    found = [(one.name, one.words) for one in find_places(parse(text, lang), gazetteer)]
    assert found == [(name, words)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In the Croatian capital, Zagreb, it is quiet.", ["Zagreb"]),
        ("In Zagreb, the Croatian capital, it is quiet.", ["Zagreb"]),
        ("The Chinese capital controls hurt trade.", ["China"]),
        ("The venture capital market is large.", []),
    ],
)
def test_a_capital_is_named_once_and_money_is_none(parse, gazetteer, text, names):
    assert [one.name for one in find_places(parse(text, "en"), gazetteer)] == names


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Embassy of the People's Republic of China replied.", "CN"),
        ("The Embassy of the People’s Republic of China replied.", "CN"),
        ("The office of the Republic of China replied.", "TW"),
        ("The Republic of Korea replied.", "KR"),
    ],
)
def test_a_peoples_republic_is_not_its_namesake(parse, gazetteer, text, country):
    assert [one.country for one in find_places(parse(text, "en"), gazetteer)] == [country]
