"""Quotations in languages without a parser: back to the opening mark, on through the sentences of one quotation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Literal

import msgspec

from longarm.read.parsed import Parsed
from longarm.records.claim import Attribution
from longarm.records.span import Span

_PAIRS = {"”": "“„", "»": "«", "“": "„", "」": "「", "』": "『", "’": "‘"}
_MARKS = frozenset('"“”„«»「」『』')
_FARTHEST = 800


def reach_back(text: str, content: Span, floor: int) -> Span:
    """Return the content from its opening mark on, where a sentence end inside the quotation cut it."""
    words = content.of(text)
    closer = words.rstrip(" .,!?")[-1:]
    openers = _PAIRS.get(closer)
    if not openers or any(opener in words for opener in openers):
        return content
    low = max(floor, content.start - _FARTHEST)
    at = max(text.rfind(opener, low, content.start) for opener in openers)
    closed = text.find(closer, at, content.start) >= 0 if at >= 0 else True
    return content if at < 0 or closed else Span(at, content.end)


def tell_quoted(words: str) -> Literal["direct", "indirect", "mixed"]:
    """Say whether a content is in quotation marks, partly or not at all."""
    if not any(char in _MARKS for char in words):
        return "indirect"
    bare = words.strip(" ,.;:!?，。：")
    return "direct" if bare[:1] in _MARKS and bare[-1:] in _MARKS else "mixed"


def follow_quotes(parsed: Parsed, found: Iterable[Attribution]) -> list[Attribution]:
    """Give the sentences that stand wholly in quotation marks right after an attributed quotation to its speaker."""
    text, kept = parsed.report.text, list(found)
    ends = [max((span.end for span in (*one.content, *one.cue, *one.source)), default=0) for one in kept]
    order = sorted(range(len(kept)), key=lambda k: (ends[k], k))
    sorted_ends = [ends[k] for k in order]
    taken = sorted((span.start, span.end) for one in kept for span in one.content)
    sentences = [one for one in parsed.sentences if one.tokens is None]
    for i, sentence in enumerate(sentences[1:], start=1):
        words = sentence.span.of(text)
        before = sentences[i - 1]
        if words[:1] not in _MARKS or before.passage != sentence.passage:
            continue
        bare = words.rstrip(" .,!?。")
        near = taken[
            bisect_left(taken, (sentence.span.start - _FARTHEST, 0)) : bisect_left(taken, (sentence.span.end, 0))
        ]
        if bare[-1:] not in _MARKS or any(end > sentence.span.start for _, end in near):
            continue
        low, high = bisect_left(sorted_ends, before.span.start), bisect_right(sorted_ends, before.span.end)
        for k in sorted(order[low:high], reverse=True):
            if kept[k].quoted != "indirect":
                kept[k] = msgspec.structs.replace(kept[k], content=(*kept[k].content, sentence.span))
                break
    return kept
