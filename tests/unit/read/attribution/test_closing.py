"""Speech that closes a sentence: who stands right before or behind the verb behind the comma says what is before it."""

from __future__ import annotations

import pytest

from longarm.read.attribution import find_attributions

RAIN = "It rained all week in the harbour town."


@pytest.fixture
def told(parse, model):
    def find(text):
        parsed = parse(f"{RAIN}\n\n{text}")
        return [
            (one.speaker.name if one.speaker else "", " | ".join(span.of(parsed.report.text) for span in one.content))
            for one in find_attributions(parsed, model)
        ]

    return find


@pytest.mark.parametrize(
    ("said", "closing", "speaker"),
    [
        ("A Chinese police station works in Antwerp", "Safeguard Defenders said", "Safeguard Defenders"),
        ("A police outpost houses four officers", "Belgian ministries said on Monday", "Belgian ministries"),
        ("Two police stations work in Dublin", "warned lawmakers", "lawmakers"),
        ("Chinese service centres help police in Prague", "Amnesty International alleged", "Amnesty International"),
        ("The Chinese outpost closes in June", "the interior ministry and police revealed last week", None),
        ("A Qingtian police post runs from a shop in Prato", "reported Human Rights Watch", "Human Rights Watch"),
        ("The office houses four officers", "reported Freedom House on 3 March", "Freedom House"),
        ("The site shows no sign of police work", "Europol finds in a report", "Europol"),
        ("Volunteers staff the posts", "state prosecutors in Rome have confirmed", None),
        ("When the police came to the shop, it was empty", "the ministry confirmed", "ministry"),
        ("Two posts remain open", "warned the Dutch intelligence service in its annual report", None),
    ],
)
def test_who_stands_beside_the_closing_verb_says_what_is_before_the_comma(told, said, closing, speaker):
    (found,) = told(f"{said}, {closing}.")
    assert found[1] == said
    assert speaker is None or found[0] == speaker


@pytest.mark.parametrize(
    ("closing", "speaker"),
    [
        ("said a spokesperson for the embassy on Thursday", "spokesperson for the embassy"),
        ("reported state prosecutors in Rome", "state prosecutors in Rome"),
        ("the interior ministry and police revealed last week", "interior ministry and police"),
    ],
)
def test_when_it_was_said_is_no_part_of_who_says_it(told, closing, speaker):
    assert told(f"Nobody at the site is a policeman, {closing}.") == [(speaker, "Nobody at the site is a policeman")]


def test_a_sentence_with_a_speaker_of_its_own_is_not_said_by_who_spoke_before(told):
    found = told("The foreign ministry said on Tuesday. A station works in Antwerp, Safeguard Defenders said.")
    assert ("Safeguard Defenders", "A station works in Antwerp") in found
    assert not any(name == "foreign ministry" and "Antwerp" in words for name, words in found)


@pytest.mark.parametrize(
    "text",
    [
        "Peter Dahlin, who founded the group, wrote the report.",
        "The minister, who took office in May, confirmed the number.",
        "The embassy, which is in Rome, warned the ministry.",
        "The head of the Prague police, Martin Vondrášek, confirmed the inquiry.",
    ],
)
def test_what_a_verb_has_behind_it_is_not_who_speaks(told, text):
    objects = {"report", "number", "ministry", "inquiry"}
    assert not any(name.rpartition(" ")[2] in objects for name, _ in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Wang Wenbin, a ministry spokesman, said.",
        "In Antwerp, Safeguard Defenders said.",
        "When police came to the shop, the owner said.",
        "Asked about the office, the embassy said.",
        "China runs 54 stations, a claim Beijing has not confirmed.",
        "China runs 54 stations, a number Safeguard Defenders first reported.",
        "Officers met two men, alleged Chinese police.",
        "The ministry knows of two shops, reported Chinese police posts.",
        "They found two notes, a police report.",
        "It draws on interviews, two maps and police reports.",
        "Police visited the shop, and the ministry said on Monday.",
        "The police closed the shop, which neighbours reported last week.",
        "The minister visited Rome, warned of raids and left.",
    ],
)
def test_other_forms_close_no_sentence_with_speech(parse, model, text):
    found = find_attributions(parse(f"{RAIN}\n\n{text}"), model)
    assert not [one for one in found if any("close the sentence" in reason for reason in one.because)]
