"""An outlet through which words came is their relay: what it reports that a ministry denied, the ministry denies."""

from __future__ import annotations

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.attribution import find_attributions, with_bodies
from longarm.read.attribution.abroad import find_attributions_abroad, load_lexicons
from longarm.read.claims.known import load_known
from longarm.read.codebook import load_codebook

ASSETS = PackageAssets()
CODEBOOK, LEXICONS, KNOWN = load_codebook(ASSETS), load_lexicons(ASSETS), load_known(ASSETS)


@pytest.fixture
def told(parse, model):
    def find(lang, text):
        parsed = parse(text, lang)
        found = (
            find_attributions(parsed, model) if lang == "en" else find_attributions_abroad(parsed, CODEBOOK, LEXICONS)
        )
        return with_bodies(text, sorted(found, key=lambda one: one.cue), KNOWN.kind_of)

    return find


def who(found):
    return {(one.speaker.name, one.speaker.via) for one in found if one.speaker is not None}


DENIED = [
    ("en", "It rained. HINA quoted the interior ministry as denying that a police station operates in Zagreb."),
    ("en", "It rained. HINA cited the interior ministry as saying that there was no police station in Zagreb."),
    ("nl", "Er zijn geen politiebureaus in Zagreb, meldt HINA op gezag van het ministerie van Binnenlandse Zaken."),
    ("nl", "Volgens HINA ontkent het ministerie van Binnenlandse Zaken dat er een politiebureau in Zagreb is."),
    ("nl", "HINA meldt dat het ministerie van Binnenlandse Zaken ontkent dat er een politiebureau in Zagreb is."),
    ("nl", "HINA citeert het ministerie van Binnenlandse Zaken: er is geen politiebureau in Zagreb."),
    ("de", "Laut HINA bestreitet das Innenministerium, dass es in Zagreb eine Polizeistation gibt."),
    ("de", "HINA zufolge dementiert das Innenministerium die Existenz einer Polizeistation in Zagreb."),
    ("de", "Es gebe keine Polizeistation in Zagreb, meldete HINA unter Berufung auf das Innenministerium."),
    ("de", "HINA zitierte das Innenministerium mit den Worten, es gebe keine Polizeistation in Zagreb."),
    ("fr", "Selon HINA, le ministère de l'Intérieur dément l'existence d'un poste de police à Zagreb."),
    ("fr", "HINA rapporte que le ministère de l'Intérieur nie l'existence d'un poste de police à Zagreb."),
    ("es", "HINA informa que el Ministerio del Interior niega que existan comisarías en Zagreb."),
    ("it", "Secondo HINA, il ministero dell'Interno nega che a Zagabria ci sia una stazione di polizia."),
    ("pt", "Segundo a HINA, o Ministério do Interior nega que haja esquadras em Zagreb."),
]


@pytest.mark.parametrize(("lang", "text"), DENIED)
def test_who_denies_by_way_of_an_agency_denies(told, lang, text):
    found = told(lang, text)
    assert ("interior ministry", "HINA") in who(found)
    assert all("HINA" not in one.speaker.name for one in found if one.cue_class == "deny" and one.speaker)


def test_what_an_agency_has_on_authority_holds_not_its_own_tag(told):
    text = "Es gebe keine Polizeistation in Zagreb, meldete HINA unter Berufung auf das Innenministerium."
    (one,) = told("de", text)
    assert one.content[0].of(text) == "Es gebe keine Polizeistation in Zagreb"
    assert one.chain[:2] == ("interior ministry", "HINA")


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("en", "Freedom House cited the report as evidence that the posts exist.", "Freedom House"),
        ("nl", "De AIVD meldt op gezag van de politie dat er twee bureaus zijn.", "AIVD"),
        ("nl", "Het persbureau HINA ontkent dat er twee bureaus in Zagreb zijn.", "HINA"),
        ("nl", "Volgens de AIVD ontkent de ambassade dat er een politiebureau is.", "embassy"),
    ],
)
def test_others_than_outlets_and_what_an_outlet_denies_itself_stay(told, lang, text, speaker):
    assert (speaker, None) in who(told(lang, text))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Volgens Reuters ontkent de ambassade het bestaan van de bureaus."),
        ("de", "Laut Reuters erklärte die Botschaft, es gebe keine Büros."),
    ],
)
def test_a_preposition_is_no_part_of_a_name(told, lang, text):
    assert not any(name.split()[0] in {"Volgens", "Laut"} for name, _ in who(told(lang, text)))
