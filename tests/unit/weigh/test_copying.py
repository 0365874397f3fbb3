"""Copies have no knowledge of their own; of reports of one text whose order nobody knows, none is the copy."""

import pytest
from casebook import Case, Paper, Said, body, only

from longarm.records.claim import Station
from longarm.records.report import Genre

SITE = Station(country="NL", city="Rotterdam")
TEXT = "The council heard that the office had a sign in two languages and that callers came twice a week. "
OTHER = "Beekeepers complain that spring came late for their hives and that nobody at the ministry listens."
DEFENDERS, WATCH = body("Safeguard Defenders"), body("Harbour Watch Alliance")


def paper(file, outlet, speaker=DEFENDERS, published=None, more=TEXT * 3, genre=Genre.NEWS):
    said = [Said("An office stands in Rotterdam, as the board was told last week.", SITE, speaker)]
    return Paper(file, outlet, published, said, title="What is told", more=more, genre=genre)


def station(case):
    return only(case.register(), "station")


def equals(count=4):
    return [paper(f"u{number}.txt", f"Paper {number}") for number in range(count)]


def test_of_equals_none_is_a_copy_and_all_are_one_origin():
    one = station(Case(*equals()))
    assert [support.derived for support in one.supports] == [False] * 4
    assert (one.n_origins, one.n_reports) == (1, 4)


@pytest.mark.parametrize("taken", range(4))
def test_no_equal_falls_with_another(taken):
    case = Case(*equals())
    case.judge("retract", case.readings[taken].report.id)
    one = station(case)
    assert (one.n_origins, one.n_reports) == (1, 3)
    assert [support.file for support in one.supports if support.fallen] == [f"u{taken}.txt"]


@pytest.mark.parametrize("dated", range(3))
def test_a_dated_report_is_no_copy_of_an_undated_one(dated):
    some = [paper(f"u{at}.txt", f"Paper {at}", published="2023-02-11" if at == dated else None) for at in range(3)]
    assert not any(support.derived for support in station(Case(*some)).supports)


def test_a_copy_of_an_equal_falls_with_it_and_leaves_the_others():
    early, late = paper("a.txt", "Paper A", published="2023-02-11"), paper("b.txt", "Paper B", published="2023-02-14")
    case = Case(early, late, paper("u.txt", "Paper U"))
    case.judge("retract", case.readings[0].report.id)
    fallen = {support.file: support.fallen for support in station(case).supports}
    assert fallen["b.txt"]
    assert not fallen["u.txt"]


@pytest.mark.parametrize("turned", [False, True])
def test_equals_that_name_others_are_one_origin_whichever_is_taken_away(turned):
    """What the one names and the other does not stays one origin beside what others tell."""
    pair = [paper("a.txt", "Paper A"), paper("b.txt", "Paper B", speaker=WATCH)]
    third = paper("c.txt", "Paper C", speaker=DEFENDERS, more=OTHER)
    fourth = paper("d.txt", "Paper D", speaker=body("Dutch foreign ministry"), more="Rain fell on the dunes at noon.")
    assert station(Case(*pair)).n_origins == 1
    assert station(Case(*pair, third)).n_origins == 1
    case = Case(*pair, third, fourth)
    before = station(case).n_origins
    assert before == 2
    case.judge("retract", case.readings[turned].report.id)
    assert station(case).n_origins == before


def test_what_one_of_two_equals_says_of_its_source_adds_no_origin():
    silent, naming = paper("a.txt", "Paper A", speaker=None), paper("b.txt", "Paper B", speaker=WATCH)
    third = paper("c.txt", "Paper C", more=OTHER)
    one = station(Case(silent, naming, third))
    assert one.n_origins == 1
    assert "nobody knows which came first" in " ".join(why for origin in one.origins for why in origin.because)


def test_an_undated_reprint_takes_nothing_from_a_document_that_speaks_for_itself():
    own = paper("own.txt", "Safeguard Defenders", speaker=None, genre=Genre.NGO)
    reprint = paper("reprint.txt", "Paper B", speaker=None)
    third = paper("c.txt", "Paper C", speaker=WATCH, more=OTHER)
    assert station(Case(own, third)).n_origins == 2
    assert station(Case(own, third, reprint)).n_origins == 2
