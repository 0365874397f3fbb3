"""A citation as it is found, before those of one name are joined."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.records.claim import Confidence
from longarm.records.span import Span


@dataclass(frozen=True)
class Cited:
    """Somebody or something that a report names as where it knows something from.

    Attributes:
        name: the name as it stands.
        span: where it stands.
        sentence: the sentence, or the line, that cites it.
        how: in which way it is cited.
        rule: what found it.
        confidence: how reliable that is.
        because: further reasons.
    """

    name: str
    span: Span
    sentence: Span
    how: str
    rule: str
    confidence: Confidence = Confidence.MEDIUM
    because: tuple[str, ...] = ()
