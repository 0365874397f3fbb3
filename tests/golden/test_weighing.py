"""A golden case for each part of weighing; read the diff before writing them anew with --update-golden."""

import sys
from pathlib import Path

import pytest

from longarm.publish.register_text import print_register
from longarm.records.register import Standing

sys.path.insert(0, str(Path(__file__).parent))

from casebook import only
from cases import CASES

FOLDER = Path(__file__).parent / "weighing"


@pytest.mark.parametrize("name", sorted(CASES))
def test_register_is_as_expected(name, request):
    printed = print_register(CASES[name]().register())
    path = FOLDER / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(printed, encoding="utf-8")
    assert printed == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("place", ["Montreal", "Brossard"])
def test_quebec_is_shown_cleared_wherever_it_is_accused(place):
    register = CASES["quebec"]().register()
    station = only(register, "station", place=place)
    assert station.outcome == "cleared: closed without charges (RCMP, by 2025-10-01)"
    assert station.standing is Standing.REPORTED
    assert "cleared" in station.title
    assert [step.status for step in station.ladder][-1] == "closed without charges"
    assert any("centres" in one for one in station.disputed_by)
    accusing = only(register, "response", title=next(e.title for e in register.entries if "investigating" in e.title))
    assert accusing.outcome == station.outcome
    denial = only(register, "statement")
    assert any("cleared" in warning for warning in denial.warnings)


def test_berlin_denial_and_closure_are_a_pair_and_two_are_still_assumed():
    station = only(CASES["berlin"]().register(), "station")
    denied, closed = station.denials
    assert (denied.denies, closed.concedes) == (("existence",), ("closure", "service_desk"))
    assert denied.pairs_with == (closed.support.claim,)
    assert closed.pairs_with == (denied.support.claim,)
    assert any(text.startswith("Denial and closure are told by the same side") for text in station.warnings)
    assert [(step.status, step.owner) for step in station.ladder][-1] == ("still assumed", "German interior ministry")
    assert "ordered closed" in [step.status for step in station.ladder]
    assert station.n_origins == 2


def test_london_lie_and_closure_on_one_day():
    register = CASES["london"]().register()
    for place in ("Croydon", "Glasgow"):
        station = only(register, "station", place=place)
        assert {code for one in station.denials for code in (*one.denies, *one.concedes)} == {"existence", "closure"}
        assert all(one.pairs_with for one in station.denials)
        assert station.outcome.startswith("no evidence found (police")
        assert station.standing is Standing.ACKNOWLEDGED
        assert station.disputed_by == ("Chinese embassy in London: existence",)


def test_numbers_are_told_apart_and_never_averaged():
    register = CASES["numbers"]().register()
    by_kind = {}
    for one in register.contradictions:
        by_kind.setdefault(one.kind, []).append(one.explanation)
    assert sorted(by_kind) == ["error", "growth", "rounding", "unowned"]
    growth = by_kind["growth"][0]
    assert [growth.index(number) for number in ("38 ", "54 ", "102 ")] == sorted(
        growth.index(number) for number in ("38 ", "54 ", "102 ")
    )
    assert "as of 2022-06-21" in growth
    assert "46" in by_kind["unowned"][0]
    assert "110" in by_kind["error"][0]
    assert "at least 50" in by_kind["rounding"][0]
    assert "54" in by_kind["rounding"][0]
    unowned = [e for e in register.entries if e.values["owner"] == "nobody named"]
    assert {e.values["value"] for e in unowned} == {"at least 46", "110"}
    assert all(e.n_origins == 0 for e in unowned)


def test_tokyo_verbs_are_never_escalated():
    register = CASES["tokyo"]().register()
    verbs = {e.values["verb"]: e for e in register.entries if e.kind == "response"}
    assert sorted(verbs) == ["charged", "referred"]
    assert any("firmer than its body" in text for text in verbs["charged"].warnings)
    conflict = next(one for one in register.contradictions if one.kind == "conflict")
    assert "“referred”" in conflict.explanation
    assert "“charged”" in conflict.explanation
    station = only(register, "station")
    assert [step.status for step in station.ladder] == ["reported", "referred to prosecutors", "charged"]
    assert station.standing is Standing.REPORTED


def test_rotterdam_has_two_origins_and_a_row_for_each_bureau():
    register = CASES["rotterdam"]().register()
    city = only(register, "station", part_of=None)
    assert (city.id, city.n_origins, city.n_reports) == ("NL-RTM-NGJ", 2, 2)
    assert city.standing is Standing.ACKNOWLEDGED
    assert city.disputed_by == ("Wang Wenbin: existence, name",)
    rows = [e for e in register.entries if e.part_of == city.id]
    assert sorted(e.values["sponsor"] for e in rows) == ["Lishui", "police of Fuzhou"]
    assert any("opened is given as" in one.explanation for one in register.contradictions)


def test_hearsay_of_an_outlet_has_one_origin_however_it_is_named():
    register = CASES["hearsay"]().register()
    station = only(register, "station")
    assert (station.n_origins, station.n_reports) == (1, 4)
    assert [(one.name, one.kind) for one in station.origins] == [("Attica Ledger", "outlet")]
    ledger = next(one for one in register.entities if one.name == "Attica Ledger")
    assert (ledger.kind, ledger.body, ledger.public) == ("body", "outlet", True)
    act = only(register, "response")
    assert act.n_origins == 0
    assert any(step.owner == "police, as told by “statement” in Harbour Courier" for step in station.ladder)
