"""Laws of the finders of responses, incidents and statements, over any text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from longarm.read.claims.incidents import find_incidents
from longarm.read.claims.responses import find_responses
from longarm.read.claims.statements import find_statements

FINDERS = (find_responses, find_incidents, find_statements)
WORDS = [
    "The",
    "Dutch",
    "ministry",
    "is",
    "investigating",
    "Chinese",
    "police",
    "stations",
    "persuade",
    "dissidents",
    "to",
    "return",
    "said",
    "denied",
    "“closed”",
    "must",
    "close",
    "arrested",
    "Wang",
    "Wenbin",
    "Hoekstra",
    "RCMP",
    ",",
    ".",
    "?",
    "!",
    "\n",
    "not",
    "never",
    "by",
    "who",
    "it",
    "they",
    "Berlin",
    "China",
    "Ireland",
    "(DOJ)",
    ";",
    "—",
    "no",
]
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
)
LANGS = st.sampled_from(["en", "nl", "de", "fr", "es", "pt", "it", "zh", "ja", "sk", "und"])
SLOW = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SLOW
@given(text=TEXTS, lang=LANGS)
def test_no_text_breaks_a_finder_and_every_span_is_in_it(ground_of, text, lang):
    ground = ground_of(text, lang)
    for find in FINDERS:
        for claim in find(ground):
            for span in (claim.span, *claim.marks.values()):
                assert 0 <= span.start < span.end <= len(text)
            assert claim.because


@SLOW
@given(text=TEXTS)
def test_the_same_text_gives_the_same_claims(ground_of, text):
    first, second = ground_of(text), ground_of(text)
    for find in FINDERS:
        assert find(first) == find(second)


@SLOW
@given(text=TEXTS, lang=LANGS)
def test_no_two_claims_share_an_id(ground_of, text, lang):
    ground = ground_of(text, lang)
    for find in FINDERS:
        ids = [claim.id for claim in find(ground)]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("find", FINDERS)
def test_an_empty_report_claims_nothing(ground_of, find):
    assert find(ground_of("")) == ()


def test_a_body_word_takes_no_country_from_the_accused(ground_of):
    text = "The Chinese ministry arrested two men. China denied that Chinese police were investigating in Fuzhou."
    assert find_responses(ground_of(text)) == ()
