"""The gist of a statement: all that is said, and nothing of who says it to whom."""

from __future__ import annotations

import pytest


def gists(read, text, who=""):
    return [one.slots.gist for one in read(text, "statement") if one.speaker and who in one.speaker.name]


def test_a_gist_goes_on_behind_a_hyphen(read):
    text = "Minister Marco Mendicino told a committee that police had shut all the so-called stations in Canada.\n"
    assert gists(read, text) == ["that police had shut all the so-called stations in Canada"]


def test_a_hyphen_inside_a_gist_changes_nothing(read):
    text = "Wopke Hoekstra said that the Hague-based office must close at once.\n"
    assert gists(read, text) == ["that the Hague-based office must close at once"]


def test_whom_the_words_are_told_is_no_part_of_them(read):
    text = "The Department informed the embassy that the office on Capel Street should close.\n"
    assert gists(read, text) == ["that the office on Capel Street should close"]


def test_who_is_said_to_act_is_part_of_what_is_said(read):
    text = "Safeguard Defenders called on governments to investigate every site on the list.\n"
    assert gists(read, text) == ["governments to investigate every site on the list"]


@pytest.mark.parametrize("tail", ["according to the Minister", "according to the Foreign Office"])
def test_who_passes_it_on_is_no_part_of_what_is_said(read, tail):
    text = f"The Chinese embassy has replied that all such stations have closed permanently, {tail}.\n"
    assert gists(read, text, "embassy") == ["that all such stations have closed permanently"]


def test_what_a_plan_accords_to_stays(read):
    text = "The minister said that the police act only according to law.\n"
    assert gists(read, text) == ["that the police act only according to law"]


def test_a_relative_clause_gives_its_subject_no_more_than_its_phrase(read):
    text = (
        "Tom Tugendhat told Parliament that police had visited the sites in Croydon and Glasgow which Safeguard "
        "Defenders had named.\n"
    )
    assert gists(read, text, "Safeguard") == ["the sites in Croydon and Glasgow which Safeguard Defenders had named"]


def test_the_subject_of_its_sentence_has_all_of_it(read):
    text = "Safeguard Defenders listed the office in Dublin in a report that counted 54 such stations.\n"
    assert gists(read, text, "Safeguard") == [text.strip()]


def test_and_leads_to_another_statement_of_the_same_speaker(read):
    text = "El consulado general de China en Barcelona niega que sean comisarías y habla de centros de servicio.\n"
    assert "que sean comisarías" in gists(read, text)


def test_an_order_told_as_given_is_asserted(read):
    text = (
        "The Department of Foreign Affairs has told the Chinese embassy to close an office, a spokesperson for "
        "the department said.\n"
    )
    assert [one.stance.value for one in read(text, "statement")] == ["asserts"]


def test_an_order_in_the_words_of_who_gives_it_is_demanded(read):
    text = "The Foreign Office has told the Chinese embassy that such stations must not operate in any form.\n"
    assert [one.stance.value for one in read(text, "statement")] == ["demands"]


def test_words_of_knowing_deny_knowledge_alone(read):
    text = "Das hessische Landeskriminalamt hat keine Erkenntnisse über eine chinesische Polizeistation in Frankfurt.\n"
    (claim,) = read(text, "statement")
    assert claim.slots.denies == ("knowledge",)
    assert claim.slots.gist.startswith("hat keine Erkenntnisse")


def test_parliament_is_told_and_relays_nothing(read):
    text = "Security minister Tom Tugendhat told Parliament that the stations in Croydon were closed.\n"
    assert [one.speaker.via for one in read(text, "statement")] == [None]


def test_an_outlet_that_is_told_relays(read):
    text = "Security minister Tom Tugendhat told the BBC that the stations in Croydon were closed.\n"
    assert [one.speaker.via for one in read(text, "statement")] == ["BBC"]


@pytest.mark.parametrize(
    ("text", "gist"),
    [
        ("The RCMP confirmed this to us in writing this morning.", "confirmed this to us in writing this morning"),
        (
            "The ministry has not confirmed the closure of the Chinese police station in Oslo.",
            "has not confirmed the closure of the Chinese police station in Oslo",
        ),
        ("The embassy called the accusations about the police stations childish.", None),
        ("The minister said that the police station in Oslo was shut.", "that the police station in Oslo was shut"),
    ],
)
def test_words_that_are_no_proposition_have_their_verb(read, text, gist):
    told = gists(read, f"{text}\n")
    assert told == [gist] if gist else all(one.startswith("called") for one in told)


def test_a_group_named_in_what_somebody_else_says_has_its_own_words_only(read):
    text = (
        "New Zealand police are reviewing claims by Safeguard Defenders that a police bureau in Nantong keeps a "
        "contact point in Auckland, Jacinda Ardern's office said.\n"
    )
    said = {one.speaker.name: one.slots.gist for one in read(text, "statement")}
    assert said["Safeguard Defenders"].startswith("claims by Safeguard Defenders that")
