"""Has outside authorities stamp the newest checkpoint (RFC 3161 over HTTP): the only network access of seal."""

from __future__ import annotations

import secrets
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx
from cryptography import x509
from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

from longarm.errors import FetchError, UnreadableInputError, UsageError
from longarm.proofs.note import TreeHead
from longarm.proofs.stamp import Stamped, check_imprint, find_root, parse_roots, parse_token, root_id, write_statement
from longarm.records.capture import Capture

#: Answers of authorities take some 5 kB.
LARGEST_REPLY = 1 << 18
_HINT = "Try again later, or give another authority; the checkpoint stays as it is."


@dataclass(frozen=True)
class Authority:
    """An authority and the root certificates that its tokens must lead to.

    Attributes:
        name: how the person calls it.
        url: where it answers.
        roots: pinned root certificates.
    """

    name: str
    url: str
    roots: tuple[x509.Certificate, ...]


def read_authorities(path: Path) -> tuple[Authority, ...]:
    """Read ``authorities.toml``: a table an authority with ``url`` and ``root``, a PEM file beside it.

    Tables with ``calendar`` are for :func:`read_calendars` and passed over here.

    Raises:
        UsageError: there is no such file, or nothing is named in it.
        UnreadableInputError: the file, or a root in it, cannot be read.
    """
    return _read(path)[0]


def read_calendars(path: Path) -> tuple[str, ...]:
    """Read the addresses of OpenTimestamps calendars from ``authorities.toml``: a table each with ``calendar``.

    Raises:
        UsageError: there is no such file, or nothing is named in it.
        UnreadableInputError: the file cannot be read.
    """
    return _read(path)[1]


def _read(path: Path) -> tuple[tuple[Authority, ...], tuple[str, ...]]:
    hint = (
        'Write a table for each: [name], url = "https://…", root = "name.pem" (its root certificate, got by hand); '
        'or [name], calendar = "https://…" for a calendar of OpenTimestamps.'
    )
    try:
        tables = tomllib.loads(path.read_bytes().decode("utf-8"))
        calendars = tuple(_web_address(table["calendar"]) for table in tables.values() if "calendar" in table)
        stampers = {name: table for name, table in tables.items() if "calendar" not in table}
        found = tuple(_authority(name, table, path.parent) for name, table in stampers.items())
    except FileNotFoundError as error:
        raise UsageError(f"No timestamp authorities are set up: there is no {error.filename}.", hint=hint) from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableInputError(f"{path} cannot be used ({error}).", hint=hint) from error
    if not found and not calendars:
        raise UsageError(f"{path} names no authority.", hint=hint)
    return found, calendars


def _authority(name: str, table: dict[str, str], folder: Path) -> Authority:
    return Authority(name, _web_address(table["url"]), parse_roots((folder / table["root"]).read_bytes()))


def _web_address(value: str) -> str:
    if not str(value).startswith(("http://", "https://")):
        message = f"{value!r} is no web address"
        raise ValueError(message)
    return str(value)


@dataclass(frozen=True)
class HttpStamper:
    """Asks authorities for tokens.

    Attributes:
        tries: how often each is asked before it is given up.
        seconds: longest time one try may take.
        pause: waits before the next try.
    """

    tries: int = 3
    seconds: float = 20.0
    pause: Callable[[float], None] = time.sleep

    def ask(self, authority: Authority, statement: str) -> tuple[bytes, int, Stamped]:
        """Return the reply of an authority, the nonce of the request, and what the token says.

        Raises:
            FetchError: it did not answer, or its token does not stand up.
        """
        builder = TimestampRequestBuilder().data(statement.encode()).hash_algorithm(HashAlgorithm.SHA256)
        request = builder.nonce(nonce=True).cert_request(cert_request=True).build()
        why = ""
        for number in range(self.tries):
            if number:
                self.pause(2.0**number)
            try:
                reply = self._post(authority.url, request.as_bytes())
                token = parse_token(reply)
                check_imprint(token, statement)
            except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
                why = str(error).strip() or type(error).__name__
                continue
            nonce = request.nonce or 0
            said = find_root(token, statement, authority.roots, nonce)
            if isinstance(said, Stamped):
                return reply, nonce, said
            why = f"its token does not lead to the pinned root: {said}"
        raise FetchError(f"{authority.name} gave no usable timestamp ({why[:200]}).", hint=_HINT)

    def _post(self, url: str, request: bytes) -> bytes:
        headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
        with (
            httpx.Client(trust_env=False, timeout=self.seconds, follow_redirects=False) as client,
            client.stream("POST", url, content=request, headers=headers) as response,
        ):
            if response.status_code != 200:
                message = f"the server answered {response.status_code}"
                raise ValueError(message)
            reply = b""
            for block in response.iter_bytes(1 << 14):
                reply += block
                if len(reply) > LARGEST_REPLY:
                    message = "the answer is too long for a timestamp"
                    raise ValueError(message)
            return reply


@dataclass(frozen=True)
class Round:
    """One round of stamping: every authority asked about one tree head, each with a nonce of its own."""

    head: TreeHead
    authorities: Sequence[Authority]
    stamper: HttpStamper

    def captures(self) -> Iterator[tuple[Authority, Capture | FetchError]]:
        """Yield, for each authority, the token to be sealed or why there is none."""
        for authority in self.authorities:
            statement = write_statement(self.head, secrets.token_hex(16))
            try:
                reply, nonce, said = self.stamper.ask(authority, statement)
            except FetchError as error:
                yield authority, error
                continue
            yield authority, _capture(authority, statement, reply, (nonce, said))


def _capture(authority: Authority, statement: str, reply: bytes, more: tuple[int, Stamped]) -> Capture:
    nonce, said = more
    size = statement.split("\n")[2]
    roots = {root_id(root): root for root in authority.roots}
    pairs = [(":statement", statement), (":size", size), (":authority", authority.name), (":url", authority.url)]
    pairs += [(":request-nonce", str(nonce)), (":stamped", said.at), (":until", said.until), (":root", said.root)]
    pairs.append((":root-subject", roots[said.root].subject.rfc4514_string()))
    return Capture(
        data=reply,
        name=f"checkpoint-{size}-{_plain(authority.name)}.tsr",
        media_type="application/timestamp-reply",
        how="stamp",
        got_from=authority.url,
        http=tuple(pairs),
    )


def _plain(name: str) -> str:
    return "".join(c if c.isascii() and c.isalnum() else "-" for c in name)[:40]
