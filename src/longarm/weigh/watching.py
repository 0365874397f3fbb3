"""Tables that note which of their keys are looked up, so that what was made of these is made again when they change."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from longarm.records.decisions import Decisions

T = TypeVar("T")
Key = Any


class Notes:
    """What is being looked up, and by what was made before.

    Attributes:
        seen: keys looked up since it was set; None while nobody asks.
        of: the thing for which something is being made.
    """

    def __init__(self) -> None:
        self.seen: set[Key] | None = None
        self.of: str | None = None
        # Most keys are looked up for one thing, for which a set would be large.
        self._users: dict[Key, str | set[str]] = {}

    def during(self, id_: str, make: Callable[[], T], own: frozenset[Key]) -> T:
        """Return what ``make`` makes, noting that it was made for a thing by the keys that it looks up.

        Args:
            id_: the thing.
            make: makes something of it.
            own: keys of its own claims and reports, by which it is found without a note.
        """
        self.seen, self.of = set(), id_
        try:
            made = make()
            for key in self.seen - own:
                self._use(key, id_)
            return made
        finally:
            self.seen = self.of = None

    def _use(self, key: Key, id_: str) -> None:
        users = self._users.setdefault(key, id_)
        if isinstance(users, set):
            users.add(id_)
        elif users != id_:
            self._users[key] = {users, id_}

    def users(self, key: Key) -> Iterable[str]:
        """Return ids of the things of which something was made by looking a key up; some may no longer do so."""
        found = self._users.get(key, ())
        return (found,) if isinstance(found, str) else found

    def note(self, key: Key) -> None:
        """Say that a key is looked up."""
        if self.seen is not None:
            self.seen.add(key)


class Watched:
    """A table that notes which keys are looked up, and whether it is asked for all of them.

    Args:
        notes: where look-ups are noted.
        name: name of the table.
        table: the table.
    """

    __slots__ = ("_name", "_notes", "_table")

    def __init__(self, notes: Notes, name: str, table: Mapping[Any, Any]) -> None:
        self._notes, self._name, self._table = notes, name, table

    def __getitem__(self, key: Key) -> Any:
        self._notes.note(key)
        return self._table[key]

    def get(self, key: Key, default: Any = None) -> Any:
        """Return the value of a key."""
        if self._notes.seen is not None:  # not by a call: this is what weighing does most
            self._notes.seen.add(key)
        return self._table.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._notes.note(key)
        return key in self._table

    def __bool__(self) -> bool:
        """Say that there may be something: who then looks up what concerns him need not be told of the first key."""
        return True

    def __iter__(self) -> Iterator[Any]:
        self._notes.note(all_of(self._name))
        return iter(self._table)

    def items(self) -> Iterable[tuple[Any, Any]]:
        """Return all keys with their values."""
        self._notes.note(all_of(self._name))
        return self._table.items()


def all_of(name: str) -> Key:
    """Return the key that stands for a whole table."""
    return ("all", name)


def watch_tables(record: T, notes: Notes, fixed: frozenset[str] = frozenset()) -> T:
    """Return a frozen dataclass of which every look-up in a table is noted, except of those that are ``fixed``."""
    tables = {
        one.name: Watched(notes, one.name, value)
        for one in dataclasses.fields(record)  # type: ignore[arg-type]
        if one.name not in fixed and isinstance(value := getattr(record, one.name), Mapping)
    }
    return dataclasses.replace(record, **tables)  # type: ignore[type-var]


def watch_decisions(decisions: Decisions, notes: Notes) -> Decisions:
    """Return judgements of which every look-up is noted."""
    tables = {
        name: Watched(notes, name, value)
        for name in decisions.__struct_fields__
        if isinstance(value := getattr(decisions, name), Mapping)
    }
    return msgspec.structs.replace(decisions, **tables)
