"""What spoke of a station by a name that people corrected speaks of it still, and of no other."""

import pytest
from casebook import Case, Paper, Said, body, only

from longarm.pipeline.memory import Memory
from longarm.records.claim import Response, Stance, Statement, Station

SAFEGUARD = body("Safeguard Defenders")
EMBASSY = body("Chinese embassy in London")


def station(city, country="GB"):
    return Said(f"A station works in {city}.", Station(country=country, city=city), SAFEGUARD)


def denial(words, speaker=EMBASSY):
    return Said(words, Statement(gist=words, denies=("existence",)), speaker, Stance.DENIES)


def closure(words, speaker=EMBASSY):
    return Said(words, Statement(gist=words, concedes=("closure",)), speaker, Stance.CONCEDES)


def act(words):
    return Said(words, Response(country="GB", actor="Home Office", action="closed", verb="closed"), body("Home Office"))


def reached(register):
    """Return settlements -> how many denials and concessions meet the station there, and steps beside the first."""
    return {one.place: (len(one.denials), len(one.ladder) - 1) for one in register.entries if one.kind == "station"}


SITES = Paper("sites.txt", "Post", "2022-10-26", [station("Oldham"), station("Leeds")])


def case(*more):
    return Case(SITES, *more)


def apart(said):
    return Paper("answer.txt", "Courier", "2022-11-03", [said])


def beside(said):
    return Paper("answer.txt", "Courier", "2022-11-03", [station("Oldham"), station("Leeds"), said])


def correct(found, **changes):
    """Set another settlement for every claim that was read in Oldham."""
    claims = [
        one.id for reading in found.readings for one in reading.claims if getattr(one.slots, "city", "") == "Oldham"
    ]
    return found.judge("correct", *claims, changes=changes)


ANSWERS = [
    denial("There is no police station in Oldham in the United Kingdom."),
    closure("The station in Oldham in the United Kingdom has been closed for good."),
    act("The Home Office closed the station in Oldham."),
]


@pytest.mark.parametrize("said", ANSWERS, ids=["denial", "closure", "act of the host"])
@pytest.mark.parametrize("where", [apart, beside], ids=["in another report", "in its own report"])
def test_what_spoke_of_the_old_name_follows_the_corrected_entry(said, where):
    found = case(where(said))
    before = reached(found.register())
    correct(found, city="Rochdale")
    after = reached(found.register())
    assert before["Oldham"] != before["Leeds"]
    assert after == {"Rochdale": before["Oldham"], "Leeds": before["Leeds"]}


def test_words_about_a_station_that_is_left_there_are_about_that_one():
    found = case(apart(ANSWERS[0]), Paper("other.txt", "Echo", "2022-11-04", [station("Oldham")]))
    found.judge("correct", found.claim(0), changes={"city": "Rochdale"})
    assert reached(found.register()) == {"Oldham": (1, 1), "Rochdale": (0, 0), "Leeds": (0, 0)}


def test_a_correction_taken_back_leaves_the_register_of_before():
    found = case(beside(ANSWERS[1]))
    before = found.register()
    judgement = correct(found, city="Rochdale")
    found.register()
    found.judge("withdraw", judgement)
    assert found.register().entries == before.entries


def test_a_station_corrected_in_a_case_that_is_kept_is_met_as_in_one_that_is_made_anew():
    kept, anew = case(beside(ANSWERS[1])), case(beside(ANSWERS[1]))
    kept.memory = Memory()
    kept.register()
    for one in (kept, anew):
        correct(one, city="Rochdale")
    assert (
        only(kept.register(), "station", place="Rochdale").denials
        == only(anew.register(), "station", place="Rochdale").denials
    )
