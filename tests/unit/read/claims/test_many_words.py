"""Acts and incidents in the many words that ministries, courts, parliaments and reports have for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from longarm.read.claims.incidents import find_incidents
from longarm.read.claims.responses import find_responses

FOLDER = Path(__file__).parent / "many_words"


def rows(name: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the sentences of a table, each with what it tells."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    parted = (line.split(" | ", 1) for line in lines if line and not line.startswith("#"))
    return [(text, tuple(sorted(told.split(","))) if told != "-" else ()) for told, text in parted]


@pytest.mark.parametrize(("text", "wanted"), [*rows("acts.txt"), *rows("acts_blind.txt")])
def test_acts_of_host_bodies(ground_of, text, wanted):
    found = {f"{one.slots.action}/{one.slots.country}" for one in find_responses(ground_of(text))}
    assert tuple(sorted(one for one in found if not one.startswith("other/"))) == wanted


@pytest.mark.parametrize(("text", "wanted"), rows("incidents.txt"))
def test_what_is_done_to_people_abroad(ground_of, text, wanted):
    found = {f"{one.slots.type}/{one.slots.country}" for one in find_incidents(ground_of(text))}
    acts = {f"{one.slots.action}/{one.slots.country}" for one in find_responses(ground_of(text))}
    assert set(wanted) == found | (acts & set(wanted))


@pytest.mark.parametrize(("text", "wanted"), rows("told.txt"))
def test_what_is_done_in_words_of_other_papers(ground_of, text, wanted):
    found = {f"{one.slots.type}/{one.slots.country}" for one in find_incidents(ground_of(text))}
    assert tuple(sorted(one for one in found if not one.startswith(("intimidation/", "abduction/")))) == wanted
