"""A body that is told only by its kind is never taken for that of another state, or for another body of its own."""

from __future__ import annotations

import pytest
from casebook import Case, Paper, Said, body, only

from longarm.records.claim import Station
from longarm.records.decisions import Decisions
from longarm.resolve.bodies import body_of, is_kind_alone
from longarm.resolve.entities import find_entities


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("justice ministry", None),
        ("Danish justice ministry", "justice:DK"),
        ("US Department of Justice", "prosecutor:US"),
        ("Justice Department", "prosecutor:US"),
        ("State Department", "foreign:US"),
        ("Mounties", "police:CA:rcmp"),
    ],
)
def test_the_body_that_a_name_means(name, key):
    assert body_of(name).key == key


@pytest.mark.parametrize(
    "name", ["Interior Ministry", "Police", "Department of Foreign Affairs", "Criminal Court", "Embassy"]
)
def test_a_name_of_a_kind_alone(name):
    assert is_kind_alone(name)


@pytest.mark.parametrize("name", ["Danish police", "House of Commons", "RCMP", "Safeguard Defenders", "Jan Lipavský"])
def test_a_name_of_more(name):
    assert not is_kind_alone(name)


def papers(*names):
    site = Station(country=None, city="Rotterdam")
    return [
        Paper(
            f"r{number}.txt",
            None,
            None,
            [Said(f"Sentence {at} of {number}.", site, body(one)) for at, one in enumerate(row)],
        )
        for number, row in enumerate(names)
    ]


def entities(*names):
    return find_entities([one.reading() for one in papers(*names)], (), Decisions()).entities


def test_ministries_by_no_name_of_two_reports_are_not_one():
    found = entities(("Interior Ministry",), ("Interior Ministry",))
    assert not [one for one in found if one.name == "Interior Ministry"]


def test_the_hosts_department_is_not_the_accused_states_ministry():
    found = entities(
        ("Beijing's foreign ministry", "Department of Foreign Affairs"),
    )
    assert all("Department of Foreign Affairs" not in (one.name, *one.aliases) for one in found)


def test_bare_police_are_not_the_traffic_police():
    found = entities(
        ("Belgian traffic police", "police"),
    )
    assert all("police" not in one.aliases for one in found if one.name == "Belgian traffic police")


def test_a_short_name_of_a_ministry_is_that_of_the_one_named():
    found = entities(
        ("Chinese foreign ministry", "foreign ministry"),
    )
    assert [set(one.aliases) for one in found if one.name == "Chinese foreign ministry"] == [{"foreign ministry"}]


def test_two_ministries_by_no_name_are_no_two_origins():
    case = Case(*papers(("Interior Ministry",), ("Interior Ministry",)))
    # By its name alone a town without a country is not the one of another report.
    case.judge("same", case.claim(0), case.claim(1))
    entry = only(case.register(), "station")
    assert entry.n_origins == 0
