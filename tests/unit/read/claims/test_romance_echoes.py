"""Acts that Romance tells by taking up what was said before, sites taken up without their noun, hints at family."""

from __future__ import annotations

import pytest

SAME = [
    ("Les Pays-Bas ont ordonné la fermeture de deux postes chinois. L'Irlande a fait de même pour celui de Cork.",
     ("IE", "ordered_closure")),
    ("Los Países Bajos ordenaron cerrar dos comisarías chinas. Irlanda hizo lo mismo con la de Cork.",
     ("IE", "ordered_closure")),
    ("El diputado preguntó al ministro del Interior de Chile si había autorizado las comisarías chinas. "
     "El ministro respondió que no.", ("CL", "denied_permission")),
    ("Un sénateur a demandé au ministre français de l'Intérieur s'il existait des postes de police chinois en France. "
     "Le ministre a répondu par la négative.", ("FR", "denied_existence")),
    ("« Personne, chez nous, n'a autorisé ces activités », a déclaré le ministère français de l'Intérieur.",
     ("FR", "denied_permission")),
    ("Las dos oficinas de la policía china en Holanda recibieron la orden de cierre del ministro holandés.",
     ("NL", "ordered_closure")),
    ("La polizia italiana è stata a Modena; le ricerche non hanno dato alcun riscontro.", ("IT", "no_evidence_found")),
    ("A polícia escocesa está a analisar as informações sobre o posto chinês de Glasgow.", ("GB", "investigating")),
]  # fmt: skip
NOT_SAME = [
    "La Chine a ordonné la fermeture du bureau. L'association a fait de même.",
    "El diputado preguntó al ministro de Chile por el tiempo. El ministro respondió que no.",
    "La police française dort. L'Irlande a fait de même.",
]
DONE = [
    ("A una estudiante uigur en Múnich le recuerdan por carta que tiene familia en China.", "threat_to_family", "DE"),
    ("Il dissidente di Rotterdam racconta: una voce gli consiglia di pensare ai genitori.", "threat_to_family", "NL"),
    ("O policial avisou que a libertação do meu irmão dependeria de mim, conta a estudante uigur em Recife.",
     "threat_to_family", "BR"),
    ("On lui a demandé d'enregistrer les réunions des exilés ouïghours de Lyon.", "recruitment_attempt", "FR"),
    ("«Sabemos dónde vives», decía el mensaje que recibió el disidente chino en Sevilla.", "message_threat", "ES"),
    ("Un empresario radicado en Lima volvió así a Fujian en 2020.", "persuasion_to_return", "PE"),
]  # fmt: skip
NOT_DONE = [
    "Le persone minacciate possono rivolgersi alla polizia cantonale in Svizzera.",
    "Les dissidents menacés peuvent porter plainte en France.",
    "El disidente recuerda a su madre en Madrid.",
]


def _acts(read, text):
    return {(one.slots.country, one.slots.action) for one in read(text + "\n", "response")}


@pytest.mark.parametrize(("text", "act"), SAME)
def test_an_act_is_told_by_what_stands_before(read, text, act):
    assert act in _acts(read, text)


@pytest.mark.parametrize("text", NOT_SAME)
def test_nothing_is_done_where_nothing_was_told_before(read, text):
    actions = {action for _, action in _acts(read, text)}
    assert not actions & {"ordered_closure", "denied_permission", "denied_existence"}


@pytest.mark.parametrize(("text", "kind", "country"), DONE)
def test_what_is_done_to_exiles_is_told_by_hints(read, text, kind, country):
    assert (kind, country) in {(one.slots.type, one.slots.country) for one in read(text + "\n", "incident")}


@pytest.mark.parametrize("text", NOT_DONE)
def test_what_may_be_done_or_is_only_remembered_is_none(read, text):
    kinds = {one.slots.type for one in read(text + "\n", "incident")}
    assert not kinds & {"message_threat", "threat_to_family"}


def test_a_members_question_in_minutes_is_raised_in_the_house_whose_minutes_they_are(read):
    text = (
        "Commission de la Justice de Belgique — Compte rendu — Mercredi 14 décembre 2022\n\n"
        "07.01 Jean Dupont (Ecolo-Green) : Des commissariats chinois ont fermé aux Pays-Bas, sur ordre des Pays-Bas. "
        "Existe-t-il un tel bureau chez nous ?\n\n"
        "07.02 Le ministre de la Justice : Nos services n'ont connaissance d'aucun commissariat chinois.\n\n"
        "07.03 Jean Dupont (Ecolo-Green) : Je vous remercie.\n"
    )
    assert ("BE", "parliament_raised") in _acts(read, text)


def test_seats_streets_and_parts_of_towns_are_no_sites(read):
    text = (
        "L'ONG Safeguard Defenders, basée à Madrid, compte trois commissariats chinois en France : un dans le "
        "XIIIe arrondissement de Paris, un à Lyon et un à Nice.\n"
    )
    sites = {(one.slots.country, one.slots.city) for one in read(text, "station")}
    assert sites == {("FR", "Paris"), ("FR", "Lyon"), ("FR", "Nice")}


def test_a_number_stands_before_its_noun(read):
    text = "L'ONG Safeguard Defenders a porté à 102 le nombre de postes de police chinois le 7 déc. 2022 (AFP).\n"
    assert [(one.slots.value, one.slots.unit) for one in read(text, "figure")] == [(102.0, "stations")]
