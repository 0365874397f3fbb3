"""Writes the web captures of a case as WACZ, which replay programs open. Source: WACZ 1.1.1, CDXJ, WARC 1.1.

The index is in blocks, each a gzip member of its own, and a list of these blocks lies beside it: replayweb.page reads
only indexes that have such a list, or none of them.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator

ARCHIVE = "data.warc.gz"
INDEX = "index.cdx.gz"
_BLOCK = 1024  # rows of the index that are packed together, as the tools of the format's makers do
_EPOCH = (1980, 1, 1, 0, 0, 0)
_WWW = re.compile(r"^www\d*\.")


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
    archive, rows = _join(pages)
    index, blocks = _in_blocks(rows)
    files = {
        f"archive/{ARCHIVE}": archive,
        f"indexes/{INDEX}": index,
        "indexes/index.idx": blocks,
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


def _join(pages: Iterable[WebPage]) -> tuple[bytes, list[str]]:
    """Return all exchanges as one WARC, and the sorted rows of the index of their answers."""
    archive = bytearray()
    rows: list[str] = []
    for page in pages:
        rows += [_row(answer, len(archive)) for answer in _answers(page.exchange)]
        archive += page.exchange
    return bytes(archive), sorted(rows)


def _in_blocks(rows: Sequence[str]) -> tuple[bytes, bytes]:
    """Return the index, packed block by block, and the list that says with which key each block begins."""
    packed = bytearray()
    head = {"format": "cdxj-gzip-1.0", "filename": INDEX}
    lines = [f"!meta 0 {json.dumps(head)}"]
    for at in range(0, len(rows), _BLOCK):
        block = gzip.compress("".join(f"{row}\n" for row in rows[at : at + _BLOCK]).encode(), mtime=0)
        about = {"offset": len(packed), "length": len(block), "digest": _hash(block)}
        lines.append(f"{' '.join(rows[at].split(' ', 2)[:2])} {json.dumps(about)}")
        packed += block
    return bytes(packed), "".join(f"{line}\n" for line in lines).encode()


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
    """Return the key by which an index sorts addresses (SURT, in the form by which replayweb.page looks them up).

    The host stands reversed, an IPv4 address too, then path and sorted query, all in lower case.
    """
    parts = urlsplit(url.lower())
    host = _WWW.sub("", parts.hostname or "")
    shown = f"[{host}]" if ":" in host else ",".join(reversed(host.split(".")))
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    port = f":{parts.port}" if parts.port not in {None, usual} else ""
    query = f"?{'&'.join(sorted(parts.query.split('&')))}" if parts.query else ""
    return f"{shown}{port}){parts.path or '/'}{query}"
