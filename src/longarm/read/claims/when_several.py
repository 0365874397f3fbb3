"""What holds of several dates that are told in one breath: the closest month or year that they share."""

from __future__ import annotations

import re
from collections.abc import Iterable

from longarm.records.span import Span
from longarm.records.when import Precision, When

#: What stands between dates of one breath: "on 3 March and on 7 March", "3月3日和7日".
_JOINED = re.compile(
    r"(?:\s?,\s?|\s?[、&/]\s?|,?\s(?:and|or|und|oder|sowie|en|of|et|ou|y|o|e)\s|\s?[和及与與と]\s?)"
    r"(?:(?:(?:again|later|then|once more)\s)?(?:on|in|am|im|op|le|les|en|el|il|em|no|a|à)\s)?(?:the\s|the early\s)?",
    re.IGNORECASE,
)
_PARTS = {Precision.DAY: 3, Precision.MONTH: 2, Precision.YEAR: 1}
_SHARED = {2: Precision.MONTH, 1: Precision.YEAR}


def common_when(text: str, dated: Iterable[tuple[Span, When]], near: tuple[Span, When]) -> When | None:
    """Return a date, or where it is joined to others of the same act what holds of them all; None where nothing does.

    Args:
        text: the report's text.
        dated: the dates of the act, with the words that give them.
        near: the one of them that stands nearest.
    """
    breath = _breath_of(text, sorted(dated, key=lambda one: one[0]), near)
    days = [when for _, when in breath]
    if len({when.value for when in days}) < 2 or any(one.precision not in _PARTS or one.value is None for one in days):
        return near[1]
    most = min(_PARTS[one.precision] for one in days)
    parts = [(one.value or "").split("-") for one in days]
    shared = 0
    while shared < most and len({one[shared] for one in parts}) == 1:
        shared += 1
    if not shared:
        return None
    return When(
        value="-".join(parts[0][:shared]),
        precision=_SHARED[shared],
        words=text[breath[0][0].start : breath[-1][0].end],
        because=f"{near[1].because}; one of several told together",
    )


def _breath_of(text: str, dated: list[tuple[Span, When]], near: tuple[Span, When]) -> list[tuple[Span, When]]:
    """Return the dates that are joined to one, itself among them, in text order."""
    at = dated.index(near)
    first = last = at
    while first and _JOINED.fullmatch(text, dated[first - 1][0].end, dated[first][0].start):
        first -= 1
    while last + 1 < len(dated) and _JOINED.fullmatch(text, dated[last][0].end, dated[last + 1][0].start):
        last += 1
    return dated[first : last + 1]
