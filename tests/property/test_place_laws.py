"""Laws of places: no text breaks the finder, spans lie inside in order, and the same text gives the same places."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.read.gazetteer import ASSET, Gazetteer, parse_gazetteer
from longarm.read.parsed import Parsed, Sentence
from longarm.read.places import country_of, find_places, resolve_mentions
from longarm.records.place import PlacePrecision
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span

LANGS = st.sampled_from(["en", "nl", "de", "fr", "es", "pt", "it", "zh", "ja", "und", "sk"])
PIECES = st.one_of(
    st.sampled_from(
        [
            "Paris",
            "Texas",
            "Dublin",
            "in",
            "from",
            "Dutch",
            "U.S.",
            "Ontario",
            ",",
            ", ",
            "’s",
            "-",
            "The",
            "Georgia",
            "福州市",
            "荷兰",
            "ロンドン",
            "米政府",
            "española",
            "Saint",
            "St.",
            "New York",
            "RCMP",
            "\n",
            "(",
            ")",
            "Dáil",
        ]
    ),
    st.text(max_size=8),
    st.text(alphabet=st.characters(categories=["Lu", "Ll", "Mn", "Zs", "Po"]), max_size=6),
)
TEXTS = st.lists(PIECES, max_size=20).map(" ".join)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return parse_gazetteer(files("longarm").joinpath(ASSET).read_bytes())


def parsed_of(text: str, lang: str) -> Parsed:
    passage = Passage(span=Span(0, len(text)), role=Role.BODY, lang=lang)
    report = Report(id="sha256:" + "0" * 64, file="r.txt", text=text, passages=(passage,), lang=lang)
    sentence = Sentence(span=Span(0, len(text)), passage=0, role=Role.BODY, lang=lang)
    return Parsed(report=report, passages=(passage,), docs=(None,), sentences=(sentence,))


@settings(deadline=None)
@given(text=TEXTS, lang=LANGS)
def test_places_lie_in_their_text_in_order(gazetteer, text, lang):
    last = 0
    for place in find_places(parsed_of(text, lang), gazetteer):
        assert last <= place.span.start < place.span.end <= len(text)
        assert place.words == place.span.of(text)
        assert place.because
        assert (place.lat is None) == (place.lon is None)
        if place.lat is not None:
            assert -90 <= place.lat <= 90
            assert -180 <= place.lon <= 180
        if place.precision in {PlacePrecision.COUNTRY, PlacePrecision.CONTINENT}:
            assert place.lat is None
        last = place.span.end


@settings(deadline=None)
@given(text=TEXTS, lang=LANGS)
def test_the_same_text_gives_the_same_places(gazetteer, text, lang):
    parsed = parsed_of(text, lang)
    fresh = parse_gazetteer(files("longarm").joinpath(ASSET).read_bytes())
    assert find_places(parsed, gazetteer) == find_places(parsed, fresh)


@settings(deadline=None)
@given(text=TEXTS, lang=LANGS)
def test_a_country_is_a_code_or_none(gazetteer, text, lang):
    code = country_of(text, gazetteer, lang)
    assert code is None or (len(code) == 2 and code.isupper())


@settings(deadline=None)
@given(text=TEXTS, data=st.data())
def test_any_spans_may_be_asked_for(gazetteer, text, data):
    ends = st.integers(min_value=0, max_value=len(text))
    spans = [Span(min(a, b), max(a, b)) for a, b in data.draw(st.lists(st.tuples(ends, ends), max_size=6))]
    answers = resolve_mentions(text, spans, gazetteer)
    assert len(answers) == len(spans)
    assert all(place is None or place.span == span for place, span in zip(answers, spans, strict=True))
