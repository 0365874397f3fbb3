"""Bare days that share the month of the date beside them: "between 3 and 7 March 2023", "March 3-7", "3月3日至7日".

Several days that are no stretch are told by their month, the closest that holds of them all: "on 3 and 7 March 2023".
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from longarm.read.whens.language import Language
from longarm.read.whens.meaning import Timex
from longarm.records.span import Span

_LOOK = 32
_DASH = r"[-–—~〜～]"
#: Words that make a stretch of two days also where no "from" or "between" opens it.
_SURE = re.compile(
    rf"(?:{_DASH}|to|until|till|through|bis(?: zum)?|tot(?: en met)?|t/m|jusqu['’]au|hasta(?: el)?|fino al?"
    r"|至|到|から)",
    re.IGNORECASE,
)
_ORDINAL = r"(?:st|nd|rd|th|er|º|°|\.)?"
_ARTICLE = r"(?:(?:am |on )?(?:the|den?|dem|der|le|el|il|o|l[’'])\s?|(?:am|on|op)\s)?"
_DAY_FIRST = re.compile(rf"{_ARTICLE}\d{{1,2}}(?!\d)", re.IGNORECASE)
_DAY_LAST = re.compile(r"[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?", re.IGNORECASE)
_ALSO = re.compile(r"\s?(?:[、,]|和|及|与|與|と)\s?")
#: What may follow "March 3 to 7" for the seven to be a day and no count.
_ENDS = re.compile(
    r"\s*(?:[.,;:)]|$|(?:the|an?|in|at|by|when|as|on|and|after|before|while|police|officers? from)\b)", re.IGNORECASE
)
#: What joins the last of several days to those before: "on 3, 5 and 7 March".
_AND = r"(?:,?\s*(?:and|or|und|oder|sowie|en|of|et|ou|y|o|e)(?!\w)|\s*[&/])"
_LIST = re.compile(
    rf"(?<![\w.,:/-])(?P<days>{_ARTICLE}\d{{1,2}}{_ORDINAL}(?:,\s*{_ARTICLE}\d{{1,2}}{_ORDINAL}){{0,9}}){_AND}\s*{_ARTICLE}$",
    re.IGNORECASE,
)
#: What stands before the first of several days, for it to be no count.
_OPENS = re.compile(
    r"(?:\A|[,(:–—]\s|\b(?:on|of|since|until|by|am|vom|seit|op|van|sinds|le|les|du|des|aux|el|los|del|d[ií]as?|il|i|nei"
    r"|giorni|em|nos|os|a)\s)\Z",
    re.IGNORECASE,
)
_ON = re.compile(r"(?:am|on|op)\s", re.IGNORECASE)
_LIST_BEHIND = re.compile(
    r"(?P<days>(?:,\s*\d{1,2}(?:st|nd|rd|th)?){0,9},?\s*(?:and|or|&)\s*(?:the\s)?\d{1,2}(?:st|nd|rd|th)?)(?![\w:])"
    r"(?:,?\s(?P<year>(?:19|20)\d\d)(?!\d))?",
    re.IGNORECASE,
)
#: "March 3 and 7 on March 9": the seven is a count with a date of its own.
_OWN_DATE = re.compile(r"\s*(?:on|in|by|at)\s+(?:[A-Z][a-z]+\.?\s)?\d|\s*(?:on|in|by)\s+[A-Z][a-z]+day\b")
_LOOK_LIST = 80
_DATE = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_BARE = ".bare-day"


@cache
def _before(frm: str, to: str) -> re.Pattern[str]:
    """Return what stands before a date to which a bare day is joined."""
    opened = rf"(?P<opened>(?:{frm})\s*)?" if frm else "(?P<opened>(?!))?"
    return re.compile(
        rf"(?<![\w.,-]){opened}{_ARTICLE}(?P<day>\d{{1,2}}){_ORDINAL}\s*(?P<to>(?:{to})(?!\w)|{_DASH})\s*{_ARTICLE}$",
        re.IGNORECASE,
    )


@cache
def _behind(to: str) -> re.Pattern[str]:
    """Return what stands behind a date to which a bare day is joined."""
    return re.compile(
        rf"\s*(?P<to>(?:{to})(?!\w)|{_DASH})\s*(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:])"
        r"(?:,?\s(?P<year>(?:19|20)\d\d)(?!\d))?",
        re.IGNORECASE,
    )


def share_months(text: str, within: Span, found: list[Timex], language: Language) -> list[Timex]:
    """Join bare days of one sentence to the dates that give their month.

    Args:
        text: the report's text.
        within: the sentence.
        found: its time expressions by position.
        language: the words that join.
    """
    shared: list[Timex] = []
    for one in found:
        last = shared[-1] if shared else None
        if last is not None and one.start < last.end:
            continue  # The year that "March 3 to 7" has behind it.
        if last is not None and one.rule.endswith(_BARE) and _is_day(last):
            shared[-1:] = _of_last(text, last, one, language)
        elif _is_day(one):
            shared.append(
                _led(text, within, one, language)
                or _trailed(text, within, one, language)
                or _listed(text, within, one)
                or _listed_behind(text, within, one, language)
                or one
            )
        else:
            shared.append(one)
    return shared


def _is_day(timex: Timex) -> bool:
    """Say whether an expression is a day of a month, whether or not its year is known."""
    return timex.kind == "DATE" and not timex.stretch and _DATE.fullmatch(timex.value) is not None


def _day(timex: Timex) -> int:
    return int(timex.value[8:10])


def _with(timex: Timex, day: int) -> str:
    """Return the value of another day in the month of a date."""
    return f"{timex.value[:8]}{day:02d}"


def _of_last(text: str, last: Timex, one: Timex, language: Language) -> list[Timex]:
    """Place a bare day in the month of the date right before it: a stretch to it, or one more day."""
    gap, day = text[last.end : one.start], _day(one)
    if day <= _day(last):
        return [last, one]
    if _SURE.fullmatch(gap.strip()) and re.fullmatch(rf"(?:{language.to}|{_DASH})", gap.strip()):
        return [replace(last, end=one.end, stretch=_with(last, day))]
    return [last, replace(one, value=_with(last, day), why=last.why)] if _ALSO.fullmatch(gap) else [last, one]


def _led(text: str, within: Span, one: Timex, language: Language) -> Timex | None:
    """Return the stretch that a bare day before a date opens."""
    if not language.to or not _DAY_FIRST.match(text, one.start, one.end):
        return None
    start = max(within.start, one.start - _LOOK)
    found = _before(language.frm, language.to).search(text[start : one.start])
    if found is None or not 0 < int(found["day"]) < _day(one) or not (found["opened"] or _SURE.fullmatch(found["to"])):
        return None
    return replace(one, start=start + found.start(), value=_with(one, int(found["day"])), stretch=one.value)


def _trailed(text: str, within: Span, one: Timex, language: Language) -> Timex | None:
    """Return the stretch that a bare day behind an English date closes: "March 3 to 7, 2023"."""
    if language.code != "en" or not _DAY_LAST.fullmatch(text, one.start, one.end):
        return None
    found = _behind(language.to).match(text, one.end, within.end)
    if found is None or not _day(one) < int(found["day"]) <= 31:
        return None
    head = text[max(within.start, one.start - _LOOK) : one.start]
    opened = re.search(rf"(?<!\w)(?:{language.frm})\s*$", head, re.IGNORECASE)
    dashed = re.fullmatch(_DASH, found["to"]) is not None
    told = found["year"] or dashed or _ENDS.match(text, found.end(), within.end)
    if not told or not (opened or _SURE.fullmatch(found["to"])):
        return None
    value, why = (found["year"] + one.value[4:], "given") if found["year"] else (one.value, one.why)
    start = one.start - len(opened[0]) if opened else one.start
    whole = replace(one, start=start, end=found.end(), value=value, why=why)
    return replace(whole, stretch=_with(whole, int(found["day"])))


def _listed(text: str, within: Span, one: Timex) -> Timex | None:
    """Return the month of several days before it of which a date is the last: "on 3 and 7 March 2023"."""
    if not _DAY_FIRST.match(text, one.start, one.end):
        return None
    start = max(within.start, one.start - _LOOK_LIST)
    found = _LIST.search(text[start : one.start])
    if found is None or not _ascend([*_days_of(found["days"]), _day(one)]):
        return None
    if found["days"][0].isdecimal() and not _OPENS.search(text[within.start : start + found.start()]):
        return None
    first = start + found.start()
    led = _ON.match(text, first)
    return replace(one, start=led.end() if led is not None else first, value=one.value[:7])


def _listed_behind(text: str, within: Span, one: Timex, language: Language) -> Timex | None:
    """Return the month of several days of which an English date is the first: "March 3 and 7, 2023"."""
    if language.code != "en" or not _DAY_LAST.fullmatch(text, one.start, one.end):
        return None
    found = _LIST_BEHIND.match(text, one.end, within.end)
    if found is None or not _ascend([_day(one), *_days_of(found["days"])]):
        return None
    told = found["year"] or found["days"][-1].isalpha() or _ENDS.match(text, found.end(), within.end)
    if not told or _OWN_DATE.match(text, found.end(), within.end):
        return None
    value, why = (f"{found['year']}{one.value[4:7]}", "given") if found["year"] else (one.value[:7], one.why)
    return replace(one, end=found.end(), value=value, why=why)


def _days_of(words: str) -> list[int]:
    return [int(day) for day in re.findall(r"\d+", words)]


def _ascend(days: list[int]) -> bool:
    return all(one < after for one, after in pairwise(days)) and days[0] > 0 and days[-1] <= 31
