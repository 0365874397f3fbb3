"""Numbers whose noun is left out: "six were met, five went home", "22 in the other files", "36 are in Europe".

Such a number is a subject or an object by itself. It counts what the number before it counts; where only people can do
what it is said to do, it counts people.
"""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims.clauses import token_at
from longarm.read.claims.counted import Unit
from longarm.read.claims.ground import Ground
from longarm.read.numerals import Number
from longarm.read.parsed import Sentence

_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "conj", "appos"})
NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "SYM"})
#: What of the codebook's units is people.
PEOPLE = frozenset({"people", "citizens", "officers", "officials", "diplomats", "uyghurs", "tibetans", "respondents"})
#: What only people do, or is done to people only.
_HUMAN = frozenset(
    """say tell speak report describe claim go come return flee leave die live arrive travel testify plead confess
    arrest detain charge convict sentence jail imprison deport expel extradite kill abduct kidnap interview question
    threaten harass persuade bring repatriate lure coerce intimidate free beat release acquit recognize
    recognise wound injure hang execute""".split()  # noqa: SIM905
)
_COUNTING = frozenset(
    """count have list name identify find document know record report map locate see say give cite claim estimate reckon
    acknowledge admit concede confirm verify trace enumerate tally mention""".split()  # noqa: SIM905
)
#: What is recorded is cases before it is the countries where they were.
_RECORDING = frozenset({"record", "document", "log", "register", "verify", "catalogue"})
#: What no place holds several of.
_WIDE = frozenset({"countries", "continents"})
#: "the 30 that are sometimes quoted come from": people go by "who".
_OTHERS = re.compile(r",?\s(?:that|which)\b")
#: Who has two has no two stations.
_PERSONS = frozenset({"he", "she", "i", "we", "you", "who"})
#: "Last year's share was 160": what such a noun measures was counted before.
_MEASURES = frozenset("share number total figure count tally toll sum".split())  # noqa: SIM905
#: Numbers that name a day, an age, a page, a row: they count nothing.
_NAMED = re.compile(
    r"(?:\b(?:page|article|section|part|chapter|no\.?|number|room|line|age|aged|on|at|by|issue|phase|group|channel|paragraph)\s"
    r"|[(#/:.-])$",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\s?(?:%|per cent|percent|times?\b|o[’']clock|[ap]\.?m\.?\b|[)/:.]\d|-)", re.IGNORECASE)
_AGE = re.compile(r",\s?(?:of|a|an|who|from|was|were|is|has|and)?\b")


def find_left_out(
    ground: Ground, sentence: Sentence, number: Number, before: list[Unit], last: list[Unit]
) -> Unit | None:
    """Return what a number without a noun counts.

    Args:
        ground: the report.
        sentence: the sentence of the number.
        number: the number.
        before: units of the numbers that stand before it in the sentence, in order.
        last: units of the numbers of the sentence before, in order.
    """
    token = token_at(sentence, ground.parsed, number.span.end - 1)
    if token is None or token.dep_ not in _ROLES or is_named_number(ground, sentence, number):
        return None
    verb = _verb_of(token)
    if verb is None or _has_noun(token):
        return None
    if token.dep_ == "attr" and any(one.dep_ == "nsubj" and one.lemma_.lower() in _MEASURES for one in verb.children):
        return next(iter((*before, *last)), None)
    if token.dep_ == "attr" and not _is_of_them(token):
        return None
    earlier = (*reversed(before), *reversed(last))
    if ground.places_in(sentence.span):
        # "For Ecuador it names two": there are no countries in a country.
        earlier = tuple(one for one in earlier if one[0] not in _WIDE)
    if token.dep_ == "nsubj" and verb.lemma_ == "be" and is_something(verb):
        return None
    if token.dep_ in {"nsubj", "nsubjpass"} and token.i < verb.i and verb.lemma_.lower() in _HUMAN:
        people = [one for one in earlier if one[0] in PEOPLE]
        if not people and (_is_of_them(token) or _OTHERS.match(ground.text, number.span.end)):
            return None
        return people[0] if people else ("people", number.span, "figure.human-verb")
    if verb.lemma_.lower() in _RECORDING:
        earlier = (*(one for one in earlier if one[0] == "cases"), *earlier)
    return next(iter(earlier), None)


def is_something(verb: Any) -> bool:
    """Say whether one thing is told of a number itself: "110 is the emergency number" counts nothing."""
    told = (child for child in verb.children if child.dep_ == "attr")
    return any(one.tag_ in {"NN", "NNP"} for one in told)


def is_counted_by_verb(ground: Ground, sentence: Sentence, number: Number) -> bool:
    """Say whether a number by itself is what somebody counts or has, or is somebody's: "the group's four"."""
    token = token_at(sentence, ground.parsed, number.span.end - 1)
    if token is None or _has_noun(token) or is_named_number(ground, sentence, number):
        return False
    if any(one.dep_ == "poss" for one in token.children):
        return True
    verb = _verb_of(token)
    # "its report says 54": the parser may take the number for a subject, which stands before its verb.
    given = verb is not None and (
        token.dep_ in {"dobj", "appos", "conj"} or (token.dep_ == "nsubj" and token.i > verb.i)
    )
    if verb is None or not given or verb.lemma_.lower() not in _COUNTING:
        return False
    doers = [*verb.children, *(verb.head.children if verb.dep_ == "conj" else ())]
    return not any(one.dep_ == "nsubj" and one.lower_ in _PERSONS for one in doers)


def is_named_number(ground: Ground, sentence: Sentence, number: Number) -> bool:
    """Say whether a number is a name, a share, an age or a day, and counts nothing."""
    text = ground.text
    before = text[max(sentence.span.start, number.span.start - 12) : number.span.start]
    if _NAMED.search(before) or _SHARE.match(text, number.span.end, sentence.span.end):
        return True
    if any(number.span.overlaps(span) for span, _ in ground.whens_in(sentence.span)):
        return True
    aged = before.endswith(", ") and _AGE.match(text, number.span.end, sentence.span.end) is not None
    return aged and number.span.of(text).isdigit()


def _verb_of(token: Any) -> Any | None:
    """Return the verb that a number is subject or object of, through the words that it is joined to."""
    head = token.head
    while head.dep_ in {"conj", "appos"} and head.pos_ not in {"VERB", "AUX"}:
        head = head.head
    return head if head.pos_ in {"VERB", "AUX"} else None


def _has_noun(token: Any) -> bool:
    """Say whether a noun that could be counted follows a number at once."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return following is not None and following.pos_ in NOUNS


def _is_of_them(token: Any) -> bool:
    """Say whether "of them" or "of these" follows a number."""
    return any(
        one.lower_ in {"them", "these", "those", "whom", "which"} for one in token.doc[token.i + 1 : token.i + 3]
    )
