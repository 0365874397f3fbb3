"""Laws of dates: no text breaks the finder, spans lie inside, and nothing relative is dated without an anchor."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.read.certainty import tell_certainty
from longarm.read.codebook import Codebook
from longarm.read.parsed import Parsed, Sentence
from longarm.read.whens import find_whens
from longarm.read.whens.langs import LANGUAGES
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span
from longarm.records.when import Precision, When

EDTF = re.compile(r"(?:\.\.|\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:00)?)?)?~?)(?:/(?:\.\.|\d{4}(?:-\d\d(?:-\d\d)?)?~?))?")
WORDS = [
    word
    for language in LANGUAGES.values()
    for table in (language.months, language.weekdays, language.units, language.seasons, language.daywords)
    for word in table
]
PIECES = st.one_of(
    st.sampled_from(sorted(set(WORDS))),
    st.sampled_from(
        ["last", "next", "ago", "since", "from", "to", "the", "of", "first", "quarter", "de", "年", "前", "-"]
    ),
    st.integers(min_value=0, max_value=3000).map(str),
    st.text(max_size=8),
)
TEXTS = st.lists(PIECES, min_size=1, max_size=12).map(" ".join)
DAYS = st.dates().map(lambda day: When(value=day.isoformat(), precision=Precision.DAY))
LANGS = st.sampled_from(sorted(LANGUAGES))


def parsed_of(text: str, lang: str, published: When) -> Parsed:
    passage = Passage(span=Span(0, len(text)), role=Role.BODY, lang=lang)
    report = Report(
        id="sha256:" + "0" * 64, file="r.txt", text=text, passages=(passage,), lang=lang, published=published
    )
    sentence = Sentence(span=Span(0, len(text)), passage=0, role=Role.BODY, lang=lang)
    return Parsed(report=report, passages=(passage,), docs=(None,), sentences=(sentence,))


@settings(deadline=None)
@given(text=TEXTS, lang=LANGS, published=DAYS)
def test_dates_lie_in_their_text_and_are_edtf(text, lang, published):
    last = 0
    for span, when in find_whens(parsed_of(text, lang, published)):
        assert 0 <= span.start < span.end <= len(text)
        assert span.start >= last
        assert when.words == span.of(text)
        assert when.because.startswith(f"when.{lang}.")
        assert (when.value is None) == (when.precision is Precision.UNRESOLVED)
        if when.value is not None:
            assert EDTF.fullmatch(when.value), when.value
        last = span.end


@settings(deadline=None)
@given(text=TEXTS, lang=LANGS)
def test_without_an_anchor_every_year_stands_in_the_text(text, lang):
    unknown = When(value=None, precision=Precision.UNRESOLVED)
    for _, when in find_whens(parsed_of(text, lang, unknown)):
        if when.value is not None:
            assert "given" in when.because or "counted from the date before it" in when.because


@settings(deadline=None)
@given(text=TEXTS, lang=LANGS, published=DAYS)
def test_the_same_words_give_the_same_dates(text, lang, published):
    parsed = parsed_of(text, lang, published)
    assert find_whens(parsed) == find_whens(parsed)


@settings(deadline=None)
@given(text=st.text(min_size=1, max_size=80), lang=LANGS)
def test_certainty_of_any_words(text, lang):
    sentence = Sentence(span=Span(0, len(text)), passage=0, role=Role.BODY, lang=lang)
    surely = tell_certainty(text, sentence, Span(0, len(text)), Codebook("x", {}))
    assert surely.span is None
