"""What every fetcher must do, shown on the real one against a server of the test's own on loopback."""

from __future__ import annotations

import gzip
import io
import threading
import time
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from warcio.archiveiterator import ArchiveIterator

from longarm.acquire.http import USER_AGENT, HttpFetcher, Web
from longarm.acquire.limits import Limits
from longarm.errors import FetchError, OversizeError, UnsafeAddressError

pytestmark = [pytest.mark.network, pytest.mark.allow_hosts(["127.0.0.1"])]

PAGE = b"<!doctype html><html><body><p>The office was closed.</p></body></html>"
REDIRECTS = {
    "/moved": "/page",
    "/loop": "/loop",
    "/to-private": "http://10.0.0.1/secret",
    "/to-metadata": "http://169.254.169.254/latest/meta-data/",
    "/to-loopback": "http://127.0.0.1:1/",
    "/to-decimal": "http://2130706433/",
    "/to-file": "file:///etc/passwd",
    "/to-user": "http://user:pw@example.org/",
}
PARTS = b"""<!doctype html><html><head><link rel="stylesheet" href="/style.css"></head><body>
<p>The office was closed.</p><img src="/seal.png"><img src="/seal.png#again"><img src="http://10.0.0.1/inside.png">
<script src="/gone.js"></script><img src="data:image/gif;base64,AA=="></body></html>"""
BODIES = {
    "/parts": (200, {"Content-Type": "text/html"}, PARTS),
    "/style.css": (200, {"Content-Type": "text/css"}, b"p { color: black }"),
    "/seal.png": (200, {"Content-Type": "image/png"}, b"PNG"),
    "/page": (200, {"Content-Type": "text/html; charset=utf-8", "Set-Cookie": "session=secret"}, PAGE),
    "/gzip": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(PAGE, mtime=0)),
    "/deflate": (200, {"Content-Type": "text/html", "Content-Encoding": "deflate"}, zlib.compress(PAGE)),
    "/raw-deflate": (200, {"Content-Type": "text/html", "Content-Encoding": "deflate"}, zlib.compress(PAGE)[2:-4]),
    "/bomb": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(bytes(80 << 20), mtime=0)),
    "/br": (200, {"Content-Type": "text/html", "Content-Encoding": "br"}, b"xx"),
    "/torn": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"this is no gzip"),
    "/big": (200, {"Content-Type": "text/html"}, bytes(3 << 20)),
    "/empty": (200, {"Content-Type": "text/html"}, b""),
    "/gone": (404, {"Content-Type": "text/html"}, b"<h1>Not found</h1>"),
    "/broken": (500, {}, b"oops"),
    "/wall": (403, {"Content-Type": "text/html"}, b"<title>Just a moment...</title>checking your browser"),
    "/robots.txt": (200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /closed\n"),
    "/closed": (200, {"Content-Type": "text/html"}, PAGE),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.seen.append((self.path, dict(self.headers)))
        if self.path in REDIRECTS:
            self.send_response(302)
            self.send_header("Location", REDIRECTS[self.path])
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif self.path == "/drip":
            self.drip()
        else:
            status, headers, body = BODIES.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(200):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return

    def log_message(self, *args: object) -> None:
        return


class FixedClock:
    def now(self) -> str:
        return "2022-10-26T09:00:00Z"


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    http.seen = []
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield http
    http.shutdown()
    http.server_close()
    thread.join()


def fetcher(server: ThreadingHTTPServer, **options: object) -> HttpFetcher:
    allow = frozenset({f"127.0.0.1:{server.server_port}"})
    limits = options.pop("limits", Limits(fetch_bytes=1 << 20, seconds=10))
    return HttpFetcher(FixedClock(), Web(limits=limits, allow=allow, **options))


def at(server: ThreadingHTTPServer, path: str) -> str:
    return f"http://127.0.0.1:{server.server_port}{path}"


@pytest.mark.parametrize("path", ["/page", "/gzip", "/deflate", "/raw-deflate"])
def test_gives_the_decoded_page_with_its_exchange(server: ThreadingHTTPServer, path: str) -> None:
    capture = fetcher(server).fetch(at(server, path))
    assert capture.data == PAGE
    assert capture.how == "web"
    assert capture.got_from == at(server, path)
    assert (":status", "200") in capture.http
    assert not any("secret" in value for _, value in capture.http)
    assert server.seen[-1][1]["User-Agent"] == USER_AGENT


def test_follows_redirects_and_tells_them(server: ThreadingHTTPServer) -> None:
    capture = fetcher(server).fetch(at(server, "/moved"))
    assert capture.got_from == at(server, "/page")
    assert (":redirect", f"302 {at(server, '/moved')}") in capture.http


@pytest.mark.parametrize("path", ["/to-private", "/to-metadata", "/to-loopback", "/to-decimal", "/to-file", "/to-user"])
def test_refuses_redirects_to_what_must_not_be_reached(server: ThreadingHTTPServer, path: str) -> None:
    with pytest.raises(UnsafeAddressError, match="redirects to an address that must not be reached"):
        fetcher(server).fetch(at(server, path))


def test_stops_after_five_redirects(server: ThreadingHTTPServer) -> None:
    with pytest.raises(FetchError, match="redirects more than 5 times"):
        fetcher(server).fetch(at(server, "/loop"))
    assert sum(path == "/loop" for path, _ in server.seen) == 6


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/gone", "answered 404"),
        ("/broken", "answered 500"),
        ("/empty", "empty answer"),
        ("/br", "not asked for"),
        ("/torn", "packed wrongly"),
    ],
)
def test_refuses_what_is_no_page(server: ThreadingHTTPServer, path: str, words: str) -> None:
    with pytest.raises(FetchError, match=words) as caught:
        fetcher(server).fetch(at(server, path))
    assert caught.value.hint


@pytest.mark.parametrize("path", ["/bomb", "/big"])
def test_stops_at_the_cap(server: ThreadingHTTPServer, path: str) -> None:
    with pytest.raises(OversizeError, match="over 1 MiB"):
        fetcher(server).fetch(at(server, path))


def test_seals_walls_so_that_they_can_be_told(server: ThreadingHTTPServer) -> None:
    capture = fetcher(server).fetch(at(server, "/wall"))
    assert (":status", "403") in capture.http


def test_honours_robots_unless_told_otherwise(server: ThreadingHTTPServer) -> None:
    with pytest.raises(FetchError, match=r"robots\.txt asks programs not to"):
        fetcher(server).fetch(at(server, "/closed"))
    assert "/closed" not in [path for path, _ in server.seen]
    assert fetcher(server, obey_robots=False).fetch(at(server, "/closed")).data == PAGE


def test_total_time_is_capped_even_when_bytes_drip(server: ThreadingHTTPServer) -> None:
    start = time.monotonic()
    with pytest.raises(FetchError, match="took longer than"):
        fetcher(server, limits=Limits(seconds=1.0)).fetch(at(server, "/drip"))
    assert time.monotonic() - start < 4


def test_dead_host_and_dead_port() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise OSError(host)

    with pytest.raises(FetchError, match="there is no host"):
        HttpFetcher(FixedClock(), Web(resolver=unknown)).fetch("http://nowhere.example/")
    free = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    port = free.server_port
    free.server_close()
    with pytest.raises(FetchError, match="could not be fetched"):
        HttpFetcher(FixedClock(), Web(allow=frozenset({f"127.0.0.1:{port}"}), obey_robots=False)).fetch(
            f"http://127.0.0.1:{port}/"
        )


@pytest.mark.parametrize(
    "found", [["127.0.0.1"], ["93.184.216.34", "10.0.0.1"], ["::1"], ["fe80::1%eth0"], ["::ffff:192.168.0.1"]]
)
def test_every_resolved_address_must_be_public(found: list[str]) -> None:
    with pytest.raises(UnsafeAddressError, match="not a public address"):
        HttpFetcher(FixedClock(), Web(resolver=lambda host, port: found)).fetch("http://example.org/")


def test_connects_to_the_checked_address_and_asks_by_name(
    server: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that resolves anew between check and connection gains nothing: the name is resolved once."""
    asked: list[str] = []

    def once(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    monkeypatch.setattr("longarm.acquire.http.check_address", lambda address, url: None)
    web = Web(resolver=once, obey_robots=False, limits=Limits(seconds=5))
    capture = HttpFetcher(FixedClock(), web).fetch(f"http://rebinding.example:{server.server_port}/page")
    assert capture.data == PAGE
    assert asked == ["rebinding.example"]
    assert server.seen[-1][1]["Host"] == f"rebinding.example:{server.server_port}"


def test_keeps_the_whole_exchange_as_warc(server: ThreadingHTTPServer) -> None:
    web = fetcher(server, obey_robots=False)
    capture = web.fetch(at(server, "/moved"))
    (kept,) = web.beside(capture)
    assert list(web.beside(capture)) == []
    assert (kept.how, kept.name, kept.media_type) == ("exchange", "page.warc.gz", "application/warc")
    data = kept.data
    records = [
        (r.rec_type, r.rec_headers.get_header("WARC-Target-URI"), r.content_stream().read())
        for r in ArchiveIterator(io.BytesIO(data))
    ]
    assert [kind for kind, _, _ in records] == ["warcinfo", "response", "request", "response", "request"]
    assert records[3][1:] == (at(server, "/page"), PAGE)
    assert b"secret" not in gzip.decompress(data)


def test_keeps_what_a_page_shows_and_tells_how_much_it_missed(server: ThreadingHTTPServer) -> None:
    web = fetcher(server, obey_robots=False, parts=20)
    (kept,) = web.beside(web.fetch(at(server, "/parts")))
    found = [
        r.rec_headers.get_header("WARC-Target-URI")
        for r in ArchiveIterator(io.BytesIO(kept.data))
        if r.rec_type == "response"
    ]
    assert found == [at(server, path) for path in ("/parts", "/style.css", "/seal.png", "/gone.js")]
    assert dict(kept.http) == {":hops": "4", ":missed": "1"}
    web = fetcher(server, obey_robots=False)
    (kept,) = web.beside(web.fetch(at(server, "/parts")))
    assert dict(kept.http) == {":hops": "1"}
