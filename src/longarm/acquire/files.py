"""Files, folders and standard input: the only file access of acquire."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from longarm.acquire.limits import MEBIBYTE, Limits
from longarm.acquire.sidecar import parse_sidecar
from longarm.errors import OversizeError, RefusedError, UnreadableInputError
from longarm.records.capture import Declared

_BLOCK = 1 << 20


def find_files(path: Path) -> Iterator[tuple[Path, str | None]]:
    """Yield every file under a path, sorted, with why it is passed over (None when it is not).

    Links out of the folder, hidden files and special files are passed over; sidecars belong to their document.
    """
    try:
        entries = list(_walk(path)) if path.is_dir() else [path]
    except (OSError, ValueError) as error:
        raise UnreadableInputError(
            f"{path.name} cannot be opened.", hint="Check the path and its permissions."
        ) from error
    if entries == [path]:
        yield path, None
        return
    for entry in sorted(entries, key=lambda p: p.relative_to(path).parts):
        inside = entry.relative_to(path).parts
        if any(part.startswith(".") for part in inside):
            yield entry, "is hidden"
        elif entry.is_symlink() and not entry.resolve().is_relative_to(path.resolve()):
            yield entry, "is a link that leads out of the folder"
        elif not entry.is_file():
            yield entry, "is not a plain file"
        elif is_sidecar(entry):
            continue
        else:
            yield entry, None


def _walk(folder: Path) -> Iterator[Path]:
    """Yield files below a folder without following links to folders, so that no ring of links can trap it."""
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            yield from _walk(entry)
        elif not entry.is_dir():
            yield entry


def is_sidecar(path: Path) -> bool:
    """Say whether a TOML file stands beside the document that it describes."""
    if path.suffix != ".toml":
        return False
    document = path.with_suffix("")
    return document.is_file() or any(p.suffix != ".toml" for p in path.parent.glob(_literal(path.stem) + ".*"))


def _literal(name: str) -> str:
    return "".join(f"[{c}]" if c in "*?[" else c for c in name)


def read_sidecar(path: Path) -> Declared:
    """Read ``name.ext.toml`` or ``name.toml`` beside a document; an empty declaration without one.

    Raises:
        UnreadableInputError: the sidecar cannot be read.
    """
    for sidecar in (path.with_name(path.name + ".toml"), path.with_suffix(".toml")):
        if sidecar.is_file() and sidecar != path:
            return parse_sidecar(read_file(sidecar, Limits(file_bytes=MEBIBYTE)), sidecar.name)
    return Declared()


def read_file(path: Path, limits: Limits) -> bytes:
    """Read a whole file under the cap.

    Raises:
        UnreadableInputError: it does not exist, is no plain file, or the system refuses to open it.
        OversizeError: it is over the cap.
    """
    try:
        if not path.exists():
            raise UnreadableInputError(f"There is no file {path.name}.", hint="Check the path.")
        if not path.is_file():
            raise UnreadableInputError(f"{path.name} is not a plain file.", hint="Add a file or a folder of files.")
        with path.open("rb") as stream:
            return read_stream(stream, path.name, limits.file_bytes)
    except OSError as error:
        raise UnreadableInputError(
            f"{path.name} cannot be opened ({error.strerror or error}).", hint="Check the permissions of the file."
        ) from error
    except ValueError as error:
        raise UnreadableInputError(
            "The path holds a character that no path can hold.", hint="Check the path."
        ) from error


def read_stream(stream: BinaryIO, name: str, cap: int) -> bytes:
    """Read a stream to its end.

    Raises:
        OversizeError: there is more than ``cap`` bytes.
    """
    parts: list[bytes] = []
    size = 0
    while block := stream.read(_BLOCK):
        size += len(block)
        if size > cap:
            raise OversizeError(
                f"{name} is over {cap // MEBIBYTE} MiB.", hint="Cut it into its parts, or add the article's part alone."
            )
        parts.append(block)
    return b"".join(parts)


def open_file(path: Path) -> BinaryIO:
    """Open a web archive for streaming.

    Raises:
        RefusedError: the system refuses to open it.
    """
    try:
        return path.open("rb")
    except OSError as error:
        raise UnreadableInputError(
            f"{path.name} cannot be opened ({error.strerror or error}).", hint="Check the permissions of the file."
        ) from error


def starts_like_archive(path: Path) -> bool:
    """Say whether a file begins as a WARC, plain or gzipped, without reading it whole.

    Raises:
        RefusedError: the system refuses to open it.
    """
    try:
        with open_file(path) as stream:
            head = stream.read(16)
    except RefusedError:
        return False
    return head.startswith(b"WARC/") or (
        head.startswith(b"\x1f\x8b") and path.name.lower().endswith((".warc.gz", ".warc"))
    )
