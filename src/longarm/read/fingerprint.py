"""What a reading depends on beside the bytes that are read: the reader's own rules, word lists and models.

A cached reading must not outlive the rules that made it, and nobody remembers to raise a number with every rule. So
the files themselves are asked. Line ends do not count, so that a checkout and an installed package agree.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from longarm.ports import Assets

#: Name and version of the rules that ship with the package.
READER, READER_VERSION = "builtin", "1"
#: Folders of the package whose files decide what a reading holds.
FOLDERS = ("assets", "codebooks", "read", "records")
#: Endings of files with text; of the others (models, the gazetteer) every byte counts.
_TEXT = (".py", ".yaml")
_DATA = (".bin",)
#: Digits of the fingerprint that the version shows.
_DIGITS = 12


def version_of_reader(assets: Assets, libraries: Iterable[str] = ()) -> str:
    """Return the version of the reader that ships with the package; no part of it is loaded for that."""
    return f"{READER_VERSION}+{take_fingerprint(assets, libraries)[:_DIGITS]}"


def take_fingerprint(assets: Assets, libraries: Iterable[str] = ()) -> str:
    """Return a digest of all that decides what a reading holds, as 64 hexadecimal digits.

    Args:
        assets: the files of the package.
        libraries: name and version of each library that reads, in any order.
    """
    digest = hashlib.sha256()
    for name in sorted(name for folder in FOLDERS for name in assets.names(folder)):
        if name.endswith(_TEXT):
            _add(digest, name, assets.load(name).replace(b"\r\n", b"\n"))
        elif name.endswith(_DATA):
            _add(digest, name, assets.load(name))
    for library in sorted(libraries):
        _add(digest, "library", library.encode())
    return digest.hexdigest()


def _add(digest: hashlib._Hash, name: str, data: bytes) -> None:
    """Add one file under its name; its own digest has one length, so that no two files can be read as another two."""
    digest.update(name.encode() + b"\0" + hashlib.sha256(data).digest())
