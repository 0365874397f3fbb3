"""Spanish, Portuguese, Italian and French as interviews, fact boxes, columns and agencies write."""

from __future__ import annotations

import pytest

from longarm.read.attribution.abroad.talks import find_talk
from longarm.read.claims.conditions import is_conditional, is_none_known
from longarm.read.claims.labelled import labels_of
from longarm.records.span import Span

BEFORE = {
    "es": "Una ONG publicó un informe sobre las comisarías clandestinas chinas en el extranjero.",
    "pt": "Uma ONG publicou um relatório sobre as esquadras clandestinas chinesas no estrangeiro.",
    "it": "Una ONG ha pubblicato un rapporto sulle stazioni di polizia cinesi clandestine all'estero.",
    "fr": "Une ONG a publié un rapport sur les postes de police chinois clandestins à l'étranger.",
}
BOX = (
    "Le sedi di polizia cinesi in Europa e le risposte dei governi, Paese per Paese.\n\n"
    "• FRANCIA. Due sedi: Lione, dal 2019, legata alla polizia di Wenzhou, e Nizza, dal 2021. Ambasciatore convocato a"
    " marzo; entrambe risultano chiuse, ha comunicato il governo.\n\n"
    "• BELGIO. Nessuna conosciuta, ha detto il ministro della Giustizia.\n\n"
    "• AUSTRIA. Nota verbale a Pechino. L'ambasciata di Pechino: «Sono soltanto accuse false».\n"
)
TALK = (
    "Entrevista de la mañana\n\n"
    "Transcripción del programa sobre las comisarías clandestinas chinas en el extranjero, sin editar.\n\n"
    "PERIODISTA: Ministra, gracias por venir. ¿Qué sabe de las comisarías chinas en Chile?\n\n"
    "CAROLINA TOHÁ: El Gobierno de Chile no le dio permiso a nadie para abrir oficinas.\n\n"
    "PERIODISTA: La embajada china siempre contestó que son voluntarios.\n\n"
    "TOHÁ: Lo estamos investigando con la policía en Chile.\n"
)


def _told(claims):
    return {(one.slots.country, one.slots.action) for one in claims}


def test_what_a_paragraph_tells_is_told_of_the_country_that_heads_it(read):
    acts = _told(read(BOX, "response"))
    assert {("FR", "summoned_ambassador"), ("FR", "closed"), ("BE", "denied_existence"), ("AT", "protested")} <= acts
    assert {(one.slots.country, one.slots.city) for one in read(BOX, "station")} >= {("FR", "Lyon"), ("FR", "Nice")}


def test_an_unnamed_government_is_that_of_the_heading_and_an_embassy_of_its_capital(read):
    speakers = {one.speaker.name for one in read(BOX, "statement")}
    assert {"French government", "Chinese embassy"} <= speakers


def test_one_paragraph_that_begins_with_a_country_is_no_list_of_countries(ground_of):
    assert labels_of(ground_of("Francia: due sedi a Lione.\n\nLa polizia austriaca indaga ancora.", "it")) == ()


def test_the_turns_of_an_interview_are_their_speakers(read):
    speakers = {one.speaker.name for one in read(TALK, "statement")}
    assert {"Carolina Tohá", "Chinese embassy"} <= speakers
    assert ("CL", "investigating") in _told(read(TALK, "response"))


def test_labels_that_do_not_alternate_make_no_talk(parse):
    parsed = parse("NOTA: se actualiza.\n\nFUENTE: agencias.\n\nMADRID: una oficina.\n\nLISBOA: dos oficinas.", "es")
    assert find_talk(parsed, lambda _: None) == ()


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("es", "El ministerio repetía que no había oficinas en España.", "ministry"),
        ("es", "Pekín repite que son voluntarios y nada más.", "Beijing"),
        ("es", "Un grupo de diputados planteó que se cierren las oficinas.", "deputies"),
        ("pt", "Pequim repete que se trata de voluntários.", "Beijing"),
        ("pt", "O Governo tinha garantido que nada sabia do caso.", "government"),
        ("fr", "« Rien ne le prouve », répondait l'ambassade de Chine à Paris.", "Chinese embassy in Paris"),
        (
            "fr",
            "Le ministre d'alors, Marco Mendicino, affirmait devant un comité que c'était clos.",
            "Marco Mendicino",
        ),
        ("it", "Il sottosegretario alla Sicurezza Marco Rossi ha scritto che gli uffici sono chiusi.", "Marco Rossi"),
        (
            "it",
            "Laura Harth, direttrice delle campagne dell'organizzazione, parla di una rete capillare.",
            "Laura Harth",
        ),
        (
            "it",
            "L'ambasciata cinese a Washington replicava che si trattava di volontari.",
            "Chinese embassy in Washington",
        ),
    ],
)
def test_who_speaks_in_many_tenses_and_forms(read, lang, text, name):
    assert any(name in one.speaker.name for one in read(f"{BEFORE[lang]}\n\n{text}\n", "statement"))


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("it", "L'organizzazione ne contò 102 in 53 Paesi.", 102),
        ("es", "La organización habla de puestos así, de los que ha detectado 54 en el mundo.", 54),
        ("es", "Portugal acoge tres, según la organización.", 3),
        ("fr", "L'ONG en recense quatre en France.", 4),
        ("pt", "Os Países Baixos mandaram fechar as duas que lá havia.", 2),
    ],
)
def test_numbers_whose_noun_is_left_out(read, lang, text, value):
    found = {(one.slots.value, one.slots.unit) for one in read(f"{BEFORE[lang]}\n\n{text}\n", "figure")}
    assert (value, "stations") in found


@pytest.mark.parametrize(
    ("lang", "text"),
    [("es", "El informe tiene 54 páginas."), ("pt", "O ministro tem dois filhos."), ("it", "Il sindaco ha tre figli.")],
)
def test_numbers_that_count_something_else(read, lang, text):
    assert not any(one.slots.unit == "stations" for one in read(f"{BEFORE[lang]}\n\n{text}\n", "figure"))


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("pt", "A Holanda mandou fechar as suas e o Canadá investiga as dele.", "NL"),
        ("es", "La Haya calló, pero Irlanda ordenó cerrar la suya.", "IE"),
        ("fr", "Un bureau d'Anvers a ouvert en 2019.", "BE"),
    ],
)
def test_posts_without_their_noun_or_behind_an_elided_article(read, lang, text, country):
    assert country in {one.slots.country for one in read(f"{BEFORE[lang]}\n\n{text}\n", "station")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "¿Investiga la policía de Chile las oficinas?"),
        ("fr", "Expulsés du Canada ? Non."),
        ("it", "Nessun ufficio vero e proprio in Austria, bensì due strutture mobili."),
    ],
)
def test_a_question_and_what_is_put_right_are_no_act(read, lang, text):
    assert read(f"{BEFORE[lang]}\n\n{text}\n", "response") == []


@pytest.mark.parametrize(
    ("lang", "text", "act"),
    [
        ("pt", "Não nos foi comunicado um único caso de pessoa obrigada a regressar à China.", None),
        ("es", "Si no volvía, mi hermano perdería el trabajo, le dijeron al disidente.", "threat_to_family"),
        ("it", "Gli avrebbero detto al telefono di tornare in patria.", "phone_call"),
        ("fr", "Ils voulaient ramener un opposant chinois de force.", "forced_return"),
    ],
)
def test_incidents_of_quotes_and_of_no_known_case(read, lang, text, act):
    found = {one.slots.type for one in read(f"{BEFORE[lang]}\n\n{text}\n", "incident")}
    assert found == set() if act is None else act in found


@pytest.mark.parametrize(
    ("lang", "text", "conditional"),
    [
        ("es", "sirven para convencer", False),
        ("pt", "seriam usados", False),
        ("it", "servono a poco", False),
        ("fr", "six hommes viennent", False),
        ("es", "si convencen", True),
    ],
)
def test_a_word_that_only_begins_like_a_conjunction_opens_no_condition(lang, text, conditional):
    at = Span(len(text) - 3, len(text))
    assert is_conditional(text, Span(0, len(text)), lang, at) is conditional


def test_no_known_case_reaches_only_its_clause(ground_of):
    ground = ground_of("No consta ninguna queja. Fue amenazado en Madrid.", "es")
    last = ground.body()[-1]
    assert not is_none_known(ground, last, Span(last.span.end - 6, last.span.end))
