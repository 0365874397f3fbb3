"""The register as last built, kept in memory until somebody writes to the case, and what of it is whose to see."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from longarm.errors import UsageError
from longarm.records.judgement import Verb
from longarm.records.reading import Reading
from longarm.shelf.case import Manner, Shelf, take_shelf
from longarm.shelf.seeing import Known, Sight, see
from longarm.store.derived import FILE
from longarm.web.quiet import no_collection
from longarm.web.snapshot import Snapshot
from longarm.web.vocabulary import Vocabulary

#: Views of people who do not see everything that are kept at once.
MOST_VIEWS = 32
#: Times of the files that change when somebody seals, judges or builds.
Mark = tuple[int, ...]


class Kept:
    """The case as the desk shows it; safe for several threads.

    Args:
        path: the case.
        manner: settings, progress and voice.
    """

    def __init__(self, path: Path, manner: Manner) -> None:
        self._path = path
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
        self._snapshot: Snapshot | None = None
        self._mark: Mark = ()
        self._readings: tuple[frozenset[tuple[str, str]], dict[str, Reading]] = (frozenset(), {})

    @property
    def last(self) -> Snapshot | None:
        """What was taken last, also when it is no longer good."""
        return self._snapshot

    def now(self) -> Snapshot:
        """Return the register as last built; it is taken anew when the log has grown or somebody built.

        Raises:
            UsageError: the case was never built.
        """
        with self._lock:
            if self._snapshot is not None and self._busy:
                return self._snapshot
            mark = self.mark()
            # A database tells nobody that it was written to: while entries wait, it is asked again.
            elsewhere = self._manner.settings.derived is not None
            waits = elsewhere and self._snapshot is not None and self._snapshot.stale > 0
            if self._snapshot is None or mark != self._mark or waits:
                turn = self._turn
                with take_shelf(self._path, self._manner) as shelf:
                    self._snapshot = self._take(shelf)
                # What was taken while somebody wrote is good for now and taken again next time.
                self._mark = self.mark() if turn == self._turn and not self._busy else ()
            return self._snapshot

    def seen(self, sight: Sight) -> Snapshot:
        """Return the case as somebody sees it from whom some of it is hidden."""
        now = self.now()
        if not sight:
            return now
        with self._seeing:
            of, views = self._views
            if of is not now:
                views = {}
                self._views = (now, views)
            if sight not in views:
                with take_shelf(self._path, self._manner) as shelf:
                    known = see(shelf, Known(now.register, now.readings, now.judged), sight)
                while len(views) >= MOST_VIEWS:
                    del views[next(iter(views))]
                views[sight] = Snapshot(
                    known.register, known.readings, known.judged, now.size, now.stale, now.vocabulary
                )
            return views[sight]

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Be the one who writes; who reads meanwhile gets what was kept."""
        with self._writing:
            self._busy += 1
            try:
                yield
            finally:
                self._busy -= 1
                self._turn += 1

    def take(self, shelf: Shelf) -> None:
        """Take the register that an open case was found to have, so that it is not opened again for that."""
        with self._lock:
            mark = self.mark()
            self._snapshot = self._take(shelf)
            self._mark = mark

    def build(self, shelf: Shelf) -> None:
        """Build the register; what was kept is taken anew when somebody asks next."""
        self._forget_erased(shelf)
        shelf.build()
        self._snapshot = None

    def mark(self) -> Mark:
        """Return what tells whether somebody wrote to the case meanwhile."""
        files = (self._path / FILE, self._path / f"{FILE}-wal", self._path / "log" / "checkpoint")
        return tuple(file.stat().st_mtime_ns if file.exists() else 0 for file in files)

    def stays_good(self, before: Mark) -> None:
        """Go on with what is kept although the log grew since ``before``: nothing that is shown depends on it."""
        with self._lock:
            if self._mark == before:
                self._mark = self.mark()

    def _forget_erased(self, shelf: Shelf) -> None:
        """Forget what this process remembers of the case when something was erased: its text must not come back."""
        leaves = (leaf.judgement for _, leaf in shelf.case.ledgers.judged())
        erased = frozenset(target for said in leaves if said.verb is Verb.ERASE for target in said.targets)
        if erased != self._erased:
            shelf.memory.readings.clear()
            shelf.memory.stages.clear()
            shelf.memory.register = None
            self._readings, self._erased, self._words = (frozenset(), {}), erased, Vocabulary()

    def _take(self, shelf: Shelf) -> Snapshot:
        self._forget_erased(shelf)
        gc.collect()
        # A register holds millions of small things without cycles; the collector need not walk them for every page.
        with no_collection():
            register = shelf.kept_register()
            if register is None:
                raise UsageError("This case has no register yet.", hint=f"Run `longarm build {shelf.case.path}` first.")
            size = shelf.case.ledgers.checkpoint()[0]
            keys = shelf.derived.keys()
            if not self._readings[1] or keys != self._readings[0]:
                self._readings = (keys, shelf.readings())
            judged = tuple(shelf.case.ledgers.judged())
            return Snapshot(register, self._readings[1], judged, size, shelf.behind(register), self._words)
