"""What the environment and the clock of this machine say.

Environment:

- ``LONGARM_HOME``: folder for signing keys and what this machine has seen; else the user's configuration folder.
- ``LONGARM_NOW``: RFC 3339 time in UTC that the clock tells, for reproducible examples; commands that write say so.
- ``LONGARM_BY``: name under which judgements are recorded; else the name of the user's account.
- ``LONGARM_DERIVED``: address of a PostgreSQL database (``postgresql+psycopg://…``) for what is derived; else every
  case keeps its own ``derived.db``.
- ``LONGARM_WORKERS``: most processes that read at once; else the number of processors, at most 8.
"""

from __future__ import annotations

import datetime
import os
import re
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from longarm.errors import UsageError
from longarm.ports import Clock
from longarm.seal.keys import KeyFolder

_RFC3339 = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


class SystemClock:
    """The clock of this machine."""

    def now(self) -> str:
        """Return the time as RFC 3339 in UTC with seconds."""
        return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True)
class SetClock:
    """A clock that always tells one time."""

    at: str

    def now(self) -> str:
        """Return that time."""
        return self.at


@dataclass(frozen=True)
class Settings:
    """What the environment says.

    Attributes:
        home: folder for keys and what this machine has seen.
        now: the time the clock tells, None for the machine's.
        workers: most processes that read at once.
        user: who judges, where the command does not say.
        derived: address of the database for what is derived, None for a file in the case.
    """

    home: Path
    now: str | None
    workers: int
    user: str
    derived: str | None = None


def read_settings() -> Settings:
    """Read the environment.

    Raises:
        UsageError: a variable holds what it cannot hold.
    """
    home = os.environ.get("LONGARM_HOME")
    now = os.environ.get("LONGARM_NOW")
    workers = os.environ.get("LONGARM_WORKERS", str(min(os.cpu_count() or 1, 8)))
    if now and not _RFC3339.fullmatch(now):
        raise UsageError(f"LONGARM_NOW is {now!r}.", hint="Give a time such as 2026-11-24T09:00:00Z, or unset it.")
    if not workers.isdecimal() or not 1 <= int(workers) <= 64:
        raise UsageError(f"LONGARM_WORKERS is {workers!r}.", hint="Give a number from 1 to 64, or unset it.")
    where = Path(home) if home else platformdirs.user_config_path("longarm", appauthor=False)
    user = os.environ.get("LONGARM_BY") or os.environ.get("USER") or os.environ.get("USERNAME") or "unnamed"
    derived = os.environ.get("LONGARM_DERIVED") or None
    return Settings(home=where, now=now or None, workers=int(workers), user=user, derived=derived)


def make_clock(settings: Settings) -> Clock:
    """Return the clock that the settings ask for."""
    return SetClock(settings.now) if settings.now else SystemClock()


def make_keys(settings: Settings) -> KeyFolder:
    """Return the folder of signing keys."""
    return KeyFolder(settings.home / "keys")
