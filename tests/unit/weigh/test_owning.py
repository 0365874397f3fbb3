"""Whose count a figure is: an outlet that tells how many were arrested has counted nobody."""

from __future__ import annotations

import msgspec
import pytest
from casebook import Case, Paper, Said, body, only

from longarm.records.claim import Figure
from longarm.records.span import Span


def figure(unit, speaker):
    said = Said("Two were named, it was told.", Figure(value=2, unit=unit, scope="Tokyo"), speaker)
    return only(Case(Paper("a.txt", "Atlas Bulletin", "2024-02-22", [said])).register(), "figure")


def test_an_outlet_owns_no_count_of_the_arrested():
    entry = figure("people", body("Kanto Wire"))
    assert entry.values["owner"] == "nobody named"
    assert "Kanto Wire" not in entry.title
    assert [one.speaker.name for one in entry.supports] == ["Kanto Wire"]


@pytest.mark.parametrize(("unit", "name"), [("stations", "Kanto Wire"), ("people", "Safeguard Defenders")])
def test_who_counted_owns_his_count(unit, name):
    entry = figure(unit, body(name))
    assert entry.values["owner"] == name
    assert name in entry.title


def test_from_whom_a_count_is_stands_beside_it():
    told = Said("The group counts 38 stations, citing state media.", Figure(value=38, unit="stations"), body("Group X"))
    case = Case(Paper("a.txt", "Example Post", "2022-09-12", [told]))
    (claim,) = case.readings[0].claims
    at = case.readings[0].report.text.index("state media")
    marked = msgspec.structs.replace(claim, marks={"behind": Span(at, at + len("state media"))})
    case.readings[0] = msgspec.structs.replace(case.readings[0], claims=(marked,))
    entry = only(case.register(), "figure")
    assert entry.warnings == ("Group X gives “state media” as where this is from (a.txt).",)
    assert entry.n_origins == 1
