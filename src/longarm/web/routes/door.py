"""The door, the language of the interface, and the bundled files."""

from __future__ import annotations

import mimetypes

from litestar import get, post
from litestar.exceptions import HTTPException, NotFoundException
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect, Response

from longarm.web.desk import Asked, Form, desk_of, own_path
from longarm.web.people import SESSION_KEY
from longarm.web.safety import renew_session


@get("/enter", opt={"open": True}, sync_to_thread=False)
def enter(request: Asked, token: FromQuery[str] = "") -> Redirect:
    """Come in by the one-time link."""
    desk = desk_of(request)
    if desk.gate.team or not desk.door.opens(token):
        raise HTTPException(
            status_code=403, detail="This link was used before or is wrong. Start `longarm serve` again for a new one."
        )
    renew_session(request, {SESSION_KEY: True})
    return Redirect("/")


@post("/language", sync_to_thread=False, status_code=303)
def language(request: Asked, data: Form) -> Redirect:
    """Choose the language of the interface."""
    request.session["lang"] = data.get("lang", "en")[:2]
    return Redirect(own_path(data.get("back")), status_code=303)


@get("/static/{name:str}", opt={"open": True}, sync_to_thread=False)
def static(request: Asked, name: FromPath[str]) -> Response[bytes]:
    """A bundled file."""
    assets = desk_of(request).assets
    if f"web/static/{name}" not in assets.names("web/static"):
        raise NotFoundException("There is no such file.")
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Response(assets.load(f"web/static/{name}"), media_type=kind)
