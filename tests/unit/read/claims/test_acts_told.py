"""What somebody did is no statement of his; who is taken up by a noun is one whom the noun can mean."""

from __future__ import annotations

import pytest

from longarm.read.claims.name_forms import bare_name, parted, takes_up


@pytest.fixture
def speakers(read):
    return lambda text: {claim.speaker.name for claim in read(f"It rained all week. {text}", "statement")}


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers agreed to meet again in the capital in June.",
        "The minister concluded an agreement on policing with his counterpart.",
        "The security agencies began a review together with the police.",
        "The embassy put the office on a list in the spring.",
        "The ministry refused to waive the immunity of the six.",
    ],
)
def test_an_act_is_no_statement(speakers, text):
    assert speakers(text) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The minister concluded that the office was illegal.", "minister"),
        ("The ministry began: “We never gave our leave to it.”", "ministry"),
        ("The Home Office let members know that the three offices had closed.", "Home Office"),
        ("The ministry made it clear that such offices were illegal.", "ministry"),
        ("An opposition deputy wanted to know who had let the officers in.", "opposition deputy"),
    ],
)
def test_words_are(speakers, text, name):
    assert name in speakers(text)


def test_a_note_of_correction_is_nobodys_statement(read):
    text = "(Corrects paragraph two to say that police laid no charges)\n\nThe police said that nobody was charged.\n"
    assert {claim.speaker.name for claim in read(text, "statement")} == {"police"}


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Fiji, Samoa and the Cook Islands", ("Fiji", "Samoa", "Cook Islands")),
        ("the minister, Jan Novák, and Samoa", None),
        ("the Dutch and the Irish governments", ("Dutch government", "Irish government")),
        ("the foreign ministries of Fiji and Samoa", ("foreign ministry of Fiji", "foreign ministry of Samoa")),
        (
            "the governments of Fiji, Samoa and the Cook Islands",
            ("government of Fiji", "government of Samoa", "government of Cook Islands"),
        ),
    ],
)
def test_a_list_of_speakers(words, wanted):
    assert parted(words) == wanted


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("China's embassy at the time", "China's embassy"),
        ("consulate in turn", "consulate"),
        ("MPs last night", "MPs"),
        ("Last Tuesday Group", "Last Tuesday Group"),
    ],
)
def test_when_and_how_are_no_part_of_a_name(name, bare):
    assert bare_name(name) == bare


@pytest.mark.parametrize(
    ("noun", "name", "can"),
    [
        ("group", "Safeguard Defenders", True),
        ("group", "Federal Council", False),
        ("force", "Greater Manchester Police", True),
        ("force", "Safeguard Defenders", False),
        ("association", "Ministry of the Interior", False),
    ],
)
def test_whom_a_noun_can_take_up(noun, name, can):
    assert takes_up(noun, name, None) is can


def test_what_neither_of_two_confirmed_is_nobodys_statement(speakers):
    assert speakers("Neither Fiji nor Samoa has confirmed that such an office exists.") == set()


def test_both_of_two_speak(speakers):
    assert speakers("Both the ministry and the police deny any knowledge of the office.") == {"ministry", "police"}


def test_one_official_is_somebody(speakers):
    assert speakers("Said one official: “Nobody asked us for leave.”") == {"one official"}


def test_what_somebody_is_asked_about_is_not_what_he_says(read):
    text = "It rained all week. Asked about them on Monday, a government spokeswoman said that police were looking.\n"
    assert [one.slots.gist for one in read(text, "statement")] == ["that police were looking"]
