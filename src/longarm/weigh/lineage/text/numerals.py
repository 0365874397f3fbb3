"""Numbers and days of the year as texts of different languages write them, brought to one form."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORDS = (
    "two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 "
    "fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 "
    "seventy:70 eighty:80 ninety:90 twee:2 drie:3 vier:4 vijf:5 zes:6 zeven:7 acht:8 negen:9 tien:10 elf:11 "
    "twaalf:12 twintig:20 dertig:30 veertig:40 vijftig:50 zwei:2 drei:3 fünf:5 sechs:6 sieben:7 neun:9 zehn:10 "
    "zwölf:12 zwanzig:20 dreißig:30 vierzig:40 fünfzig:50 deux:2 trois:3 quatre:4 cinq:5 sept:7 huit:8 neuf:9 "
    "dix:10 onze:11 douze:12 quinze:15 vingt:20 trente:30 quarante:40 cinquante:50 dos:2 tres:3 cuatro:4 cinco:5 "
    "seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 quince:15 veinte:20 treinta:30 cuarenta:40 dois:2 "
    "duas:2 três:3 quatro:4 sete:7 oito:8 nove:9 dez:10 doze:12 vinte:20 trinta:30 quarenta:40 cinquenta:50 "
    "cincuenta:50 due:2 tre:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 dieci:10 undici:11 dodici:12 venti:20 "
    "trenta:30 quaranta:40 cinquanta:50 dva:2 dvě:2 tři:3 čtyři:4 pět:5 šest:6 sedm:7 osm:8 devět:9 deset:10 "
    "dwa:2 dwie:2 trzy:3 cztery:4 pięć:5 dve:2 tri:3 štyri:4"
)
_UNITS = dict(pair.split(":") for pair in _WORDS.split())
#: Words that are a numeral in one language and something else in another: read only in their own.
_ONLY_IN = {
    "once": "es",
    "sept": "fr",
    "sei": "it",
    "elf": "nl de",
    "acht": "nl de",
    "due": "it",
    "tri": "cs sk",
    "tres": "es",
    "dozen": "en",
}
_TENS = frozenset(word for word in _UNITS if word.endswith("ty"))
_DOZENS = {"dozen": "12"}

_MONTHS = (
    "january januari januar janvier enero janeiro gennaio leden januára",
    "february februari februar février febrero fevereiro febbraio únor februára",
    "march maart märz mars marzo março březen marca",
    "april avril abril aprile duben apríla",
    "may mei mai mayo maio maggio květen mája",
    "june juni juin junio junho giugno červen júna",
    "july juli juillet julio julho luglio červenec júla",
    "august augustus août agosto srpen augusta",
    "september septembre septiembre setembro settembre září septembra",
    "october oktober octobre octubre outubro ottobre říjen októbra",
    "november novembre noviembre novembro listopad novembra",
    "december dezember décembre diciembre dezembro dicembre prosinec decembra",
)
MONTH = {word: i + 1 for i, line in enumerate(_MONTHS) for word in line.split()}
_MONTH_SHORT = {line[:3]: i + 1 for i, line in enumerate(_MONTHS)} | {"sept": 9}
#: Where a number begins: behind no letter, unless its script sets no spaces ("の14部屋"), where "10月" is a month.
_HEAD = (
    r"(?<![.,])(?:(?<!\w)|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff])"
    r"(?!\d+\s?[月월日號号일時时點点시分]))"
)
_NUMBER = re.compile(rf"{_HEAD}\d{{1,3}}(?:[.,\u00a0\u202f']\d{{3}})+(?![\d])|{_HEAD}\d+(?:[.,]\d{{1,2}})?(?!\d)")
#: Languages that set thousands apart by a plain space.
_SPACING = frozenset({"fr", "cs", "sk", "pl", "sv", "nb", "no", "da", "fi", "hu", "ru", "uk"})
_SPACED = re.compile(_NUMBER.pattern.replace(r"\u202f", r"\u202f "))
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|\.|er|º)?\s+(?:of\s+|de\s+)?([^\W\d_]{3,11})\b")
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,11})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?![\d.,]*\d)")
_DAY_CJK = re.compile(r"(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日號号일]")
_MONEY_SCALE = re.compile(r"\s?(?:million|mln|millones|milhões|millions?|Millionen|miljoen|milioni|萬|万)")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


_NUMERALS = frozenset(_UNITS) | frozenset(_DOZENS) | {f"{tens}-{unit}" for tens in _TENS for unit in _UNITS}


def days_in(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, ``MM-DD``) of every day of the year in ``text[start:end]``."""
    if not _DIGIT.search(text, start, end):
        return
    for found in _DAY_FIRST.finditer(text, start, end):
        month = _month(found[2])
        if month and 1 <= int(found[1]) <= 31:
            yield *found.span(), f"{month:02d}-{int(found[1]):02d}"
    for found in _MONTH_FIRST.finditer(text, start, end):
        month = _month(found[1])
        if month and 1 <= int(found[2]) <= 31:
            yield *found.span(), f"{month:02d}-{int(found[2]):02d}"
    for found in _DAY_CJK.finditer(text, start, end):
        if 1 <= int(found[1]) <= 12 and 1 <= int(found[2]) <= 31:
            yield *found.span(), f"{int(found[1]):02d}-{int(found[2]):02d}"


def _month(word: str) -> int | None:
    low = word.lower()
    return MONTH.get(low) or (_MONTH_SHORT.get(low) if word[0].isupper() else None)


def numbers_in(text: str, start: int, end: int, lang: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, number as plain digits) of every number above one in ``text[start:end]``."""
    for found in (_SPACED if lang in _SPACING else _NUMBER).finditer(text, start, end):
        value = _plain(found[0])
        if _MONEY_SCALE.match(text, found.end(), min(end, found.end() + 14)):
            value += "000000" if text[found.end() : found.end() + 2].strip()[:1] not in {"萬", "万"} else "0000"
        if value not in {"0", "1"}:
            yield *found.span(), value
    if _NUMERALS.isdisjoint(_LETTERS.findall(text[start:end].lower())):
        return
    for found in _LETTERS.finditer(text, start, end):
        word_value = _in_words(found[0].lower(), lang)
        if word_value is not None:
            yield *found.span(), word_value


def _in_words(word: str, lang: str) -> str | None:
    tens, dash, unit = word.partition("-")
    if dash and tens in _TENS:
        return str(int(_UNITS[tens]) + int(_UNITS.get(unit, "1")))
    if word in _ONLY_IN and lang not in _ONLY_IN[word]:
        return None
    return _UNITS.get(word) or _DOZENS.get(word)


def _plain(number: str) -> str:
    """Bring "230,000", "230.000" and "230 000" to "230000", and "3,05" to "3.05"."""
    parts = re.split(r"[.,\u00a0\u202f' ]", number)
    if len(parts) > 1 and all(len(p) == 3 for p in parts[1:]):
        return "".join(parts).lstrip("0") or "0"
    return ".".join(p for p in (parts[0].lstrip("0") or "0", "".join(parts[1:])) if p)
