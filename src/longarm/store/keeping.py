"""What a build keeps for the next one (port ``Kept``): bytes by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Engine, bindparam, delete, insert, or_, select

from longarm.store.schema import kept as table
from longarm.store.telling import Told

#: A statement names at most so many rows.
_MANY = 500


class SqlKept:
    """Bytes by name in a relational database.

    Args:
        engine: the database, its tables made.
        name: what it is called when it cannot be used.
    """

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name

    def fetch(self, names: Iterable[str]) -> dict[str, bytes]:
        """Return name -> bytes of those that are there."""
        asked = list(names)
        found: dict[str, bytes] = {}
        with Told(self._name), self._engine.connect() as connection:
            for at in range(0, len(asked), _MANY):
                query = select(table.c.name, table.c.record).where(table.c.name.in_(asked[at : at + _MANY]))
                found.update((row[0], bytes(row[1])) for row in connection.execute(query))
        return found

    def names(self, head: str) -> list[str]:
        """Return the sorted names that are ``head`` or begin with it and a slash."""
        # The character behind the slash ends the range; "like" would not use the key in every database.
        query = select(table.c.name).where(
            or_(table.c.name == head, (table.c.name >= f"{head}/") & (table.c.name < f"{head}0"))
        )
        with Told(self._name), self._engine.connect() as connection:
            return sorted(str(row[0]) for row in connection.execute(query))

    def keep(self, changed: Mapping[str, bytes | None]) -> None:
        """Keep bytes under their names, all or none; None drops a name."""
        rows = [{"name": name, "record": record} for name, record in changed.items() if record is not None]
        with Told(self._name), self._engine.begin() as connection:
            if changed:
                gone = delete(table).where(table.c.name == bindparam("gone"))
                connection.execute(gone, [{"gone": name} for name in changed])
            if rows:
                connection.execute(insert(table), rows)
