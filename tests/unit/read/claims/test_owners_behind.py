"""Owners named behind their figure, and figures that nobody counted."""

import pytest

HEAD = "China runs secret police stations abroad.\n\n"


def owners(read, text):
    return {(claim.slots.value, claim.speaker.name if claim.speaker else None) for claim in read(text, "figure")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It has 54 stations in all (Safeguard Defenders, September 2022).", {(54, "Safeguard Defenders")}),
        ("Tibetans gave 84 interviews, 40 cases of which were new (source: Freedom House).", {(40, "Freedom House")}),
        ("There were 30 cases which the Tibetan Centre for Justice published.", {(30, "Tibetan Centre for Justice")}),
        ("It spoke of 300 people whom the prosecutors said had gone home.", {(300, "prosecutors")}),
        ("All quote Safeguard Defenders, and the NGO had counted 54 stations.", {(54, "Safeguard Defenders")}),
    ],
)
def test_who_is_named_behind_a_figure_gives_it(read, text, wanted):
    assert owners(read, f"{HEAD}{text}\n") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "In April the city's police arrested two men.",
        "A court found four officers guilty in May.",
        "Six suspects fled.",
    ],
)
def test_whom_somebody_arrested_is_no_count_of_the_group(read, text):
    head = "The rights group Safeguard Defenders listed 54 secret Chinese police stations.\n\n"
    assert (None in {name for _, name in owners(read, f"{head}{text}\n")}) is True


def test_a_ministry_named_by_its_noun_gives_its_own_number(read):
    head = "The rights group Safeguard Defenders listed 54 secret Chinese police stations.\n\n"
    assert (3000, "ministry") in owners(read, f"{head}The ministry said that 3,000 people had been brought back.\n")
