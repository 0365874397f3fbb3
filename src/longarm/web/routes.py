"""The routes of the desk: each takes a snapshot, asks its page, and renders."""

from __future__ import annotations

import json
import mimetypes
from dataclasses import dataclass, field
from typing import Annotated, Any

import msgspec
from litestar import Request, get, post
from litestar.datastructures import State, UploadFile
from litestar.enums import RequestEncodingType
from litestar.exceptions import HTTPException, NotFoundException
from litestar.params import Body, FromPath, FromQuery
from litestar.response import Redirect, Response

from longarm.errors import UsageError
from longarm.ports import Assets
from longarm.publish.register_json import register_json
from longarm.publish.words import KINDS
from longarm.records.capture import Declared
from longarm.records.judgement import Verb
from longarm.records.report import Genre
from longarm.shelf.judging import Decision
from longarm.web.adding import Adder
from longarm.web.facets import Query, Shown, index_entries, parse_query, search
from longarm.web.pages.entry import show_entry
from longarm.web.pages.figures import show_figures
from longarm.web.pages.map import show_map
from longarm.web.pages.overview import show_overview
from longarm.web.pages.register import show_register
from longarm.web.pages.report import show_report
from longarm.web.pages.review import show_review
from longarm.web.pages.whatif import show_whatif
from longarm.web.render import Pages
from longarm.web.room import Room, Snapshot
from longarm.web.safety import SESSION_KEY, Door

Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


@dataclass
class Desk:
    """What the routes work with.

    Attributes:
        room: access to the case.
        pages: the templates.
        assets: the package's data files.
        door: the one-time link.
        adder: takes what is added.
    """

    room: Room
    pages: Pages
    assets: Assets
    door: Door
    adder: Adder
    _index: tuple[Snapshot | None, list[Shown]] = (None, [])
    _shapes: dict[str, str] = field(default_factory=dict)

    def index(self, now: Snapshot) -> list[Shown]:
        """Return the entries of a snapshot as they are searched."""
        if self._index[0] is not now:
            self._index = (now, index_entries(now.register))
        return self._index[1]

    def shapes(self) -> dict[str, str]:
        """Return the outlines of the countries."""
        if not self._shapes:
            self._shapes = json.loads(self.assets.load("web/shapes/world.json"))
        return self._shapes


def _lang(request: Request[Any, Any, State], desk: Desk) -> str:
    return desk.pages.catalogues.choose(request.session.get("lang"), request.headers.get("accept-language", ""))


def _page(request: Request[Any, Any, State], template: str, values: dict[str, Any]) -> Response[str]:
    desk: Desk = request.app.state.desk
    notice = request.session.pop("notice", None) if SESSION_KEY in request.session else None
    return desk.pages.page(
        template, _lang(request, desk), path=request.url.path, case=desk.room.path.name, notice=notice, **values
    )


@get("/enter", opt={"open": True}, sync_to_thread=False)
def enter(request: Request[Any, Any, State], token: FromQuery[str] = "") -> Redirect:
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
def entry(request: Request[Any, Any, State], entry_id: FromPath[str]) -> Response[str]:
    """One entry down to its words."""
    now = request.app.state.desk.room.snapshot()
    return _page(request, "entry.html", {"now": now, **show_entry(now, now.entry(entry_id))})


@get("/report/{short:str}", sync_to_thread=True)
def report(request: Request[Any, Any, State], short: FromPath[str]) -> Response[str]:
    """One report with its claims marked."""
    now = request.app.state.desk.room.snapshot()
    return _page(request, "report.html", {"now": now, **show_report(now, now.report(short))})


@get("/review", sync_to_thread=True)
def review(request: Request[Any, Any, State], claim: FromQuery[str | None] = None) -> Response[str]:
    """The review desk."""
    now = request.app.state.desk.room.snapshot()
    return _page(request, "review.html", {"now": now, "verbs": Verb, **show_review(now, claim)})


@get("/map", sync_to_thread=True)
def world_map(request: Request[Any, Any, State]) -> Response[str]:
    """Map and timeline of what is asked for; stations, where nothing is."""
    desk: Desk = request.app.state.desk
    now = desk.room.snapshot()
    query = parse_query(request.query_params.multi_items())
    if not query.chosen and not query.words and "all" not in request.query_params:
        query = Query({"kind": frozenset(["station"])})
    found = search(desk.index(now), query).all
    chosen = query.chosen.get("kind", frozenset())
    return _page(request, "map.html", {"now": now, "kinds": KINDS, "chosen": chosen, **show_map(found, desk.shapes())})


@get("/figures", sync_to_thread=True)
def figures(request: Request[Any, Any, State]) -> Response[str]:
    """Contested quantities over time."""
    now = request.app.state.desk.room.snapshot()
    return _page(request, "figures.html", {"now": now, **show_figures(now.register)})


@get("/whatif", sync_to_thread=True)
def whatif(
    request: Request[Any, Any, State], entry: FromQuery[str | None] = None, without: FromQuery[str | None] = None
) -> Response[str]:
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


@get("/add", sync_to_thread=False)
def add(request: Request[Any, Any, State], job: FromQuery[str | None] = None) -> Response[str]:
    """What can be added, and what became of what was."""
    desk: Desk = request.app.state.desk
    adder = desk.adder
    values = {"job": adder.job(job) if job else None, "jobs": adder.jobs(), "genres": [one.value for one in Genre]}
    return _page(request, "add.html", values)


@post("/add", status_code=303)
async def add_inputs(request: Request[Any, Any, State]) -> Redirect:
    """Take uploads and links and seal them in the background."""
    desk: Desk = request.app.state.desk
    form = await request.form()
    files = [(one.filename, await one.read()) for one in form.getall("files", []) if isinstance(one, UploadFile)]
    links = [line.strip() for line in str(form.get("links", "")).splitlines() if line.strip()]
    if any("://" not in link for link in links):
        raise UsageError("A link lacks its https://.", hint="Give whole addresses, one a line.")
    outlet, published, genre = (str(form.get(name, "")).strip() or None for name in ("outlet", "published", "genre"))
    said = Declared(outlet=outlet, published=published, genre=genre)
    kept = [(name, data) for name, data in files if data]
    if not kept and not links:
        raise UsageError("There is nothing to add.", hint="Choose files or give links.")
    job = desk.adder.start(kept, links, said)
    return Redirect(f"/add?job={job.id}", status_code=303)


@post("/language", sync_to_thread=False, status_code=303)
def language(request: Request[Any, Any, State], data: Form) -> Redirect:
    """Choose the language of the interface."""
    request.session["lang"] = data.get("lang", "en")[:2]
    back = data.get("back", "/")
    return Redirect(back if back.startswith("/") and not back.startswith("//") else "/", status_code=303)


@get("/static/{name:str}", opt={"open": True}, sync_to_thread=False)
def static(request: Request[Any, Any, State], name: FromPath[str]) -> Response[bytes]:
    """A bundled file."""
    assets: Assets = request.app.state.desk.assets
    if f"web/static/{name}" not in assets.names("web/static"):
        raise NotFoundException("There is no such file.")
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Response(assets.load(f"web/static/{name}"), media_type=kind)


ROUTES = (
    enter,
    overview,
    register,
    register_export,
    entry,
    report,
    review,
    world_map,
    figures,
    whatif,
    judge,
    add,
    add_inputs,
    language,
    static,
)
