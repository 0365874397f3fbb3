"""Names kept whole: given names with a hyphen, of Korea and Taiwan and of the West, and the short forms of each."""

from __future__ import annotations

import pytest

from longarm.read.attribution import find_attributions
from longarm.read.attribution.finding import lay_out
from longarm.read.attribution.hyphens import is_given


@pytest.fixture
def speakers(parse, model):
    return lambda text: [one.speaker.name for one in find_attributions(parse(text), model) if one.speaker]


@pytest.fixture
def names(parse):
    return lambda text: {mention.name: mention.kind for mention in lay_out(parse(text))[1].mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cho Tae-yul said that the post was illegal. Cho added that it must close.", "Cho Tae-yul"),
        ("Ban Ki-moon said that the talks were long. Ki-moon said that he was tired.", "Ban Ki-moon"),
        ("President Tsai Ing-wen met envoys. Tsai said that the island was safe.", "Tsai Ing-wen"),
        ("Ing-wen Tsai met envoys. Tsai said that the island was safe.", "Ing-wen Tsai"),
        ("Chen Shui-bian rose first. Chen said that it was over.", "Chen Shui-bian"),
        ("Former premier Su Tseng-chang spoke. Su said that it was over.", "Su Tseng-chang"),
        ("Han Duck-soo met envoys. The clerk looked up. Han said that it was a lie.", "Han Duck-soo"),
        ("Jean-Claude Juncker spoke first. Juncker said that it was over.", "Jean-Claude Juncker"),
        ("Annegret rose. Anne-Marie Trevelyan said that the sites were shut.", "Anne-Marie Trevelyan"),
    ],
)
def test_a_name_with_a_hyphen_is_one_and_one_persons(speakers, text, name):
    assert set(speakers(f"It rained all week. {text}")) == {name}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It rained. Hong Kong-run offices closed on Monday.", "Hong Kong", "place"),
        ("It rained. The meeting in Baden-Württemberg was short.", "Baden-Württemberg", "place"),
        ("It rained. Police in Jung-gu closed the shop.", "Jung-gu", None),
        ("It rained. The Wi-fi in the office failed.", "Wi-fi", None),
    ],
)
def test_other_words_with_a_hyphen_are_no_persons(names, text, name, kind):
    found = names(text)
    assert found.get(name) == kind
    assert "person" not in found.values()


@pytest.mark.parametrize(
    ("word", "given"),
    [("Min-seok", True), ("Ing-wen", True), ("Kai-shek", True), ("Kong-based", False), ("Minseok", False)],
)
def test_given_names_of_two_syllables(word, given):
    assert is_given(word) is given
