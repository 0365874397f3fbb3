"""Destroying a report takes two accounts: one asks, another confirms; only in team mode."""

from __future__ import annotations

from litestar import post
from litestar.response import Redirect

from longarm.errors import UsageError
from longarm.web.desk import Asked, Form, desk_of, now_of, person_of
from longarm.web.people import Power
from longarm.web.routes.team import gate_of


@post("/erase", sync_to_thread=True, status_code=303, opt={"power": Power.REVIEWER})
def erase(request: Asked, data: Form) -> Redirect:
    """Ask to destroy a report, or confirm what somebody else asked for."""
    gate_of(request)
    room, by = desk_of(request).room, person_of(request).name
    # Who does not see the report can neither ask nor confirm.
    report = now_of(request).report(data.get("target", ""))
    if data.get("what") == "ask":
        room.ask_erasure(report, data.get("reason", ""), by)
        return Redirect(f"/report/{report.id[7:23]}", status_code=303)
    if data.get("what") != "confirm":
        raise UsageError("Nothing was asked for.", hint="Use the buttons of the page.")
    wish = data.get("request", "")
    if not any(one.id == wish and one.report == report.id for one in room.erasures()):
        raise UsageError("Nobody asked for that.", hint="Load the page of the report again.")
    room.confirm_erasure(wish, by)
    return Redirect(f"/report/{report.id[7:23]}", status_code=303)
