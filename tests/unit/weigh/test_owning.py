"""Whose count a figure is: an outlet that tells how many were arrested has counted nobody."""

from __future__ import annotations

import pytest
from casebook import Case, Paper, Said, body, only

from longarm.records.claim import Figure


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
