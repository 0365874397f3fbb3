"""Romance languages: acts and deeds in weak or bare words, with the company that these need; and what voids them."""

from __future__ import annotations

import pytest

from longarm.read.claims.incidents import find_incidents
from longarm.read.claims.passing_on import only_passes_on
from longarm.read.claims.responses import find_responses

ABOUT = {
    "es": "Una ONG publicó un informe sobre las comisarías clandestinas chinas en el extranjero.",
    "pt": "Uma ONG publicou um relatório sobre as esquadras clandestinas chinesas no estrangeiro.",
    "it": "Una ONG ha pubblicato un rapporto sulle stazioni di polizia cinesi clandestine all'estero.",
    "fr": "Une ONG a publié un rapport sur les postes de police chinois clandestins à l'étranger.",
}


def acts(ground_of, lang, text):
    return {one.slots.action for one in find_responses(ground_of(f"{ABOUT[lang]}\n\n{text}", lang))}


def deeds(ground_of, lang, text):
    return {one.slots.type for one in find_incidents(ground_of(f"{ABOUT[lang]}\n\n{text}", lang))}


@pytest.mark.parametrize(
    ("lang", "text", "act"),
    [
        ("fr", "La police autrichienne a posé les scellés sur l'antenne de la police de Wenzhou.", "closed"),
        ("fr", "Les enquêteurs belges sont revenus bredouilles du local.", "no_evidence_found"),
        ("fr", "La Sûreté belge a confié le dossier des postes au parquet.", "referred_to_prosecutors"),
        ("es", "La policía chilena salió del local con las manos vacías.", "no_evidence_found"),
        ("es", "La Fiscalía española sentó en el banquillo al presunto agente chino.", "charged"),
        ("es", "Noruega dio por terminado el convenio con la policía china.", "ended_cooperation"),
        ("it", "La polizia austriaca ha messo i sigilli allo sportello di polizia di Wenzhou.", "closed"),
        ("it", "La polizia danese sta vagliando i filmati dell'ufficio cinese.", "investigating"),
        ("it", "La Norvegia ha intimato al personale dell'ambasciata di lasciare il paese.", "expelled"),
        ("pt", "A polícia brasileira lacrou a sala do posto chinês.", "closed"),
        ("pt", "A Justiça dos Estados Unidos tornou réu um suposto agente chinês.", "charged"),
        ("pt", "A polícia portuguesa saiu do local de mãos a abanar.", "no_evidence_found"),
    ],
)
def test_a_weak_word_tells_an_act_in_company(ground_of, lang, text, act):
    assert act in acts(ground_of, lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "act"),
    [
        ("fr", "Vienne pourrait rompre son accord avec la police chinoise.", "ended_cooperation"),
        ("es", "Nadie en Chile ha pedido explicaciones a la embajada china.", "demanded_explanation"),
        ("es", "Noruega podría romper el convenio con la policía china.", "ended_cooperation"),
        ("it", "Nessuno in Austria ha chiesto conto all'ambasciata cinese.", "demanded_explanation"),
        ("it", "Un gruppo di esuli chiede alla polizia austriaca di far luce sugli uffici cinesi.", "investigating"),
        ("pt", "O Brasil poderia romper o acordo com a polícia chinesa.", "ended_cooperation"),
        ("fr", "Une députée autrichienne exige des explications de Pékin.", "demanded_explanation"),
    ],
)
def test_what_is_possible_asked_of_others_or_done_by_nobody_is_no_act(ground_of, lang, text, act):
    assert act not in acts(ground_of, lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "deed"),
    [
        ("fr", "Un agent de Kashgar appelle la nuit une exilée ouïghoure du Canada sur son portable.", "phone_call"),
        ("fr", "Le consulat a fait photographier les visages des manifestants tibétains au Canada.", "surveillance"),
        ("fr", "L'opposant rwandais a échappé de justesse à un rapt au Canada.", "abduction_attempt"),
        ("es", "Un funcionario ofreció dinero a un exiliado en Chile para que diera nombres.", "recruitment_attempt"),
        ("es", "Unos intrusos dejaron patas arriba el piso de un disidente en Chile.", "break_in"),
        ("es", "Minsk ofrece un millón de euros por la cabeza de un opositor que vive en Chile.", "bounty_or_warrant"),
        ("it", "Un nugolo di account falsi copre di insulti una giornalista turca in Austria.", "online_harassment"),
        ("it", "Il consolato ha rifiutato il passaporto a un esule eritreo in Austria.", "passport_denial"),
        ("it", "Un canale Telegram ha diffuso l'indirizzo di un dissidente in Austria.", "doxxing"),
        ("pt", "Um ativista do Brasil achou no para-brisas um bilhete: «Vais morrer».", "message_threat"),
        ("pt", "Agentes interrogaram os pais de um exilado no Brasil para o calar.", "threat_to_family"),
        ("pt", "O consulado mandou um estudante tibetano do Brasil tomar chá: chamado ao consulado.", "summons"),
    ],
)
def test_a_bare_word_tells_a_deed_in_company(ground_of, lang, text, deed):
    assert deed in deeds(ground_of, lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Des escrocs appellent la nuit des exilés du Canada en se disant policiers."),
        ("es", "Unos estafadores llaman al móvil a los refugiados de Chile y dicen ser policías."),
        ("it", "I truffatori chiamano al cellulare gli studenti in Austria fingendosi poliziotti."),
        ("pt", "Um exilado no Brasil comprou um telemóvel e um bilhete de comboio."),
        ("fr", "Des agents pourraient photographier les exilés du Canada."),
    ],
)
def test_fraud_and_what_is_possible_are_no_deeds(ground_of, lang, text):
    assert deeds(ground_of, lang, text) == set()


def test_of_bare_words_only_the_surest_tells_a_deed(ground_of):
    text = "Un agente del consulado espera cada noche al exiliado de Chile, lo fotografía y lo llama: amenazas."
    assert len(deeds(ground_of, "es", text)) <= 2


@pytest.mark.parametrize(
    ("lang", "text", "speakers"),
    [
        ("fr", "Le poste de Vienne a fermé, écrit le quotidien De Standaard.", []),
        ("es", "La oficina cerró en mayo, informó el diario La Nación.", []),
        (
            "fr",
            "« C'est faux », a dit le ministre de la Justice, Vincent Van Quickenborne.",
            ["Vincent Van Quickenborne"],
        ),
        ("es", "«No hay nada», dijo la ministra de Exteriores, Antonia Urrejola.", ["Antonia Urrejola"]),
        ("it", "«È falso», ha detto il portavoce della diplomazia cinese, Wang Wenbin.", ["Wang Wenbin"]),
    ],
)
def test_an_outlet_passes_on_and_a_name_behind_an_office_speaks(ground_of, lang, text, speakers):
    ground = ground_of(text, lang)
    held = [
        one.speaker.name
        for one in ground.attributions
        if one.speaker is not None and not only_passes_on(ground, ground.sentence_at(one.cue[0]), one)
    ]
    assert held == speakers
