"""Dates by which a document says when it was published: metadata values, datelines, URLs.

Only whole dates that the bytes give are read. A day and month that could be swapped keep the year alone.
"""

from __future__ import annotations

import calendar
import re

from longarm.records.when import Precision, When

_MONTH_NAMES = {
    1: "january jan januar jänner januari janvier enero janeiro gennaio január január. ledna янв января ene gen",
    2: "february feb februar februari février fevrier febrero fevereiro febbraio február fev févr февраля fev febr",
    3: "march mar märz maart mars marzo março marco marec března mrt mär марта",
    4: "april apr avril abril aprile apríl dubna abr avr апреля",
    5: "may mai mei mayo maio maggio máj května мая mag",
    6: "june jun juni juin junio junho giugno jún června июня giu",
    7: "july jul juli juillet julio julho luglio júl července июля juil lug",
    8: "august aug augustus août aout agosto srpna августа ago",
    9: "september sep sept septembre septiembre setembro settembre září сентября set",
    10: "october oct oktober okt octobre octubre outubro ottobre október října октября out ott",
    11: "november nov novembre noviembre novembro listopadu ноября",
    12: "december dec dezember dez décembre diciembre dezembro dicembre prosince декабря dic déc",
}
MONTHS = {name: number for number, names in _MONTH_NAMES.items() for name in names.split()}
_MONTH = r"(?P<month>" + "|".join(sorted(map(re.escape, MONTHS), key=lambda n: (-len(n), n))) + r")\.?"

_ISO = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?!\d)")
_CJK = re.compile(r"(?P<y>(?:19|20)\d\d)\s?年\s?(?P<m>\d{1,2})\s?月(?:\s?(?P<d>\d{1,2})\s?日)?")
_DOTTED = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[./](?P<m>\d{1,2})[./](?P<d>\d{1,2})(?!\d)")
_BACKWARD = re.compile(r"(?<!\d)(?P<a>\d{1,2})(?P<mark>[./-])\s?(?P<b>\d{1,2})[./-]\s?(?P<y>(?:19|20)\d\d)(?!\d{2})")
_DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s?(?:de |d')?{_MONTH},?\s?(?:de |del )?(?P<y>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?<!\w){_MONTH}\s?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{0,2}}(?P<y>(?:19|20)\d\d)(?!\d{{2}})", re.IGNORECASE
)
_SHORT_YEAR = re.compile(
    rf"(?<!\w)(?:(?P<d1>\d{{1,2}})\s)?{_MONTH}\s?(?P<d2>\d{{1,2}})?,?\s?(?:['’](?P<y>\d\d)|(?P<y2>\d\d)$)",
    re.IGNORECASE,
)

_URL_DAY = re.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>\d{1,2}|[a-z]{3})[/-](?P<d>\d{1,2})(?:/|-|$)")
_URL_SOLID = re.compile(r"/(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?:/|[-_.]|$)")
_URL_MONTH = re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>\d{2})/")

_WEEKDAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)"
    r"|(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
    r"|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?"
    r"|(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)|星期.|[月火水木金土日]曜日?"
)
_LABEL = (
    r"(?:first )?(?:published|posted|issued|released|updated|last (?:updated?|modified)|modified|date|created"
    r"|publicado|publicada|publié|veröffentlicht|gepubliceerd|pubblicato|atualizado|actualizado|mis à jour"
    r"|aktualisiert|stand|bijgewerkt|aggiornato|datum|fecha|dátum \w+)"
)
_NOISE = re.compile(
    rf"(?:{_LABEL}|{_WEEKDAY}|\b(?:on|at|am|pm|ist|gmt|utc|cet|cest|est|edt|pst|pdt|bst|uhr|h|le|el|em|om|de|uur|à|às"
    r"|kl|jst|local time|刊登|發佈|发布|min(?:ute)?s? read)\b)"
    r"|\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|\d+\s+min\.?\s+read|\d{1,2}\s?[ap]\.?m\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"(?:updated?|modified|actualizad|atualizad|mis à jour|aktualisiert|bijgewerkt|aggiornat|更新)", re.IGNORECASE
)


def _valid(year: int, month: int, day: int | None) -> str | None:
    if not (1900 <= year <= 2100 and 1 <= month <= 12):
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def _backward(found: re.Match[str], *, day_first: bool | None) -> str | None:
    first, second, year = int(found["a"]), int(found["b"]), int(found["y"])
    if found["mark"] == "." or first > 12:
        day_first = True
    elif second > 12:
        day_first = False
    if day_first is None and first != second:
        return f"{year:04d}"
    return _valid(year, second, first) if day_first is not False else _valid(year, first, second)


def _named(found: re.Match[str]) -> str | None:
    return _valid(int(found["y"]), MONTHS[found["month"].lower()], int(found["d"]))


def _short(found: re.Match[str]) -> str | None:
    year, day = found["y"] or found["y2"], found["d1"] or found["d2"]
    if not day:
        return None
    return _valid(2000 + int(year), MONTHS[found["month"].lower()], int(day))


def find_date(words: str, *, day_first: bool | None = None) -> tuple[str, tuple[int, int]] | None:
    """Find the first whole date in a short string.

    Args:
        words: at most a line of text.
        day_first: how ``05/12/2022`` is meant; None when the language does not tell.

    Returns:
        EDTF value (day, month or year) and where it stands, or None.
    """
    words = words[:400]
    best: tuple[str, tuple[int, int]] | None = None
    for pattern in (_ISO, _CJK, _DOTTED, _BACKWARD, _DAY_FIRST, _MONTH_FIRST, _SHORT_YEAR):
        found = pattern.search(words)
        if found is None:
            continue
        value = _value(pattern, found, day_first=day_first)
        if value is not None and (best is None or found.start() < best[1][0]):
            best = value, found.span()
    return best


def _value(pattern: re.Pattern[str], found: re.Match[str], *, day_first: bool | None) -> str | None:
    if pattern is _BACKWARD:
        return _backward(found, day_first=day_first)
    if pattern is _SHORT_YEAR:
        return _short(found)
    if pattern in {_DAY_FIRST, _MONTH_FIRST}:
        return _named(found)
    day = found["d"]
    return _valid(int(found["y"]), int(found["m"]), int(day) if day else None)


def read_dateline(line: str, *, day_first: bool | None = None) -> tuple[str, bool] | None:
    """Read a line that is little else than a date.

    Returns:
        EDTF value and whether the line speaks of an update, or None when the line is something else.
    """
    if len(line) > 160:
        return None
    found = find_date(line, day_first=day_first)
    if found is None:
        return None
    value, (start, end) = found
    rest = _NOISE.sub(" ", line[:start] + " " + line[end:])
    left = re.findall(r"[^\W\d_]+", rest)
    if len("".join(left)) > 24 or len(left) > 3:
        return None
    return value, bool(_UPDATED.search(line[:start])) and not re.search(
        r"publi|post|issued", line[:start], re.IGNORECASE
    )


def find_url_date(url: str) -> str | None:
    """Read the date that a URL's path carries, as ``/2022/10/26/`` does."""
    for pattern in (_URL_DAY, _URL_SOLID, _URL_MONTH):
        found = pattern.search(url.lower()[:2000])
        if found is None:
            continue
        month = MONTHS.get(found["m"]) if found["m"].isalpha() else int(found["m"])
        day = int(found["d"]) if "d" in found.groupdict() else None
        value = _valid(int(found["y"]), month, day) if month else None
        if value is not None:
            return value
    return None


def to_when(value: str, *, because: str, words: str | None = None) -> When:
    """Turn a date value into a ``When`` at its own precision; what is not a date stays unresolved."""
    found = re.match(r"\s*(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:$|[T\s])", value)
    if found:
        year, month, day = found[1], found[2], found[3]
        if month is None:
            return When(value=year, precision=Precision.YEAR, words=words, because=because)
        season = 21 <= int(month) <= 24 and day is None
        plain = f"{year}-{month}" if season else _valid(int(year), int(month), int(day) if day else None)
        if plain is not None:
            precision = Precision.SEASON if season else Precision.DAY if day else Precision.MONTH
            return When(value=plain, precision=precision, words=words, because=because)
    read = find_date(value)
    if read is not None:
        return to_when(read[0], because=because, words=words)
    return When(
        value=None, precision=Precision.UNRESOLVED, words=words, because=f"{because}: not a date ({value[:40]})"
    )
