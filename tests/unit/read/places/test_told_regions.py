"""A name that a town shares with its region is the region where the words beside say so, and else the town."""

from __future__ import annotations

import pytest

from longarm.records.place import PlacePrecision

REGION, TOWN, COUNTRY = PlacePrecision.REGION, PlacePrecision.SETTLEMENT, PlacePrecision.COUNTRY


@pytest.mark.parametrize(
    ("lang", "text", "words", "precision"),
    [
        ("en", "A post in New York state was searched.", "New York", REGION),
        ("en", "A post in upstate New York was searched.", "New York", REGION),
        ("en", "It was in the province of Quebec.", "Quebec", REGION),
        ("en", "It was in Utrecht province.", "Utrecht", REGION),
        ("nl", "Het zat in de provincie Utrecht.", "Utrecht", REGION),
        ("es", "Estaba en la provincia de Valencia, en España.", "Valencia", REGION),
        ("it", "Era nella provincia di Prato.", "Prato", REGION),
        ("pt", "Ficava no estado de São Paulo.", "São Paulo", REGION),
        ("fr", "Deux postes se trouvent au Québec.", "Québec", REGION),
        ("fr", "La police du Québec enquête.", "Québec", REGION),
        # The town, by itself or by its word.
        ("en", "A post in New York was searched.", "New York", TOWN),
        ("en", "It was in Quebec City.", "Quebec City", TOWN),
        ("en", "Moscow state media told it.", "Moscow", TOWN),
        ("en", "There were three in the Toronto region.", "Toronto", TOWN),
        ("nl", "Het zat in de stad Utrecht.", "Utrecht", TOWN),
        ("fr", "Un poste se trouve à Québec.", "Québec", TOWN),
        ("fr", "Un poste se trouve au Havre.", "Havre", TOWN),
        ("fr", "Le Luxembourg enquête.", "Luxembourg", COUNTRY),
    ],
)
def test_region_or_town(find, lang, text, words, precision):
    assert [one.precision for one in find(text, lang) if one.words == words] == [precision]
