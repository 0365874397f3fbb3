"""A report with its sentences, and its English passages parsed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from longarm.records.report import Passage, Report, Role

if TYPE_CHECKING:
    from longarm.records.span import Span


@dataclass(frozen=True)
class Sentence:
    """One sentence of a report.

    Attributes:
        span: where it stands in the report's text.
        passage: index of its passage in ``Parsed.passages``.
        role: role of its passage.
        lang: language of its passage.
        tokens: the spaCy span of the sentence, None where no parser read it. A token's offset in the report's
            text is ``Parsed.passages[passage].span.start + token.idx``.
    """

    span: Span
    passage: int
    role: Role
    lang: str
    tokens: Any | None = None


@dataclass(frozen=True)
class Parsed:
    """What the parsers made of a report.

    Attributes:
        report: the report.
        passages: its passages.
        docs: for each passage its spaCy doc, None where no parser read it (furniture, other languages).
        sentences: every sentence of headline and body passages, in order.
    """

    report: Report
    passages: tuple[Passage, ...]
    docs: tuple[Any | None, ...]
    sentences: tuple[Sentence, ...]
