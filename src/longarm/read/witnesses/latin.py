"""Names told by the words beside them: "identified only as …", "…, a nurse", "… (not her real name)", "…'s mother"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from longarm.read.witnesses.phrases import Phrases
from longarm.read.witnesses.words import NAME, UPPER, WORD, Where
from longarm.records.span import Span

_QUOTE = r"[“”\"'‘’«»„‹›「」『』]"
_GAP = (
    r"[\s,:]*(?:(?:is|was|as|of|simply|just|only|nur|ist|war|lautet|als|est|était|es|era|è|é|som|är|alleen|solo|que|de|by)\s+)?"
    rf"{_QUOTE}?\s?"
)
_ARTICLE = (
    r"(?:an?|the|her|his|their|my|our|one|himself|herself|eine?r?|der|die|das|een|de|het|une?|la|le|l['’]|mon|ma|sa|son|una?|el|uma?|os?|uno?"
    r"|il|lo|en|ett)"
)
#: Words that a phrase beside a name goes on with, up to the noun that says who it is.
_PHRASE = re.compile(rf"(?:{_ARTICLE}(?:\s|(?<=['’])))?(?P<words>(?:[^\s,.;:()“”\"]+(?:\s|(?=[,.;:)]))){{1,6}})")
_AGE = re.compile(r"\s?[(（]\d{2}[)）]|,\s(?:aged\s)?\d{2}(?=[,.\s])|,\s\d{2}[- ]year")
_WHO = re.compile(r",\s(?:who|quien)\s")
_APART = re.compile(r"\s?[,(（]\s?")
_WHOSE = frozenset(
    """her his their my our whose ihre ihr ihren ihrer seine sein seiner haar zijn hun mijn sa son ses leur ma mon su mi
    sua seu""".split()  # noqa: SIM905
)
#: Words before a place: "in Orlando, a student said".
_OF_PLACES = frozenset(
    """in at from near to of across outside inside around via towards over through into aus bei nach uit te naar
    bij à dans chez vers desde hacia em para da di a ad dal presso i från till v z do ve ze în в из en""".split()  # noqa: SIM905
)
#: Words with which a clause goes on that is no apposition.
_GOES_ON = frozenset(
    """that which and but while when where because said says told told dass weil als wenn die welche welcher und
    aber sagte dat die omdat toen en maar zei que qui où mais et dit parce pero y cuando dijo mas e quando disse
    che ma e dove ha att som och men sade že který která a ale řekl řekla""".split()  # noqa: SIM905
)
_BEFORE = re.compile(r"([^\s,.;:()“”\"]+)(,?)\s*[“\"'‘«„]?$")
#: How far back the word for a person may stand before "named".
_REACH = 60
_CLAUSE = re.compile(r"[^.;:!?\n]*$")
_TOKENS = re.compile(r"[\w’'\-]+")


@lru_cache(maxsize=2)
def _patterns(phrases: Phrases) -> tuple[re.Pattern[str], ...]:
    # Phrases are looked for in any case, names with their capitals.
    return (
        re.compile(rf"(?<![\w’'])(?i:{phrases.firm}){_GAP}(?P<name>{NAME})"),
        re.compile(rf"(?<![\w’'])(?i:{phrases.soft}){_GAP}(?P<name>{NAME})"),
        re.compile(
            rf"(?P<name>{NAME}){_QUOTE}?\s?[,(（–—\-]+\s?(?:[^\s()]+\s){{0,3}}?(?i:{phrases.unreal}|化名|仮名|가명)(?!\w)"
        ),
        re.compile(rf"(?P<name>{NAME})['’]s?\s(?:[^\W{UPPER}]\w*[\s-]){{0,2}}?(?:{phrases.kin})(?!\w)"),
        re.compile(rf"(?<![\w’'])(?i:{phrases.kin})\s(?:of|von|van|d['’]|de|di|do|da|del|della)\s?(?P<name>{NAME})"),
    )


def find_told(where: Where) -> Iterator[tuple[Span, bool]]:
    """Yield names that a passage gives as those of private persons, with True where nothing else can be meant.

    Args:
        where: the passage.
    """
    text, within = where.text, where.passage.span
    firm, soft, unreal, kin, of = _patterns(where.phrases)
    for found in firm.finditer(text, within.start, within.end):
        yield _span(found), True
    for found in soft.finditer(text, within.start, within.end):
        if _person_before(where, found.start()):
            yield _span(found), True
    for found in unreal.finditer(text, within.start, within.end):
        yield _span(found), True
    for found in kin.finditer(text, within.start, within.end):
        yield _span(found), False
    for found in of.finditer(text, within.start, within.end):
        yield _span(found), False
    for found in _NAMES.finditer(text, within.start, within.end):
        if (_apposed(where, found.end()) and not _is_place_at(where, found.start())) or _role_before(where, found):
            yield _span(found), False


_NAMES = re.compile(rf"(?<![\w’'\-]){WORD}(?![\w\-])|(?<=[dlDL]['’]){WORD}(?![\w\-])")


def _span(found: re.Match[str]) -> Span:
    return Span(found.start("name"), found.end("name")) if "name" in found.re.groupindex else Span(*found.span())


def _person_before(where: Where, at: int) -> bool:
    clause = _CLAUSE.search(where.text, max(where.passage.span.start, at - _REACH), at)
    words = _TOKENS.findall(clause[0])[-5:] if clause else []
    return any(where.phrases.is_private(word, where.lang) for word in words)


def _apposed(where: Where, at: int) -> bool:
    """Say whether a name is told by what stands behind its comma: a private person, or an age."""
    text, end = where.text, where.passage.span.end
    if _AGE.match(text, at, end) or _WHO.match(text, at, end):
        return True
    apart = _APART.match(text, at, end)
    phrase = _PHRASE.match(text, apart.end(), end) if apart else None
    for word in phrase["words"].split() if phrase else ():
        bare = word.strip("’'\"")
        if bare.lower() in _GOES_ON:
            return False
        if where.phrases.is_public(bare, where.lang):
            return False
        if where.phrases.is_private(bare, where.lang):
            return True
    return False


def _is_place_at(where: Where, at: int) -> bool:
    before = _BEFORE.search(where.text, max(where.passage.span.start, at - 20), at)
    return before is not None and before[1].lower() in _OF_PLACES


def _role_before(where: Where, found: re.Match[str]) -> bool:
    """Say whether a word for a private person stands right before a name: "nurse …", "her sister, …,"."""
    text, start = where.text, where.passage.span.start
    before = _BEFORE.search(text, max(start, found.start() - 40), found.start())
    if before is None or not where.phrases.is_private(before[1], where.lang):
        return False
    if not before[2]:
        return True
    closed = text[found.end() : found.end() + 1] in {",", ")", ".", "”", '"'}
    earlier = _TOKENS.findall(text[max(start, before.start() - 30) : before.start()])[-2:]
    return closed and any(word.lower() in _WHOSE for word in earlier)
