"""Statements: who takes which position, and who is nobody."""

from __future__ import annotations

import pytest

from longarm.read.claims.statements import find_statements


@pytest.fixture
def said(ground_of):
    return lambda text, lang="en": [(c.speaker.name, c.stance.value) for c in find_statements(ground_of(text, lang))]


def test_one_claim_a_speaker_and_stance(said):
    text = (
        "Dutch foreign minister Wopke Hoekstra said on Wednesday that the offices are illegal.\n"
        "The Chinese embassy denied the allegations."
    )
    assert said(text) == [("Wopke Hoekstra", "condemns"), ("Chinese embassy", "denies")]


def test_adjacent_words_of_one_speaker_are_one_statement(ground_of):
    text = "Wopke Hoekstra said the posts exist. He added that nobody had asked him about them."
    (claim,) = find_statements(ground_of(text))
    assert "the posts exist" in claim.slots.gist
    assert "nobody had asked him" in claim.slots.gist
    assert claim.span.of(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Many say that the offices are illegal.",
        "The allegations said that the office was illegal.",
        "A report said that the office was illegal.",
        "The service stations promise that all is well.",
    ],
)
def test_nobodies_make_no_statement(said, text):
    assert said(text) == []


def test_what_somebody_is_said_to_have_answered_is_a_statement_of_its_own(ground_of):
    text = "Mr Tugendhat said the Chinese embassy had replied that all stations have closed."
    claims = {c.speaker.name: c for c in find_statements(ground_of(text))}
    assert set(claims) == {"Tugendhat", "Chinese embassy"}
    assert claims["Chinese embassy"].speaker.via == "Tugendhat"


def test_a_denial_in_the_passive(said):
    text = "All the claims were rejected by the Chinese foreign ministry."
    assert said(text) == [("Chinese foreign ministry", "denies")]


def test_pleas_are_positions(said):
    assert said("Michael McMahon pleaded not guilty to all charges.") == [("Michael McMahon", "denies")]
    assert said("Michael McMahon pleaded guilty to all charges.") == [("Michael McMahon", "concedes")]


def test_a_renaming_by_the_accused_state_denies(ground_of):
    text = (
        "Wang Wenbin, a spokesman for the Chinese foreign ministry, said that the sites are merely service stations.\n"
        "According to Wenbin, they are exclusively there to assist citizens abroad."
    )
    claims = find_statements(ground_of(text))
    assert {c.speaker.name for c in claims} == {"Wang Wenbin"}
    assert {c.stance.value for c in claims} == {"denies"}
    assert {what for c in claims for what in c.slots.denies} >= {"name", "purpose"}


def test_who_writes_a_letter_to_a_minister_asks(said):
    text = "Three Tibetan organizations wrote a letter to Prime Minister Mark Rutte concerning the intimidation."
    assert ("Three Tibetan organizations", "demands") in said(text)


def test_a_headline_in_the_body_says_nothing(said):
    assert said("Netherlands says posts must close\nIt rained in Utrecht. Nobody spoke.") == []


def test_stubs_of_the_tagger_take_the_sentence_as_gist(ground_of):
    for claim in find_statements(ground_of("Police took it seriously, the Scottish Government said this week.")):
        assert len(claim.slots.gist.split()) > 2
