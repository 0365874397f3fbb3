"""Tables that note which of their keys are looked up, so that what was made of these is made again when they change."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable, ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from dataclasses import dataclass, field
from typing import Any

import msgspec

from longarm.weigh.ladders import Ladders
from longarm.weigh.matter import Matter
from longarm.weigh.meeting import Places

#: What is the same for a report or claim as long as it is in the case.
_FIXED = frozenset({"reports", "claims", "order", "published", "_number"})
_GONE = object()
Key = Any


@dataclass
class Notes:
    """What is being looked up.

    Attributes:
        seen: keys looked up since it was set; None while nobody asks.
        tables: name -> the table as it stands.
    """

    seen: set[Key] | None = None
    tables: dict[str, Mapping[Any, Any]] = field(default_factory=dict)

    def watch(self, name: str, table: Mapping[Any, Any], default: Callable[[], Any] | None = None) -> Any:
        """Return a table that notes its look-ups here."""
        self.tables[name] = table
        return Watched(self, name, table, default)

    def during(self, make: Callable[[], Any]) -> tuple[Any, frozenset[Key]]:
        """Return what ``make`` makes and the keys that it looked up."""
        self.seen = set()
        try:
            made = make()
            return made, frozenset(self.seen)
        finally:
            self.seen = None


class Watched:
    """A table that notes which keys are looked up, and whether it is asked for all of them."""

    __slots__ = ("_default", "_name", "_notes", "_table")

    def __init__(
        self, notes: Notes, name: str, table: Mapping[Any, Any], default: Callable[[], Any] | None = None
    ) -> None:
        self._notes, self._name, self._table, self._default = notes, name, table, default

    def __getitem__(self, key: Key) -> Any:
        if self._notes.seen is not None:
            self._notes.seen.add(key)
        if self._default is None or key in self._table:
            return self._table[key]
        return self._default()

    def get(self, key: Key, default: Any = None) -> Any:
        """Return the value of a key."""
        if self._notes.seen is not None:
            self._notes.seen.add(key)
        return self._table.get(key, default)

    def __contains__(self, key: object) -> bool:
        if self._notes.seen is not None:
            self._notes.seen.add(key)
        return key in self._table

    def __bool__(self) -> bool:
        """Say that there may be something: who then looks up what concerns him need not be told of the first key."""
        return True

    def __len__(self) -> int:
        if self._notes.seen is not None:
            self._notes.seen.add(("all", self._name))
        return len(self._table)

    def __iter__(self) -> Iterator[Any]:
        self._note(("all", self._name))
        return iter(self._table)

    def keys(self) -> KeysView[Any]:
        """Return all keys."""
        self._note(("all", self._name))
        return self._table.keys()

    def values(self) -> ValuesView[Any]:
        """Return all values."""
        self._note(("all", self._name))
        return self._table.values()

    def items(self) -> ItemsView[Any, Any]:
        """Return all keys with their values."""
        self._note(("all", self._name))
        return self._table.items()

    def _note(self, key: Key) -> None:
        if self._notes.seen is not None:
            self._notes.seen.add(key)


def changed_keys(
    before: Mapping[str, Mapping[Any, Any]], now: Mapping[str, Mapping[Any, Any]], names: Iterable[str]
) -> set[Key]:
    """Return the keys under which one of some tables holds something else than before."""
    found: set[Key] = set()
    for name in names:
        old, new = before.get(name, {}), now.get(name, {})
        if old is new:
            continue
        changed = {key for key, value in new.items() if (was := old.get(key, _GONE)) is not value and was != value}
        changed |= old.keys() - new.keys()
        if changed:
            found |= changed
            found.add(("all", name))
    return found


def watch_matter(matter: Matter, notes: Notes) -> Matter:
    """Return a case of which every look-up is noted."""
    decisions = matter.decisions
    judged = {
        name: notes.watch(f"decisions.{name}", value)
        for name in decisions.__struct_fields__
        if isinstance(value := getattr(decisions, name), Mapping)
    }
    tables: dict[str, Any] = {
        one.name: notes.watch(one.name, value)
        for one in dataclasses.fields(matter)
        if one.name not in _FIXED and isinstance(value := getattr(matter, one.name), Mapping)
    }
    return dataclasses.replace(matter, decisions=msgspec.structs.replace(decisions, **judged), **tables)


def watch_places(places: Places, notes: Notes) -> Places:
    """Return places of which every look-up is noted."""
    found = copy.copy(places)
    for name, table in vars(places).items():
        if name in _FIXED:
            continue
        setattr(found, name, notes.watch(f"places.{name}", table, list))
    return found


def watch_ladders(ladders: Ladders, notes: Notes) -> Ladders:
    """Return acts of which every look-up is noted."""
    tables = {
        one.name: notes.watch(f"ladders.{one.name}", getattr(ladders, one.name), list)
        for one in dataclasses.fields(ladders)
    }
    return Ladders(**tables)
