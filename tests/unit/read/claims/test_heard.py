"""Claims that the classifier hears: by the rules' door and finders, and never of the accused state's acts."""

from dataclasses import replace

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.claims.event_fields import load_fields
from longarm.read.claims.event_model import FORMAT, Stored, format_events, parse_events
from longarm.read.claims.incidents import find_incidents
from longarm.read.claims.responses import find_responses

FIELDS = load_fields(PackageAssets())
#: A model that knows three verbs which no rule knows, and the verb of a rule.
MODEL = parse_events(
    format_events(
        Stored(
            format=FORMAT,
            trained_on="0" * 64,
            codes=["incident.surveillance", "response.investigating", "response.warned"],
            names="word arrest\nword eyeball\nword finecomb\nword growl",
            weights=bytes([0, 0, 0, 100, 0, 0, 0, 100, 0, 0, 0, 100]),
            scales=[0.1] * 3,
            biases=[-4.0] * 3,
            speaks=[0.5] * 3,
            plain=bytes([0, 1, 1, 1]),
            plain_scale=1.0,
            plain_bias=0.0,
            plain_from=0.5,
        )
    ),
    FIELDS,
)


@pytest.fixture
def heard(ground_of):
    def told(find, text, model=MODEL):
        ground = replace(ground_of(text), events=model)
        for doc in ground.parsed.docs:
            for token in doc or ():
                stem = token.lower_.removesuffix("ed").removesuffix("s")
                if stem in {"eyeball", "finecomb", "growl"}:
                    token.lemma_, token.pos_ = stem, "VERB"
        return [one for one in find(ground) if any(reason.startswith("model ") for reason in one.because)]

    return told


def test_an_act_has_the_country_and_the_body_that_the_parse_gives(heard):
    (one,) = heard(find_responses, "Norwegian police finecombed the Chinese shop in Oslo.")
    assert (one.slots.action, one.slots.country, one.slots.actor) == ("investigating", "NO", "Norwegian police")
    assert one.slots.verb == "finecombed"


def test_it_says_which_model_how_surely_and_by_what(heard):
    (one,) = heard(find_responses, "Norwegian police finecombed the Chinese shop in Oslo.")
    assert one.because[:2] == ("response.investigating", f"model {MODEL.version}")
    assert "model.features word finecomb" in one.because
    assert one.because[2].startswith("model.probability 0.")
    assert one.confidence.value == "low"


def test_acts_of_the_accused_state_are_none(heard):
    assert heard(find_responses, "Chinese police finecombed the shop of an exile in Shanghai.") == []


def test_what_consists_in_saying_needs_a_host_body_that_says_it(heard):
    assert heard(find_responses, "The Chinese ministry growled at Norway.") == []
    assert [one.slots.country for one in heard(find_responses, "The Norwegian minister growled at China.")] == ["NO"]


def test_no_country_no_claim(heard):
    assert heard(find_responses, "Somebody finecombed the shop.") == []
    assert heard(find_incidents, "Strangers eyeballed exiles again and again.") == []


def test_an_incident_has_its_place_and_victim(heard):
    (one,) = heard(find_incidents, "Iranian agents eyeballed the exiles in Oslo for weeks.")
    assert (one.slots.type, one.slots.country) == ("surveillance", "NO")
    assert "exiles" in one.slots.victim


def test_what_is_denied_is_no_incident(heard):
    assert heard(find_incidents, "The Iranian embassy denied that agents eyeballed the exiles in Oslo.") == []


def test_rules_that_told_it_are_not_repeated(heard):
    text = "Norwegian police finecombed the Chinese shop in Oslo and are investigating its owners."
    assert heard(find_responses, text) == []


def test_without_a_model_the_rules_speak_alone(heard):
    assert heard(find_responses, "Norwegian police finecombed the Chinese shop in Oslo.", model=None) == []


def test_what_a_report_takes_back_is_not_heard(heard):
    text = "An earlier version of this article said that Norwegian police finecombed the Chinese shop in Oslo."
    assert heard(find_responses, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Overseas Division growled at the embassy over a bureau in Oslo.",
        "The Overseas Division growled at the embassy over a Norwegian police petrol station.",
    ],
)
def test_where_it_is_and_what_it_is_called_is_nobody_who_acts(heard, text):
    assert heard(find_responses, text) == []
