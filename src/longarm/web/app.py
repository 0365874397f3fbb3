"""The desk as an ASGI application: what guards the routes, and how errors are told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from litestar import Litestar, Request
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.response import Response
from litestar.types import Message, Scope

from longarm.errors import CaseError, LongarmError, NotFoundError
from longarm.ports import Assets
from longarm.web.desk import Desk
from longarm.web.people import Gate, OnePerson
from longarm.web.render import Pages
from longarm.web.room import Room
from longarm.web.routes import ROUTES
from longarm.web.safety import HEADERS, Door, Sessions, require_own_origin, require_power
from longarm.web.team.access import TOLD, AccessLog, Asking

#: Requests one browser may make in a minute.
PER_MINUTE = 600


def _tell(request: Request[Any, Any, State], code: int, message: str, hint: str) -> Response[Any]:
    desk: Desk = request.app.state.desk
    if request.headers.get("accept", "").startswith("application/json"):
        return Response({"message": message, "hint": hint}, status_code=code)
    lang = desk.pages.catalogues.choose(None, request.headers.get("accept-language", ""))
    answer = desk.pages.page(
        "problem.html",
        lang,
        path=request.url.path,
        case="",
        notice=None,
        changed=None,
        person=None,
        undoable=False,
        blind=False,
        message=message,
        hint=hint,
    )
    answer.status_code = code
    return answer


def tell_longarm(request: Request[Any, Any, State], error: LongarmError) -> Response[Any]:
    """Turn an error of ours into a page with its hint."""
    code = 404 if isinstance(error, NotFoundError) else 409 if isinstance(error, CaseError) else 400
    return _tell(request, code, error.message, error.hint)


def tell_http(request: Request[Any, Any, State], error: HTTPException) -> Response[Any]:
    """Turn a refusal of the framework into a page."""
    return _tell(request, error.status_code, error.detail, "Go back, or start at the overview.")


def tell_value(request: Request[Any, Any, State], error: ValueError) -> Response[Any]:
    """Turn a form that nobody's page sends into a page."""
    return _tell(request, 400, f"The form holds a value that is not known here: {error}.", "Go back and send it again.")


@dataclass(frozen=True)
class Manners:
    """How the desk is reached.

    Attributes:
        port: where it listens.
        host: by what name it is reached; other names in requests are refused (DNS rebinding).
        outside: name and port by which people reach it where another server stands before it.
        secure: True where they reach it by TLS, so that cookies go by TLS only.
        gate: tells who is before the desk; None for the one person who came by the link.
        access: notes who asked for what; None for nobody's noting.
        openapi: True to describe the routes to a test.
    """

    port: int
    host: str = "127.0.0.1"
    outside: str = ""
    secure: bool = False
    gate: Gate | None = None
    access: AccessLog | None = None
    openapi: bool = False


def make_app(room: Room, assets: Assets, door: Door, manners: Manners) -> Litestar:
    """Return the desk for one case.

    Args:
        room: access to the case.
        assets: the package's data files.
        door: the one-time link.
        manners: how it is reached.
    """
    gate = manners.gate or OnePerson(room.user)
    names = [manners.host] if manners.host not in {"127.0.0.1", "localhost"} else ["127.0.0.1", "localhost"]
    desk = Desk(room, Pages(assets), assets, door, gate, manners.access)
    return Litestar(
        route_handlers=list(ROUTES),
        state=State({"desk": desk}),
        on_shutdown=[desk.adder.end],
        guards=[require_power, require_own_origin],
        middleware=[
            RateLimitConfig(rate_limit=("minute", PER_MINUTE)).middleware,
            Sessions(secure=manners.secure).middleware,
        ],
        response_headers=HEADERS,
        allowed_hosts=[*names, *(f"{name}:{manners.port}" for name in names), manners.outside or names[0]],
        exception_handlers={LongarmError: tell_longarm, HTTPException: tell_http, ValueError: tell_value},
        openapi_config=OpenAPIConfig("Longarm", "1", render_plugins=[JsonRenderPlugin()]) if manners.openapi else None,
        request_max_body_size=64 * 2**20,
        before_send=[_noting(manners.access)] if manners.access else [],
    )


def _noting(access: AccessLog) -> Callable[[Message, Scope], Awaitable[None]]:
    async def note(message: Message, scope: Scope) -> None:
        if message["type"] == "http.response.start":
            session = scope.get("session")
            who = str(session.get("account") or "-") if isinstance(session, dict) else "-"
            told = scope["state"].get(TOLD, {})
            path = str(scope["path"])
            if not path.startswith("/static/"):
                access.note(Asking(who, str(scope.get("method", "-")), path, message["status"]), told)

    return note
