"""Where a sentence tells that none of those spoke, none of them is its speaker."""

from __future__ import annotations

import pytest

from longarm.read.attribution import find_attributions


@pytest.fixture
def speakers(parse, model):
    return lambda text: [one.speaker for one in find_attributions(parse(f"It rained all week.\n\n{text}"), model)]


@pytest.mark.parametrize(
    "text",
    [
        "Neither the embassy nor the Lisbon city hall responded to requests for comment.",
        "Neither the Chinese embassy nor the interior ministry would confirm that the office had closed.",
        "No ministry has confirmed that the office had closed.",
        "None of the ministries said that the office had closed.",
    ],
)
def test_none_of_them_speaks(speakers, text):
    assert not any(speakers(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("No 10 said that the office had closed.", "No 10"),
        ("Norwegian police said that the office had closed.", "Norwegian police"),
        ("The embassy said that neither office had closed.", "embassy"),
    ],
)
def test_who_speaks_of_none_speaks(speakers, text, name):
    assert [one.name for one in speakers(text)] == [name]
