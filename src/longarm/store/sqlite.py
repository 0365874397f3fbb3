"""Opens ``derived.db``: SQLite from the pysqlite3 wheel, since older versions have the WAL-reset bug."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pysqlite3 import dbapi2
from sqlalchemy import Engine, create_engine, event, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from longarm.errors import CaseError
from longarm.store.schema import VERSION, about, metadata

#: First SQLite without the bug of a reset write-ahead log (https://sqlite.org/wal.html, "The WAL-Reset Bug").
LEAST_SQLITE = (3, 51, 3)
_HINT = "It holds nothing that the ledgers do not: delete it and run `longarm build` again."
#: What SQLite says of a file that is damaged or no database, as opposed to one that is locked or may not be written.
_DAMAGE = ("malformed", "not a database", "no such table", "no such column", "disk image")


def sqlite_version() -> tuple[int, ...]:
    """Return the version of the SQLite that is used."""
    return tuple(int(part) for part in dbapi2.sqlite_version.split("."))


def open_engine(path: Path) -> Engine:
    """Open the database, creating it, or making it anew where it is damaged or of another schema version.

    Raises:
        CaseError: the file cannot be written, or another process holds it.
    """
    engine = _engine(path)
    try:
        if _is_current(engine):
            return engine
    except DatabaseError as error:
        if not is_damage(error):
            raise unusable(path.name, error) from error
    engine.dispose()
    remove(path)
    engine = _engine(path)
    try:
        metadata.create_all(engine)
        with engine.begin() as connection:
            connection.execute(about.insert().values(name="schema", value=VERSION))
    except DatabaseError as error:
        raise unusable(path.name, error) from error
    return engine


def is_damage(error: DatabaseError) -> bool:
    """Say whether the file itself is broken."""
    return any(words in str(error.orig) for words in _DAMAGE)


def unusable(name: str, error: DatabaseError) -> CaseError:
    """Return the error that says why the store cannot be used."""
    return CaseError(f"{name} cannot be used: {error.orig}.", hint=_HINT)


def remove(path: Path) -> None:
    """Delete the database and what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _engine(path: Path) -> Engine:
    connect: Callable[[], Any] = lambda: dbapi2.connect(str(path), timeout=10.0)  # noqa: E731 (mypy wants its type)
    engine = create_engine("sqlite+pysqlite://", creator=connect, module=dbapi2, poolclass=NullPool)
    event.listen(engine, "connect", _set_up)
    return engine


def _set_up(connection: Any, _record: object) -> None:
    # A lost derived.db costs a build, so it need not wait for the disk as the ledgers do.
    for pragma in ("journal_mode = DELETE", "synchronous = OFF", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _is_current(engine: Engine) -> bool:
    with engine.connect() as connection:
        found = connection.execute(select(about.c.value).where(about.c.name == "schema")).scalar()
    return found == VERSION
