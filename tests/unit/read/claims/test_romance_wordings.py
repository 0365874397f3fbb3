"""Spanish, Portuguese, Italian and French: the same relation in other words; what looks like it and is none."""

from __future__ import annotations

import pytest

from longarm.read.claims.conditions import is_conditional, is_feared
from longarm.read.claims.figures import find_figures
from longarm.read.claims.incidents import find_incidents
from longarm.read.claims.responses import find_responses
from longarm.read.claims.statements import find_statements
from longarm.read.claims.stations import find_stations
from longarm.records.span import Span

BEFORE = {
    "es": "Una ONG publicó un informe sobre las comisarías clandestinas chinas en el extranjero.",
    "pt": "Uma ONG publicou um relatório sobre as esquadras clandestinas chinesas no estrangeiro.",
    "it": "Una ONG ha pubblicato un rapporto sulle stazioni di polizia cinesi clandestine all'estero.",
    "fr": "Une ONG a publié un rapport sur les postes de police chinois clandestins à l'étranger.",
}


@pytest.mark.parametrize(
    ("lang", "text", "act"),
    [
        ("es", "La Guardia Civil española sigue de cerca la actividad de los locales.", "investigating"),
        ("es", "Noruega instó a la embajada a cesar la actividad de la oficina de Oslo.", "ordered_closure"),
        ("es", "La Fiscalía chilena dio carpetazo a la causa sin acusar a nadie.", "closed_without_charges"),
        ("es", "El ministerio danés llamó a capítulo al embajador chino.", "summoned_ambassador"),
        ("pt", "Corre inquérito sobre os postos na procuradoria portuguesa.", "investigating"),
        ("pt", "Ninguém do Governo brasileiro autorizou tais postos, garantiu o ministro.", "denied_permission"),
        ("pt", "A Suécia suspendeu a cooperação policial com a China.", "ended_cooperation"),
        ("it", "La Procura italiana vuole vederci chiaro sugli sportelli.", "investigating"),
        ("it", "La Norvegia ha intimato all'ambasciata di cessare l'attività dell'ufficio.", "ordered_closure"),
        ("it", "La polizia austriaca ha trasmesso gli atti alla Procura.", "referred_to_prosecutors"),
        ("fr", "La Sûreté de l'État belge reste attentive au phénomène.", "investigating"),
        ("fr", "Oslo a sommé Pékin de fermer les deux antennes.", "ordered_closure"),
        ("fr", "Le parquet français a classé l'affaire sans suite.", "closed_without_charges"),
    ],
)
def test_an_act_is_told_by_many_verbs(ground_of, lang, text, act):
    found = find_responses(ground_of(f"{BEFORE[lang]}\n\n{text}", lang))
    assert act in {one.slots.action for one in found}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "China abrió una investigación sobre los disidentes que viven en Chile."),
        ("es", "Si la policía abriera una investigación en Chile, lo comunicaría."),
        ("pt", "A ONG investiga há anos estas práticas no Brasil."),
        ("it", "Se la polizia aprisse un'indagine in Austria, lo direbbe."),
        ("fr", "La Chine a ouvert une enquête sur les dissidents qui vivent au Canada."),
        ("fr", "Si la police ouvrait une enquête au Canada, elle le ferait savoir."),
    ],
)
def test_a_condition_and_another_doer_make_no_act(ground_of, lang, text):
    assert find_responses(ground_of(f"{BEFORE[lang]}\n\n{text}", lang)) == ()


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("es", "Dos hombres llamaron a la puerta de la disidente en Oslo, Noruega.", "visit"),
        ("es", "Al activista le ofrecieron dinero para que informara sobre los exiliados.", "recruitment_attempt"),
        ("pt", "Divulgaram na internet a morada da ativista.", "doxxing"),
        ("pt", "A mãe do exilado perdeu a pensão e o irmão foi detido em retaliação.", "threat_to_family"),
        ("it", "Hanno forzato la porta di casa del dissidente.", "break_in"),
        ("it", "L'attivista è stato caricato a forza su un aereo per la Cina.", "forced_return"),
        ("fr", "On a proposé de l'argent au militant pour qu'il renseigne sur les exilés.", "recruitment_attempt"),
        ("fr", "Au retour, l'étudiante a été arrêtée à l'aéroport de Pékin.", "detention"),
    ],
)
def test_a_deed_is_told_by_many_words(ground_of, lang, text, kind):
    assert kind in {one.slots.type for one in find_incidents(ground_of(f"{BEFORE[lang]}\n\n{text}", lang))}


@pytest.mark.parametrize(
    ("lang", "text", "city"),
    [
        ("es", "En un piso de Bilbao funciona una de estas oficinas.", "Bilbao"),
        ("es", "La supuesta comisaría de Bilbao se presenta como centro cultural.", "Bilbao"),
        ("pt", "O relatório coloca outro em Lima, gerido por uma associação.", "Lima"),
        ("it", "Il primo commissariato di tutti sarebbe stato quello di Bologna.", "Bologna"),
        ("fr", "Marseille figure sur la liste avec une antenne dirigée depuis Fuzhou.", "Marseille"),
        ("fr", "Il y aurait deux postes de police chinois à Lyon et à Lille.", "Lyon"),
    ],
)
def test_a_post_is_placed_by_many_words(ground_of, lang, text, city):
    found = find_stations(ground_of(f"{BEFORE[lang]} {text}", lang))
    assert city in {one.slots.city for one in found}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Si mañana abriera una comisaría china en Bilbao, nadie lo sabría."),
        ("pt", "A embaixada da China em Lisboa rejeitou as acusações sobre as esquadras."),
        ("it", "Situazioni analoghe non risultano a Bologna e Padova."),
        ("fr", "Il n'y a aucun poste de police chinois à Lille, a assuré le préfet."),
    ],
)
def test_what_is_no_post_stays_none(ground_of, lang, text):
    assert find_stations(ground_of(f"{BEFORE[lang]}\n\n{text}", lang)) == ()


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("es", "Una treintena de comisarías siguen abiertas.", 30),
        ("it", "Una dozzina di uffici non figura in alcun registro.", 12),
        ("fr", "Quatre de ces bureaux dépendent de Wenzhou.", 4),
    ],
)
def test_a_group_of_so_many_is_a_figure(ground_of, lang, text, value):
    assert value in {one.slots.value for one in find_figures(ground_of(f"{BEFORE[lang]}\n\n{text}", lang))}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("es", "Desde la embajada de China aseguran que se trata de centros de voluntarios.", "Chinese embassy"),
        ("es", "Fuentes policiales consultadas por la agencia restan importancia al hallazgo.", "police sources"),
        ("it", "Dall'ambasciata cinese assicurano che si tratta di centri di servizi.", "Chinese embassy"),
        (
            "es",
            "El consulado general de China en Barcelona niega que sean comisarías.",
            "Chinese consulate in Barcelona",
        ),
        ("fr", "Au consulat de Chine, on dément toute activité policière en France.", "Chinese consulate"),
        ("pt", "O dono do restaurante jura que ali só se serve massa.", "owner"),
        ("fr", "03.02 Le ministre de la Justice : Rien n'a été trouvé chez nous à ce jour.", "justice minister"),
    ],
)
def test_who_speaks_is_told_by_many_words(ground_of, lang, text, name):
    found = find_statements(ground_of(f"{BEFORE[lang]}\n\n{text}", lang))
    assert any(name in one.speaker.name for one in found), [one.speaker.name for one in found]


def test_an_adjective_of_rank_is_no_rank_of_its_own(ground_of):
    text = "El consulado general de China en Barcelona niega que sean comisarías."
    assert {one.speaker.name for one in find_statements(ground_of(f"{BEFORE['es']}\n\n{text}", "es"))} == {
        "Chinese consulate in Barcelona"
    }


def test_a_condition_ends_with_its_clause():
    text = "Si la policía quiere, investiga."
    whole = Span(0, len(text))
    assert is_conditional(text, whole, "es", Span(text.index("quiere"), text.index("quiere") + 6))
    assert not is_conditional(text, whole, "es", Span(text.index("investiga"), len(text)))
    assert not is_conditional(text, whole, "de", Span(3, 5))
    assert is_feared("Le ministre craint des menaces.", Span(0, 31), Span(23, 30))
    assert not is_feared("Le ministre a vu des menaces.", Span(0, 29), Span(21, 28))
