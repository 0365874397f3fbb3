"""Which addresses may be fetched: public ones, spelt plainly; checked again for every hop and every resolved name.

The lists follow the IANA special-purpose registries (RFC 6890 and updates) and the ways round such checks that the
WHATWG URL Standard makes possible: decimal, octal, hexadecimal and shortened IPv4, IPv4 inside IPv6, Unicode digits.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit

import idna

from longarm.errors import UnsafeAddressError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_PLAIN_V4 = re.compile(r"(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})")
_NUMBER_LABEL = re.compile(r"\d+|0x[0-9a-f]*", re.IGNORECASE)
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_LOCAL_NAMES = frozenset(
    "localhost local localdomain internal intranet lan home corp private arpa onion invalid test".split()  # noqa: SIM905
)
_PUBLIC_V6 = ipaddress.IPv6Network("2000::/3")
_NEVER_V4 = (
    "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 "
    "192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4"
)
_NEVER_V6 = (
    "::/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 "
    "fe80::/10 fec0::/10 ff00::/8"
)
_NEVER = tuple(ipaddress.ip_network(block) for block in f"{_NEVER_V4} {_NEVER_V6}".split())
_HINT = "Open the page yourself, save it, and add the file."


@dataclass(frozen=True)
class Target:
    """A URL that may be tried.

    Attributes:
        url: the URL as it will be asked for.
        scheme: ``http`` or ``https``.
        host: host name in ASCII, or the IP address without brackets.
        port: port number.
        literal: the address when the host is one, None for a name.
    """

    url: str
    scheme: str
    host: str
    port: int
    literal: Address | None = None


def _refuse(url: str, why: str) -> UnsafeAddressError:
    return UnsafeAddressError(f"{url[:200]} was not fetched: {why}.", hint=_HINT)


def check_url(url: str, *, allow: frozenset[str] = frozenset()) -> Target:
    """Check how a URL is spelt.

    Args:
        url: as given, or as a redirect names it.
        allow: ``host:port`` pairs that are let through unchecked, for tests on loopback.

    Raises:
        UnsafeAddressError: another scheme, credentials, an odd spelling, a local name or a special address.
    """
    if any(c.isspace() or unicodedata.category(c) in {"Cc", "Cf"} for c in url) or "\\" in url:
        raise _refuse(url, "it holds blanks, control characters or backslashes")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise _refuse(url, "it is not a well-formed address") from error
    if parts.scheme not in {"http", "https"}:
        raise _refuse(url, "only http and https are fetched")
    if parts.username is not None or parts.password is not None or "@" in parts.netloc:
        raise _refuse(url, "it carries a user name or password")
    if port is None:
        port = 443 if parts.scheme == "https" else 80
    if f"{host}:{port}" in allow:
        return Target(url, parts.scheme, host, port, _literal(host))
    if port not in {80, 443} and port < 1024:
        raise _refuse(url, f"port {port} is not one for web pages")
    return _check_host(url, parts.scheme, host, port)


def _literal(host: str) -> Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _check_host(url: str, scheme: str, host: str, port: int) -> Target:
    if ":" in host:
        address = _literal(host)
        if address is None or "%" in host:
            raise _refuse(url, "its host is not a plain address")
        check_address(address, url)
        return Target(url, scheme, host, port, address)
    name = _ascii(url, host)
    if _PLAIN_V4.fullmatch(name):
        address = _literal(name)
        if address is None:
            raise _refuse(url, "its host is not a plain address")
        check_address(address, url)
        return Target(url, scheme, name, port, address)
    labels = name.rstrip(".").split(".")
    if any(_NUMBER_LABEL.fullmatch(label) for label in labels[-1:]):
        raise _refuse(url, "its host is a number in an odd spelling")
    if not all(_LABEL.fullmatch(label) for label in labels) or len(name) > 253:
        raise _refuse(url, "its host is not a plain name")
    if len(labels) < 2 or labels[-1] in _LOCAL_NAMES:
        raise _refuse(url, "its host is a name of a local network")
    return Target(url, scheme, name.rstrip("."), port)


def _ascii(url: str, host: str) -> str:
    """Return a host name in ASCII; Unicode that folds to digits or dots is refused, not folded."""
    if host.isascii():
        return host.lower()
    folded = unicodedata.normalize("NFKC", host)
    if folded.isascii() or any(not c.isascii() and unicodedata.normalize("NFKC", c).isascii() for c in host):
        raise _refuse(url, "its host is spelt with look-alike characters")
    try:
        return idna.encode(folded.lower(), uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError) as error:
        raise _refuse(url, "its host is not a valid name") from error


def check_address(address: Address, url: str) -> None:
    """Check that an address is public.

    Raises:
        UnsafeAddressError: private, loopback, link-local, multicast, reserved, shared, or IPv4 wrapped in IPv6.
    """
    if not is_public(address):
        raise _refuse(url, f"it leads to {address}, which is not a public address")


def is_public(address: Address) -> bool:
    """Say whether an address is a public one, reached as itself."""
    if any(address.version == block.version and address in block for block in _NEVER):
        return False
    if isinstance(address, ipaddress.IPv6Address) and (
        address not in _PUBLIC_V6 or address.ipv4_mapped or address.teredo
    ):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def authority_of(target: Target) -> str:
    """Return host and port as the Host header names them (RFC 9110 section 7.2)."""
    host = f"[{target.host}]" if ":" in target.host else target.host
    usual = 443 if target.scheme == "https" else 80
    return host if target.port == usual else f"{host}:{target.port}"
