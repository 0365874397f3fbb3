"""Writes that are on disk when they return: file, rename, folder, in that order."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folders(folder: Path, root: Path) -> None:
    """Create ``folder`` below ``root`` durably; existing ones are left alone."""
    missing = []
    at = folder
    while at != root and not at.is_dir():
        missing.append(at)
        at = at.parent
    for one in reversed(missing):
        one.mkdir(exist_ok=True)
        sync_folder(one.parent)


def write_all_durably(root: Path, files: dict[str, bytes]) -> None:
    """Write several files below ``root`` durably, syncing each touched folder once.

    Args:
        root: an existing folder.
        files: path below ``root`` -> bytes.
    """
    folders = []
    for name, data in files.items():
        path = root / name
        make_folders(path.parent, root)
        _write(path, data)
        if path.parent not in folders:
            folders.append(path.parent)
    for folder in folders:
        sync_folder(folder)


def write_durably(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` so that a crash leaves either the old or the new bytes, never a mix.

    Order: write a temporary file beside it, fsync it, rename it, fsync the folder.
    """
    _write(path, data)
    sync_folder(path.parent)


def _write(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".new-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
