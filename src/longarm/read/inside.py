"""Spans found by place: what lies inside a stretch, and what holds a point, without a look at the rest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from longarm.records.span import Span


class Inside:
    """Spans in order of their starts; every answer costs what it gives, however long the report.

    Args:
        spans: the spans; answers are their places in this order.
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        rows = sorted((span.start, span.end, index) for index, span in enumerate(spans))
        self._rows = rows
        self._starts = [start for start, _, _ in rows]
        self._farthest: list[int] = []
        for _, end, _ in rows:
            self._farthest.append(max(end, self._farthest[-1]) if self._farthest else end)

    def within(self, span: Span) -> list[int]:
        """Return the places of the spans that lie wholly inside ``span``, ascending."""
        low, high = bisect_left(self._starts, span.start), bisect_right(self._starts, span.end)
        return sorted(index for _, end, index in self._rows[low:high] if end <= span.end)

    def holding(self, point: int) -> Iterator[tuple[int, int]]:
        """Yield (length, place) of every span that holds a point of the text."""
        at = bisect_right(self._starts, point) - 1
        while at >= 0 and self._farthest[at] > point:
            start, end, index = self._rows[at]
            if end > point:
                yield end - start, index
            at -= 1
