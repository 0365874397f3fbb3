"""What an act is about is something of the text: never a time, a denial or half a phrase."""

from __future__ import annotations

import pytest

from longarm.read.claims.responses import find_responses

TARGETS = [
    ("The RCMP investigated the two Chinese centres in Montreal.", "the two Chinese centres in Montreal"),
    ("No charges were recommended against the Chinese station, the RCMP said.", None),
    ("The Chinese station in Croydon was closed for good, the Foreign Office said.", "The Chinese station in Croydon"),
    ("Canada's foreign ministry called in the Chinese ambassador.", "the Chinese ambassador"),
    ("On Sunday the Austrian interior ministry investigated.", None),
    (
        "The Dutch foreign ministry investigated the many so-called service stations that Chinese provinces had run "
        "for years in the towns of the country and beside them.",
        "the many so-called service stations",
    ),
]


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_the_target_of_an_act(ground_of, text, target):
    assert {one.slots.target for one in find_responses(ground_of(text))} <= {target}


def test_who_denies_powers_or_does_not_say_denies_no_site(ground_of):
    text = (
        "Serbia's interior ministry denied on Sunday that Chinese officers had any powers of coercion there. "
        "It did not say that no station exists."
    )
    assert not find_responses(ground_of(text))


def test_who_denies_the_site_itself_does(ground_of):
    found = find_responses(ground_of("Serbia's interior ministry denied that a Chinese police station exists there."))
    assert [one.slots.action for one in found] == ["denied_existence"]


ENDS = [
    (
        "The Irish foreign ministry told the Chinese embassy to close an office.",
        "ordered_closure",
        "an office",
    ),
    (
        "The Dutch government has ordered China to close police service stations in Rotterdam immediately.",
        "ordered_closure",
        "police service stations in Rotterdam",
    ),
    ("The Foreign Office told the Chinese embassy that they must not operate in Britain.", "ordered_closure", None),
    ("Germany's foreign ministry demanded their closure in a note on 3 November 2022.", "ordered_closure", None),
    (
        "Germany's foreign ministry demanded the closure of the two Chinese stations in Berlin.",
        "ordered_closure",
        "the two Chinese stations in Berlin",
    ),
    (
        "The Chinese police stations in Rotterdam are closed, Foreign Minister Wopke Hoekstra said.",
        "closed",
        "The Chinese police stations in Rotterdam",
    ),
    (
        "The Irish foreign ministry said that the Chinese office had ceased its activities.",
        "closed",
        "the Chinese office",
    ),
    (
        "A deputy asked the Minister for Foreign Affairs what he had done about reports of a Chinese police office in "
        "Dublin.",
        "parliament_raised",
        "reports of a Chinese police office in Dublin",
    ),
]


@pytest.mark.parametrize(("text", "action", "target"), ENDS)
def test_what_closes_is_no_one_who_is_told(ground_of, text, action, target):
    found = [one.slots.target for one in find_responses(ground_of(text)) if one.slots.action == action]
    assert found == [target]


VERBS = [
    (
        "Japan's police charged two former executives of an association in Tokyo with subsidy fraud.",
        "charged two former executives of an association in Tokyo",
    ),
    ("British police found no evidence of illegal activity at the Chinese stations.", "found no evidence"),
    ("The RCMP had shut down all the Chinese police stations in Canada.", "had shut down"),
    ("The RCMP is looking into the Chinese police station in Montreal.", "looking into"),
]


@pytest.mark.parametrize(("text", "verb"), VERBS)
def test_the_verb_of_an_act_is_whole(ground_of, text, verb):
    assert verb in {one.slots.verb for one in find_responses(ground_of(text))}


ACTORS = [
    ("The Dutch government has ordered China to close stations in Rotterdam, Wopke Hoekstra said.", "Dutch government"),
    (
        "The Minister for Foreign Affairs, Simon Coveney, replied that his Department had raised the matter with the "
        "Chinese embassy in Dublin.",
        "Department",
    ),
]


@pytest.mark.parametrize(("text", "actor"), ACTORS)
def test_who_acts_has_no_article_and_no_owner_before_his_name(ground_of, text, actor):
    assert {one.slots.actor for one in find_responses(ground_of(text))} == {actor}


def test_a_speaker_who_acts_has_his_name(read):
    text = (
        "Security minister Tom Tugendhat told Parliament that police had visited the Chinese stations in Croydon. "
        "No permission was ever given for such stations in Britain, the minister said.\n"
    )
    found = {one.slots.actor for one in read(text, "response") if one.slots.action == "denied_permission"}
    assert found == {"Tom Tugendhat"}


def test_a_report_that_names_no_station_denies_none_and_a_police_station_does_nothing(ground_of):
    text = (
        "The Swiss Federal Council published a report on Uyghurs in Switzerland. "
        "The report names no Chinese overseas police station in Switzerland."
    )
    assert not find_responses(ground_of(text))


def test_a_body_that_says_there_is_none_does(ground_of):
    found = find_responses(ground_of("There is no Chinese police station in Switzerland, the Federal Council said."))
    assert [one.slots.action for one in found] == ["denied_existence"]


DATES = [
    (
        "Japan's police charged two former executives of an association in Tokyo with subsidy fraud on Wednesday.",
        "Wednesday",
    ),
    ("The Irish foreign ministry had raised the matter with the Chinese embassy in October.", "October"),
    ("Police charged two men with arson at a Chinese protest on Wednesday in Tokyo, Japan said.", None),
    ("The RCMP closed its investigation into two Chinese centres that were accused in 2023.", None),
]


@pytest.mark.parametrize(("text", "words"), DATES)
def test_a_day_that_ends_the_clause_is_that_of_its_verb(read, text, words):
    found = {one.slots.date.words if one.slots.date else None for one in read(f"{text}\n", "response")}
    assert found <= {words}


def test_an_act_is_not_its_own_target(read):
    text = "German federal prosecutors have filed charges against a second man over the Chinese police station.\n"
    found = {one.slots.target for one in read(text, "response") if one.slots.action == "charged"}
    assert found
    assert all(target.startswith("a second man") for target in found)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "In Rotterdam, Wopke Hoekstra, foreign minister at the time, ordered two Chinese police stations to close.",
            "Wopke Hoekstra",
        ),
        (
            "In Berlin the interior minister, Nancy Faeser, summoned the Chinese ambassador over the police stations.",
            "Nancy Faeser",
        ),
    ],
)
def test_who_acts_has_his_name_alone(read, text, actor):
    assert {one.slots.actor for one in read(f"{text}\n", "response")} == {actor}
