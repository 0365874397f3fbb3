"""Two reports side by side: the sentences that one took from the other, and what was changed."""

from __future__ import annotations

from collections import Counter
from typing import Any

from longarm.read.sentences import split_sentences
from longarm.records.register import RegisterReport
from longarm.records.report import Role
from longarm.web.differing import Change, compare
from longarm.web.snapshot import Snapshot

_READ = (Role.HEADLINE, Role.BODY)
#: Sentences compared of each report; longer ones are cut, and the page says so.
MOST = 400


def show_beside(now: Snapshot, left: RegisterReport, right: RegisterReport) -> dict[str, Any]:
    """Return what the page of two reports shows."""
    first, second = _sentences(now, left.id), _sentences(now, right.id)
    rows = compare(first[:MOST], second[:MOST])
    counts = Counter(row.change.value for row in rows)
    return {
        "left": left,
        "right": right,
        "rows": rows,
        "counts": {change.value: counts[change.value] for change in Change},
        "links": [link for link in now.links.get(left.id, ()) if right.id in {link.child, link.parent}],
        "cut": max(len(first), len(second)) > MOST,
        "most": MOST,
    }


def _sentences(now: Snapshot, report: str) -> list[str]:
    reading = now.readings.get(report)
    if reading is None:
        return []
    text = reading.report.text
    return [
        span.of(text)
        for passage in reading.report.passages
        if passage.role in _READ
        for span in split_sentences(text, passage.span.start, passage.span.end, passage.lang)
    ]
