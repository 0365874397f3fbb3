"""What keeps the desk to one person on one machine: a one-time link, strict cookies, own origin only, a closed policy.

Content Security Policy level 3, Fetch Metadata (W3C), RFC 6265bis for cookies.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field

from litestar.connection import ASGIConnection, Request
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.handlers.base import BaseRouteHandler

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
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
}
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
SESSION_KEY = "entered"


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


def require_entered(connection: ASGIConnection, handler: BaseRouteHandler) -> None:  # type: ignore[type-arg]
    """Let only a browser in that came by the one-time link.

    Raises:
        NotAuthorizedException: it did not.
    """
    if handler.opt.get("open"):
        return
    if not connection.session.get(SESSION_KEY):
        raise NotAuthorizedException("This desk is opened by the link that `longarm serve` printed.")


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
    own = str(connection.base_url).rstrip("/")
    if site not in {None, "same-origin"} or (origin or own) != own or (site is None and origin is None):
        raise PermissionDeniedException("Only the desk's own pages may change something.")


def wants_fragment(request: Request) -> bool:  # type: ignore[type-arg]
    """Say whether the browser asked for a part of a page only."""
    return request.headers.get("hx-request") == "true"
