"""Passives with "by", labels and headlines, and quotations that do or do not go on in other paragraphs."""

from __future__ import annotations

import pytest

from longarm.read.attribution import find_attributions


@pytest.fixture
def found(parse, model):
    def told(text):
        parsed = parse(text)
        return [
            (
                " ".join(span.of(text) for span in one.source),
                " ".join(span.of(text) for span in one.cue),
                [span.of(text) for span in one.content],
            )
            for one in find_attributions(parsed, model)
        ]

    return told


RAIN = "It rained all week in the harbour town."


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The claim that the office was a police post was dismissed by the mayor as a fable.",
            "the mayor",
            ["The claim that the office was a police post", "as a fable"],
        ),
        ("The idea was called absurd by the embassy.", "the embassy", ["The idea", "absurd"]),
        ("The claims were rejected as groundless by Wang Wenbin.", "Wang Wenbin", ["The claims", "as groundless"]),
        ("The offices, condemned by lawmakers as illegal, were shut.", "lawmakers", ["The offices", "as illegal"]),
        (
            "It was confirmed by the interior ministry that nine people had been questioned.",
            "the interior ministry",
            ["that nine people had been questioned"],
        ),
    ],
)
def test_who_speaks_behind_by(found, text, source, content):
    assert [(one[0], one[2]) for one in found(f"{RAIN}\n\n{text}")] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The officer was dismissed by the police chief on Monday.",
        "The lawsuit was dismissed by a judge in Brooklyn.",
        "The letter was read aloud by noon.",
        "The site was confirmed by telephone.",
        "The harbour was called Queenstown by 1850.",
    ],
)
def test_passives_that_are_nobodys_words(found, text):
    assert not [one for one in found(f"{RAIN}\n\n{text}") if one[0]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("‘Posts are closed’ – ministry", "ministry", "‘Posts are closed’"),
        ("Ambassador: “They are volunteers”", "Ambassador", "“They are volunteers”"),
        ("Chinese embassy in The Hague: “This is a lie”", "Chinese embassy in The Hague", "“This is a lie”"),
        ("Two men held over police post: prosecutors", "prosecutors", "Two men held over police post"),
    ],
)
def test_labels_and_headlines_are_their_own_speakers(found, text, source, content):
    before = "“We will sue,” said Laura Harth of Safeguard Defenders."
    told = found(f"{RAIN}\n\n{before}\n\n{text}\n\nThe rain went on.")
    assert (source, [content]) in [(one[0], one[2]) for one in told]
    assert ["“We will sue,”"] in [one[2] for one in told]


@pytest.mark.parametrize(
    "text",
    [
        "Photo: ministry",
        "Read more: how the posts were closed by police",
        "The vote split the house – and the party",
        "See also: where the posts stood - report",
        "Closed on Mondays - Dublin-based museum",
    ],
)
def test_boxes_and_captions_name_no_speaker(found, text):
    assert not [one for one in found(f"{RAIN}\n\n{text}\n\nThe rain went on.") if one[1] in {":", "–", "-"}]


def test_a_quotation_goes_on_in_paragraphs_of_its_own(found):
    text = "“We counted eleven,” the director said.\n\n“Nobody helped us.\n\n“The police came late.”\n\nHe then left."
    assert found(text)[0][2] == ["“We counted eleven,”", "“Nobody helped us.", "“The police came late.”"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Laura Harth denied having met the ambassador.\n\n“This is a lie\n\nThe council met at noon.",
            "This is a lie",
        ),
        (
            "The director added: “We will sue.”\n\nThe council met. The door stayed shut.\n\n“They lied to us.”",
            "They lied to us",
        ),
    ],
)
def test_no_quotation_is_given_to_the_speaker_of_another_paragraph(found, text, words):
    assert all(words not in content for one in found(text) if one[0] for content in one[2])
