"""Dates in English."""

# ruff: noqa: E501 - one rule a line, so that rules can be read beside one another

from __future__ import annotations

from longarm.read.whens.langs.english_rules import RULES
from longarm.read.whens.language import SOME, Example, Language, table, words

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}


def _numbers() -> dict[str, int | str]:
    ones: dict[str, int | str] = {word: number for number, word in enumerate(_ONES.split(), 1)}
    both = {
        f"{ten}-{one}": tens + number for ten, tens in _TENS.items() for number, one in enumerate(_ONES.split()[:9], 1)
    }
    some = dict.fromkeys(("several", "a few", "few", "some", "many", "a number of", "couple"), SOME)
    more = {"a couple of": 2, "a couple": 2, "a dozen": 12, "a hundred": 100, "a": 1, "an": 1}
    return {**ones, **_TENS, **both, **some, **more}


_MONTHS = table(
    """January Jan. Jan
    February Feb. Feb
    March Mar. Mar
    April Apr. Apr
    May
    June Jun. Jun
    July Jul. Jul
    August Aug. Aug
    September Sept. Sept Sep. Sep
    October Oct. Oct
    November Nov. Nov
    December Dec. Dec"""
)
_MONTHS |= {name.upper(): number for name, number in _MONTHS.items()}
_WEEKDAYS = table("Monday\nTuesday\nWednesday\nThursday\nFriday\nSaturday\nSunday")

ENGLISH = Language(
    code="en",
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    seasons=words("SP: spring springtime\nSU: summer summertime\nFA: autumn fall\nWI: winter wintertime"),
    units=words(
        """TS: seconds
        TM: minute minutes
        TH: hour hours
        D: day days
        W: week weeks
        M: month months
        Q: quarters
        Y: year years
        DE: decade decades
        CE: century centuries
        WE: weekend weekends"""
    ),
    extra_units={"quarter": "Q"} | dict.fromkeys(("night", "morning", "afternoon", "evening", "tonight"), "D"),
    numbers=_numbers(),
    ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4},
    daywords={
        "yesterday": -1,
        "today": 0,
        "tomorrow": 1,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
    },
    refs=words(
        """PRESENT_REF: now currently at_present at_the_moment right_now nowadays these_days presently at_this_point
        PAST_REF: recently the_past lately long_ago a_long_time_ago
        FUTURE_REF: soon the_future the_near_future near_future"""
    ),
    sets=words("P1D: daily\nP1W: weekly\nP1M: monthly\nP1Y: annual annually yearly\nPT1H: hourly\nP1Q: quarterly"),
    rules=RULES,
    since="(?:ever )?since(?: at least)?(?: the)?(?: start of| beginning of| end of)?",
    until="until|till|up to|up until",
    frm="from|between|of",
    to="to|until|till|and|through",
    cased=True,
    examples=(
        Example("The office opened on 26 October 2022.", "26 October 2022", "2022-10-26"),
        Example("The ministry answered on October 5, 2021.", "October 5, 2021", "2021-10-05"),
        Example("The ministry answered on Tuesday.", "Tuesday", "2022-10-25"),
        Example("The committee will vote on Friday.", "Friday", "2022-10-28"),
        Example("It met last Thursday.", "last Thursday", "2022-10-20"),
        Example("The report came out last week.", "last week", "2022-10-17/2022-10-23"),
        Example("The report came out in September.", "September", "2022-09"),
        Example("The report came out in December.", "December", "2021-12"),
        Example("The court will hear it in December.", "December", "2022-12"),
        Example("It has been open since 2018.", "since 2018", "2018/.."),
        Example(
            "Between April 2021 and July 2022 they returned.", "Between April 2021 and July 2022", "2021-04/2022-07"
        ),
        Example("Three years ago the bureau signed it.", "Three years ago", "2019"),
        Example("Ten days ago the bureau signed it.", "Ten days ago", "2022-10-17"),
        Example("It closed earlier this year.", "earlier this year", "2022"),
        Example("It opened last summer.", "last summer", "2022-22"),
        Example("It opened in the spring of 2019.", "the spring of 2019", "2019-21"),
        Example("Arrests rose in the first quarter of 2022.", "the first quarter of 2022", "2022-01/2022-03"),
        Example("Over the past three years, they came back.", "the past three years", "2019/2022"),
        Example("In May last year he left.", "May last year", "2021-05"),
        Example("Several years ago he left.", "Several years ago", None),
        Example("They may march on the embassy, 2,022 people in all."),
        Example("It costs 2022 yuan."),
    ),
)
