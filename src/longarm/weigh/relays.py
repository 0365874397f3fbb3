"""Who passes on, by his own words, what another told: he is no origin of it beside that other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from longarm.records.claim import Claim, Statement
from longarm.records.fold import fold
from longarm.weigh.matter import Matter
from longarm.weigh.starts import Start
from longarm.wording.sources import RELAYS


def find_relays(matter: Matter, claims: Sequence[str]) -> dict[str, str]:
    """Return who passes on what is claimed -> from whom he has it, as ids of entities.

    Args:
        matter: the case.
        claims: all claims of a thing, those that no longer count too: what shows that two voices are one stays shown.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for id_ in claims:
        told = matter.bearings[id_].entity
        if told is not None:
            for relay in _relays(matter, matter.claims[id_]):
                found[relay].add(told)
    relays = {relay: min(from_) for relay, from_ in found.items() if relay not in from_}
    # Of two who name each other nobody knows who had it first.
    return {relay: told for relay, told in relays.items() if relay not in found.get(told, ())}


def by_relays(matter: Matter, relays: Mapping[str, str], starts: Mapping[str, Start]) -> dict[str, Start]:
    """Let what somebody passes on start where it starts by the words of whom he has it from.

    Args:
        matter: the case.
        relays: who passes on -> from whom.
        starts: where claims start by their own reports.
    """
    if not relays:
        return dict(starts)
    by_entity: dict[str, Start] = {}
    for claim, start in sorted(starts.items(), key=lambda one: (one[1].key, one[1].independent)):
        told = matter.bearings[claim].entity
        if told is not None and start.kind != "unknown":
            by_entity.setdefault(told, start)
    found = dict(starts)
    for claim, start in starts.items():
        entity = matter.entity_of(claim)
        beyond = by_entity.get(relays.get(entity.id, "")) if entity is not None else None
        if entity is not None and beyond is not None and beyond.key != start.key:
            found[claim] = beyond.because_of(str(RELAYS(who=entity.name, beyond=beyond.name)))
    return found


def _relays(matter: Matter, claim: Claim) -> Iterator[str]:
    """Yield who passes on a claim: links of its chain, and whose words hold the name of its speaker."""
    for name in claim.chain[1:]:
        entity = matter.named(name)
        if entity is not None and entity.body != "outlet":
            yield entity.id
    said = fold(claim.speaker.name) if claim.speaker is not None else ""
    for other in matter.claims_at.get((claim.report, claim.span.start), ()):
        slots, entity_id = matter.claims[other].slots, matter.bearings[other].entity
        if said and entity_id and isinstance(slots, Statement) and f" {said} " in f" {fold(slots.gist)} ":
            yield entity_id
