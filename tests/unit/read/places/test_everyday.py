"""Everyday words of a language are no places in it; a town is not taken for one that bears its name as another."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Polizei fand im März 23 Ausweise."),
        ("de", "Seit Mai und bis Juli prüfte der Minister den Fall."),
        ("de", "Die Akten lagen im Keller, im Hof und im Rathaus, sagte der Sprecher im Saal."),
        ("de", "Die Abgeordnete nahm sich in Acht und blieb in Not, aus Sorge und bei Nacht."),
        ("de", "Auf deutschem Boden sei das verboten, hieß es im Haus."),
        ("de", "Vier Beamte kamen durch die Türen."),
        ("nl", "In Mei 2023 sloot de gemeente het kantoor op de Dam."),
        ("nl", "Elke week komt de wethouder langs."),
        ("fr", "Le ministère a répondu en Mars 2023."),
        ("it", "La questura ha chiuso l'ufficio nel Maggio 2023."),
        ("es", "La fiscalía archivó la causa en Marzo."),
        ("es", "El ministro de Justicia no contestó."),
        ("pt", "A câmara fechou o posto em Março."),
    ],
)
def test_everyday_words_are_no_places(find, lang, text):
    assert [place.words for place in find(text, lang) if place.precision.value == "settlement"] == []


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("de", "In Hof und in Essen fragte die Polizei nach.", [("Hof", "DE"), ("Essen", "DE")]),
        ("de", "Die Stelle lag im Saarland und im Burgenland.", [("Saarland", "DE"), ("Burgenland", "AT")]),
        (
            "de",
            "Im März sprach der Bürgermeister in Prato, im italienischen Prato.",
            [("Prato", "IT"), ("italienischen", "IT"), ("Prato", "IT")],
        ),
        ("nl", "De burgemeester van Rijswijk sprak in Den Haag.", [("Rijswijk", "NL"), ("Den Haag", "NL")]),
    ],
)
def test_towns_beside_them_are_found(find, lang, text, wanted):
    found = [(place.words, place.country) for place in find(text, lang)]
    assert found[: len(wanted)] == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("de", "In Mainz, Ulm und Trier arbeiten Polizeistationen. China habe eine Polizeistation in Kiel.", "Kiel"),
        ("en", "Stations work in Strasbourg, Offenburg and Freiburg. A police station works in Kiel.", "Kiel"),
        ("de", "Straßburg und Kehl wollen den Fall prüfen, sagte der Bürgermeister in Kehl.", "Kehl"),
    ],
)
def test_the_town_that_bears_the_very_name_is_meant(find, lang, text, wanted):
    assert find(text, lang)[-1].name == wanted
