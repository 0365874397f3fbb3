"""A verdict belongs to a station or an arrest only where the texts tie them; that both are of one town ties nothing."""

from __future__ import annotations

import pytest
from casebook import Case, Paper, Said, body, day, only

from longarm.records.claim import Response, Station

GROUP = body("Safeguard Defenders")
SITE = Said("A Chinese police station in Leeds was reported.", Station(country="GB", city="Leeds"), GROUP)


def told(text, action, *, target=None, date=None, actor="court in Leeds"):
    slots = Response(
        country="GB", actor=actor, action=action, verb=action, target=target, date=day(date) if date else None
    )
    return Said(text, slots)


ARRESTED = told(
    "Police arrested two men over the Chinese police station in Leeds.",
    "arrested", target="two men", date="2023-04-17", actor="police",
)  # fmt: skip
FIRST = Paper("a.txt", "Gazette", "2023-04-18", [SITE, ARRESTED])


def outcomes(*verdicts, published="2024-06-02"):
    register = Case(FIRST, Paper("b.txt", "Herald", published, list(verdicts))).register()
    arrest = next(one for one in register.entries if one.values.get("action") == "arrested")
    return only(register, "station").outcome, arrest.outcome


@pytest.mark.parametrize(
    ("action", "text", "target"),
    [
        ("acquitted", "A court in Leeds acquitted a nurse of spying on exiles.", "a nurse"),
        ("acquitted", "A court in Leeds acquitted two men of stalking a family.", "two men"),
        ("convicted", "A court in Leeds convicted two men of kidnapping a shopkeeper.", "two men"),
        ("acquitted", "Ein Gericht in Leeds sprach zwei Männer vom Vorwurf der Entführung frei.", None),
        ("acquitted", "A court in Leeds acquitted both men on Friday.", "both men"),
        ("conviction_quashed", "A court in Leeds quashed the conviction of a driver.", "a driver"),
        ("closed_without_charges", "Prosecutors in Leeds dropped the fraud case against two men.", "two men"),
        ("closed_without_charges", "Prosecutors in Leeds dropped charges against a nurse.", "a nurse"),
    ],
)
def test_a_verdict_on_another_affair_of_the_town_stands_alone(action, text, target):
    assert outcomes(told(text, action, target=target, date="2024-06-01")) == (None, None)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A court in Leeds acquitted two men of running a Chinese police station.", "two men"),
        ("A court in Leeds acquitted both men in the case of the overseas police station.", "both men"),
        ("Ein Gericht in Leeds sprach zwei Männer frei, denen eine chinesische Polizeistation gehörte.", None),
    ],
)
def test_a_verdict_over_the_station_ends_the_arrest(text, target):
    station, arrest = outcomes(told(text, "acquitted", target=target, date="2024-06-01"))
    assert station == arrest == "cleared: acquitted (court in Leeds, 2024-06-01)"


def test_the_verdict_of_a_report_that_tells_of_the_station_elsewhere_ends_the_arrest():
    station, arrest = outcomes(SITE, told("A court in Leeds acquitted both men.", "acquitted", target="both men"))
    assert station.startswith("cleared: acquitted")
    assert arrest.startswith("cleared: acquitted")


def test_an_inquiry_that_is_closed_and_names_nobody_is_the_one_of_the_case():
    station, _ = outcomes(told("Police in Leeds closed the case.", "closed_without_charges", date="2024-06-01"))
    assert station.startswith("cleared: closed without charges")


def test_those_whom_two_reports_describe_alike_are_the_same():
    first = told(
        "Police referred two former executives of an association over the Chinese police station in Leeds.",
        "referred_to_prosecutors", target="two former executives of an association", date="2023-04-17", actor="police",
    )  # fmt: skip
    dropped = told(
        "Prosecutors decided not to indict two former executives of an association over subsidy fraud.",
        "closed_without_charges", target="two former executives of an association", date="2024-06-01",
        actor="prosecutors",
    )  # fmt: skip
    register = Case(
        Paper("a.txt", "Gazette", "2023-04-18", [SITE, first]), Paper("b.txt", "Herald", "2024-06-02", [dropped])
    ).register()
    referred = next(one for one in register.entries if one.values.get("action") == "referred to prosecutors")
    assert referred.outcome == "cleared: closed without charges (prosecutors, 2024-06-01)"
    assert only(register, "station").outcome == referred.outcome


def test_that_one_of_two_was_acquitted_of_something_clears_not_both():
    convicted = told(
        "A jury convicted the second defendant in the Leeds police station case.",
        "convicted", target="the second defendant", date="2024-06-01",
    )  # fmt: skip
    partly = told("He was acquitted of conspiracy.", "acquitted")
    assert outcomes(convicted, partly)[1] is None


def test_an_office_of_prosecutors_is_no_station():
    text = "A court in Leeds acquitted both men, the Crown Prosecutor's Office said."
    assert outcomes(told(text, "acquitted", target="both men", date="2024-06-01")) == (None, None)


def notes(*verdicts):
    register = Case(FIRST, Paper("b.txt", "Herald", "2024-06-02", list(verdicts))).register()
    told = {one.id for one in register.entries if one.values.get("action") in {"acquitted", "closed without charges"}}
    arrest = next(one for one in register.entries if one.values.get("action") == "arrested")
    found = [[text for text in one.warnings if "may belong" in text] for one in (only(register, "station"), arrest)]
    assert all(any(id_ in text for id_ in told) for texts in found for text in texts)
    return [len(texts) for texts in found]


def test_a_verdict_of_which_nothing_tells_whose_it_is_is_named_beside_station_and_arrest():
    untold = told("A court in Leeds acquitted both men on Friday.", "acquitted", target="both men", date="2024-06-01")
    assert notes(untold) == [1, 1]


@pytest.mark.parametrize(
    ("text", "target", "date"),
    [
        ("A court in Leeds acquitted both men of kidnapping.", "both men", "2024-06-01"),
        ("A court in Leeds acquitted both men in 2019.", "both men", "2019"),
        ("A court in Leeds acquitted both men of running a Chinese police station.", "both men", "2024-06-01"),
    ],
)
def test_a_verdict_on_another_deed_or_before_or_that_is_tied_is_not(text, target, date):
    assert notes(told(text, "acquitted", target=target, date=date)) == [0, 0]


def test_a_verdict_on_one_is_not_named_beside_the_arrest_of_two():
    assert notes(told("A court in Leeds acquitted one man.", "acquitted", target="one man", date="2024-06-01")) == [
        1,
        0,
    ]


@pytest.mark.parametrize(
    ("action", "text", "status"),
    [
        ("acquitted", "Leeds acquitted both over the station of two of three counts.", "acquitted on some counts"),
        ("acquitted", "Over the Leeds station a jury cleared both of the other charge.", "acquitted on some counts"),
        ("closed_without_charges", "One pleaded guilty over the station in Leeds, and the fraud charge was dropped.",
         "some charges dropped"),
    ],
)  # fmt: skip
def test_who_is_cleared_of_some_charges_is_not_told_cleared(action, text, status):
    verdict = told(text, action, date="2024-06-01")
    assert outcomes(verdict) == (None, None)
    register = Case(FIRST, Paper("b.txt", "Herald", "2024-06-02", [verdict])).register()
    assert status in [step.status for step in only(register, "station").ladder]
