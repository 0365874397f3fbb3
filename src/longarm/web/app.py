"""The desk as an ASGI application: what guards the routes, and how errors are told."""

from __future__ import annotations

from typing import Any

from litestar import Litestar, Request
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.middleware.session.server_side import ServerSideSessionConfig
from litestar.response import Response

from longarm.errors import CaseError, LongarmError, NotFoundError
from longarm.ports import Assets
from longarm.web.adding import Adder
from longarm.web.render import Pages
from longarm.web.room import Room
from longarm.web.routes import ROUTES, Desk
from longarm.web.safety import HEADERS, Door, require_entered, require_own_origin

#: Requests one browser may make in a minute.
PER_MINUTE = 600


def _tell(request: Request[Any, Any, State], code: int, message: str, hint: str) -> Response[str]:
    desk: Desk = request.app.state.desk
    lang = desk.pages.catalogues.choose(None, request.headers.get("accept-language", ""))
    answer = desk.pages.page(
        "problem.html", lang, path=request.url.path, case=desk.room.path.name, notice=None, message=message, hint=hint
    )
    answer.status_code = code
    return answer


def tell_longarm(request: Request[Any, Any, State], error: LongarmError) -> Response[str]:
    """Turn an error of ours into a page with its hint."""
    code = 404 if isinstance(error, NotFoundError) else 409 if isinstance(error, CaseError) else 400
    return _tell(request, code, error.message, error.hint)


def tell_http(request: Request[Any, Any, State], error: HTTPException) -> Response[str]:
    """Turn a refusal of the framework into a page."""
    return _tell(request, error.status_code, error.detail, "Go back, or start at the overview.")


def tell_value(request: Request[Any, Any, State], error: ValueError) -> Response[str]:
    """Turn a form that nobody's page sends into a page."""
    return _tell(request, 400, f"The form holds a value that is not known here: {error}.", "Go back and send it again.")


def make_app(room: Room, assets: Assets, door: Door, *, port: int) -> Litestar:
    """Return the desk for one case on this machine.

    Args:
        room: access to the case.
        assets: the package's data files.
        door: the one-time link.
        port: where it listens; other host names in requests are refused (DNS rebinding).
    """
    sessions = ServerSideSessionConfig(samesite="strict", httponly=True, key="longarm-desk", max_age=12 * 3600)
    limit = RateLimitConfig(rate_limit=("minute", PER_MINUTE))
    return Litestar(
        route_handlers=list(ROUTES),
        state=State({"desk": Desk(room, Pages(assets), assets, door, Adder(room))}),
        guards=[require_entered, require_own_origin],
        middleware=[limit.middleware, sessions.middleware],
        response_headers=HEADERS,
        allowed_hosts=["127.0.0.1", "localhost", f"127.0.0.1:{port}", f"localhost:{port}"],
        exception_handlers={LongarmError: tell_longarm, HTTPException: tell_http, ValueError: tell_value},
        openapi_config=None,
        request_max_body_size=64 * 2**20,
    )
