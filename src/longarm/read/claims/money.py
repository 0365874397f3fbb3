"""Sums of money written with a sign before the number: "C$2.5 million", "€25,000", "HK$1 million"."""

from __future__ import annotations

import re

from longarm.read.numerals import Number
from longarm.records.span import Span

_SIGN = re.compile(
    r"(?:(?:US|CA|AU|HK|NZ|SG|NT|[CARSU])?\$|€|£|¥|\b(?:US|CA|AU|HK|NZ|SG)D|\bEUR|\bGBP|\b(?:RMB|CNY))\s?$"
)
_UNITS = (("€", "euros"), ("EUR", "euros"), ("£", "pounds"), ("GBP", "pounds"), ("¥", "yuan"), ("RMB", "yuan"))
_YUAN = "CNY"
#: "25,000 euros ($28,300)": the same sum in other money.
_AGAIN = re.compile(r"\d[\w.,]*(?:\s\w+){0,3}\s?[(\[](?:about |around |some |or |= ?)?$", re.IGNORECASE)
#: What the codebook counts in money.
MONEY = frozenset({"dollars", "euros", "pounds", "yuan"})
_SUM = re.compile(
    r"\b(?:(?:amounts?|sums?|claims?|damages|compensation|fines?|bount(?:y|ies)|rewards?|payments?|prices?|costs?|budgets?"
    r"|grants?|fees?|bail|bonds?|settlements?|one)(?: (?:of|at|to|was|is|for))?(?: (?:about|some|at least|up to))?"
    r"|from|to|then)\s$"
)
_MILLIONS = re.compile(r"\s?(?:millions?|billions?|bn|m)\b", re.IGNORECASE)
#: Longest sign with its space.
_LONGEST = 6
_BEFORE = 40


def is_again(text: str, number: Number) -> bool:
    """Say whether a sum of money is only the sum before it in other money."""
    start = max(0, number.span.start - _LONGEST)
    found = _SIGN.search(text[start : number.span.start])
    at = start + found.start() if found is not None else 0
    return _AGAIN.search(text[max(0, at - _BEFORE) : at]) is not None


def find_sign(text: str, number: Number) -> tuple[str, Span] | None:
    """Return the unit of a number that a sign of money stands before, and the sign."""
    start = max(0, number.span.start - _LONGEST)
    found = _SIGN.search(text[start : number.span.start])
    if found is None:
        return None
    sign = found[0].strip()
    unit = next((unit for mark, unit in _UNITS if mark in sign), "yuan" if sign == _YUAN else "dollars")
    return unit, Span(start + found.start(), start + found.start() + len(sign))


def is_sum(text: str, number: Number) -> bool:
    """Say whether a number is told in millions, right behind a word for a sum or a second sum."""
    words = number.span.of(text)
    scaled = _MILLIONS.search(words) or _MILLIONS.match(text, number.span.end)
    return scaled is not None and _SUM.search(text, max(0, number.span.start - _BEFORE), number.span.start) is not None
