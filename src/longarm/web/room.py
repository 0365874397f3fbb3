"""What the desk shows: the register as built, kept in memory, and the one door by which a person's decision goes in."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterable
from pathlib import Path

from longarm.bootstrap import Settings
from longarm.errors import NotFoundError, UsageError
from longarm.publish.explain_claim import Desk
from longarm.records.capture import Capture, Sealed
from longarm.records.judgement import Judged
from longarm.records.reading import Reading
from longarm.records.register import Register, RegisterReport
from longarm.shelf.case import Manner, Shelf, take_shelf
from longarm.shelf.judging import Decision, make_judgements, suppose_retracted
from longarm.store.derived import FILE
from longarm.web.snapshot import Snapshot


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
        self._readings: tuple[frozenset[tuple[str, str]], dict[str, Reading]] = (frozenset(), {})

    @property
    def user(self) -> str:
        """Who judges where nobody signed in."""
        return self._manner.settings.user

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._manner.settings

    def origin(self) -> str:
        """Return the origin of the case's log, which tells it from every other case."""
        with self._lock, take_shelf(self.path, self._manner) as shelf:
            return shelf.case.config.origin

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
            # A database tells nobody that it was written to: while entries wait, it is asked again.
            waits = self._kept is not None and self._kept.stale > 0 and self._manner.settings.derived is not None
            if self._kept is None or mark != self._mark or waits:
                with take_shelf(self.path, self._manner) as shelf:
                    self._kept = self._take(shelf)
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

    def sealed(self, report: RegisterReport) -> Sealed:
        """Return the leaf that seals a report.

        Raises:
            NotFoundError: the log holds none.
        """
        with self._lock, take_shelf(self.path, self._manner) as shelf:
            return _leaf_of(shelf, report)

    def original(self, report: RegisterReport) -> tuple[Sealed, bytes]:
        """Return the leaf that seals a report, and its bytes.

        Raises:
            NotFoundError: the log or the vault does not hold it.
            DamageError: the bytes are not those that were sealed.
        """
        with self._lock, take_shelf(self.path, self._manner) as shelf:
            return _leaf_of(shelf, report), shelf.case.ledgers.read_bytes(report.id)

    def without(self, target: str) -> Register:
        """Return the register as it would be if a report, outlet or speaker were retracted; nothing is changed.

        Raises:
            NotFoundError: the case holds nothing of that name.
        """
        now = self.snapshot()
        with self._lock, take_shelf(self.path, self._manner) as shelf:
            desk = Desk(now.register, dict(now.readings), str)
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

    def _take(self, shelf: Shelf) -> Snapshot:
        register = shelf.derived.register()
        if register is None:
            raise UsageError("This case has no register yet.", hint=f"Run `longarm build {shelf.case.path}` first.")
        size = shelf.case.ledgers.checkpoint()[0]
        built = int(register.built_from.get("size", "0"))
        keys = shelf.derived.keys()
        if not self._readings[1] or keys != self._readings[0]:
            self._readings = (keys, shelf.readings())
        judged = tuple(shelf.case.ledgers.judged())
        # A register holds millions of small things without cycles; the collector need not walk them for every page.
        gc.collect()
        gc.freeze()
        return Snapshot(register, self._readings[1], judged, size, size - built)


def _mark_of(case: Path) -> tuple[int, ...]:
    """Return the times of the files that change when somebody seals, judges or builds."""
    files = (case / FILE, case / f"{FILE}-wal", case / "log" / "checkpoint")
    return tuple(file.stat().st_mtime_ns if file.exists() else 0 for file in files)


def _leaf_of(shelf: Shelf, report: RegisterReport) -> Sealed:
    for index, leaf in shelf.case.ledgers.sealed():
        if index == report.log_index:
            return leaf
    raise NotFoundError(f"The log has no entry {report.log_index}.", hint="Run `longarm verify` on the case.")
