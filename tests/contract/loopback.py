"""A web site of the test's own on loopback."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from longarm.acquire.http import HttpFetcher, Web
from longarm.acquire.stage import acquire

PAGE = b"<!doctype html><html><body><p>The ministry ordered the office in Rotterdam to close.</p></body></html>"


class Site:
    """Answers every path with ``page``; None is 404."""

    def __init__(self):
        self.page = PAGE
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                found = outer.page is not None and self.path != "/robots.txt"
                body = outer.page if found else b"gone"
                self.send_response(200 if found else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args):
                return

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self.http.server_port}"
        threading.Thread(target=self.http.serve_forever, args=(0.02,), daemon=True).start()

    def fetcher(self, **more):
        return HttpFetcher(Clock(), Web(allow=frozenset({self.host}), **more))


class Clock:
    def now(self):
        return "2026-11-24T09:00:00Z"


def add(room, site, path="/page", **more):
    with room.open(write=True) as case:
        return list(case.sealer.seal(acquire([f"http://{site.host}{path}"], fetcher=site.fetcher(**more))))
