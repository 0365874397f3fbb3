"""Words of a report in their context, with the place in the sealed bytes that they came from."""

from __future__ import annotations

import bisect
from dataclasses import dataclass

from longarm.records.report import Passage, Report
from longarm.records.span import Span

#: Characters of context shown on either side of the words.
AROUND = 240


@dataclass(frozen=True)
class Context:
    """Words as they stand in a report.

    Attributes:
        before: text of the same passage before them.
        words: the words.
        after: text of the same passage behind them.
        where: node, page or line of the passage.
        role: role of the passage.
    """

    before: str
    words: str
    after: str
    where: str
    role: str


def find_passage(report: Report, at: int) -> Passage | None:
    """Return the passage that holds offset ``at``, None between passages."""
    starts = [passage.span.start for passage in report.passages]
    number = bisect.bisect_right(starts, at) - 1
    if number < 0 or at >= report.passages[number].span.end:
        return None
    return report.passages[number]


def find_context(report: Report, span: Span) -> Context:
    """Return the words of ``span`` with what stands around them."""
    passage = find_passage(report, span.start)
    first = max(passage.span.start if passage else 0, span.start - AROUND)
    last = min(max(passage.span.end, span.end) if passage else len(report.text), span.end + AROUND)
    return Context(
        before=report.text[first : span.start],
        words=span.of(report.text),
        after=report.text[span.end : last],
        where=passage.where if passage else "",
        role=passage.role.value if passage else "",
    )
