"""Chinese and Japanese numerals: 五十四, 二十三万, 1.2万, 百二, 兩."""

from __future__ import annotations

import re

_DIGITS = {
    c: n for n, group in enumerate(("零〇○", "一壹", "二两兩", "三", "四", "五", "六", "七", "八", "九")) for c in group
}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
#: A run of digits with commas, or of numerals, with large scales after it.
HAN_NUMBER = re.compile(
    rf"(?P<digits>[0-9０-９]+(?:[,，][0-9０-９]{{3}})*(?:[.．][0-9０-９]+)?)(?P<scale>[十百千]?[{''.join(_LARGE)}]?)"
    rf"|(?P<han>[{''.join(_DIGITS)}十百千][{''.join(_DIGITS)}{''.join(_SMALL)}{''.join(_LARGE)}]*)"
)


def value_of_han(found: re.Match[str]) -> float | None:
    """Return the value of a match of :data:`HAN_NUMBER`, None where the characters make no number."""
    if found["digits"]:
        value = float(re.sub(r"[,，]", "", found["digits"]).replace("．", "."))
        for scale in found["scale"]:
            value *= _SMALL.get(scale) or _LARGE[scale]
        return value
    return _numerals(found["han"])


def _numerals(run: str) -> float | None:
    if len(run) == 2 and _is_about(run):
        return None
    if not any(c in _SMALL or c in _LARGE for c in run):
        return float("".join(str(_DIGITS[c]) for c in run)) if len(run) <= 4 else None
    total = section = digit = 0
    for c in run:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _SMALL:
            section += (digit or 1) * _SMALL[c]
            digit = 0
        else:
            total += (section + digit or 1) * _LARGE[c]
            section = digit = 0
    return float(total + section + digit)


def _is_about(run: str) -> bool:
    """Say whether two digits stand for "two or three", which is no number: 两三, 三五."""
    one, other = (_DIGITS.get(c, 0) for c in run)
    return one > 0 and (other == one + 1 or (one, other) == (3, 5))
