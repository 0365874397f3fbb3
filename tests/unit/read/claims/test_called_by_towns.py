"""Courts and prosecutors that are called by a town: they act, the town does nothing and is no site."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "lang", "actor"),
    [
        ("Das Landgericht Berlin hat den Mann freigesprochen.", "de", "Landgericht Berlin"),
        ("Die Staatsanwaltschaft Wien hat zwei Männer angeklagt.", "de", "Staatsanwaltschaft Wien"),
        ("Le parquet de Paris a ouvert une enquête sur le poste.", "fr", "parquet de Paris"),
        ("Le tribunal de Paris a relaxé les deux hommes.", "fr", "tribunal de Paris"),
        ("La fiscalía de Madrid archivó el caso de la comisaría china.", "es", "fiscalía de Madrid"),
    ],
)
def test_the_body_acts_under_its_whole_name(read, text, lang, actor):
    del lang
    assert {one.slots.actor for one in read(text + "\n", "response")} == {actor}


def test_the_town_of_a_prosecutor_is_no_site(read):
    text = "Die Staatsanwaltschaft Wien hat zwei Männer wegen einer chinesischen Polizeistation angeklagt.\n"
    assert not [one for one in read(text, "station") if one.slots.city == "Vienna"]
    text = "In Wien gibt es eine chinesische Polizeistation, sagt Safeguard Defenders.\n"
    assert [one.slots.city for one in read(text, "station")] == ["Vienna"]


def test_a_capital_may_still_stand_for_its_government(read):
    text = "Berlin hat die Schließung der chinesischen Polizeistation angeordnet.\n"
    assert {one.slots.actor for one in read(text, "response")} == {"Berlin"}


@pytest.mark.parametrize(
    "text",
    [
        "The Czech foreign minister Jan Lipavsky said the Chinese ambassador had assured him that both stations in "
        "Prague had been closed.",
        "The Irish minister Simon Coveney said the Chinese embassy had told his department that the office in Dublin "
        "had been closed.",
    ],
)
def test_what_the_accused_told_a_minister_is_no_act_of_the_minister(read, text):
    closed = [one for one in read(text + "\n", "response") if one.slots.action == "closed"]
    assert {one.slots.actor for one in closed} <= {None}
