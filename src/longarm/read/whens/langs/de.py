"""Dates in German."""

# ruff: noqa: E501 - one rule a line, so that rules can be read beside one another

from __future__ import annotations

from longarm.read.whens.language import SOME, Example, Language, Rule, table, words

_TO = r"(?:(?P<last>(?:vergangene|letzte|vorige)[nmrs]?)|(?P<next>(?:kommende|nächste)[nmrs]?)|(?P<this>diese[nmrs]?))"
_EDGE = r"(?:(?:Anfang|Ende|Mitte|Beginn) )?"
_PART = r"(?:(?P<morning>morgen|vormittag|früh)|(?P<afternoon>nachmittag)|(?P<evening>abend)|(?P<night>nacht))"
_ABOUT = r"(?:(?P<about>etwa|ungefähr|rund|circa|um) )?"
_N = r"(?:(?:etwa|rund|über|fast|mehr als|mindestens|gut|knapp) )?"
_UNIT = r"(?P<unit>Tag|Woche|Monats?|Jahre?s?|Quartals?|Wochenende|Jahrzehnt|Jahrhundert)"

RULES = (
    Rule("de.weekday-day-month", r"{weekday},? (?:de[nm] )?{d}\. ?{month},?(?: {year})?", "date"),
    Rule("de.day-month-year", r"{d}\. ?{month} {year}", "date"),
    Rule("de.day-month", r"{d}\. ?{month}", "date"),
    Rule("de.iso", r"(?P<year>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", "date"),
    Rule("de.dotted", r"(?P<d>[0-3]?\d)\. ?(?P<m>[01]?\d)\. ?(?P<year>(?:19|20)\d\d)", "date"),
    Rule("de.month-year", rf"{_ABOUT}{_EDGE}{{month}}(?: des Jahres)? {{year}}", "date"),
    Rule("de.month-last-year", r"{month} (?:des )?(?:vergangenen|letzten|vorigen) Jahres", "of_year", {"count": -1.0}),
    Rule("de.month-this-year", r"{month} (?:dieses|des laufenden) Jahres", "of_year", {"count": 0.0}),
    Rule("de.toward-month", rf"{_TO} {{month}}", "date"),
    Rule("de.month", rf"{_EDGE}{{month}}(?! \d{{3,4}}\b)", "date"),
    Rule(
        "de.year",
        rf"{_ABOUT}{_EDGE}(?:(?:im |das |des )?Jahr(?:e|es)? )?(?<![€$.,:/-]){{year}}(?![/%]|[.,:]\d|-\d\d| (?:Menschen|Fälle|Euro|Polizisten|Personen|Mitglieder|Stimmen|Männer|Frauen|Kilometer))",
        "date",
    ),
    Rule("de.decade", r"(?:die |der |den )?(?P<decade>(?:19|20)\d0)er[ -]?(?:Jahren?)?", "decade"),
    Rule("de.weekday-part", rf"(?:{_TO} )?{{weekday}}[ ]?{_PART}", "weekday"),
    Rule("de.weekday", rf"(?:{_TO} )?{{weekday}}", "weekday"),
    Rule("de.dayword", rf"{{dayword}}(?: {_PART})?", "dayword"),
    Rule("de.n-ago", rf"vor {_N}{{n}} {{unit}}", "shift", {"toward": -1}),
    Rule("de.n-later", rf"{_N}{{n}} {{unit}} (?:später|danach)", "shift", {"toward": 1, "text": True}),
    Rule("de.in-n", rf"(?<=in )(?=\d|\w+ (?:Tag|Woch|Monat|Jahr)){_N}{{n}} {{unit}}", "shift", {"toward": 1}),
    Rule(
        "de.last-unit",
        rf"(?:früher |Anfang |Ende )?(?:de[rsmn] )?(?:vergangene|letzte|vorige)[nmrs]? {_UNIT}",
        "shift",
        {"count": 1.0, "toward": -1},
    ),
    Rule(
        "de.next-unit",
        rf"(?:Anfang |Ende )?(?:de[rsmn] )?(?:kommende|nächste)[nmrs]? {_UNIT}",
        "shift",
        {"count": 1.0, "toward": 1},
    ),
    Rule("de.this-unit", rf"(?:(?:Anfang|Ende) )?diese[nmrs]? {_UNIT}", "shift", {"count": 0.0}),
    Rule("de.today-year", r"(?P<unit>heuer)", "shift", {"count": 0.0}),
    Rule("de.recent-n", rf"(?:de[rn] |die )?(?:vergangenen|letzten) {_N}{{n}} {{unit}}", "recent", {"toward": -1}),
    Rule(
        "de.recent-some",
        r"(?:de[rn] |die )?(?:vergangenen|letzten) (?P<unit>Jahren?|Monaten?|Wochen|Tagen?)",
        "recent",
        {"toward": -1, "count": SOME},
    ),
    Rule("de.duration", rf"{_N}{{n}} {{unit}}", "duration"),
    Rule("de.season-year", r"(?:(?:im|den|dem|des) )?{season}s? {year}", "date"),
    Rule("de.toward-season", rf"{_TO} {{season}}s?", "date"),
    Rule("de.season", r"(?:im|seit dem|während des) {season}s?(?! \d{3,4}\b)", "date"),
    Rule("de.quarter-year", r"(?P<q>erste[ns]?|zweite[ns]?|dritte[ns]?|vierte[ns]?|[1-4]\.) Quartals? {year}", "date"),
    Rule("de.quarter", r"(?:im |das )?(?P<q>erste[ns]?|zweite[ns]?|dritte[ns]?|vierte[ns]?) Quartal", "date"),
    Rule("de.half-year", r"(?P<half>erste[ns]?|zweite[ns]?) (?:Halbjahr|Jahreshälfte) {year}", "date"),
    Rule("de.words.ref", r"{ref}", "ref"),
)

GERMAN = Language(
    code="de",
    months=table(
        "Januar Jänner Jan.\nFebruar Feber Feb.\nMärz\nApril Apr.\nMai\nJuni\nJuli\nAugust Aug.\nSeptember Sept. Sep.\nOktober Okt.\nNovember Nov.\nDezember Dez."
    ),
    weekdays=table("Montag\nDienstag\nMittwoch\nDonnerstag\nFreitag\nSamstag Sonnabend\nSonntag"),
    seasons=words("SP: Frühling Frühjahr\nSU: Sommer\nFA: Herbst\nWI: Winter"),
    units=words(
        "TM: Minute Minuten\nTH: Stunde Stunden\nD: Tag Tage Tagen\nW: Woche Wochen\nM: Monat Monate Monaten\nQ: Quartale Quartalen\nY: Jahr Jahre Jahren\nDE: Jahrzehnt Jahrzehnte Jahrzehnten\nCE: Jahrhundert Jahrhunderte Jahrhunderten"
    ),
    extra_units={"Jahres": "Y", "Monats": "M", "Quartal": "Q", "Quartals": "Q", "Wochenende": "WE", "heuer": "Y"},
    numbers={
        **table(
            "ein eine einem einen einer\nzwei\ndrei\nvier\nfünf\nsechs\nsieben\nacht\nneun\nzehn\nelf\nzwölf\ndreizehn\nvierzehn\nfünfzehn"
        ),
        "zwanzig": 20,
        "dreißig": 30,
        **dict.fromkeys(("einigen", "einige", "mehreren", "mehrere", "wenigen", "wenige", "ein paar"), SOME),
    },
    ordinals={
        stem + end: number
        for number, stem in enumerate(("erste", "zweite", "dritte", "vierte"), 1)
        for end in ("", "n", "s")
    },
    daywords={"vorgestern": -2, "gestern": -1, "heute": 0, "übermorgen": 2},
    refs=words(
        "PRESENT_REF: jetzt derzeit gegenwärtig momentan\nPAST_REF: kürzlich neulich unlängst\nFUTURE_REF: demnächst bald"
    ),
    rules=RULES,
    since="seit(?: dem| der)?|ab(?: dem)?",
    until="bis(?: zum| zur)?",
    frm="von|vom|zwischen|zwischen dem",
    to="bis|bis zum|und|und dem",
    future=r"\b(?:wird|werden|werde|soll|sollen|will|wollen|kommenden?|nächsten?|geplant)\b",
    cased=True,
    examples=(
        Example("Das Büro wurde am 26. Oktober 2022 eröffnet.", "26. Oktober 2022", "2022-10-26"),
        Example("Die Ministerin antwortete am Dienstag.", "Dienstag", "2022-10-25"),
        Example("Der Ausschuss wird am Freitag abstimmen.", "Freitag", "2022-10-28"),
        Example("Vergangene Woche erschien der Bericht.", "Vergangene Woche", "2022-10-17/2022-10-23"),
        Example("Der Bericht erschien im September.", "September", "2022-09"),
        Example("Gestern schloss das Büro.", "Gestern", "2022-10-26"),
        Example("Seit 2018 ist es offen.", "Seit 2018", "2018/.."),
        Example("Vor drei Jahren ging er.", "Vor drei Jahren", "2019"),
        Example("Im Frühjahr 2019 begann es.", "Im Frühjahr 2019", "2019-21"),
        Example("Am 05.12.2022 ging es weiter.", "05.12.2022", "2022-12-05"),
        Example("Von April 2021 bis Juli 2022 kehrten sie zurück.", "Von April 2021 bis Juli 2022", "2021-04/2022-07"),
        Example("Im Mai vergangenen Jahres reiste er aus.", "Mai vergangenen Jahres", "2021-05"),
        Example("Das kostete 2022 Euro."),
    ),
)
