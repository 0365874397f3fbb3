"""Features of sentences that no parser reads: the same in all languages but for words, without names."""

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.claims.event_stems import load_stems
from longarm.read.claims.event_words import find_words, plain_words, see_words
from longarm.read.claims.hosts import tell_hosts

STEMS = load_stems(PackageAssets())


@pytest.fixture
def seen_of(ground_of):
    def told(text, lang):
        ground = ground_of(text, lang=lang)
        sentence = ground.body()[0]
        hosts = tell_hosts(ground)
        seen = see_words(ground, hosts, sentence, STEMS[lang])
        return ground, seen, find_words(ground, sentence, seen)

    return told


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("Die Polizei in Wien nahm zwei Männer fest.", "Die Polizei in Bern nahm zwei Männer fest.", "de"),
        ("La police de Lyon a arrêté deux hommes.", "La police de Gand a arrêté deux hommes.", "fr"),
        ("La policía de Bogotá detuvo a dos hombres.", "La policía de Montevideo detuvo a dos hombres.", "es"),
        ("荷兰警方逮捕了两名男子。", "德国警方逮捕了两名男子。", "zh"),
    ],
)
def test_no_feature_holds_a_place(seen_of, one, other, lang):
    assert set(seen_of(one, lang)[2]) == set(seen_of(other, lang)[2])


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Die Polizei nahm zwei Männer fest.", "de"),
        ("De politie heeft twee mannen aangehouden.", "nl"),
        ("La police a arrêté deux hommes.", "fr"),
        ("La policía detuvo a dos hombres.", "es"),
        ("A polícia deteve dois homens.", "pt"),
        ("La polizia ha arrestato due uomini.", "it"),
        ("警方逮捕了两名男子。", "zh"),
        ("警察は男2人を逮捕した。", "ja"),
        ("경찰은 남성 2명을 체포했다.", "ko"),
    ],
)
def test_an_arrest_is_an_arrest_in_every_language(seen_of, text, lang):
    told = seen_of(text, lang)[2]
    assert {"arrest", "police", "arrest+police"} <= set(told)


def test_stems_are_those_of_their_language_and_follow_one_another(seen_of):
    told = seen_of("Die Behörden ermittelten lange.", "de")[2]
    assert {"de ermitt", "de behörd ermitt"} <= set(told)
    assert not [one for one in seen_of("Les autorités enquêtaient.", "fr")[2] if one.startswith("de ")]


def test_names_within_a_sentence_are_no_stems_but_german_nouns_are(seen_of):
    told = seen_of("Le ministre Dupont enquête sur Fujian.", "fr")[2]
    assert not [one for one in told if "dupont" in one or "fujian" in one]
    assert "de minist" in seen_of("Der Minister ermittelt.", "de")[2]


def test_every_feature_has_the_place_of_a_unit(seen_of):
    for text, lang in (("Die Polizei führte ihn ab, hieß es?", "de"), ("警方逮捕了两名男子？", "zh")):
        ground, seen, told = seen_of(text, lang)
        assert all(0 <= at < len(seen.units) for at in told.values())
        assert all(one.span.end <= len(ground.text) for one in seen.units)
        assert "question" in told
        assert {name for name, _ in plain_words(seen)} <= set(told)


def test_what_is_near_is_told_apart_from_what_is_far(seen_of):
    near = seen_of("Die Polizei ermittelt.", "de")[2]
    far = seen_of("Die Polizei war an jenem Tag wie immer auf dem Markt, und ein Gericht ermittelt.", "de")[2]
    assert "inquire<near<police" in near
    assert "inquire<near<police" not in far
    assert "inquire+police" in far
