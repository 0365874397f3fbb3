"""Check the vault: every sealed source is there with the logged size and digest, and nothing else is."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType
from typing import Any

from longarm.verify.folder import find_files
from longarm.verify.verdict import Outcome, Step

NAME = "sealed sources in the vault"
CHUNK = 2**20
GROUP = 128
# Hashing releases the lock of the interpreter, so reading and hashing overlap; more threads than processors only wait.
THREADS = max(2, min(4, os.cpu_count() or 1))


def find_erased(leaves: Iterable[tuple[int, dict[str, Any]]]) -> dict[str, int]:
    """Return digest -> log index of the judgement that had its bytes destroyed and that no later sealing undid."""
    erased: dict[str, int] = {}
    for index, leaf in leaves:
        if leaf["type"] == "sealed":
            erased.pop(leaf["digest"], None)
        elif leaf["judgement"]["verb"] == "erase":
            erased |= {str(target): index for target in leaf["judgement"]["targets"]}
    return erased


def check_vault(
    folder: Path, sealed: Iterable[tuple[int, dict[str, Any]]], erased: Mapping[str, int] = MappingProxyType({})
) -> list[Step]:
    """Return one failed step for each file that is missing, changed, or not accounted for.

    Args:
        folder: the ``vault`` folder of a case.
        sealed: (log index, fields) of every ``sealed`` leaf.
        erased: digest -> log index of its erasure, of bytes that should not be there any more.
    """
    wanted: dict[str, tuple[int, int]] = {}
    faults: list[Step] = []
    gone = {_name(digest): index for digest, index in erased.items()}
    for index, leaf in sealed:
        if leaf["digest"] in erased:
            continue
        name = _name(leaf["digest"])
        if name in wanted and wanted[name][1] != leaf["size"]:
            faults.append(_fault(name, f"Entries {wanted[name][0]} and {index} give it different sizes.", index))
        wanted.setdefault(name, (index, leaf["size"]))
    jobs = list(wanted.items())
    groups = [jobs[at : at + GROUP] for at in range(0, len(jobs), GROUP)]
    with ThreadPoolExecutor(THREADS) as pool:
        for found in pool.map(lambda group: _check_objects(str(folder), group), groups):
            faults += found
    faults += _unexpected(folder, set(wanted) | set(gone))
    faults += [
        _fault(name, f"Entry {index} says that it was erased, but it is still there.", index)
        for name, index in gone.items()
        if os.path.lexists(folder / name)
    ]
    return faults


def _name(digest: str) -> str:
    hexes = digest.removeprefix("sha256:")
    return f"{hexes[:2]}/{hexes[2:]}"


def check_names(folder: Path) -> list[Step]:
    """Return one failed step for each file that does not have the digest it is named for.

    This is what can be said of a vault whose log cannot be trusted.

    Args:
        folder: the ``vault`` folder of a case.
    """
    faults = []
    for name in find_files(folder):
        try:
            data = b"" if (folder / name).is_symlink() else (folder / name).read_bytes()
        except OSError:
            data = b""
        if hashlib.sha256(data).hexdigest() != name.replace("/", ""):
            faults.append(_fault(name, "The file does not have the digest it is named for."))
    return faults


def _fault(name: str, detail: str, entry: int | None = None) -> Step:
    return Step(NAME, Outcome.FAIL, detail, f"vault/{name}", entry)


def _check_objects(folder: str, jobs: list[tuple[str, tuple[int, int]]]) -> list[Step]:
    found = (_check_object(f"{folder}/{name}", name, entry, size) for name, (entry, size) in jobs)
    return [fault for fault in found if fault is not None]


def _check_object(path: str, name: str, entry: int, size: int) -> Step | None:
    digest, length = hashlib.sha256(), 0
    step = min(CHUNK, size + 1)  # no larger than needed: the buffer of every read is made anew
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
        try:
            while chunk := os.read(handle, step):
                digest.update(chunk)
                length += len(chunk)
        finally:
            os.close(handle)
    except FileNotFoundError:
        return _fault(name, "The sealed source is missing.", entry)
    except OSError as error:
        if error.errno == errno.ELOOP:
            return _fault(name, "The sealed source was replaced by a symbolic link.", entry)
        return _fault(name, f"The sealed source cannot be read: {error.strerror}.", entry)
    if length != size:
        return _fault(name, f"The sealed source has {length} bytes; {size} were sealed.", entry)
    if digest.hexdigest() != name.replace("/", ""):
        return _fault(name, "The sealed source was changed: its bytes do not have the sealed digest.", entry)
    return None


def _unexpected(folder: Path, wanted: set[str]) -> Iterator[Step]:
    for name in find_files(folder):
        if name not in wanted:
            yield _fault(
                name,
                "No log entry accounts for this file. If a write was interrupted, the next `longarm add` moves it "
                "away; if one is going on, check again when it has ended.",
            )
