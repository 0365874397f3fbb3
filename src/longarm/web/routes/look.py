"""The pages that only show: overview, register, entry, map, figures, what-if."""

from __future__ import annotations

import hashlib

from litestar import get
from litestar.params import FromPath, FromQuery
from litestar.response import Response

from longarm.publish.words import KINDS
from longarm.records.register import Register
from longarm.web.desk import Asked, desk_of, now_of, page_of, person_of
from longarm.web.exporting import as_csv, as_json, file_name, narrowed
from longarm.web.facets import Query, parse_query, search
from longarm.web.pages.entry import show_entry
from longarm.web.pages.figures import show_figures
from longarm.web.pages.map import parse_view, show_map
from longarm.web.pages.overview import show_overview
from longarm.web.pages.register import show_register
from longarm.web.pages.whatif import show_whatif
from longarm.web.people import Power
from longarm.web.routes.fence import fence_values
from longarm.web.team.access import TOLD


@get("/", sync_to_thread=True)
def overview(request: Asked) -> Response[str]:
    """What the case holds in one glance."""
    now = now_of(request)
    seen = request.session.get("seen_size")
    request.session["seen_size"] = now.size
    return page_of(request, "overview.html", {"now": now, **show_overview(now, seen)})


@get("/register", sync_to_thread=True)
def register(request: Asked) -> Response[str]:
    """The register with facets and search."""
    now = now_of(request)
    query = parse_query(request.query_params.multi_items())
    return page_of(request, "register.html", {"now": now, **show_register(now.index, query)})


@get("/register.json", sync_to_thread=True)
def register_export(request: Asked) -> Response[bytes]:
    """The current result as JSON, names as sealed: for work inside the case only."""
    found = _result(request)
    return _download(request, found, as_json(found), "application/json", "json")


@get("/register.csv", sync_to_thread=True)
def register_table(request: Asked) -> Response[bytes]:
    """The claims of the current result as a table, names as sealed: for work inside the case only."""
    found = _result(request)
    return _download(request, found, as_csv(found), "text/csv", "csv")


def _result(request: Asked) -> Register:
    now = now_of(request)
    return narrowed(now.register, search(now.index, parse_query(request.query_params.multi_items())).all)


def _download(request: Asked, found: Register, data: bytes, media_type: str, ending: str) -> Response[bytes]:
    """Return a result as a file to be kept, told in the access log by its hash."""
    digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
    request.scope["state"][TOLD] = {"entries": len(found.entries), "digest": digest}
    headers = {"content-disposition": f'attachment; filename="{file_name(found, ending)}"'}
    return Response(data, media_type=media_type, headers=headers)


@get("/entry/{entry_id:str}", sync_to_thread=True)
def entry(request: Asked, entry_id: FromPath[str]) -> Response[str]:
    """One entry down to its words."""
    now = now_of(request)
    chosen = now.entry(entry_id)
    values = {**show_entry(now, chosen), **fence_values(request, chosen)}
    return page_of(request, "entry.html", {"now": now, **values})


@get("/map", sync_to_thread=True)
def world_map(request: Asked, near: FromQuery[str | None] = None) -> Response[str]:
    """Map and timeline of the entries that the address asks for; stations when it asks for nothing."""
    desk = desk_of(request)
    now = now_of(request)
    query = parse_query(request.query_params.multi_items())
    if not query.chosen and not query.words and "all" not in request.query_params:
        query = Query({"kind": frozenset(["station"])})
    found = search(now.index, query).matching
    chosen = query.chosen.get("kind", frozenset())
    values = {"now": now, "kinds": KINDS, "chosen": chosen, "query": query.address() or "all=1"}
    shown = show_map(now.register.entries, desk.shapes(), parse_view(near), now.facts, found)
    return page_of(request, "map.html", {**values, **shown})


@get("/figures", sync_to_thread=True)
def figures(request: Asked) -> Response[str]:
    """Contested quantities over time."""
    now = now_of(request)
    return page_of(request, "figures.html", {"now": now, **show_figures(now.register)})


@get("/whatif", sync_to_thread=True)
def whatif(request: Asked, entry: FromQuery[str | None] = None, without: FromQuery[str | None] = None) -> Response[str]:
    """What would fall."""
    room = desk_of(request).room
    now = now_of(request)
    chosen = now.entry(entry) if entry else None
    may = {"may_retract": person_of(request).power >= Power.REVIEWER}
    return page_of(request, "whatif.html", {"now": now, **may, **show_whatif(now, room, chosen, without)})
