"""Joins dates with the words around them into stretches: since, until, from one to another."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from longarm.read.whens.edtf import edtf_of
from longarm.read.whens.language import Language
from longarm.read.whens.meaning import Candidate, Timex
from longarm.read.whens.shared_months import share_months
from longarm.records.span import Span

_DASH = re.compile(r"\s?[-–—~〜～]\s?")
_LOOK = 24


@cache
def _before(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})\s*$", re.IGNORECASE)


@cache
def _between(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{pattern})\s*", re.IGNORECASE)


@cache
def _after(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{pattern})", re.IGNORECASE)


def join_stretches(text: str, within: Span, found: list[Timex], language: Language) -> list[Timex]:
    """Join the dates of one sentence.

    Args:
        text: the report's text.
        within: the sentence.
        found: its time expressions by position.
        language: the words that join.
    """
    found = share_months(text, within, found, language)
    joined: list[Timex] = []
    skip = False
    for one, after in zip(found, [*found[1:], None], strict=True):
        if skip:
            skip = False
            continue
        pair = _pair(text, within, one, after, language) if after is not None else None
        if pair is not None:
            joined.append(pair)
            skip = True
        else:
            joined.append(_open(text, within, one, language))
    return joined


def share_years(found: list[Candidate], words: str, language: Language) -> list[Candidate]:
    """Give a month the year of the date that it is joined to: "from April to July 2022", "in May and June 2021".

    Args:
        found: what was found in a sentence, by position.
        words: the sentence.
        language: the words that join.
    """
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        one, after = shared[index], shared[index + 1]
        if one.meaning.op != "date" or one.meaning.year is not None or after.meaning.year is None:
            continue
        if one.meaning.month is None or one.meaning.toward or after.meaning.month is None:
            continue
        gap = words[one.end : after.start]
        if _DASH.fullmatch(gap) or _between(language.to or "(?!)").fullmatch(gap) or gap.strip() == ",":
            shared[index] = replace(one, meaning=replace(one.meaning, year=after.meaning.year))
    return shared


def _is_date(timex: Timex) -> bool:
    return timex.kind == "DATE" and not timex.stretch and edtf_of(timex.value) is not None


def _pair(text: str, within: Span, one: Timex, after: Timex, language: Language) -> Timex | None:
    """Return the range that two neighbouring dates make, if their words say so."""
    if not (_is_date(one) and _is_date(after)) or one.value > after.value:
        return None
    gap = text[one.end : after.start]
    head = text[max(within.start, one.start - _LOOK) : one.start]
    opened = _before(language.frm).search(head) if language.frm else None
    said = opened is not None and language.to and _between(language.to).fullmatch(gap)
    if not said and not _DASH.fullmatch(gap):
        return None
    start = one.start - len(opened[0]) if opened is not None and said else one.start
    return replace(one, start=start, end=after.end, stretch=after.value)


def _open(text: str, within: Span, one: Timex, language: Language) -> Timex:
    """Return a date with "since" or "until" before (or after) it as the stretch that the words mean."""
    if not _is_date(one):
        return one
    head = text[max(within.start, one.start - _LOOK) : one.start]
    tail = text[one.end : min(within.end, one.end + _LOOK)]
    for name, before, after in (
        ("since", language.since, language.since_after),
        ("until", language.until, language.until_after),
    ):
        led = _before(before).search(head) if before else None
        if led is not None:
            return replace(one, start=one.start - len(led[0]), stretch=name)
        trailed = _after(after).match(tail) if after else None
        if trailed is not None:
            return replace(one, end=one.end + trailed.end(), stretch=name)
    return one
