"""Seasons are told by their names; every other date stays as it is."""

from __future__ import annotations

import pytest

from longarm.wording.days import day_said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2022-23", "autumn 2022"),
        ("2022-21/2023-24", "spring 2022/winter 2023"),
        ("2022-10", "2022-10"),
        ("2022-10-23", "2022-10-23"),
        ("2021-04/2022-07", "2021-04/2022-07"),
        ("1922/..", "1922/.."),
    ],
)
def test_a_season_has_its_name(value, said):
    assert day_said(value) == said
