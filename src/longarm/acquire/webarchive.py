"""Streams web archives (WARC 1.0 and 1.1, ISO 28500): each answer that holds a document becomes a capture."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, BinaryIO
from urllib.parse import unquote, urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from longarm.acquire.limits import MEBIBYTE, Limits, Refused
from longarm.errors import OversizeError, RefusedError, UnreadableInputError
from longarm.records.capture import Capture

_DOCUMENTS = ("text/html", "application/xhtml", "text/plain", "application/pdf", "text/markdown")
_BLOCK = 1 << 16
#: Packed bytes that are read at once: at the densest packing 4 MiB unpacked.
_PACKED = 1 << 12
#: What warcio lets through from damaged bytes.
_DAMAGE = (ArchiveLoadFailed, EOFError, OSError, ValueError, LookupError, AttributeError, TypeError, zlib.error)


def name_of_url(url: str) -> str:
    """Return a file name for a URL: its last path step, or its host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "page"
    last = PurePosixPath(unquote(parts.path)).name
    return (last or parts.hostname or "page")[:120]


def read_archive(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Capture | Refused]:
    """Yield a capture for every record with HTML, PDF or text; the media type is told later from the bytes.

    Records of other kinds are counted and told at the end. A record over the cap ends the archive, since the rest of
    a bomb would have to be unpacked to be passed over.
    """
    tally = _Tally()
    try:
        yield from _records(stream, name, limits, tally)
    except RefusedError as error:
        yield Refused(name, error)
    except _DAMAGE as error:
        words = f"{name} breaks off or is damaged after {tally.records} records ({type(error).__name__})."
        hint = "The records before the damage were added; fetch the archive again for the rest."
        yield Refused(name, UnreadableInputError(words, hint=hint))
        return
    if tally.documents == 0:
        words = f"{name} holds no document in its {tally.records} records."
        yield Refused(name, UnreadableInputError(words, hint="Check that the archive holds HTML, PDF or text answers."))
    elif tally.others:
        words = f"{name}: {tally.others} records of other kinds (pictures, scripts, redirects) were passed over."
        yield Refused(name, UnreadableInputError(words, hint="Nothing to do."), skipped=True)


@dataclass
class _Tally:
    """How many records were seen; how many were documents, and how many other answers."""

    records: int = 0
    documents: int = 0
    others: int = 0


def _records(stream: BinaryIO, name: str, limits: Limits, tally: _Tally) -> Iterator[Capture]:
    for record in ArchiveIterator(stream, arc2warc=True, block_size=_PACKED):
        tally.records += 1
        if tally.records > limits.records:
            words = f"{name} holds more than {limits.records} records."
            raise OversizeError(words, hint="Split the archive and add its parts.")
        if _is_document(record):
            tally.documents += 1
            yield _capture(record, name, limits)
        else:
            tally.others += record.rec_type in {"response", "resource"}


def _is_document(record: Any) -> bool:
    if record.rec_type not in {"response", "resource"}:
        return False
    headers = record.http_headers
    kind = (headers.get_header("content-type") if headers else record.rec_headers.get_header("content-type")) or ""
    status = headers.get_statuscode() if headers else "200"
    if status.startswith("3") or status == "204":
        return False
    return kind.lower().startswith(_DOCUMENTS)


def _capture(record: Any, name: str, limits: Limits) -> Capture:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    pairs = [(":warc-date", record.rec_headers.get_header("WARC-Date") or "")]
    if record.http_headers:
        pairs.append((":status", record.http_headers.get_statuscode()))
        pairs.extend((str(k).lower(), str(v)) for k, v in record.http_headers.headers)
    data = _content(record.content_stream(), url or name, limits)
    return Capture(
        data=data,
        name=name_of_url(url),
        media_type="application/octet-stream",
        how="warc",
        got_from=url.strip("<>"),
        http=tuple(pairs),
    )


def _content(stream: Any, name: str, limits: Limits) -> bytes:
    parts: list[bytes] = []
    size = 0
    if hasattr(stream, "block_size"):  # a reader that unpacks
        stream.block_size = _PACKED
    while block := stream.read(_BLOCK):
        size += len(block)
        if size > limits.fetch_bytes:
            raise OversizeError(
                f"A record of the archive ({name}) unpacks to more than {limits.fetch_bytes // MEBIBYTE} MiB; "
                "the archive was left there.",
                hint="If the record is real, save its page alone and add that.",
            )
        parts.append(block)
    return b"".join(parts)
