"""Tells which account a session belongs to, and slows down those who guess."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from longarm.records.register import Register
from longarm.shelf.seeing import Sight
from longarm.web.people import Person, Power
from longarm.web.team.accounts import Account, Accounts
from longarm.web.team.fences import Fences
from longarm.web.team.passkeys import Place

#: Failed tries in five minutes: for one name, and for all of them together.
_FOR_NAME, _FOR_ALL = RateLimitItemPerMinute(5, 5), RateLimitItemPerMinute(60, 5)


@dataclass
class TeamGate:
    """The accounts of a team at the door.

    Attributes:
        accounts: the accounts.
        fences: what only some of them see.
        place: the name under which passkeys work.
        team: True.
    """

    accounts: Accounts
    fences: Fences
    place: Place
    team: bool = True
    _limiter: MovingWindowRateLimiter = field(default_factory=lambda: MovingWindowRateLimiter(MemoryStorage()))

    def person(self, session: Mapping[str, Any]) -> Person | None:
        """Return the signed-in person while their account lives and nobody ended their sessions."""
        account = self.accounts.get(str(session.get("account", "")))
        if account is None or account.password is None or session.get("epoch") != account.epoch:
            return None
        return Person(account.name, Power(account.power), team=True)

    @property
    def origin(self) -> str:
        """The address by which people reach the desk."""
        return self.place.origin

    def sight(self, person: Person, register: Register) -> Sight:
        """Return what a person does not see of a register."""
        return self.fences.sight(person, register)

    def sign_in(self, name: str, password: str, code: str) -> Account | None:
        """Return the account, None when something does not fit or too many tries failed."""
        if not (self._limiter.test(_FOR_NAME, name) and self._limiter.test(_FOR_ALL, "all")):
            return None
        account = self.accounts.check(name, password, code)
        if account is None:
            self._limiter.hit(_FOR_NAME, name)
            self._limiter.hit(_FOR_ALL, "all")
        return account


def session_of(account: Account) -> dict[str, Any]:
    """Return what a session remembers of who signed in."""
    return {"account": account.name, "epoch": account.epoch}
