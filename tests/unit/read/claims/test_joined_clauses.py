"""Where no parser reads: whose a number is when a clause parts it from the speaker of its sentence."""

from __future__ import annotations

import pytest

from longarm.read.claims.figures import find_figures


@pytest.fixture
def owners(ground_of):
    def tell(text, lang):
        found = find_figures(ground_of(text, lang))
        return {c.slots.value: (c.speaker.name if c.speaker else None, c.stance.value) for c in found}

    return tell


@pytest.mark.parametrize(
    ("text", "lang", "number"),
    [
        ("Nueva Delhi lo rechazó por absurdo y Ottawa expulsó a seis diplomáticos indios.", "es", 6),
        ("Según el ministerio, la policía investiga si funcionan nueve comisarías chinas en España.", "es", 9),
        (
            "Laut dem Ministerium prüft die Polizei, ob es in Deutschland drei chinesische Polizeistationen gibt.",
            "de",
            3,
        ),
    ],
)
def test_what_another_did_or_is_looked_into_is_not_the_speakers_count(owners, text, lang, number):
    told = owners(text, lang)
    assert number not in told or told[number] == (None, "asserts")


@pytest.mark.parametrize(
    ("text", "lang", "number", "name"),
    [
        ("El gobierno dijo que Moscú mentía y Ottawa expulsó a seis diplomáticos indios.", "es", 6, "government"),
        ("Según la policía española, en España hay nueve comisarías chinas.", "es", 9, "Spanish police"),
    ],
)
def test_what_a_speaker_says_himself_stays_his(owners, text, lang, number, name):
    assert owners(text, lang)[number][0] == name


def test_what_follows_an_aside_is_the_speakers_by_way_of_the_outlet(ground_of):
    text = "Il presidente Recep Tayyip Erdoğan si è vantato, riporta la Reuters, di aver riportato cento persone."
    (figure,) = find_figures(ground_of(text, "it"))
    assert (figure.speaker.name, figure.speaker.via) == ("Recep Tayyip Erdoğan", "Reuters")


def test_an_aside_without_another_speaker_stays_the_outlets(ground_of):
    text = "Le persone riportate in patria, riporta la Reuters, sono più di cento persone."
    assert {figure.speaker.name for figure in find_figures(ground_of(text, "it"))} == {"Reuters"}
