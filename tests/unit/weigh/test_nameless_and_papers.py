"""Who is only called by what he is, or whose own paper has it from another, is no second origin."""

import pytest
from casebook import Case, Paper, Said, body, only

from longarm.records.claim import Station
from longarm.records.report import Genre
from longarm.weigh.nameless import is_nameless

SITE = Station(country="IE", city="Cork")
GROUP = body("Safeguard Defenders")
FOUND = Paper(
    "group.txt",
    "Safeguard Defenders",
    "2022-10-03",
    [Said("We found a Chinese police station in Cork.", SITE)],
    genre=Genre.NGO,
)


def told(who, day="2022-10-05", file="herald.txt"):
    return Paper(file, "City Herald", day, [Said(f"{who.name} said that it stands in Cork.", SITE, who)])


def paper(*said, outlet="Home Affairs Committee"):
    return Paper("paper.txt", outlet, "2022-10-04", list(said), genre=Genre.PARLIAMENTARY)


FROM_GROUP = Said("A station exists in Cork, according to Safeguard Defenders.", SITE, GROUP)
OWN = Said("A station exists in Cork; we visited it.", SITE)


def station(*papers):
    return only(Case(*papers).register(), "station")


@pytest.mark.parametrize(
    "name", ["NGOs", "activists", "Madrid-based campaign group", "human rights groups", "ONG", "Spanish NGO"]
)
def test_a_body_without_a_name_is_no_second_origin(name):
    one = station(FOUND, told(body(name)))
    assert (one.n_origins, one.standing.value) == (1, "reported")


@pytest.mark.parametrize("name", ["Human Rights Watch", "Free Tibet", "ChinaAid", "人权观察"])
def test_a_body_with_a_name_is_one(name):
    assert station(FOUND, told(body(name))).n_origins == 2


def test_what_a_committee_is_said_to_say_starts_where_its_own_paper_has_it():
    one = station(FOUND, told(body("parliamentary committee")), paper(FROM_GROUP))
    assert (one.n_origins, one.standing.value) == (1, "reported")
    assert any("passes on what" in why for origin in one.origins for why in origin.because)


def test_a_committee_by_its_name_has_it_from_there_too():
    one = station(FOUND, told(body("Home Affairs Committee")), paper(FROM_GROUP))
    assert (one.n_origins, one.standing.value) == (1, "reported")


def test_what_a_paper_says_of_its_own_is_its_own_knowledge():
    assert station(FOUND, told(body("parliamentary committee")), paper(FROM_GROUP, OWN)).n_origins == 2


def test_what_it_says_a_year_later_is_not_what_the_paper_had():
    assert station(FOUND, told(body("Home Affairs Committee"), "2023-11-05"), paper(FROM_GROUP)).n_origins == 2


def test_the_paper_of_another_body_takes_nothing():
    assert station(FOUND, told(body("Irish police")), paper(FROM_GROUP)).n_origins == 2


@pytest.mark.parametrize(
    ("name", "nameless"),
    [
        ("local media", True),
        ("Some NGOs", True),
        ("the ministry", True),
        ("Uyghur rights group", True),
        ("a US-based rights group", True),
        ("RSF", False),
        ("The Group of Seven", False),
        ("Dutch Uyghur Foundation", False),
        ("Safeguard Defenders group", False),
        ("Campaign for Uyghurs", False),
        ("Amnesty researchers", False),
    ],
)
def test_what_is_a_name(name, nameless):
    assert is_nameless(name) is nameless
