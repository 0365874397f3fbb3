"""Finds what a judgement speaks of in the case as it is read now."""

from __future__ import annotations

import operator
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from longarm.proofs.canonical import canonical_bytes
from longarm.records.claim import Claim
from longarm.records.fold import fold
from longarm.records.growing import Growing, Trail, tables_of
from longarm.records.judgement import Judged, claims_seen, name_in_anchor
from longarm.records.reading import Reading
from longarm.records.register import Entity
from longarm.records.resolution import Resolution, Thing
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
        entry: True where it is an entry.
        seen: True where the judgement tells which claims its maker saw there.
        lost: number of claims that were seen and whose words are gone.
    """

    claims: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    id: str | None = None
    entry: bool = False
    seen: bool = False
    lost: int = 0

    def __bool__(self) -> bool:
        """Say whether anything was found."""
        return bool(self.claims or self.reports or self.names or self.id)


class Index:
    """Everything of a case that a judgement can speak of, kept up to date where it is asked again.

    Attributes:
        claims: claim id -> claim as read.
        readings: report id -> reading.
        entities: entity id -> its folded names.
        judged: ids of all judgements.
    """

    def __init__(self) -> None:
        self.claims: dict[str, Claim] = {}
        self.readings: dict[str, Reading] = {}
        self.entities: dict[str, tuple[str, ...]] = {}
        self.judged: frozenset[str] = frozenset()
        self._order: list[Reading] = []
        self._plain: set[str] = set()
        self._things: dict[str, Thing] = {}
        self._by_key: dict[str, set[str]] = defaultdict(set)
        self._by_form: dict[str, set[str]] = defaultdict(set)
        self._seen: tuple[Trail | None, int] = (None, 0)

    def follow(
        self, readings: Sequence[Reading], resolution: Resolution | Growing, judged: Sequence[tuple[int, Judged]]
    ) -> Index:
        """Come to stand at a case as it is read and resolved now."""
        if len(readings) < len(self._order) or not all(map(operator.is_, self._order, readings)):
            self.__init__()  # type: ignore[misc]
        self.judged = frozenset(leaf.id for _, leaf in judged)
        for reading in readings[len(self._order) :]:
            self._order.append(reading)
            self.readings[reading.report.id] = reading
            self.claims.update({claim.id: claim for claim in reading.claims})
            plain = [reading.report.outlet, *(person.name for person in reading.persons)]
            self._plain.update(map(fold, filter(None, plain)))
        things, people = tables_of(resolution)
        changed = self._changed(resolution)
        for id_ in changed["things"] if changed is not None else things.keys() | self._things.keys():
            self._put_thing(id_, things.get(id_))
        for id_ in changed["people"] if changed is not None else people.keys() | self.entities.keys():
            self._put_entity(id_, people.get(id_))
        return self

    def _changed(self, resolution: Resolution | Growing) -> dict[str, set[str]] | None:
        trail = resolution.trail if isinstance(resolution, Growing) else None
        known, turn = self._seen
        self._seen = (trail, trail.turn if trail is not None else 0)
        changed = trail.since(turn) if trail is not None and trail is known else None
        return None if changed is None else {name: changed.get(name, set()) for name in ("things", "people")}

    def _put_thing(self, id_: str, thing: Thing | None) -> None:
        before = self._things.pop(id_, None)
        for key in before.keys if before is not None else ():
            self._by_key[key].discard(id_)
        if thing is not None:
            self._things[id_] = thing
            for key in thing.keys:
                self._by_key[key].add(id_)

    def _put_entity(self, id_: str, entity: Entity | None) -> None:
        for form in self.entities.pop(id_, ()):
            self._by_form[form].discard(id_)
        if entity is not None:
            forms = tuple(sorted({fold(one) for one in (entity.name, *entity.aliases)}))
            self.entities[id_] = forms
            for form in forms:
                self._by_form[form].add(id_)

    def thing(self, key: str) -> tuple[str, ...] | None:
        """Return the claims of the first thing that has a content key, None where none has it."""
        ids = self._by_key.get(key)
        return self._things[min(ids)].claims if ids else None

    def names(self, folded: str) -> set[str]:
        """Return all folded names of those who have a folded name."""
        found = {form for id_ in self._by_form.get(folded, ()) for form in self.entities[id_]}
        return found | {folded} if folded in self._plain else found


def find_target(index: Index, leaf: Judged, target: str) -> Found:
    """Return what ``target`` means now; nothing where its words are gone."""
    seen = claims_seen(leaf.judgement, target)
    if seen is not None:
        there = {claim.id for one in seen if (claim := index.claims.get(one) or _by_anchor(index, leaf, one))}
        return Found(claims=tuple(sorted(there)), entry=True, seen=True, lost=len(seen) - len(there))
    claims = index.thing(target)
    if claims is not None:
        return Found(claims=claims, entry=True)
    if target in index.readings:
        return Found(reports=(target,))
    if target in index.entities:
        return Found(names=index.entities[target], id=target)
    if target.startswith("c-"):
        claim = index.claims.get(target) or _by_anchor(index, leaf, target)
        return Found(claims=(claim.id,)) if claim else Found()
    if target in index.judged:
        return Found(id=target)
    return Found(names=tuple(sorted(index.names(fold(target)))))


def _by_anchor(index: Index, leaf: Judged, target: str) -> Claim | None:
    """Find the claim that stands now where the judged one stood: the same report, kind and words."""
    anchor = leaf.judgement.anchor
    if target in anchor:
        names = ("report", "kind", "slots")
        anchor = {"quote": anchor[target], **{one: anchor.get(name_in_anchor(target, one), "") for one in names}}
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
