"""Writes the web captures of a case as WACZ, which replay programs open. Source: WACZ 1.1.1, CDXJ, WARC 1.1."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator

ARCHIVE = "data.warc.gz"
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class WebPage:
    """A page from the web as it goes into a WACZ.

    Attributes:
        url: its address.
        at: when it was sealed, RFC 3339.
        title: its name.
        exchange: the gzipped WARC of its exchange.
    """

    url: str
    at: str
    title: str
    exchange: bytes


def write_wacz(pages: Sequence[WebPage], *, software: str, made: str, title: str) -> bytes:
    """Return a WACZ file with the exchanges of ``pages``.

    Args:
        pages: in the order of the log.
        software: name and version of the program.
        made: RFC 3339 time for its ``created`` field.
        title: name of the collection.
    """
    archive, index = _join(pages)
    files = {
        f"archive/{ARCHIVE}": archive,
        "indexes/index.cdx.gz": gzip.compress(index, mtime=0),
        "pages/pages.jsonl": _page_list(pages),
    }
    resources = [
        {"name": name.rsplit("/", 1)[1], "path": name, "hash": _hash(data), "bytes": len(data)}
        for name, data in files.items()
    ]
    package = {
        "profile": "data-package",
        "wacz_version": "1.1.1",
        "software": software,
        "title": title,
        "created": made,
        "resources": resources,
    }
    files["datapackage.json"] = _json(package)
    digest = {"path": "datapackage.json", "hash": _hash(files["datapackage.json"])}
    files["datapackage-digest.json"] = _json(digest)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as target:
        for name, data in files.items():
            target.writestr(zipfile.ZipInfo(name, _EPOCH), data)
    return out.getvalue()


def _hash(data: bytes) -> str:
    return "sha256:" + hashlib.sha256(data).hexdigest()


def _json(value: Any) -> bytes:
    return json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False).encode() + b"\n"


def _page_list(pages: Iterable[WebPage]) -> bytes:
    head = {"format": "json-pages-1.0", "id": "pages", "title": "All pages"}
    rows = [{"id": str(n), "url": page.url, "ts": page.at, "title": page.title} for n, page in enumerate(pages, 1)]
    return b"".join(json.dumps(row, sort_keys=True, ensure_ascii=False).encode() + b"\n" for row in (head, *rows))


def _join(pages: Iterable[WebPage]) -> tuple[bytes, bytes]:
    """Return all exchanges as one WARC, and the sorted index of their answers."""
    archive = bytearray()
    rows: list[str] = []
    for page in pages:
        rows += [_row(answer, len(archive)) for answer in _answers(page.exchange)]
        archive += page.exchange
    return bytes(archive), "".join(f"{row}\n" for row in sorted(rows)).encode()


@dataclass(frozen=True)
class _Answer:
    """A response record: where it lies in its WARC, and what the index says of it."""

    url: str
    at: str
    offset: int
    length: int
    status: str
    mime: str
    digest: str


def _answers(exchange: bytes) -> list[_Answer]:
    reader = ArchiveIterator(io.BytesIO(exchange))
    found = []
    for record in reader:
        if record.rec_type != "response":
            continue
        heads, http = record.rec_headers, record.http_headers
        mime = (http.get_header("Content-Type") or "").split(";")[0].strip()
        said = (heads.get_header("WARC-Target-URI"), heads.get_header("WARC-Date"))
        digest = heads.get_header("WARC-Payload-Digest") or ""
        offset = reader.get_record_offset()
        while record.raw_stream.read(1 << 16):
            pass
        length = reader.get_record_length()
        found.append(_Answer(*said, offset, length, http.get_statuscode(), mime, digest))
    return found


def _row(answer: _Answer, base: int) -> str:
    stamp = "".join(c for c in answer.at[:19] if c.isdigit())
    about = {
        "url": answer.url,
        "mime": answer.mime,
        "status": answer.status,
        "digest": answer.digest,
        "length": str(answer.length),
        "offset": str(base + answer.offset),
        "filename": ARCHIVE,
    }
    return f"{sort_key(answer.url)} {stamp} {json.dumps(about, ensure_ascii=False)}"


def sort_key(url: str) -> str:
    """Return the key by which an index sorts addresses (SURT): host reversed, then path and query in lower case."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    path = (parts.path or "/") + (f"?{'&'.join(sorted(parts.query.split('&')))}" if parts.query else "")
    turned = host if host.replace(".", "").isdigit() else ",".join(reversed(host.split(".")))
    return f"{turned}{port}){path}".lower()
