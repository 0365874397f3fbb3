"""Stretches of a text between marks."""

from __future__ import annotations

import re

import pytest

from longarm.read.claims.stretches import begins_at, stretch_of
from longarm.records.span import Span

COMMA = re.compile(r",\s")
TEXT = "Spain opened an inquiry, Ireland closed a post, Canada did neither"


@pytest.mark.parametrize(
    ("words", "stretch"),
    [
        ("inquiry", "Spain opened an inquiry"),
        ("closed a post", "Ireland closed a post"),
        ("Canada", "Canada did neither"),
        ("inquiry, Ireland", "Spain opened an inquiry, Ireland closed a post"),
    ],
)
def test_the_stretch_of_words_ends_at_the_marks_around_them(words: str, stretch: str) -> None:
    """Marks inside the words themselves part nothing."""
    at = TEXT.index(words)
    assert stretch_of(TEXT, Span(0, len(TEXT)), Span(at, at + len(words)), COMMA).of(TEXT) == stretch


def test_a_stretch_stays_inside_the_whole() -> None:
    """What stands outside the whole is not looked at."""
    whole = Span(TEXT.index("opened"), TEXT.index("inquiry"))
    assert stretch_of(TEXT, whole, Span(whole.start, whole.start + 6), COMMA) == whole


def test_the_last_stretch_begins_behind_the_last_mark() -> None:
    """Without a mark it is the whole."""
    assert begins_at(TEXT, Span(0, len(TEXT)), COMMA) == TEXT.index("Canada")
    assert begins_at(TEXT, Span(3, TEXT.index("inquiry")), COMMA) == 3
