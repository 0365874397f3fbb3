"""What a second reader gives is taken over only in words of the sealed text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.plugins.verbatim import Asked, take_over
from longarm.records.claim import Confidence

MARKS = ("reader: openai", "model: small", "prompt: sha256:0123456789abcdef")
COUNTED = "Safeguard Defenders counted 54 stations in 21 countries."
SEEN = "A shopkeeper, Anna Quist, saw “police” in Rotterdam."
DENIED = "The embassy denied it."
LOOKS = "Dutch police are investigating, the ministry said."
FIGURE = {"slots": {"kind": "figure", "value": 54, "unit": "stations"}, "quote": COUNTED, "marks": {"value": "54"}}
STATION = {
    "slots": {"kind": "station", "country": "NL", "city": "Rotterdam"},
    "quote": SEEN,
    "marks": {"country": "Rotterdam"},
}
RESPONSE = {
    "slots": {"kind": "response", "country": "NL", "actor": "Dutch police", "action": "investigating"},
    "quote": LOOKS,
    "speaker": "the ministry",
    "marks": {"country": "Dutch"},
}
DENIAL = {
    "slots": {"kind": "statement", "gist": "denied it", "denies": ["existence"]},
    "quote": DENIED,
    "speaker": "The embassy",
    "stance": "denies",
    "marks": {"stance": "denied"},
}


def take(reading, checks, *rows):
    return take_over(json.dumps({"claims": list(rows)}).encode(), Asked(reading, MARKS, checks))


@pytest.mark.parametrize("row", [FIGURE, STATION, RESPONSE, DENIAL])
def test_a_row_whose_words_show_every_value_is_taken(reading, checks, row):
    claims, refused = take(reading, checks, row)
    assert refused == ()
    (claim,) = claims
    assert claim.span.of(reading.report.text) == row["quote"]
    assert claim.because[:3] == MARKS
    assert claim.confidence is Confidence.LOW
    for name, words in row["marks"].items():
        assert claim.marks[name].of(reading.report.text) == words


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ({**FIGURE, "quote": COUNTED.replace("54", "55")}, "not in the body"),
        ({**FIGURE, "slots": {**FIGURE["slots"], "value": 55}}, "do not give 55"),
        ({**FIGURE, "marks": {"value": "21"}}, "do not give 54"),
        ({**FIGURE, "marks": {"value": "54 stations in 21"}}, "do not give 54"),
        ({**FIGURE, "marks": {"value": "fifty-four"}}, "not in the quotation"),
        ({**FIGURE, "marks": {}}, "no words are quoted for value"),
        ({**FIGURE, "slots": {**FIGURE["slots"], "unit": "embassies"}}, "unit is not in the quotation"),
        ({**FIGURE, "slots": {**FIGURE["slots"], "at_least": True}}, "no words are quoted for at_least"),
        (
            {**FIGURE, "slots": {**FIGURE["slots"], "as_of": {"value": "2022", "precision": "year"}}},
            "as_of is left to the rules",
        ),
        ({**FIGURE, "speaker": "Amnesty International"}, "speaker is not in the text"),
        ({**FIGURE, "speaker": "the ministry"}, "speaker is not in the text"),
        ({**FIGURE, "speaker": " "}, "speaker is not in the text"),
        ({**FIGURE, "quote": "Closed: 99 stations in Atlantis"}, "not in the body"),
        ({**FIGURE, "quote": "Read also: 77 stations in Lyon are open."}, "not in the body"),
        ({**FIGURE, "quote": "54 stations"}, "12 to 600"),
        ({**FIGURE, "quote": "x" * 601}, "12 to 600"),
        ({**FIGURE, "verified": True}, "not in the form"),
        ({**FIGURE, "slots": {"kind": "rumour", "value": 54}}, "not in the form"),
        ({**FIGURE, "certainty": "alleged"}, "no words are quoted for certainty"),
        ("claims", "not in the form"),
        (None, "not in the form"),
        ({**STATION, "slots": {**STATION["slots"], "country": "BE"}}, "do not tell BE"),
        ({**STATION, "slots": {**STATION["slots"], "city": "Amsterdam"}}, "city is not in the quotation"),
        ({**STATION, "slots": {**STATION["slots"], "address": "Main Street 1"}}, "address is not in the quotation"),
        ({**STATION, "marks": {}}, "no words are quoted for country"),
        ({**RESPONSE, "slots": {**RESPONSE["slots"], "action": "raided"}}, "no action called raided"),
        ({**RESPONSE, "slots": {**RESPONSE["slots"], "actor": "RCMP"}}, "actor is not in the quotation"),
        ({**DENIAL, "marks": {}}, "no words are quoted for stance"),
        ({**DENIAL, "slots": {**DENIAL["slots"], "denies": ["everything"]}}, "no denies called everything"),
        ({**DENIAL, "slots": {**DENIAL["slots"], "gist": "is guilty"}}, "gist is not in the quotation"),
    ],
)
def test_what_the_text_does_not_show_is_refused_with_its_reason(reading, checks, row, why):
    claims, refused = take(reading, checks, row)
    assert claims == ()
    assert len(refused) == 1
    assert why in refused[0].why


@pytest.mark.parametrize(
    "answer",
    [b"", b"no json", b"[]", b'{"claims": 3}', b"\xff\xfe", b"[" * 100_000, b'{"claims":' + b'{"a":' * 5_000 + b"1"],
)
def test_a_broken_answer_is_refused_with_its_reason(reading, checks, answer):
    claims, refused = take_over(answer, Asked(reading, MARKS, checks))
    assert claims == ()
    assert refused[0].why


def test_at_most_400_rows_are_looked_at(reading, checks):
    claims, refused = take(reading, checks, *[DENIAL] * 400, FIGURE)
    assert len(claims) == 1
    assert refused[-1].why.startswith("1 more")


def test_a_known_speaker_stays_whom_the_rules_know(reading, checks):
    (claim,), _ = take(reading, checks, {**FIGURE, "speaker": "Safeguard Defenders"})
    assert (claim.speaker.kind, claim.speaker.public) == ("body", True)


@pytest.mark.parametrize("name", ["Anna Quist", "Quist", "Rotterdam"])
def test_a_name_the_rules_do_not_know_as_public_is_private(reading, checks, name):
    (claim,), _ = take(reading, checks, {**STATION, "speaker": name})
    assert (claim.speaker.kind, claim.speaker.public) == ("person", False)


_PLAIN = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from([COUNTED, "54", "Rotterdam"])
    | st.dictionaries(
        st.sampled_from(["value", "country", "stance"]), st.sampled_from(["54", "21", "Dutch", ""]), max_size=3
    )
)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "slots": st.fixed_dictionaries(
                {"kind": st.sampled_from(["figure", "station", "incident", "citation"])},
                optional=dict.fromkeys(("value", "unit", "country", "city", "type", "outlet", "victim"), _PLAIN),
            ),
            "quote": st.sampled_from([COUNTED, SEEN, DENIED, LOOKS]) | st.text(max_size=30),
            "speaker": _PLAIN,
            "marks": _PLAIN,
            "stance": _PLAIN,
        },
    )
)
def test_no_row_brings_in_a_word_that_the_text_lacks(reading, checks, row):
    answer = json.dumps({"claims": [row]}, allow_nan=True).encode()
    claims, refused = take_over(answer, Asked(reading, MARKS, checks))
    text = reading.report.text
    assert len(claims) + len(refused) >= 1
    for claim in claims:
        assert claim.span.of(text) == row["quote"]
        for name in ("city", "outlet", "victim", "scope", "gist"):
            value = getattr(claim.slots, name, None)
            assert value is None or value in row["quote"]
        if claim.kind == "figure":
            assert f"{claim.slots.value:g}" in claim.marks["value"].of(text)
