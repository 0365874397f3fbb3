"""Number words of Czech and Slovak in all their cases: "čtyřiapadesáti", "dvoch", "po třech", "obě"."""

from __future__ import annotations

#: Value -> its forms, one to ten and both.
_ONES: dict[str, dict[int, str]] = {
    "cs": {
        1: "jeden jedna jedno jednoho jedné jednomu jednu jednom jedním",
        2: "dva dvě dvou dvěma oba obě obou oběma",
        3: "tři tří třem třech třemi",
        4: "čtyři čtyř čtyřem čtyřech čtyřmi",
        5: "pět pěti",
        6: "šest šesti",
        7: "sedm sedmi",
        8: "osm osmi",
        9: "devět devíti",
        10: "deset deseti desíti",
    },
    "sk": {
        1: "jeden jedna jedno jedného jednej jednému jednu jednom jedným",
        2: "dva dve dvaja dvoch dvom dvoma dvomi oba obe obaja oboch obom oboma",
        3: "tri traja troch trom tromi troma",
        4: "štyri štyria štyroch štyrom štyrmi štyroma",
        5: "päť piati piatich piatim piatimi",
        6: "šesť šiesti šiestich šiestim šiestimi",
        7: "sedem siedmi siedmich siedmim siedmimi",
        8: "osem ôsmi ôsmich ôsmim ôsmimi",
        9: "deväť deviati deviatich deviatim deviatimi",
        10: "desať desiati desiatich desiatim desiatimi",
    },
}
_TEENS = {
    "cs": "jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct",
    "sk": "jedenásť dvanásť trinásť štrnásť pätnásť šestnásť sedemnásť osemnásť devätnásť",
}
_TENS = {
    "cs": "dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát",
    "sk": "dvadsať tridsať štyridsať päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat",
}
#: Units as they stand inside a word before the ten ("čtyřiapadesát") or behind it ("päťdesiatštyri").
_INSIDE = {
    "cs": "jeden dva tři čtyři pět šest sedm osm devět",
    "sk": "jeden dva tri štyri päť šesť sedem osem deväť",
}
_HUNDREDS = ("sto", "dvesto", *(f"{unit}sto" for unit in ("tri", "štyri", "päť", "šesť", "sedem", "osem", "deväť")))
SCALES: dict[str, dict[str, int]] = {
    "cs": {
        "sto": 100, "stě": 100, "sta": 100, "set": 100, "stovka": 100, "tisíc": 1000, "tisíce": 1000, "tisíců": 1000,
        "tisíci": 1000, "milion": 10**6, "miliony": 10**6, "milionu": 10**6, "milionů": 10**6, "milión": 10**6,
        "milióny": 10**6, "miliónů": 10**6, "miliarda": 10**9, "miliardy": 10**9, "miliard": 10**9, "tucet": 12,
    },
    "sk": {
        "sto": 100, "stovka": 100, "tisíc": 1000, "tisíce": 1000, "tisícov": 1000, "milión": 10**6, "milióny": 10**6,
        "miliónov": 10**6, "miliarda": 10**9, "miliardy": 10**9, "miliárd": 10**9, "tucet": 12,
    },
}  # fmt: skip


def numbers_of(lang: str) -> dict[str, int]:
    """Return the values of the one-word numbers below a thousand of Czech (``cs``) or Slovak (``sk``)."""
    values = {form: value for value, forms in _ONES[lang].items() for form in forms.split()}
    for row, first, step in ((_TEENS, 11, 1), (_TENS, 20, 10)):
        for at, word in enumerate(row[lang].split()):
            values |= dict.fromkeys(_cases(word, lang), first + at * step)
    for ten, word in enumerate(_TENS[lang].split(), 2):
        for unit, inside in enumerate(_INSIDE[lang].split(), 1):
            values |= dict.fromkeys(_two_digits(lang, word, inside), 10 * ten + unit)
    if lang == "sk":
        below = dict(values)
        for hundreds, head in enumerate(_HUNDREDS, 1):
            values |= {head + tail: hundreds * 100 + rest for tail, rest in below.items()}
            values |= {head: hundreds * 100} if hundreds > 1 else {}
    return values


def _two_digits(lang: str, ten: str, unit: str) -> tuple[str, ...]:
    if lang == "cs":
        units = (unit, "jedna") if unit == "jeden" else (unit,)
        return tuple(f"{one}a{form}" for one in units for form in _cases(ten, "cs"))
    return (ten + unit,)


def _cases(word: str, lang: str) -> tuple[str, ...]:
    """Return a number from eleven on in its cases: "padesáti", "dvanástich", "päťdesiatimi"."""
    if lang == "cs":
        return (word, f"{word}i")
    stem = word.removesuffix("ť") + "t" if word.endswith("ť") else word
    stem = f"{stem[:-2]}iat" if stem.endswith("sat") else stem
    return (word, *(stem + end for end in ("i", "ich", "im", "imi")))
