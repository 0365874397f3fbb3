"""Signing in and out, taking up an invitation, and the list of people; only in team mode."""

from __future__ import annotations

from litestar import get, post
from litestar.exceptions import HTTPException, NotFoundException
from litestar.params import FromQuery
from litestar.response import Redirect, Response

from longarm.errors import UsageError
from longarm.web.desk import Asked, Form, desk_of, page_of, person_of
from longarm.web.people import Power
from longarm.web.safety import renew_session
from longarm.web.team.accounts import LEAST_PASSWORD
from longarm.web.team.factor import address_of, new_secret
from longarm.web.team.gate import TeamGate, session_of


def gate_of(request: Asked) -> TeamGate:
    """Return the accounts of the team.

    Raises:
        NotFoundException: this desk has none.
    """
    gate = desk_of(request).gate
    if not isinstance(gate, TeamGate):
        raise NotFoundException("This desk has one person only; `longarm serve --team` has accounts.")
    return gate


@get("/sign-in", opt={"open": True}, sync_to_thread=False)
def sign_in_page(request: Asked) -> Response[str]:
    """The door of a team."""
    gate_of(request)
    return page_of(request, "sign-in.html", {"invited": None, "passkeys": takes_passkeys(request)})


def takes_passkeys(request: Asked) -> bool:
    """Say whether the desk was reached by the name for which its passkeys are made."""
    return request.headers.get("host", "") == gate_of(request).place.origin.split("//")[1]


@post("/sign-in", opt={"open": True}, sync_to_thread=True, status_code=303)
def sign_in(request: Asked, data: Form) -> Redirect:
    """Come in by name, password and code."""
    account = gate_of(request).sign_in(data.get("name", "").strip(), data.get("password", ""), data.get("code", ""))
    if account is None:
        raise HTTPException(
            status_code=403,
            detail="Name, password and code do not fit together, or there were too many tries. "
            "After five failed tries a name must wait five minutes; a code counts once.",
        )
    renew_session(request, session_of(account))
    return Redirect("/", status_code=303)


@get("/join", opt={"open": True}, sync_to_thread=False)
def join_page(request: Asked, token: FromQuery[str] = "") -> Response[str]:
    """Take up an invitation: choose a password and set up the second factor."""
    account = gate_of(request).accounts.invited(token)
    if account is None:
        raise HTTPException(status_code=403, detail="This invitation was used before or is too old.")
    secret = request.session.get("secret") or new_secret()
    request.session["secret"] = secret
    case = desk_of(request).room.path.name
    values = {"invited": account, "token": token, "secret": secret, "least": LEAST_PASSWORD, "passkeys": False}
    return page_of(request, "sign-in.html", {**values, "address": address_of(secret, account.name, case)})


@post("/join", opt={"open": True}, sync_to_thread=True, status_code=303)
def join(request: Asked, data: Form) -> Redirect:
    """Finish the invitation and sign in."""
    secret = str(request.session.get("secret") or "")
    if not secret:
        raise UsageError("The page was open for too long.", hint="Open the invitation again.")
    account = gate_of(request).accounts.join(
        data.get("token", ""), data.get("password", ""), secret, data.get("code", "")
    )
    renew_session(request, session_of(account))
    return Redirect("/", status_code=303)


@post("/sign-out", sync_to_thread=True, status_code=303)
def sign_out(request: Asked, data: Form) -> Redirect:
    """End this session, or all sessions of this account."""
    gate = gate_of(request)
    if data.get("everywhere"):
        gate.accounts.end_sessions(person_of(request).name)
    request.clear_session()
    return Redirect("/sign-in", status_code=303)


@get("/people", sync_to_thread=False, opt={"power": Power.ADMIN})
def people(request: Asked) -> Response[str]:
    """Who may come in, and as what."""
    gate = gate_of(request)
    link = request.session.pop("invitation", None)
    values = {
        "accounts": gate.accounts.all(),
        "fences": gate.fences.all(),
        "wishes": desk_of(request).room.erasures(),
        "powers": list(Power),
        "invitation": link,
    }
    return page_of(request, "people.html", values)


@post("/people", sync_to_thread=True, status_code=303, opt={"power": Power.ADMIN})
def change_people(request: Asked, data: Form) -> Redirect:
    """Invite somebody, change a role, end sessions, or close an account."""
    accounts = gate_of(request).accounts
    name, what = data.get("name", "").strip(), data.get("what", "")
    power = Power.__members__.get(data.get("power", "reader").upper())
    if power is None:
        raise UsageError("There is no such role.", hint="Choose one of reader, coder, reviewer and admin.")
    if what == "invite" and name == person_of(request).name:
        raise UsageError("This is you.", hint="Another admin can give you a new beginning.")
    if what == "invite":
        token = accounts.invite(name, power)
        request.session["invitation"] = f"{gate_of(request).place.origin}/join?token={token}"
    elif what == "power":
        accounts.change(name, power=int(power))
    elif what == "lift":
        gate_of(request).fences.lift(data.get("target", ""))
    elif what == "end":
        accounts.end_sessions(name)
    elif what in {"close", "open"}:
        accounts.change(name, closed=what == "close")
    else:
        raise UsageError("Nothing was asked for.", hint="Use the buttons of the page.")
    return Redirect("/people", status_code=303)
