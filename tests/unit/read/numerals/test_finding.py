"""Numbers in ten languages, as digits and as words."""

import pytest

from longarm.read.numerals import find_numbers
from longarm.records.span import Span


def values(text, lang):
    return [number.value for number in find_numbers(text, Span(0, len(text)), lang)]


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "fifty-four stations in twenty one countries", [54, 21]),
        ("en", "two hundred and thirty thousand people, or 230,000", [230_000, 230_000]),
        ("en", "three dozen officers and 4.5 million dollars", [36, 4_500_000]),
        ("en", "two, three and four", [2, 3, 4]),
        (
            "de",
            "vierundfünfzig in einundzwanzig Ländern, 230.000 Menschen, 1,5 Millionen Euro",
            [54, 21, 230_000, 1_500_000],
        ),
        ("nl", "vierenvijftig bureaus, tweeëntwintig landen, honderdtwee posten", [54, 22, 102]),
        ("fr", "cinquante-quatre postes, vingt et un pays, 230 000 personnes", [54, 21, 230_000]),
        ("fr", "quatre-vingt-dix-sept villes", [97]),
        ("es", "cincuenta y cuatro comisarías, ciento dos, 40 millones", [54, 102, 40_000_000]),
        ("pt", "cinquenta e quatro delegacias e 53 países", [54, 53]),
        ("it", "cinquantaquattro stazioni, ventuno Paesi, centodue sedi", [54, 21, 102]),
        ("sk", "päťdesiatštyri staníc", [54]),
        ("zh", "五十四个警察站，二十三万人，兩個，102個", [54, 230_000, 2, 102]),
        ("ja", "54か所、二十一か国、約23万人", [54, 21, 230_000]),
    ],
)
def test_values_are_read(lang, text, wanted):
    assert values(text, lang) == wanted


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "some 230,00 emigrants"),
        ("en", "a million reasons"),
        ("de", "mehrere tausend Menschen"),
        ("xx", "fifty-four"),
    ],
)
def test_what_gives_no_number_is_left_out(lang, text):
    assert values(text, lang) == []


def test_the_span_covers_the_words_that_give_the_value():
    text = "It lists more than fifty-four stations and 4.5 million names."
    assert [n.span.of(text) for n in find_numbers(text, Span(0, len(text)), "en")] == ["fifty-four", "4.5 million"]
