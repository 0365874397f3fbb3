"""Takes the tags out of a page in one pass, however broken it is.

Expressions that search for the end of a tag from every beginning take quadratic time on pages made for that. Here each
kind of end is searched for forwards only, and an end that is missing once is never searched for again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_TAG = re.compile(
    r"<(?:(?P<hidden>script|style|noscript|template|svg|head)\b|(?P<comment>!--)|(?=[a-z/!?]))", re.IGNORECASE
)
_PARAGRAPH = re.compile(r"<p\b[^<>]{0,500}>", re.IGNORECASE)
_PARAGRAPH_END = re.compile(r"</p\s*>", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
#: A longer tag is taken for text with a stray bracket.
_LONGEST_TAG = 2000


class _Ends:
    """Finds the next end of each kind; asked for growing places only."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._found: dict[str, tuple[int, int] | None] = {}

    def after(self, kind: str, pattern: str, at: int) -> int | None:
        """Return where the first end of ``kind`` from ``at`` on is over, None where there is none."""
        known = self._found.get(kind, (-1, -1))
        if known is not None and known[0] < at:
            match = re.compile(pattern, re.IGNORECASE).search(self._html, at)
            known = self._found[kind] = match.span() if match else None
        return known[1] if known else None


def strip_tags(html: str) -> str:
    """Return what stands outside tags, comments, scripts, styles and other hidden parts, blanks folded."""
    parts: list[str] = []
    ends = _Ends(html)
    at = 0
    for found in _TAG.finditer(html):
        end = _end_of(found, ends) if found.start() >= at else None
        if end is not None:
            parts.append(html[at : found.start()])
            at = end
    parts.append(html[at:])
    return _SPACE.sub(" ", " ".join(parts)).strip()


def _end_of(found: re.Match[str], ends: _Ends) -> int | None:
    """Return where a tag is over, with all that it hides; None where it is none."""
    hidden = found["hidden"]
    if hidden:
        end = ends.after(hidden.lower(), rf"</{hidden}\s*>", found.end())
        if end is not None:
            return end
    if found["comment"]:
        end = ends.after("comment", "-->", found.end())
        if end is not None:
            return end
    end = ends.after("tag", ">", found.start())
    return end if end is not None and end - found.start() <= _LONGEST_TAG else None


def paragraphs_of(html: str, least: int) -> Iterator[str]:
    """Yield the visible text of every paragraph of at least so many characters; an open one reaches to the next."""
    starts = [found.span() for found in _PARAGRAPH.finditer(html)]
    ends = _Ends(html)
    for number, (_, start) in enumerate(starts):
        onward = starts[number + 1][0] if number + 1 < len(starts) else len(html)
        close = ends.after("p", _PARAGRAPH_END.pattern, start)
        end = close if close is not None and close <= onward else onward
        words = strip_tags(html[start:end]) if end - start >= least else ""
        if len(words) >= least:
            yield words
