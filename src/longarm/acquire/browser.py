"""Shows a fetched page in Chromium and keeps an image and the shown text; the browser itself never reaches the network.

Every request of the page is answered by our own fetcher, with its checks on each hop; the page's own address is
answered with the very bytes that are sealed. Names do not resolve inside the browser, and its proxy is a closed port.
"""

from __future__ import annotations

import base64
import hashlib
import html
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag

from longarm.acquire.exchange import Hop, exchange_of
from longarm.acquire.http import HttpFetcher
from longarm.errors import FetchError, RefusedError
from longarm.ports import Clock
from longarm.records.capture import Capture

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

WIDTH, HEIGHT = 1280, 900
#: Chromium draws no image higher than this in one piece.
HIGHEST = 16_000
LONGEST_TEXT = 2_000_000
_CLOSED = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-background-networking",
)
_DROPPED = frozenset({"content-encoding", "content-length", "transfer-encoding", "set-cookie", "connection"})


@dataclass(frozen=True)
class Camera:
    """How pages are shown.

    Attributes:
        executable: path of Chromium.
        seconds: longest time that showing one page may take.
        requests: most requests that one page may make.
    """

    executable: str
    seconds: float = 45.0
    requests: int = 200


@dataclass
class _Showing:
    """One page being shown: what it asked for, and what was refused."""

    capture: Capture
    fetcher: HttpFetcher
    camera: Camera
    deadline: float
    hops: list[Hop] = field(default_factory=list)
    asked: int = 0
    refused: int = 0

    def answer(self, route: Route) -> None:
        """Answer a request of the browser by our own fetcher."""
        request = route.request
        url = urldefrag(request.url).url
        if url == self.capture.got_from and request.is_navigation_request():
            pairs = ((k, v) for k, v in self.capture.http if not k.startswith(":") and k not in _DROPPED)
            route.fulfill(status=200, headers=dict(pairs), body=self.capture.data)
            return
        self.asked += 1
        late = time.monotonic() > self.deadline or self.asked > self.camera.requests
        if late or request.method != "GET" or not url.startswith(("http://", "https://")):
            self._refuse(route)
            return
        try:
            status, headers, data, hops = self.fetcher.get(url, max(1.0, self.deadline - time.monotonic()))
        except RefusedError:
            self._refuse(route)
            return
        self.hops += hops
        kept = {k.lower(): v for k, v in headers if k.lower() not in _DROPPED}
        route.fulfill(status=status, headers=kept, body=data)

    def _refuse(self, route: Route) -> None:
        self.refused += 1
        route.abort()


class BrowserFetcher:
    """Gets a URL as a capture, with an image and the shown text beside it (port ``Fetcher``).

    Args:
        http: gets every byte.
        clock: dates the image.
        camera: how pages are shown.
    """

    def __init__(self, http: HttpFetcher, clock: Clock, camera: Camera) -> None:
        self._http = http
        self._clock = clock
        self._camera = camera

    def fetch(self, url: str) -> Capture:
        """Return the page at ``url``, as :class:`HttpFetcher` does."""
        return self._http.fetch(url)

    def refusal(self, url: str) -> tuple[int, Capture] | None:
        """Return the status and the exchange by which a server refused ``url``, once."""
        return self._http.refusal(url)

    def beside(self, capture: Capture) -> Iterator[Capture]:
        """Yield the exchange of a page, then its image, its shown text, and what was fetched to show it.

        Raises:
            FetchError: the browser could not show it; the page itself is sealed all the same.
        """
        yield from self._http.beside(capture)
        if "html" in capture.media_type.lower():
            yield from self._shown(capture)

    def _shown(self, capture: Capture) -> list[Capture]:
        from playwright.sync_api import Error, sync_playwright

        showing = _Showing(capture, self._http, self._camera, time.monotonic() + self._camera.seconds)
        at = self._clock.now()
        try:
            with sync_playwright() as driver:
                # Chromium's own sandbox cannot be set up by root.
                sandbox = os.geteuid() != 0
                browser = driver.chromium.launch(
                    executable_path=self._camera.executable, args=list(_CLOSED), chromium_sandbox=sandbox
                )
                try:
                    image, text = _show(browser, showing, at)
                    program = f"Chromium {browser.version}{'' if sandbox else ', without its sandbox'}"
                finally:
                    browser.close()
        except Error as error:
            raise FetchError(
                f"{capture.got_from} was kept without an image: the browser failed ({_first_line(error)}).",
                hint="The page and its exchange are sealed; run `longarm doctor` to see whether Chromium works.",
            ) from error
        return _captures(showing, image, text, (at, program))


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0][:160]


def _show(browser: Browser, showing: _Showing, at: str) -> tuple[bytes, str]:
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, service_workers="block", accept_downloads=False, locale="en-GB"
    )
    context.set_default_timeout(showing.camera.seconds * 1000)
    context.route("**/*", showing.answer)
    context.route_web_socket("**/*", lambda socket: socket.close())
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.goto(showing.capture.got_from, wait_until="load")
    _settle(page)
    text = str(page.evaluate("document.body ? document.body.innerText : ''"))[:LONGEST_TEXT]
    height = min(HIGHEST, int(page.evaluate("Math.max(document.documentElement.scrollHeight, 1)")))
    clip: Any = {"x": 0, "y": 0, "width": WIDTH, "height": max(height, HEIGHT)}
    image = page.screenshot(full_page=True, type="png", clip=clip, animations="disabled")
    return _captioned(context.new_page(), image, showing.capture, at), text


def _settle(page: Page) -> None:
    """Wait a little for scripts to fill the page in; a page that never rests is taken as it is."""
    from playwright.sync_api import Error

    try:
        page.wait_for_load_state("networkidle", timeout=4000)
    except Error:
        return


def _captioned(page: Page, image: bytes, capture: Capture, at: str) -> bytes:
    """Return the image under a strip with address, date and time, and the digest of the page that it shows."""
    digest = hashlib.sha256(capture.data).hexdigest()
    words = f"{html.escape(capture.got_from[:300])}<br>shown {at} (UTC)<br>page sha256:{digest}"
    style = (
        "font:14px monospace;padding:8px;background:#fff;color:#000;border-bottom:2px solid #000;word-break:break-all"
    )
    picture = base64.b64encode(image).decode()
    page.set_content(
        f'<body style="margin:0"><div style="{style}">{words}</div><img src="data:image/png;base64,{picture}"></body>'
    )
    return page.screenshot(full_page=True, type="png")


def _captures(showing: _Showing, image: bytes, text: str, said: tuple[str, str]) -> list[Capture]:
    at, program = said
    capture = showing.capture
    pairs = ((":shown", at), (":browser", program), (":refused", str(showing.refused)))
    found = [
        Capture(
            data=image,
            name=f"{capture.name}.png",
            media_type="image/png",
            how="image",
            got_from=capture.got_from,
            http=pairs,
        )
    ]
    if text.strip():
        data = text.encode("utf-8", "replace")
        found.append(
            Capture(
                data=data,
                name=f"{capture.name}.shown.txt",
                media_type="text/plain",
                how="rendered",
                got_from=capture.got_from,
                http=pairs,
            )
        )
    if showing.hops:
        parts = exchange_of(f"{capture.name}.shown", showing.hops, showing.refused)
        found.append(
            Capture(
                data=parts.data,
                name=parts.name,
                media_type=parts.media_type,
                how="resource",
                got_from=capture.got_from,
                http=parts.http,
            )
        )
    return found
