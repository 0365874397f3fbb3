"""A town hall and who speaks for it are told as such: neither is a town, and the town is no person."""

from __future__ import annotations

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.attribution.abroad import find_attributions_abroad, load_lexicons
from longarm.read.codebook import load_codebook

ASSETS = PackageAssets()
CODEBOOK, LEXICONS = load_codebook(ASSETS), load_lexicons(ASSETS)
SPEAKS_FOR = [
    ("nl", "Een woordvoerder van de gemeente Rotterdam zegt dat het pand leeg is.", "Rotterdam municipality"),
    ("fr", "Un porte-parole de la mairie de Paris affirme que le local est fermé.", "Paris city hall"),
    ("es", "Una portavoz del Ayuntamiento de Madrid asegura que el local está cerrado.", "Madrid city council"),
    ("it", "Un portavoce del Comune di Prato ha detto che la sede è chiusa.", "Prato city council"),
    ("pt", "Uma porta-voz da Câmara Municipal de Lisboa disse que o local está fechado.", "Lisbon city council"),
]
SPEAKS = [
    ("nl", "De gemeente Rotterdam zegt dat het pand leeg is.", "Rotterdam municipality"),
    ("fr", "La mairie de Paris affirme que le local est fermé.", "Paris city hall"),
    ("es", "El Ayuntamiento de Madrid asegura que el local está cerrado.", "Madrid city council"),
]


@pytest.fixture
def speaker(parse):
    def find(lang, text):
        (one,) = find_attributions_abroad(parse(text, lang), CODEBOOK, LEXICONS)
        return one.speaker

    return find


@pytest.mark.parametrize(("lang", "text", "body"), SPEAKS_FOR)
def test_who_speaks_for_a_town_hall_is_no_person_of_the_town_s_name(speaker, lang, text, body):
    found = speaker(lang, text)
    assert (found.name, found.affiliation, found.kind) == (f"spokesperson of the {body}", body, "unnamed")


@pytest.mark.parametrize(("lang", "text", "body"), SPEAKS)
def test_a_town_hall_speaks_under_its_own_name(speaker, lang, text, body):
    assert (speaker(lang, text).name, speaker(lang, text).kind) == (body, "body")


def test_a_named_mayor_stays_a_person(speaker):
    found = speaker("es", "La alcaldesa de París, Anne Hidalgo, dijo que el local está cerrado.")
    assert (found.name, found.kind) == ("Anne Hidalgo", "person")
