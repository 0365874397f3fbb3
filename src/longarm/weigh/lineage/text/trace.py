"""What lineage keeps of a report: its words as numbers, its quotations, its facts in order."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from longarm.records.reading import Reading
from longarm.records.span import Span
from longarm.weigh.lineage.text.credited import fold_address
from longarm.weigh.lineage.text.facts import Fact, facts_of, fold_name
from longarm.weigh.lineage.text.pinyin import names_heard
from longarm.weigh.lineage.text.sources import Sources, fold_outlet, sources_of
from longarm.weigh.lineage.text.words import (
    is_wide,
    is_wide_in,
    plain_words,
    quotations_of,
    sentences_of,
    word_key,
    words_of,
)

Keys = npt.NDArray[np.uint32]
#: Words a shingle.
SHINGLE = 4
_MIX = (
    np.uint64(0x9E3779B97F4A7C15),
    np.uint64(0xC2B2AE3D27D4EB4F),
    np.uint64(0x165667B19E3779F9),
    np.uint64(0x27D4EB2F165667C5),
)


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """A report as lineage compares it.

    Attributes:
        report: report id.
        lang: language of its body.
        words: number of words in its body.
        shingles: distinct shingles of its body, sorted.
        said: those of them that stand in a quotation or in words attributed to somebody, sorted.
        facts: keys of its facts in order of first mention.
        surfaces: the same facts as the report writes them.
        heard: facts and what might be Chinese names in Latin letters, in order; without such the same as ``facts``.
        quotes: folded words of each quotation, in order.
        whole: one key for the whole body, None when it is empty.
        published: day of publication at its own precision, None when unknown.
        outlet: who published it, None when unknown; folded.
        address: where it was published, None when unknown; folded.
        parents: words by which it names what it was taken from.
        sources: what it says about where it has its text from.
    """

    report: str
    lang: str
    words: int
    shingles: Keys
    said: Keys
    facts: tuple[str, ...]
    surfaces: tuple[str, ...]
    heard: tuple[str, ...]
    quotes: tuple[str, ...]
    whole: int | None
    published: str | None
    outlet: str | None
    address: str | None
    parents: tuple[str, ...]
    sources: Sources


def sentences_in(reading: Reading) -> list[Span]:
    """Return the sentences of the report's body in order."""
    text = reading.report.text
    return [s for p in reading.report.body() for s in sentences_of(text, p.span.start, p.span.end)]


def trace_of(reading: Reading) -> Trace:
    """Reduce a reading to what lineage compares."""
    report = reading.report
    text = report.text
    sentences = sentences_in(reading)
    quotes = [q for p in report.body() for q in quotations_of(text, p.span.start, p.span.end)]
    keys, said = _body_keys(text, [p.span for p in report.body()], [*quotes, *_attributed(reading)])
    shingles, inside = _shingles(keys, said)
    found = facts_of(text, [(s.start, s.end) for s in sentences], report.lang)
    written = {f.key: text[f.start : f.end] for f in reversed(found)}
    facts = _in_order(f.key for f in found)
    return Trace(
        report=report.id,
        lang=report.lang,
        words=len(keys),
        shingles=np.unique(shingles),
        said=np.unique(shingles[inside]),
        facts=facts,
        surfaces=_written(written[key] for key in facts),
        heard=_heard(text, sentences, found) or facts,
        quotes=tuple(_folded(text, q) for q in quotes),
        whole=int(_mix(keys.astype(np.uint64))) if len(keys) else None,
        published=report.published.value,
        outlet=fold_outlet(report.outlet or "") or None,
        address=fold_address(report.url or ""),
        parents=report.declared_parents,
        sources=sources_of(reading, sentences, found),
    )


def _written(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sys.intern(word) for word in words)


def _heard(text: str, sentences: list[Span], facts: list[Fact]) -> tuple[str, ...]:
    names = [(at, fold_name(name)) for s in sentences for at, name in names_heard(text, s.start, s.end)]
    return _in_order(key for _, key in sorted([*names, *((f.start, f.key) for f in facts)])) if names else ()


def _in_order(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sys.intern(k) for k in keys))


def _attributed(reading: Reading) -> list[Span]:
    """Return what is attributed to somebody: two reports of one statement share it without copying one another."""
    return [content for act in reading.attributions if act.speaker is not None for content in act.content]


def _folded(text: str, span: Span) -> str:
    return " ".join(text[a:b].casefold() for a, b in words_of(text, span.start, span.end))


def _body_keys(text: str, spans: list[Span], said: list[Span]) -> tuple[Keys, npt.NDArray[np.bool_]]:
    """Return a key for every word, and whether somebody is quoted there; in wide scripts three characters make one."""
    keys: list[int] = []
    spots: list[int] = []
    for span in spans:
        words = list(words_of(text, span.start, span.end)) if said or is_wide_in(text, span) else []
        if words:
            keys += [word_key(word) for word in _long_enough(text, words)]
            spots += [start for start, _ in words]
        else:
            keys += map(word_key, plain_words(text, span.start, span.end))
    return np.array(keys, dtype=np.uint32), _within(spots, said) if said else np.zeros(len(keys), dtype=bool)


def _long_enough(text: str, words: list[tuple[int, int]]) -> Iterator[str]:
    for i, (start, end) in enumerate(words):
        word = text[start:end]
        yield "".join(text[a:b] for a, b in words[i : i + 3]) if is_wide(word) else word


def _within(spots: list[int], quotes: list[Span]) -> npt.NDArray[np.bool_]:
    marks = np.zeros(len(spots), dtype=bool)
    where = np.array(spots)
    for quote in quotes:
        marks[np.searchsorted(where, quote.start) : np.searchsorted(where, quote.end)] = True
    return marks


def _shingles(keys: Keys, inside: npt.NDArray[np.bool_]) -> tuple[Keys, npt.NDArray[np.bool_]]:
    """Return a key for every run of words, and whether any of the run stands in a quotation."""
    count = len(keys) - SHINGLE + 1
    if count < 1:
        return np.empty(0, dtype=np.uint32), np.empty(0, dtype=bool)
    mixed = np.zeros(count, dtype=np.uint64)
    quoted = np.zeros(count, dtype=bool)
    for i in range(SHINGLE):
        mixed += (keys[i : i + count].astype(np.uint64) + np.uint64(1)) * _MIX[i]
        quoted |= inside[i : i + count]
    mixed ^= mixed >> np.uint64(29)
    mixed *= _MIX[1]
    return (mixed >> np.uint64(32)).astype(np.uint32), quoted


def _mix(keys: npt.NDArray[np.uint64]) -> np.uint64:
    places = np.arange(1, len(keys) + 1, dtype=np.uint64)
    total = ((keys + places) * (places * _MIX[0] | np.uint64(1))).sum(dtype=np.uint64)
    return np.uint64(total ^ (total >> np.uint64(31)))
