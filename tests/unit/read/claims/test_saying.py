"""The day on which something was said stands beside the attributing word, and in nothing that is said."""

from __future__ import annotations

import pytest

FRONT = "---\npublished: 2022-12-06\nlang: {lang}\n---\n\n"
DAYS = [
    ("en", "The Chinese embassy denied on Thursday that there are stations in Dublin.", "2022-12-01"),
    ("en", "The minister, Simon Coveney, told parliament on 1 December 2022 that the office had shut.", "2022-12-01"),
    ("en", "The Chinese embassy said that the office in Dublin had closed in October.", None),
    ("en", "The Chinese embassy denied that there are stations in Dublin.", None),
    ("de", "Es gebe keine Polizeistation in Frankfurt, sagte ein Sprecher der chinesischen Botschaft am Donnerstag.",
     "2022-12-01"),
    ("nl", "De bureaus zijn gesloten, zei de woordvoerder van het ministerie donderdag.", "2022-12-01"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "day"), DAYS)
def test_the_day_of_saying(read, lang, text, day):
    found = {one.said.value if one.said else None for one in read(f"{FRONT.format(lang=lang)}{text}\n", "statement")}
    assert found == {day}


def test_a_day_of_what_one_tells_within_anothers_words_is_his(read):
    text = (
        "Germany's interior ministry said on Monday that it assumes two Chinese police stations exist in the country, "
        "although China said in November that it had closed them.\n"
    )
    found = read(FRONT.format(lang="en") + text, "response")
    closed = {one.speaker.name: one.said.value for one in found if one.slots.action == "closed" and one.said}
    assert closed == {"China": "2022-11"}
