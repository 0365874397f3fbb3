"""Which second readers a case asks: the tables ``[reader.NAME]`` of its case.toml; none, which is how a case begins."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from importlib.metadata import EntryPoint
from typing import Any

from longarm.errors import LongarmError, UsageError
from longarm.plugins.door import SECONDS, Voice
from longarm.plugins.registry import find_readers, load_reader

#: The rules: they read every report, cannot be replaced and need no table.
BUILTIN = "builtin"
_LONGEST = 3600.0
_NAME = re.compile(r"[A-Za-z0-9_.-]{1,60}")


def choose_readers(case_toml: str, readers: dict[str, EntryPoint] | None = None) -> tuple[Voice, ...]:
    """Return the second readers that a case names, in order of name.

    Args:
        case_toml: text of the case's ``case.toml``.
        readers: installed readers by name; None asks the installation.

    Raises:
        UsageError: a reader is not installed, or its table does not suit it.
        UnsafeAddressError: a reader would send texts out of the house.
    """
    tables = tomllib.loads(case_toml).get("reader", {})
    if not isinstance(tables, dict) or not all(isinstance(one, dict) for one in tables.values()):
        raise UsageError("reader in case.toml is no table.", hint="Write [reader.NAME], one for each reader.")
    if BUILTIN in tables:
        raise UsageError("[reader.builtin] in case.toml has no meaning.", hint="Leave it out: the rules always read.")
    if not tables:
        return ()
    found = find_readers() if readers is None else readers
    return tuple(_voice(name, tables[name], found) for name in sorted(tables))


def _voice(name: str, table: Mapping[str, Any], readers: dict[str, EntryPoint]) -> Voice:
    if not _NAME.fullmatch(name):
        raise UsageError(f"A reader cannot be called {name!r}.", hint="Names are letters, digits, dots and dashes.")
    seconds = table.get("seconds", SECONDS)
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 < seconds <= _LONGEST:
        raise UsageError(f"seconds of [reader.{name}] in case.toml is {seconds!r}.", hint="Give 1 to 3600 seconds.")
    try:
        reader = load_reader(name, readers)(dict(table))
        voice = Voice(name, reader, float(seconds))
        _check(reader)
    except LongarmError:
        raise
    except Exception as error:
        hint = f"Look into the package that offers the reader, or take [reader.{name}] out of case.toml."
        raise UsageError(f"The reader {name} cannot be started: {type(error).__name__}: {error}.", hint=hint) from error
    return voice


def _check(reader: object) -> None:
    texts = all(isinstance(getattr(reader, name, None), str) for name in ("model", "prompt"))
    if not (texts and callable(getattr(reader, "ask", None))):
        message = "model and prompt must be texts, ask must be callable"
        raise TypeError(message)
