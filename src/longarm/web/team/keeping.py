"""Keeps small lists in files that only their owner reads; a file is whole, the old one or the new one."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import msgspec


def keep_private(path: Path, rows: Sequence[msgspec.Struct]) -> None:
    """Write a list anew beside the old one, then put it in its place."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_suffix(".new")
    opened = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(opened, "wb") as file:
        file.write(msgspec.json.format(msgspec.json.encode(list(rows)), indent=1))
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
