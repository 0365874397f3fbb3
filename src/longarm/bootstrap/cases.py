"""Opens cases, and the store of what is derived from them."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from longarm.bootstrap.settings import Settings, make_clock, make_keys
from longarm.errors import UsageError
from longarm.pipeline.local import CaseName
from longarm.seal.case import CaseConfig, OpenCase, create_case, open_case, read_config

if TYPE_CHECKING:
    from longarm.store.derived import SqlDerived


def name_of(config: CaseConfig) -> CaseName:
    """Return how a case is named in what is derived from it."""
    return CaseName(config.name, config.origin)


def new_case(path: Path, name: str, settings: Settings) -> CaseConfig:
    """Create a case.

    Raises:
        CaseError: something is already there.
    """
    return create_case(path, name, make_keys(settings))


@contextmanager
def opened(path: Path, settings: Settings, *, write: bool = False) -> Iterator[OpenCase]:
    """Open a case and close it again.

    Raises:
        CaseError: the case cannot be used.
        DamageError: log and checkpoint do not fit.
    """
    with open_case(path, write=write, keys=make_keys(settings), clock=make_clock(settings)) as case:
        yield case


def make_derived(path: Path, origin: str, settings: Settings) -> SqlDerived:
    """Return the store of what is derived from the case at ``path``: its own file, or the database of the settings.

    Raises:
        UsageError: the address is no such address, or the driver is not installed.
        CaseError: the store cannot be used.
    """
    from longarm.store.derived import FILE, SqliteDerived

    if settings.derived is None:
        return SqliteDerived(path / FILE)
    if importlib.util.find_spec("psycopg") is None:
        raise UsageError("PostgreSQL's driver is not installed.", hint='Install: pip install "longarm[postgres]".')
    from longarm.store.postgres import PostgresDerived

    return PostgresDerived(settings.derived, origin)


def seen_of(path: Path, settings: Settings) -> tuple[str | None, str | None]:
    """Return (pinned public key, newest checkpoint seen) of the case at ``path`` as this machine knows them."""
    keys = make_keys(settings)
    origin = read_config(path).origin
    pinned = keys.pinned(origin)
    return pinned.strip() if pinned else None, keys.seen(origin)
