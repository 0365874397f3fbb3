"""Stamps a case: asks the authorities, seals their tokens, and says how the case stands in time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.errors import FetchError
from longarm.ports import Ledgers
from longarm.proofs.note import TreeHead
from longarm.records.capture import ABOUT_THE_LOG, ACCESS, Capture, Sealed
from longarm.seal.case import OpenCase
from longarm.shelf.calendars import ots_state_of

if TYPE_CHECKING:
    from longarm.seal.stamp import Authority, HttpStamper


@dataclass(frozen=True)
class StampState:
    """How far a case is stamped, by what its own log says; `verify` checks it against pinned roots.

    Attributes:
        size: log entries that the newest round of stamps covers.
        roots: root key -> its name, of the tokens of that round.
        at: latest of the times that those tokens give, empty without any.
        until: when the first of their certificates ends.
        accesses: parts of the log of access that came after it; they wait for the next round.
    """

    size: int
    roots: dict[str, str]
    at: str
    until: str
    accesses: int = 0

    @property
    def words(self) -> str:
        """The state in words."""
        if not self.roots:
            return "unstamped"
        count = len(self.roots)
        parts = f"{self.accesses} part{'s' * (self.accesses != 1)} of the log of access"
        rest = f"; {parts} came later and wait for the next stamp" if self.accesses else ""
        return f"first {self.size} entries stamped by {count} root{'s' * (count != 1)} at {self.at}{rest}"


def state_of(kept: Iterable[tuple[int, Sealed]]) -> StampState:
    """Return how far a case is stamped; tokens of one root count once."""
    kept = list(kept)
    pairs = [dict(leaf.http) for _, leaf in kept if leaf.how == "stamp"]
    size = max((int(one[":size"]) for one in pairs), default=0)
    newest = [one for one in pairs if int(one[":size"]) == size]
    return StampState(
        size=size,
        roots={one[":root"]: one[":root-subject"] for one in newest},
        at=max((one[":stamped"] for one in newest), default=""),
        until=min((one[":until"] for one in newest), default=""),
        accesses=sum(index >= size and leaf.how == ACCESS for index, leaf in kept),
    )


@dataclass(frozen=True)
class Answered:
    """What one authority gave.

    Attributes:
        authority: its name.
        index: log entry of the sealed token, None where there is none.
        leaf: that entry.
        error: why there is none.
    """

    authority: str
    index: int | None = None
    leaf: Sealed | None = None
    error: FetchError | None = None


def stamp_case(case: OpenCase, authorities: Sequence[Authority], stamper: HttpStamper) -> list[Answered]:
    """Ask every authority about the newest checkpoint and seal the tokens.

    Raises:
        DamageError: the case was opened for reading only.
        KeyMissingError: the signing key is not on this machine.
    """
    from longarm.seal.stamp import Round

    size, root = case.ledgers.checkpoint()
    head = TreeHead(case.config.origin, size, bytes.fromhex(root))
    given = list(Round(head, authorities, stamper).captures())
    tokens = [(authority.name, one) for authority, one in given if isinstance(one, Capture)]
    sealed = dict(zip([name for name, _ in tokens], case.sealer.seal([one for _, one in tokens]), strict=True))
    answers = []
    for authority, one in given:
        if isinstance(one, FetchError):
            answers.append(Answered(authority.name, error=one))
        else:
            index, leaf = sealed[authority.name]
            answers.append(Answered(authority.name, index, leaf))
    return answers


def is_due(ledgers: Ledgers, today: str, days: int) -> str:
    """Return why a case should be stamped again, empty where it need not.

    Args:
        ledgers: its ledgers.
        today: RFC 3339 time.
        days: how long before a certificate ends it counts as due.
    """
    import datetime

    kept = list(ledgers.kept())
    state = state_of(kept)
    if not state.roots:
        committed = ots_state_of(kept)
        size = max(committed.pending[0], committed.in_blocks[0])
        return _later(ledgers, size) if size else "nothing was ever stamped"
    until = datetime.datetime.fromisoformat(state.until)
    left = (until - datetime.datetime.fromisoformat(today)).days
    if left < days:
        return f"a certificate of the newest stamps ends on {state.until[:10]}, in {left} days"
    return _later(ledgers, state.size)


def _later(ledgers: Ledgers, size: int) -> str:
    """Say how many entries came after the first ``size`` that call for a stamp.

    Those about the log itself would never end, and a team's desk adds parts of its log of access all day long; the next
    stamp covers them.
    """
    aside = {index for index, leaf in ledgers.kept() if leaf.how in ABOUT_THE_LOG or leaf.how == ACCESS}
    later = [index for index in range(size, ledgers.checkpoint()[0]) if index not in aside]
    return f"{len(later)} log entries came after the newest stamps" if later else ""
