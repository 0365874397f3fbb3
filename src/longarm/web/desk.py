"""What every route works with, and how a page is answered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

from litestar import Request
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotAuthorizedException
from litestar.params import Body
from litestar.response import Response
from markupsafe import Markup, escape

from longarm.ports import Assets
from longarm.web.adding import Adder
from longarm.web.people import SESSION_KEY, Gate, Person
from longarm.web.render import Pages
from longarm.web.room import Room
from longarm.web.safety import Door
from longarm.web.second import Reader, hidden_judgements
from longarm.web.snapshot import Snapshot
from longarm.web.team.access import AccessLog

Json = Annotated[dict[str, Any], Body()]
Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]
Asked = Request[Any, Any, State]


@dataclass
class Desk:
    """What the routes work with.

    Attributes:
        room: access to the case.
        pages: the templates.
        assets: the package's data files.
        door: the one-time link.
        gate: tells who is before the desk.
        access: who looked at what; None where nobody notes it.
    """

    room: Room
    pages: Pages
    assets: Assets
    door: Door
    gate: Gate
    access: AccessLog | None = None
    adder: Adder = field(init=False)
    _shapes: dict[str, Markup] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.adder = Adder(self.room)

    def warm(self) -> None:
        """Make ready what the first question would else wait for."""
        now = self.room.snapshot()
        self.shapes()
        for name in ("glance", "places", "index", "entries", "facts", "links", "entries_of_claim", "contradictions"):
            getattr(now, name)

    def shapes(self) -> Mapping[str, str]:
        """Return the outlines of the countries."""
        if not self._shapes:
            outlines = json.loads(self.assets.load("web/shapes/world.json"))
            self._shapes = {code: escape(path) for code, path in outlines.items()}
        return self._shapes


def desk_of(request: Asked) -> Desk:
    """Return the desk."""
    desk: Desk = request.app.state.desk
    return desk


def person_of(request: Asked) -> Person:
    """Return who asks.

    Raises:
        NotAuthorizedException: nobody who may be here; the guard lets none so far.
    """
    person = desk_of(request).gate.person(request.session)
    if person is None:
        raise NotAuthorizedException("This desk is opened by the link that `longarm serve` printed.")
    return person


def reader_of(request: Asked) -> Reader:
    """Return who reads, and whether as a second reader."""
    return Reader(person_of(request).name, bool(request.session.get("blind")))


def now_of(request: Asked) -> Snapshot:
    """Return the case as the person before the desk sees it; no page takes it by another way.

    Fenced entries and reports are not in it for those whom no fence lets pass, nor for a second reader what others
    decided on claims that this reader did not decide on yet: neither in a list nor in a count.
    """
    desk = desk_of(request)
    whole = desk.room.snapshot()
    sight = desk.gate.sight(person_of(request), whole.register)
    hidden = hidden_judgements(whole.judged, reader_of(request))
    if hidden:
        sight = replace(sight, judgements=hidden)
    return desk.room.seen(sight) if sight else whole


def language_of(request: Asked) -> str:
    """Return the language of the interface that the person chose, else the browser's."""
    desk = desk_of(request)
    return desk.pages.catalogues.choose(request.session.get("lang"), request.headers.get("accept-language", ""))


def page_of(request: Asked, template: str, values: dict[str, Any]) -> Response[str]:
    """Return a page."""
    desk = desk_of(request)
    person = desk.gate.person(request.session)
    notice = request.session.pop("notice", None) if person else None
    changed = request.session.pop("changed", None) if notice else None
    return desk.pages.page(
        template,
        language_of(request),
        path=request.url.path,
        case=desk.room.title if person else "",
        notice=notice,
        changed=changed,
        person=person,
        undoable=bool(request.session.get("done")) if person else False,
        blind=bool(request.session.get("blind")) if person else False,
        **values,
    )


def own_path(back: str | None, otherwise: str = "/") -> str:
    """Return where a form leads back to: a page of ours only."""
    plain = back or otherwise
    return plain if plain.startswith("/") and not plain.startswith(("//", "/\\")) else "/"


__all__ = [
    "SESSION_KEY",
    "Asked",
    "Desk",
    "Form",
    "Json",
    "desk_of",
    "language_of",
    "now_of",
    "own_path",
    "page_of",
    "person_of",
]
