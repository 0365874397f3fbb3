"""Laws of claims: spans lie in the text, ids are stable, and values stand in the words that are said to carry them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading_text import read

from longarm.bootstrap import PackageAssets
from longarm.read.numerals import find_numbers
from longarm.read.stage import BuiltinReader
from longarm.records.span import Span

SENTENCES = [
    "China runs secret police stations in Amsterdam and Rotterdam, the rights group Open Ledger said.",
    "A study by Open Ledger found fifty-four stations in 21 countries and 230,000 people who returned.",
    "In Deutschland gibt es zwei chinesische Polizeistationen, eine davon in Frankfurt.",
    "China abrió tres comisarías en Madrid, dos en Valencia y una en Barcelona, según la ONG Open Ledger.",
    "中国在都柏林设有警察站，报告列出54个警察站，分布于21个国家。",
    "The BBC reported on 3 November 2022 that the office on Capel Street in Dublin was closed.",
    "Nobody was there.",
    "“Two stations must close”, the minister said in a written statement.",
]


@pytest.fixture(scope="module")
def reader():
    return BuiltinReader(PackageAssets())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sampled_from(SENTENCES) | st.text(max_size=40), min_size=1, max_size=7))
def test_claims_rest_on_their_words(reader, parts):
    made = "\n\n".join([*parts, SENTENCES[0]]).replace("\x00", "").encode("utf-8", "ignore").decode()
    reading = read(reader, made)
    text = reading.report.text
    whole = Span(0, len(text))
    for claim in reading.claims:
        assert whole.holds(claim.span)
        assert claim.because
        assert all(whole.holds(span) and span.start < span.end for span in claim.marks.values()), claim.marks
        if claim.kind == "figure":
            marked = claim.marks["value"]
            langs = ("en", "de", "es", "fr", "it", "nl", "pt", "sk", "zh")
            assert any(claim.slots.value in {n.value for n in find_numbers(text, marked, lang)} for lang in langs)
        if claim.kind == "station" and claim.slots.city:
            assert claim.marks["city"].of(text) == claim.slots.place.words


def test_two_readings_give_the_same_ids(reader):
    text = "\n\n".join(SENTENCES)
    first, second = (read(reader, text) for _ in range(2))
    assert [claim.id for claim in first.claims] == [claim.id for claim in second.claims]
    kinds = {"station", "figure", "citation"}
    ids = [claim.id for claim in first.claims if claim.kind in kinds]
    assert len(set(ids)) == len(ids)
