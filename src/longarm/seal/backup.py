"""A case as one file: a plain tar with its ledgers, the same bytes for the same case; streamed both ways."""

from __future__ import annotations

import hashlib
import os
import re
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from longarm.errors import DamageError, UnreadableInputError
from longarm.seal.durable import make_folders, sync_folder, write_durably

#: What a backup holds; derived.db is made again, keys stay outside every case.
_NAME = re.compile(r"case\.toml|log/(?:checkpoint|tile/[0-9a-z./]{1,120})|vault/[0-9a-f]{2}/[0-9a-f]{62}")
#: The last file of a backup: SHA-256 of all bytes before it, so that a change in padding or case.toml is found too.
_SUM = "BACKUP.sha256"
#: A tile holds 256 entries of 64 KiB at most; sealed sources may be larger.
LARGEST_FILE = 1 << 32


def write_backup(case: Path, target: Path) -> int:
    """Write the ledgers of ``case`` to the new file ``target``; return how many files are in it.

    The caller holds the writer's lock. The file is on disk when this returns.
    """
    count = 0
    with target.open("x+b") as out:
        with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
            for name in _names(case):
                with (case / name).open("rb") as stream:
                    archive.addfile(_entry(name, os.fstat(stream.fileno()).st_size), stream)
                count += 1
            end = archive.offset
        out.seek(0)
        digest = _digest(out, end)
        out.seek(end)
        out.truncate()
        out.write(_tail(digest, end))
        out.flush()
        os.fsync(out.fileno())
    sync_folder(target.parent)
    return count


def _entry(name: str, size: int) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o644
    return entry


def _digest(stream: BinaryIO, size: int) -> str:
    digest = hashlib.sha256()
    while size and (block := stream.read(min(size, 1 << 20))):
        digest.update(block)
        size -= len(block)
    return digest.hexdigest()


def _tail(digest: str, at: int) -> bytes:
    """Return the one end of a backup whose first ``at`` bytes have that digest."""
    data = f"{digest}\n".encode()
    head = _entry(_SUM, len(data)).tobuf(tarfile.USTAR_FORMAT)
    tail = head + data.ljust(tarfile.BLOCKSIZE, b"\0") + bytes(2 * tarfile.BLOCKSIZE)
    return tail + bytes(-(at + len(tail)) % tarfile.RECORDSIZE)


def _check_end(file: Path, at: int) -> None:
    with file.open("rb") as stream:
        digest = _digest(stream, at)
        stream.seek(at)
        if stream.read(4 * tarfile.RECORDSIZE) != _tail(digest, at):
            message = "its bytes do not have the digest at its end"
            raise ValueError(message)


def _names(case: Path) -> Iterator[str]:
    found = ["case.toml"]
    for folder in ("log", "vault"):
        found += [path.relative_to(case).as_posix() for path in (case / folder).rglob("*") if path.is_file()]
    for name in sorted(found):
        if _NAME.fullmatch(name) and ".." not in name:
            yield name


def read_backup(file: Path, target: Path) -> int:
    """Write the files of a backup below the empty folder ``target``; return how many they were.

    Nothing is written to names that a case does not have, whatever the file says.

    Raises:
        UnreadableInputError: the file is no backup of a case.
        DamageError: it breaks off.
    """
    target.mkdir(parents=True, exist_ok=True)
    for folder in ("log", "vault"):
        (target / folder).mkdir(exist_ok=True)
    seen: set[str] = set()
    try:
        with tarfile.open(file, mode="r:") as archive:
            for entry in archive:
                if entry.name == _SUM:
                    _check_end(file, entry.offset)
                    seen.add(_SUM)
                    break
                _put(archive, entry, target, seen)
    except FileNotFoundError as error:
        raise UnreadableInputError(f"There is no file {file}.", hint="Check the path.") from error
    except (tarfile.TarError, EOFError, ValueError) as error:
        raise DamageError(f"{file.name} is no whole backup ({error}).", hint="Use another backup.") from error
    if not {"case.toml", _SUM} <= seen:
        raise UnreadableInputError(f"{file.name} holds no whole case.", hint="Give a file that `longarm backup` wrote.")
    return len(seen) - 1


def _put(archive: tarfile.TarFile, entry: tarfile.TarInfo, target: Path, seen: set[str]) -> None:
    if not entry.isreg() or ".." in entry.name or not _NAME.fullmatch(entry.name) or entry.name in seen:
        message = f"it holds {entry.name[:80]!r}, which no backup has"
        raise ValueError(message)
    stream = archive.extractfile(entry)
    data = stream.read() if stream is not None and entry.size < LARGEST_FILE else b""
    if len(data) != entry.size:
        message = f"it breaks off inside {entry.name}"
        raise ValueError(message)
    path = target / entry.name
    make_folders(path.parent, target)
    write_durably(path, data)
    seen.add(entry.name)
