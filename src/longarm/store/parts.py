"""The register in rows: only rows that became others are written, and the whole comes back as it was put.

What is stored has a *mark*: a hash over the part without rows and a sum of hashes over all rows, which a changed row
changes by its own hash alone. Who wrote last knows by it that nobody else wrote since, and need look at no row but
those that became others.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, insert, select

from longarm.records.growing import Changed, Written
from longarm.records.listing import place_of_entity, place_of_entry, place_of_report
from longarm.records.register import Entity, Entry, Register, RegisterReport
from longarm.records.wire import from_json, to_json
from longarm.store import schema

_HEAD, _ORDER = 1, 2
_ENCODER = msgspec.json.Encoder(order="deterministic")
_SUMS = 1 << 256
#: A statement names at most so many rows.
_MANY = 500


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
    _Part("reports", schema.listed, RegisterReport, place_of_report, lambda _: {}),
    _Part("entries", schema.entry, Entry, place_of_entry, _entry_columns),
    _Part("entities", schema.entity, Entity, place_of_entity, lambda _: {}),
)


@dataclass(frozen=True)
class _Stored:
    """What the store says of the register that it holds."""

    head: bytes
    sums: int
    ordered: bool

    @property
    def mark(self) -> str:
        return hashlib.sha256(self.head + self.sums.to_bytes(32)).hexdigest()


def write_register(connection: Connection, register: Register, known: tuple[str, Changed] | None) -> Written:
    """Replace the register; return how many rows became others, and the mark of what lies there now.

    Args:
        connection: inside a transaction.
        register: the register.
        known: mark of what was put before and the rows that may have become others since, all lists being in their
            usual order; where the store holds something else, all rows are compared.
    """
    stored = _stored(connection)
    trusted = known[1] if known is not None and stored is not None and known[0] == stored.mark else None
    if trusted is None or stored is None or stored.ordered:
        trusted, order = None, _order_of(register)
    else:
        order = {}
    sums, written = stored.sums if stored is not None else 0, 0
    for part in _PARTS:
        changed = getattr(trusted, part.name) if trusted is not None else None
        step, many = _write_part(connection, part, getattr(register, part.name), changed)
        sums, written = (sums + step) % _SUMS, written + many
    head = to_json(msgspec.structs.replace(register, reports=(), entries=(), entities=()))
    now = _Stored(head, sums, bool(order))
    _write_head(connection, now, order, stored)
    return Written(written, now.mark)


def mark_of(connection: Connection) -> str | None:
    """Return the mark of the register that is stored, None where there is none."""
    stored = _stored(connection)
    return None if stored is None else stored.mark


def read_register(connection: Connection) -> Register | None:
    """Return the register as it was put, None where there is none.

    Raises:
        msgspec.ValidationError: a row is not of this version.
        msgspec.DecodeError: a row is damaged.
    """
    stored = _stored(connection)
    if stored is None:
        return None
    row = connection.execute(select(schema.register.c.record).where(schema.register.c.id == _ORDER)).scalar()
    order = msgspec.json.decode(row, type=dict[str, list[str]]) if row is not None else {}
    parts = {part.name: _read_part(connection, part, order.get(part.name)) for part in _PARTS}
    return msgspec.structs.replace(from_json(stored.head, Register), **parts)


def _stored(connection: Connection) -> _Stored | None:
    table = schema.register.c
    rows = {row[0]: row for row in connection.execute(select(table.id, table.record, table.sums))}
    if _HEAD not in rows:
        return None
    _, head, sums = rows[_HEAD]
    return _Stored(bytes(head), int.from_bytes(bytes(sums)), _ORDER in rows)


def _write_head(
    connection: Connection, now: _Stored, order: Mapping[str, tuple[str, ...]], before: _Stored | None
) -> None:
    if now == before and not order:
        return
    rows = [{"id": _HEAD, "record": now.head, "sums": now.sums.to_bytes(32)}]
    if order:
        rows.append({"id": _ORDER, "record": msgspec.json.encode(order, order="deterministic"), "sums": b""})
    connection.execute(delete(schema.register))
    connection.execute(insert(schema.register), rows)


def _order_of(register: Register) -> dict[str, tuple[str, ...]]:
    """Return name of a part -> ids of its rows, of those that do not lie in their usual order."""
    order = {}
    for part in _PARTS:
        rows = getattr(register, part.name)
        places = [part.usual(one) for one in rows]
        if any(one > other for one, other in itertools.pairwise(places)):
            order[part.name] = tuple(one.id for one in rows)
    return order


def _write_part(
    connection: Connection, part: _Part, every: tuple[Any, ...], changed: dict[str, Any] | None
) -> tuple[int, int]:
    """Write the rows of a part that became others; return by how much the sum of hashes grew, and how many they are."""
    there = every if changed is None else [one for one in changed.values() if one is not None]
    rows: dict[str, Any] = {one.id: one for one in there}
    if len(rows) < len(there):
        # Two rows of one id: the database refuses them, so that neither is lost.
        connection.execute(insert(part.table), [{"id": one.id, "record": b"", **part.columns(one)} for one in there])
    sums, gone = 0, []
    fresh: list[dict[str, Any]] = []
    kept = set()
    for id_, record in _records(connection, part, None if changed is None else sorted(changed)):
        now = _ENCODER.encode(rows[id_]) if id_ in rows else None
        if now == record:
            kept.add(id_)
            continue
        gone.append(id_)
        sums -= _hash(part, id_, record)
    for id_, one in rows.items():
        if id_ not in kept:
            record = _ENCODER.encode(one)
            fresh.append({"id": id_, "record": record, **part.columns(one)})
            sums += _hash(part, id_, record)
    _replace(connection, part, fresh, sorted(gone))
    if part.table is schema.entry and (pairs := list(_supports(rows[one["id"]] for one in fresh))):
        connection.execute(insert(schema.support), pairs)
    return sums, len(fresh) + sum(id_ not in rows for id_ in gone)


def _records(connection: Connection, part: _Part, asked: list[str] | None) -> Iterator[tuple[str, bytes]]:
    """Yield id and bytes of rows as they are stored: of all, or of some."""
    query = select(part.table.c.id, part.table.c.record)
    if asked is None:
        yield from ((row[0], bytes(row[1])) for row in connection.execute(query).all())
        return
    for at in range(0, len(asked), _MANY):
        found = connection.execute(query.where(part.table.c.id.in_(asked[at : at + _MANY]))).all()
        yield from ((row[0], bytes(row[1])) for row in found)


def _hash(part: _Part, id_: str, record: bytes) -> int:
    return int.from_bytes(hashlib.sha256(b"\0".join((part.name.encode(), id_.encode(), record))).digest())


def _replace(connection: Connection, part: _Part, fresh: list[dict[str, Any]], old: list[str]) -> None:
    if old:
        names = [{"old": one} for one in old]
        if part.table is schema.entry:
            connection.execute(delete(schema.support).where(schema.support.c.entry == bindparam("old")), names)
        connection.execute(delete(part.table).where(part.table.c.id == bindparam("old")), names)
    if fresh:
        connection.execute(insert(part.table), fresh)


def _supports(entries: Iterable[Entry]) -> Iterator[dict[str, str]]:
    for entry in entries:
        for claim in sorted({support.claim for support in entry.supports}):
            yield {"claim": claim, "entry": entry.id}


def _read_part(connection: Connection, part: _Part, order: list[str] | None) -> tuple[Any, ...]:
    decoder = msgspec.json.Decoder(part.kind)
    found = [decoder.decode(row[0]) for row in connection.execute(select(part.table.c.record))]
    if order is None:
        return tuple(sorted(found, key=part.usual))
    place = {id_: at for at, id_ in enumerate(order)}
    return tuple(sorted(found, key=lambda one: place[one.id]))
