"""Numbers that stand differently in a sentence and in the one derived from it, each beside what it counts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from longarm.records.lineage import Drift
from longarm.weigh.lineage.drift.align import Sentence
from longarm.weigh.lineage.text.facts import Fact

_DIGITS = 75
_MOST = 2
#: The word behind a number says what it counts; what only says how many words go before it.
_SCALE = (
    r"(?:hundred|thousand|million|billion|millionen|milliarden?|miljoen|miljard|millones|mil|milhões|milioni|mille"
    r"|millions?|milliards?|mio|mrd|more|other|others|further|additional|weitere[nr]?|andere[nr]?|otros|otras|autres|altri)"
)
_UNIT = re.compile(rf"(?:\W{{1,3}}{_SCALE}\b(?:\s(?:de|di|d[ei]gli|of))?)*\W{{1,3}}([^\W\d_]{{3,}})", re.IGNORECASE)
_NO_UNIT = frozenset(
    word
    for words in ("and the for from with who that were was had has", "und der die das von mit een het van que los las")
    for word in words.split()
)
_YEAR = re.compile(r"n:(?:19|20)\d\d")
#: Facts of a sentence that are put in order beside one another; a table is not.
_MOST_FACTS = 60


def changed_numbers(parent: Sentence, child: Sentence) -> Iterator[Drift]:
    """Yield numbers of the parent's sentence for which the child's has others, where both count the same thing.

    The same thing is counted where one noun stands behind both, where both stand between the same facts, and where one
    sentence has nothing but the one and the other nothing but the other.
    """
    pairs = [*_by_unit(parent, child), *_by_place(parent, child), *_left_over(parent, child)]
    for old, new in {(old.key, new.key): (old, new) for old, new in reversed(pairs)}.values():
        yield Drift(
            what="number",
            before=_at(parent, old),
            after=_at(child, new),
            parent_quote=parent.text,
            child_quote=child.text,
        )


def _by_unit(parent: Sentence, child: Sentence) -> Iterator[tuple[Fact, Fact]]:
    """Yield the numbers of one noun of which each sentence has one that the other has not."""
    before, after = _units(parent), _units(child)
    for unit in before.keys() & after.keys():
        olds, news = before[unit], after[unit]
        lost = [fact for key, fact in olds.items() if key not in news]
        fresh = [fact for key, fact in news.items() if key not in olds]
        if len(lost) == len(fresh) == 1:
            yield lost[0], fresh[0]


def _units(sentence: Sentence) -> dict[str, dict[str, Fact]]:
    """Return noun -> key -> number that stands before it."""
    found: dict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in _numbers(sentence):
        unit = _unit_of(sentence, fact)
        if unit is not None and not _YEAR.fullmatch(fact.key):
            found[unit][fact.key] = fact
    return found


def _unit_of(sentence: Sentence, fact: Fact) -> str | None:
    word = _UNIT.match(sentence.text, fact.end - sentence.span.start)
    unit = word[1].casefold() if word else ""
    return unit if unit and unit not in _NO_UNIT else None


def _by_place(parent: Sentence, child: Sentence) -> Iterator[tuple[Fact, Fact]]:
    """Yield the numbers that stand between the same facts, where none of the two is only told elsewhere."""
    if max(len(parent.facts), len(child.facts)) > _MOST_FACTS:
        return
    keys = [fact.key for fact in parent.facts], [fact.key for fact in child.facts]
    had, has = map(Counter, keys)
    for what, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        olds = [fact for fact in parent.facts[a:b] if fact.key.startswith("n:")]
        news = [fact for fact in child.facts[c:d] if fact.key.startswith("n:")]
        if what == "replace" and len(olds) == len(news) == 1:
            old, new = olds[0], news[0]
            if had[old.key] > has[old.key] and has[new.key] > had[new.key] and _may_be_one((parent, old), (child, new)):
                yield old, new


def _left_over(parent: Sentence, child: Sentence) -> Iterator[tuple[Fact, Fact]]:
    """Yield the numbers that stand in one sentence only: one for one where they are few, else those of one thing."""
    held = {fact.key for fact in parent.facts}, {fact.key for fact in child.facts}
    before = [fact for fact in _numbers(parent) if fact.key not in held[1]]
    after = [fact for fact in _numbers(child) if fact.key not in held[0]]
    if len(before) == len(after) <= _MOST:
        yield from zip(before, after, strict=True)
        return
    for new in after:
        for old in before:
            if fuzz.ratio(old.key, new.key) >= _DIGITS or _same_unit((parent, old), (child, new)):
                yield old, new


def _may_be_one(old: tuple[Sentence, Fact], new: tuple[Sentence, Fact]) -> bool:
    """Say whether nothing speaks against two numbers counting the same: no year for a count, no noun told elsewhere."""
    if (_YEAR.fullmatch(old[1].key) is None) != (_YEAR.fullmatch(new[1].key) is None):
        return False
    units = _unit_of(*old), _unit_of(*new)
    return not (units[0] in _units(new[0]) or units[1] in _units(old[0])) or units[0] == units[1]


def _same_unit(old: tuple[Sentence, Fact], new: tuple[Sentence, Fact]) -> bool:
    unit = _unit_of(*old)
    return unit is not None and unit == _unit_of(*new)


def _numbers(sentence: Sentence) -> list[Fact]:
    return [fact for fact in sentence.facts if fact.key.startswith("n:")]


def _at(sentence: Sentence, fact: Fact) -> str:
    return sentence.text[fact.start - sentence.span.start : fact.end - sentence.span.start]
