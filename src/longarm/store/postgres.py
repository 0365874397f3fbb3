"""The derived store in PostgreSQL, one schema a case: the same tables and promises as ``derived.db``."""

from __future__ import annotations

import hashlib

from sqlalchemy import Engine, create_engine, event, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, SQLAlchemyError
from sqlalchemy.schema import CreateSchema, DropSchema

from longarm.errors import CaseError, UsageError
from longarm.store.derived import SqlDerived
from longarm.store.schema import VERSION, about, metadata

DRIVER = "postgresql+psycopg"
_URL_HINT = f"Give an address such as {DRIVER}://longarm@localhost/longarm."
_HINT = "It holds nothing that the ledgers do not; see that the server runs and that this user may create schemas."


class PostgresDerived(SqlDerived):
    """Keeps readings and the register of one case in a schema of its own.

    Several people may read at once; a build replaces the register in one transaction. Tables of another version of
    Longarm are dropped and made anew, never migrated, as with ``derived.db``.

    Args:
        url: address of the database (``postgresql+psycopg://…``); a password is better kept in ``~/.pgpass``.
        case: what tells the case from others, such as the origin of its log.

    Raises:
        UsageError: the address is no such address.
        CaseError: the database cannot be used.
    """

    def __init__(self, url: str, case: str) -> None:
        self.schema = schema_of(case)
        super().__init__(_open(url, self.schema), f"PostgreSQL schema {self.schema}")


def schema_of(case: str) -> str:
    """Return the name of a case's schema."""
    return f"longarm_{hashlib.sha256(case.encode()).hexdigest()[:16]}"


def _open(url: str, schema: str) -> Engine:
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise UsageError("This is no address of a database.", hint=_URL_HINT) from error
    if address.drivername != DRIVER:
        raise UsageError(f"The derived store cannot be kept in {address.drivername}.", hint=_URL_HINT)
    engine = create_engine(address, pool_pre_ping=True, connect_args={"connect_timeout": 10})
    event.listen(engine, "connect", lambda connection, _: _look_into(connection, schema))
    try:
        _make(engine, schema)
    except SQLAlchemyError as error:
        engine.dispose()
        cause = error.orig if isinstance(error, DatabaseError) else error
        raise CaseError(f"PostgreSQL cannot be used: {cause}.", hint=_HINT) from error
    return engine


def _look_into(connection: object, schema: str) -> None:
    """Let every statement of this connection speak of the case's schema; its name is hex of ours, never input."""
    with connection.cursor() as cursor:  # type: ignore[attr-defined]
        cursor.execute(f"SET search_path TO {schema}")
    connection.commit()  # type: ignore[attr-defined]


def _make(engine: Engine, schema: str) -> None:
    with engine.begin() as connection:
        # One opener at a time makes the tables.
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext(%s))", (schema,))
        connection.execute(CreateSchema(schema, if_not_exists=True))
        known = connection.exec_driver_sql("SELECT to_regclass(%s)", (f"{schema}.about",)).scalar()
        if known and connection.execute(select(about.c.value).where(about.c.name == "schema")).scalar() == VERSION:
            return
        connection.execute(DropSchema(schema, cascade=True))
        connection.execute(CreateSchema(schema))
        metadata.create_all(connection)
        connection.execute(about.insert().values(name="schema", value=VERSION))
