"""Everything opens down to the sealed words."""

from __future__ import annotations

import pytest

from longarm.errors import NotFoundError, UsageError
from longarm.publish.explain import explain


def test_an_entry_opens_to_words_rule_file_offset_and_log_entry(desk, judged):
    text = "\n".join(explain(desk, judged, "nl-rtm-001").lines)
    for said in (
        "⟦Safeguard Defenders said that a station works in Rotterdam.⟧",
        "station.in-place",
        "noordpost.txt, characters 22-81",
        "log entry 0, 2026-11-24T09:00:00Z",
        "Safeguard Defenders > RTL Nieuws > Noordpost",
        "denies existence",
        "2022-10-26: alleged, Safeguard Defenders",
        "exemplar-copy.txt is a copy of noordpost.txt",
        "“4” became “54”",
        "accept station|NL|Rotterdam",
    ):
        assert said in text


def test_the_words_are_those_of_the_sealed_text(desk, judged):
    plain = explain(desk, judged, "NL-RTM-001").plain
    for support in plain["supports"]:
        text = desk.readings[support["report"]].report.text
        assert text[support["start"] : support["start"] + len(support["quote"])] == support["quote"]


@pytest.mark.parametrize(
    ("asked", "what"),
    [
        ("NL-RTM-001", "entry"),
        ("station|NL|Rotterdam", "entry"),
        ("c-0000000000000004", "claim"),
        ("sha256:aaaa", "report"),
        ("aaaa", "report"),
        ("noordpost.txt", "report"),
        ("e-22222", "entity"),
        ("j-7777", "judgement"),
    ],
)
def test_every_kind_of_id_is_understood(desk, judged, asked, what):
    assert explain(desk, judged, asked).what == what


def test_a_report_lists_what_was_kept_apart(desk, judged):
    text = "\n".join(explain(desk, judged, "noordpost.txt").lines)
    assert "Subscribe now" in text
    assert "1 of them private" in text


def test_what_is_not_there_is_said(desk, judged):
    with pytest.raises(NotFoundError):
        explain(desk, judged, "XX-999")
    with pytest.raises(NotFoundError):
        explain(desk, judged, "aa")


def test_an_id_that_fits_two_is_refused(desk, judged):
    with pytest.raises(UsageError, match="fits 5 things"):
        explain(desk, judged, "c-000")
