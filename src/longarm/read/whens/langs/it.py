"""Dates in Italian."""

# ruff: noqa: E501 - one rule a line, so that rules can be read beside one another

from __future__ import annotations

from longarm.read.whens.language import SOME, Example, Language, Rule, table, words

_AFTER = r"(?:(?P<last>scors[oa]|passat[oa]|ultim[oa])|(?P<next>prossim[oa]))"
_BEFORE = r"(?:(?P<last>scors[oa]|ultim[oa])|(?P<next>prossim[oa])|(?P<this>quest[oa]))"
_EDGE = r"(?:(?:(?:all['’])?inizio|(?:alla )?fine|(?:a )?metà|(?:agli )?inizi)(?: d[ie]l?)? )?"
_PART = r"(?:(?P<morning>mattina)|(?P<afternoon>pomeriggio)|(?P<evening>sera)|(?P<night>notte))"
_ABOUT = r"(?:(?P<about>intorno al|verso il|circa il) )?"
_N = r"(?:(?:circa|quasi|oltre|più di|meno di|almeno) )?"
_UNIT = r"(?P<unit>giorno|settimana|mese|anno|trimestre|fine settimana|weekend|decennio|secolo)"

RULES = (
    Rule("it.weekday-day-month", r"{weekday},? {d}(?:º)? {month}(?: {year})?", "date"),
    Rule("it.day-month-year", r"{d}(?:º)? {month} (?:del )?{year}", "date"),
    Rule("it.day-month", r"{d}(?:º)? {month}", "date"),
    Rule("it.iso", r"(?P<year>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", "date"),
    Rule("it.slashed", r"(?P<d>[0-3]?\d)[/.](?P<m>[01]?\d)[/.](?P<year>(?:19|20)\d\d)", "date"),
    Rule("it.month-year", rf"{_ABOUT}{_EDGE}{{month}} (?:del )?{{year}}", "date"),
    Rule("it.month-last-year", r"{month} (?:dell['’]anno scorso|dello scorso anno)", "of_year", {"count": -1.0}),
    Rule("it.month-this-year", r"{month} (?:di quest['’]anno|dell['’]anno in corso)", "of_year", {"count": 0.0}),
    Rule("it.month-toward", rf"{{month}} {_AFTER}", "date"),
    Rule("it.toward-month", rf"{_BEFORE} (?:mese di )?{{month}}", "date"),
    Rule(
        "it.month",
        r"(?:(?<=a )|(?<=ad )|(?<=in )|(?<=da )|(?<=di )|(?<=e )|(?<=tra )|(?<=fra )|(?<=dal )|(?<=fino a )|(?<=fine )|(?<=inizio )|(?<=metà )|(?<=nel )){month}(?! (?:del )?\d)",
        "date",
    ),
    Rule(
        "it.year",
        rf"{_ABOUT}{_EDGE}(?:l['’]anno )?(?<![€$.,:/-]){{year}}(?![/%]|[.,:]\d|-\d\d| (?:persone|casi|euro|poliziotti|agenti|membri|voti|uomini|donne))",
        "date",
    ),
    Rule("it.decade", r"(?:gli |negli )?anni (?P<decade>(?:19|20)\d0)", "decade"),
    Rule("it.weekday-part", rf"(?:{_BEFORE} )?{{weekday}} {_PART}", "weekday"),
    Rule("it.toward-weekday", rf"{_BEFORE} {{weekday}}", "weekday"),
    Rule("it.weekday", rf"{{weekday}}(?: {_AFTER})?", "weekday"),
    Rule("it.dayword", rf"{{dayword}}(?: {_PART})?", "dayword"),
    Rule(
        "it.this-part",
        r"(?:stamattina|questa (?P<morning>mattina))|(?:stasera|questa (?P<evening>sera))",
        "dayword",
        {"count": 0.0, "unit": "D"},
    ),
    Rule("it.n-ago", rf"{_N}{{n}} {{unit}} fa", "shift", {"toward": -1}),
    Rule(
        "it.n-later",
        rf"{_N}{{n}} {{unit}} (?:dopo|più tardi)(?! (?:il|la|l'|lo))",
        "shift",
        {"toward": 1, "text": True},
    ),
    Rule("it.in-n", rf"(?:tra|fra) {_N}{{n}} {{unit}}", "shift", {"toward": 1}),
    Rule(
        "it.last-unit",
        rf"(?:l['’]|il |la |lo |nel |nella )?(?:(?P<unit_2>giorno|settimana|mese|anno|trimestre|fine settimana|weekend|decennio|secolo) (?:scors[oa]|passat[oa]|precedente)|scors[oa] {_UNIT})",
        "shift",
        {"count": 1.0, "toward": -1},
    ),
    Rule(
        "it.next-unit",
        rf"(?:l['’]|il |la )?(?:(?P<unit_2>settimana|mese|anno|trimestre) prossim[oa]|prossim[oa] {_UNIT})",
        "shift",
        {"count": 1.0, "toward": 1},
    ),
    Rule("it.this-unit", rf"quest(?:[oa] |['’]){_UNIT}", "shift", {"count": 0.0}),
    Rule("it.recent-n", rf"(?:gli |le |negli |nelle )?(?:ultimi|ultime) {_N}{{n}} {{unit}}", "recent", {"toward": -1}),
    Rule(
        "it.recent-one",
        r"(?:l['’]|nell['’])ultim[oa] (?P<unit>anno|mese|settimana|decennio|secolo)",
        "recent",
        {"toward": -1, "count": 1.0},
    ),
    Rule(
        "it.recent-some",
        r"(?:gli |le |negli |nelle )?(?:ultimi|ultime) (?P<unit>anni|mesi|settimane|giorni)",
        "recent",
        {"toward": -1, "count": SOME},
    ),
    Rule("it.duration", rf"{_N}{{n}} {{unit}}", "duration"),
    Rule("it.season-year", r"(?:l['’]|la |nell['’]|nella )?{season} (?:del )?{year}", "date"),
    Rule("it.season-toward", rf"(?:l['’]|la |nell['’]|nella )?(?:scors[oa] {{season_2}}|{{season}} {_AFTER})", "date"),
    Rule("it.quarter-year", r"(?:il |nel )?(?P<q>primo|secondo|terzo|quarto) trimestre (?:del )?{year}", "date"),
    Rule("it.quarter", r"(?:il |nel )?(?P<q>primo|secondo|terzo|quarto) trimestre", "date"),
    Rule("it.half-year", r"(?:il |nel )?(?P<half>primo|secondo) semestre (?:del )?{year}", "date"),
    Rule("it.words.ref", r"{ref}", "ref"),
)

ITALIAN = Language(
    code="it",
    months=table(
        "gennaio\nfebbraio\nmarzo\naprile\nmaggio\ngiugno\nluglio\nagosto\nsettembre\nottobre\nnovembre\ndicembre"
    ),
    weekdays=table(
        "lunedì lunedi\nmartedì martedi\nmercoledì mercoledi\ngiovedì giovedi\nvenerdì venerdi\nsabato\ndomenica"
    ),
    seasons=words("SP: primavera\nSU: estate\nFA: autunno\nWI: inverno"),
    units=words(
        "TM: minuto minuti\nTH: ora ore\nD: giorno giorni\nW: settimana settimane\nM: mese mesi\nQ: trimestri\nY: anno anni\nDE: decennio decenni\nCE: secolo secoli"
    ),
    extra_units={
        "trimestre": "Q",
        "fine settimana": "WE",
        "weekend": "WE",
        "stamattina": "D",
        "stasera": "D",
        "mattina": "D",
        "sera": "D",
    },
    numbers={
        **table(
            "un una uno\ndue\ntre\nquattro\ncinque\nsei\nsette\notto\nnove\ndieci\nundici\ndodici\ntredici\nquattordici\nquindici"
        ),
        "venti": 20,
        "trenta": 30,
        **dict.fromkeys(("alcuni", "alcune", "qualche", "pochi", "poche", "diversi", "diverse", "parecchi"), SOME),
    },
    ordinals={"primo": 1, "secondo": 2, "terzo": 3, "quarto": 4},
    daywords={"l'altro ieri": -2, "ieri": -1, "oggi": 0, "domani": 1, "dopodomani": 2},
    refs=words("PRESENT_REF: adesso ora attualmente\nPAST_REF: recentemente\nFUTURE_REF: presto prossimamente"),
    rules=RULES,
    since="da(?:l|ll['’])?|sin dal|fin dal|a partire da(?:l)?",
    until="fino (?:al|a|all['’])",
    frm="da|dal|tra|fra|tra il|fra il|dall['’]",
    to="a|al|e|e il|fino a|fino al",
    future=r"\b\w+(?:erà|eranno|irà|iranno|arà|aranno)\b|\bprossim[oaie]\b",
    examples=(
        Example("L'ufficio ha aperto il 26 ottobre 2022.", "26 ottobre 2022", "2022-10-26"),
        Example("Il ministro ha risposto martedì.", "martedì", "2022-10-25"),
        Example("La commissione voterà venerdì.", "venerdì", "2022-10-28"),
        Example("La settimana scorsa è uscito il rapporto.", "La settimana scorsa", "2022-10-17/2022-10-23"),
        Example("Il rapporto è uscito a settembre.", "settembre", "2022-09"),
        Example("Ieri l'ufficio ha chiuso.", "Ieri", "2022-10-26"),
        Example("È aperto dal 2018.", "dal 2018", "2018/.."),
        Example("Tre anni fa è partito.", "Tre anni fa", "2019"),
        Example("L'estate scorsa ha chiuso.", "L'estate scorsa", "2022-22"),
        Example("Quest'anno ha chiuso.", "Quest'anno", "2022"),
        Example("Da aprile 2021 a luglio 2022 sono tornati.", "Da aprile 2021 a luglio 2022", "2021-04/2022-07"),
        Example("È costato 2022 euro."),
    ),
)
