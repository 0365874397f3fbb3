"""What the classifier of acts and incidents sees of a sentence that no parser reads: stems, fields and sides.

As in :mod:`longarm.read.claims.event_features` no feature holds a name, so that what is learned of one country holds
for another. What hangs on what is not known here; two that stand near one another are a feature instead. Fields, sides
and cues are the same in all languages (``close``, ``BODY``, ``BODY-close`` near one another, ``close+PEOPLE`` in one
sentence, ``cue response.closed``), so that one language learns from another; stems and strings are their own language's
(``de ermitt``, ``zh 立案``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from longarm.read.claims.event_features import CUES, Feature, find_sides
from longarm.read.claims.event_stems import Stems
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.families import WIDE
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: Letters by which words of one stem are told; what is left out are mostly endings.
STEM = 6
_WORD = re.compile(r"[^\W\d_]+|\d+")
_RUN = re.compile(r"[^\W\d_]+")
#: Letters of a string where words are not parted.
_STRINGS = (2, 3)
#: Words, or letters where words are not parted, within which two are near one another.
_NEAR, _NEAR_WIDE = 5, 10
#: Signs that part clauses.
_ASKS = re.compile(r"[?？]")
#: Languages that write nouns with a capital.
_CAPITALS = frozenset({"de"})
_NAMED = frozenset({"HOST-STATE", "ACCUSED-STATE", "KNOWN"})


@dataclass(frozen=True)
class Unit:
    """A word, phrase or string of a sentence.

    Attributes:
        at: its place among the words of the sentence, or among its letters.
        span: where it stands in the report.
        names: its fields.
    """

    at: int
    span: Span
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Seen:
    """A sentence as the features see it.

    Attributes:
        lang: its language.
        units: its words or strings, in text order.
        stems: each stem or string, with the place of its unit.
        sides: the words in it that the reader knows, with what they stand for.
    """

    lang: str
    units: tuple[Unit, ...]
    stems: tuple[Feature, ...]
    sides: tuple[tuple[Span, str], ...]


_Read = tuple[tuple[Unit, ...], tuple[Feature, ...]]


def see_words(ground: Ground, hosts: Hosts, sentence: Sentence, stems: Stems) -> Seen:
    """Return a sentence that no parser reads as the features see it; what names somebody is left out.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        sentence: the sentence.
        stems: the semantic fields of its language.
    """
    sides = tuple(find_sides(ground, hosts, sentence))
    named = [span for span, name in sides if name in _NAMED]
    read = _strings_of if sentence.lang in WIDE else _words_of
    units, told = read(ground, sentence, stems, named)
    return Seen(sentence.lang, units, told, sides)


def _words_of(ground: Ground, sentence: Sentence, stems: Stems, named: list[Span]) -> _Read:
    start = sentence.span.start
    found = [
        (one.group(), Span(start + one.start(), start + one.end())) for one in _WORD.finditer(_text(ground, sentence))
    ]
    lower = [word.lower() for word, _ in found]
    fields: list[list[str]] = [list(stems.of_word(word)) for word in lower]
    ends = list(range(1, len(lower) + 1))
    for at in range(len(lower)):
        for name, length in stems.phrases_at(lower, at):
            fields[at].append(name)
            ends[at] = max(ends[at], at + length)
    units = tuple(
        Unit(at, Span(span.start, found[ends[at] - 1][1].end), tuple(dict.fromkeys(fields[at])))
        for at, (_, span) in enumerate(found)
    )
    starts = [span.start for _, span in found]
    hidden = {at for one in named for at in range(bisect_left(starts, one.start), bisect_left(starts, one.end))}
    told: list[Feature] = []
    before = ""
    for at, (word, _) in enumerate(found):
        proper = at > 0 and word[0].isupper() and sentence.lang not in _CAPITALS
        if proper or word.isdigit() or at in hidden:
            before = ""
            continue
        stem = lower[at][:STEM]
        told.append((f"{sentence.lang} {stem}", at))
        if before:
            told.append((f"{sentence.lang} {before} {stem}", at))
        before = stem
    return units, tuple(told)


def _strings_of(ground: Ground, sentence: Sentence, stems: Stems, named: list[Span]) -> _Read:
    text, start = _text(ground, sentence), sentence.span.start
    lower = text.lower() if len(text.lower()) == len(text) else text
    units: list[Unit] = []
    told: list[Feature] = []
    hidden = {at for span in named for at in range(span.start - start, span.end - start)}
    runs = {at for run in _RUN.finditer(lower) for at in range(run.start(), run.end())}
    for at in range(len(lower)):
        longest, names = 1, []
        for name, string in stems.strings_at(lower, at):
            names.append(name)
            longest = max(longest, len(string))
        for length in _STRINGS:
            string = lower[at : at + length]
            if len(string) == length and all(one in runs and one not in hidden for one in range(at, at + length)):
                told.append((f"{sentence.lang} {string}", at))
        end = min(start + at + max(longest, _STRINGS[0]), sentence.span.end)
        units.append(Unit(at, Span(start + at, end), tuple(dict.fromkeys(names))))
    return tuple(units), tuple(told)


def _text(ground: Ground, sentence: Sentence) -> str:
    return ground.words(sentence.span)


def plain_words(seen: Seen) -> list[Feature]:
    """Return the features that ask nothing but the words: what a first look at a sentence goes by."""
    return [*seen.stems, *((name, one.at) for one in seen.units for name in one.names)]


def find_words(ground: Ground, sentence: Sentence, seen: Seen) -> dict[str, int]:
    """Return the features of a sentence that no parser reads, each with the place of the first unit that has it.

    Args:
        ground: what the report was found to hold.
        sentence: the sentence.
        seen: the same sentence as :func:`see_words` gives it.
    """
    if not seen.units:
        return {}
    marks = _marks(ground, sentence, seen)
    found: dict[str, int] = {}
    for name, at in (*seen.stems, *marks, *_near(marks, seen.lang), *_company(marks), *_whole(ground, sentence, seen)):
        found.setdefault(name, at)
    return found


def _marks(ground: Ground, sentence: Sentence, seen: Seen) -> list[Feature]:
    """Return the fields and sides of a sentence with their places, in text order."""
    starts = [one.span.start for one in seen.units]
    marks = {(one.at, name) for one in seen.units for name in one.names}
    sided = [*seen.sides, *((span, "NOT") for _, span in ground.hits(sentence, "word.negation"))]
    for span, name in sided:
        marks.add((min(bisect_left(starts, span.start), len(starts) - 1), name))
    return [(name, at) for at, name in sorted(marks)]


def _near(marks: list[Feature], lang: str) -> Iterator[Feature]:
    """Yield a feature for each two fields or sides that stand near one another."""
    reach = _NEAR_WIDE if lang in WIDE else _NEAR
    for place, (one, at) in enumerate(marks):
        for other, there in marks[place + 1 :]:
            if there - at > reach:
                break
            if other != one:
                yield f"{min(one, other)}<near<{max(one, other)}", at


def _company(marks: list[Feature]) -> Iterator[Feature]:
    """Yield a feature for each two fields or sides that a sentence has."""
    first: dict[str, int] = {}
    for name, at in marks:
        first.setdefault(name, at)
    ordered = sorted(first)
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            yield f"{one}+{other}", first[one]


def _whole(ground: Ground, sentence: Sentence, seen: Seen) -> Iterator[Feature]:
    """Yield whether a sentence asks, whether somebody says it, and the cues of the rules."""
    if _ASKS.search(_text(ground, sentence)):
        yield "question", 0
    if ground.attribution_of(Span(sentence.span.start, sentence.span.start + 1)) is not None:
        yield "said", 0
    ends = [one.span.end for one in seen.units]
    for code in CUES:
        for hit, span in ground.hits(sentence, code):
            yield f"cue {hit.cue.code}", min(bisect_left(ends, span.start + 1), len(ends) - 1)
