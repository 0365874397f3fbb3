"""Who was cleared is shown cleared, at the charge, the conviction and the station, and nobody else is."""

from __future__ import annotations

import pytest
from casebook import Case, Paper, Said, body, day, only

from longarm.records.claim import Response, Station
from longarm.records.register import Standing

GROUP = body("Safeguard Defenders")


def act(action, verb, *, actor="prosecutors", target=None, date=None):
    return Response(
        country="GB", actor=actor, action=action, verb=verb, target=target, date=day(date) if date else None
    )


def ends(*papers):
    register = Case(*papers).register()
    return {one.values["action"]: one.outcome for one in register.entries if one.kind == "response"}


def one_report(*said, date="2024-06-01"):
    return Paper("a.txt", "Gazette", date, list(said))


CHARGED = Said("Prosecutors charged Li Wen in 2022.", act("charged", "charged", target="Li Wen", date="2022"))
CONVICTED = Said(
    "A jury convicted Li Wen in 2023.", act("convicted", "convicted", actor="jury", target="Li Wen", date="2023")
)


@pytest.mark.parametrize(
    ("action", "verb", "ended"),
    [
        ("acquitted", "found not guilty", "cleared: acquitted"),
        ("conviction_quashed", "quashed", "cleared: conviction quashed"),
    ],
)
def test_a_jury_ends_what_prosecutors_began_in_another_report(action, verb, ended):
    verdict = Said("The court cleared Li Wen.", act(action, verb, actor="court", target="Li Wen", date="2024-05-10"))
    found = ends(one_report(CHARGED, date="2022-03-01"), Paper("b.txt", "Herald", "2024-05-11", [verdict]))
    assert found["charged"].startswith(ended)


def test_a_clearing_that_names_nobody_ends_the_charge_told_beside_it():
    verdict = Said(
        "A jury acquitted both men.", act("acquitted", "acquitted", actor="jury", target="both men", date="2024-05")
    )
    charged = Said("Prosecutors charged two men in 2022.", act("charged", "charged", target="two men", date="2022"))
    assert ends(one_report(charged, verdict))["charged"].startswith("cleared")


@pytest.mark.parametrize(("charged", "cleared"), [("Hu Bo", "Li Wen"), ("seven people", "one man")])
def test_a_clearing_of_one_clears_no_other(charged, cleared):
    first = Said("They were charged.", act("charged", "charged", target=charged, date="2022"))
    verdict = Said("One was acquitted.", act("acquitted", "acquitted", actor="jury", target=cleared, date="2024-05"))
    assert ends(one_report(first, verdict))["charged"] is None


def test_a_charge_without_a_day_is_not_later_than_the_acquittal_that_its_report_tells():
    site = Said("A station in Leeds was reported.", Station(country="GB", city="Leeds"), GROUP)
    charged = Said("The owner in Leeds was charged.", act("charged", "charged"))
    verdict = Said("A court in Leeds acquitted him.", act("acquitted", "acquitted", actor="court", date="2024-05-10"))
    paper = one_report(site, charged, verdict)
    assert ends(paper)["charged"].startswith("cleared")
    station = only(Case(paper).register(), "station")
    assert station.outcome.startswith("cleared: acquitted")
    assert station.ladder[-1].status == "acquitted"


@pytest.mark.parametrize("date", ["2023", None])
def test_a_verdict_of_two_parts_shows_both(date):
    partly = Said("It acquitted him of conspiracy.", act("acquitted", "acquitted", actor="jury", date=date))
    found = ends(one_report(CHARGED, CONVICTED, partly))
    assert found["charged"].startswith("convicted (jury, 2023); cleared: acquitted")
    assert found["convicted"].startswith("convicted (jury, 2023); cleared: acquitted")


def test_a_later_acquittal_clears_who_was_convicted():
    later = Said(
        "The court acquitted Li Wen.", act("acquitted", "acquitted", actor="court", target="Li Wen", date="2024-05")
    )
    assert ends(one_report(CHARGED, CONVICTED, later))["convicted"].startswith("cleared: acquitted")


@pytest.mark.parametrize(
    ("text", "ended", "standing"),
    [
        ("The court quashed the conviction of Li Wen.", "cleared: conviction quashed", Standing.ADJUDICATED),
        ("The court quashed it and ordered a new trial.", "conviction quashed, to be tried anew", Standing.REPORTED),
        ("The court quashed it and ordered no new trial.", "cleared: conviction quashed", Standing.ADJUDICATED),
    ],
)
def test_a_conviction_set_aside_stands_no_longer(text, ended, standing):
    quashed = Said(text, act("conviction_quashed", "quashed", actor="court", target="Li Wen", date="2024-05"))
    register = Case(one_report(CHARGED, CONVICTED, quashed)).register()
    entry = next(one for one in register.entries if one.values.get("action") == "convicted")
    assert entry.outcome.startswith(ended)
    assert entry.standing is standing
