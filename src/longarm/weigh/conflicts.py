"""Dates, places, actors and counts on which the reports of one entry do not agree, side by side."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from longarm.records.bounds import bounds
from longarm.records.fold import fold
from longarm.records.register import Contradiction, Entry, Support
from longarm.records.when import When
from longarm.weigh.acts import Act
from longarm.weigh.matter import LATE
from longarm.wording.beside import ACT, GIVEN_AS, ITS_OWN_VOICE, OTHER_VERBS, TOLD_IN, TOLD_IN_UNDATED
from longarm.wording.days import day_said
from longarm.wording.said import Listed, Said, code

#: Acts that are told by a legal verb.
LEGAL = frozenset(("referred_to_prosecutors", "charged", "arrested", "convicted"))
#: Days between two reports of what may be one act.
_NEAR = 3
#: Slots of which one thing can have only one value, by kind.
_SINGLE = {
    "station": ("opened", "count", "address", "sponsor"),
    "response": ("date",),
    "incident": ("date", "perpetrator", "channel"),
    "figure": ("as_of",),
    "statement": (),
}


def find_conflicts(entries: Sequence[Entry]) -> Iterator[Contradiction]:
    """Yield values of one entry that cannot all be right."""
    for entry in entries:
        if len(entry.supports) > 1:
            for slot in _SINGLE[entry.kind]:
                told = list(_told(entry.supports, slot))
                if _differ([value for value, _ in told]):
                    shown = "; ".join(dict.fromkeys(str(_shown(value, one)) for value, one in told))
                    text = str(GIVEN_AS(title=entry.title, slot=code(slot), values=shown))
                    yield Contradiction(kind="conflict", entries=(entry.id,), explanation=text)


def find_verb_conflicts(acts: Iterable[Act]) -> Iterator[Contradiction]:
    """Yield acts of the same kind of body on the same days that reports tell by different legal verbs."""
    groups: dict[tuple[str, str], list[Act]] = {}
    for act in acts:
        if act.action in LEGAL and act.day < LATE:
            groups.setdefault((act.country, (act.actor or "").partition(":")[0]), []).append(act)
    for _, members in sorted(groups.items()):
        ordered = sorted(members, key=lambda act: (act.day, act.id))
        for one, other in itertools.pairwise(ordered):
            if one.action != other.action and other.day - one.day <= _NEAR:
                pair = (one, other)
                told = (ACT(verb=act.verb or code(act.action), owner=act.owner) for act in pair)
                text = str(OTHER_VERBS(acts=Listed(tuple(told), between=" beside ")))
                yield Contradiction(kind="conflict", entries=(one.id, other.id), explanation=text)


def _told(supports: Sequence[Support], slot: str) -> Iterator[tuple[object, Support]]:
    """Yield what originals say; a copy that changed a value is told as drift, not as a contradiction."""
    for one in supports:
        value = getattr(one.corrected or one.slots, slot, None)
        if value is None or one.derived or one.fallen is not None:
            continue
        if isinstance(value, When) and bounds(value) is None:
            continue
        yield value, one


def _shown(value: object, one: Support) -> Said:
    """Return a value with who says it, where and when."""
    who, report, day = one.speaker.name if one.speaker else ITS_OWN_VOICE, one.outlet or one.file, one.published.value
    said = _words(value)
    return (
        TOLD_IN(value=said, who=who, report=report, day=day)
        if day
        else TOLD_IN_UNDATED(value=said, who=who, report=report)
    )


def _differ(values: Sequence[object]) -> bool:
    days = [found for value in values if isinstance(value, When) and (found := bounds(value))]
    if days:
        return max(first for first, _ in days) > min(last for _, last in days)
    plain = {fold(str(value)) for value in values}
    # "police of Fuzhou" and "Fuzhou" do not disagree.
    return any(not _within(one, other) for one in plain for other in plain)


def _within(one: str, other: str) -> bool:
    first, second = set(one.split()), set(other.split())
    return first <= second or second <= first


def _words(value: object) -> str:
    if isinstance(value, When):
        return day_said(value.value) if value.value else "unresolved"
    return f"{value:g}" if isinstance(value, float) else str(value)
