"""Fetches public web pages: every hop checked, the address pinned, size and time capped, robots.txt honoured."""

from __future__ import annotations

import hashlib
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import httpx

from longarm.acquire.addresses import Target, authority_of, check_address, check_url
from longarm.acquire.body import CODINGS, Body
from longarm.acquire.exchange import SOFTWARE, Hop, Sent, exchange_of
from longarm.acquire.limits import Limits
from longarm.acquire.parts import find_parts
from longarm.acquire.robots import may_fetch
from longarm.acquire.webarchive import name_of_url
from longarm.errors import FetchError, OversizeError, RefusedError, UnsafeAddressError
from longarm.ports import Clock
from longarm.records.capture import Capture

USER_AGENT = SOFTWARE
_HINT = "Check the address in a browser; if it opens there, save the page and add the file."
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
#: Statuses of walls: what they show is sealed with a warning; other errors are refused.
_WALLS = frozenset({401, 402, 403, 429, 451, 503})
_BLOCK = 1 << 16


def resolve(host: str, port: int) -> Sequence[str]:
    """Return the addresses of a host name.

    Raises:
        OSError: the name is not known.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True)
class Web:
    """How the web is reached.

    Attributes:
        limits: caps on bytes, seconds and redirects.
        proxy: URL of an HTTP proxy; it then resolves names, so only spelt-out addresses can be checked here.
        obey_robots: False only where the person says so.
        allow: ``host:port`` pairs let through unchecked, for tests on loopback.
        resolver: turns names into addresses.
        parts: most pictures, style sheets and scripts that are fetched with a page, into its exchange.
    """

    limits: Limits = field(default_factory=Limits)
    proxy: str | None = None
    obey_robots: bool = True
    allow: frozenset[str] = frozenset()
    resolver: Callable[[str, int], Sequence[str]] = resolve
    parts: int = 0


@dataclass(frozen=True)
class _Answer:
    status: int
    headers: tuple[tuple[str, str], ...]
    data: bytes
    hop: Hop

    def header(self, name: str) -> str:
        return next((v for k, v in self.headers if k.lower() == name), "")


class HttpFetcher:
    """Gets a URL as a capture.

    Args:
        clock: dates the exchange.
        web: how the web is reached.
    """

    def __init__(self, clock: Clock, web: Web | None = None) -> None:
        self._clock = clock
        self._web = web or Web()
        self._robots: dict[str, str | None] = {}
        self._beside: dict[tuple[str, str], Capture] = {}
        self._refusals: dict[str, tuple[int, Capture]] = {}

    def fetch(self, url: str) -> Capture:
        """Return the page at ``url`` with its HTTP exchange.

        Raises:
            UnsafeAddressError: the URL or a hop points to an address that must not be reached.
            OversizeError: the answer is over the cap.
            FetchError: the web did not give the page, or robots.txt asks not to fetch it.
        """
        deadline = time.monotonic() + self._web.limits.seconds
        target = check_url(url, allow=self._web.allow)
        if self._web.obey_robots:
            self._ask_robots(target, deadline)
        answer, hops = self._follow(target, deadline)
        final = hops[-1].url
        if answer.status >= 400 and not (answer.status in _WALLS and answer.data):
            self._refusals[url] = (answer.status, exchange_of(name_of_url(url), hops, 0))
            raise FetchError(f"{url} was not found: the server answered {answer.status}.", hint=_HINT)
        if not answer.data:
            raise FetchError(f"{url} gave an empty answer.", hint=_HINT)
        name = name_of_url(final)
        others, missed = self._parts(answer, final)
        self._beside[final, hashlib.sha256(answer.data).hexdigest()] = exchange_of(name, (*hops, *others), missed)
        pairs = [(":status", str(answer.status)), (":fetched", answer.hop.at), (":tool", USER_AGENT.split(" ")[0])]
        pairs += [(":redirect", f"{h.status.split()[0]} {h.url}") for h in hops[:-1]]
        pairs += [(k.lower(), v) for k, v in answer.headers if k.lower() not in {"set-cookie", "set-cookie2"}]
        kind = answer.header("content-type") or "application/octet-stream"
        return Capture(data=answer.data, name=name, media_type=kind, how="web", got_from=final, http=tuple(pairs))

    def beside(self, capture: Capture) -> Iterator[Capture]:
        """Yield what is to be sealed beside a page that was fetched: its HTTP exchange, once."""
        kept = self._beside.pop((capture.got_from, hashlib.sha256(capture.data).hexdigest()), None)
        if kept is not None:
            yield kept

    def refusal(self, url: str) -> tuple[int, Capture] | None:
        """Return the status and the exchange by which a server refused ``url``, once; None where it did not."""
        return self._refusals.pop(url, None)

    def get(self, url: str, seconds: float) -> tuple[int, tuple[tuple[str, str], ...], bytes, list[Hop]]:
        """Return status, headers, body and hops of what a page shows, every hop checked like the page itself.

        Raises:
            RefusedError: it must not be reached, is over the cap, or was not given.
        """
        target = check_url(url, allow=self._web.allow)
        answer, hops = self._follow(target, time.monotonic() + min(seconds, self._web.limits.seconds))
        return answer.status, answer.headers, answer.data, hops

    def ask(self, url: str, sent: Sent | None, seconds: float) -> tuple[int, bytes]:
        """Return status and body of one request of a program, with no redirect followed; its address is checked.

        Args:
            url: where to ask.
            sent: what is posted; None asks by GET.
            seconds: longest time it may take.

        Raises:
            RefusedError: it must not be reached, is over the cap, or was not given.
        """
        target = check_url(url, allow=self._web.allow)
        answer = self._get(target, time.monotonic() + min(seconds, self._web.limits.seconds), sent)
        return answer.status, answer.data

    def _parts(self, answer: _Answer, url: str) -> tuple[list[Hop], int]:
        """Fetch what a page shows, every hop checked like the page itself; return the hops, and how many failed."""
        hops: list[Hop] = []
        missed = size = 0
        wanted = find_parts(answer.data, url) if "html" in answer.header("content-type") else ()
        deadline = time.monotonic() + self._web.limits.seconds
        for part in wanted[: self._web.parts]:
            try:
                target = check_url(part, allow=self._web.allow)
                if self._web.obey_robots:
                    self._ask_robots(target, deadline)
                got, way = self._follow(target, deadline)
            except RefusedError:
                missed += 1
                continue
            size += len(got.data)
            if size > self._web.limits.fetch_bytes:
                break
            hops += way
        return hops, missed + max(0, len(wanted) - self._web.parts) * bool(self._web.parts)

    def _follow(self, target: Target, deadline: float) -> tuple[_Answer, list[Hop]]:
        hops: list[Hop] = []
        asked = target.url
        while True:
            answer = self._get(target, deadline)
            hops.append(answer.hop)
            onward = answer.header("location")
            if answer.status not in _REDIRECTS or not onward:
                return answer, hops
            if len(hops) > self._web.limits.redirects:
                raise FetchError(f"{asked} redirects more than {self._web.limits.redirects} times.", hint=_HINT)
            try:
                target = check_url(urljoin(target.url, onward).split("#")[0], allow=self._web.allow)
            except UnsafeAddressError as error:
                raise UnsafeAddressError(
                    f"{asked} redirects to an address that must not be reached. {error.message}", hint=error.hint
                ) from error

    def _ask_robots(self, target: Target, deadline: float) -> None:
        parts = urlsplit(target.url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            self._robots[site] = self._robots_of(site, deadline)
        robots = self._robots[site]
        if robots is None or not may_fetch(robots, target.url):
            raise FetchError(
                f"{target.url} was not fetched: the site's robots.txt asks programs not to.",
                hint="Open the page yourself, save it, and add the file.",
            )

    def _robots_of(self, site: str, deadline: float) -> str | None:
        """Return the site's robots.txt, empty when it has none, None when it fails (RFC 9309 section 2.3.1)."""
        try:
            answer, _ = self._follow(check_url(f"{site}/robots.txt", allow=self._web.allow), deadline)
        except UnsafeAddressError:
            raise
        except OversizeError:
            return ""
        if answer.status >= 500:
            return None
        return answer.data.decode("utf-8", errors="replace") if answer.status < 400 else ""

    def _address(self, target: Target) -> str:
        """Return the one address to connect to; every address of the name must be public."""
        if f"{target.host}:{target.port}" in self._web.allow or target.literal is not None:
            return target.host
        try:
            found = self._web.resolver(target.host, target.port)
        except OSError as error:
            raise FetchError(f"{target.url} was not fetched: there is no host {target.host}.", hint=_HINT) from error
        for address in found:
            check_address(ipaddress.ip_address(address.split("%")[0]), target.url)
        if not found:
            raise FetchError(f"{target.url} was not fetched: {target.host} has no address.", hint=_HINT)
        return found[0]

    def _get(self, target: Target, deadline: float, sent: Sent | None = None) -> _Answer:
        left = deadline - time.monotonic()
        if left <= 0:
            raise self._late(target.url)
        address = "" if self._web.proxy else self._address(target)
        client = httpx.Client(
            trust_env=False,
            proxy=self._web.proxy,
            timeout=min(left, 20.0),
            follow_redirects=False,
            headers={"User-Agent": USER_AGENT},
        )
        # Servers that drip one byte before each timeout are cut off by closing the connection under them.
        watch = threading.Timer(left, client.close)
        watch.daemon = True
        watch.start()
        try:
            return self._exchange(client, target, address, sent)
        except httpx.TimeoutException as error:
            raise self._late(target.url) from error
        except (httpx.HTTPError, httpx.InvalidURL, RuntimeError, OSError, ValueError) as error:
            if time.monotonic() >= deadline:
                raise self._late(target.url) from error
            raise FetchError(f"{target.url} could not be fetched ({_plain(error)}).", hint=_HINT) from error
        finally:
            watch.cancel()
            client.close()

    def _exchange(self, client: httpx.Client, target: Target, address: str, sent: Sent | None) -> _Answer:
        """Send one request to the checked address under the name of the target."""
        url = httpx.URL(target.url)
        if address:
            url = url.copy_with(host=address)
        headers = {
            "Host": authority_of(target),
            "Accept-Encoding": CODINGS,
            "Accept": "text/html, application/pdf, text/plain, */*;q=0.5",
        }
        extensions = {"sni_hostname": target.host} if target.scheme == "https" and target.literal is None else {}
        if sent is None:
            request = client.build_request("GET", url, headers=headers, extensions=extensions)
        else:
            headers |= {"Accept": sent.accept, "Content-Type": sent.kind}
            request = client.build_request("POST", url, headers=headers, extensions=extensions, content=sent.data)
        at = self._clock.now()
        response = client.send(request, stream=True)
        try:
            body = Body(target.url, response.headers.get("content-encoding", ""), self._web.limits.fetch_bytes)
            for block in response.iter_raw(_BLOCK):
                body.feed(block)
        finally:
            response.close()
        answered = tuple((k.decode("latin-1"), v.decode("latin-1")) for k, v in response.headers.raw)
        asked = tuple((k.decode("latin-1"), v.decode("latin-1")) for k, v in request.headers.raw)
        status = f"{response.status_code} {response.reason_phrase}".strip()
        hop = Hop(target.url, at, address, status, asked, answered, body.raw())
        return _Answer(response.status_code, answered, body.decoded(), hop)

    def _late(self, url: str) -> FetchError:
        return FetchError(f"{url} took longer than {self._web.limits.seconds:.0f} seconds.", hint=_HINT)


def _plain(error: Exception) -> str:
    words = str(error).strip().splitlines()
    return words[0][:120] if words else type(error).__name__
