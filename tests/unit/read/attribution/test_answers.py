"""Written answers in languages without a parser belong to whoever the text says is answering."""

from __future__ import annotations

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.attribution.abroad import find_attributions_abroad, load_lexicons
from longarm.read.codebook import load_codebook


@pytest.fixture
def answers(parse):
    assets = PackageAssets()
    codebook, lexicons = load_codebook(assets), load_lexicons(assets)

    def find(text, lang):
        found = find_attributions_abroad(parse(text, lang), codebook, lexicons)
        return [
            (one.speaker.name, [span.of(text) for span in one.content])
            for one in found
            if "abroad.answer" in one.because
        ]

    return find


@pytest.mark.parametrize(
    ("text", "lang", "name", "said"),
    [
        (
            "Antwoord van de minister van Justitie, mede namens een ander.\nVraag 1: Klopt het?\n"
            "Antwoord: Er staan twee kantoren in Nederland.",
            "nl",
            "Dutch justice minister",
            ["Er staan twee kantoren in Nederland."],
        ),
        ("Antwort der Bundesregierung: Es sind drei.", "de", "federal government", ["Es sind drei."]),
        (
            "Réponse du ministère de l'Intérieur : La police française enquête.",
            "fr",
            "French interior ministry",
            ["La police française enquête."],
        ),
        ("Respuesta del Gobierno: En España hay nueve.", "es", "Spanish government", ["En España hay nueve."]),
    ],
)
def test_an_answer_belongs_to_its_giver(answers, text, lang, name, said):
    assert answers(text, lang) == [(name, said)]


def test_an_answer_goes_on_to_the_next_question_and_no_farther(answers):
    text = (
        "Antwort der Bundesregierung auf die Kleine Anfrage.\nFrage 1: Wie viele?\nAntwort: Es sind drei.\n"
        "Zwei davon stehen in Berlin.\nFrage 2: Seit wann?\nAntwort: Seit 2018.\nDie Fraktion ist unzufrieden."
    )
    assert [said for _, said in answers(text, "de")] == [
        ["Es sind drei.", "Zwei davon stehen in Berlin."],
        ["Seit 2018."],
    ]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Vraag: Hoeveel zijn het er?\nAntwoord: Het zijn er twee.", "nl"),
        ("Domanda: quante sono?\nRisposta: In Italia sono undici.", "it"),
        ("La respuesta del Gobierno llegó tarde. Son nueve.", "es"),
    ],
)
def test_where_no_giver_or_no_answer_is_marked_nothing_is_given(answers, text, lang):
    assert answers(text, lang) == []
