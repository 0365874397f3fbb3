"""Puts the claims of a second reader beside those of the rules, and says of one that both found that both did."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from longarm.records.claim import Citation, Claim, Figure, Incident, Response, Statement, Station
from longarm.records.found_by import also_mark


def join_claims(rules: Sequence[Claim], given: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return all claims: those of the rules in their order and unchanged but for who else found them, then the others.

    Args:
        rules: claims of the rules, and of readers asked before.
        given: claims of one second reader, each beginning its ``because`` with the reader's marks.
    """
    joined = list(rules)
    alone: list[Claim] = []
    for one in given:
        at = next((i for i, other in enumerate(joined) if say_the_same(other, one)), None)
        if at is None:
            alone.append(one)
            continue
        mark = also_mark(one.because[:3])
        if mark not in joined[at].because:
            joined[at] = msgspec.structs.replace(joined[at], because=(*joined[at].because, mark))
    return (*joined, *alone)


def say_the_same(rule: Claim, given: Claim) -> bool:
    """Say whether two claims of one report are one: same kind, same words, same stance, same speaker, same core.

    What one of them leaves open does not part them; what both tell must agree.
    """
    if rule.kind != given.kind or rule.stance is not given.stance or rule.certainty is not given.certainty:
        return False
    if rule.span.start >= given.span.end or given.span.start >= rule.span.end:
        return False
    return _same_speaker(rule, given) and _same_core(rule, given)


def _same_speaker(rule: Claim, given: Claim) -> bool:
    if rule.speaker is None or given.speaker is None:
        return rule.speaker is None and given.speaker is None
    one, other = rule.speaker, given.speaker
    if one.span is not None and other.span is not None:
        return one.span.start < other.span.end and other.span.start < one.span.end
    return one.name.casefold() == other.name.casefold()


def _same_core(rule: Claim, given: Claim) -> bool:
    one, other = rule.slots, given.slots
    if isinstance(one, Station) and isinstance(other, Station):
        return _agree(one.country, other.country) and _equal(one.city, other.city) and _agree(one.count, other.count)
    if isinstance(one, Figure) and isinstance(other, Figure):
        return one.value == other.value and one.unit.casefold() == other.unit.casefold()
    if isinstance(one, Response) and isinstance(other, Response):
        return one.action == other.action and _agree(one.country, other.country)
    if isinstance(one, Incident) and isinstance(other, Incident):
        return one.type == other.type and _agree(one.country, other.country) and _agree(one.victim, other.victim)
    if isinstance(one, Statement) and isinstance(other, Statement):
        return one.denies == other.denies and one.concedes == other.concedes
    if isinstance(one, Citation) and isinstance(other, Citation):
        return _equal(one.outlet, other.outlet)
    return False


def _agree(one: object, other: object) -> bool:
    """Say whether two values agree where both are told."""
    if one is None or other is None:
        return True
    return _equal(one, other)


def _equal(one: object, other: object) -> bool:
    return str(one).casefold() == str(other).casefold()
