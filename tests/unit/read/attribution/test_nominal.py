"""Words told by a noun or an adjective, speakers behind their verb, and owners of what is written."""

from __future__ import annotations

import pytest

from longarm.read.attribution import find_attributions


@pytest.fixture
def speakers(parse, model):
    return lambda text: [one.speaker.name for one in find_attributions(parse(text), model) if one.speaker]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("A claim by the embassy that volunteers ran the office was met with laughter.", "embassy"),
        ("From the ministry came the answer that nothing was known of such an office.", "ministry"),
        ("The ministry takes the view that the office was against the law.", "ministry"),
        ("The police commissioner was adamant that no station had been found.", "police commissioner"),
        ("Nothing of the sort exists in Vienna, insists the embassy.", "embassy"),
        ("The foreign minister's tweet called the office a breach of sovereignty.", "foreign minister"),
        ("“We closed it in May,” reads a statement from the embassy.", "embassy"),
        ("Residents claimed not to have seen any policeman in the street.", "Residents"),
    ],
)
def test_who_speaks_by_a_noun_or_behind_a_verb(speakers, sentence, speaker):
    assert speaker in speakers(f"It rained all week. {sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "The story that ran on Monday was short.",
        "The view of the river from the ministry is famous.",
        "It was clear that the office had closed.",
    ],
)
def test_other_nouns_and_adjectives_tell_nothing(speakers, sentence):
    assert speakers(f"It rained all week. {sentence}") == []


def test_a_day_behind_the_verb_is_no_speaker(speakers):
    assert speakers("It rained. The office had closed, Amnesty International, a group in London, said Monday.") == [
        "Amnesty International"
    ]
