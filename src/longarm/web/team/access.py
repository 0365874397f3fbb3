"""The log of access: who asked for which page when, one JSON object a line; never what they wrote or searched.

A line is written down at once. From time to time the lines are sealed beside the reports, so that they are leaves of
the log of the case: who could write to the case cannot take one away afterwards. No page waits for that.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

#: Where a route leaves what it gave away, such as the size and digest of an export.
TOLD = "told"
#: Lines after which they are sealed, whatever the time; seconds after which they are, however few.
MOST_LINES, MOST_SECONDS = 1000, 600.0
Keep = Callable[[str, bytes], bool]


@dataclass(frozen=True)
class Asking:
    """One question to the desk: who, how, for what, and the status of the answer."""

    who: str
    method: str
    path: str
    status: int


class AccessLog:
    """Appends to a file that only its owner reads, and has its lines sealed.

    Args:
        path: the file of the lines that are not sealed yet.
        clock: tells the time as RFC 3339.
        keep: seals lines under a name; False when that cannot be done now. None for lines that are never sealed.
    """

    def __init__(self, path: Path, clock: Callable[[], str], keep: Keep | None = None) -> None:
        self._path = path
        self._clock = clock
        self._keep = keep
        self._lock = threading.Lock()
        self._sealing = threading.Lock()
        self._full = threading.Event()
        self._ended = threading.Event()
        self._lines = 0

    def note(self, asking: Asking, told: Mapping[str, Any] | None = None) -> None:
        """Write one line."""
        row = {
            "at": self._clock(),
            "who": asking.who,
            "method": asking.method,
            "path": asking.path,
            "status": asking.status,
            **(told or {}),
        }
        with self._lock:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            opened = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(opened, "ab") as file:
                file.write(msgspec.json.encode(row) + b"\n")
            self._lines += 1
            if self._lines >= MOST_LINES:
                self._full.set()

    def waiting(self) -> list[dict[str, Any]]:
        """Return the lines that are not sealed yet, oldest first."""
        files = (self._taken, self._path)
        return [row for file in files if file.exists() for row in read_lines(file.read_bytes())]

    def seal(self) -> None:
        """Have sealed what was written so far; what cannot be sealed now stays for the next time."""
        if self._keep is None:
            return
        with self._sealing:
            if not self._taken.exists():
                with self._lock:
                    self._lines = 0
                    self._full.clear()
                    if not self._path.exists():
                        return
                    self._path.replace(self._taken)
            data = self._taken.read_bytes()
            name = f"access-{hashlib.sha256(data).hexdigest()[:16]}.jsonl"
            # The file goes only after the log has its lines; the same lines sealed twice are one leaf.
            if self._keep(name, data):
                self._taken.unlink()

    def run(self) -> None:
        """Have lines sealed from time to time until told to end; those of an earlier desk at once."""
        if self.waiting():
            self._full.set()
        while not self._ended.is_set():
            self._full.wait(MOST_SECONDS)
            self.seal()
            if self._taken.exists():
                self._ended.wait(5.0)

    def end(self) -> int:
        """Seal what is left and stop; return how many lines could not be sealed and wait for the next desk."""
        self._ended.set()
        self._full.set()
        self.seal()
        self.seal()
        return len(self.waiting())

    @property
    def _taken(self) -> Path:
        return self._path.with_suffix(".sealing")


def read_lines(data: bytes) -> list[dict[str, Any]]:
    """Return the rows of a part of the log."""
    return [msgspec.json.decode(line) for line in data.splitlines() if line.strip()]
