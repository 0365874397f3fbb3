"""Splits text into sentences where no parser does: any language, offsets kept, linear time."""

from __future__ import annotations

import re

from longarm.read.families import WIDE
from longarm.records.span import Span

#: A sentence longer than this is cut at the next chance, even inside a quotation.
LONGEST_QUOTED = 600

_CLOSERS = "\"'”’»«“」』）)］】》"
_END = re.compile(rf"(?:[。！？]|[.!?…]+)[{re.escape(_CLOSERS)}]*|[\r\n\u2028\u2029]+")
_CJK_END = "。！？"
_OPENERS = "「『“（《"
_SHUTTERS = "」』”）》"
_SHORT = (
    "al art av bzw ca cf dhr dr dra drs ing ir jr lic m me mevr mgr mlle mm mme mr mrs ms no nos nr núm p pag pp prof "
    "resp s sr sra srs st str tel u usw vgl vs z zgn zog etc bijv sig dott avv on"
)
_ABBREVIATIONS = frozenset(_SHORT.split())
_GOES_ON = frozenset("と、，な")
_ORDINAL_DOT = frozenset({"de", "da", "no", "nb", "fi", "cs", "sk", "hu", "hr", "sl", "et"})


def split_sentences(text: str, start: int, end: int, lang: str) -> list[Span]:
    """Split ``text[start:end]`` into sentences.

    Args:
        text: the report's text.
        start: where to begin.
        end: where to stop.
        lang: ISO 639-1 code; decides whether a number with a dot ("3. November") ends a sentence.

    Returns:
        Spans without outer white space, in order; together they hold every printing character.
    """
    found: list[Span] = []
    begin, depth, counted = start, 0, start
    for mark in _END.finditer(text, start, end):
        depth = _depth(text, counted, mark.end(), depth) if lang in WIDE else 0
        counted = mark.end()
        if mark[0][0] in "\r\n\u2028\u2029":
            depth = 0
        elif not _ends(text, mark, begin, end, lang) or (depth > 0 and mark.end() - begin < LONGEST_QUOTED):
            continue
        _add(found, text, begin, mark.end())
        begin, depth = mark.end(), 0
    _add(found, text, begin, end)
    return found


def _depth(text: str, start: int, end: int, depth: int) -> int:
    """Count directional quotation marks that open and do not close; a lost closer costs one sentence at most."""
    for char in text[start:end]:
        if char in _OPENERS:
            depth += 1
        elif char in _SHUTTERS:
            depth = max(0, depth - 1)
    return depth


def _ends(text: str, mark: re.Match[str], begin: int, end: int, lang: str) -> bool:
    """Say whether a terminator ends its sentence, judged by the words on both sides."""
    if mark[0][0] in _CJK_END and lang in WIDE:
        # 「…。」と述べた: the quotation is part of the sentence that follows it.
        return not (len(mark[0]) > 1 and text[mark.end() : mark.end() + 1] in _GOES_ON)
    after = text[mark.end() : min(end, mark.end() + 8)]
    rest = after.lstrip()
    if not rest:
        return True
    if rest is after and not _is_wide(rest[0]):
        return False
    if rest[0].islower() or rest[0] in ",;:":
        return False
    if mark[0] != ".":
        return True
    word = re.split(r"[\s(]", text[max(begin, mark.start() - 20) : mark.start()])[-1]
    if word.isdigit():
        return not (len(word) <= 2 and lang in _ORDINAL_DOT)
    return not (len(word) == 1 and word.isalpha()) and word.lower() not in _ABBREVIATIONS and "." not in word


def _is_wide(char: str) -> bool:
    return "\u2e80" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af" or "\uff00" <= char <= "\uffef"


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    words = text[start:end]
    kept = words.strip()
    if kept:
        begin = start + len(words) - len(words.lstrip())
        found.append(Span(begin, begin + len(kept)))
