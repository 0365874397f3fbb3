"""A cited source says what its citer tells, through him; and small slots that named the wrong one."""

from __future__ import annotations

import pytest

from longarm.records.claim import Stance

CITED = [
    (
        "Safeguard Defenders said that 230,000 suspects had gone back to China since 2021, citing Chinese police.",
        "Chinese police",
        "Safeguard Defenders",
        "that 230,000 suspects had gone back to China since 2021",
    ),
    (
        "Citing the interior ministry, Le Monde reported that two police posts had been opened in Paris.",
        "interior ministry",
        "Le Monde",
        "that two police posts had been opened in Paris",
    ),
    (
        "Two police posts in Porto were shut in May, the broadcaster reported, quoting the mayor.",
        "mayor",
        "broadcaster",
        "Two police posts in Porto were shut in May",
    ),
]


@pytest.mark.parametrize(("text", "name", "via", "gist"), CITED)
def test_a_cited_source_says_what_is_told_and_not_who_tells_it(read, text, name, via, gist):
    said = {one.speaker.name: one for one in read(f"{text}\n", "statement")}
    assert (said[name].slots.gist, said[name].speaker.via) == (gist, via)


GIVEN = [
    (
        "Citing Safeguard Defenders, Human Rights Watch said that China runs 54 police stations.",
        "Safeguard Defenders",
        "Human Rights Watch",
        "that China runs 54 police stations",
    ),
    (
        "Relying on Freedom House, the Czech interior ministry said that two police posts exist in Prague.",
        "Freedom House",
        "Czech interior ministry",
        "that two police posts exist in Prague",
    ),
]


@pytest.mark.parametrize(("text", "name", "via", "gist"), GIVEN)
def test_a_group_given_as_the_source_says_no_more_than_what_is_told_from_it(read, text, name, via, gist):
    said = {one.speaker.name: one for one in read(f"It rained. {text}\n", "statement")}
    assert (said[name].slots.gist, said[name].chain) == (gist, (name, via))


def test_a_group_named_in_another_sentence_is_given_nothing(read):
    text = "It rained. The ministry said that two posts exist. Safeguard Defenders lists 54 Chinese police stations.\n"
    said = {one.speaker.name: one for one in read(text, "statement")}
    assert said["Safeguard Defenders"].speaker.via is None
    assert "two posts" not in said["Safeguard Defenders"].slots.gist


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Le Monde reported that two Chinese police stations in Paris had been closed.", Stance.ASSERTS),
        ("Safeguard Defenders said that the Chinese police stations in Paris had been closed.", Stance.ASSERTS),
        ("The Chinese embassy said that the police stations in Paris had been closed.", Stance.CONCEDES),
    ],
)
def test_who_has_no_posts_concedes_no_closure(read, text, stance):
    assert [one.stance for one in read(f"{text}\n", "statement")] == [stance]


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("A dissident in Paris was the victim of harassment by the embassy of Iran.", {"A dissident"}),
        ("A student said she was the target of a campaign of intimidation by China in Munich.", {"student"}),
        ("He said he was the target of a campaign of harassment by Chinese agents in Paris.", {None}),
    ],
)
def test_the_part_that_somebody_plays_is_no_victim(read, text, victims):
    assert {one.slots.victim for one in read(f"{text}\n", "incident")} == victims


def test_orders_that_are_given_are_no_words(read):
    text = "The Belgian government has given the Chinese “service stations” firm orders to shut at once.\n"
    assert not read(text, "statement")


def test_who_is_not_told_is_no_target(read):
    text = "The Dutch government never allowed the Chinese police station in Rotterdam, the minister said.\n"
    assert {one.slots.target for one in read(text, "response")} <= {None, "the Chinese police station in Rotterdam"}
    assert read(text, "response")
    # Not to be told is no act at all: decision 0085.
    text = "The Dutch government was not informed of the Chinese police station in Rotterdam, the minister said.\n"
    assert not read(text, "response")


def test_a_document_is_named_without_its_day(read):
    text = "According to reports in the media on Tuesday, two Chinese police stations opened in Rotterdam.\n"
    assert {one.speaker.name for one in read(text, "station") if one.speaker} == {"reports in the media"}


def test_a_misprinted_group_makes_one_statement(read):
    text = "An investigation by Safeguards Defender found that two bureaus had set up 54 stations in 21 countries.\n"
    assert len(read(text, "statement")) == 1


def test_who_only_asks_in_an_interview_says_nothing_and_short_labels_are_the_long_ones(read):
    text = (
        "INTERVIEW\n\nA representative of Tibetan refugees speaks to The Himalayan Weekly.\n\n"
        "Himalayan Weekly: Is there a Chinese police post in Nepal?\n"
        "Representative: I have never seen a door with a sign, but men photograph us each March.\n\n"
        "HW: Did you report this to anybody?\nRep: We went to the ward police in Lalitpur in May.\n\n"
        "HW: You wrote about calls.\nRep: Twenty people of our settlement were called between January and April.\n\n"
        "HW: What do you want from Kathmandu?\nRep: We want papers for our young people, after thirty years.\n"
    )
    names = {one.speaker.name for one in read(text, "statement")}
    assert not names & {"HW", "Rep", "Himalayan Weekly"}
    assert any("epresentative" in name for name in names)
