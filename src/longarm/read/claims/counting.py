"""Pairs numbers with what they count: "54 overseas police service stations", "hay cuatro en Italia", "C$2 million"."""

from __future__ import annotations

import re

from longarm.read.claims.bare_counts import find_bare, find_shared
from longarm.read.claims.counted import Counted, is_year, units_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.idle_numbers import is_idle, is_taken_for_granted
from longarm.read.claims.money import MONEY, find_sign, is_again, is_sum
from longarm.read.claims.nouns_before import find_alone, find_before, find_listed
from longarm.read.claims.nouns_behind import find_behind
from longarm.read.claims.number_ranges import with_bounds
from longarm.read.claims.topic_counts import find_topical
from longarm.read.claims.wide_counts import find_wide
from longarm.read.numerals import Number, find_numbers
from longarm.read.parsed import Sentence

__all__ = ["Counted", "find_counted"]

#: "a 59-year-old resident" is one person.
_AGED = re.compile(r"[- ]years?[- ]old\b|[- ](?:year|month|week|day|hour|minute|page|metre|mile|member|storey)\b")
#: "35 % pay rise", "15.12 BST", "See 13.05", "COVID-19", "chapter 9-1-1": shares, times and labels count nothing.
_SHARE = re.compile(
    r"\s?(?:%|per ?cent\b|percentage\b|Prozent\b|procent\b|pour cent\b|por cien?to\b|per cento\b"
    r"|(?:BST|GMT|UTC|CES?T|[ECMP][SD]T|ET|a\.?m\.?|p\.?m\.?|o[’']clock|hrs?|Uhr)(?!\w)|:\d)"
)
_LABELLED = re.compile(r"(?:[^\W\d_]-|[#№§]\s?|\d[:/]|\bNo\.?\s)$")
_PAIR = re.compile(r"\bthe (?:two|2) (?:countries|nations|states|governments|sides|capitals)\b", re.IGNORECASE)
#: Czech and Slovak dates: "28. září 2018", "8. 12. 2022".
_DATED = dict.fromkeys(("cs", "sk"), re.compile(
    r"\.\s?(?:\d{1,2}\.|led|únor|břez|dub|květ|červ|srp|září|říj|list|pros|janu|feb|mar|apr|máj|jún|júl|aug|sept|okt|nov|dec)"
    r"|:\d\d\b|\s(?:let|roků|rokov|měsíc|mesiac|dní|dny|týdn|týžd|hodin|minut|minút|procent)"
))  # fmt: skip
_DATED |= dict.fromkeys(("fr", "es", "it", "pt"), re.compile(
    r"\s(?:de\s)?(?:jan|janv|ene|gen|gennaio|fév|févr|feb|fev|mars?|marzo|março|avr|abr|apr|mai|may|mag|maggio|juin|jun|giu|juil"
    r"|jul|lug|luglio|août|ago|aoû|sept?|set|oct|ott|out|nov|déc|dic|dez|dec)(?:\.|\s\d{2,4}\b|\s[-–—(])", re.IGNORECASE
))  # fmt: skip


def find_counted(ground: Ground, sentence: Sentence) -> list[Counted]:
    """Find the numbers of a sentence that count something of the codebook."""
    numbers = find_numbers(ground.text, sentence.span, sentence.lang)
    dated = _DATED.get(sentence.lang)
    numbers = [
        one
        for one in numbers
        if not (dated is not None and dated.match(ground.text, one.span.end))
        and not (is_year(ground.text, one) or _is_pair(ground.text, one) or _AGED.match(ground.text, one.span.end))
        and not is_again(ground.text, one)
        and not _is_label(ground.text, one)
        and not is_idle(ground, sentence, one)
    ]
    if not numbers:
        return []
    units = units_of(ground, sentence)
    found: list[Counted] = []
    for number, following in zip(numbers, (*numbers[1:], None), strict=True):
        unit = _unit_of_money(ground, number) or find_behind(ground, sentence, number, units)
        unit = unit or find_shared(ground, sentence, number, following, units)
        unit = unit or find_before(ground, sentence, number, units)
        unit = unit or _unit_of_sum(ground, number, found)
        unit = unit or find_listed(ground, sentence, number, units) or find_alone(ground, sentence, number, found)
        unit = unit or find_topical(ground, sentence, number, found) or find_bare(ground, sentence, number)
        unit = unit or find_wide(ground, sentence, number)
        if unit is None or not (number.value.is_integer() or unit.unit in MONEY):
            continue
        if not is_taken_for_granted(ground, sentence, unit):
            found.append(unit)
    return with_bounds(ground.text, numbers, found)


def _is_label(text: str, number: Number) -> bool:
    """Say whether a number is a share, a time of day or part of a name, which counts nothing."""
    if number.spelled:
        return False
    before = text[max(0, number.span.start - 4) : number.span.start]
    return _SHARE.match(text, number.span.end) is not None or _LABELLED.search(before) is not None


def _unit_of_money(ground: Ground, number: Number) -> Counted | None:
    sign = find_sign(ground.text, number)
    return Counted(number, *sign, "figure.sign") if sign is not None else None


def _unit_of_sum(ground: Ground, number: Number, found: list[Counted]) -> Counted | None:
    """Give bare millions beside a word for a sum the money that the sentence gave before."""
    before = next((one for one in reversed(found) if one.unit in MONEY), None)
    if before is None or not is_sum(ground.text, number):
        return None
    return Counted(number, before.unit, before.noun, f"{before.because}, figure.sum", understood=True)


def _is_pair(text: str, number: Number) -> bool:
    """Say whether "the two countries" only takes up the two sides of a matter."""
    return number.value == 2 and _PAIR.match(text, max(0, number.span.start - 4)) is not None
