"""Paragraphs that a country's name heads: "• Spain. Nine, says the group", "PORTUGAL: …", as fact boxes write them.

What such a paragraph tells is told of that country, though no sentence of it names the country again.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from longarm.read.claims.ground import Ground
from longarm.records.place import Place, PlacePrecision
from longarm.records.report import Role
from longarm.records.span import Span

_BULLET = re.compile(
    r"\s*(?:[-–—•*·▪►]\s*|\d{1,2}[.)]\s+)?(?:(?:el|la|los|las|les?|l[’']|il|i|gli|die|der|das|de|het|the)\s)?",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s?(?:[.:]|[—–-](?=\s))\s")
#: Characters of a country's name at most.
_LONGEST = 40
#: One paragraph that begins with a country may do so by chance.
_FEWEST = 2


def labels_of(ground: Ground) -> tuple[tuple[Span, Place], ...]:
    """Return the paragraphs of a report that countries head, each with its country; none where one alone is."""
    if "labelled" not in ground.notes:
        found = [
            (passage.span, place)
            for passage in ground.parsed.passages
            if passage.role is Role.BODY and (place := _label(ground, passage.span)) is not None
        ]
        several = len({place.country for _, place in found}) >= _FEWEST
        ground.notes["labelled"] = tuple(found) if several else ()
    labels: tuple[tuple[Span, Place], ...] = ground.notes["labelled"]
    return labels


def label_of(ground: Ground, span: Span) -> Place | None:
    """Return the country that heads the paragraph of a span."""
    return heading_of(labels_of(ground), span)


def heading_of(labels: tuple[tuple[Span, Place], ...], span: Span) -> Place | None:
    """Return the country that heads the paragraph of a span among paragraphs, in order, that countries head."""
    at = bisect_right(labels, span.start, key=lambda one: one[0].start) - 1
    return labels[at][1] if at >= 0 and labels[at][0].holds(span) else None


def _label(ground: Ground, passage: Span) -> Place | None:
    start = _BULLET.match(ground.text, passage.start, passage.end)
    at = start.end() if start is not None else passage.start
    reach = Span(at, min(at + _LONGEST, passage.end))
    first = next((one for one in ground.places_in(reach) if one.span.start == at), None)
    if first is None or first.precision is not PlacePrecision.COUNTRY:
        return None
    return first if _ENDS.match(ground.text, first.span.end, passage.end) else None
