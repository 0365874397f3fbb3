"""The door for readers: entry points of the group ``longarm.readers``, built in or not."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from longarm.errors import UsageError

GROUP = "longarm.readers"


def find_readers(found: Iterable[EntryPoint] | None = None) -> dict[str, EntryPoint]:
    """Return the readers of this installation by name, in order of name; the first of two alike counts.

    Args:
        found: entry points to choose from; None asks the installation.
    """
    points = entry_points(group=GROUP) if found is None else found
    named: dict[str, EntryPoint] = {}
    for point in sorted(points, key=lambda one: (one.name, one.value)):
        named.setdefault(point.name, point)
    return named


def load_reader(name: str, readers: dict[str, EntryPoint]) -> Any:
    """Load what makes the reader called ``name``.

    Raises:
        UsageError: no such reader is installed.
    """
    if name not in readers:
        known = ", ".join(readers) or "none"
        raise UsageError(f"No reader called {name} is installed.", hint=f"Installed readers: {known}.")
    return readers[name].load()
