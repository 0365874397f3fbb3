"""A page shown in a real Chromium: image with date and time, shown text, and no way past our fetcher."""

from __future__ import annotations

import http.server
import shutil
import struct
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from longarm.acquire.browser import BrowserFetcher, Camera
from longarm.acquire.http import HttpFetcher, Web
from longarm.acquire.stage import acquire

pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.journey,
    pytest.mark.network,
    pytest.mark.enable_socket,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]

PAGE = """<!doctype html><html><head><title>Office</title><link rel="stylesheet" href="/style.css"></head><body>
<p>The ministry ordered the office to close.</p><div id="late"></div><img src="http://10.0.0.1/inside.png">
<img src="http://127.0.0.1:{closed}/stolen.png"><div style="height:3000px"></div><p>The end.</p>
<script>document.getElementById("late").innerText = "Filled in by a script.";
fetch("http://127.0.0.1:{closed}/beacon"); new WebSocket("ws://127.0.0.1:{closed}/socket");
fetch("/post", {{method: "POST", body: "x"}});</script></body></html>"""


class Clock:
    def now(self):
        return "2026-11-24T09:00:00Z"


def serve(answer):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            status, kind, body = answer(self.path)
            self.server.seen.append((self.command, self.path))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self):
            self.do_GET()

        def log_message(self, *args):
            return

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.seen = []
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return server


@pytest.fixture
def sites():
    """The site of the page, and one on loopback that must not be reached."""
    closed = serve(lambda path: (200, "image/png", b"x"))
    page = PAGE.format(closed=closed.server_port).encode()
    answers = {"/page": (200, "text/html; charset=utf-8", page), "/style.css": (200, "text/css", b"p { color: red }")}
    site = serve(lambda path: answers.get(path, (404, "text/plain", b"no")))
    yield site, closed
    for one in (site, closed):
        one.shutdown()
        one.server_close()


def test_image_and_shown_text_beside_the_page_and_nothing_reached_round_the_checks(sites):
    site, closed = sites
    allowed = frozenset({f"127.0.0.1:{site.server_port}"})
    fetcher = BrowserFetcher(HttpFetcher(Clock(), Web(allow=allowed, obey_robots=False)), Clock(), Camera(CHROMIUM))
    # In a thread of its own: the journeys before hold a browser open in this one, and two do not go into one thread.
    with ThreadPoolExecutor(1) as pool:
        got = pool.submit(
            lambda: list(acquire([f"http://127.0.0.1:{site.server_port}/page"], fetcher=fetcher))
        ).result()
    items = {item.how: item for item in got}
    assert list(items) == ["web", "exchange", "image", "rendered", "resource"]
    image = items["image"]
    assert image.data.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", image.data[16:24])
    assert width == 1280
    assert 3000 < height < 5000
    said = dict(image.http)
    assert said[":shown"] == "2026-11-24T09:00:00Z"
    assert said[":browser"].startswith("Chromium ")
    text = items["rendered"].data.decode()
    assert "The ministry ordered the office to close." in text
    assert "Filled in by a script." in text
    assert closed.seen == []
    assert ("POST", "/post") not in site.seen
    assert site.seen.count(("GET", "/page")) == 1
    assert int(said[":refused"]) >= 3
