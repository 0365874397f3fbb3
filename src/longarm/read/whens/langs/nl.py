"""Dates in Dutch."""

# ruff: noqa: E501 - one rule a line, so that rules can be read beside one another

from __future__ import annotations

from longarm.read.whens.language import SOME, Example, Language, Rule, table, words

_TO = r"(?:(?P<last>vorige|afgelopen|verleden|voorbije|jongstleden)|(?P<next>volgende|komende|aanstaande)|(?P<this>deze|dit))"
_EDGE = r"(?:(?:begin|eind|half|midden|medio|sinds begin|in het begin van) )?"
_PART = r"(?:(?P<morning>ochtend|morgen)|(?P<afternoon>middag)|(?P<evening>avond)|(?P<night>nacht))"
_ABOUT = r"(?:(?P<about>rond|omstreeks|ongeveer|circa) )?"
_N = r"(?:(?:ongeveer|ruim|bijna|meer dan|zo'n|minstens) )?"
_UNIT = r"(?P<unit>dag|week|maand|jaar|kwartaal|weekend|weekeinde|decennium|eeuw)"
_SHORT = "mrt|jan|feb|apr|jun|jul|aug|sep|sept|okt|nov|dec"

RULES = (
    Rule("nl.weekday-day-month", r"{weekday},? {d} {month},?(?: {year})?", "date"),
    Rule("nl.day-month-year", r"{d} {month}\.? {year}", "date"),
    Rule("nl.day-month", r"{d} {month}", "date"),
    Rule("nl.iso", r"(?P<year>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", "date"),
    Rule("nl.dashed", r"(?P<d>[0-3]?\d)[-/.](?P<m>[01]?\d)[-/.](?P<year>(?:19|20)\d\d)", "date"),
    Rule("nl.month-year", rf"{_ABOUT}{_EDGE}{{month}} {{year}}", "date"),
    Rule("nl.month-last-year", r"{month} (?:van )?(?:vorig|verleden|afgelopen) jaar", "of_year", {"count": -1.0}),
    Rule("nl.last-year-month", r"vorig jaar {month}", "of_year", {"count": -1.0}),
    Rule("nl.month-this-year", r"{month} (?:van )?dit jaar", "of_year", {"count": 0.0}),
    Rule("nl.toward-month", rf"{_TO} (?!{_SHORT}\b){{month}}", "date"),
    Rule(
        "nl.month",
        rf"{_EDGE}(?!(?:{_SHORT})\b)(?:(?<=in )|(?<=sinds )|(?<=van )|(?<=tot )|(?<=en )|(?<=tussen )|(?<=voor )|(?<=begin )|(?<=eind )|(?<=half )|(?<=medio )|(?<=per )){{month}}",
        "date",
    ),
    Rule(
        "nl.year",
        rf"{_ABOUT}(?:(?:begin|eind|half|medio) )?(?:het jaar )?(?<![€$.,:/-]){{year}}(?![/%]|[.,:]\d|-\d\d| (?:mensen|gevallen|politie|euro|agenten|bureaus|leden|stemmen|mannen|vrouwen|kilometer))",
        "date",
    ),
    Rule("nl.decade", r"(?:de )?jaren[ -](?P<decade>19\d0)", "decade"),
    Rule("nl.weekday-part", rf"(?:{_TO} )?{{weekday}}{_PART}", "weekday"),
    Rule("nl.weekday", rf"(?:{_TO} )?{{weekday}}", "weekday"),
    Rule("nl.dayword", rf"{{dayword}}(?:{_PART})?", "dayword"),
    Rule("nl.n-ago", rf"{_N}{{n}} {{unit}} (?:geleden|terug)", "shift", {"toward": -1}),
    Rule("nl.n-later", rf"{_N}{{n}} {{unit}} later", "shift", {"toward": 1, "text": True}),
    Rule("nl.over-n", rf"over {_N}{{n}} {{unit}}", "shift", {"toward": 1}),
    Rule(
        "nl.last-unit",
        rf"(?:begin |eind |eerder |later )?(?:vorige?|verleden) {_UNIT}",
        "shift",
        {"count": 1.0, "toward": -1},
    ),
    Rule("nl.past-unit", r"afgelopen (?P<unit>weekend|weekeinde)", "shift", {"count": 1.0, "toward": -1}),
    Rule(
        "nl.past-week",
        r"(?:de |het )?(?:afgelopen|voorbije) (?P<unit>dag|week|maand|jaar|decennium|eeuw)",
        "recent",
        {"count": 1.0, "toward": -1},
    ),
    Rule("nl.next-unit", rf"(?:volgende?|komende?|aanstaande?) {_UNIT}", "shift", {"count": 1.0, "toward": 1}),
    Rule("nl.this-unit", rf"(?:(?:eerder|later|begin|eind) )?(?:deze|dit) {_UNIT}", "shift", {"count": 0.0}),
    Rule("nl.recent-n", rf"(?:de )?(?:afgelopen|laatste|voorbije) {_N}{{n}} {{unit}}", "recent", {"toward": -1}),
    Rule(
        "nl.recent-some",
        r"(?:de )?(?:afgelopen|laatste|voorbije) (?P<unit>jaren|maanden|weken|dagen)",
        "recent",
        {"toward": -1, "count": SOME},
    ),
    Rule("nl.duration", rf"{_N}{{n}} {{unit}}", "duration"),
    Rule("nl.season-year", r"(?:de )?{season} van {year}", "date"),
    Rule("nl.toward-season", rf"{_TO} {{season}}", "date"),
    Rule("nl.season", r"(?:in|sinds|tijdens|na) de {season}", "date"),
    Rule("nl.quarter-year", r"(?:het )?(?P<q>eerste|tweede|derde|vierde|[1-4]e) kwartaal(?: van)? {year}", "date"),
    Rule("nl.quarter", r"(?:het )?(?P<q>eerste|tweede|derde|vierde) kwartaal", "date"),
    Rule("nl.half-year", r"(?:de )?(?P<half>eerste|tweede) helft van {year}", "date"),
    Rule("nl.words.ref", r"{ref}", "ref"),
)

DUTCH = Language(
    code="nl",
    months=table(
        "januari jan\nfebruari feb\nmaart mrt\napril apr\nmei\njuni jun\njuli jul\naugustus aug\nseptember sep sept\noktober okt\nnovember nov\ndecember dec"
    ),
    weekdays=table("maandag\ndinsdag\nwoensdag\ndonderdag\nvrijdag\nzaterdag\nzondag"),
    seasons=words("SP: lente voorjaar\nSU: zomer\nFA: herfst najaar\nWI: winter"),
    units=words(
        "TM: minuut minuten\nTH: uur uren\nD: dag dagen\nW: week weken\nM: maand maanden\nQ: kwartalen\nY: jaar jaren\nDE: decennium decennia\nCE: eeuw eeuwen"
    ),
    extra_units={"kwartaal": "Q", "weekend": "WE", "weekeinde": "WE"},
    numbers={
        **table(
            "één een\ntwee\ndrie\nvier\nvijf\nzes\nzeven\nacht\nnegen\ntien\nelf\ntwaalf\ndertien\nveertien\nvijftien"
        ),
        "twintig": 20,
        "dertig": 30,
        **dict.fromkeys(("enkele", "paar", "een paar", "meerdere", "verschillende"), SOME),
    },
    ordinals={"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4},
    daywords={"eergisteren": -2, "gisteren": -1, "gister": -1, "vandaag": 0, "heden": 0, "morgen": 1, "overmorgen": 2},
    refs=words("PRESENT_REF: nu momenteel thans\nPAST_REF: onlangs recent recentelijk\nFUTURE_REF: binnenkort"),
    rules=RULES,
    since="sinds|sedert|vanaf",
    until="tot|tot en met|tot aan",
    frm="van|tussen|vanaf",
    to="tot|tot en met|t/m|en",
    future=r"\b(?:zal|zullen|zult|wordt|worden|gaat|gaan|komende|volgende|wil|willen)\b",
    examples=(
        Example("Het kantoor opende op 26 oktober 2022.", "26 oktober 2022", "2022-10-26"),
        Example("De minister antwoordde dinsdag.", "dinsdag", "2022-10-25"),
        Example("De Kamer zal vrijdag stemmen.", "vrijdag", "2022-10-28"),
        Example("Vorige week kwam het rapport uit.", "Vorige week", "2022-10-17/2022-10-23"),
        Example("Het rapport verscheen in september.", "september", "2022-09"),
        Example("Gisteren sloot het bureau.", "Gisteren", "2022-10-26"),
        Example("Sinds 2018 is het open.", "Sinds 2018", "2018/.."),
        Example("Drie jaar geleden vertrok hij.", "Drie jaar geleden", "2019"),
        Example("Afgelopen zomer ging het dicht.", "Afgelopen zomer", "2022-22"),
        Example("Eerder dit jaar ging het dicht.", "Eerder dit jaar", "2022"),
        Example("Van april 2021 tot juli 2022 keerden zij terug.", "Van april 2021 tot juli 2022", "2021-04/2022-07"),
        Example("Het kostte 2022 euro."),
    ),
)
