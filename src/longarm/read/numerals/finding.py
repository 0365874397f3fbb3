"""Finds numbers in a stretch of text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from longarm.read.numerals.han import HAN_NUMBER, value_of_han
from longarm.read.numerals.hangul import KOREAN_NUMBER, value_of_korean
from longarm.read.numerals.spelled import JOINERS, prefilter, scales_of, value_of_word, word_pattern
from longarm.records.span import Span

_WORD = word_pattern()
#: Digits, and before them "$1.5m", "£3bn": a sum of money in short; "100m" without a sign of money is a distance.
_DIGITS = re.compile(
    r"(?<=[$€£¥])(?P<short>\d+(?:[.,]\d+)?)(?P<scale>(?i:mn?|bn|tn|k))\b"
    r"|(?<![\w.,])\d{1,3}(?:[.,'’\u00a0\u202f\u2009 ]\d{3})+(?!\w)(?:[.,]\d{1,2})?|(?<![\w.,])\d+(?:[.,]\d+)?(?!\w)"
)
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_SCALE = re.compile(r"[\s\u00a0-]([^\W\d_]+)")
#: "mehrere tausend", "enkele honderden": no number.
_DOZEN = re.compile(r"(?<!\w)(?P<number>(?:half )?a dozen(?: and a half)?)(?!\w)", re.IGNORECASE)
_INDEFINITE = (
    "mehrere",
    "einige",
    "viele",
    "hunderte",
    "enkele",
    "vele",
    "plusieurs",
    "varios",
    "algunos",
    "alguns",
    "vários",
    "diversi",
    "alcune",
    "niekoľko",
    "niekoľkých",
    "několik",
    "několika",
)
_CJK = frozenset({"zh", "ja"})
_SPACED = frozenset("\u00a0\u202f\u2009 ")


@dataclass(frozen=True)
class Number:
    """A number as the text gives it.

    Attributes:
        value: its value.
        span: the digits or words that give it.
        spelled: True where it is written in words.
    """

    value: float
    span: Span
    spelled: bool = False


def find_numbers(text: str, within: Span, lang: str) -> list[Number]:
    """Find the numbers of a stretch of text, in order.

    Digits whose grouping makes no number ("230,00" in English) are left out: to guess would invent a value.

    Args:
        text: the report's text.
        within: where to look.
        lang: its language; decides number words and what comma and full stop mean.
    """
    if lang in _CJK:
        return _han(text, within)
    if lang == "ko":
        return _korean(text, within)
    found = _digits(text, within, lang)
    taken = [number.span for number in found]
    return sorted([*found, *_spelled(text, within, lang, taken)], key=lambda number: number.span)


def _han(text: str, within: Span) -> list[Number]:
    found = []
    for match in HAN_NUMBER.finditer(text, within.start, within.end):
        value = value_of_han(match)
        if value is not None:
            found.append(Number(value, Span(match.start(), match.end()), match["han"] is not None))
    return found


def _korean(text: str, within: Span) -> list[Number]:
    matches = KOREAN_NUMBER.finditer(text, within.start, within.end)
    told = ((match, value_of_korean(match)) for match in matches)
    return [
        Number(value, Span(match.start(), match.end()), match["digits"] is None)
        for match, value in told
        if value is not None
    ]


def _digits(text: str, within: Span, lang: str) -> list[Number]:
    found = []
    for match in _DIGITS.finditer(text, within.start, within.end):
        value = _value(match["short"] or match[0], lang)
        if value is None:
            continue
        end = match.end()
        scale = None if match["short"] else _SCALE.match(text, end, within.end)
        word = scale[1].lower() if scale else ""
        if match["short"]:
            value *= _SHORT_SCALES[match["scale"].lower()]
        elif scale and scales_of(lang).get(word, 0) >= 1000:
            value, end = value * scales_of(lang)[word], scale.end()
        found.append(Number(value, Span(match.start(), end)))
    return found


def _value(digits: str, lang: str) -> float | None:
    """Read digits with the separators of a language."""
    point, comma = (".", ",") if lang == "en" else (",", ".")
    plain = "".join(c for c in digits if c not in _SPACED and c not in "'’")
    grouped = re.fullmatch(rf"\d{{1,3}}(?:[{point}{comma}]\d{{3}})+", plain)
    if grouped and len({c for c in plain if not c.isdigit()}) == 1:
        return float(re.sub(r"\D", "", plain))
    head, _, tail = plain.partition(point)
    head = head.replace(comma, "") if re.fullmatch(rf"\d{{1,3}}(?:[{comma}]\d{{3}})*", head) else head
    return float(f"{head}.{tail or 0}") if head.isdigit() and (not tail or tail.isdigit()) else None


def _spelled(text: str, within: Span, lang: str, taken: list[Span]) -> list[Number]:
    """Join neighbouring number words: "two hundred and thirty thousand", "cincuenta y cuatro"."""
    may = prefilter(lang)
    if may is None or not may.search(text, within.start, within.end):
        return []
    joiner = JOINERS.get(lang, "")
    found: list[Number] = []
    run: list[_Word] = []
    for match in _WORD.finditer(text, within.start, within.end):
        word = match[0].lower()
        if word == joiner and run:
            continue
        one = _word(match.start(), match.end(), word, lang)
        alone = one is not None and one.scales and not run
        if alone and text[max(0, match.start() - 20) : match.start()].rstrip().lower().endswith(_INDEFINITE):
            one = None
        if one is None or not run or _splits(run[-1], one, text[run[-1].end : one.start], joiner):
            found.extend(_joined(run, lang, taken))
            run = []
        if one is not None:
            run.append(one)
    found.extend(_joined(run, lang, taken))
    if lang == "en":
        held = [*taken, *(number.span for number in found)]
        found.extend(one for one in _dozens(text, within) if not any(one.span.overlaps(other) for other in held))
    return found


def _dozens(text: str, within: Span) -> list[Number]:
    """Find "a dozen", "half a dozen" and "a dozen and a half"; "dozens" is no number."""
    spans = (match.span("number") for match in _DOZEN.finditer(text, within.start, within.end))
    return [Number(_in_dozens(text[a:b].lower()), Span(a, b), spelled=True) for a, b in spans]


def _in_dozens(words: str) -> float:
    return 6.0 if words.startswith("half") else 18.0 if words.endswith("half") else 12.0


@dataclass(frozen=True)
class _Word:
    start: int
    end: int
    value: int
    scales: bool


def _word(start: int, end: int, word: str, lang: str) -> _Word | None:
    factor = scales_of(lang).get(word)
    value = factor if factor is not None else value_of_word(word, lang)
    return None if value is None else _Word(start, end, value, factor is not None)


def _splits(last: _Word, one: _Word, between: str, joiner: str) -> bool:
    """Say whether a number word begins a new number: "two, three" is two numbers, "fifty-four" one."""
    if between not in {" ", "-", "\u00a0", f" {joiner} ", f"-{joiner}-"}:
        return True
    if one.scales or (last.value == 10 and one.value in {7, 8, 9} and between == "-"):
        return False
    if last.scales:
        return one.value >= last.value
    room = 20 if last.value in {60, 80} else 10
    tens = last.value % 10 == 0 and 20 <= last.value < 100 and one.value < room
    return not tens and not (last.value % 100 == 0 and last.value >= 100 and one.value < 100)


def _joined(run: list[_Word], lang: str, taken: list[Span]) -> list[Number]:
    """Add up one run of number words; a lone "million" or English "hundred" is no number."""
    span = Span(run[0].start, run[-1].end) if run else Span(0, 0)
    if not run or any(span.overlaps(other) for other in taken):
        return []
    if len(run) == 1 and run[0].scales and (lang == "en" or run[0].value not in {100, 1000}):
        return []
    total = current = 0
    for word in run:
        if not word.scales:
            current += word.value
        elif word.value < 1000:
            current = max(current, 1) * word.value
        else:
            total += max(current, 1) * word.value
            current = 0
    return [Number(float(total + current), span, spelled=True)]
