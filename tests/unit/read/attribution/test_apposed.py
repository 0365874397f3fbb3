"""Roles tied to a name by apposition, the role first or the name first, and what only looks like one."""

from __future__ import annotations

import pytest

from longarm.read.attribution import find_attributions


@pytest.fixture
def last(parse, model):
    def speaker(text):
        return find_attributions(parse(f"It rained all week. {text}"), model)[-1].speaker

    return speaker


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "The minister, Hanke Bruins Slot, ordered an inquiry. The minister said it was due.",
            "Hanke Bruins Slot",
            "minister",
        ),
        ("The police chief, Frank Paauw, met residents. The chief promised patrols.", "Frank Paauw", "police chief"),
        ("The consul general (Li Wei) wrote. The consul general said it was a lie.", "Li Wei", "consul general"),
        (
            "The commissioner of the Canadian police, Brenda Lucki, told the committee all. "
            "The commissioner said it was over.",
            "Brenda Lucki",
            "commissioner of the Canadian police",
        ),
        (
            "Sweden's foreign minister, Tobias Billström, rose. The foreign minister said it was over.",
            "Tobias Billström",
            "Sweden's foreign minister",
        ),
        ("Its director, Laura Harth, wrote a letter. The director said it was over.", "Laura Harth", "director"),
        (
            "Mathias De Clercq, the mayor of Ghent, came. The mayor said it was sad.",
            "Mathias De Clercq",
            "mayor of Ghent",
        ),
        (
            "Femke Halsema, who is the mayor of Amsterdam, met envoys. The mayor said it was over.",
            "Femke Halsema",
            "mayor of Amsterdam",
        ),
    ],
)
def test_a_role_takes_up_the_name_beside_it(last, text, name, role):
    speaker = last(text)
    assert (speaker.name, speaker.affiliation, speaker.public) == (name, role, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met the ambassador, Tom Tugendhat and the clerk. The ambassador said it was a lie.", "ambassador"),
        ("Having met the prosecutor, Tom Tugendhat left. The prosecutor said it was a lie.", "prosecutor"),
        (
            "Matthew Miller, a spokesman for the defence minister, rose. The defence minister said it was a lie.",
            "defence minister",
        ),
        ("The minister rose in the capital, Buenos Aires, on Monday. The minister said it was a lie.", "minister"),
    ],
)
def test_a_name_behind_a_comma_that_is_another(last, text, name):
    assert last(text).name == name
