"""Who passes on, by his own words, what another told: he is no origin of it beside that other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from longarm.records.claim import Claim, Statement
from longarm.records.fold import fold
from longarm.weigh.matter import Matter
from longarm.weigh.own_papers import find_in_papers
from longarm.weigh.starts import Start, find_start, source_of
from longarm.wording.sources import RELAYS


def find_relays(matter: Matter, claims: Sequence[str]) -> dict[str, Start]:
    """Return who passes on what is claimed, as id of an entity -> where that starts, by whom he has it from.

    Taken from all claims of a thing, those that no longer count too: what shows that two voices are one stays shown,
    and where it starts does not hang on which of them count.
    """
    found: dict[str, set[str]] = defaultdict(set)
    told: dict[str, list[str]] = defaultdict(list)
    for id_ in claims:
        claim, entity = matter.claims[id_], matter.bearings[id_].entity
        source = source_of(matter, claim)
        if source is not None and entity is not None:
            found[entity].add(source.id)
            told[source.id].append(id_)
        elif entity is not None:
            told[entity].append(id_)
        if entity is not None:
            for relay in _relays(matter, claim):
                found[relay].add(entity)
    for relay, sources in find_in_papers(matter, claims).items():
        found[relay] |= sources
    relays = {relay: min(from_) for relay, from_ in found.items() if relay not in from_}
    # Of two who name each other nobody knows who had it first.
    relays = {relay: first for relay, first in relays.items() if relay not in found.get(first, ())}
    ends = ((relay, _end(relays, relay)) for relay in sorted(relays))
    starts = ((relay, _start(matter, told[end])) for relay, end in ends if end is not None)
    return {relay: start for relay, start in starts if start is not None}


def _end(relays: Mapping[str, str], relay: str) -> str | None:
    """Follow who has it from whom to the end; None where that goes round."""
    seen, at = {relay}, relays[relay]
    while at in relays:
        if at in seen:
            return None
        seen.add(at)
        at = relays[at]
    return at


def _start(matter: Matter, claims: Sequence[str]) -> Start | None:
    """Return where the claims of one voice start, by the firmest of them."""
    starts = (find_start(matter, matter.claims[one]) for one in claims)
    known = (one for one in starts if one.kind != "unknown")
    return min(known, key=lambda one: (not one.independent, one.key, one.independent), default=None)


def by_relays(matter: Matter, relays: Mapping[str, Start], starts: Mapping[str, Start]) -> dict[str, Start]:
    """Let what somebody passes on start where it starts by the words of whom he has it from.

    Args:
        matter: the case.
        relays: who passes on -> where that starts.
        starts: where claims start by their own reports.
    """
    found = dict(starts)
    for claim, start in starts.items() if relays else ():
        entity = matter.entity_of(claim)
        beyond = relays.get(entity.id) if entity is not None else None
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
    for id_ in matter.claims_at.get((claim.report, claim.span.start), ()):
        other, entity_id = matter.claims[id_], matter.bearings[id_].entity
        if not (said and entity_id and other.speaker is not None and isinstance(other.slots, Statement)):
            continue
        words = f" {fold(other.slots.gist)} "
        # Words that name who says them are the whole sentence, not what he passes on.
        if f" {said} " in words and f" {fold(other.speaker.name)} " not in words:
            yield entity_id
