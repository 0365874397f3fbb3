"""Finds what a judgement speaks of in the case as it is read now."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from longarm.proofs.canonical import canonical_bytes
from longarm.records.claim import Claim
from longarm.records.fold import fold
from longarm.records.judgement import Judged
from longarm.records.reading import Reading
from longarm.records.resolution import Resolution
from longarm.records.wire import to_plain

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Found:
    """What a target means.

    Attributes:
        claims: claims it means, sorted.
        reports: reports it means.
        names: folded names of the speaker or outlet it means.
        id: entity id where it is one.
    """

    claims: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    id: str | None = None

    def __bool__(self) -> bool:
        """Say whether anything was found."""
        return bool(self.claims or self.reports or self.names or self.id)


@dataclass
class Index:
    """Everything of a case that a judgement can speak of.

    Args:
        readings: the reports as read.
        resolution: things and entities.
        judged: ids of all judgements.
    """

    claims: dict[str, Claim] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    things: dict[str, tuple[str, ...]] = field(default_factory=dict)
    entities: dict[str, tuple[str, ...]] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    judged: frozenset[str] = frozenset()


def make_index(readings: Sequence[Reading], resolution: Resolution, judged: Sequence[tuple[int, Judged]]) -> Index:
    """Index a case by all that a judgement can name."""
    index = Index(judged=frozenset(leaf.id for _, leaf in judged))
    for reading in readings:
        index.readings[reading.report.id] = reading
        index.claims.update({claim.id: claim for claim in reading.claims})
        plain = [reading.report.outlet, *(person.name for person in reading.persons)]
        for name in filter(None, plain):
            index.names[fold(name)].add(fold(name))
    for thing in resolution.things:
        for key in thing.keys:
            index.things.setdefault(key, thing.claims)
    for entity in resolution.entities:
        forms = tuple(sorted({fold(one) for one in (entity.name, *entity.aliases)}))
        index.entities[entity.id] = forms
        for form in forms:
            index.names[form].update(forms)
    return index


def find_target(index: Index, leaf: Judged, target: str) -> Found:
    """Return what ``target`` means now; nothing where its words are gone."""
    if target in index.things:
        return Found(claims=index.things[target])
    if target in index.readings:
        return Found(reports=(target,))
    if target in index.entities:
        return Found(names=index.entities[target], id=target)
    if target.startswith("c-"):
        claim = index.claims.get(target) or _by_anchor(index, leaf)
        return Found(claims=(claim.id,)) if claim else Found()
    if target in index.judged:
        return Found(id=target)
    names = index.names.get(fold(target), set())
    return Found(names=tuple(sorted(names)))


def _by_anchor(index: Index, leaf: Judged) -> Claim | None:
    """Find the claim that stands now where the judged one stood: the same report, kind and words."""
    anchor = leaf.judgement.anchor
    reading = index.readings.get(anchor.get("report", ""))
    quote = _plain(anchor.get("quote", ""))
    if reading is None or not quote:
        return None
    alike = []
    for claim in reading.claims:
        words = _plain(claim.span.of(reading.report.text))
        if claim.kind == anchor.get("kind") and (quote in words or words in quote):
            slots = canonical_bytes(to_plain(claim.slots)).decode()
            alike.append((slots == anchor.get("slots"), words == quote, claim))
    if not alike:
        return None
    best = max(one[:2] for one in alike)
    chosen = [claim for *rank, claim in alike if tuple(rank) == best]
    # Two claims in the same words and neither with the judged values: which one was meant cannot be told.
    return chosen[0] if len(chosen) == 1 else None


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
