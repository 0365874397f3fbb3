"""Passkeys: adding one to an account, and signing in with one; only in team mode."""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import get, post
from litestar.response import Redirect, Response

from longarm.errors import UsageError
from longarm.web.desk import Asked, Form, Json, page_of, person_of
from longarm.web.people import Power
from longarm.web.routes.team import gate_of, takes_passkeys
from longarm.web.safety import renew_session
from longarm.web.team.gate import session_of

_CHALLENGE = "challenge"
_AGAIN = "The page was open for too long."


@get("/me", sync_to_thread=False, opt={"power": Power.READER})
def me(request: Asked) -> Response[str]:
    """One's own account: its passkeys and sessions."""
    gate = gate_of(request)
    account = gate.accounts.get(person_of(request).name)
    values = {"account": account, "place": gate.place, "usable": takes_passkeys(request)}
    return page_of(request, "me.html", values)


@post("/passkey/ask", sync_to_thread=False, status_code=200, opt={"power": Power.READER})
def ask_new(request: Asked) -> dict[str, Any]:
    """Begin to add a passkey: what the browser needs for it."""
    gate, name = gate_of(request), person_of(request).name
    account = gate.accounts.get(name)
    known = account.passkeys if account else ()
    options, challenge = gate.place.ask_new(name, gate.accounts.handle(name), known)
    request.session[_CHALLENGE] = challenge
    return options


@post("/passkey/add", sync_to_thread=True, status_code=200, opt={"power": Power.READER})
def add(request: Asked, data: Json) -> dict[str, str]:
    """Keep the passkey that the browser made."""
    gate = gate_of(request)
    made = gate.place.check_new(_answer(data), _challenge(request))
    label = str(data.get("name") or "")[:80].strip() or "passkey"
    gate.accounts.put_passkey(person_of(request).name, msgspec.structs.replace(made, name=label, at=gate.fences.now()))
    return {"go": "/me"}


@post("/passkey/drop", sync_to_thread=True, status_code=303, opt={"power": Power.READER})
def drop(request: Asked, data: Form) -> Redirect:
    """Forget a passkey; other sessions of the account end, for the device may be lost."""
    accounts, name = gate_of(request).accounts, person_of(request).name
    accounts.drop_passkey(name, data.get("id", ""))
    account = accounts.get(name)
    if account is not None:
        renew_session(request, session_of(account))
    return Redirect("/me", status_code=303)


@post("/sign-in/ask", sync_to_thread=False, status_code=200, opt={"open": True})
def ask_known(request: Asked) -> dict[str, Any]:
    """Begin to sign in with a passkey."""
    options, challenge = gate_of(request).place.ask_known()
    request.session[_CHALLENGE] = challenge
    return options


@post("/sign-in/passkey", sync_to_thread=True, status_code=200, opt={"open": True})
def come_in(request: Asked, data: Json) -> dict[str, str]:
    """Come in with a passkey: the device is one factor, what unlocks it the other."""
    gate, challenge = gate_of(request), _challenge(request)
    answer = _answer(data)
    found = gate.accounts.of_passkey(str(answer.get("id", "")))
    if found is None:
        raise UsageError("No account here has this passkey.", hint="Sign in with password and code.")
    account, passkey = found
    gate.accounts.put_passkey(account.name, gate.place.check_known(answer, challenge, passkey))
    renew_session(request, session_of(account))
    return {"go": "/"}


def _answer(data: dict[str, Any]) -> dict[str, Any]:
    answer = data.get("answer")
    if not isinstance(answer, dict):
        raise UsageError("The browser sent no passkey.", hint="Try again.")
    return answer


def _challenge(request: Asked) -> str:
    """Return the challenge of this session and use it up: no answer counts twice."""
    challenge = request.session.pop(_CHALLENGE, None)
    if not challenge:
        raise UsageError(_AGAIN, hint="Try again.")
    return str(challenge)
