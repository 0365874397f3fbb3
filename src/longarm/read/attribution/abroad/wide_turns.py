"""Turns of minutes and interviews in Chinese, Japanese and Korean: "○外務大臣　…", "毛宁：…", "장관: …".

A turn is a paragraph that opens with who speaks: an office, a body or a name behind a mark such as "○", or before a
colon or a wide space. One such paragraph may be anything; two make a talk. Who leads the talk or asks for the press is
no speaker.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec

from longarm.read.attribution.abroad.labels import said_behind
from longarm.read.attribution.abroad.naming import Namer
from longarm.read.attribution.abroad.wide_parts import is_han_person, read_wide_parts
from longarm.read.attribution.turns import PROCEDURE
from longarm.read.families import WIDE
from longarm.read.parsed import Parsed
from longarm.records.claim import Attribution, Speaker
from longarm.records.report import Role
from longarm.records.span import Span

_MARKED = re.compile(
    r"\s*[○◯●◎◇◆■□▲△]\s?(?P<who>[^\s　：:。、，「“\"]{2,18})(?:[（(][^）)\n]{1,16}[）)]|君)?(?:\s*[：:]\s*|[\s　]+)"
)
_PLAIN = re.compile(
    r"\s*(?:[-–—•·]\s?)?(?P<who>[^\s　：:。、，「“\"()（）]{2,14}(?:\s[가-힣]{2,6}){0,2})"
    r"(?:[（(][^）)\n]{1,16}[）)])?\s?[：:]\s*"
)
#: Who leads a talk, or asks for the press; what such a voice asks is no statement.
_LEADS = re.compile(
    r"(?:[记記]者(?:[问問])?|主持人|主席|[问問]|提[问問]|[记記]者提[问問]|法新社.*|路透社.*|彭博社.*|.{2,6}(?:[记記]者)"
    r"|記者|聞き手|司会(?:者)?|議長|委員長|質問者?|問|編集部|사회자|기자|질문|진행자?|앵커|위원장|문)"
)
#: A talk has so many turns at least, and so many who speak in it.
_FEWEST, _VOICES = 2, 2


@dataclass(frozen=True)
class _Turn:
    """A paragraph that opens with who speaks."""

    passage: int
    who: Span
    said: int
    namer: Namer


def find_wide_turns(parsed: Parsed, namer_of: Callable[[str], Namer | None]) -> Iterator[Attribution]:
    """Yield an attribution for each turn of a talk, none where a report has no talk.

    Args:
        parsed: the report.
        namer_of: names speakers in a language, None where it has no words for that.
    """
    text = parsed.report.text
    turns = [turn for index in range(len(parsed.passages)) if (turn := _turn(parsed, index, namer_of)) is not None]
    if len(turns) < _FEWEST or len({turn.who.of(text) for turn in turns}) < _VOICES:
        return
    for turn in turns:
        label = turn.who.of(text)
        content = tuple(
            Span(max(turn.said, one.span.start), one.span.end)
            for one in parsed.sentences
            if one.passage == turn.passage and one.role is Role.BODY and one.span.end > turn.said
        )
        if not content:
            continue
        leads = _LEADS.fullmatch(label) is not None
        speaker = None if leads else _speaker(text, turn)
        if speaker is None:
            speaker, leads = Speaker(name="interviewer", kind="unnamed", span=turn.who), True
        said = said_behind(parsed, turn.who, speaker, content, (PROCEDURE,) if leads else ("abroad.turn",))
        asks = not leads and "member" in f"{speaker.name} {speaker.affiliation or ''}"
        yield msgspec.structs.replace(said, cue_class="question") if asks else said


def _turn(parsed: Parsed, index: int, namer_of: Callable[[str], Namer | None]) -> _Turn | None:
    passage, text = parsed.passages[index], parsed.report.text
    if passage.role is not Role.BODY or passage.lang not in WIDE:
        return None
    label = _MARKED.match(text, passage.span.start, passage.span.end)
    label = label or _PLAIN.match(text, passage.span.start, passage.span.end)
    namer = namer_of(passage.lang) if label is not None else None
    if label is None or namer is None or not _is_label(label["who"], namer):
        return None
    return _Turn(index, Span(*label.span("who")), label.end(), namer)


def _is_label(words: str, namer: Namer) -> bool:
    """Say whether words before a mark name who speaks: an office, a body's voice, a person."""
    if _LEADS.fullmatch(words) is not None:
        return True
    parts = read_wide_parts(words, namer.lexicon)
    held = bool(parts.role) and not parts.unknown
    return held or (namer.lexicon.lang == "zh" and is_han_person(words)) or words.lower() in namer.persons


def _speaker(text: str, turn: _Turn) -> Speaker | None:
    parts = read_wide_parts(turn.who.of(text), turn.namer.lexicon)
    if not (parts.role or parts.names):
        name = turn.who.of(text)
        parts.names.append((name, False))
    found = turn.namer.name(parts, turn.who)
    return found[0] if found else None
