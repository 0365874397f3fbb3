"""Stations in a settlement of which nothing tells the country: shown, never joined by a name alone."""

import pytest
from casebook import Case, Paper, Said, body

from longarm.pipeline.memory import Memory
from longarm.publish.register_text import print_register
from longarm.records.claim import Station

NGO = {"one": body("Safeguard Defenders"), "other": body("Amnesty International")}
WORDS = "A station works in San Juan, a report found, above a shop that sells phones and runs errands for visitors."


def paper(number, country, who="one", words=None):
    said = Said(
        words or f"Note {number}: a station works in San Juan.", Station(country=country, city="San Juan"), NGO[who]
    )
    return Paper(f"r{number}.txt", f"Outlet {number}", f"2022-11-0{number}", [said])


def stations(*papers):
    return [one for one in Case(*papers).register().entries if one.kind == "station"]


def test_the_register_says_that_it_is_not_located():
    register = Case(paper(1, None)).register()
    (entry,) = [one for one in register.entries if one.kind == "station"]
    assert (entry.country, entry.place, entry.lat) == (None, "San Juan", None)
    assert entry.id.startswith("XX-")
    assert "Reported station in San Juan, place not located: nothing tells its country" in print_register(register)


@pytest.mark.parametrize(
    ("first", "second", "maybe"),
    [(None, None, True), (None, "PR", True), ("AR", None, True), ("AR", "PR", False)],
)
def test_a_name_that_two_reports_share_is_no_place_that_they_share(first, second, maybe):
    found = stations(paper(1, first), paper(2, second, "other"))
    assert [one.n_origins for one in found] == [1, 1]
    assert [bool(one.maybe_same) for one in found] == [maybe, maybe]


def test_a_copy_tells_of_the_same_station():
    original = paper(1, None, words=WORDS)
    copy = Paper("r2.txt", "Outlet 2", "2022-11-02", original.said)
    (entry,) = stations(original, copy)
    assert (entry.n_reports, entry.n_origins) == (2, 1)


def test_what_people_judged_the_same_is_one():
    case = Case(paper(1, None), paper(2, None, "other"))
    case.judge("same", case.claim(0), case.claim(1))
    (entry,) = [one for one in case.register().entries if one.kind == "station"]
    assert entry.n_origins == 2


def test_where_people_set_the_country_it_is_the_station_of_that_country():
    case = Case(paper(1, None), paper(2, "PR", "other"))
    case.judge("correct", case.claim(0), changes={"country": "PR"})
    (entry,) = [one for one in case.register().entries if one.kind == "station"]
    assert (entry.country, entry.n_origins) == ("PR", 2)


@pytest.mark.parametrize("second", [None, "PR"])
def test_a_case_that_grows_tells_the_same(second):
    kept, anew = Case(paper(1, None)), Case(paper(1, None), paper(2, second, "other"))
    kept.memory = Memory()
    kept.register()
    kept.readings = anew.readings
    assert kept.register() == anew.register()
