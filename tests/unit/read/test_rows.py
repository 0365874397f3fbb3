"""Rows of numbers, each once."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from longarm.read.rows import distinct


def test_each_row_stands_once_where_it_comes_first():
    forms, places = distinct(np.asarray([[1, 2], [3, 4], [1, 2], [1, 3]], dtype=np.uint64))
    assert forms.tolist() == [[1, 2], [3, 4], [1, 3]]
    assert places.tolist() == [0, 1, 0, 2]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(2**63, 2**63 + 2)), max_size=30))
def test_rows_are_put_together_again(rows):
    given_rows = np.asarray(rows, dtype=np.uint64).reshape(-1, 2)
    forms, places = distinct(given_rows)
    assert (forms[places] == given_rows).all()
    assert len({tuple(row) for row in forms.tolist()}) == len(forms)
