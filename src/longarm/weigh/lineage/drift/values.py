"""Names and places that stand differently in a sentence and in the one derived from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from longarm.records.lineage import Drift
from longarm.weigh.lineage.drift.align import Sentence
from longarm.weigh.lineage.pairs.weights import background
from longarm.weigh.lineage.text.background import CALENDAR
from longarm.weigh.lineage.text.facts import Fact, fold_name

_ALIKE = 60
_GAP = re.compile(r"\s|\s(?:of|the|for|and|de|del|da|do|van|von|der|la|le|du|des|zu|di|to)\s|-|’|'")
_IN = re.compile(
    r"\b(?:in|at|near|from|te|op|bij|uit|aus|bei|en|à|a|au|dans|em|no|na)\s+(?:the |de |la |el |o )?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words.

    Attributes:
        keys: folded words.
        words: as written.
        place: True where a word of place stands before it.
    """

    keys: tuple[str, ...]
    words: str
    place: bool


def changed_names(parent: Sentence, child: Sentence, *, spun: bool = False) -> Iterator[Drift]:
    """Yield names and places of the parent's sentence for which the child's has others.

    Args:
        parent: sentence of the parent.
        child: the sentence that comes from it.
        spun: True where a machine put other words for all, names too: then a name is known by its place.
    """
    olds, news = _names(parent), _names(child)
    known = {key for name in olds for key in name.keys}
    held = {key for name in news for key in name.keys}
    lost = [name for name in olds if not set(name.keys) <= held]
    fresh = [name for name in news if not set(name.keys) <= known]
    for new in fresh:
        old = _partner(new, lost) or (_in_its_place(new, lost, (olds, news)) if spun else None)
        if old is not None:
            lost.remove(old)
            what = "place" if old.place and new.place else "name"
            if what == "name" and _is_common(old) and _is_common(new):
                continue
            yield _drift(what, (old.words, new.words), (parent, child))


def _partner(new: Name, lost: Sequence[Name]) -> Name | None:
    """Return the lost name that a fresh one stands for: alike in letters, one word shared, or the only places."""
    for old in lost:
        shared = set(old.keys) & set(new.keys)
        if len(old.keys) == len(new.keys) and (shared or fuzz.ratio("".join(old.keys), "".join(new.keys)) >= _ALIKE):
            return old
    places = [old for old in lost if old.place]
    return places[0] if new.place and len(places) == 1 else None


def _in_its_place(new: Name, lost: Sequence[Name], sentences: tuple[Sequence[Name], Sequence[Name]]) -> Name | None:
    """Return the lost name that stands alone between the same names as a fresh one, of as many words."""
    olds, news = sentences
    at = news.index(new)
    beside = [set(one.keys) for one in (*news[max(0, at - 1) : at], *news[at + 1 : at + 2])]
    for old in lost:
        place = olds.index(old)
        theirs = [set(one.keys) for one in (*olds[max(0, place - 1) : place], *olds[place + 1 : place + 2])]
        alike = len(beside) == len(theirs) > 0 and all(one & other for one, other in zip(beside, theirs, strict=True))
        if alike and (at == 0) == (place == 0) and len(old.keys) == len(new.keys) > 1 and old.place == new.place:
            return old
    return None


def _is_common(name: Name) -> bool:
    """Say whether a name is a country, a people or an office that can be told in many ways: "Chinese", "of China"."""
    return all(background(key) < 1 for key in name.keys)


@cache
def _calendar() -> frozenset[str]:
    return frozenset(fold_name(word) for word in CALENDAR)


def _names(sentence: Sentence) -> list[Name]:
    runs: list[list[Fact]] = []
    for fact in sentence.facts:
        if fact.key[1:2] == ":" or fact.key in _calendar():
            continue
        gap = sentence.text[runs[-1][-1].end - sentence.span.start : fact.start - sentence.span.start] if runs else "."
        if runs and _GAP.fullmatch(gap):
            runs[-1].append(fact)
        else:
            runs.append([fact])
    return [_name(sentence, run) for run in runs]


def _name(sentence: Sentence, run: Sequence[Fact]) -> Name:
    start, end = run[0].start - sentence.span.start, run[-1].end - sentence.span.start
    return Name(tuple(f.key for f in run), sentence.text[start:end], _IN.search(sentence.text, 0, start) is not None)


def _drift(what: str, values: tuple[str, str], sentences: tuple[Sentence, Sentence]) -> Drift:
    return Drift(
        what=what, before=values[0], after=values[1], parent_quote=sentences[0].text, child_quote=sentences[1].text
    )
