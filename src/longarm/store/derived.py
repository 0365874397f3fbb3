"""The deletable store of what was derived (port ``Derived``)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from sqlalchemy import Engine, delete, insert, select

from longarm.records.collecting import without_collecting
from longarm.records.growing import Changed, Written
from longarm.records.reading import Reading
from longarm.records.register import Register
from longarm.records.wire import to_json
from longarm.store import schema
from longarm.store.keeping import SqlKept
from longarm.store.parts import mark_of, read_register, write_register
from longarm.store.sqlite import open_engine
from longarm.store.telling import Told

FILE = "derived.db"
#: A statement names at most so many rows.
_MANY = 500


class SqlDerived:
    """Keeps readings, the register, and what a build keeps for the next one, in a relational database.

    A row that this program cannot decode counts as absent: it is made again, as if it had been deleted.

    Args:
        engine: the database, its tables made.
        name: what it is called when it cannot be used.
    """

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name
        self._kept = SqlKept(engine, name)

    @property
    def kept(self) -> SqlKept:
        """What a build keeps for the next one (port ``Kept``)."""
        return self._kept

    def reading(self, report: str, key: str) -> Reading | None:
        """Return the cached reading of ``report`` under ``key``."""
        return self.readings({report: key}).get(report)

    def readings(self, keys: Mapping[str, str]) -> dict[str, Reading]:
        """Return report -> its cached reading, of those that have one under the key that is given for them."""
        table, decoder = schema.reading.c, msgspec.json.Decoder(Reading)
        asked = list(keys)
        found: dict[str, Reading] = {}
        with Told(self._name), self._engine.connect() as connection, without_collecting():
            for at in range(0, len(asked), _MANY):
                query = select(table.report, table.key, table.record).where(table.report.in_(asked[at : at + _MANY]))
                for report, key, record in connection.execute(query):
                    if keys[report] == key:
                        try:
                            found[report] = decoder.decode(record)
                        except (msgspec.ValidationError, msgspec.DecodeError):
                            continue
        return found

    def put_reading(self, report: str, key: str, reading: Reading) -> None:
        """Keep a reading; readings of the same report by older readers are dropped."""
        table = schema.reading
        with Told(self._name), self._engine.begin() as connection:
            connection.execute(delete(table).where(table.c.report == report))
            connection.execute(insert(table).values(report=report, key=key, record=to_json(reading)))

    def keys(self) -> frozenset[tuple[str, str]]:
        """Return (report, key) of every cached reading."""
        table = schema.reading.c
        with Told(self._name), self._engine.connect() as connection:
            return frozenset((row[0], row[1]) for row in connection.execute(select(table.report, table.key)))

    def register(self) -> Register | None:
        """Return the register as last built, None before the first build."""
        with Told(self._name), self._engine.connect() as connection, without_collecting():
            try:
                return read_register(connection)
            except (msgspec.ValidationError, msgspec.DecodeError, KeyError):
                return None

    def mark(self) -> str | None:
        """Return what tells the register that is kept from any other, None where there is none."""
        with Told(self._name), self._engine.connect() as connection:
            return mark_of(connection)

    def put_register(self, register: Register, known: tuple[str, Changed] | None = None) -> Written:
        """Replace the register in one transaction; return how many rows became others, and its mark.

        Args:
            register: the register.
            known: mark of what was put before and the rows that may have become others since, all lists being in their
                usual order; it spares the comparison of what did not change.
        """
        with Told(self._name), self._engine.begin() as connection, without_collecting():
            return write_register(connection, register, known)

    def entries_of(self, claim: str) -> tuple[str, ...]:
        """Return the ids of the entries that a claim supports."""
        table = schema.support.c
        query = select(table.entry).where(table.claim == claim).order_by(table.entry)
        with Told(self._name), self._engine.connect() as connection:
            return tuple(str(row[0]) for row in connection.execute(query))

    def close(self) -> None:
        """Give the database back."""
        self._engine.dispose()


class SqliteDerived(SqlDerived):
    """Keeps readings and the register in one SQLite file.

    Args:
        path: the file; made when it is missing.

    Raises:
        CaseError: the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(open_engine(path), path.name)
