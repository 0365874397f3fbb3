"""Norms make no denial of existence, and hearsay by its form no certain station: whole reports."""

from __future__ import annotations

import pytest

from longarm.records.claim import Certainty, Stance

OPENING = {
    "en": "A Chinese police station works in Malmö, Safeguard Defenders said.",
    "de": "China hat laut Safeguard Defenders eine geheime Polizeistation in Köln eröffnet.",
    "nl": "China heeft volgens Safeguard Defenders een geheim politiebureau in Gent geopend.",
    "fr": "La Chine a ouvert un poste de police secret à Lille, selon Safeguard Defenders.",
    "es": "China abrió una comisaría secreta en Bilbao, según Safeguard Defenders.",
    "it": "La Cina ha aperto una stazione di polizia segreta a Pisa, secondo Safeguard Defenders.",
}


def acts(read, lang, text):
    return {claim.slots.action for claim in read(f"{OPENING[lang]}\n\n{text}\n", "response")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Sweden's foreign ministry said that no foreign police work may be carried out on Swedish soil."),
        ("en", "Denmark's justice minister said that no foreign police station may operate in Denmark."),
        ("en", "The Norwegian government said that there should be no foreign police stations in Norway."),
        ("de", "Das Innenministerium erklärte, in Deutschland dürfe es keine fremden Polizeistationen geben."),
        ("nl", "Het ministerie van Justitie zei dat er in Nederland geen buitenlandse politieposten mogen bestaan."),
        ("fr", "Le ministère de l’Intérieur a déclaré qu’aucun poste de police étranger ne peut exister en France."),
        ("es", "El ministerio del Interior dijo que no puede haber comisarías extranjeras en España."),
    ],
)
def test_a_norm_denies_no_existence(read, lang, text):
    assert "denied_existence" not in acts(read, lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Denmark's justice minister said that there are no foreign police stations in Denmark."),
        ("de", "Das Innenministerium erklärte, in Deutschland gebe es keine chinesischen Polizeistationen."),
        ("es", "El ministerio del Interior dijo que no hay comisarías chinas en España."),
    ],
)
def test_what_is_said_not_to_be_is_still_denied(read, lang, text):
    assert "denied_existence" in acts(read, lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The French interior ministry said it never authorised the police station in Lyon."),
        (
            "nl",
            "Het ministerie van Buitenlandse Zaken zei dat het nooit toestemming heeft gegeven voor het politiebureau.",
        ),
    ],
)
def test_who_says_that_it_was_never_allowed_asserts_that(read, lang, text):
    found = read(f"{OPENING[lang]}\n\n{text}\n", "response")
    assert {claim.stance for claim in found if claim.slots.action == "denied_permission"} == {Stance.ASSERTS}


def test_a_denied_deed_is_no_incident_and_denies_no_other(read):
    denied = f"{OPENING['de']}\n\nDie chinesische Botschaft sagte, niemand sei zur Rückkehr gezwungen worden.\n"
    assert [one.stance for one in read(denied, "incident") if one.stance is Stance.ASSERTS] == []
    told = (
        f"{OPENING['en']}\n\nThe group said that officers threatened a dissident in Oslo, who had not been told why.\n"
    )
    assert {one.stance for one in read(told, "incident")} == {Stance.ASSERTS}


@pytest.mark.parametrize(
    ("lang", "text", "towns"),
    [
        ("fr", "La Chine abriterait un poste de police clandestin à Lyon.", {"Lyon"}),
        ("fr", "Un autre poste de police chinois se trouverait à Marseille.", {"Marseille"}),
        ("es", "China albergaría otra comisaría secreta en Barcelona.", {"Barcelona"}),
        ("it", "Una terza stazione di polizia cinese funzionerebbe a Milano.", {"Milan"}),
        ("de", "China soll in Frankfurt, Berlin und München geheime Polizeistationen betreiben.",
         {"Frankfurt", "Berlin", "Munich"}),
        ("nl", "China zou in Rotterdam, Amsterdam en Utrecht geheime politiebureaus runnen.",
         {"Rotterdam", "Amsterdam", "Utrecht"}),
    ],
)  # fmt: skip
def test_a_station_told_by_a_form_of_hearsay_is_alleged(read, lang, text, towns):
    opening = OPENING[lang]
    found = [one for one in read(f"{opening}\n\n{text}\n", "station") if one.span.start >= len(opening)]
    assert {one.slots.city for one in found} == towns
    assert {one.certainty for one in found} == {Certainty.ALLEGED}
