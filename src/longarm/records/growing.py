"""What resolve hands on of a case that grows: the tables as they stand, and which of their keys became others."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from longarm.records.register import Entity
from longarm.records.resolution import Bearing, Thing

#: Updates further back than this are forgotten; who comes so late compares all.
_MOST = 64


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
        self._kept.append({name: set(keys) for name, keys in changed.items()})

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
