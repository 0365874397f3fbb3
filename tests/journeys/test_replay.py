"""Our WACZ in its makers' own programs: replayweb.page in a real Chromium, and ``wacz validate``.

Neither is part of this project: ``LONGARM_REPLAYWEB`` names the unpacked npm package ``replaywebpage``,
``LONGARM_WACZ`` a Python that has the PyPI package ``wacz``; what is not named is skipped.
"""

from __future__ import annotations

import os
import re
import struct
import subprocess
import threading
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from longarm.acquire.exchange import Hop, to_warc
from longarm.acquire.http import HttpFetcher, Web
from longarm.acquire.stage import acquire
from longarm.publish.wacz import WebPage, write_wacz

REPLAYWEB, WACZ = os.environ.get("LONGARM_REPLAYWEB"), os.environ.get("LONGARM_WACZ")
AT = "2026-11-24T09:00:00Z"
MANY = 2500  # pages of a collection whose index takes more than two blocks
pytestmark = [pytest.mark.journey, pytest.mark.network, pytest.mark.enable_socket]


def picture():
    """A red square of 64 pixels as PNG."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\xc0\x20\x20" * 64 for _ in range(64))
    head = struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


PAGE = b"""<!doctype html><title>Closure</title><link rel="stylesheet" href="/style.css"><h1>Closure</h1>
<p>The ministry ordered the office in Rotterdam to close.</p><img src="/pic.png?b=2&amp;A=1">
<script src="/run.js"></script>"""
SITE = {
    "/page": ("text/html; charset=utf-8", PAGE),
    "/style.css": ("text/css", b"h1 { color: rgb(0, 0, 200) }"),
    "/pic.png?b=2&A=1": ("image/png", picture()),
    "/run.js": ("text/javascript", b"document.querySelector('h1').append(' ordered')"),
}


class Files(ThreadingHTTPServer):
    """Serves files from memory on loopback, in ranges where these are asked for."""

    def __init__(self, files):
        super().__init__(("127.0.0.1", 0), Handler)
        self.files = files
        self.origin = f"http://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()


class Handler(BaseHTTPRequestHandler):
    """Answers from the files of its server."""

    def do_GET(self):
        files = self.server.files
        kind, data = files.get(self.path) or files.get(self.path.split("?")[0]) or ("", b"gone")
        wanted = re.fullmatch(r"bytes=(\d*)-(\d*)", self.headers.get("Range", ""))
        status, size = 200 if kind else 404, len(data)
        if kind and wanted:
            first = int(wanted[1]) if wanted[1] else max(0, size - int(wanted[2]))
            last = min(int(wanted[2]), size - 1) if wanted[1] and wanted[2] else size - 1
            status, data = 206, data[first : last + 1]
        self.send_response(status)
        if status == 206:
            self.send_header("Content-Range", f"bytes {first}-{last}/{size}")
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Type", kind or "text/plain")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(data)

    do_HEAD = do_GET  # noqa: N815 (the name that the server looks for)

    def log_message(self, *args):
        return


@pytest.fixture
def serve():
    """Serve files; all servers end with the test."""
    servers = []

    def start(files):
        servers.append(Files(files))
        return servers[-1]

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def captured(room, serve):
    """A page with its parts, sealed from a site on loopback, as WACZ, and its address."""
    site = serve(SITE)
    host = site.origin.removeprefix("http://")
    fetcher = HttpFetcher(room.clock, Web(allow=frozenset({host}), parts=20))
    with room.open(write=True) as case:
        list(case.sealer.seal(acquire([f"{site.origin}/page"], fetcher=fetcher)))
        leaves = [leaf for _, leaf in case.ledgers.kept() if leaf.how == "exchange"]
        pages = [WebPage(one.got_from, one.at, one.name, case.ledgers.read_bytes(one.digest)) for one in leaves]
    site.files = {}  # from here on only the archive can answer
    return write_wacz(pages, software="longarm", made=AT, title="Case"), f"{site.origin}/page"


def collection():
    """A WACZ of many small pages, whose index is in several blocks."""
    pages = []
    for number in range(MANY):
        body = f"<!doctype html><h1>Page {number}</h1>".encode()
        hop = Hop(f"https://example.org/{number:04d}", AT, "", "200 OK", (), (("Content-Type", "text/html"),), body)
        pages.append(WebPage(hop.url, AT, str(number), to_warc([hop], "test")))
    return write_wacz(pages, software="longarm", made=AT, title="Many")


@pytest.fixture
def replay(chromium, serve):
    """Open an address out of a WACZ in replayweb.page; give the frame in which it is shown."""
    if REPLAYWEB is None:
        pytest.skip("LONGARM_REPLAYWEB names no replayweb.page")
    kinds = {"index.html": "text/html", "ui.js": "text/javascript", "sw.js": "text/javascript"}
    program = {name: (kind, (Path(REPLAYWEB) / name).read_bytes()) for name, kind in kinds.items()}
    contexts = []

    def opened(wacz, url):
        files = {f"/{name}": file for name, file in program.items()}
        host = serve({**files, "/": program["index.html"], "/case.wacz": ("application/wacz", wacz)})
        contexts.append(chromium.new_context())
        page = contexts[-1].new_page()
        page.goto(f"{host.origin}/?source=/case.wacz#view=pages&url={url}&ts=20261124090000")
        for _ in range(120):
            page.wait_for_timeout(250)
            shown = [frame for frame in page.frames if "/w/" in frame.url and frame.query_selector("h1, h2")]
            if shown:
                page.wait_for_timeout(500)  # its style sheet and script may come a little later
                return shown[0]
        raise AssertionError([frame.url for frame in page.frames])

    yield opened
    for context in contexts:
        context.close()


def test_replayweb_shows_a_page_with_its_style_its_picture_and_its_script(replay, captured):
    frame = replay(*captured)
    assert "The ministry ordered the office in Rotterdam to close." in frame.inner_text("body")
    assert frame.inner_text("h1") == "Closure ordered"
    assert frame.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 200)"
    assert frame.evaluate("document.querySelector('img').naturalWidth") == 64


@pytest.mark.parametrize("number", [0, 1023, 1024, MANY - 1])
def test_replayweb_finds_pages_in_every_block_of_the_index(replay, number):
    assert replay(collection(), f"https://example.org/{number:04d}").inner_text("h1") == f"Page {number}"


def validated(folder, wacz):
    if WACZ is None:
        pytest.skip("LONGARM_WACZ names no Python that has the package wacz")
    (folder / "case.wacz").write_bytes(wacz)
    command = [WACZ, "-m", "wacz", "validate", "-f", "case.wacz"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_wacz_validate_accepts_a_page_with_its_parts(captured, tmp_path):
    done = validated(tmp_path, captured[0])
    assert done.returncode == 0, done.stdout + done.stderr
    assert "is valid" in done.stdout


def test_wacz_validate_refuses_a_changed_page(captured, tmp_path):
    wacz = bytearray(captured[0])
    wacz[wacz.index(b"data.warc.gz") + 200] ^= 1
    assert "is valid" not in validated(tmp_path, bytes(wacz)).stdout
