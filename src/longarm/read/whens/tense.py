"""Whether the clause around a date speaks of what was or of what is to come."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_FUTURE_AUX = frozenset({"will", "'ll", "’ll", "shall", "wo", "would"})
#: Words whose infinitive or noun lies ahead.
_AHEAD = frozenset(
    [
        *("plan", "expect", "schedule", "due", "set", "intend", "aim", "slate", "hope", "propose", "prepare"),
        *("agree", "promise", "vow", "pledge", "want", "decide", "need", "threaten", "plot"),
    ]
)
_MOST_STEPS = 8


def tense_of(token: Any) -> int:
    """Tell the tense that governs a spaCy token: -1 past, +1 future, 0 present or not told."""
    at, infinitive = token, False
    for _ in range(_MOST_STEPS):
        if at.pos_ in {"VERB", "AUX"}:
            told = _told(at)
            if told == "to":
                infinitive = True
            elif infinitive:
                return 1 if at.lemma_.lower() in _AHEAD or told == "future" else _VALUE[told]
            elif told is not None:
                return _VALUE[told]
        elif infinitive and at.lemma_.lower() in _AHEAD:
            return 1
        if at.head == at:
            break
        at = at.head
    return 1 if infinitive else 0


_VALUE = {"future": 1, "past": -1, "present": 0, None: 0}


def _told(verb: Any) -> str | None:
    """Tell the tense of one verb with its auxiliaries: ``to`` for an infinitive, None for a participle without one."""
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(child.lower_ in _FUTURE_AUX for child in auxiliaries):
        return "future"
    if any(child.lower_ == "to" for child in auxiliaries):
        return "to"
    if (
        verb.tag_ in {"VBN", "VBD"}
        and verb.lemma_.lower() in _AHEAD
        and any(c.tag_ in {"VBZ", "VBP"} for c in auxiliaries)
    ):
        return "future"
    if any(child.lower_ == "going" for child in auxiliaries):
        return "future"
    if verb.tag_ == "VBD" or any(
        child.tag_ == "VBD" or child.lower_ in {"has", "have", "had"} for child in auxiliaries
    ):
        return "past"
    if verb.tag_ == "VBN":
        return "past"
    if verb.tag_ == "VBG":
        return None
    return "present"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def tense_by_words(sentence: str, pattern: str) -> int:
    """Tell the tense of an unparsed sentence by its words: +1 when it holds one that looks ahead, else -1."""
    if not pattern:
        return -1
    return 1 if _compiled(pattern).search(sentence) else -1
