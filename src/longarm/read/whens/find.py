"""Finds time expressions in the sentences of a report and places them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from longarm.read.parsed import Parsed, Sentence
from longarm.read.whens.anchor import Anchor, anchor_of
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
            and the one before), and join no stretches.
    """
    before: tuple[int, Timex] | None = None
    for number, sentence in enumerate(parsed.sentences):
        grammar = grammar_of(sentence.lang)
        if grammar is None:
            continue
        near = before[1] if before is not None and (loose or number - before[0] <= 1) else None
        placed = _of_sentence(sentence, sentence.span.of(parsed.report.text), grammar, anchor, near)
        if placed and not loose:
            placed = join_stretches(parsed.report.text, sentence.span, placed, grammar.language)
        for timex in placed:
            yield timex
            if timex.kind in {"DATE", "TIME"} and timex.value[:1].isdecimal():
                before = number, timex


def _of_sentence(sentence: Sentence, words: str, grammar: Grammar, anchor: Anchor, before: Timex | None) -> list[Timex]:
    placed: list[Timex] = []
    at = sentence.span.start
    for one in share_years(_chosen(words, grammar), words, grammar.language):
        reference = _reference(one.meaning, placed, before, anchor)
        found = place(one.meaning, reference, _tense(one, words, sentence, grammar))
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
                why="counted from the date before it" if counted else found.why,
                about=one.meaning.about,
                recent=found.recent,
            )
        )
    return placed


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
