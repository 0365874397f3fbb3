"""What reaches outside this machine: the fetcher of web pages, and the timestamp authorities that are set up."""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from longarm.acquire.limits import Limits
from longarm.bootstrap import Settings, make_clock
from longarm.errors import UsageError
from longarm.ports import Clock, Fetcher
from longarm.proofs.ots import LARGEST_PROOF

if TYPE_CHECKING:
    from longarm.acquire.http import HttpFetcher

#: Programs that show pages, in the order in which they are looked for.
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class WebOptions:
    """How the web is reached.

    Attributes:
        proxy: URL of a proxy; a SOCKS proxy with names resolved beyond it is spelt ``socks5h://``.
        obey_robots: False only where the person says so.
        parts: most pictures, style sheets and scripts that are kept with a page.
        image: an image and the shown text of a page are kept with it.
    """

    proxy: str | None = None
    obey_robots: bool = True
    parts: int = 0
    image: bool = False


def make_fetcher(settings: Settings, web: WebOptions | None = None) -> Fetcher:
    """Return what fetches web pages.

    Raises:
        UsageError: the proxy, or a browser that was asked for, cannot be used.
    """
    from longarm.acquire.http import HttpFetcher, Web

    web = web or WebOptions()
    scheme = (web.proxy or "http").split(":", 1)[0]
    if scheme not in {"http", "https", "socks5", "socks5h"}:
        raise UsageError(f"{web.proxy} is no proxy.", hint="Give http://HOST:PORT or socks5h://HOST:PORT.")
    if scheme.startswith("socks") and importlib.util.find_spec("socksio") is None:
        raise UsageError("SOCKS proxies need a further package.", hint="Install longarm[proxy].")
    clock = make_clock(settings)
    http = HttpFetcher(clock, Web(proxy=web.proxy, obey_robots=web.obey_robots, parts=web.parts))
    return _with_camera(http, clock) if web.image else http


def _with_camera(http: HttpFetcher, clock: Clock) -> Fetcher:
    executable = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if executable is None:
        raise UsageError("There is no Chromium to show pages in.", hint="Install it, or leave --image away.")
    if importlib.util.find_spec("playwright") is None:
        raise UsageError("Showing pages needs a further package.", hint="Install longarm[browser].")
    from longarm.acquire.browser import BrowserFetcher, Camera

    return BrowserFetcher(http, clock, Camera(executable))


def make_asker(settings: Settings) -> HttpFetcher:
    """Return what asks calendars: addresses checked as those of pages are, with small answers only."""
    from longarm.acquire.http import HttpFetcher, Web

    return HttpFetcher(make_clock(settings), Web(limits=Limits(fetch_bytes=LARGEST_PROOF)))


def desk_folder(settings: Settings, origin: str) -> Path:
    """Return the folder of this machine that holds what the desk of a case keeps: accounts, fences."""
    return settings.home / "desk" / hashlib.sha256(origin.encode()).hexdigest()[:16]


def authorities_file(settings: Settings) -> Path:
    """Return the file that names the timestamp authorities of this machine."""
    return settings.home / "authorities.toml"


def pinned_roots(settings: Settings) -> bytes | None:
    """Return the roots of the authorities of this machine in PEM, None where none are set up.

    Raises:
        UnreadableInputError: what is set up cannot be read.
    """
    from cryptography.hazmat.primitives.serialization import Encoding

    from longarm.seal.stamp import read_authorities

    path = authorities_file(settings)
    if not path.exists():
        return None
    return b"".join(root.public_bytes(Encoding.PEM) for one in read_authorities(path) for root in one.roots)
