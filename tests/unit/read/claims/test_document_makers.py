"""Whose document speaks, whose ministry, and whose group: who is meant by a noun alone."""

from __future__ import annotations

import pytest

SPOKE = [
    (
        "The Swiss Federal Council published a report on Uyghurs in Switzerland. Members of the group are watched by "
        "Chinese agents, according to the report.",
        "watched",
        "Swiss Federal Council",
    ),
    (
        "Security minister Tom Tugendhat said in a written statement that the stations in Croydon were closed. Police "
        "found no evidence of illegal activity at the sites, according to the statement.",
        "found no evidence",
        "Tom Tugendhat",
    ),
    (
        "Germany's interior ministry said that two stations exist. The two have no fixed offices, the ministry said. "
        "Germany's foreign ministry demanded that they close.",
        "no fixed offices",
        "German interior ministry",
    ),
    (
        "A study by the Madrid-based group Safeguard Defenders counts 102 stations in all. The group said that "
        "it had found 48 more.",
        "48 more",
        "Safeguard Defenders",
    ),
]


@pytest.mark.parametrize(("text", "words", "who"), SPOKE)
def test_who_is_meant_by_a_noun_alone(read, text, words, who):
    found = {one.speaker.name for one in read(f"{text}\n", "statement") if words in one.slots.gist}
    assert found == {who}


def test_a_report_that_nobody_published_here_is_nobodys(read):
    text = (
        "The Swiss Federal Council met on Friday. Members of the group are watched by Chinese agents in Switzerland, "
        "according to the report.\n"
    )
    assert all("Council" not in one.speaker.name for one in read(text, "statement"))


def test_another_document_is_not_the_one_published(read):
    text = (
        "The Swiss Federal Council published a report on Uyghurs. The letter asks for a law, according to the letter.\n"
    )
    told = [one for one in read(text, "statement") if "law" in one.slots.gist]
    assert all("Council" not in one.speaker.name for one in told)


def test_that_nothing_was_found_is_asserted(read):
    text = (
        "Security minister Tom Tugendhat said in a written statement that the Chinese stations in Croydon were closed. "
        "Police found no evidence of illegal activity at the sites, according to the statement.\n"
    )
    found = [one for one in read(text, "response") if one.slots.action == "no_evidence_found"]
    assert [(one.slots.verb, one.stance.value, one.speaker.name) for one in found] == [
        ("found no evidence", "asserts", "Tom Tugendhat")
    ]
