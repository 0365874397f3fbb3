"""A body has the words that tell which one it is, and a bare ministry is the one named before."""

from __future__ import annotations

import pytest

ACTORS = [
    ("de", "Das hessische Innenministerium prüft Hinweise auf eine chinesische Polizeistation in Frankfurt.",
     "hessische Innenministerium"),
    ("de", "Das Innenministerium prüft Hinweise auf eine chinesische Polizeistation in Frankfurt.", "Innenministerium"),
    ("nl", "Het ministerie van Buitenlandse Zaken onderzoekt twee Chinese politiebureaus in Amsterdam.",
     "ministerie van Buitenlandse Zaken"),
    ("fr", "La Gendarmerie royale du Canada enquête sur deux postes de police chinois à Montréal.",
     "Gendarmerie royale du Canada"),
    ("es", "El Ministerio del Interior investiga las comisarías chinas en España.", "Ministerio del Interior"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "actor"), ACTORS)
def test_a_body_has_its_whole_name(read, lang, text, actor):
    whole = f"---\npublished: 2022-10-28\nlang: {lang}\n---\n\n{text}\n"
    found = {one.slots.actor for one in read(whole, "response") if one.slots.action == "investigating"}
    assert found == {actor}


SPEAKERS = [
    (
        "Das hessische Innenministerium prüft Hinweise auf eine chinesische Polizeistation in Frankfurt. Das sagte ein "
        "Sprecher des Ministeriums am Freitag.",
        "spokesperson of the Hessian interior ministry",
    ),
    (
        "Das bayerische Innenministerium schweigt, das Justizministerium in Berlin prüft die deutsche Station in "
        "Frankfurt. Es gebe keine Station, sagte ein Sprecher des Ministeriums.",
        "spokesperson of the German justice ministry",
    ),
]


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_the_ministry_is_the_one_named_before(tell, text, name):
    assert name in {one.speaker.name for one in tell("de", text, "statement")}


def test_a_ministry_of_a_state_by_name_is_its_own(tell):
    text = (
        "Das hessische Innenministerium prüft die Station in Frankfurt. Es gebe keine Station, sagte ein Sprecher "
        "des chinesischen Ministeriums."
    )
    assert {one.speaker.name for one in tell("de", text, "statement")} == {"spokesperson of the Chinese ministry"}
