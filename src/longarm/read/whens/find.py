"""Finds time expressions in the sentences of a report and places them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from longarm.read.parsed import Parsed, Sentence
from longarm.read.whens.anchor import Anchor, anchor_of
from longarm.read.whens.context import SAME_SENTENCE, TALE, is_tale, lacks_year, years_of
from longarm.read.whens.edtf import when_of
from longarm.read.whens.grammar import Grammar, grammar_of, read_meaning
from longarm.read.whens.meaning import Candidate, Meaning, Timex
from longarm.read.whens.resolve import UNPLACED, place
from longarm.read.whens.stretches import join_stretches, share_years
from longarm.read.whens.tense import tense_by_words, tense_of
from longarm.records.span import Span
from longarm.records.when import When

#: Longest sentence that is searched; what is longer is a table or a wall of text, searched in pieces.
_PIECE = 4_000


def find_whens(parsed: Parsed) -> tuple[tuple[Span, When], ...]:
    """Find the dates of a report's headline and body, each at the precision of its words.

    Args:
        parsed: the report; relative dates count from its publication date and stay unresolved without one.

    Returns:
        Spans with their dates, by position.
    """
    anchor = anchor_of(parsed.report.published)
    found = []
    for timex in find_timexes(parsed, anchor):
        when = when_of(timex, parsed.report.text, anchor)
        if when is not None:
            found.append((Span(timex.start, timex.end), when))
    return tuple(found)


def find_timexes(parsed: Parsed, anchor: Anchor, *, loose: bool = False) -> Iterator[Timex]:
    """Find time expressions of every kind, durations and repetitions too, placed from ``anchor``.

    Args:
        parsed: the report.
        anchor: the day from which relative dates count.
        loose: count "two days later" from any date before it, however far (the register takes only the same sentence
            and the one before), join no stretches, and count every bare month from publication.
    """
    text = parsed.report.text
    read = [_Read(number, one, grammar, _chosen(one.span.of(text), grammar)) for number, one, grammar in _lines(parsed)]
    tale = not loose and is_tale((year for one in read for year in years_of(one.found)), anchor.year)
    before: tuple[int, Timex] | None = None
    for one in read:
        near = before[1] if before is not None and (loose or one.number - before[0] <= 1) else None
        placed = _place_all(one, text, _Frame(anchor, near, tale=tale, loose=loose))
        if placed and not loose:
            placed = join_stretches(text, one.sentence.span, placed, one.grammar.language)
        for timex in placed:
            yield timex
            if timex.kind in {"DATE", "TIME"} and timex.value[:1].isdecimal():
                before = one.number, timex


@dataclass(frozen=True)
class _Read:
    """A sentence with the expressions found in it."""

    number: int
    sentence: Sentence
    grammar: Grammar
    found: list[Candidate]


@dataclass(frozen=True)
class _Frame:
    """What expressions are placed by: publication, the date before, and whether bare months may be placed."""

    anchor: Anchor
    before: Timex | None
    tale: bool
    loose: bool


def _lines(parsed: Parsed) -> Iterator[tuple[int, Sentence, Grammar]]:
    for number, sentence in enumerate(parsed.sentences):
        grammar = grammar_of(sentence.lang)
        if grammar is not None:
            yield number, sentence, grammar


def _place_all(read: _Read, text: str, frame: _Frame) -> list[Timex]:
    placed: list[Timex] = []
    if not read.found:
        return placed
    words, at = read.sentence.span.of(text), read.sentence.span.start
    years: list[int] = []
    for one in share_years(read.found, words, read.grammar.language):
        doubt = _doubt(one.meaning, years, frame)
        years.extend(years_of([one]))
        reference = Anchor() if doubt else _reference(one.meaning, placed, frame.before, frame.anchor)
        found = place(one.meaning, reference, _tense(one, words, read.sentence, read.grammar))
        if found is None:
            continue
        counted = one.meaning.text and found.why != UNPLACED
        placed.append(
            Timex(
                start=at + one.start,
                end=at + one.end,
                kind=found.kind,
                value=found.value,
                rule=one.rule,
                why=doubt or ("counted from the date before it" if counted else found.why),
                about=one.meaning.about,
                recent=found.recent,
            )
        )
    return placed


def _doubt(meaning: Meaning, years: list[int], frame: _Frame) -> str:
    """Say why a month without a year may not be counted from publication; empty when it may."""
    if frame.loose or not lacks_year(meaning):
        return ""
    if years and years[-1] != frame.anchor.year:
        return SAME_SENTENCE
    return TALE if frame.tale else ""


def _chosen(words: str, grammar: Grammar) -> list[Candidate]:
    """Return the longest matches, none overlapping, by position."""
    candidates = []
    order = {compiled.rule.name: number for number, compiled in enumerate(grammar.rules)}
    for piece in range(0, len(words), _PIECE):
        for compiled, found in grammar.matches(words[piece : piece + _PIECE]):
            meaning = read_meaning(compiled.rule, found, grammar.language)
            if meaning is not None and found.end() > found.start():
                name = compiled.rule.name
                candidates.append(Candidate(piece + found.start(), piece + found.end(), order[name], name, meaning))
    candidates.sort(key=lambda one: (one.start - one.end, one.order, one.start))
    taken: list[Candidate] = []
    for one in candidates:
        if all(one.end <= other.start or other.end <= one.start for other in taken):
            taken.append(one)
    return sorted(taken, key=lambda one: one.start)


def _reference(meaning: Meaning, placed: list[Timex], before: Timex | None, anchor: Anchor) -> Anchor:
    """Return what a date counts from: publication, or for "two days later" the date before it in the text."""
    if not meaning.text:
        return anchor
    last = next((one for one in reversed(placed) if one.value[:1].isdecimal()), before)
    if last is None:
        return Anchor()
    parts = last.value.partition("T")[0].split("-")
    if not all(part.isdecimal() for part in parts) or len(parts[0]) != 4:
        return Anchor(int(parts[0])) if len(parts[0]) == 4 and parts[0].isdecimal() else Anchor()
    return replace(Anchor(), **dict(zip(("year", "month", "day"), map(int, parts), strict=False)))


def _tense(one: Candidate, words: str, sentence: Sentence, grammar: Grammar) -> int:
    meaning = one.meaning
    if meaning.toward or meaning.text or meaning.op not in {"date", "weekday", "monthday"}:
        return 0
    if meaning.op == "date" and meaning.year is not None:
        return 0
    if sentence.tokens is None:
        return tense_by_words(words, grammar.language.future)
    token = _token_at(sentence, one.start)
    return tense_of(token) if token is not None else 0


def _token_at(sentence: Sentence, offset: int) -> Any | None:
    tokens = sentence.tokens
    if tokens is None or not len(tokens):
        return None
    first = tokens[0].idx
    return next((token for token in tokens if token.idx - first + len(token) > offset), None)
