"""What every route works with, and how a page is answered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
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
from longarm.web.facets import Index, index_entries
from longarm.web.map_facts import Facts, facts_of
from longarm.web.people import SESSION_KEY, Gate, Person
from longarm.web.render import Pages
from longarm.web.room import Room
from longarm.web.safety import Door
from longarm.web.second import Reader
from longarm.web.snapshot import Snapshot

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
    """

    room: Room
    pages: Pages
    assets: Assets
    door: Door
    gate: Gate
    adder: Adder = field(init=False)
    _index: tuple[Snapshot, Index] | None = None
    _facts: tuple[Snapshot, Facts] | None = None
    _shapes: dict[str, Markup] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.adder = Adder(self.room)

    def index(self, now: Snapshot) -> Index:
        """Return the entries of a snapshot as they are searched."""
        if self._index is None or self._index[0] is not now:
            self._index = (now, index_entries(now.register))
        return self._index[1]

    def facts(self, now: Snapshot) -> Facts:
        """Return what the map knows of the entries of a snapshot."""
        if self._facts is None or self._facts[0] is not now:
            self._facts = (now, facts_of(now.register.entries))
        return self._facts[1]

    def warm(self) -> None:
        """Make ready what the first question would else wait for."""
        now = self.room.snapshot()
        self.index(now)
        self.facts(now)
        self.shapes()
        for name in ("links", "entries_of_claim", "places", "contradictions"):
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


def language_of(request: Asked) -> str:
    """Return the language of the interface that the person chose, else the browser's."""
    desk = desk_of(request)
    return desk.pages.catalogues.choose(request.session.get("lang"), request.headers.get("accept-language", ""))


def page_of(request: Asked, template: str, values: dict[str, Any]) -> Response[str]:
    """Return a page."""
    desk = desk_of(request)
    person = desk.gate.person(request.session)
    notice = request.session.pop("notice", None) if person else None
    return desk.pages.page(
        template,
        language_of(request),
        path=request.url.path,
        case=desk.room.path.name,
        notice=notice,
        person=person,
        undoable=bool(request.session.get("done")) if person else False,
        blind=bool(request.session.get("blind")) if person else False,
        **values,
    )


def own_path(back: str | None, otherwise: str = "/") -> str:
    """Return where a form leads back to: a page of ours only."""
    plain = back or otherwise
    return plain if plain.startswith("/") and not plain.startswith(("//", "/\\")) else "/"


__all__ = ["SESSION_KEY", "Asked", "Desk", "Form", "desk_of", "language_of", "own_path", "page_of", "person_of"]
