"""Writes an HTTP exchange as a WARC 1.1 file (ISO 28500:2017), so that the capture can be replayed and checked."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from longarm import __version__
from longarm.records.capture import Capture

#: Headers that would hand on a session; they are not archived.
_SECRET = frozenset({"cookie", "set-cookie", "authorization", "proxy-authorization"})


@dataclass(frozen=True)
class Sent:
    """What a program posts.

    Attributes:
        data: the bytes.
        kind: their media type.
        accept: the media type it wants back.
    """

    data: bytes
    kind: str
    accept: str


@dataclass(frozen=True)
class Hop:
    """One request with its answer.

    Attributes:
        url: what was asked for.
        at: RFC 3339 time in UTC.
        address: IP address that answered, empty behind a proxy.
        status: status line without the protocol, such as ``200 OK``.
        asked: request headers.
        answered: response headers.
        body: the body as it came, chunking aside.
    """

    url: str
    at: str
    address: str
    status: str
    asked: tuple[tuple[str, str], ...]
    answered: tuple[tuple[str, str], ...]
    body: bytes


#: The name by which Longarm says who fetched.
SOFTWARE = f"Longarm/{__version__} (archives single public pages as evidence; honours robots.txt)"


def exchange_of(name: str, hops: Iterable[Hop], missed: int) -> Capture:
    """Return the exchange of a page, to be sealed beside it.

    Args:
        name: file name of the page.
        hops: every request with its answer: redirects, the page, what it shows.
        missed: how many of the things that the page shows could not be got.
    """
    hops = tuple(hops)
    pairs = [(":hops", str(len(hops)))]
    pairs += [(":missed", str(missed))] if missed else []
    return Capture(
        data=to_warc(hops, SOFTWARE),
        name=f"{name}.warc.gz",
        media_type="application/warc",
        how="exchange",
        got_from=hops[0].url,
        http=tuple(pairs),
    )


def to_warc(hops: Iterable[Hop], software: str) -> bytes:
    """Write hops as gzipped WARC 1.1: one warcinfo record, then request and response of every hop."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    writer.write_record(
        writer.create_warcinfo_record("exchange.warc.gz", {"software": software, "format": "WARC File Format 1.1"})
    )
    for hop in hops:
        parts = urlsplit(hop.url)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        dated = {"WARC-Date": hop.at} | ({"WARC-IP-Address": hop.address} if hop.address else {})
        answer = writer.create_warc_record(
            hop.url,
            "response",
            payload=io.BytesIO(hop.body),
            length=len(hop.body),
            http_headers=StatusAndHeaders(hop.status, _kept(hop.answered, body=hop.body), protocol="HTTP/1.1"),
            warc_headers_dict=dict(dated),
        )
        question = writer.create_warc_record(
            hop.url,
            "request",
            http_headers=StatusAndHeaders(f"GET {path} HTTP/1.1", _kept(hop.asked), is_http_request=True),
            warc_headers_dict=dict(dated),
        )
        writer.write_request_response_pair(question, answer)
    return out.getvalue()


def _kept(headers: tuple[tuple[str, str], ...], *, body: bytes | None = None) -> list[tuple[str, str]]:
    """Drop secrets, and the transfer coding that no longer holds; state the length of the stored body."""
    kept = [(k, v) for k, v in headers if k.lower() not in _SECRET | {"transfer-encoding", "content-length"}]
    return kept if body is None else [*kept, ("Content-Length", str(len(body)))]
