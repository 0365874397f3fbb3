"""Dates in Portuguese."""

# ruff: noqa: E501 - one rule a line, so that rules can be read beside one another

from __future__ import annotations

from longarm.read.whens.language import SOME, Example, Language, Rule, table, words

_BEFORE = r"(?:(?P<last>último|última)|(?P<next>próximo|próxima)|(?P<this>este|esta|neste|nesta))"
_AFTER = r"(?:(?P<last>passado|passada|último|última)|(?P<next>que vem|próximo|próxima|seguinte))"
_EDGE = r"(?:(?:(?:no |em |desde o )?(?:início|começo|meados|final|fim|finais) de) )?"
_PART = r"(?:à|de|da|pela) (?:(?P<morning>manhã)|(?P<afternoon>tarde)|(?P<night>noite))"
_ABOUT = r"(?:(?P<about>por volta de|cerca de) )?"
_N = r"(?:(?:cerca de|quase|mais de|menos de|pelo menos|uns|umas) )?"
_UNIT = r"(?P<unit>dia|semana|mês|ano|trimestre|fim de semana|década|século)"

RULES = (
    Rule("pt.weekday-day-month", r"{weekday},? (?:dia )?{d}(?:º)? de {month}(?: de {year})?", "date"),
    Rule("pt.weekday-day", r"{weekday} \((?P<d>[0-3]?\d)\)", "monthday"),
    Rule("pt.day-month-year", r"{d}(?:º)? de {month} de {year}", "date"),
    Rule("pt.day-month", r"{d}(?:º)? de {month}", "date"),
    Rule("pt.iso", r"(?P<year>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", "date"),
    Rule("pt.slashed", r"(?P<d>[0-3]?\d)[/.](?P<m>[01]?\d)[/.](?P<year>(?:19|20)\d\d)", "date"),
    Rule("pt.month-year", rf"{_ABOUT}{_EDGE}{{month}} (?:de |do ano de )?{{year}}", "date"),
    Rule("pt.month-last-year", r"{month} do ano passado", "of_year", {"count": -1.0}),
    Rule("pt.month-this-year", r"{month} deste ano", "of_year", {"count": 0.0}),
    Rule("pt.month-toward", rf"{{month}} {_AFTER}", "date"),
    Rule("pt.toward-month", rf"{_BEFORE} (?:mês de )?{{month}}", "date"),
    Rule(
        "pt.month",
        r"(?:(?<=em )|(?<=desde )|(?<=de )|(?<=até )|(?<=e )|(?<=entre )|(?<=a ))(?<!Rio de ){month}(?! (?:de \d|\d))",
        "date",
    ),
    Rule(
        "pt.year",
        rf"{_ABOUT}{_EDGE}(?:(?:o |no )?ano de )?(?<![€$.,:/-]){{year}}(?![/%]|[.,:]\d|-\d\d| (?:pessoas|casos|euros|reais|policiais|polícias|agentes|membros|votos|homens|mulheres))",
        "date",
    ),
    Rule(
        "pt.decade", r"(?:os |nos )?anos (?P<decade>(?:19|20)\d0)|(?:a )?década de (?P<decade_2>(?:19|20)\d0)", "decade"
    ),
    Rule("pt.weekday-part", rf"(?:{_BEFORE} )?{{weekday}} {_PART}", "weekday"),
    Rule("pt.toward-weekday", rf"{_BEFORE} {{weekday}}", "weekday"),
    Rule("pt.weekday", rf"{{weekday}}(?: {_AFTER})?", "weekday"),
    Rule(
        "pt.weekday-short",
        r"(?:na|nesta|desta|última|da) (?P<shortday>segunda|terça|quarta|quinta|sexta)(?= (?:que|passada|à|de manhã)|[ ,]*\(|[,.;]|$)",
        "weekday",
    ),
    Rule("pt.dayword", rf"{{dayword}}(?: {_PART})?", "dayword"),
    Rule("pt.n-ago", rf"há {_N}{{n}} {{unit}}|{_N}{{n_2}} {{unit_2}} atrás", "shift", {"toward": -1}),
    Rule("pt.n-later", rf"{_N}{{n}} {{unit}} (?:depois|mais tarde)(?! d)", "shift", {"toward": 1, "text": True}),
    Rule("pt.in-n", rf"(?:dentro de|daqui a) {_N}{{n}} {{unit}}", "shift", {"toward": 1}),
    Rule(
        "pt.last-unit",
        r"(?:[oa] |n[oa] )?(?P<unit>dia|semana|mês|ano|trimestre|fim de semana|década|século) (?:passad[oa]|anterior)",
        "shift",
        {"count": 1.0, "toward": -1},
    ),
    Rule(
        "pt.next-unit",
        rf"(?:[oa] |n[oa] )?(?:próxim[oa] {_UNIT}|(?P<unit_2>semana|mês|ano) (?:que vem|próxim[oa]))",
        "shift",
        {"count": 1.0, "toward": 1},
    ),
    Rule("pt.this-unit", rf"(?:no início d|no final d|n|d)?est[ea] {_UNIT}", "shift", {"count": 0.0}),
    Rule("pt.recent-n", rf"(?:os |as |nos |nas )?(?:últimos|últimas) {_N}{{n}} {{unit}}", "recent", {"toward": -1}),
    Rule(
        "pt.recent-one",
        r"(?:o |a |no |na )(?:último|última) (?P<unit>ano|mês|semana|década|século)",
        "recent",
        {"toward": -1, "count": 1.0},
    ),
    Rule(
        "pt.recent-some",
        r"(?:os |as |nos |nas )?(?:últimos|últimas) (?P<unit>anos|meses|semanas|dias)",
        "recent",
        {"toward": -1, "count": SOME},
    ),
    Rule("pt.duration", rf"{_N}{{n}} {{unit}}", "duration"),
    Rule("pt.season-year", r"(?:[oa] |n[oa] )?{season} de {year}", "date"),
    Rule("pt.season-toward", rf"(?:[oa] |n[oa] )?{{season}} {_AFTER}", "date"),
    Rule("pt.quarter-year", r"(?:o |no )?(?P<q>primeiro|segundo|terceiro|quarto) trimestre de {year}", "date"),
    Rule("pt.quarter", r"(?:o |no )?(?P<q>primeiro|segundo|terceiro|quarto) trimestre", "date"),
    Rule("pt.half-year", r"(?:o |no )?(?P<half>primeiro|segundo) semestre de {year}", "date"),
    Rule("pt.words.ref", r"{ref}", "ref"),
)

PORTUGUESE = Language(
    code="pt",
    months=table("janeiro\nfevereiro\nmarço\nabril\nmaio\njunho\njulho\nagosto\nsetembro\noutubro\nnovembro\ndezembro"),
    weekdays=table("segunda-feira\nterça-feira\nquarta-feira\nquinta-feira\nsexta-feira\nsábado\ndomingo"),
    seasons=words("SP: primavera\nSU: verão\nFA: outono\nWI: inverno"),
    units=words(
        "TM: minuto minutos\nTH: hora horas\nD: dia dias\nW: semana semanas\nM: mês meses\nQ: trimestres\nY: ano anos\nDE: década décadas\nCE: século séculos"
    ),
    extra_units={"trimestre": "Q", "fim de semana": "WE", "nesta": "W", "neste": "Y", "deste": "Y", "desta": "W"},
    numbers={
        **table(
            "um uma\ndois duas\ntrês\nquatro\ncinco\nseis\nsete\noito\nnove\ndez\nonze\ndoze\ntreze\ncatorze quatorze\nquinze"
        ),
        "vinte": 20,
        "trinta": 30,
        **dict.fromkeys(("vários", "várias", "alguns", "algumas", "poucos", "poucas", "uns", "umas"), SOME),
    },
    ordinals={"primeiro": 1, "segundo": 2, "terceiro": 3, "quarto": 4},
    daywords={"anteontem": -2, "ontem": -1, "hoje": 0, "amanhã": 1, "depois de amanhã": 2},
    refs=words("PRESENT_REF: agora atualmente\nPAST_REF: recentemente\nFUTURE_REF: brevemente"),
    rules=RULES,
    since="desde(?: o| a)?|a partir de",
    until="até(?: o| a)?",
    frm="de|do|desde|entre|entre os dias",
    to="a|até|e",
    future=r"\b\w+(?:ará|arão|erá|erão|irá|irão)\b|\bvai \w+r\b|\bvão \w+r\b|\bpróxim[oa]s?\b",
    examples=(
        Example("O escritório abriu em 26 de outubro de 2022.", "26 de outubro de 2022", "2022-10-26"),
        Example("A ministra respondeu na terça-feira.", "terça-feira", "2022-10-25"),
        Example("A comissão votará na sexta-feira.", "sexta-feira", "2022-10-28"),
        Example("O relatório saiu na semana passada.", "na semana passada", "2022-10-17/2022-10-23"),
        Example("O relatório saiu em setembro.", "setembro", "2022-09"),
        Example("Ontem o escritório fechou.", "Ontem", "2022-10-26"),
        Example("Está aberto desde 2018.", "desde 2018", "2018/.."),
        Example("Há três anos ele partiu.", "Há três anos", "2019"),
        Example("No mês passado fechou.", "No mês passado", "2022-09"),
        Example("Fechou na terça-feira (25).", "terça-feira (25)", "2022-10-25"),
        Example("De abril de 2021 a julho de 2022 voltaram.", "De abril de 2021 a julho de 2022", "2021-04/2022-07"),
        Example("Ele respondeu na terça.", "na terça", "2022-10-25"),
        Example("O posto fica no Rio de Janeiro."),
        Example("A quarta delegacia custou 2022 euros."),
    ),
)
