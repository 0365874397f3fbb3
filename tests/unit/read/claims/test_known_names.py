"""Known names are found wherever they stand, the longest form first."""

from __future__ import annotations

import pytest

from longarm.read.claims.known import know
from longarm.records.span import Span

KNOWN = know(
    [
        ("outlet", "AB", []),
        ("outlet", "ABC", ["ABC News"]),
        ("outlet", "The Echo", ["Echo of Riga", "回声报"]),
        ("group", "Écoute", []),
    ]
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ABC News and AB said so.", ["ABC", "AB"]),
        ("ABCD and CAB said nothing.", []),
        ("The Echo, Echo of Riga and 回声报 are one.", ["The Echo", "The Echo", "The Echo"]),
        ("Écoute wrote to ABC.", ["Écoute", "ABC"]),
        ("The Echoes of AB’s war.", ["AB"]),
    ],
)
def test_names_are_found(text, names):
    assert [name for name, _ in KNOWN.find(text, Span(0, len(text)))] == names
