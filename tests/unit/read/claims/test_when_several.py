"""An act that is told of several days is dated with none of them: with their month or year, and else with nothing."""

from __future__ import annotations

import pytest

from longarm.read.claims.when_several import common_when
from longarm.records.span import Span
from longarm.records.when import Precision, When

_PRECISIONS = {10: Precision.DAY, 7: Precision.MONTH, 4: Precision.YEAR}
FRONT = "---\npublished: 2023-06-01\nlang: {lang}\n---\n\n"


def _dated(text, **values):
    found = []
    for name, value in values.items():
        words = name.replace("_", " ")
        start = text.index(words)
        when = When(value=value, precision=_PRECISIONS[len(value)], words=words, because="when.test")
        found.append((Span(start, start + len(words)), when))
    return found


@pytest.mark.parametrize(
    ("text", "values", "wanted"),
    [
        ("on 3 March and on 7 March", {"3_March": "2023-03-03", "7_March": "2023-03-07"}, "2023-03"),
        ("on 3 March and 7 April", {"3_March": "2023-03-03", "7_April": "2023-04-07"}, "2023"),
        ("in March and in May", {"March": "2023-03", "May": "2023-05"}, "2023"),
        ("in March and on 7 March", {"March": "2023-03", "7_March": "2023-03-07"}, "2023-03"),
        ("3月3日和7日", {"3月3日": "2023-03-03", "7日": "2023-03-07"}, "2023-03"),
        ("on 3 March, while 7 March", {"3_March": "2023-03-03", "7_March": "2023-03-07"}, "2023-03-03"),
        ("on 3 March and held until 7 March", {"3_March": "2023-03-03", "7_March": "2023-03-07"}, "2023-03-03"),
        ("in 2021 and 2022", {"2021": "2021", "2022": "2022"}, None),
    ],
)
def test_what_holds_of_all(text, values, wanted):
    dated = _dated(text, **values)
    found = common_when(text, dated, dated[0])
    assert (found.value if found is not None else None) == wanted


def test_the_words_are_those_of_all(read):
    text = "Polish police searched the Chinese police station in Warsaw and arrested two men on 3 and 7 March 2023.\n"
    found = [one.slots.date for one in read(FRONT.format(lang="en") + text, "response") if one.slots.date is not None]
    assert {(one.value, one.words) for one in found} == {("2023-03", "3 and 7 March 2023")}


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "Polish police arrested two Chinese agents on 3 March and on 7 March 2023.", {"2023-03"}),
        ("en", "Polish police arrested a Chinese agent on 3 March 2023.", {"2023-03-03"}),
        ("de", "Die polnische Polizei nahm am 3. und 7. März 2023 zwei chinesische Agenten fest.", {"2023-03"}),
        ("fr", "La police polonaise a arrêté deux agents chinois les 3 et 7 mars 2023.", {"2023-03"}),
    ],
)
def test_an_act_of_several_days(read, lang, text, wanted):
    found = [one.slots.date for one in read(FRONT.format(lang=lang) + text + "\n", "response")]
    assert {one.value for one in found if one is not None} == wanted
