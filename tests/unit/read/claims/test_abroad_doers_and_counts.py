"""Where no parser reads: who says that nobody gave leave, and what Japanese counters of places count."""

from __future__ import annotations

import pytest

from longarm.read.claims.figures import find_figures
from longarm.read.claims.responses import find_responses


@pytest.fixture
def leave(ground_of):
    def tell(text, lang):
        found = find_responses(ground_of(text, lang))
        return sorted({c.slots.country for c in found if c.slots.action == "denied_permission"})

    return tell


@pytest.fixture
def sites(ground_of):
    return lambda text: [c.slots.value for c in find_figures(ground_of(text, "ja")) if c.slots.unit == "stations"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("China heeft de Nederlandse regering nooit over de kantoren ingelicht.", "nl"),
        ("Uit onderzoek blijkt dat het Nederlandse ministerie nooit toestemming heeft gegeven.", "nl"),
        ("De Nederlandse regering was nooit ingelicht, zo staat in het rapport.", "nl"),
        ("China hat die Bundesregierung in Berlin nie informiert.", "de"),
        ("La Chine n'a jamais informé le gouvernement français.", "fr"),
        ("Selon l'enquête, le ministère français n'a jamais été informé.", "fr"),
        ("中国は日本政府に許可を得ていない。", "ja"),
    ],
)
def test_what_others_tell_of_a_states_leave_is_no_act_of_the_state(leave, text, lang):
    assert leave(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "country"),
    [
        ("Het Nederlandse ministerie van Financiën zegt dat het nooit om toestemming is gevraagd.", "nl", "NL"),
        ("De Nederlandse regering heeft China nooit toestemming gegeven.", "nl", "NL"),
        ("Die Bundesregierung hat die Büros in Deutschland nie genehmigt.", "de", "DE"),
        ("Le ministère français n'a jamais donné son accord.", "fr", "FR"),
        ("日本政府は拠点を許可したことはない。", "ja", "JP"),
    ],
)
def test_a_body_that_gave_no_leave_says_so(leave, text, lang, country):
    assert leave(text, lang) == [country]


@pytest.mark.parametrize("counter", ["か所", "カ所", "ヶ所", "ヵ所", "箇所", "個所"])
def test_each_way_of_writing_the_counter_of_places(sites, counter):
    assert sites(f"中国の警察拠点が53カ国に102{counter}あると団体は指摘した。") == [102.0]
    assert sites(f"オランダ政府は警察拠点三{counter}の閉鎖を命じた。") == [3.0]
    assert sites(f"中国の警察拠点が問題だ。日本には少なくとも2{counter}ある。") == [2.0]


@pytest.mark.parametrize(
    "text",
    [
        "中国の警察拠点がある。飲食店5カ所を調べた。",
        "中国の警察拠点がある。5カ所の飲食店を調べた。",
        "飲食店が5カ所ある。",
        "東京に中国の警察拠点が1カ所ある。",
    ],
)
def test_other_places_that_are_counted_are_no_stations(sites, text):
    assert sites(text) == []
