"""Whom a report names as where it knows something from, in wordings of many kinds."""

from __future__ import annotations

import pytest

#: What makes a report of one sentence: a remark alone is built on nothing.
REST = "It rained all day in the capital. The streets were empty by noon. Two shops had shut early. Trams ran late."


@pytest.fixture
def cited(read):
    return lambda text: [claim.slots.outlet for claim in read(f"{text}\n\n{REST}\n", "citation")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In a reply to a deputy on Monday, Foreign Minister Jan Lipavsky said that both had closed.", "Jan Lipavsky"),
        (
            "Security minister Tom Tugendhat told the House of Commons on Tuesday that no station was left.",
            "Tom Tugendhat",
        ),
        ("Opening the case in court, the prosecutor said that four men had been followed for weeks.", "prosecutor"),
        ("Scotland Yard confirmed on Friday that officers were looking at three addresses.", "Scotland Yard"),
        ("BIS, the Czech intelligence agency, has said that it follows the matter closely.", "BIS"),
        (
            "Dutch foreign ministry spokesperson Maxime Hovenkamp said that both offices were illegal.",
            "Dutch foreign ministry",
        ),
        ("There were 54 such offices at the time (Safeguard Defenders, September 2022).", "Safeguard Defenders"),
        ("Two addresses turned up in the documentation of Safeguard Defenders in the autumn.", "Safeguard Defenders"),
        ("By then there were 38 of them, as Chinese state media had told it.", "Chinese state media"),
        (
            "The Tibetan Centre for Human Rights and Democracy published 84 testimonies in May.",
            "Tibetan Centre for Human Rights and Democracy",
        ),
        ("Further to reports that an office had opened, the ministry ordered a review in May.", "media reports"),
    ],
)
def test_a_source_is_found(cited, text, name):
    assert name in cited(text)


@pytest.mark.parametrize(
    "text",
    [
        "Officers have been going through hours of CCTV and the phones of both men.",
        "The Chinese embassy did not reply to questions on Monday.",
        "(Press Secretary) We have asked for an explanation of this.",
        "The AFP said it. The Australian Federal Police opened an inquiry in May.",
        "Two bodies were found by a former Reuters correspondent on his walk.",
    ],
)
def test_what_only_looks_like_a_source_is_none(cited, text):
    assert not {"CCTV", "Chinese embassy", "Press Secretary", "AFP", "Reuters"} & set(cited(text))
