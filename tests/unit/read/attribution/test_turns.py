"""Turns of transcripts, interviews and parliamentary questions, and who has them."""

from __future__ import annotations

import pytest

from longarm.read.attribution import find_attributions


@pytest.fixture
def said(parse, model):
    """Return (speaker, first words said) of every turn of a text."""

    def turns_of(text):
        parsed = parse(text)
        found = find_attributions(parsed, model)
        return [
            (one.speaker.name if one.speaker else None, " ".join(one.content[0].of(parsed.report.text).split()[:4]))
            for one in found
            if any(reason.startswith("rule: turn") for reason in one.because)
        ]

    return turns_of


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "The Chair: We come to the estimates now.\n"
            "The Minister for Home Affairs: Nobody asked us for leave.\n"
            "A member (Greens): That is not an answer.\n",
            ["Chair", "Minister for Home Affairs", "member (Greens)"],
        ),
        (
            "(Reporter) What does the Government know of the office?\n"
            "(Press Secretary) I have read of it this week.\n"
            "(Reporter) Has anybody been asked to leave?\n",
            ["Reporter", "Press Secretary", "Reporter"],
        ),
        (
            "The committee heard Foreign Minister Jan Lipavsky on Monday.\n"
            "Ms. HORAKOVA: Are there any such offices left?\n"
            "Mr. LIPAVSKY: Both of them have been closed.\n"
            "Ms. HORAKOVA: Who had been running them before?\n",
            ["Horakova", "Jan Lipavsky", "Horakova"],
        ),
        (
            "An interview with Foreign Minister Jan Lipavsky took place on Monday.\n"
            "Q: Are there any such offices left?\n"
            "A: Both of them have been closed.\n"
            "Q: Who had been running them before?\n",
            ["interviewer", "Jan Lipavsky", "interviewer"],
        ),
        (
            "CHAIR: We come to the last item now.\n"
            "SENATOR WONG: Has the force looked into both addresses?\n"
            "COMMISSIONER KERSHAW: Both of them are inactive now.\n",
            ["CHAIR", "Wong", "Commissioner Kershaw"],
        ),
        (
            "The Home Secretary (Suella Braverman): The House will know of the three sites.\n"
            "Yvette Cooper (Normanton) (Lab): Why has it taken nine months?\n"
            "The Home Secretary: We acted as soon as we knew.\n",
            ["Suella Braverman", "Yvette Cooper", "Home Secretary"],
        ),
        (
            "Question: Has the ministry been told of the office?\n"
            "Answer of the Minister of the Interior: It learned of it from the press.\n"
            "Question: Will the office be closed by the ministry?\n",
            ["interviewer", "Minister of the Interior", "interviewer"],
        ),
        (
            "The session was on Monday.\n"
            "Q. What did the ministry know of it?\n"
            "A. It knew nothing of it until May.\n"
            "Q. Who closed the office in the end?\n",
            ["interviewer", None, "interviewer"],
        ),
    ],
)
def test_who_has_a_turn(said, text, speakers):
    assert [name for name, _ in said(text)] == speakers


def test_an_answer_that_is_tied_to_nobody_has_no_speaker(said):
    text = "Q: Are there any such offices?\nA: Both of them have been closed.\nQ: Who had been running them before?\n"
    assert [name for name, _ in said(f"The hall was full.\n{text}")] == ["interviewer", None, "interviewer"]


def test_a_turn_goes_on_through_paragraphs_without_a_label(parse, model):
    text = (
        "The Chair: Please begin now, Commissioner.\n"
        "The Commissioner: We have looked at three addresses.\n"
        "Two of these were closed in the spring.\n"
        "The Chair: Thank you very much for that.\n"
    )
    parsed = parse(text)
    (turn,) = [one for one in find_attributions(parsed, model) if one.speaker and one.speaker.name == "Commissioner"]
    assert [span.of(text) for span in turn.content][-1] == "Two of these were closed in the spring."


def test_what_somebody_else_said_inside_a_turn_stays_his(parse, model):
    text = (
        "The Chair: Please begin now, Minister.\n"
        "The Minister: The embassy says that volunteers ran the office.\n"
        "The Chair: Thank you very much for that.\n"
    )
    assert "embassy" in [one.speaker.name for one in find_attributions(parse(text), model) if one.speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Photo: Archive of the ministry\nNote: This text was changed on Monday\nSource: The desk of the agency\n",
        "Lodged: 21 February of this year\nReplied: 8 March of this year\nPortfolio: Foreign and Home Affairs\n",
        "Claim: There are four such offices\nFact: There are two such offices\nClaim: They are run by the army\n",
    ],
)
def test_boxes_and_lists_are_no_turns(said, text):
    assert said(f"The hall was full.\n{text}") == []
