"""The register in rows: only rows that became others are written, and the whole comes back as it was put."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, insert, select

from longarm.records.register import Entity, Entry, Register, RegisterReport
from longarm.records.wire import from_json, to_json
from longarm.store import schema

_HEAD = 1
_ENCODER = msgspec.json.Encoder(order="deterministic")


class _Head(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is left of a register whose parts have rows of their own.

    Attributes:
        register: the rest.
        order: name of a part -> ids of its rows, where they do not lie in their usual order.
    """

    register: Register
    order: dict[str, tuple[str, ...]] = {}


@dataclass(frozen=True)
class _Part:
    """A part of the register with rows of its own."""

    name: str
    table: Table
    kind: type[msgspec.Struct]
    usual: Callable[[Any], Any]
    columns: Callable[[Any], dict[str, str | None]]


def _entry_columns(entry: Entry) -> dict[str, str | None]:
    return {
        "key": entry.key,
        "kind": entry.kind,
        "country": entry.country,
        "standing": entry.standing.value,
        "title": entry.title,
    }


_PARTS = (
    _Part("reports", schema.listed, RegisterReport, lambda one: (one.log_index, one.id), lambda _: {}),
    _Part("entries", schema.entry, Entry, lambda one: one.id, _entry_columns),
    _Part("entities", schema.entity, Entity, lambda one: (one.name.casefold(), one.id), lambda _: {}),
)


def write_register(connection: Connection, register: Register, before: Register | None) -> int:
    """Replace the register; return how many rows of it were written.

    Args:
        connection: inside a transaction.
        register: the register.
        before: what this program put before; where the database still holds it, its parts need not be compared.
    """
    head = _head_of(register)
    stored = connection.execute(select(schema.register.c.record)).scalar()
    trusted = before if before is not None and stored is not None and bytes(stored) == _head_of(before) else None
    written = sum(_write_part(connection, part, register, trusted) for part in _PARTS)
    if stored is None or bytes(stored) != head:
        connection.execute(delete(schema.register))
        connection.execute(insert(schema.register).values(id=_HEAD, record=head))
    return written


def holds_register(connection: Connection, register: Register) -> bool:
    """Say whether the register that was put is this one: what it was built from, its program and all its sentences."""
    stored = connection.execute(select(schema.register.c.record)).scalar()
    return stored is not None and bytes(stored) == _head_of(register)


def read_register(connection: Connection) -> Register | None:
    """Return the register as it was put, None where there is none.

    Raises:
        msgspec.ValidationError: a row is not of this version.
        msgspec.DecodeError: a row is damaged.
    """
    stored = connection.execute(select(schema.register.c.record)).scalar()
    if stored is None:
        return None
    head = from_json(bytes(stored), _Head)
    parts = {part.name: _read_part(connection, part, head.order.get(part.name)) for part in _PARTS}
    return msgspec.structs.replace(head.register, **parts)


def _head_of(register: Register) -> bytes:
    order = {}
    for part in _PARTS:
        rows = getattr(register, part.name)
        if any(part.usual(one) > part.usual(other) for one, other in itertools.pairwise(rows)):
            order[part.name] = tuple(one.id for one in rows)
    return to_json(_Head(register=msgspec.structs.replace(register, reports=(), entries=(), entities=()), order=order))


def _write_part(connection: Connection, part: _Part, register: Register, before: Register | None) -> int:
    every: tuple[Any, ...] = getattr(register, part.name)
    rows: Mapping[str, Any] = {one.id: one for one in every}
    if len(rows) < len(every):
        # Two rows of one id: the database refuses them, so that neither is lost.
        _replace(connection, part, [(one, _ENCODER.encode(one)) for one in every], [])
    if before is not None:
        known = {one.id: one for one in getattr(before, part.name)}
        changed = [one for one in every if known.get(one.id) is not one and known.get(one.id) != one]
        gone = known.keys() - rows.keys()
        fresh = [(one, _ENCODER.encode(one)) for one in changed]
        there = {one.id for one in changed} & known.keys()
    else:
        stored, same = set(), set()
        for id_, record in connection.execute(select(part.table.c.id, part.table.c.record)):
            stored.add(id_)
            if id_ in rows and _ENCODER.encode(rows[id_]) == record:
                same.add(id_)
        fresh = [(one, _ENCODER.encode(one)) for id_, one in rows.items() if id_ not in same]
        gone = stored - rows.keys()
        there = {one.id for one, _ in fresh} & stored
    _replace(connection, part, fresh, sorted(gone | there))
    return len(fresh) + len(gone)


def _replace(connection: Connection, part: _Part, fresh: Sequence[tuple[Any, bytes]], old: Sequence[str]) -> None:
    if old:
        names = [{"old": one} for one in old]
        if part.table is schema.entry:
            connection.execute(delete(schema.support).where(schema.support.c.entry == bindparam("old")), names)
        connection.execute(delete(part.table).where(part.table.c.id == bindparam("old")), names)
    if fresh:
        values = [{"id": one.id, "record": record, **part.columns(one)} for one, record in fresh]
        connection.execute(insert(part.table), values)
    if part.table is schema.entry and (pairs := list(_supports(one for one, _ in fresh))):
        connection.execute(insert(schema.support), pairs)


def _supports(entries: Iterable[Entry]) -> Iterator[dict[str, str]]:
    for entry in entries:
        for claim in sorted({support.claim for support in entry.supports}):
            yield {"claim": claim, "entry": entry.id}


def _read_part(connection: Connection, part: _Part, order: tuple[str, ...] | None) -> tuple[Any, ...]:
    decoder = msgspec.json.Decoder(part.kind)
    found = [decoder.decode(row[0]) for row in connection.execute(select(part.table.c.record))]
    if order is None:
        return tuple(sorted(found, key=part.usual))
    place = {id_: at for at, id_ in enumerate(order)}
    return tuple(sorted(found, key=lambda one: place[one.id]))
