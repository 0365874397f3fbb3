"""What the desk shows: the register as built, kept in memory, and the one door by which a person's decision goes in."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from longarm.bootstrap import Settings, opened
from longarm.errors import CaseError, NotFoundError, UsageError
from longarm.publish.explain_claim import Desk
from longarm.records.capture import ACCESS, Capture, Sealed
from longarm.records.judgement import Judged, Verb
from longarm.records.reading import Reading
from longarm.records.register import Register, RegisterReport
from longarm.shelf.case import Manner, Shelf, take_shelf
from longarm.shelf.erasing import Erasure, ErasureRequest, ask_erasure, confirm_erasure, open_requests
from longarm.shelf.judging import Decision, make_judgements, suppose_retracted
from longarm.shelf.seeing import Known, Sight, see
from longarm.store.derived import FILE
from longarm.web.snapshot import Snapshot
from longarm.web.vocabulary import Vocabulary

#: Views of people who do not see everything that are kept at once.
MOST_VIEWS = 32


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
        # Only one of us writes to the case at a time; meanwhile the others go on reading what was built before.
        self._writing = threading.RLock()
        self._busy = 0
        self._turn = 0
        self._seeing = threading.Lock()
        self._views: tuple[Snapshot | None, dict[Sight, Snapshot]] = (None, {})
        self._words = Vocabulary()
        self._erased: frozenset[str] = frozenset()
        self._kept: Snapshot | None = None
        self._mark: tuple[int, ...] = ()
        self._readings: tuple[frozenset[tuple[str, str]], dict[str, Reading]] = (frozenset(), {})

    @property
    def user(self) -> str:
        """Who judges where nobody signed in."""
        return self._manner.settings.user

    @property
    def title(self) -> str:
        """The name of the case for people, else that of its folder while it was never built."""
        kept = self._kept
        return kept.register.case if kept else self.path.name

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._manner.settings

    def origin(self) -> str:
        """Return the origin of the case's log, which tells it from every other case."""
        with take_shelf(self.path, self._manner) as shelf:
            return shelf.case.config.origin

    def seal(self, captures: Iterable[Capture]) -> list[tuple[str, bool, tuple[str, ...]]]:
        """Seal captures; return (name, whether it was sealed before, warnings) of each.

        Raises:
            CaseLockedError: another program writes to the case.
        """
        with self._write(), take_shelf(self.path, self._manner, write=True) as shelf:
            size = shelf.case.ledgers.checkpoint()[0]
            return [(leaf.name, index < size, leaf.warnings) for index, leaf in shelf.case.sealer.seal(captures)]

    def snapshot(self) -> Snapshot:
        """Return the register as last built; it is taken anew when the log has grown or somebody built.

        Raises:
            UsageError: the case was never built.
        """
        with self._lock:
            if self._kept is not None and self._busy:
                return self._kept
            mark = _mark_of(self.path)
            # A database tells nobody that it was written to: while entries wait, it is asked again.
            waits = self._kept is not None and self._kept.stale > 0 and self._manner.settings.derived is not None
            if self._kept is None or mark != self._mark or waits:
                turn = self._turn
                with take_shelf(self.path, self._manner) as shelf:
                    self._kept = self._take(shelf)
                # What was taken while somebody wrote is good for now and taken again next time.
                self._mark = _mark_of(self.path) if turn == self._turn and not self._busy else ()
            return self._kept

    @contextmanager
    def _write(self) -> Iterator[None]:
        """Be the one who writes; who reads meanwhile gets what was kept."""
        with self._writing:
            self._busy += 1
            try:
                yield
            finally:
                self._busy -= 1
                self._turn += 1

    def judge(self, decision: Decision, now: Snapshot | None = None) -> tuple[Judged, ...]:
        """Seal a decision and build again; what was there before stays in the log.

        Args:
            decision: what was decided.
            now: the case as the person sees it; what they do not see they cannot name.

        Raises:
            NotFoundError: a target is not in the case.
            UsageError: the decision cannot be made.
            CaseLockedError: another program writes to the case.
        """
        whole = self.snapshot()
        now = now or whole
        hidden = [one for one in decision.targets if now is not whole and whole.knows(one) and not now.knows(one)]
        if hidden:
            raise NotFoundError(f"There is no {hidden[0]} here.", hint="Look for it in the register.")
        with self._write(), take_shelf(self.path, self._manner, write=True) as shelf:
            desk = Desk(now.register, dict(now.readings), str)
            judgements = make_judgements(desk, list(now.judged), decision)
            leaves = tuple(leaf for _, leaf in shelf.case.sealer.judge(judgements))
            self._forget_erased(shelf)
            shelf.build()
            self._kept = None
            return leaves

    def seen(self, sight: Sight) -> Snapshot:
        """Return the case as somebody sees it from whom some of it is hidden."""
        now = self.snapshot()
        if not sight:
            return now
        with self._seeing:
            of, views = self._views
            if of is not now:
                views = {}
                self._views = (now, views)
            if sight not in views:
                with take_shelf(self.path, self._manner) as shelf:
                    known = see(shelf, Known(now.register, now.readings, now.judged), sight)
                while len(views) >= MOST_VIEWS:
                    del views[next(iter(views))]
                views[sight] = Snapshot(
                    known.register, known.readings, known.judged, now.size, now.stale, now.vocabulary
                )
            return views[sight]

    def keep_access(self, name: str, data: bytes) -> bool:
        """Seal lines of the log of access beside the reports; False while another program writes to the case."""
        before = _mark_of(self.path)
        capture = Capture(data=data, name=name, media_type="application/x-ndjson", how=ACCESS)
        try:
            with self._write(), take_shelf(self.path, self._manner, write=True) as shelf:
                list(shelf.case.sealer.seal([capture]))
        except CaseError:
            return False
        with self._lock:
            # No register depends on who looked at what: what is kept stays good.
            if self._mark == before:
                self._mark = _mark_of(self.path)
        return True

    def ask_erasure(self, report: RegisterReport, reason: str, by: str) -> None:
        """Record one person's wish that a report be destroyed; nothing is destroyed yet.

        Raises:
            UsageError: no reason is given, or the same wish waits already.
        """
        with self._write(), take_shelf(self.path, self._manner, write=True) as shelf:
            ask_erasure(shelf.case, report.id, reason=reason, by=by)
            self._forget_erased(shelf)
            shelf.build()
            self._kept = None

    def confirm_erasure(self, request: str, by: str) -> Erasure:
        """Destroy the report of a request that somebody else made, and build without it.

        Raises:
            NotFoundError: no such request waits.
            UsageError: the same person asked.
        """
        with self._write():
            with opened(self.path, self._manner.settings, write=True) as case:
                done = confirm_erasure(case, request, by=by)
            with take_shelf(self.path, self._manner) as shelf:
                self._forget_erased(shelf)
                shelf.build()
            self._kept = None
            return done

    def erasures(self) -> tuple[ErasureRequest, ...]:
        """Return the wishes to destroy a report that wait for another person."""
        with take_shelf(self.path, self._manner) as shelf:
            return open_requests(shelf.case.ledgers)

    def _forget_erased(self, shelf: Shelf) -> None:
        """Forget what this process remembers of the case when something was erased: its text must not come back."""
        leaves = (leaf.judgement for _, leaf in shelf.case.ledgers.judged())
        erased = frozenset(target for said in leaves if said.verb is Verb.ERASE for target in said.targets)
        if erased != self._erased:
            shelf.memory.readings.clear()
            shelf.memory.stages.clear()
            shelf.memory.register = None
            self._readings, self._erased, self._words = (frozenset(), {}), erased, Vocabulary()

    def accesses(self) -> list[tuple[int, Sealed]]:
        """Return the sealed parts of the log of access, with their log indexes."""
        with take_shelf(self.path, self._manner) as shelf:
            return [(index, leaf) for index, leaf in shelf.case.ledgers.kept() if leaf.how == ACCESS]

    def read_access(self, index: int) -> bytes:
        """Return a sealed part of the log of access.

        Raises:
            NotFoundError: the log entry is none.
        """
        with take_shelf(self.path, self._manner) as shelf:
            for at, leaf in shelf.case.ledgers.kept():
                if at == index and leaf.how == ACCESS:
                    return shelf.case.ledgers.read_bytes(leaf.digest)
        raise NotFoundError(f"Log entry {index} is no part of the log of access.", hint="See the list of its parts.")

    def sealed(self, report: RegisterReport) -> Sealed:
        """Return the leaf that seals a report.

        Raises:
            NotFoundError: the log holds none.
        """
        with take_shelf(self.path, self._manner) as shelf:
            return _leaf_of(shelf, report)

    def original(self, report: RegisterReport) -> tuple[Sealed, bytes]:
        """Return the leaf that seals a report, and its bytes.

        Raises:
            NotFoundError: the log or the vault does not hold it.
            DamageError: the bytes are not those that were sealed.
        """
        with take_shelf(self.path, self._manner) as shelf:
            return _leaf_of(shelf, report), shelf.case.ledgers.read_bytes(report.id)

    def without(self, target: str, now: Snapshot) -> Register:
        """Return the register as it would be if a report, outlet or speaker were retracted; nothing is changed.

        Args:
            target: report, outlet or speaker.
            now: the case as the person sees it.

        Raises:
            NotFoundError: the case holds nothing of that name.
        """
        with take_shelf(self.path, self._manner) as shelf:
            desk = Desk(now.register, dict(now.readings), str)
            also = suppose_retracted(desk, list(now.judged), [target])
            return see(shelf, Known(now.register, now.readings, now.judged), Sight(), also).register

    def catch_up(self) -> bool:
        """Build when reports were sealed, or the reader became newer, since the register was built.

        Returns:
            Whether it had to build.
        """
        with self._write(), take_shelf(self.path, self._manner) as shelf:
            register = shelf.kept_register()
            if register is not None and not shelf.behind(register) and not shelf.stale():
                return False
            self._forget_erased(shelf)
            shelf.build()
            self._kept = None
            return True

    def build(self) -> None:
        """Read what is new and make the register again."""
        with self._write(), take_shelf(self.path, self._manner) as shelf:
            self._forget_erased(shelf)
            shelf.build()
            self._kept = None

    def _take(self, shelf: Shelf) -> Snapshot:
        self._forget_erased(shelf)
        register = shelf.kept_register()
        if register is None:
            raise UsageError("This case has no register yet.", hint=f"Run `longarm build {shelf.case.path}` first.")
        size = shelf.case.ledgers.checkpoint()[0]
        keys = shelf.derived.keys()
        if not self._readings[1] or keys != self._readings[0]:
            self._readings = (keys, shelf.readings())
        judged = tuple(shelf.case.ledgers.judged())
        # A register holds millions of small things without cycles; the collector need not walk them for every page.
        gc.collect()
        gc.freeze()
        return Snapshot(register, self._readings[1], judged, size, shelf.behind(register), self._words)


def _mark_of(case: Path) -> tuple[int, ...]:
    """Return the times of the files that change when somebody seals, judges or builds."""
    files = (case / FILE, case / f"{FILE}-wal", case / "log" / "checkpoint")
    return tuple(file.stat().st_mtime_ns if file.exists() else 0 for file in files)


def _leaf_of(shelf: Shelf, report: RegisterReport) -> Sealed:
    for index, leaf in shelf.case.ledgers.sealed():
        if index == report.log_index:
            return leaf
    raise NotFoundError(f"The log has no entry {report.log_index}.", hint="Run `longarm verify` on the case.")
