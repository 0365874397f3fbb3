"""Laws of what the classifier hears: any text is read, every claim of it says why and stands in the text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading_text import read

from longarm.bootstrap import PackageAssets
from longarm.read.stage import BuiltinReader

WORDS = """Police in Oslo Rotterdam China Chinese Iranian agents the exile's mother embassy minister asked arrested
nobody not threatened phoned followed if would be charged with envoy carpeted , . ? “ ” station shut told that on her
doorstep"""


@pytest.fixture(scope="module")
def reader():
    return BuiltinReader(PackageAssets())


def heard(reading):
    return [one for one in reading.claims if any(reason.startswith("model events-") for reason in one.because)]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=40).map(" ".join) | st.text(max_size=120))
def test_any_text_is_read_and_each_claim_has_its_reasons(reader, text):
    text = text.strip() or "x"
    first = read(reader, text)
    assert read(reader, text) == first
    for one in heard(first):
        assert one.slots.country
        assert any(reason.startswith("model.probability 0.") for reason in one.because)
        assert any(reason.startswith("model.features ") for reason in one.because)
        assert one.confidence.value == "low"
        assert all(0 <= span.start < span.end <= len(first.report.text) for span in (one.span, *one.marks.values()))
