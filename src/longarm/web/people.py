"""Who is before the desk, and what they may do: one person by the one-time link, or the accounts of a team."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Protocol

from longarm.records.judgement import Verb
from longarm.records.register import Register
from longarm.shelf.seeing import Sight

SESSION_KEY = "entered"


class Power(IntEnum):
    """What a role may do; each may do all that the one before it may."""

    READER = 1
    CODER = 2
    REVIEWER = 3
    ADMIN = 4

    @property
    def words(self) -> str:
        """The name of the role."""
        return self.name.lower()


#: Decisions about sources, persons and whole entries wait for a reviewer; the rest is coding.
REVIEWER_VERBS = frozenset({Verb.RETRACT, Verb.RELEASE, Verb.SAME, Verb.NOT_SAME})


@dataclass(frozen=True)
class Person:
    """Somebody before the desk.

    Attributes:
        name: as it stands in judgements.
        power: what they may do.
        team: True where they signed in to an account.
    """

    name: str
    power: Power
    team: bool = False


class Gate(Protocol):
    """Tells who is before the desk."""

    @property
    def team(self) -> bool:
        """Whether people sign in here."""
        ...

    @property
    def origin(self) -> str:
        """The address by which people reach the desk, where that is not the one at which it listens; else empty."""
        ...

    def person(self, session: Mapping[str, Any]) -> Person | None:
        """Return who this session belongs to, None for a stranger."""
        ...

    def sight(self, person: Person, register: Register) -> Sight:
        """Return what a person does not see of a register."""
        ...


@dataclass(frozen=True)
class OnePerson:
    """The person at this machine, who came by the one-time link; may do everything but keep accounts.

    Attributes:
        user: the name of the user's account on this machine.
    """

    user: str
    team: bool = False
    origin: str = ""

    def person(self, session: Mapping[str, Any]) -> Person | None:
        """Return the person who came by the link; under another name where they gave one."""
        if not session.get(SESSION_KEY):
            return None
        return Person(str(session.get("by") or self.user), Power.ADMIN)

    def sight(self, _person: Person, _register: Register) -> Sight:
        """Hide nothing: the case lies on this person's disk."""
        return Sight()
