"""List a folder without following links."""

from __future__ import annotations

import os
from pathlib import Path


def find_files(folder: Path) -> list[str]:
    """Return the sorted names below ``folder``, with slashes, of everything that is no folder; links count as files."""
    found: list[str] = []
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        try:
            entries = list(os.scandir(folder / prefix))
        except OSError:
            continue  # a folder that is missing or cannot be read: what should lie in it is missed by name
        for entry in entries:
            name = f"{prefix}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                waiting.append(f"{name}/")
            else:
                found.append(name)
    return sorted(found)
