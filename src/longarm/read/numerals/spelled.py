"""Number words of languages that are written with spaces: single words to values, and the words that scale them."""

from __future__ import annotations

import re
from functools import lru_cache

from longarm.read.numerals import slavic

_UNITS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
    "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien",
    "de": "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve",
    "pt": "um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete "
    "dezoito dezenove",
    "it": "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante - quatre-vingt -",
    "es": "- treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
}
_MORE: dict[str, dict[str, int]] = {
    "en": {},
    "nl": {"één": 1, "eén": 1},
    "de": {"eine": 1, "einen": 1, "einem": 1, "einer": 1, "eins": 1, "zwo": 2, "dreissig": 30, "beiden": 2},
    "fr": {"une": 1, "septante": 70, "huitante": 80, "nonante": 90, "quatre-vingts": 80},
    "es": {"un": 1, "una": 1, "veintiún": 21, "veintiuna": 21, "doscientos": 200,
           "trescientos": 300, "cuatrocientos": 400, "quinientos": 500,
           "seiscientos": 600, "setecientos": 700, "ochocientos": 800, "novecientos": 900, "ciento": 100},
    "pt": {"uma": 1, "duas": 2, "quatorze": 14, "dezasseis": 16, "dezassete": 17, "dezanove": 19, "cento": 100,
           "duzentos": 200, "trezentos": 300, "quatrocentos": 400, "quinhentos": 500, "seiscentos": 600,
           "setecentos": 700, "oitocentos": 800, "novecentos": 900},
    "it": {"un": 1, "una": 1},
}  # fmt: skip
#: Words that multiply what stands before them.
_SCALES: dict[str, dict[str, int]] = {
    "en": {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12},
    "nl": {"honderd": 100, "duizend": 1000, "miljoen": 10**6, "miljard": 10**9, "dozijn": 12,
           "tiental": 10, "vijftiental": 15, "twintigtal": 20, "dertigtal": 30, "vijftigtal": 50, "honderdtal": 100},
    "de": {"hundert": 100, "tausend": 1000, "million": 10**6, "millionen": 10**6, "mio": 10**6, "milliarden": 10**9,
           "milliarde": 10**9, "dutzend": 12},
    "fr": {"cent": 100, "cents": 100, "mille": 1000, "million": 10**6, "millions": 10**6, "milliard": 10**9,
           "milliards": 10**9, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
           "cinquantaine": 50, "centaine": 100, "millier": 1000},
    "es": {"cien": 100, "mil": 1000, "millón": 10**6, "millones": 10**6, "decena": 10, "docena": 12, "veintena": 20,
           "quincena": 15, "treintena": 30, "cuarentena": 40, "cincuentena": 50, "centenar": 100, "millar": 1000},
    "pt": {"cem": 100, "mil": 1000, "milhão": 10**6, "milhões": 10**6, "bilhões": 10**9, "dezena": 10, "dúzia": 12,
           "quinzena": 15, "vintena": 20, "trintena": 30, "centena": 100, "milhar": 1000},
    "it": {"cento": 100, "mille": 1000, "mila": 1000, "milione": 10**6, "milioni": 10**6, "miliardi": 10**9,
           "decina": 10, "dozzina": 12, "quindicina": 15, "ventina": 20, "trentina": 30, "quarantina": 40,
           "cinquantina": 50, "centinaio": 100, "migliaio": 1000},
    **slavic.SCALES,
}  # fmt: skip
#: Words that may stand between two number words.
JOINERS = {"en": "and", "nl": "en", "de": "und", "fr": "et", "es": "y", "pt": "e", "it": "e", "sk": "a", "cs": "a"}
#: Languages that write a number below a million as one word.
_COMPOUND = {"nl": "en", "de": "und", "it": ""}
_SLAVIC = frozenset(slavic.SCALES)


@lru_cache(maxsize=16)
def words_of(lang: str) -> dict[str, int]:
    """Return the values of the number words of a language; empty where the language is not known."""
    if lang in _SLAVIC:
        return slavic.numbers_of(lang)
    if lang not in _UNITS:
        return {}
    values = {word: number for number, word in enumerate(_UNITS[lang].split(), 1)}
    values |= {word: 10 * ten for ten, word in enumerate(_TENS[lang].split(), 2) if word != "-"}
    values |= _MORE[lang]
    if lang in _COMPOUND:
        values |= _compounds(lang, values)
    return values


def scales_of(lang: str) -> dict[str, int]:
    """Return the multiplying words of a language."""
    return _SCALES.get(lang, {})


def _compounds(lang: str, simple: dict[str, int]) -> dict[str, int]:
    """Build the one-word numbers below a thousand: vierundfünfzig, vierenvijftig, cinquantaquattro."""
    below = dict(simple)
    units = [(word, number) for word, number in simple.items() if number < 10]
    for ten_word, ten in [(word, number) for word, number in simple.items() if number >= 20 and number % 10 == 0]:
        for word, unit in units:
            for form in _two_digits(lang, ten_word, word):
                below[form] = ten + unit
    hundred = {"nl": "honderd", "de": "hundert", "it": "cento"}[lang]
    every = dict(below)
    for word, unit in [("", 1), *units]:
        head = word + hundred
        every[head] = unit * 100
        for tail, rest in below.items():
            every[head + tail] = unit * 100 + rest
    return every


def _two_digits(lang: str, ten: str, unit: str) -> tuple[str, ...]:
    if lang == "de":
        return (f"{unit}und{ten}",)
    if lang == "nl":
        return (f"{unit}en{ten}", f"{unit}ën{ten}")
    if lang == "it" and unit[0] in "uo":
        return (ten[:-1] + unit, ten[:-1] + unit.removesuffix("o"))
    return (ten + unit,)


def value_of_word(word: str, lang: str) -> int | None:
    """Return the value of one lower-case word, or None where it is no number word that counts something."""
    values = words_of(lang)
    if word in values:
        return values[word]
    thousand = {"nl": "duizend", "de": "tausend", "it": "mila"}.get(lang)
    if thousand and thousand in word and word != thousand:
        head, _, tail = word.partition(thousand)
        left = values.get(head)
        right = values.get(tail) if tail else 0
        if left is not None and right is not None:
            return left * 1000 + right
    return None


def word_pattern() -> re.Pattern[str]:
    """Return the expression of one word; French eighties are one word."""
    return re.compile(r"quatre-vingts?|[^\W\d_]+", re.IGNORECASE)


@lru_cache(maxsize=16)
def prefilter(lang: str) -> re.Pattern[str] | None:
    """Return an expression that is found wherever a number word may stand; None where the language has none."""
    if lang in _SLAVIC:
        stems = {word[:3] for word in words_of(lang)} | set(_SCALES[lang])
        return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(stems))})", re.IGNORECASE)
    if lang not in _UNITS:
        return None
    words = (
        {word for word in f"{_UNITS[lang]} {_TENS[lang]}".split() if word != "-"}
        | set(_MORE[lang])
        | set(_SCALES[lang])
    )
    end = "" if lang in _COMPOUND else r"(?!\w)"
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))}){end}", re.IGNORECASE)
