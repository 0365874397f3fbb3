"""Places in Korean, whatever particle hangs on them, and the bodies that tell their country by name."""

from __future__ import annotations

import pytest

from longarm.read.numerals.finding import find_numbers
from longarm.read.places.hangul import country_in_hangul
from longarm.read.places.home_bodies import home_body
from longarm.records.span import Span


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("네덜란드 외교부", "NL"),
        ("베를린에서", "DE"),
        ("미 법무부", "US"),
        ("튀르키예의", "TR"),
        ("인도 정부", "IN"),
        ("신원을 인도하다", None),
        ("이란은", "IR"),
        ("가게가 열렸다", None),
    ],
)
def test_country_in_korean_words(words, code):
    assert country_in_hangul(words) == code


@pytest.mark.parametrize(
    ("words", "lang", "code"),
    [
        ("警視庁公安部", "ja", "JP"),
        ("立委质询", "zh", "TW"),
        ("국정원은", "ko", "KR"),
        ("Säpo utreder", "sv", "SE"),
        ("NAKA obvinila", "sk", "SK"),
        ("BIS varuje", "cs", "CZ"),
        ("外務省", "ja", None),
        ("Polisen utreder", "sv", None),
    ],
)
def test_bodies_that_name_their_country(words, lang, code):
    assert home_body(words, lang) == code


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("53개국에 최소 102곳", [53.0, 102.0]),
        ("23만 명이 돌아갔다", [230000.0]),
        ("1만2천 건", [12000.0]),
        ("두 곳과 열한 명", [2.0, 11.0]),
        ("한 의원은 세계를 본다", []),
    ],
)
def test_korean_numbers(words, values):
    assert [one.value for one in find_numbers(words, Span(0, len(words)), "ko")] == values
