"""What a correction takes back, whose document a report is, and who asks in a labelled turn."""

from __future__ import annotations

import pytest

from longarm.read.claims.incidents import find_incidents
from longarm.read.claims.responses import find_responses


@pytest.fixture
def acts(ground_of):
    return lambda text: sorted(
        {(one.slots.country, one.slots.action, one.slots.actor) for one in find_responses(ground_of(text))}
    )


@pytest.mark.parametrize(
    "text",
    [
        "Danish police look after the matter. An earlier version of this report said that Denmark expelled two envoys.",
        "We reported on Monday that Denmark had expelled two Iranian diplomats. That was wrong.",
        "This newspaper wrongly stated that Denmark had expelled two Iranian diplomats.",
    ],
)
def test_a_correction_takes_an_act_back(acts, text):
    assert not [one for one in acts(text) if one[1] == "expelled"]


def test_what_is_reported_and_stands_is_kept(acts):
    text = "We reported on Monday that Denmark had expelled two Iranian diplomats. Denmark has not said who they are."
    assert ("DK", "expelled") in {one[:2] for one in acts(text)}


def test_a_correction_takes_an_incident_back(ground_of):
    text = "An earlier version of this report said that an Iranian exile was shot dead in Denmark."
    assert find_incidents(ground_of(text)) == ()


def test_a_press_statement_speaks_for_the_body_that_issues_it(acts):
    text = "MINISTRY OF THE INTERIOR OF AUSTRIA\nPRESS STATEMENT\nThere is no Chinese police station in Austria."
    assert acts(text) == [("AT", "denied_existence", "MINISTRY OF THE INTERIOR OF AUSTRIA")]


def test_a_statement_of_the_accused_side_is_no_act_of_a_host(acts):
    text = "EMBASSY OF CHINA\nPRESS STATEMENT\nThere is no Chinese police station in Austria."
    assert acts(text) == []


def test_a_question_in_a_labelled_turn_raises_the_matter(acts):
    text = "Canada, committee record.\nA member (Liberal): What has Canada done about the Chinese office?"
    assert ("CA", "parliament_raised") in {one[:2] for one in acts(text)}


def test_a_written_question_raises_the_matter_by_its_formula(acts):
    text = "Spokesperson on Justice to the Minister of Police: Has the Chinese office in New Zealand been searched?"
    assert ("NZ", "parliament_raised") in {one[:2] for one in acts(text)}


def test_the_ministry_of_whom_the_sentence_before_is_about(acts):
    text = "Norway has heard of it.\nChina rejects the claims. Its foreign ministry said there is no police station."
    assert not [one for one in acts(text) if one[1] == "denied_existence"]


def test_a_passage_about_one_state_lends_it_to_a_body_without_name(acts):
    text = (
        "Norway, Norway and once more Norway.\nSamoa signed a police agreement with China in 2011. "
        "The opposition asked in parliament what it says about the Chinese station."
    )
    assert ("WS", "parliament_raised", "opposition") in acts(text)


def test_a_matter_raised_beside_an_order_to_close_is_the_order(acts):
    text = "The Danish ministry raised the Chinese office with the embassy and asked China to close the office."
    assert [one[1] for one in acts(text)] == ["ordered_closure"]


def test_the_european_parliament_is_of_no_one_state(acts):
    assert ("EU", "parliament_raised", "MEPs") in acts("MEPs debated the Chinese police stations.")
