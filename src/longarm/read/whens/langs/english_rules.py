"""Rules for dates in English."""

# ruff: noqa: E501 - one rule a line, so that rules can be read beside one another

from __future__ import annotations

from longarm.read.whens.language import SOME, Rule

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
    Rule("en.weekday-no", r"(?-i:Black|Bloody|Good|Super|Ash|Easter|Palm|Cyber|Giving|Holy|Red) {weekday}", "none"),
    Rule("en.month-name-no", r"the {month} (?-i:[A-Z][a-z]+)", "none"),
    Rule("en.soon-no", r"{ref} (?:after|enough|afterwards)", "none"),
    Rule(
        "en.number-no", r"(?:no\.|number|section|article|room|page|bus|flight|route|resolution|agenda) {year}", "none"
    ),
)
