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
    assert said("Atlas Holdings pleaded not guilty to all charges.") == [("Atlas Holdings", "denies")]
    assert said("Atlas Holdings pleaded guilty to all charges.") == [("Atlas Holdings", "concedes")]


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


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Wopke Hoekstra could not say whether the two offices had already closed."),
        ("en", "The embassy did not say that the stations had brought anybody home."),
        ("en", "The Dutch foreign ministry has not confirmed that the office closed."),
        ("de", "Die Ministerin sagte nicht, dass die Büros geschlossen sind."),
        ("es", "El portavoz del ministerio no dijo que las oficinas estén cerradas."),
    ],
)
def test_what_is_left_unsaid_is_neither_assertion_nor_no_comment(ground_of, lang, text):
    assert find_statements(ground_of(text, lang)) == ()


def test_who_makes_no_comment_is_told_so_with_the_sentence(ground_of):
    text = "The embassy would not comment on whether the office had closed."
    (claim,) = find_statements(ground_of(text))
    assert claim.stance.value == "no_comment"
    assert claim.slots.gist == text


def test_what_is_left_unsaid_joins_no_other_statement(ground_of):
    text = (
        "Safeguard Defenders said that suspects had returned. It did not say that the stations had brought them back."
    )
    (said,) = find_statements(ground_of(text))
    assert "brought them back" not in said.slots.gist


def test_who_says_that_he_did_not_know_says_something(said):
    assert said("The Chinese embassy said it did not know of the office.") == [("Chinese embassy", "denies")]


def test_silence_in_another_clause_is_anothers(said):
    text = "Wopke Hoekstra said the offices are illegal, but the Chinese embassy declined to comment."
    assert ("Wopke Hoekstra", "condemns") in said(text)


@pytest.mark.parametrize(
    ("lang", "text", "denied"),
    [
        ("en", "Wang Wenbin denied on Monday that China runs police stations abroad.", {"existence"}),
        ("en", "Wang Wenbin denied that there are police stations in Ghent.", {"existence"}),
        ("en", "The Chinese embassy denied that its staff are police officers.", {"police_status"}),
        ("en", "The Chinese embassy denied that anyone was forced to return.", {"coercion"}),
        ("de", "Die chinesische Botschaft bestreitet, dass es in Wien Polizeistationen gibt.", {"existence"}),
        ("nl", "De Chinese ambassade ontkent dat China in Gent politieposten heeft.", {"existence"}),
        ("es", "La embajada china niega que sean comisarías.", {"police_status"}),
    ],
)
def test_a_verb_of_denial_denies_what_its_words_say(ground_of, lang, text, denied):
    (claim,) = find_statements(ground_of(text, lang))
    assert claim.stance.value == "denies"
    assert set(claim.slots.denies) == denied


def test_having_no_fixed_offices_is_no_denial(said):
    assert said("The two groups have no fixed offices, Germany's interior ministry said.") == [
        ("Germany's interior ministry", "asserts")
    ]


def test_two_who_say_the_same_are_two_statements(said):
    text = "RTL Nieuws and Follow the Money said the offices were opened in 2018."
    assert said(text) == [("RTL Nieuws", "asserts"), ("Follow the Money", "asserts")]


def test_of_centres_in_two_towns_the_centres_speak(said):
    text = "Two centres in Montreal and Brossard said that nobody had asked them to close."
    assert [name for name, _ in said(text)] == ["Two centres in Montreal and Brossard"]


def test_an_embassy_keeps_its_town_and_is_not_parted_by_a_foreign_and(said):
    assert said("La embajada de China en Madrid niega que sean comisarías.", "es") == [
        ("Chinese embassy in Madrid", "denies")
    ]
    assert said("The Chinese Embassy in Berlin denied the reports.") == [("Chinese Embassy in Berlin", "denies")]


def test_two_positions_in_one_speech_are_two_statements(ground_of):
    text = "Wopke Hoekstra said that the offices are illegal and that police will investigate every report of them."
    told = {claim.stance.value: claim.slots.gist for claim in find_statements(ground_of(text))}
    assert told == {
        "condemns": "that the offices are illegal",
        "promises": "that police will investigate every report of them",
    }


def test_an_official_of_a_host_who_tells_of_a_closure_concedes_nothing(said):
    text = "Dutch foreign minister Wopke Hoekstra said the Chinese police stations in Rotterdam have closed."
    assert said(text) == [("Wopke Hoekstra", "asserts")]
    assert said("The Chinese embassy said the office has closed.") == [("Chinese embassy", "concedes")]


def test_centres_that_the_report_places_may_deny(ground_of):
    text = "The two centres in Ghent and Leuven said that nobody had asked them to close and denied running a station."
    told = {claim.stance.value: claim.slots.denies for claim in find_statements(ground_of(text))}
    assert told == {"asserts": (), "denies": ("existence",)}


def test_a_question_put_to_a_minister_is_no_demand(said):
    text = "A deputy asked the Minister for Foreign Affairs what he had done about the office."
    assert said(text) == [("deputy", "questions")]
