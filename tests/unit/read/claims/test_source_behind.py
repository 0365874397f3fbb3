"""From whom somebody has what he says is marked where the text tells it."""

from __future__ import annotations

import pytest

TOLD = [
    (
        "Safeguard Defenders said that 230,000 suspects had returned to China since 2021, citing Chinese police.",
        "Chinese police",
    ),
    (
        "Safeguard Defenders said that Fuzhou had set up 38 stations, a number that it took from Chinese state media.",
        "Chinese state media",
    ),
    (
        "Two Chinese police offices in Prague have been closed, Jan Lipavský said, quoting assurances given by the "
        "Chinese ambassador.",
        "assurances given by the Chinese ambassador",
    ),
    ("Safeguard Defenders said that there are 38 stations in Europe.", None),
    ("The Chinese embassy said that 38 stations in Europe had shut, citing security concerns.", None),
    ("Safeguard Defenders said that officers took the two from home to 38 stations in Europe.", None),
]


@pytest.mark.parametrize(("text", "source"), TOLD)
def test_the_source_behind_a_claim(read, text, source):
    words = f"{text}\n"
    found = {one.marks["behind"].of(words) for one in read(words, "statement") if "behind" in one.marks}
    assert found == ({source} if source else set())
