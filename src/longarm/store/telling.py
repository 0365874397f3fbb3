"""Turns what a database raises into an error that tells a person what to do."""

from __future__ import annotations

from sqlalchemy.exc import DatabaseError

from longarm.store.sqlite import unusable


class Told:
    """A stretch of work on a database.

    Args:
        name: what the database is called when it cannot be used.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, DatabaseError):
            raise unusable(self._name, error) from error
