"""The source behind a speaker, what is told "as Reuters reported", "according to whom", and states of mind."""

from __future__ import annotations

import pytest

from longarm.read.attribution import find_attributions
from longarm.read.attribution.lexicon import is_mental
from longarm.read.attribution.wire import to_scorer_row
from longarm.records.reading import Reading

RAIN = "It rained all week in the harbour town."


@pytest.fixture
def rows(parse, model):
    def told(text):
        parsed = parse(f"{RAIN}\n\n{text}")
        found = find_attributions(parsed, model)
        reading = Reading(report=parsed.report, attributions=found, reader="r")
        return [to_scorer_row("r.txt", one, reading) for one in found]

    return told


@pytest.mark.parametrize(
    ("text", "speaker", "behind"),
    [
        (
            "A report by NRC, citing Dutch intelligence, said that a third office had been found.",
            "NRC",
            "Dutch intelligence",
        ),
        (
            "RTL Nieuws, quoting the foreign ministry, reported that the posts were illegal.",
            "RTL Nieuws",
            "foreign ministry",
        ),
        ("The Irish Times reported, citing officials, that the site was shut.", "Irish Times", "officials"),
        ("As Reuters reported, quoting an official, the office in Madrid is closed.", "Reuters", "official"),
        (
            "Citing a police document, the Irish Times reported that the office had been shut.",
            "Irish Times",
            "police document",
        ),
    ],
)
def test_the_chain_begins_with_the_source_behind_a_speaker(rows, text, speaker, behind):
    (row,) = [one for one in rows(text) if one["behind"]]
    assert row["speaker"] == speaker
    assert row["chain"][:2] == [behind, speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The minister, citing security concerns, said that the visit was off.",
        "Reuters reported that the office was shut.",
        "The ministry said that it had no record of it, and police were quoting a price.",
    ],
)
def test_a_reason_is_no_source(rows, text):
    assert not [one for one in rows(text) if one["behind"]]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("As the BBC reported, the office in Dublin is closed.", "BBC", "the office in Dublin is closed"),
        (
            "The office in Dublin is closed, as the Irish Times revealed.",
            "Irish Times",
            "The office in Dublin is closed",
        ),
        (
            "Alicia Kearns, according to whom the file is missing, left the room.",
            "Alicia Kearns",
            "the file is missing",
        ),
    ],
)
def test_what_is_told_in_passing(rows, text, speaker, content):
    assert (speaker, [content]) in [(one["speaker"], one["words"]["content"]) for one in rows(text)]


@pytest.mark.parametrize(
    "text",
    ["The site is the same as police described.", "As the minister told a joke, the door of the office was closed."],
)
def test_other_clauses_with_as_tell_nothing_in_passing(rows, text):
    assert not [one for one in rows(text) if "rule: as who reported" in one["because"]]


@pytest.mark.parametrize(
    ("text", "cue_class", "mental"),
    [
        ("The minister believes that the office is closed.", "think", True),
        ("The embassy fears a raid on the office.", "feel", True),
        ("The ministry wants the office to close.", "want", True),
        ("The ministry condemned the claim.", "feel", False),
        ("The ministry said that the office is closed.", "say", False),
        ("The ministry denied that the office exists.", "deny", False),
    ],
)
def test_the_row_says_what_kind_of_cue_it_was(rows, text, cue_class, mental):
    row = rows(text)[-1]
    assert (row["cue_class"], row["mental"], row["quoted"]) == (cue_class, mental, "indirect")


@pytest.mark.parametrize(
    ("lemma", "pos", "mental"),
    [("belief", "NOUN", True), ("claim", "NOUN", False), ("afraid", "ADJ", True), ("adamant", "ADJ", False)],
)
def test_nouns_and_adjectives_of_the_mind(lemma, pos, mental):
    assert is_mental(lemma, pos) is mental


def test_words_between_single_marks_are_direct(rows):
    assert rows("‘The post is closed,’ said the Irish minister.")[-1]["quoted"] == "direct"
