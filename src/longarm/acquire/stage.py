"""The shell of acquire: inputs of every kind in, captures and refusals out, one bad input never stopping the rest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec

from longarm.acquire import files
from longarm.acquire.admit import admit, admit_all
from longarm.acquire.limits import Limits, Refused
from longarm.acquire.sidecar import check_declared, merge_declared
from longarm.acquire.webarchive import read_archive
from longarm.errors import FetchError, RefusedError, UnreadableInputError
from longarm.ports import Fetcher
from longarm.records.capture import Capture, Declared

NAME, VERSION = "acquire", "1"
TAKES, GIVES = ("file", "folder", "URL", "standard input"), ("Capture",)
_NOTHING = Declared()
_LIMITS = Limits()


@dataclass(frozen=True)
class _Batch:
    """What every input of one call shares."""

    declared: Declared
    fetcher: Fetcher | None
    stdin: BinaryIO | None
    limits: Limits


def acquire(
    inputs: Iterable[str],
    *,
    declared: Declared = _NOTHING,
    fetcher: Fetcher | None = None,
    stdin: BinaryIO | None = None,
    limits: Limits = _LIMITS,
) -> Iterator[Capture | Refused]:
    """Turn inputs into captures.

    Args:
        inputs: file paths, folders, ``-`` for standard input, http and https addresses.
        declared: what the person says about all of them; it wins over sidecars.
        fetcher: gets addresses; None refuses them.
        stdin: read for ``-``.
        limits: the caps.

    Yields:
        Captures and refusals in the order of the inputs, folders in sorted order.

    Raises:
        UnreadableInputError: ``declared`` itself holds a date or genre that nothing can be made of.
    """
    batch = _Batch(check_declared(declared, "The command line"), fetcher, stdin, limits)
    for source in inputs:
        try:
            yield from _one(source, batch)
        except RefusedError as error:
            yield Refused(_shown(source), error)


def _shown(source: str) -> str:
    return source if "://" in source else Path(source).name or source


def _one(source: str, batch: _Batch) -> Iterator[Capture | Refused]:
    if source == "-":
        yield from admit(_piped(batch), batch.limits)
    elif "://" in source.split("?", maxsplit=1)[0]:
        yield from _web(source, batch)
    else:
        yield from _path(Path(source), batch)


def _piped(batch: _Batch) -> Capture:
    if batch.stdin is None:
        words = "There is no standard input to read."
        raise UnreadableInputError(words, hint="Pipe the document in, or name a file.")
    data = files.read_stream(batch.stdin, "standard input", batch.limits.file_bytes)
    return Capture(data=data, name="stdin", media_type="", how="stdin", got_from="stdin", declared=batch.declared)


def _web(url: str, batch: _Batch) -> Iterator[Capture | Refused]:
    """Yield the page at ``url``, then what is kept beside it, which is neither unpacked nor read."""
    if batch.fetcher is None:
        words = f"{url} was not fetched: this run does not use the network."
        raise FetchError(words, hint="Save the page and add the file.")
    capture = batch.fetcher.fetch(url)
    declared = merge_declared(batch.declared, capture.declared)
    yield from admit(msgspec.structs.replace(capture, declared=declared), batch.limits)
    of = (":of", f"sha256:{hashlib.sha256(capture.data).hexdigest()}")
    for beside in batch.fetcher.beside(capture):
        yield msgspec.structs.replace(beside, http=(of, *beside.http))


def _path(path: Path, batch: _Batch) -> Iterator[Capture | Refused]:
    found = 0
    for file, passed_over in files.find_files(path):
        if passed_over:
            words = f"{file.name} {passed_over}; it was passed over."
            yield Refused(file.name, UnreadableInputError(words, hint="Name it by itself to add it."), skipped=True)
            continue
        found += 1
        try:
            yield from _file(file, batch)
        except RefusedError as error:
            yield Refused(file.name, error)
    if found == 0:
        words = f"The folder {path.name} holds no documents."
        raise UnreadableInputError(words, hint="Add a folder with HTML, text, PDF, DOCX, EML or WARC files.")


def _file(path: Path, batch: _Batch) -> Iterator[Capture | Refused]:
    declared = merge_declared(batch.declared, files.read_sidecar(path))
    if files.starts_like_archive(path):
        with files.open_file(path) as stream:
            yield from admit_all(read_archive(stream, path.name, batch.limits), declared, batch.limits)
        return
    data = files.read_file(path, batch.limits)
    capture = Capture(data=data, name=path.name, media_type="", got_from=path.name, declared=declared)
    yield from admit(capture, batch.limits)
