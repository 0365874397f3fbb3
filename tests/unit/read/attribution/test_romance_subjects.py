"""Whose words they are where a Romance verb has no subject of its own, or has it elsewhere."""

from __future__ import annotations

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.attribution.abroad import find_attributions_abroad, load_lexicons
from longarm.read.codebook import load_codebook

ASSETS = PackageAssets()
CODEBOOK, LEXICONS = load_codebook(ASSETS), load_lexicons(ASSETS)

SAID = [
    ("pt", "O ministro da Justiça, Paulo Rangel, recebeu os deputados. «Não há postos em Portugal», disse à saída.",
     "Paulo Rangel"),
    ("it", "Il ministro dell'Interno, Luciana Lamorgese, ha visto i prefetti. «Non esistono», ha detto ai cronisti.",
     "Luciana Lamorgese"),
    ("fr", "Le ministre de l'Intérieur, Gérald Darmanin, a reçu les préfets. « Il n'y en a pas », a-t-il déclaré.",
     "Gérald Darmanin"),
    ("es", "La senadora Ana Pérez interpeló al canciller Alberto van Klaveren. Este respondió que no existe ninguna.",
     "Alberto van Klaveren"),
    ("it", "La polizia cinese avrebbe un ufficio a Torino. A denunciarlo è stata la ong Safeguard Defenders.",
     "Safeguard Defenders"),
    ("es", "La oficina cerró. Fue la ONG Amnistía Internacional quien lo reveló.", "Amnesty International"),
    ("fr", "Un bureau a ouvert à Lyon, comme révélé en mai par Safeguard Defenders.", "Safeguard Defenders"),
    ("pt", "O caso foi fechado, disse hoje à agência Lusa fonte do Ministério Público.",
     "source of the public prosecutor"),
    ("es", "En la Delegación del Gobierno en Cataluña aseguran que no consta.", "government delegation in Cataluña"),
    ("fr", "Un étudiant arrivé en 2019 a raconté à la RTBF recevoir des appels.", "student"),
    ("fr", "La police danoise enquête sur le bureau, confirme un porte-parole.", "spokesperson of the Danish police"),
    ("fr", "Des Ouïghours établis à Anvers m'ont raconté avoir reçu des appels.", "Uyghurs"),
    ("pt", "«Não são esquadras», repete o porta-voz do MNE chinês, Zhao Lijian.", "Zhao Lijian"),
    ("fr", "« Ils sont venus chez moi », se souvient la voisine.", "neighbour"),
    ("pt", 'A Embaixada da China em Brasília chamou a denúncia de "mentira fabricada".', "Chinese embassy in Brasília"),
]  # fmt: skip
NOBODY = [
    ("fr", "Quant aux appels, j'invite les victimes à porter plainte."),
    ("fr", "C'est en mars que le bureau a fermé. C'est une association qui gère les permis."),
    ("es", "Fue en Madrid donde abrió la oficina."),
]


@pytest.fixture
def find(parse):
    def run(text, lang):
        return find_attributions_abroad(parse(text, lang), CODEBOOK, LEXICONS)

    return run


@pytest.mark.parametrize(("lang", "text", "speaker"), SAID)
def test_the_subject_is_found_where_it_stands(find, lang, text, speaker):
    assert speaker in [one.speaker.name for one in find(text, lang) if one.speaker]


@pytest.mark.parametrize(("lang", "text"), NOBODY)
def test_nobody_speaks_where_nothing_is_said(find, lang, text):
    assert not find(text, lang)
