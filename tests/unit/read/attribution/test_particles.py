"""What a German verb of saying says begins behind the particle that closes its clause."""

from __future__ import annotations

import pytest

from longarm.read.attribution.abroad.particles import past_particle
from longarm.records.span import Span


def said(text: str, verb: str, behind: int = 1) -> str:
    at = text.index(verb)
    cue = Span(at, at + len(verb))
    return past_particle(text, "de", cue, Span(cue.end + behind, len(text))).of(text)


@pytest.mark.parametrize(
    ("text", "verb", "wanted"),
    [
        ("Das Innenministerium teilte mit, man prüfe den Fall.", "teilte", "man prüfe den Fall."),
        ("Das Ministerium teilte der Zeitung am Montag mit, dass geprüft werde.", "teilte", "dass geprüft werde."),
        ("Die Botschaft räumte ein, dass es ein Büro gab.", "räumte", "dass es ein Büro gab."),
        ("Die Polizei gab am Abend bekannt: Zwei Büros sind zu.", "gab", "Zwei Büros sind zu."),
        ("Der Senat ließ ausrichten, es gebe keine.", "ließ", "es gebe keine."),
        ("Der Minister fügte hinzu, man prüfe.", "fügte", "man prüfe."),
    ],
)
def test_the_particle_is_no_part_of_what_is_said(text, verb, wanted):
    assert said(text, verb) == wanted


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Der Minister sagte mit Nachdruck, man prüfe.", "sagte"),
        ("Das Ministerium teilte die Sorge, es gebe ein Büro.", "teilte"),
        ("Der Sprecher gab an.", "gab"),
        ("Die Behörde stellte zwei Anträge. Man räumte ein, dass es Büros gab.", "stellte"),
    ],
)
def test_other_words_stay(text, verb):
    assert said(text, verb) == text[text.index(verb) + len(verb) + 1 :]


def test_other_languages_and_words_far_off_stay():
    text = "Das Ministerium teilte mit, man prüfe."
    cue, content = Span(16, 22), Span(23, len(text))
    assert past_particle(text, "nl", cue, content) == content
    assert past_particle(text, "de", cue, Span(28, len(text))) == Span(28, len(text))
