"""A retraction stands as a dated warning beside what the same voice told; nothing is applied by itself."""

from __future__ import annotations

import pytest
from casebook import Case, Paper, Said, body, only, person

from longarm.records.claim import Figure, Stance, Station

SITE = Station(country="GB", city="Manchester")
SD = body("Safeguard Defenders")


def paper(file, day, speaker, outlet, stance=Stance.ASSERTS, words="It is told that a station works in Manchester."):
    return Paper(file, outlet, day, [Said(words, SITE, speaker, stance=stance)])


def warnings(*papers):
    entry = only(Case(*papers).register(), "station")
    return [one for one in entry.warnings if "took this back" in one or "corrected this itself" in one], entry


FIRST = paper("a.txt", "2023-05-03", SD, "Alpha Times")


def test_who_takes_back_what_he_told_is_shown_with_day_and_words_and_still_counts():
    told, entry = warnings(
        FIRST, paper("b.txt", "2024-04-01", SD, "Beta Tribune", Stance.RETRACTS, "The group took it back.")
    )
    assert told == [
        "Safeguard Defenders took this back (2024-04-01): “The group took it back.” (b.txt). "
        "It still counts until somebody decides."
    ]
    assert (entry.n_origins, entry.standing.value) == (1, "reported")


def test_who_speaks_for_a_body_takes_back_what_the_body_told():
    director = person("Peter Dahlin", "director of Safeguard Defenders")
    told, _ = warnings(FIRST, paper("b.txt", "2024-04-01", director, "Beta Tribune", Stance.RETRACTS))
    assert len(told) == 1


def test_an_outlet_corrects_what_it_told_itself():
    told, _ = warnings(FIRST, paper("b.txt", "2024-04-02", None, "Alpha Times", Stance.RETRACTS))
    assert told[0].startswith("Alpha Times corrected this itself (2024-04-02)")


def test_a_retraction_that_the_report_tells_of_by_name():
    words = "Safeguard Defenders trok de bewering over Manchester in."
    told, _ = warnings(FIRST, paper("b.txt", "2024-04-02", None, "Beta Tribune", Stance.RETRACTS, words))
    assert told[0].startswith("Safeguard Defenders took this back (2024-04-02)")


@pytest.mark.parametrize(
    "other",
    [
        paper("b.txt", "2024-04-01", body("Human Rights Watch"), "Beta Tribune", Stance.RETRACTS),
        paper("b.txt", "2024-04-01", None, "Beta Tribune", Stance.RETRACTS),
        paper("b.txt", "2022-04-01", SD, "Beta Tribune", Stance.RETRACTS),
        paper("b.txt", "2024-04-01", SD, "Beta Tribune", Stance.ASSERTS),
    ],
)
def test_what_others_take_back_or_what_was_taken_back_before_is_nothing_of_it(other):
    assert warnings(FIRST, other)[0] == []


def test_a_retraction_of_another_place_is_none_of_this_one():
    other = Said("The group took it back.", Station(country="GB", city="Leeds"), SD, stance=Stance.RETRACTS)
    assert warnings(FIRST, Paper("b.txt", "Beta Tribune", "2024-04-01", [other]))[0] == []


def test_a_retraction_whose_report_fell_is_not_shown():
    case = Case(FIRST, paper("b.txt", "2024-04-01", SD, "Beta Tribune", Stance.RETRACTS))
    case.judge("retract", case.readings[1].report.id)
    assert not [one for one in only(case.register(), "station").warnings if "took this back" in one]


@pytest.mark.parametrize(("speaker", "owner"), [(SD, "Safeguard Defenders (retracted)"), (None, "nobody named")])
def test_a_fallen_figure_keeps_its_owner(speaker, owner):
    told = Said("The group counts 38 stations.", Figure(value=38, unit="stations"), speaker)
    case = Case(Paper("a.txt", "Example Post", "2022-09-12", [told]))
    case.judge("retract", case.readings[0].report.id)
    entry = only(case.register(), "figure")
    assert (entry.standing.value, entry.values["owner"]) == ("fallen", owner)
