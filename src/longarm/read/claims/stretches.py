"""Stretches of a text between marks: the one that holds some words, and where the one before some words begins."""

from __future__ import annotations

import re

from longarm.records.span import Span


def stretch_of(text: str, whole: Span, at: Span, marks: re.Pattern[str]) -> Span:
    """Return the part of ``whole`` between two marks that holds ``at``."""
    start, end = whole.start, whole.end
    for found in marks.finditer(text, whole.start, whole.end):
        if found.end() <= at.start:
            start = found.end()
        elif found.start() >= at.end:
            end = found.start()
            break
    return Span(start, end)


def begins_at(text: str, before: Span, marks: re.Pattern[str]) -> int:
    """Return where the last stretch of ``before`` begins: behind its last mark, else where it begins itself."""
    return max((found.end() for found in marks.finditer(text, before.start, before.end)), default=before.start)
