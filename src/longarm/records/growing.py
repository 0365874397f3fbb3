"""What resolve hands on of a case that grows: the tables as they stand, and which of their keys became others."""

from __future__ import annotations

import operator
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from longarm.records.register import Entity, Entry, RegisterReport
from longarm.records.resolution import Bearing, Resolution, Thing

#: Updates further back than this are forgotten; who comes so late compares all.
_MOST = 64
#: An update of more keys than this, such as the first of a large case, is not kept.
_LARGE = 100_000
_NO_ROWS: Mapping[str, Any] = MappingProxyType({})


Row = TypeVar("Row")
#: Id -> row as it is now, None where it is gone; None where any row may be another.
Rows = dict[str, Row | None] | None


@dataclass
class Changed:
    """Rows of a register that may be others than those that the store holds.

    Attributes:
        reports: the reports.
        entries: the entries.
        entities: the entities.
    """

    reports: Rows[RegisterReport] = None
    entries: Rows[Entry] = None
    entities: Rows[Entity] = None

    def note(
        self,
        *,
        reports: Mapping[str, RegisterReport | None] = _NO_ROWS,
        entries: Mapping[str, Entry | None] = _NO_ROWS,
        entities: Mapping[str, Entity | None] | None = _NO_ROWS,
    ) -> None:
        """Note rows that became others; None for entities where any may have."""
        if self.reports is not None:
            self.reports.update(reports)
        if self.entries is not None:
            self.entries.update(entries)
        if entities is None:
            self.entities = None
        elif self.entities is not None:
            self.entities.update(entities)

    def forget(self) -> None:
        """Say that any row may be another."""
        self.reports = self.entries = self.entities = None

    def settle(self) -> None:
        """Say that the store holds all rows as they are."""
        self.reports, self.entries, self.entities = {}, {}, {}


def places_of_others(before: Sequence[object], now: Sequence[object]) -> list[int]:
    """Return the places at which ``now`` holds another object than ``before``, those beyond its end included."""
    same = list(map(operator.is_, before, now))
    found: list[int] = []
    at = 0
    while True:
        try:
            at = same.index(False, at)
        except ValueError:
            return [*found, *range(len(same), len(now))]
        found.append(at)
        at += 1


class Written(NamedTuple):
    """What became of a register that was put into the store.

    Attributes:
        rows: number of rows that became others.
        mark: what tells the register that lies there now from any other.
    """

    rows: int
    mark: str


class Trail:
    """Which keys of some tables became others, update by update.

    Attributes:
        turn: number of updates.
    """

    def __init__(self) -> None:
        self.turn = 0
        self._kept: deque[dict[str, set[str]]] = deque(maxlen=_MOST)

    def note(self, changed: Mapping[str, Iterable[str]]) -> None:
        """Note an update: name of a table -> keys that may have become others, came or went."""
        self.turn += 1
        update = {name: set(keys) for name, keys in changed.items()}
        if sum(map(len, update.values())) > _LARGE:
            self._kept.clear()  # who comes from before compares all, which takes no longer
        else:
            self._kept.append(update)

    def since(self, turn: int) -> dict[str, set[str]] | None:
        """Return name of a table -> keys that may be others than after update ``turn``, None where it is forgotten."""
        back = self.turn - turn
        if not 0 <= back <= len(self._kept):
            return None
        found: dict[str, set[str]] = {}
        for at in range(len(self._kept) - back, len(self._kept)):
            for name, keys in self._kept[at].items():
                found.setdefault(name, set()).update(keys)
        return found


@dataclass(frozen=True)
class Growing:
    """Who and what is the same across the reports of a case that grows, in tables that are kept up to date.

    The tables are those of the resolver and change with its next update.

    Attributes:
        entities: resolved speakers and bodies.
        by_id: id -> thing.
        people: id -> entity.
        bearings: claim id -> what it bears on.
        outlets: name of an outlet or body as written -> entity id.
        warnings: plain sentences about judgements that contradict one another.
        trail: which keys became others; its tables are called things, people, bearings and outlets.
    """

    entities: tuple[Entity, ...]
    by_id: Mapping[str, Thing]
    people: Mapping[str, Entity]
    bearings: Mapping[str, Bearing]
    outlets: Mapping[str, str]
    warnings: tuple[str, ...] = ()
    trail: Trail = field(default_factory=Trail)

    @property
    def things(self) -> tuple[Thing, ...]:
        """Return what the claims are about, in id order."""
        return tuple(self.by_id[id_] for id_ in sorted(self.by_id))


def tables_of(resolution: Resolution | Growing) -> tuple[Mapping[str, Thing], Mapping[str, Entity]]:
    """Return things and entities by id."""
    if isinstance(resolution, Growing):
        return resolution.by_id, resolution.people
    return {one.id: one for one in resolution.things}, {one.id: one for one in resolution.entities}
