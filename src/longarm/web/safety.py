"""What keeps the desk to one person on one machine: a one-time link, strict cookies, own origin only, a closed policy.

Content Security Policy level 3, Fetch Metadata (W3C), RFC 6265bis for cookies.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from typing import Any, Literal

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import State
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.handlers.base import BaseRouteHandler
from litestar.middleware.session.server_side import ServerSideSessionBackend, ServerSideSessionConfig

from longarm.web.people import Gate, Power

#: Nothing but our own bundled files; no inline script or style, no form to elsewhere, no frame around us.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
#: Around archived content: no script, no form, no origin of its own.
ARCHIVE_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'"
HEADERS = {
    "Content-Security-Policy": POLICY,
    # Other hosts are told nothing; "no-referrer" would also blank the Origin by which our own forms are known.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
}
_FRESH = "fresh-session"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass
class Door:
    """The one-time link by which the person at this machine comes in.

    Attributes:
        token: what the link carries; used up by the first visit.
    """

    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    def opens(self, token: str) -> bool:
        """Use the link up; True when it was the right one and not used before."""
        right = bool(self.token) and hmac.compare_digest(token.encode(), self.token.encode())
        if right:
            self.token = ""
        return right


def require_power(connection: ASGIConnection, handler: BaseRouteHandler) -> None:  # type: ignore[type-arg]
    """Let only those in whom the gate knows, and only as far as their role goes; every route names what it takes.

    Raises:
        NotAuthorizedException: a stranger.
        PermissionDeniedException: the role may not.
    """
    if handler.opt.get("open"):
        return
    gate: Gate = connection.app.state.desk.gate
    person = gate.person(connection.session)
    if person is None:
        where = "Sign in first." if gate.team else "This desk is opened by the link that `longarm serve` printed."
        raise NotAuthorizedException(where)
    if person.power < handler.opt.get("power", Power.READER):
        raise PermissionDeniedException(f"A {person.power.words} may not do this.")


def require_own_origin(connection: ASGIConnection, _handler: BaseRouteHandler) -> None:  # type: ignore[type-arg]
    """Let only our own pages change something.

    Raises:
        PermissionDeniedException: the request comes from another site, or does not say from where.
    """
    method = connection.scope.get("method", "GET")
    if method in _SAFE:
        return
    site = connection.headers.get("sec-fetch-site")
    origin = connection.headers.get("origin")
    # Where another server speaks TLS before us, a browser names the address by which it reached that one.
    gate: Gate = connection.app.state.desk.gate
    own = {str(connection.base_url).rstrip("/"), gate.origin}
    if site not in {None, "same-origin"} or (origin and origin not in own) or (site is None and origin is None):
        raise PermissionDeniedException("Only the desk's own pages may change something.")


class _Renewing(ServerSideSessionBackend):
    """Gives a session a new name when somebody comes in, so that nobody knows it from before."""

    def get_session_id(self, connection: ASGIConnection) -> str:  # type: ignore[type-arg, explicit-override]
        fresh = connection.scope["state"].get(_FRESH)
        return str(fresh) if fresh else super().get_session_id(connection)


@dataclass
class Sessions(ServerSideSessionConfig):
    """Sessions kept at the desk; the browser holds a name only."""

    _backend_class = _Renewing
    key: str = "longarm-desk"
    samesite: Literal["lax", "strict", "none"] = "strict"
    max_age: int = 12 * 3600


def renew_session(request: Request[Any, Any, State], values: dict[str, Any]) -> None:
    """Begin the session of somebody who came in, under a new name."""
    request.scope["state"][_FRESH] = secrets.token_hex(32)
    request.set_session(values)
