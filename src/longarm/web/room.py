"""What the desk shows: the register as built, kept in memory, and the one door by which a person's decision goes in."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from longarm.bootstrap import Settings
from longarm.errors import NotFoundError, UsageError
from longarm.publish.explain_claim import Desk
from longarm.records.capture import Capture
from longarm.records.judgement import Judged
from longarm.records.reading import Reading
from longarm.records.register import Entry, Register, RegisterReport
from longarm.shelf.case import Manner, Shelf, take_shelf
from longarm.shelf.judging import Decision, make_judgements, suppose_retracted
from longarm.store.derived import FILE


@dataclass(frozen=True)
class Snapshot:
    """The register as last built, with the readings and judgements behind it.

    Attributes:
        register: the register with names as sealed.
        readings: report id -> reading.
        judged: (log index, leaf) of every judgement.
        size: log entries when it was taken.
        stale: log entries that came after the register.
    """

    register: Register
    readings: dict[str, Reading]
    judged: tuple[tuple[int, Judged], ...]
    size: int
    stale: int

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Entries by human id."""
        return {entry.id: entry for entry in self.register.entries}

    @cached_property
    def reports(self) -> dict[str, RegisterReport]:
        """Reports by digest."""
        return {report.id: report for report in self.register.reports}

    @cached_property
    def entries_of_claim(self) -> dict[str, tuple[str, ...]]:
        """Claim id -> ids of the entries it stands in."""
        found: dict[str, list[str]] = {}
        for entry in self.register.entries:
            for claim in [*(s.claim for s in entry.supports), *(d.support.claim for d in entry.denials)]:
                if entry.id not in found.setdefault(claim, []):
                    found[claim].append(entry.id)
        return {claim: tuple(ids) for claim, ids in found.items()}

    def entry(self, entry_id: str) -> Entry:
        """Return an entry.

        Raises:
            NotFoundError: there is none of that id.
        """
        if entry_id not in self.entries:
            raise NotFoundError(f"There is no entry {entry_id}.", hint="Look for it in the register.")
        return self.entries[entry_id]

    def report(self, short: str) -> RegisterReport:
        """Return the report whose digest begins with ``short`` (hex, at least eight digits).

        Raises:
            NotFoundError: none does, or more than one.
        """
        found = [r for r in self.register.reports if r.id.removeprefix("sha256:").startswith(short)]
        if len(short) < 8 or len(found) != 1:
            raise NotFoundError(f"There is no report {short}.", hint="Look for it in the list of reports.")
        return found[0]


class Room:
    """Access of the desk to one case; safe for several threads.

    Args:
        path: the case.
        manner: settings, progress and voice.
    """

    def __init__(self, path: Path, manner: Manner) -> None:
        self.path = path
        self._manner = manner
        self._lock = threading.Lock()
        self._kept: Snapshot | None = None
        self._mark: tuple[int, ...] = ()

    @property
    def user(self) -> str:
        """Who judges where nobody signed in."""
        return self._manner.settings.user

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._manner.settings

    def seal(self, captures: Iterable[Capture]) -> list[tuple[str, bool, tuple[str, ...]]]:
        """Seal captures; return (name, whether it was sealed before, warnings) of each.

        Raises:
            CaseLockedError: another program writes to the case.
        """
        with self._lock, take_shelf(self.path, self._manner, write=True) as shelf:
            size = shelf.case.ledgers.checkpoint()[0]
            return [(leaf.name, index < size, leaf.warnings) for index, leaf in shelf.case.sealer.seal(captures)]

    def snapshot(self) -> Snapshot:
        """Return the register as last built; it is taken anew when the log has grown or somebody built.

        Raises:
            UsageError: the case was never built.
        """
        with self._lock:
            mark = _mark_of(self.path)
            if self._kept is None or mark != self._mark:
                with take_shelf(self.path, self._manner) as shelf:
                    self._kept = _take(shelf)
                self._mark = _mark_of(self.path)
            return self._kept

    def judge(self, decision: Decision) -> tuple[Judged, ...]:
        """Seal a decision and build again; what was there before stays in the log.

        Raises:
            NotFoundError: a target is not in the case.
            UsageError: the decision cannot be made.
            CaseLockedError: another program writes to the case.
        """
        with self._lock, take_shelf(self.path, self._manner, write=True) as shelf:
            desk = Desk(shelf.register(), shelf.readings(), str)
            judgements = make_judgements(desk, list(shelf.case.ledgers.judged()), decision)
            leaves = tuple(leaf for _, leaf in shelf.case.sealer.judge(judgements))
            shelf.build()
            self._kept = None
            return leaves

    def without(self, target: str) -> Register:
        """Return the register as it would be if a report, outlet or speaker were retracted; nothing is changed.

        Raises:
            NotFoundError: the case holds nothing of that name.
        """
        now = self.snapshot()
        with self._lock, take_shelf(self.path, self._manner) as shelf:
            desk = Desk(now.register, now.readings, str)
            return shelf.as_of(also=suppose_retracted(desk, list(now.judged), [target]))

    def catch_up(self) -> bool:
        """Build when reports were sealed, or the reader became newer, since the register was built.

        Returns:
            Whether it had to build.
        """
        with self._lock, take_shelf(self.path, self._manner) as shelf:
            register = shelf.derived.register()
            size = str(shelf.case.ledgers.checkpoint()[0])
            if register is not None and register.built_from.get("size") == size and not shelf.stale():
                return False
            shelf.build()
            self._kept = None
            return True

    def build(self) -> None:
        """Read what is new and make the register again."""
        with self._lock, take_shelf(self.path, self._manner) as shelf:
            shelf.build()
            self._kept = None


def _take(shelf: Shelf) -> Snapshot:
    register = shelf.derived.register()
    if register is None:
        raise UsageError("This case has no register yet.", hint=f"Run `longarm build {shelf.case.path}` first.")
    size = shelf.case.ledgers.checkpoint()[0]
    built = int(register.built_from.get("size", "0"))
    return Snapshot(register, shelf.readings(), tuple(shelf.case.ledgers.judged()), size, size - built)


def _mark_of(case: Path) -> tuple[int, ...]:
    """Return the times of the files that change when somebody seals, judges or builds."""
    files = (case / FILE, case / f"{FILE}-wal", case / "log" / "checkpoint")
    return tuple(file.stat().st_mtime_ns if file.exists() else 0 for file in files)
