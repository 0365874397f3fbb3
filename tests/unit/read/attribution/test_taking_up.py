"""Pronouns that take up a role, a body or a crowd; speakers beside a wrong parse; views told by a phrase."""

from __future__ import annotations

import pytest

from longarm.read.attribution import find_attributions


@pytest.fixture
def speakers(parse, model):
    return lambda text: [one.speaker.name for one in find_attributions(parse(text), model) if one.speaker]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The interior ministry closed the office. It said that no permit had been asked for.", "interior ministry"),
        ("The justice minister met three senators in town. He said that police were on the case.", "justice minister"),
        ("The Portuguese government met on Monday. No such office may work here, it said.", "Portuguese government"),
        ("Two defendants appeared in Hull on Monday. They deny having worked for anybody.", "Two defendants"),
        ("Neighbours of the shop shook their heads on Monday. “Never seen a soul here,” said one.", "neighbour"),
        ("An opposition deputy rose to speak. She asked whether there were more of them.", "opposition deputy"),
        (
            "Safeguard Defenders said that the government had done nothing. It called for an inquiry.",
            "Safeguard Defenders",
        ),
        ("The minister met Chris Philp on Monday. Chris Philp spoke first. He said that it was over.", "Chris Philp"),
    ],
)
def test_whom_a_pronoun_takes_up(speakers, text, last):
    assert speakers(f"It rained all week. {text}")[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Alicia Kearns was not amused. The Tory backbencher said that it was a scandal.", "Alicia Kearns"),
        ("Representative Mike Gallagher rose. The Wisconsin Republican said that it must be shut.", "Mike Gallagher"),
        ("Alicia Kearns met Chris Philp. The lawmaker said that it was a scandal.", "lawmaker"),
        ("Security minister Tom Tugendhat rose. The lawmaker said that it was a scandal.", "lawmaker"),
    ],
)
def test_what_somebody_is_takes_up_the_one_just_named(speakers, text, last):
    assert speakers(f"It rained all week. {text}")[-1] == last


def test_a_body_keeps_the_country_that_tells_it_from_its_sisters(speakers):
    assert speakers("It rained. The Slovak Interior Ministry said that it knew of no such office.") == [
        "Slovak Interior Ministry"
    ]
    assert speakers("It rained. German Liberal Nicola Beer said that it knew of no such office.") == ["Nicola Beer"]


def test_who_speaks_in_an_inserted_clause_is_not_whom_it_speaks_of(speakers):
    found = speakers(
        "Amnesty International wrote on Monday. Interpol, it said, should check such notices more strictly."
    )
    assert found[-1] == "Amnesty International"


def test_who_lets_somebody_know_speaks(speakers):
    assert speakers("It rained. The Home Office let members know that the three offices had closed.") == ["Home Office"]


def test_who_is_quoted_as_saying_speaks(speakers):
    assert "consul" in speakers("It rained. The consul was quoted as saying that volunteers ran the office.")


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The embassy, in the view of the minister, has broken the rules of the house.", "minister"),
        ("By the count of the Home Office, there were three of them in this country.", "Home Office"),
        ("As the Home Office has it, nobody in this country has been arrested.", "Home Office"),
        ("In the prosecutor’s telling, the men were followed for a month.", "prosecutor"),
    ],
)
def test_a_phrase_tells_whose_view_it_is(speakers, sentence, speaker):
    assert speaker in speakers(f"It rained all week. {sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "The office came into view of the street in May.",
        "In view of the elections the ministry closed the office.",
        "By all accounts there were three of them.",
        "For the ministry, a deadline passed on Monday.",
    ],
)
def test_other_phrases_tell_no_view(speakers, sentence):
    assert speakers(f"It rained all week. {sentence}") == []


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Asked about it by two opposition parties, Chris Philp said that he would follow the matter.", "Chris Philp"),
        ("The police in Lyon spoke to reporters of an office for services.", "police in Lyon"),
        ("The county’s police presented the office as a favour to emigrants.", "county’s police"),
        ("The ombudsman described as shameful the silence of the police.", "ombudsman"),
        ("According to the indictment which a court in Utrecht unsealed, the men were detectives.", "indictment"),
    ],
)
def test_who_speaks_beside_others_who_are_named(speakers, sentence, speaker):
    assert speaker in speakers(f"It rained all week. {sentence}")


def test_a_spokesperson_for_the_force_speaks_for_the_police_named_before(speakers):
    text = "The Royal Canadian Mounted Police have closed it. No charges were laid, a spokesperson for the force said."
    assert speakers(text)[-1] == "spokesperson for the Royal Canadian Mounted Police"
