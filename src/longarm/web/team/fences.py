"""Fences: entries and reports that only some people see; kept beside the accounts that they name."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from longarm.records.register import Entry, Register, RegisterReport
from longarm.shelf.seeing import Sight
from longarm.web.people import Person, Power
from longarm.web.team.keeping import keep_private


class Fence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An entry or a report that only some people see.

    Attributes:
        target: key of the entry, or id of the report.
        title: what it was called when it was fenced.
        people: names of the accounts that see it.
        power: the least role that sees it; admins always do, since they keep the accounts.
        claims: of an entry, the claims on which it rested then.
        words: of an entry, report and words of these claims: they find it again when it is read anew.
        by: who fenced it.
        at: when, RFC 3339.
    """

    target: str
    title: str
    people: tuple[str, ...] = ()
    power: int = int(Power.ADMIN)
    claims: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    by: str = ""
    at: str = ""

    @property
    def is_report(self) -> bool:
        """Whether a report is fenced, with all that rests on it."""
        return self.target.startswith("sha256:")

    def lets(self, person: Person) -> bool:
        """Say whether a person sees what is fenced."""
        return person.power >= min(self.power, int(Power.ADMIN)) or person.name in self.people

    def find(self, entries: Iterable[Entry]) -> list[Entry]:
        """Return what is fenced of some entries, also when it was joined with others or read anew since."""
        entries = tuple(entries)
        found = [e for e in entries if e.key == self.target or any(s.claim in self.claims for s in e.supports)]
        # Rather too much is hidden than too little.
        return found or [e for e in entries if any((s.report, s.quote) in self.words for s in e.supports)]


def fence_entry(entry: Entry) -> Fence:
    """Return a fence around an entry that nobody but admins passes."""
    return Fence(
        target=entry.key,
        title=entry.title,
        claims=tuple(sorted({support.claim for support in entry.supports})),
        words=tuple(sorted({(support.report, support.quote) for support in entry.supports})),
    )


class Fences:
    """Keeps the fences of one case in a file; safe for several threads of one desk.

    Args:
        path: the file.
        clock: tells the time as RFC 3339.
    """

    def __init__(self, path: Path, clock: Callable[[], str]) -> None:
        self._path = path
        self._clock = clock
        self._lock = threading.Lock()
        found = msgspec.json.decode(path.read_bytes(), type=list[Fence]) if path.exists() else []
        self._fences = {fence.target: fence for fence in found}
        self._sights: tuple[Register | None, dict[frozenset[str], Sight]] = (None, {})

    def now(self) -> str:
        """Return the time as RFC 3339."""
        return self._clock()

    def all(self) -> list[Fence]:
        """Return the fences by title."""
        return sorted(self._fences.values(), key=lambda one: (one.title, one.target))

    def around(self, target: Entry | RegisterReport) -> Fence | None:
        """Return the fence around an entry or a report."""
        if isinstance(target, RegisterReport):
            return self._fences.get(target.id)
        fences = (fence for fence in self.all() if not fence.is_report)
        return next((fence for fence in fences if fence.find([target])), None)

    def put(self, fence: Fence) -> None:
        """Put up a fence, or move the one that is there."""
        with self._lock:
            self._keep({**self._fences, fence.target: msgspec.structs.replace(fence, at=self._clock())})

    def lift(self, target: str) -> None:
        """Take a fence away."""
        with self._lock:
            self._keep({name: fence for name, fence in self._fences.items() if name != target})

    def sight(self, person: Person, register: Register) -> Sight:
        """Return what a person does not see of a register."""
        hidden = [fence for fence in self._fences.values() if not fence.lets(person)]
        if not hidden:
            return Sight()
        name = frozenset(fence.target for fence in hidden)
        with self._lock:
            of, sights = self._sights
            if of is not register:
                sights = {}
                self._sights = (register, sights)
            if name not in sights:
                sights[name] = _sight(hidden, register)
            return sights[name]

    def _keep(self, fences: dict[str, Fence]) -> None:
        keep_private(self._path, [fences[target] for target in sorted(fences)])
        self._fences = fences
        self._sights = (None, {})


def _sight(hidden: Iterable[Fence], register: Register) -> Sight:
    hidden = tuple(hidden)
    reports = frozenset(fence.target for fence in hidden if fence.is_report)
    fenced = [fence for fence in hidden if not fence.is_report]
    entries = [entry for fence in fenced for entry in fence.find(register.entries)]
    return Sight(
        reports=reports,
        entries=frozenset(entry.key for entry in entries) | {fence.target for fence in fenced},
        claims=frozenset(support.claim for entry in entries for support in entry.supports)
        | {claim for fence in fenced for claim in fence.claims},
    )
