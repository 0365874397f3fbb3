"""The examples of every language give their dates, and no date is given that its words do not support."""

from __future__ import annotations

import msgspec
import pytest

from longarm.read.whens import find_whens
from longarm.read.whens.langs import LANGUAGES
from longarm.records.when import UNKNOWN, Precision, When

EXAMPLES = [
    pytest.param(lang, one, id=f"{lang}-{number}")
    for lang, language in sorted(LANGUAGES.items())
    for number, one in enumerate(language.examples)
]
DAY = When(value="2022-10-27", precision=Precision.DAY)


@pytest.fixture
def dates(parse):
    def read(text, lang="en", published=DAY):
        parsed = parse(text, lang)
        parsed = type(parsed)(
            msgspec.structs.replace(parsed.report, published=published), parsed.passages, parsed.docs, parsed.sentences
        )
        return [(when.words, when.value, when) for _, when in find_whens(parsed)]

    return read


@pytest.mark.parametrize(("lang", "example"), EXAMPLES)
def test_examples(dates, lang, example):
    want = [(example.words, example.value)] if example.words else []
    assert [(words, value) for words, value, _ in dates(example.text, lang)] == want


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_every_language_has_ten_examples_and_one_of_nothing(lang):
    examples = LANGUAGES[lang].examples
    assert len(examples) >= 10
    assert any(not one.words for one in examples)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The ministry answered on Tuesday."),
        ("en", "It opened in October."),
        ("en", "It closed last week."),
        ("nl", "De minister antwoordde dinsdag."),
        ("de", "Das Büro schloss gestern."),
        ("fr", "La semaine dernière, il a fermé."),
        ("es", "Cerró el mes pasado."),
        ("pt", "Fechou ontem."),
        ("it", "Ha chiuso martedì."),
        ("zh", "办事处昨天关闭。"),
        ("ja", "外務省は26日、知らないと述べた。"),
    ],
)
def test_without_a_publication_day_a_relative_date_stays_unresolved(dates, lang, text):
    ((words, value, when),) = dates(text, lang, UNKNOWN)
    assert value is None
    assert when.precision is Precision.UNRESOLVED
    assert words
    assert "no publication date" in when.because


def test_an_absolute_date_needs_no_publication_day(dates):
    assert [one[:2] for one in dates("It opened on 5 May 2021.", "en", UNKNOWN)] == [("5 May 2021", "2021-05-05")]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("It closed last month.", "2022-10", "2022-09"),
        ("It closed last year.", "2022", "2021"),
        ("It closed in September.", "2022-10", "2022-09"),
        ("It closed in September.", "2022", None),
        ("It closed yesterday.", "2022-10", None),
        ("It closed last week.", "2022-10", None),
        ("It closed two months ago.", "2022", None),
    ],
)
def test_a_publication_date_anchors_no_more_exactly_than_it_is_known(dates, text, published, value):
    precision = Precision.YEAR if len(published) == 4 else Precision.MONTH
    ((_, got, _),) = dates(text, "en", When(value=published, precision=precision))
    assert got == value


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("He left in 2019.", "2019", Precision.YEAR),
        ("He left in March 2019.", "2019-03", Precision.MONTH),
        ("He left in the summer of 2019.", "2019-22", Precision.SEASON),
        ("He left in the second quarter of 2019.", "2019-04/2019-06", Precision.QUARTER),
        ("He left last week.", "2022-10-17/2022-10-23", Precision.WEEK),
        ("He left at 9:30 p.m. on Tuesday.", "2022-10-25T21:30:00", Precision.MINUTE),
        ("He left in the 1990s.", "1990/1999", Precision.RANGE),
        ("He left around 2019.", "2019~", Precision.YEAR),
    ],
)
def test_precision_is_that_of_the_words(dates, text, value, precision):
    ((_, got, when),) = dates(text)
    assert (got, when.precision) == (value, precision)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court sat on Monday.", "2022-10-24"),
        ("The court will sit on Monday.", "2022-10-31"),
        ("The court is expected to rule on Monday.", "2022-10-31"),
        ("The minister said on Friday that it will close.", "2022-10-21"),
        ("It met on Thursday.", "2022-10-27"),
        ("It will meet next Thursday.", "2022-11-03"),
    ],
)
def test_tense_tells_past_from_future(dates, text, value):
    assert [one[1] for one in dates(text)] == [value]


def test_two_days_later_counts_from_the_date_before_it(dates):
    got = dates("On 3 May 2021 the order came. Two days later the office closed.")
    assert [one[1] for one in got] == ["2021-05-03", "2021-05-05"]
    assert "counted from the date before it" in got[1][2].because


def test_two_days_later_without_a_date_before_it_is_unresolved(dates):
    assert [one[1] for one in dates("Two days later the office closed.")] == [None]


def test_a_month_after_another_year_in_the_sentence_is_not_guessed(dates):
    got = dates("It opened in 2018 and closed in September.")
    assert [one[1] for one in got] == ["2018", None]
    assert "another year" in got[1][2].because


def test_a_month_shares_the_year_it_is_joined_to(dates):
    assert [one[1] for one in dates("They came in May and June 2021.")] == ["2021-05", "2021-06"]


def test_a_tale_of_the_past_gives_no_year_to_a_bare_month(dates):
    text = "It began in 1949. War came in 1950. Peace came in 1953. Talks ended in 1958. In October, they signed."
    assert dates(text)[-1][1] is None


@pytest.mark.parametrize(
    "text",
    [
        "Black Friday sales rose.",
        "May I ask who opened it?",
        "They had 2,022 cases.",
        "Theresa May answered.",
        "See section 2019 of the act.",
        "It is open now.",
        "He was held for three days.",
        "It happens every day.",
    ],
)
def test_words_that_only_look_like_a_date(dates, text):
    assert dates(text) == []


def test_no_31_february(dates):
    assert all(one[1] is None or len(one[1]) == 4 for one in dates("It opened on 31 February 2021."))
