"""A claim that rules and reader both found is one claim and says both."""

from __future__ import annotations

import msgspec
import pytest

from longarm.plugins.joining import join_claims
from longarm.publish.words import found_words
from longarm.records.claim import Certainty, Claim, Figure, Speaker, Stance, Station
from longarm.records.found_by import found_by, marks_of
from longarm.records.span import Span

MARKS = marks_of("openai", "small, fast", "ab" * 32)
OWNER = Speaker(name="Safeguard Defenders", span=Span(0, 19))
RULE = Claim(
    id="c-1",
    report="sha256:0",
    slots=Figure(value=54, unit="stations", scope="worldwide"),
    speaker=OWNER,
    span=Span(0, 56),
    because=("figure.count",),
)
SAME = msgspec.structs.replace(
    RULE, id="c-2", slots=Figure(value=54, unit="stations"), because=(*MARKS, "every value is quoted word for word")
)


def test_one_claim_of_both_keeps_the_rules_values_and_says_both():
    (joined,) = join_claims([RULE], [SAME])
    assert (joined.id, joined.slots, joined.confidence) == (RULE.id, RULE.slots, RULE.confidence)
    assert joined.because[0] == "figure.count"
    assert found_by(joined.because) == ("the rules", "openai (model small, fast, prompt sha256:abababababababab)")
    assert found_words(joined.because).startswith("found by the rules and by openai")


def test_joining_twice_says_it_once():
    once = join_claims([RULE], [SAME])
    assert join_claims(once, [SAME]) == once


@pytest.mark.parametrize(
    "changed",
    [
        {"slots": Figure(value=55, unit="stations")},
        {"slots": Figure(value=54, unit="countries")},
        {"slots": Station(country="NL")},
        {"span": Span(60, 90)},
        {"stance": Stance.DENIES},
        {"certainty": Certainty.ALLEGED},
        {"speaker": None},
        {"speaker": Speaker(name="The embassy", span=Span(30, 41))},
    ],
)
def test_another_claim_stands_beside_and_says_that_the_rules_did_not_find_it(changed):
    other = msgspec.structs.replace(SAME, **changed)
    joined = join_claims([RULE], [other])
    assert joined == (RULE, other)
    assert found_words(other.because).endswith("alone, not by the rules")
    assert found_words(RULE.because) == ""


def test_two_readers_that_agree_are_one_claim_of_both():
    second = marks_of("outposts", "1", "cd" * 32)
    first = msgspec.structs.replace(SAME, span=Span(0, 56))
    (joined,) = join_claims(join_claims([], [first]), [msgspec.structs.replace(SAME, because=second)])
    assert [one.split(" ")[0] for one in found_by(joined.because)] == ["openai", "outposts"]
