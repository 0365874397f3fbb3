"""The pages of a report: text with claims, bytes as captured, and what differs from a report it derives from."""

from __future__ import annotations

from urllib.parse import quote

from litestar import get
from litestar.params import FromPath
from litestar.response import Response

from longarm.web.desk import Asked, desk_of, now_of, page_of
from longarm.web.pages.beside import show_beside
from longarm.web.pages.report import show_report
from longarm.web.routes.fence import fence_values
from longarm.web.safety import ARCHIVE_POLICY

#: Shown in the frame; everything else is only offered for saving.
_FRAMED = frozenset({"text/html", "application/xhtml+xml", "text/plain"})


@get("/report/{short:str}", sync_to_thread=True)
def report(request: Asked, short: FromPath[str]) -> Response[str]:
    """One report with its claims marked."""
    room = desk_of(request).room
    now = now_of(request)
    chosen = now.report(short)
    framed = room.sealed(chosen).media_type in _FRAMED
    values = {"framed": framed, "open_frame": framed and "original" in request.query_params}
    values |= {**show_report(now, chosen), **fence_values(request, chosen)}
    return page_of(request, "report.html", {"now": now, **values})


@get("/original/{short:str}", sync_to_thread=True)
def original(request: Asked, short: FromPath[str]) -> Response[bytes]:
    """The bytes as captured: a page in a frame that runs nothing and asks nobody, anything else to be saved."""
    room = desk_of(request).room
    chosen = now_of(request).report(short)
    sealed, data = room.original(chosen)
    headers = {"Content-Security-Policy": ARCHIVE_POLICY}
    framed = sealed.media_type in _FRAMED and "save" not in request.query_params
    if not framed:
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(sealed.name, safe='')}"
    return Response(data, media_type=sealed.media_type if framed else "application/octet-stream", headers=headers)


@get("/report/{short:str}/beside/{other:str}", sync_to_thread=True)
def beside(request: Asked, short: FromPath[str], other: FromPath[str]) -> Response[str]:
    """Two reports sentence by sentence, differences marked."""
    now = now_of(request)
    return page_of(request, "beside.html", {"now": now, **show_beside(now, now.report(short), now.report(other))})
