"""Dates in Spanish."""

# ruff: noqa: E501 - one rule a line, so that rules can be read beside one another

from __future__ import annotations

from longarm.read.whens.language import SOME, Example, Language, Rule, table, words

_BEFORE = r"(?:(?P<last>pasado|pasada|último|última)|(?P<next>próximo|próxima)|(?P<this>este|esta))"
_AFTER = r"(?:(?P<last>pasado|pasada|último|última)|(?P<next>próximo|próxima|que viene))"
_EDGE = r"(?:(?:(?:a )?(?:principios|comienzos|inicios|mediados|finales|fines) de(?:l)?) )?"
_PART = r"(?:por la|en la|a la|de la) (?:(?P<morning>mañana)|(?P<afternoon>tarde)|(?P<night>noche))"
_ABOUT = r"(?:(?P<about>hacia|alrededor de|cerca de) )?"
_N = r"(?:(?:unos|unas|casi|más de|menos de|al menos|cerca de|alrededor de) )?"
_UNIT = r"(?P<unit>día|semana|mes|año|trimestre|fin de semana|década|siglo)"

RULES = (
    Rule("es.weekday-day-month", r"{weekday},? (?:el )?{d}(?:º)? de {month}(?:,? (?:de |del )?{year})?", "date"),
    Rule("es.day-month-year", r"{d}(?:º)? de {month},? (?:de |del )?(?:año )?{year}", "date"),
    Rule("es.day-month", r"{d}(?:º)? de {month}", "date"),
    Rule("es.iso", r"(?P<year>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", "date"),
    Rule("es.slashed", r"(?P<d>[0-3]?\d)[/.](?P<m>[01]?\d)[/.](?P<year>(?:19|20)\d\d)", "date"),
    Rule("es.month-year", rf"{_ABOUT}{_EDGE}{{month}} (?:de |del )?(?:año )?{{year}}", "date"),
    Rule("es.month-last-year", r"{month} del (?:año pasado|pasado año|año anterior)", "of_year", {"count": -1.0}),
    Rule("es.month-this-year", r"{month} de(?:l)? (?:este|presente) año", "of_year", {"count": 0.0}),
    Rule("es.toward-month", rf"(?:{_BEFORE} (?:mes de )?){{month}}", "date"),
    Rule("es.month-toward", rf"{{month}} {_AFTER}", "date"),
    Rule(
        "es.month",
        r"(?:(?<=en )|(?<=desde )|(?<=de )|(?<=hasta )|(?<=y )|(?<=entre )|(?<=a )){month}(?! (?:de \d|\d))",
        "date",
    ),
    Rule(
        "es.year",
        rf"{_ABOUT}{_EDGE}(?:(?:el )?año )?(?<![€$.,:/-]){{year}}(?![/%]|[.,:]\d|-\d\d| (?:personas|casos|euros|pesos|policías|agentes|miembros|votos|hombres|mujeres|kilómetros))",
        "date",
    ),
    Rule("es.decade", r"(?:los )?años (?P<decade>(?:19|20)\d0)|(?:la )?década de (?P<decade_2>(?:19|20)\d0)", "decade"),
    Rule("es.weekday-part", rf"(?:{_BEFORE} )?{{weekday}} {_PART}", "weekday"),
    Rule("es.toward-weekday", rf"(?:{_BEFORE} ){{weekday}}", "weekday"),
    Rule("es.weekday-toward", rf"{{weekday}}(?: {_AFTER})?", "weekday"),
    Rule("es.dayword", rf"{{dayword}}(?: {_PART})?", "dayword"),
    Rule("es.tomorrow", r"(?<!la )(?<!esta )(?<!cada )(?P<tomorrow>mañana)", "dayword", {"count": 1.0, "unit": "D"}),
    Rule(
        "es.this-part",
        r"esta (?:(?P<morning>mañana)|(?P<afternoon>tarde)|(?P<night>noche))",
        "dayword",
        {"count": 0.0, "unit": "D"},
    ),
    Rule("es.last-night", r"(?P<night>anoche)", "dayword", {"count": -1.0, "unit": "D"}),
    Rule("es.n-ago", rf"hace {_N}{{n}} {{unit}}|{_N}{{n_2}} {{unit_2}} atrás", "shift", {"toward": -1}),
    Rule("es.n-later", rf"{_N}{{n}} {{unit}} (?:después|más tarde)(?! de)", "shift", {"toward": 1, "text": True}),
    Rule("es.in-n", rf"dentro de {_N}{{n}} {{unit}}", "shift", {"toward": 1}),
    Rule(
        "es.last-unit",
        rf"(?:el |la )?(?:(?:pasad[oa]) {_UNIT}|(?P<unit_2>día|semana|mes|año|trimestre|fin de semana|década|siglo) (?:pasad[oa]|anterior))",
        "shift",
        {"count": 1.0, "toward": -1},
    ),
    Rule(
        "es.next-unit",
        rf"(?:el |la )?(?:próxim[oa] {_UNIT}|(?P<unit_2>semana|mes|año|trimestre) (?:que viene|próxim[oa]))",
        "shift",
        {"count": 1.0, "toward": 1},
    ),
    Rule(
        "es.this-unit",
        rf"(?:a principios de |a finales de )?est[ea] (?:mismo |misma )?{_UNIT}",
        "shift",
        {"count": 0.0},
    ),
    Rule("es.recent-n", rf"(?:los |las )?(?:últimos|últimas) {_N}{{n}} {{unit}}", "recent", {"toward": -1}),
    Rule(
        "es.recent-one",
        r"(?:el |la )(?:último|última) (?P<unit>año|mes|semana|década|siglo)",
        "recent",
        {"toward": -1, "count": 1.0},
    ),
    Rule(
        "es.recent-some",
        r"(?:los |las )?(?:últimos|últimas) (?P<unit>años|meses|semanas|días)",
        "recent",
        {"toward": -1, "count": SOME},
    ),
    Rule("es.duration", rf"{_N}{{n}} {{unit}}", "duration"),
    Rule("es.season-year", r"(?:el |la )?{season} (?:de |del )?{year}", "date"),
    Rule(
        "es.season-toward",
        rf"(?:el |la )?(?:{{season}} {_AFTER}|{_BEFORE.replace('last', 'last_2').replace('next', 'next_2').replace('this', 'this_2')} {{season_2}})",
        "date",
    ),
    Rule("es.quarter-year", r"(?:el )?(?P<q>primer|segundo|tercer|cuarto) trimestre (?:de |del )?{year}", "date"),
    Rule("es.quarter", r"(?:el )?(?P<q>primer|segundo|tercer|cuarto) trimestre", "date"),
    Rule("es.half-year", r"(?:el )?(?P<half>primer|segundo) semestre (?:de |del )?{year}", "date"),
    Rule("es.words.ref", r"{ref}", "ref"),
)

SPANISH = Language(
    code="es",
    months=table(
        "enero\nfebrero\nmarzo\nabril\nmayo\njunio\njulio\nagosto\nseptiembre setiembre\noctubre\nnoviembre\ndiciembre"
    ),
    weekdays=table("lunes\nmartes\nmiércoles miercoles\njueves\nviernes\nsábado sabado\ndomingo"),
    seasons=words("SP: primavera\nSU: verano\nFA: otoño\nWI: invierno"),
    units=words(
        "TM: minuto minutos\nTH: hora horas\nD: día días\nW: semana semanas\nM: mes meses\nQ: trimestres\nY: año años\nDE: década décadas\nCE: siglo siglos"
    ),
    extra_units={"trimestre": "Q", "fin de semana": "WE", "mañana": "D", "anoche": "D", "tarde": "D", "noche": "D"},
    numbers={
        **table(
            "un una uno\ndos\ntres\ncuatro\ncinco\nseis\nsiete\nocho\nnueve\ndiez\nonce\ndoce\ntrece\ncatorce\nquince"
        ),
        "veinte": 20,
        "treinta": 30,
        **dict.fromkeys(("varios", "varias", "algunos", "algunas", "pocos", "pocas", "unos", "unas", "muchos"), SOME),
    },
    ordinals={"primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4},
    daywords={"anteayer": -2, "antes de ayer": -2, "ayer": -1, "hoy": 0, "pasado mañana": 2},
    refs=words("PRESENT_REF: ahora actualmente\nPAST_REF: recientemente\nFUTURE_REF: pronto próximamente"),
    rules=RULES,
    since="desde(?: el| la)?|a partir de(?:l)?",
    until="hasta(?: el| la)?",
    frm="de|del|desde|entre|desde el|entre el|entre los",
    to="a|al|hasta|y|y el|hasta el",
    future=r"\b\w+(?:ará|arán|erá|erán|irá|irán|drá|drán)\b|\bva a\b|\bvan a\b|\bpróxim[oa]s?\b",
    examples=(
        Example("La oficina abrió el 26 de octubre de 2022.", "26 de octubre de 2022", "2022-10-26"),
        Example("La ministra respondió el martes.", "martes", "2022-10-25"),
        Example("La comisión votará el viernes.", "viernes", "2022-10-28"),
        Example("La semana pasada se publicó el informe.", "La semana pasada", "2022-10-17/2022-10-23"),
        Example("El informe se publicó en septiembre.", "septiembre", "2022-09"),
        Example("Ayer cerró la oficina.", "Ayer", "2022-10-26"),
        Example("Está abierta desde 2018.", "desde 2018", "2018/.."),
        Example("Hace tres años se fue.", "Hace tres años", "2019"),
        Example("El pasado septiembre cerró.", "pasado septiembre", "2022-09"),
        Example("El verano pasado cerró.", "El verano pasado", "2022-22"),
        Example("De abril de 2021 a julio de 2022 volvieron.", "De abril de 2021 a julio de 2022", "2021-04/2022-07"),
        Example("Costó 2022 euros."),
        Example("Mañana votará la cámara.", "Mañana", "2022-10-28"),
    ),
)
