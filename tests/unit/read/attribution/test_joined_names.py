"""The name of an outlet runs over its articles and prepositions in a sentence of any language."""

from __future__ import annotations

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.attribution import find_attributions
from longarm.read.attribution.abroad import find_attributions_abroad, load_lexicons
from longarm.read.codebook import load_codebook

ASSETS = PackageAssets()
CODEBOOK, LEXICONS = load_codebook(ASSETS), load_lexicons(ASSETS)


@pytest.fixture
def speakers(parse, model):
    def find(lang, text):
        parsed = parse(text, lang)
        if lang == "en":
            found = find_attributions(parsed, model)
        else:
            found = find_attributions_abroad(parsed, CODEBOOK, LEXICONS)
        return {one.speaker.name for one in found if one.speaker is not None}

    return find


WHOLE = [
    ("de", "China betreibt eine Polizeistation in Cork, berichtet Le Fil du Jour.", "Le Fil du Jour"),
    ("de", "China betreibt eine Polizeistation in Cork, meldete La Voix du Nord.", "La Voix du Nord"),
    ("de", "Wie El Diario de Levante berichtet, betreibt China eine Polizeistation in Cork.", "El Diario de Levante"),
    (
        "de",
        "China betreibt eine Polizeistation in Cork, wie der Courrier de la Meuse meldet.",
        "Courrier de la Meuse",
    ),
    ("nl", "China runt een politiebureau in Cork, meldt La Voix du Nord.", "La Voix du Nord"),
    ("fr", "La Chine a un poste de police à Cork, selon le Journal de Québec.", "Journal de Québec"),
    ("fr", "La Chine a un poste de police à Cork, rapporte Il Mattino di Padova.", "Il Mattino di Padova"),
    ("es", "China tiene una comisaría en Cork, según el Diario de Levante.", "Diario de Levante"),
    ("it", "La Cina ha una stazione di polizia a Cork, riferisce il Giornale di Vicenza.", "Giornale di Vicenza"),
    ("it", "La Cina ha una stazione di polizia a Cork, secondo il Corriere della Sera.", "Corriere della Sera"),
]


@pytest.mark.parametrize(("lang", "text", "name"), WHOLE)
def test_the_name_of_an_outlet_is_told_whole(speakers, lang, text, name):
    assert speakers(lang, text) == {name}


OTHERS = [
    ("fr", "La Chine a un poste de police à Cork, selon le ministère de l'Intérieur.", "interior ministry"),
    ("es", "China tiene una comisaría en Cork, según el Gobierno de España.", "Spanish government"),
    ("nl", "China runt een politiebureau in Cork, zegt de minister van Justitie.", "justice minister"),
]


@pytest.mark.parametrize(("lang", "text", "name"), OTHERS)
def test_a_body_of_a_state_is_no_such_name(speakers, lang, text, name):
    assert name in {one.removeprefix("Dutch ").removeprefix("French ") for one in speakers(lang, text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A report by a Madrid-based campaign group says that China runs a police station in Cork.", "Madrid"),
        ("A study by the Vienna-based institute says that China runs a police station in Cork.", "Vienna"),
        ("A survey by a New York-based rights group found that China runs a police station in Cork.", "New York"),
    ],
)
def test_where_a_group_is_based_does_not_speak(speakers, text, name):
    found = speakers("en", text)
    assert found
    assert not found & {name, f"{name}-based"}
