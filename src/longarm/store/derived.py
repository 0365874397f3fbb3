"""The deletable store of what was derived (port ``Derived``)."""

from __future__ import annotations

from pathlib import Path

import msgspec
from sqlalchemy import Engine, delete, insert, select
from sqlalchemy.exc import DatabaseError

from longarm.records.reading import Reading
from longarm.records.register import Register
from longarm.records.wire import from_json, to_json
from longarm.store import schema
from longarm.store.sqlite import open_engine, unusable

FILE = "derived.db"


class SqlDerived:
    """Keeps readings and the register in a relational database.

    A row that this program cannot decode counts as absent: it is made again, as if it had been deleted.

    Args:
        engine: the database, its tables made.
        name: what it is called when it cannot be used.
    """

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name

    def reading(self, report: str, key: str) -> Reading | None:
        """Return the cached reading of ``report`` under ``key``."""
        table = schema.reading.c
        row = self._one(select(table.record).where(table.report == report, table.key == key))
        try:
            return None if row is None else from_json(row, Reading)
        except (msgspec.ValidationError, msgspec.DecodeError):
            return None

    def put_reading(self, report: str, key: str, reading: Reading) -> None:
        """Keep a reading; readings of the same report by older readers are dropped."""
        table = schema.reading
        with _Told(self._name), self._engine.begin() as connection:
            connection.execute(delete(table).where(table.c.report == report))
            connection.execute(insert(table).values(report=report, key=key, record=to_json(reading)))

    def keys(self) -> frozenset[tuple[str, str]]:
        """Return (report, key) of every cached reading."""
        table = schema.reading.c
        with _Told(self._name), self._engine.connect() as connection:
            return frozenset((row[0], row[1]) for row in connection.execute(select(table.report, table.key)))

    def register(self) -> Register | None:
        """Return the register as last built, None before the first build."""
        row = self._one(select(schema.register.c.record))
        try:
            return None if row is None else from_json(row, Register)
        except (msgspec.ValidationError, msgspec.DecodeError):
            return None

    def put_register(self, register: Register) -> None:
        """Replace the register and its index in one transaction."""
        entries = [
            {
                "id": one.id,
                "key": one.key,
                "kind": one.kind,
                "country": one.country,
                "standing": one.standing.value,
                "title": one.title,
            }
            for one in register.entries
        ]
        pairs = sorted({(support.claim, one.id) for one in register.entries for support in one.supports})
        with _Told(self._name), self._engine.begin() as connection:
            for table in (schema.support, schema.entry, schema.register):
                connection.execute(delete(table))
            connection.execute(insert(schema.register).values(id=1, record=to_json(register)))
            if entries:
                connection.execute(insert(schema.entry), entries)
            if pairs:
                connection.execute(insert(schema.support), [{"claim": c, "entry": e} for c, e in pairs])

    def entries_of(self, claim: str) -> tuple[str, ...]:
        """Return the ids of the entries that a claim supports."""
        table = schema.support.c
        query = select(table.entry).where(table.claim == claim).order_by(table.entry)
        with _Told(self._name), self._engine.connect() as connection:
            return tuple(str(row[0]) for row in connection.execute(query))

    def close(self) -> None:
        """Give the database back."""
        self._engine.dispose()

    def _one(self, query: object) -> bytes | None:
        with _Told(self._name), self._engine.connect() as connection:
            found: bytes | None = connection.execute(query).scalar()  # type: ignore[call-overload]
        return found


class SqliteDerived(SqlDerived):
    """Keeps readings and the register in one SQLite file.

    Args:
        path: the file; made when it is missing.

    Raises:
        CaseError: the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(open_engine(path), path.name)


class _Told:
    """Turns what a database raises into an error that tells a person what to do."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, DatabaseError):
            raise unusable(self._name, error) from error
