"""Chinese in both ways of writing: one list of words reads both, offsets stay."""

from __future__ import annotations

import pytest

from longarm.read.han_forms import one_way, simplified


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("警方調查據點", "警方调查据点"),
        ("警方调查据点", "警方调查据点"),
        ("評論員感嘆", "评论员感叹"),
        ("Dublin 都柏林", "Dublin 都柏林"),
    ],
)
def test_traditional_characters_are_told_in_simplified_ones_letter_for_letter(words, told):
    assert simplified(words) == told
    assert len(simplified(words)) == len(words)


def test_other_languages_keep_their_characters():
    assert one_way("警察が調べた", "ja") == "警察が調べた"
    assert one_way("據點", "zh") == "据点"
