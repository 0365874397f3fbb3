"""A word for what somebody is, written before his name, makes nobody else of him."""

import pytest
from casebook import Case, Paper, Said, body, only

from longarm.records.claim import Station
from longarm.resolve.naming import stems, why_alike


def count_of(*names):
    papers = [
        Paper(
            f"{number}.txt",
            f"Post {number}",
            f"2022-10-2{number}",
            [Said(f"Number {number}: one stands in Valencia.", Station(country="ES", city="Valencia"), body(name))],
            more=f"Paper {number} has words of its own.",
        )
        for number, name in enumerate(names)
    ]
    return only(Case(*papers).register(), "station").n_origins


@pytest.mark.parametrize(
    "name",
    [
        "group Safeguard Defenders",
        "human rights group Safeguard Defenders",
        "Madrid-based NGO Safeguard Defenders",
        "organisatie Safeguard Defenders",
        "organización Safeguard Defenders",
    ],
)
def test_a_group_is_one_origin_with_or_without_the_word_for_it(name):
    assert count_of(name, "Safeguard Defenders") == 1
    assert why_alike(name, "Safeguard Defenders") == "“Safeguard Defenders”, one of them with a word for what it is"


def test_two_groups_stay_two():
    assert count_of("group Tibet Watch", "Safeguard Defenders") == 2


@pytest.mark.parametrize("name", ["Eurasia Group", "Group Tibet Watch", "group of lawyers", "Rights group", "group"])
def test_what_is_a_part_of_a_name_or_no_name_at_all_stays(name):
    assert stems(name)[-1] == name.split()[-1].lower().removesuffix("s")
    assert len(stems(name)) == len([one for one in name.split() if one != "of"])
