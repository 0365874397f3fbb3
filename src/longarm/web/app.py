"""The desk as an ASGI application: routes, what guards them, and how errors are told."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from typing import Annotated, Any

import msgspec
from litestar import Litestar, Request, get, post
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.exceptions import HTTPException, NotFoundException
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.middleware.session.server_side import ServerSideSessionConfig
from litestar.params import Body
from litestar.response import Redirect, Response

from longarm.errors import CaseError, LongarmError, NotFoundError
from longarm.ports import Assets
from longarm.publish.register_json import register_json
from longarm.records.judgement import Verb
from longarm.shelf.judging import Decision
from longarm.web.facets import Shown, index_entries, parse_query, search
from longarm.web.pages.entry import show_entry
from longarm.web.pages.figures import show_figures
from longarm.web.pages.overview import show_overview
from longarm.web.pages.register import show_register
from longarm.web.pages.report import show_report
from longarm.web.pages.review import show_review
from longarm.web.pages.whatif import show_whatif
from longarm.web.render import Pages
from longarm.web.room import Room, Snapshot
from longarm.web.safety import HEADERS, SESSION_KEY, Door, require_entered, require_own_origin

#: Requests one browser may make in a minute.
PER_MINUTE = 600
Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


@dataclass
class Desk:
    """What the routes work with.

    Attributes:
        room: access to the case.
        pages: the templates.
        assets: the package's data files.
        door: the one-time link.
    """

    room: Room
    pages: Pages
    assets: Assets
    door: Door
    _index: tuple[Snapshot | None, list[Shown]] = (None, [])

    def index(self, now: Snapshot) -> list[Shown]:
        """Return the entries of a snapshot as they are searched."""
        if self._index[0] is not now:
            self._index = (now, index_entries(now.register))
        return self._index[1]


def _lang(request: Request[Any, Any, State], desk: Desk) -> str:
    return desk.pages.catalogues.choose(request.session.get("lang"), request.headers.get("accept-language", ""))


def _page(request: Request[Any, Any, State], template: str, values: dict[str, Any]) -> Response[str]:
    desk: Desk = request.app.state.desk
    notice = request.session.pop("notice", None) if SESSION_KEY in request.session else None
    return desk.pages.page(
        template, _lang(request, desk), path=request.url.path, case=desk.room.path.name, notice=notice, **values
    )


@get("/enter", opt={"open": True}, sync_to_thread=False)
def enter(request: Request[Any, Any, State], token: str = "") -> Redirect:
    """Come in by the one-time link."""
    desk: Desk = request.app.state.desk
    if not desk.door.opens(token):
        raise HTTPException(
            status_code=403, detail="This link was used before or is wrong. Start `longarm serve` again for a new one."
        )
    request.set_session({SESSION_KEY: True})
    return Redirect("/")


@get("/", sync_to_thread=True)
def overview(request: Request[Any, Any, State]) -> Response[str]:
    """What the case holds in one glance."""
    now = request.app.state.desk.room.snapshot()
    return _page(request, "overview.html", {"now": now, **show_overview(now)})


@get("/register", sync_to_thread=True)
def register(request: Request[Any, Any, State]) -> Response[str]:
    """The register with facets and search."""
    desk: Desk = request.app.state.desk
    now = desk.room.snapshot()
    query = parse_query(request.query_params.multi_items())
    return _page(request, "register.html", {"now": now, **show_register(desk.index(now), query)})


@get("/register.json", sync_to_thread=True)
def register_export(request: Request[Any, Any, State]) -> Response[bytes]:
    """The current result as JSON, names as sealed: for work inside the case only."""
    desk: Desk = request.app.state.desk
    now = desk.room.snapshot()
    query = parse_query(request.query_params.multi_items())
    found = msgspec.structs.replace(now.register, entries=search(desk.index(now), query).all)
    return Response(register_json(found), media_type="application/json")


@get("/entry/{entry_id:str}", sync_to_thread=True)
def entry(request: Request[Any, Any, State], entry_id: str) -> Response[str]:
    """One entry down to its words."""
    now = request.app.state.desk.room.snapshot()
    return _page(request, "entry.html", {"now": now, **show_entry(now, now.entry(entry_id))})


@get("/report/{short:str}", sync_to_thread=True)
def report(request: Request[Any, Any, State], short: str) -> Response[str]:
    """One report with its claims marked."""
    now = request.app.state.desk.room.snapshot()
    return _page(request, "report.html", {"now": now, **show_report(now, now.report(short))})


@get("/review", sync_to_thread=True)
def review(request: Request[Any, Any, State], claim: str | None = None) -> Response[str]:
    """The review desk."""
    now = request.app.state.desk.room.snapshot()
    return _page(request, "review.html", {"now": now, "verbs": Verb, **show_review(now, claim)})


@get("/figures", sync_to_thread=True)
def figures(request: Request[Any, Any, State]) -> Response[str]:
    """Contested quantities over time."""
    now = request.app.state.desk.room.snapshot()
    return _page(request, "figures.html", {"now": now, **show_figures(now.register)})


@get("/whatif", sync_to_thread=True)
def whatif(request: Request[Any, Any, State], entry: str | None = None, without: str | None = None) -> Response[str]:
    """What would fall."""
    room: Room = request.app.state.desk.room
    now = room.snapshot()
    chosen = now.entry(entry) if entry else None
    return _page(request, "whatif.html", {"now": now, **show_whatif(now, room, chosen, without)})


@post("/judge", sync_to_thread=True, status_code=303)
def judge(request: Request[Any, Any, State], data: Form) -> Redirect:
    """Seal a person's decision and build again."""
    desk: Desk = request.app.state.desk
    verb = Verb(data.get("verb", ""))
    sets = tuple(f"{name[4:]}={value}" for name, value in sorted(data.items()) if name.startswith("set-"))
    if verb is Verb.CORRECT:
        sets = tuple(pair for pair in sets if data.get(f"was-{pair.split('=')[0]}") != pair.split("=", 1)[1])
    decision = Decision(
        verb=verb,
        targets=tuple(one for one in data.get("targets", "").split("\n") if one.strip()),
        reason=data.get("reason", ""),
        by=data.get("by", "").strip() or desk.room.user,
        sets=sets if verb is Verb.CORRECT else (),
    )
    leaves = desk.room.judge(decision)
    request.session["notice"] = f"{verb.value}: {', '.join(leaf.id for leaf in leaves)}"
    back = data.get("back", "/")
    return Redirect(back if back.startswith("/") and not back.startswith("//") else "/", status_code=303)


@post("/language", sync_to_thread=False, status_code=303)
def language(request: Request[Any, Any, State], data: Form) -> Redirect:
    """Choose the language of the interface."""
    request.session["lang"] = data.get("lang", "en")[:2]
    back = data.get("back", "/")
    return Redirect(back if back.startswith("/") and not back.startswith("//") else "/", status_code=303)


@get("/static/{name:str}", opt={"open": True}, sync_to_thread=False)
def static(request: Request[Any, Any, State], name: str) -> Response[bytes]:
    """A bundled file."""
    assets: Assets = request.app.state.desk.assets
    if f"web/static/{name}" not in assets.names("web/static"):
        raise NotFoundException("There is no such file.")
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Response(assets.load(f"web/static/{name}"), media_type=kind)


ROUTES = (enter, overview, register, register_export, entry, report, review, figures, whatif, judge, language, static)


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
        state=State({"desk": Desk(room, Pages(assets), assets, door)}),
        guards=[require_entered, require_own_origin],
        middleware=[limit.middleware, sessions.middleware],
        response_headers=HEADERS,
        allowed_hosts=["127.0.0.1", "localhost", f"127.0.0.1:{port}", f"localhost:{port}"],
        exception_handlers={LongarmError: tell_longarm, HTTPException: tell_http, ValueError: tell_value},
        openapi_config=None,
        request_max_body_size=64 * 2**20,
    )
