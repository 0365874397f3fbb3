"""Who sees an entry or a report, and who looked at what; only in team mode."""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import get, post
from litestar.params import FromQuery
from litestar.response import Redirect, Response

from longarm.errors import UsageError
from longarm.records.register import Entry, RegisterReport
from longarm.web.desk import Asked, Form, desk_of, now_of, own_path, page_of, person_of
from longarm.web.people import Power
from longarm.web.routes.team import gate_of
from longarm.web.snapshot import Snapshot
from longarm.web.team.access import read_lines
from longarm.web.team.fences import Fence, fence_entry
from longarm.web.team.gate import TeamGate

#: Lines shown of the log of access.
MOST_ROWS = 500


@post("/fence", sync_to_thread=True, status_code=303, opt={"power": Power.REVIEWER})
def fence(request: Asked, data: Form) -> Redirect:
    """Restrict an entry or a report to some people and roles, or open it to all again."""
    gate, person = gate_of(request), person_of(request)
    made = _fence_of(now_of(request), data.get("target", ""))
    if data.get("what") == "lift":
        found = gate.fences.around(now_of(request).named(data.get("target", "")))
        gate.fences.lift(found.target if found else made.target)
        return Redirect(own_path(data.get("back")), status_code=303)
    power = Power.__members__.get(data.get("power", "").upper())
    if power is None:
        raise UsageError("There is no such role.", hint="Choose one of reader, coder, reviewer and admin.")
    names = {name[7:] for name in data if name.startswith("person-")}
    known = {account.name for account in gate.accounts.all()}
    if not names <= known:
        raise UsageError("There is no such account.", hint="Choose from the list.")
    made = msgspec.structs.replace(made, power=int(power), people=tuple(sorted(names)), by=person.name)
    if not made.lets(person):
        raise UsageError("You would not see it yourself any more.", hint="Name yourself too, or ask an admin.")
    gate.fences.put(made)
    return Redirect(own_path(data.get("back")), status_code=303)


def fence_values(request: Asked, target: Entry | RegisterReport) -> dict[str, Any]:
    """Return what a page shows of the fence around an entry or report, and who could be let pass by this person."""
    gate, person = desk_of(request).gate, person_of(request)
    values: dict[str, Any] = {"fenced": None, "names": (), "powers": list(Power), "wishes": ()}
    if isinstance(gate, TeamGate):
        wishes = desk_of(request).room.erasures() if isinstance(target, RegisterReport) else ()
        values["wishes"] = [one for one in wishes if one.report == target.id]
        values["fenced"] = gate.fences.around(target)
        if person.power >= Power.REVIEWER:
            values["names"] = [account.name for account in gate.accounts.all() if not account.closed]
    return values


def _fence_of(now: Snapshot, target: str) -> Fence:
    found = now.named(target)
    if isinstance(found, Entry):
        return fence_entry(found)
    return Fence(target=found.id, title=found.title or found.file)


@get("/access", sync_to_thread=True, opt={"power": Power.ADMIN})
def access(request: Asked, part: FromQuery[int | None] = None) -> Response[str]:
    """Who looked at what."""
    gate_of(request)
    desk = desk_of(request)
    rows = desk.access.waiting() if desk.access else []
    if part is not None:
        rows = read_lines(desk.room.read_access(part))
    values = {"rows": rows[::-1][:MOST_ROWS], "parts": desk.room.accesses()[::-1], "part": part}
    return page_of(request, "access.html", values)
