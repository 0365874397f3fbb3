"""The log of access: who asked for which page when, one JSON object a line; never what they wrote or searched."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import msgspec


class AccessLog:
    """Appends to a file that only its owner reads.

    Args:
        path: the file.
        clock: tells the time as RFC 3339.
    """

    def __init__(self, path: Path, clock: Callable[[], str]) -> None:
        self._path = path
        self._clock = clock
        self._lock = threading.Lock()

    def note(self, who: str, method: str, path: str, status: int) -> None:
        """Write one line."""
        row = {"at": self._clock(), "who": who, "method": method, "path": path, "status": status}
        with self._lock:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            opened = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(opened, "ab") as file:
                file.write(msgspec.json.encode(row) + b"\n")
