"""A denial that a copy or translation passes on is met once, as its parent's; what a copy adds stays."""

import pytest
from casebook import Case, Paper, Said, body, only

from longarm.records.claim import Stance, Statement, Station

SITE = Station(country="SE", city="Malmö")
TEXT = "The council heard that the office had a sign in two languages and that callers came twice a week. " * 3
TOLD = Said("A station works in Malmö, Safeguard Defenders said.", SITE, body("Safeguard Defenders"))


def denial(words, who, denies=("existence",), concedes=()):
    gist = words.removesuffix(".").casefold()
    stance = Stance.DENIES if denies else Stance.CONCEDES
    return Said(f"{who} answered: {words}", Statement(gist=gist, denies=denies, concedes=concedes), body(who), stance)


def paper(file, published, *denials, more=TEXT):
    return Paper(file, f"Paper {file}", published, [TOLD, *denials], title="Desk", more=more)


def answers(*papers):
    one = only(Case(*papers).register(), "station")
    steps = [step.owner for step in one.ladder if step.status == "denied"]
    return [(two.support.file, two.denies, two.concedes) for two in one.denials], steps, one.disputed_by


FIRST = denial("There is no police post in Malmö at all.", "embassy in Stockholm")


@pytest.mark.parametrize(
    "passed",
    [
        denial("In Malmö gibt es keine Polizeistation.", "Botschaft in Stockholm"),
        denial("No such thing is known of Malmö.", "consulate in Stockholm"),
        denial("In Malmö gebe es nichts davon.", "embassy in Stockholm"),
    ],
)
@pytest.mark.parametrize("day", ["2023-04-12", None])
def test_a_denial_passed_on_is_met_once(passed, day):
    found, steps, disputed = answers(paper("a.txt", "2023-04-11", FIRST), paper("b.txt", day, passed))
    assert found == [("a.txt", ("existence",), ())]
    assert steps == ["embassy in Stockholm"]
    assert disputed == ("embassy in Stockholm: existence",)


@pytest.mark.parametrize(
    "added",
    [
        denial("Nobody asked for leave.", "harbour club of Malmö", denies=("permission",)),
        denial("The Malmö desk was closed in May.", "harbour club of Malmö", denies=(), concedes=("closure",)),
    ],
)
def test_what_a_copy_adds_stays(added):
    found, _, _ = answers(paper("a.txt", "2023-04-11", FIRST), paper("b.txt", "2023-04-12", FIRST, added))
    assert [(file, denies, concedes) for file, denies, concedes in found if file == "b.txt"] == [
        ("b.txt", added.slots.denies, added.slots.concedes)
    ]


def test_a_copy_with_two_denials_of_a_parent_with_one_keeps_the_other():
    one = denial("In Malmö gibt es keine Polizeistation.", "Botschaft in Stockholm")
    other = denial("Ein Amt war nie in Malmö.", "Hafenverein in Malmö")
    found, _, _ = answers(paper("a.txt", "2023-04-11", FIRST), paper("b.txt", "2023-04-12", one, other))
    assert sorted(file for file, _, _ in found) == ["a.txt", "b.txt"]


def test_own_reports_of_two_denials_stay_two():
    other = denial("In Malmö gibt es keine Polizeistation.", "Botschaft in Stockholm")
    own = paper("b.txt", "2023-04-12", other, more="Beekeepers complain that spring came late for their hives.")
    found, _, _ = answers(paper("a.txt", "2023-04-11", FIRST), own)
    assert len(found) == 2


def test_a_state_and_another_state_are_two_mouths():
    swedish = denial("There is no police post in Malmö at all, it was found.", "Swedish foreign ministry")
    chinese = denial("In Malmö there is no station of ours.", "Chinese foreign ministry")
    found, _, _ = answers(paper("a.txt", "2023-04-11", swedish), paper("b.txt", "2023-04-12", chinese))
    assert len(found) == 2


def test_what_was_passed_on_is_met_when_the_parents_denial_is_rejected():
    passed = denial("In Malmö gibt es keine Polizeistation.", "Botschaft in Stockholm")
    case = Case(paper("a.txt", "2023-04-11", FIRST), paper("b.txt", "2023-04-12", passed))
    case.judge("reject", case.claim(0, 1))
    assert [one.support.file for one in only(case.register(), "station").denials] == ["b.txt"]
