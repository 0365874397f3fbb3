"""Figures that do not agree, side by side: growth, scope, rounding, error, unowned or conflict; never averaged."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from longarm.records.bounds import bounds
from longarm.records.claim import Figure
from longarm.records.fold import fold
from longarm.records.register import Contradiction, Entry, Support
from longarm.weigh.counted import alike, is_added, is_part_of_whole, speaks_of_sites
from longarm.weigh.matter import LATE
from longarm.weigh.owning import named_by
from longarm.wording.beside import (
    DAMAGED,
    EMERGENCY,
    GROWS,
    NO_COUNTER,
    NO_COUNTER_ALONE,
    NOT_TOLD_WHY,
    OTHER_THINGS,
    ROUNDED,
    shown_said,
)

#: Units that count the same things wherever they stand, where their sentence speaks of stations; numbers of people or
#: cases need the same scope, owner and matter to be compared.
_COMMON = frozenset({"stations", "countries", "cities", "continents", "provinces"})
_EMERGENCY = frozenset({110.0, 112.0, 911.0, 999.0, 119.0})
#: A rounded number may be this much below the one it rounds.
_ROUND = 1.12
#: Likeness (0-100) from which two scopes are one name in two languages.
_SPELLING = 75
#: Numbers below this grow by other people's counting, not by time.
_SERIES = 20
_REGIONS = ("europe", "africa", "asia", "north america", "south america", "latin america", "oceania")


@dataclass(frozen=True)
class Count:
    """A figure of the register made comparable.

    Attributes:
        entry: its id.
        value: the number.
        vague: True for "at least", "about" and the like.
        bounds: least and greatest number that its words leave open.
        owners: names of those who give it, none when nobody does.
        day: day as of which it is given, else the day it was published.
        shown: the figure in words with owner and date.
        scope: its scope, folded.
        quote: words that carry it.
        damaged: how it came about in a copy, "" when it stands in an original.
        added: True when it counts what was added to an earlier number.
    """

    entry: str
    value: float
    vague: bool
    bounds: tuple[float, float]
    owners: tuple[str, ...]
    day: int
    shown: str
    scope: str
    quote: str
    damaged: str = ""
    added: bool = False


#: Unit and area within which figures are compared.
Group = tuple[str, str]


def find_count_contradictions(entries: Sequence[Entry], damaged: Mapping[str, str]) -> Iterator[Contradiction]:
    """Yield figures that do not agree.

    Args:
        entries: entries of the register.
        damaged: claim id -> how its number changed along a lineage.
    """
    groups: dict[Group, list[Count]] = defaultdict(list)
    for entry in entries:
        if (told := count_of(entry, damaged)) is not None:
            groups[told[0]].append(told[1])
    for group, counts in sorted(groups.items()):
        yield from compare_counts(group, counts)


def count_of(entry: Entry, damaged: Mapping[str, str]) -> tuple[Group, Count] | None:
    """Return the figure of an entry made comparable, with the group within which it is compared; None without one."""
    counting = [one for one in entry.supports if one.fallen is None] if entry.kind == "figure" else []
    if not counting:
        return None
    count = _count(entry, counting, damaged)
    return _group(entry, counting, count), count


def compare_counts(group: Group, counts: Sequence[Count]) -> Iterator[Contradiction]:
    """Yield figures of one group that do not agree."""
    unit, area = group
    if len({one.value for one in counts}) > 1 or any(one.damaged for one in counts):
        ordered = sorted(counts, key=lambda one: (one.day, one.value, one.entry))
        # Without a place, only numbers that can count the whole world are comparable.
        common = area.endswith("|") and unit in _COMMON
        yield from _compare(unit, ordered, whole=area == "|" and common, common=common)


def _group(entry: Entry, supports: Sequence[Support], count: Count) -> tuple[str, str]:
    unit = entry.key.split("|")[1]
    slots = supports[0].corrected or supports[0].slots
    area = entry.country or next((one for one in _REGIONS if one in count.scope), "")
    common = unit in _COMMON and (unit == "stations" or speaks_of_sites(count.quote))
    exact = "" if common else f"{fold(getattr(slots, 'scope', None) or '')}|{','.join(count.owners)}"
    return unit, f"{area}|{exact}"


def _count(entry: Entry, supports: Sequence[Support], damaged: Mapping[str, str]) -> Count:
    first = supports[0]
    slots = first.corrected or first.slots
    if not isinstance(slots, Figure):  # pragma: no cover (a thing holds claims of its kind)
        raise TypeError(entry.id)
    told = [bounds(slots.as_of), bounds(first.published)]
    day = next((one[0] for one in told if one), LATE)
    owners = tuple(sorted({one.name for one in entry.origins if one.kind != "unknown"})) or named_by(supports)
    return Count(
        entry=entry.id,
        value=slots.value,
        vague=slots.at_least or slots.about or slots.at_most,
        bounds=_bounds(slots),
        owners=owners,
        day=day,
        shown=str(shown_said(f"{entry.values.get('value', f'{slots.value:g}')} {slots.unit}", slots, first, owners)),
        scope=fold(slots.scope or ""),
        quote=first.quote,
        damaged=_damage(supports, damaged),
        added=is_added(first.quote, slots.value),
    )


def _bounds(slots: Figure) -> tuple[float, float]:
    least = slots.value if not (slots.at_most or slots.about) else 0.0 if slots.at_most else slots.value / _ROUND
    most = slots.value if not (slots.at_least or slots.about) else math.inf if slots.at_least else slots.value * _ROUND
    return least, most


def _damage(supports: Sequence[Support], damaged: Mapping[str, str]) -> str:
    told = [damaged.get(one.claim, "") for one in supports]
    return told[0] if told and all(told) else ""


def _compare(unit: str, counts: Sequence[Count], *, whole: bool, common: bool) -> Iterator[Contradiction]:
    sound = []
    for one in counts:
        if one.damaged:
            yield Contradiction(
                kind="error", entries=(one.entry,), explanation=str(DAMAGED(one=one.shown, change=one.damaged))
            )
        elif one.value in _EMERGENCY and unit == "stations" and (not one.owners or _is_title(one)):
            text = str(EMERGENCY(one=one.shown, number=f"{one.value:g}"))
            yield Contradiction(kind="error", entries=(one.entry,), explanation=text)
        else:
            sound.append(one)
    owned = [one for one in sound if one.owners and one.value >= (_SERIES if whole else 0)]
    sound = [one for one in sound if one.value >= (_SERIES if whole else 0)]
    yield from _unowned(sound, owned)
    series = _growing(owned)
    if series:
        text = str(GROWS(numbers=" → ".join(one.shown for one in series)))
        yield Contradiction(kind="growth", entries=tuple(one.entry for one in series), explanation=text)
    known = {one.value for one in series}
    rest = [one for one in owned if one.value not in known and not one.added]
    rounded: set[str] = set()
    for one, exact in _rounded(owned):
        rounded.add(one.entry)
        text = str(ROUNDED(one=one.shown, exact=exact.shown))
        yield Contradiction(kind="rounding", entries=(one.entry, exact.entry), explanation=text)
    yield from _left_over([one for one in rest if one.entry not in rounded], owned, common=common)


def _is_title(one: Count) -> bool:
    """Say whether the number is part of a title or told to be an emergency number."""
    return re.search(rf"{one.value:g} [A-Z]|emergency|notruf|urgence|emergencia|alarmnummer", one.quote) is not None


def _unowned(sound: Sequence[Count], owned: Sequence[Count]) -> Iterator[Contradiction]:
    values = {one.value for one in owned}
    for one in sound:
        if not one.owners and one.value not in values:
            # What was added to a list is no list beside it.
            beside = "; ".join([other.shown for other in owned if not other.added][:4])
            text = str(NO_COUNTER(one=one.shown, others=beside) if beside else NO_COUNTER_ALONE(one=one.shown))
            yield Contradiction(kind="unowned", entries=(one.entry,), explanation=text)


def _growing(owned: Sequence[Count]) -> list[Count]:
    """Return the longest series of exact numbers that rise from day to day, or from a part to the whole.

    Of two as long, the one of whole lists and of the greater numbers: what counts a part of a list is less.
    """
    best: list[list[Count]] = []
    usable = [one for one in owned if not one.vague and not one.added and one.value >= _SERIES and one.day < LATE][:200]
    for at, one in enumerate(usable):
        before = [best[other] for other in range(at) if _rises(usable[other], one)]
        best.append([*max(before, key=_length, default=[]), one])
    found = max(best, key=_length, default=[])
    return found if len(found) > 1 else []


def _length(series: Sequence[Count]) -> tuple[int, int, float]:
    return len(series), sum(not one.scope for one in series), sum(one.value for one in series)


def _rises(one: Count, other: Count) -> bool:
    part = one.day == other.day and _is_part(one, other) and bool({*one.owners} & {*other.owners})
    return one.value < other.value and (one.day < other.day or part)


def _is_part(one: Count, other: Count) -> bool:
    """Say whether a number is of a named part where the other is of the whole: "Fuzhou alone runs 38" beside 54."""
    return one.value < other.value and is_part_of_whole(one.scope, other.scope)


def _rounded(owned: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    # What was added to a list is a count of its own, which nobody rounds the list to.
    exact = sorted((one for one in owned if not one.vague and not one.added), key=lambda one: one.value)
    for one in owned:
        if one.vague and not one.added:
            above = [other for other in exact if one.value <= other.value <= one.value * _ROUND and other is not one]
            if above:
                yield one, above[0]


def _left_over(rest: Sequence[Count], owned: Sequence[Count], *, common: bool) -> Iterator[Contradiction]:
    """Tell numbers of different scope, or that plainly do not agree, beside what others give."""
    seen: set[tuple[str, ...]] = set()
    differ: list[tuple[Count, Count]] = []
    for one in rest:
        others = [other for other in owned if not other.added and _disagree(one, other, common=common)]
        apart = [other for other in others if one.scope and other.scope and not _one_scope(one.scope, other.scope)]
        if not others:
            continue
        near = min(apart or others, key=lambda other: (abs(other.day - one.day), other.entry))
        pair = tuple(sorted((one.entry, near.entry)))
        if not apart:
            differ.append((one, near))
        elif pair not in seen:
            seen.add(pair)
            text = str(OTHER_THINGS(one=one.shown, other=near.shown))
            yield Contradiction(kind="scope", entries=pair, explanation=text)
    for some in _side_by_side(differ, {one.entry for one in rest}):
        ordered = sorted(some, key=lambda one: (one.day, one.value, one.entry))
        text = str(NOT_TOLD_WHY(numbers=" beside ".join(one.shown for one in ordered)))
        yield Contradiction(kind="conflict", entries=tuple(sorted(one.entry for one in some)), explanation=text)


def _side_by_side(pairs: Sequence[tuple[Count, Count]], rest: set[str]) -> list[list[Count]]:
    """Group pairs that do not agree: all that no series explains, and apart from them each one of a series.

    Two numbers of one growing series never stand in one group: they do not contradict one another.
    """
    groups: dict[str, dict[str, Count]] = defaultdict(dict)
    for one, near in pairs:
        key = "" if near.entry in rest else near.entry
        groups[key].update({one.entry: one, near.entry: near})
    return [[*groups[key].values()] for key in sorted(groups)]


def _disagree(one: Count, other: Count, *, common: bool) -> bool:
    """Say whether two numbers cannot both be right; "at least 38" and 54 can, as can numbers of different things."""
    apart = one.bounds[0] > other.bounds[1] or other.bounds[0] > one.bounds[1]
    if _is_part(one, other) or _is_part(other, one):
        return False
    return apart and (common or alike(one.quote, other.quote, (*one.owners, *other.owners)))


def _one_scope(one: str, other: str) -> bool:
    """Say whether two scopes are one, as "Espanha" and "España" are: near spellings of one name."""
    return one == other or fuzz.ratio(one, other) >= _SPELLING
