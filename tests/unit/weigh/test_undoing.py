"""Who was cleared stays cleared until a later step undoes that very clearing; then both are shown with their days."""

from __future__ import annotations

import pytest
from casebook import Case, Paper, Said, body, day, only

from longarm.pipeline.memory import Memory
from longarm.publish.register_text import print_register
from longarm.records.claim import Response, Station
from longarm.records.register import Standing

GROUP = body("Safeguard Defenders")


def act(action, verb, *, actor="prosecutors", target=None, date=None):
    return Response(
        country="GB", actor=actor, action=action, verb=verb, target=target, date=day(date) if date else None
    )


def said(action, words, **more):
    return Said(words, act(action, action, **more))


CHARGED = said("charged", "Prosecutors charged Li Wen in 2022.", target="Li Wen", date="2022")
CLEARED = said("acquitted", "A jury acquitted Li Wen in May.", actor="jury", target="Li Wen", date="2024-05-10")
SITE = Said("A station in Leeds was reported.", Station(country="GB", city="Leeds"), GROUP)
CLOSED = said(
    "closed_without_charges", "Police closed the inquiry into the station in Leeds.", actor="police", date="2024-05-10"
)


def overturned(target="Li Wen", date="2025-03-01"):
    return said(
        "acquittal_overturned", f"Judges overturned the acquittal of {target}.", actor="court", target=target, date=date
    )


def reopened(words="Police reopened the inquiry into the station in Leeds.", date="2025-03-01", actor="police"):
    return said("reopened", words, actor=actor, date=date)


def paper(name, date, *told):
    return Paper(name, f"Gazette {name}", date, list(told), more=f"It closes as {name} closes.")


def ends(*papers):
    register = Case(*papers).register()
    return {one.values["action"]: one for one in register.entries if one.kind == "response"}


def test_an_acquittal_that_was_overturned_clears_no_longer_and_is_still_seen():
    found = ends(
        paper("a", "2022-03-01", CHARGED), paper("b", "2024-05-11", CLEARED), paper("c", "2025-03-02", overturned())
    )
    for action in ("charged", "acquitted"):
        entry = found[action]
        assert entry.outcome == (
            "acquittal overturned (court, 2025-03-01); before that cleared: acquitted (jury, 2024-05-10)"
        )
        assert entry.standing is not Standing.ADJUDICATED
    steps = [step.status for step in found["charged"].ladder]
    assert steps == ["charged", "acquitted", "acquittal overturned"]


@pytest.mark.parametrize(("other", "date"), [("Hu Bo", "2025-03-01"), ("Li Wen", "2023-03-01")])
def test_an_acquittal_of_another_or_of_before_undoes_nothing(other, date):
    found = ends(paper("a", "2022-03-01", CHARGED, CLEARED), paper("c", "2025-03-02", overturned(other, date)))
    assert found["charged"].outcome.startswith("cleared: acquitted")


def test_a_conviction_after_that_is_the_last_word():
    again = said("convicted", "A jury convicted Li Wen.", actor="jury", target="Li Wen", date="2026-01-10")
    found = ends(paper("a", "2026-02-01", CHARGED, CLEARED, overturned(), again))
    assert found["charged"].outcome.startswith("convicted (jury, 2026-01-10)")


def test_a_second_acquittal_clears_again():
    again = said("acquitted", "A second jury acquitted Li Wen.", actor="jury", target="Li Wen", date="2026-01-10")
    found = ends(paper("a", "2024-06-01", CHARGED, CLEARED), paper("b", "2026-02-01", overturned(), again))
    assert found["charged"].outcome == "cleared: acquitted (jury, 2026-01-10)"


def test_a_court_that_overturns_and_convicts_in_one_has_convicted():
    convicts = said("convicted", "It convicted Li Wen.", actor="court", target="Li Wen", date="2025-03-01")
    found = ends(paper("a", "2025-03-02", CHARGED, CLEARED, overturned(), convicts))
    assert found["charged"].outcome == "convicted (court, 2025-03-01)"
    assert "acquitted" in [step.status for step in found["charged"].ladder]


def test_an_inquiry_that_was_reopened_clears_its_station_no_longer():
    case = Case(paper("a", "2024-05-11", SITE, CLOSED), paper("b", "2025-03-02", reopened()))
    station = only(case.register(), "station")
    assert station.outcome == (
        "reopened (police, 2025-03-01); before that cleared: closed without charges (police, 2024-05-10)"
    )
    assert [step.status for step in station.ladder][-2:] == ["closed without charges", "reopened"]
    assert "reopened (police, 2025-03-01)" in print_register(case.register())


def test_who_tells_of_it_makes_no_other_body():
    done = act("reopened", "reopened", actor="police", date="2025-03-01")
    told = Said("Police reopened the inquiry into the station in Leeds.", done, GROUP)
    register = Case(paper("a", "2024-05-11", SITE, CLOSED), paper("b", "2025-03-02", told)).register()
    assert only(register, "station").outcome.startswith("reopened (police, as told by Safeguard Defenders, 2025-03-01)")


def test_what_was_closed_again_is_cleared_again():
    again = said(
        "closed_without_charges",
        "Police closed the inquiry into the station in Leeds again.",
        actor="police",
        date="2026-02-01",
    )
    case = Case(paper("a", "2024-05-11", SITE, CLOSED), paper("b", "2026-03-02", reopened(), again))
    assert only(case.register(), "station").outcome == "cleared: closed without charges (police, 2026-02-01)"


@pytest.mark.parametrize(
    "later",
    [
        reopened("Prosecutors reopened the inquiry into the station in Hull.", actor="prosecutors"),
        reopened("Police reopened the inquiry into the station in Hull."),
        reopened(date="2023-03-01"),
    ],
)
def test_an_inquiry_elsewhere_or_before_leaves_the_station_cleared(later):
    hull = Said("A station in Hull was reported.", Station(country="GB", city="Hull"), GROUP)
    register = Case(paper("a", "2024-05-11", SITE, CLOSED, hull), paper("b", "2025-03-02", later)).register()
    assert only(register, "station", place="Leeds").outcome.startswith("cleared: closed without charges")


def test_without_days_the_order_in_the_report_tells():
    first = paper("a", "2025-03-02", SITE, CLOSED, reopened(date=None))
    turned = paper("a", "2025-03-02", SITE, reopened(date=None), CLOSED)
    assert only(Case(first).register(), "station").outcome.startswith("reopened (police, by 2025-03-02)")
    assert only(Case(turned).register(), "station").outcome.startswith("cleared: closed without charges")


def test_a_new_trial_ordered_undoes_an_acquittal_of_the_same_name():
    again = said("reopened", "Judges ordered a retrial of Li Wen.", actor="court", target="Li Wen", date="2025-03-01")
    found = ends(paper("a", "2024-06-01", CHARGED, CLEARED), paper("b", "2025-03-02", again))
    assert found["charged"].outcome.startswith("reopened (court, 2025-03-01); before that cleared: acquitted")


@pytest.mark.parametrize("how", ["forth", "back"])
def test_the_order_of_adding_changes_nothing(how):
    papers = [
        paper("a", "2022-03-01", CHARGED),
        paper("b", "2024-05-11", CLEARED),
        paper("c", "2025-03-02", overturned()),
    ]
    found = ends(*(papers if how == "forth" else papers[::-1]))
    assert found["charged"].outcome.startswith("acquittal overturned (court, 2025-03-01)")


def test_a_station_follows_what_undoes_the_clearing_of_the_one_whom_it_names_wherever_the_court_sits():
    cleared = said("acquitted", "A jury in Leeds acquitted Li Wen.", actor="jury", target="Li Wen", date="2024-05-10")
    late = said(
        "acquittal_overturned", "Judges in London overturned the acquittal of Li Wen.", actor="court",
        target="the acquittal of Li Wen", date="2025-03-01",
    )  # fmt: skip
    other = Said("A station in London was reported.", Station(country="GB", city="London"), GROUP)
    papers = [paper("a", "2024-05-11", SITE, other, cleared), paper("b", "2025-03-02", late)]
    register = Case(*papers).register()
    assert only(register, "station", place="Leeds").outcome.startswith("acquittal overturned (court, 2025-03-01)")
    london = only(register, "station", place="London")
    assert (london.outcome, [step.status for step in london.ladder]) == (None, ["reported"])


def test_what_a_court_does_to_another_is_no_step_and_no_end():
    one = said("acquittal_overturned", "Judges overturned it.", actor="court", target="the acquittal of Li Wen")
    two = said("convicted", "Judges convicted Hu Bo.", actor="court", target="Hu Bo of spying", date="2025-04-03")
    found = ends(paper("a", "2025-03-02", one), paper("b", "2025-04-04", two))
    assert found["acquittal_overturned".replace("_", " ")].outcome is None
    assert found["convicted"].ladder == ()


def test_a_case_that_grows_shows_what_a_fresh_build_shows():
    papers = [
        paper("a", "2022-03-01", SITE, CHARGED),
        paper("b", "2024-05-11", CLEARED, CLOSED),
        paper("c", "2025-03-02", overturned(), reopened()),
        paper("d", "2026-03-02", said("acquitted", "Cleared again.", actor="jury", target="Li Wen", date="2026-01-02")),
    ]
    grown = Case()
    grown.memory = Memory()
    for number, one in enumerate(papers, 1):
        grown.readings.append(one.reading())
        assert grown.register() == Case(*papers[:number]).register()
