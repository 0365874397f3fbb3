"""Outlets that stand beside what an English sentence tells only as where it was read: "…, the paper reported".

Such a tag cites the outlet; it takes no position of its own. Where the outlet heads the clause ("Polder Post found that
…") it made the thing known and speaks.
"""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: The verb stands alone behind the name, up to a comma or the end: "reported on Monday.", "has learned,".
_ALONE = re.compile(
    r"(?:\s?\([^()]{1,20}\))?\s(?:(?:has|have|had|also|first|later|then|now)\s){0,3}\w+(?:\s(?:out|first))?"
    r"(?:\s(?:on|in|last|this|earlier)\s(?:\w+\s?){1,3}|\syesterday|\stoday)?\s?[,.;)”\"]"
)
_BEHIND = re.compile(r"(?:,|[”\"]|\bas|\bso)\s(?:as\s|so\s)?(?:the\s|The\s)?(?:[\w’'-]+\s){0,4}$")
_ACCORDING = re.compile(r"\baccording to (?:the\s|The\s)?(?:[\w’'-]+\s){0,4}$", re.IGNORECASE)
#: "…, reports Polder Post." with nothing behind the name.
_INVERTED = re.compile(r"(?:,|[”\"])\s(?:reports|reported|writes|wrote|says|claims|notes)\s(?:the\s|The\s)?$")
_END = re.compile(r"\s?[,.;]")
_REACH = 60


def is_outlet_tag(ground: Ground, sentence: Sentence, name: Span) -> bool:
    """Say whether the name of an outlet only tags what the sentence tells.

    Args:
        ground: what the report was found to hold.
        sentence: where the name stands.
        name: the name.
    """
    if sentence.lang != "en":
        return False
    before = ground.text[max(sentence.span.start, name.start - _REACH) : name.start]
    if _ACCORDING.search(before) is not None:
        return True
    if _INVERTED.search(before) is not None and _END.match(ground.text, name.end) is not None:
        return True
    return _BEHIND.search(before) is not None and _ALONE.match(ground.text, name.end, sentence.span.end) is not None
