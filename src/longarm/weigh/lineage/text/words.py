"""Words, sentences and quotations of a text, in the form in which wording is compared."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterator
from functools import lru_cache

from longarm.records.span import Span

#: Scripts written without spaces: there each run of three characters counts as a word.
_WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f"
_WORD = re.compile(rf"[{_WIDE}]|[^\W_{_WIDE}]+")
_ANY_WIDE = re.compile(rf"[{_WIDE}]")
_END = re.compile(r"[。！？]+[」』”）]*|[.!?…]+[\"'”’»)\]]*(?=\s|$)|[\r\n\u2028\u2029]+")
_ABBREVIATED = (
    "mr mrs ms dr dhr mevr prof st no nr art bzw ca vgl z u d inc co corp jan feb aug sept sep oct nov dec gov "
    "sen rep lt col gen vs etc sr sra m mme str ul tel approx"
)
_SHORT = frozenset(_ABBREVIATED.split())
#: A quotation shorter than this many words is a term, not somebody's words.
QUOTED_WORDS = 3
#: A character of a wide script is about a third of a word.
_WIDE_PART = 0.35
_LONGEST_QUOTE = 700
_QUOTES = re.compile(
    rf"“([^“”]{{2,{_LONGEST_QUOTE}}})[”\"]|„([^„“”]{{2,{_LONGEST_QUOTE}}})[“”]|«([^«»]{{2,{_LONGEST_QUOTE}}})»"
    rf"|「([^「」]{{2,{_LONGEST_QUOTE}}})」|,,([^\"”,][^\"”]{{2,{_LONGEST_QUOTE}}})[\"”]"
    rf"|``([^`']{{2,{_LONGEST_QUOTE}}})''|(?<![^\s(\[—–-])\"([^\"\n]{{2,{_LONGEST_QUOTE}}})\""
    rf"|(?<!\w)‘([^‘\n]{{2,{_LONGEST_QUOTE}}}?)’(?!\w)|(?<![\w'])'(?=\S)([^'\n]{{2,{_LONGEST_QUOTE}}}?)(?<=[\w.,!?])'(?!\w)"
)


def words_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of every word of ``text[start:end]``; a character of a wide script is a word of its own."""
    for found in _WORD.finditer(text, start, end):
        yield found.span()


def is_wide(word: str) -> bool:
    """Say whether a word comes from a script written without spaces."""
    return len(word) == 1 and _WORD.fullmatch(word) is not None and not word.isascii() and word >= "\u0e00"


def plain_words(text: str, start: int, end: int) -> list[str]:
    """Return the words of ``text[start:end]``."""
    return _WORD.findall(text, start, end)


def is_wide_in(text: str, span: Span) -> bool:
    """Say whether a stretch has words of a script written without spaces."""
    return _ANY_WIDE.search(text, span.start, span.end) is not None


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> int:
    """Return the number under which a word is compared: the same for every case and width of its letters."""
    return zlib.crc32(unicodedata.normalize("NFKC", word).casefold().encode())


def sentences_of(text: str, start: int, end: int) -> list[Span]:
    """Split ``text[start:end]`` into sentences without outer white space."""
    found: list[Span] = []
    begin = start
    for mark in _END.finditer(text, start, end):
        if mark[0] == "." and _is_abbreviation(text, begin, mark.start()):
            continue
        if mark[0][0] in ".…" and text[mark.end() : mark.end() + 2].lstrip()[:1].islower():
            continue
        _keep(found, text, begin, mark.end())
        begin = mark.end()
    _keep(found, text, begin, end)
    return found


def _is_abbreviation(text: str, begin: int, at: int) -> bool:
    word = re.split(r"[\s(\"“‘']", text[max(begin, at - 20) : at])[-1]
    return (len(word) == 1 and word.isalpha() and word.isupper()) or word.lower() in _SHORT or "." in word


def _keep(found: list[Span], text: str, start: int, end: int) -> None:
    words = text[start:end]
    kept = words.strip()
    if any(c.isalnum() for c in kept):
        begin = start + len(words) - len(words.lstrip())
        found.append(Span(begin, begin + len(kept)))


def quotations_of(text: str, start: int, end: int) -> list[Span]:
    """Return the quotations of ``text[start:end]`` that are long enough to be somebody's words."""
    found = []
    for mark in _QUOTES.finditer(text, start, end):
        inner = next(i for i in range(1, (mark.lastindex or 0) + 1) if mark[i] is not None)
        span = Span(*mark.span(inner))
        count = sum(_WIDE_PART if is_wide(text[a:b]) else 1.0 for a, b in words_of(text, span.start, span.end))
        if count >= QUOTED_WORDS:
            found.append(span)
    return found
