"""Dates in French."""

# ruff: noqa: E501 - one rule a line, so that rules can be read beside one another

from __future__ import annotations

from longarm.read.whens.language import SOME, Example, Language, Rule, table, words

_AFTER = r"(?:(?P<last>derni(?:er|ère)|passée?)|(?P<next>prochaine?))"
_EDGE = r"(?:(?:début|fin|mi-|courant|au début de|à la fin de|depuis début) ?)?"
_PART = r"(?:(?P<morning>matin)|(?P<afternoon>après-midi)|(?P<evening>soir)|(?P<night>nuit))"
_ABOUT = r"(?:(?P<about>vers|environ|autour de) )?"
_N = r"(?:(?:environ|près de|plus de|moins de|au moins|presque|quelque) )?"
_UNIT = r"(?P<unit>jour|semaine|mois|an|année|trimestre|week-end|décennie|siècle)"

RULES = (
    Rule("fr.weekday-day-month", r"{weekday},? {d}(?:er)? {month}(?: {year})?", "date"),
    Rule("fr.day-month-year", r"{d}(?:er)? {month} {year}", "date"),
    Rule("fr.day-month", r"{d}(?:er)? {month}", "date"),
    Rule("fr.iso", r"(?P<year>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", "date"),
    Rule("fr.slashed", r"(?P<d>[0-3]?\d)[/.](?P<m>[01]?\d)[/.](?P<year>(?:19|20)\d\d)", "date"),
    Rule("fr.month-year", rf"{_ABOUT}{_EDGE}{{month}} {{year}}", "date"),
    Rule(
        "fr.month-last-year",
        r"{month} (?:de )?l['’](?:an dernier|an passé|année dernière|année précédente)",
        "of_year",
        {"count": -1.0},
    ),
    Rule("fr.month-this-year", r"{month} (?:de )?cette année", "of_year", {"count": 0.0}),
    Rule("fr.month-toward", rf"{{month}} {_AFTER}", "date"),
    Rule(
        "fr.month",
        r"(?:(?<=en )|(?<=depuis )|(?<=début )|(?<=fin )|(?<=mi-)|(?<=de )|(?<=d['’])|(?<=et )|(?<=à )|(?<=mois de )|(?<=jusqu['’]en )){month}(?! \d{3,4}\b)",
        "date",
    ),
    Rule(
        "fr.year",
        rf"{_ABOUT}{_EDGE}(?:l['’]année )?(?<![€$.,:/-]){{year}}(?![/%]|[.,:]\d|-\d\d| (?:personnes|cas|euros|policiers|agents|membres|voix|hommes|femmes|kilomètres))",
        "date",
    ),
    Rule("fr.decade", r"(?:les )?années (?P<decade>(?:19|20)\d0)", "decade"),
    Rule("fr.weekday-part", rf"(?:(?P<this>ce) )?{{weekday}} {_PART}", "weekday"),
    Rule("fr.weekday-toward", rf"{{weekday}} {_AFTER}", "weekday"),
    Rule("fr.weekday", r"{weekday}", "weekday"),
    Rule("fr.dayword", rf"{{dayword}}(?: {_PART})?", "dayword"),
    Rule(
        "fr.this-part",
        r"ce (?:(?P<morning>matin)|(?P<evening>soir))|cet (?P<afternoon>après-midi)",
        "dayword",
        {"count": 0.0, "unit": "D"},
    ),
    Rule("fr.n-ago", rf"il y a {_N}{{n}} {{unit}}", "shift", {"toward": -1}),
    Rule(
        "fr.n-later",
        rf"{_N}{{n}} {{unit}} (?:plus tard|après)(?! (?:le|la|l'|son|sa))",
        "shift",
        {"toward": 1, "text": True},
    ),
    Rule("fr.in-n", rf"dans {_N}{{n}} {{unit}}", "shift", {"toward": 1}),
    Rule(
        "fr.last-unit",
        rf"(?:l['’]|la |le )?{_UNIT} (?:derni(?:er|ère)|passée?|précédente?)",
        "shift",
        {"count": 1.0, "toward": -1},
    ),
    Rule("fr.next-unit", rf"(?:l['’]|la |le )?{_UNIT} (?:prochaine?)", "shift", {"count": 1.0, "toward": 1}),
    Rule(
        "fr.this-unit",
        r"(?:plus tôt |plus tard |au début de |à la fin de )?(?:cette|ce) (?P<unit>semaine|mois|année|trimestre|week-end|décennie)(?:-ci)?",
        "shift",
        {"count": 0.0},
    ),
    Rule("fr.recent-n", rf"(?:ces |les |des )?{_N}{{n}} derni(?:ers|ères) {{unit}}", "recent", {"toward": -1}),
    Rule(
        "fr.recent-some",
        r"(?:ces |les |des )dernières (?P<unit>années|semaines)|(?:ces |les |des )derniers (?P<unit_2>mois|jours)",
        "recent",
        {"toward": -1, "count": SOME},
    ),
    Rule("fr.duration", rf"{_N}{{n}} {{unit}}", "duration"),
    Rule("fr.season-year", r"(?:l['’]|le |au |à l['’]|en )?{season} {year}", "date"),
    Rule("fr.season-toward", rf"(?:l['’]|le |au |à l['’])?{{season}} {_AFTER}", "date"),
    Rule("fr.this-season", r"(?P<this>cet|ce) {season}", "date"),
    Rule("fr.season", r"(?:au |à l['’]|en |depuis le |depuis l['’]){season}(?! \d{3,4}\b)", "date"),
    Rule(
        "fr.quarter-year",
        r"(?:le |au )?(?P<q>premier|deuxième|troisième|quatrième|[1-4]e) trimestre(?: de)? {year}",
        "date",
    ),
    Rule("fr.quarter", r"(?:le |au )?(?P<q>premier|deuxième|troisième|quatrième) trimestre", "date"),
    Rule("fr.half-year", r"(?:le |au )?(?P<half>premier|second) semestre(?: de)? {year}", "date"),
    Rule("fr.words.ref", r"{ref}", "ref"),
)

FRENCH = Language(
    code="fr",
    months=table(
        "janvier janv.\nfévrier févr. fevrier\nmars\navril avr.\nmai\njuin\njuillet juil.\naoût aout\nseptembre sept.\noctobre oct.\nnovembre nov.\ndécembre déc. decembre"
    ),
    weekdays=table("lundi\nmardi\nmercredi\njeudi\nvendredi\nsamedi\ndimanche"),
    seasons=words("SP: printemps\nSU: été\nFA: automne\nWI: hiver"),
    units=words(
        "TM: minute minutes\nTH: heure heures\nD: jour jours\nW: semaine semaines\nM: mois\nQ: trimestres\nY: an ans année années\nDE: décennie décennies\nCE: siècle siècles"
    ),
    extra_units={"trimestre": "Q", "week-end": "WE", "matin": "D", "soir": "D", "après": "D", "week": "WE"},
    numbers={
        **table("un une\ndeux\ntrois\nquatre\ncinq\nsix\nsept\nhuit\nneuf\ndix\nonze\ndouze\ntreize\nquatorze\nquinze"),
        "vingt": 20,
        "trente": 30,
        **dict.fromkeys(("quelques", "plusieurs"), SOME),
    },
    ordinals={"premier": 1, "deuxième": 2, "second": 2, "troisième": 3, "quatrième": 4},
    daywords={"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "aujourd’hui": 0, "demain": 1, "après-demain": 2},
    refs=words("PRESENT_REF: maintenant actuellement\nPAST_REF: récemment\nFUTURE_REF: bientôt prochainement"),
    rules=RULES,
    since="depuis(?: le| la| l['’])?|dès(?: le)?|à partir d[eu]",
    until="jusqu['’](?:en|au|à)",
    frm="de|d['’]|du|entre|entre le",
    to="à|au|et|et le|jusqu['’]en|jusqu['’]au",
    future=r"\b\w+(?:era|eront|ira|iront|dra|dront)\b|\b(?:va|vont|doit|doivent) \w+(?:er|ir|re|oir)\b|\bprochaine?s?\b",
    examples=(
        Example("Le bureau a ouvert le 26 octobre 2022.", "26 octobre 2022", "2022-10-26"),
        Example("La ministre a répondu mardi.", "mardi", "2022-10-25"),
        Example("La commission votera vendredi.", "vendredi", "2022-10-28"),
        Example("La semaine dernière, le rapport a été publié.", "La semaine dernière", "2022-10-17/2022-10-23"),
        Example("Le rapport a paru en septembre.", "septembre", "2022-09"),
        Example("Hier, le bureau a fermé.", "Hier", "2022-10-26"),
        Example("Depuis 2018, il est ouvert.", "Depuis 2018", "2018/.."),
        Example("Il y a trois ans, il est parti.", "Il y a trois ans", "2019"),
        Example("L'été dernier, il a fermé.", "L'été dernier", "2022-22"),
        Example("Le mois dernier, il a fermé.", "Le mois dernier", "2022-09"),
        Example("D'avril 2021 à juillet 2022, ils sont revenus.", "D'avril 2021 à juillet 2022", "2021-04/2022-07"),
        Example("Cela a coûté 2022 euros."),
        Example("Il a été arrêté sans être jugé."),
    ),
)
