"""Dates in English."""

# ruff: noqa: E501 - one rule a line, so that rules can be read beside one another

from __future__ import annotations

from longarm.read.whens.language import SOME, Example, Language, Rule, table, words

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

_PLAIN = r"(?-i:(?P<month>January|February|April|June|July|August|September|October|November|December))"
_SHORT = r"(?-i:(?P<month>May|March|Jan\.?|Feb\.?|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?))"
_LED = (
    "|".join(
        f"(?<={word} )"
        for word in [
            "in",
            "since",
            "until",
            "by",
            "from",
            "to",
            "and",
            "during",
            "of",
            "early",
            "late",
            "for",
            "between",
            "or",
            "through",
        ]
    )
    + "|(?<=mid-)"
)
_TO = r"(?:(?P<last>last|past)|(?P<next>next|this coming)|(?P<this>this))"
_EDGE = r"(?:(?:the )?(?:early|late|mid|middle|beginning|start|end|earlier|later)(?: of| in)?(?: the)?[ -])?"
_ORD = r"(?:st|nd|rd|th)?"
_DAYPART = r"(?:(?P<morning>morning)|(?P<afternoon>afternoon)|(?P<evening>evening)|(?P<night>night))"
_CLOCK = r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<ampm>[ap])\.?m\.?"
_ABOUT = r"(?:(?P<about>about|around|circa|approximately|roughly) )?"
_N = r"(?:(?:about|around|nearly|almost|over|more than|less than|at least|only|just|roughly) )?"
_LONG = r"(?P<unit>year|month|week|quarter|weekend|decade|century)"
#: What a bare year is not: an amount, a score, a count of something.
_NO_COUNT = (
    r"(?![/%]|[.,:]\d|-\d\d\d(?!\d)| (?:BCE?\b|B\.C|GMT|UTC|hours|people|cases|stations|police|yuan|dollars|euros|pounds|million|men|women|members|officers|students|miles|km"
    r"|kilomet|feet|met(?:er|re)s|times|words|delegates|protesters|workers|jobs|homes|dead|troops|soldiers|applications|complaints|visas|votes))"
)

RULES = (
    Rule("en.weekday-month-day", rf"{{weekday}},? (?:the )?{{month}} {{d}}{_ORD}(?:,? {{year}})?", "date"),
    Rule("en.weekday-day-month", rf"{{weekday}},? (?:the )?{{d}}{_ORD} (?:of )?{{month}}(?:,? {{year}})?", "date"),
    Rule("en.month-day-year", rf"{{month}} {{d}}{_ORD},? {{year}}", "date"),
    Rule("en.day-month-year", rf"(?:the )?{{d}}{_ORD}(?: of)?[ ,-]{{1,2}}{{month}}[ ,-]{{1,2}}{{year}}", "date"),
    Rule(
        "en.month-day", rf"{{month}} {{d}}{_ORD}(?![,.:]?\d|%| (?:percent|per cent|people|million|countries))", "date"
    ),
    Rule("en.day-month", rf"(?:the )?{{d}}{_ORD} (?:of )?{{month}}", "date"),
    Rule("en.day-of-last-month", r"(?:the )?{d}(?:st|nd|rd|th) of last month", "of_month", {"count": -1.0}),
    Rule("en.day-of-this-month", r"(?:the )?{d}(?:st|nd|rd|th) of this month", "of_month", {"count": 0.0}),
    Rule("en.iso", r"(?P<year>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", "date"),
    Rule("en.dotted", r"(?P<d>[0-3]?\d)\.(?P<m>[01]?\d)\.(?P<year>(?:19|20)\d\d)", "date"),
    Rule("en.month-year", rf"{_ABOUT}{_EDGE}{{month}}(?: of)?,? {{year}}", "date"),
    Rule("en.month-last-year", r"{month} (?:of )?(?:last|the previous) year", "of_year", {"count": -1.0}),
    Rule("en.month-this-year", r"{month} (?:of )?this year", "of_year", {"count": 0.0}),
    Rule("en.month-next-year", r"{month} (?:of )?next year", "of_year", {"count": 1.0}),
    Rule("en.toward-month", rf"{_EDGE}{_TO} {{month}}", "date"),
    Rule("en.month", rf"{_EDGE}{_PLAIN}(?! \d{{3,4}}\b)", "date"),
    Rule("en.month-led", rf"(?:{_LED}){_SHORT}(?! \d{{3,4}}\b)", "date"),
    Rule("en.year", rf"{_ABOUT}{_EDGE}(?:the year )?(?<![$£€.,:/-]){{year}}{_NO_COUNT}", "date"),
    Rule("en.year-after-dash", rf"(?<=\d\d\d\d[-–—]){{year}}{_NO_COUNT}", "date"),
    Rule("en.fiscal", r"(?:fiscal|financial|calendar)(?: year)? {year}", "date"),
    Rule("en.decade", rf"{_EDGE}(?:the )?(?P<decade>(?:1[5-9]|20)\d0)[’']?s", "decade"),
    Rule("en.century", rf"{_EDGE}(?:the )?(?P<century>\d\d?)(?:st|nd|rd|th)[ -]century(?! B)", "decade"),
    Rule("en.weekday-part", rf"(?:{_TO} )?(?:early |late )?{{weekday}} {_DAYPART}", "weekday"),
    Rule("en.clock-weekday", rf"{_CLOCK}(?: [A-Z]{{2,4}})?,?(?: on)? {{weekday}}", "weekday"),
    Rule("en.weekday", rf"(?:{_TO} )?(?:early |late )?{{weekday}}", "weekday"),
    Rule("en.weekday-last", r"{weekday} (?P<last>(?:of )?last week|last)", "weekday"),
    Rule("en.weekday-next", r"{weekday} (?P<next>(?:of )?next week)", "weekday"),
    Rule("en.dayword", rf"{{dayword}}(?: {_DAYPART})?", "dayword"),
    Rule("en.this-part", rf"(?:early |late )?this {_DAYPART}", "dayword", {"count": 0.0, "unit": "D"}),
    Rule("en.tonight", r"(?P<night>tonight)", "dayword", {"count": 0.0, "unit": "D"}),
    Rule(
        "en.last-night",
        r"(?:late )?last (?:(?P<night>night)|(?P<evening>evening))",
        "dayword",
        {"count": -1.0, "unit": "D"},
    ),
    Rule("en.n-ago", rf"{_N}{{n}} {{unit}} (?:ago|back)", "shift", {"toward": -1}),
    Rule(
        "en.n-earlier",
        rf"{_N}{{n}} {{unit}} (?:earlier|before(?= *(?:[.,;:)]|$))|previously)",
        "shift",
        {"toward": -1, "text": True},
    ),
    Rule("en.n-later", rf"{_N}{{n}} {{unit}} (?:later|afterwards?)", "shift", {"toward": 1, "text": True}),
    Rule(
        "en.n-from-now",
        rf"{_N}{{n}} {{unit}} (?:from now|hence)|in {{n_2}} {{unit_2}}[’'] time",
        "shift",
        {"toward": 1},
    ),
    Rule(
        "en.last-unit",
        rf"(?:earlier |later |late |early )?(?:the )?(?:last|previous) {_LONG}",
        "shift",
        {"count": 1.0, "toward": -1},
    ),
    Rule(
        "en.next-unit",
        rf"(?:earlier |later |late |early )?(?:next|the coming|the upcoming) {_LONG}",
        "shift",
        {"count": 1.0, "toward": 1},
    ),
    Rule(
        "en.this-unit",
        rf"(?:(?:earlier|later|late|early|the end of|the beginning of) )?(?:this|the current) {_LONG}",
        "shift",
        {"count": 0.0},
    ),
    Rule(
        "en.same-unit",
        r"(?:that|the same|that same) (?P<unit>year|month|week|day|quarter|weekend|decade)",
        "shift",
        {"count": 0.0, "text": True},
    ),
    Rule(
        "en.following-unit",
        r"the (?:following|next) (?P<unit>day|year|month|week)",
        "shift",
        {"count": 1.0, "toward": 1, "text": True},
    ),
    Rule(
        "en.previous-unit",
        r"(?:the )?(?:preceding|prior) (?P<unit>day|year|month|week|quarter)|the (?P<unit_2>day) before",
        "shift",
        {"count": 1.0, "toward": -1, "text": True},
    ),
    Rule("en.weekend", r"(?:over )?the (?P<unit>weekend)", "shift", {"count": 0.0}),
    Rule(
        "en.recent-n", rf"(?:the |these )?(?:last|past|previous|preceding) {_N}{{n}} {{unit}}", "recent", {"toward": -1}
    ),
    Rule(
        "en.recent-one",
        r"(?:over|in|during|for|within|throughout) the (?:last|past) (?P<unit>year|month|week|decade|century|day|hour)",
        "recent",
        {"toward": -1, "count": 1.0},
    ),
    Rule(
        "en.past-unit",
        r"the past (?P<unit>year|month|week|decade|century|day|hour)",
        "recent",
        {"toward": -1, "count": 1.0},
    ),
    Rule("en.coming-n", rf"(?:the )?(?:next|coming) {_N}{{n}} {{unit}}", "recent", {"toward": 1}),
    Rule(
        "en.coming-some", r"(?:the )?coming (?P<unit>years|months|weeks|days)", "recent", {"toward": 1, "count": SOME}
    ),
    Rule(
        "en.recent-some.ref",
        r"(?:recent|previous|past) (?P<unit>years|months|weeks|days|decades)",
        "ref",
        {"value": "PAST_REF"},
    ),
    Rule(
        "en.duration",
        rf"{_N}{{n}}(?:[ -](?:more|full|straight|whole|consecutive))?[ -]{{unit}}(?:[ -]long)?",
        "duration",
    ),
    Rule("en.age", r"{n}[ -]{unit}[ -]old", "duration"),
    Rule(
        "en.duration-some",
        r"(?P<unit>years|months|weeks|decades|centuries|hours|days)(?= (?:of|later|ago|before|after|earlier|to come))",
        "duration",
        {"count": SOME},
    ),
    Rule(
        "en.all-unit",
        r"(?:all|the whole|the entire|a full|a whole) (?P<unit>day|week|month|year)",
        "duration",
        {"count": 1.0},
    ),
    Rule("en.toward-season", rf"{_EDGE}{_TO} {{season}}", "date"),
    Rule("en.season-year", rf"{_EDGE}(?:the )?{{season}}(?: of)?,? {{year}}", "date"),
    Rule("en.season", rf"(?:in|during|since|by|until|over) {_EDGE}(?:the )?{{season}}(?! \d{{3,4}}\b)", "date"),
    Rule(
        "en.quarter-year",
        r"(?:the )?(?P<q>first|second|third|fourth|[1-4](?:st|nd|rd|th))[ -]quarter(?: of|,)? {year}|Q(?P<q_2>[1-4]),? {year_2}",
        "date",
    ),
    Rule(
        "en.quarter",
        r"(?:(?P<this>this year[’']s|the) )?(?P<q>first|second|third|fourth)[ -](?:quarter|trimester)",
        "date",
    ),
    Rule("en.half-year", r"(?:the )?(?P<half>first|second) half of {year}", "date"),
    Rule(
        "en.half",
        r"(?:the )?(?P<half>first|second) half of (?:(?P<last>last year)|(?P<this>this year|the year))",
        "date",
    ),
    Rule("en.clock", rf"{_CLOCK}", "clock"),
    Rule("en.day-ordinal", r"on the {d}(?:st|nd|rd|th)(?! \w)", "monthday"),
    Rule("en.set", r"{setword}", "set"),
    Rule(
        "en.every",
        r"(?:every|each|per|once a|twice a|times a) (?P<setunit>day|week|month|year|night|morning|weekend|quarter|hour)",
        "set",
    ),
    Rule(
        "en.every-weekday",
        r"(?:every|each) (?P<setday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)",
        "set",
    ),
    Rule("en.words.ref", r"{ref}", "ref"),
    Rule("en.may-no", r"(?-i:May|March) (?:I|we|you|he|she|it|they|be|not|for|on|against)", "none"),
    Rule(
        "en.number-no", r"(?:no\.|number|section|article|room|page|bus|flight|route|resolution|agenda) {year}", "none"
    ),
)

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
