"""A case with what was derived from it, as the command line and the desk use it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from longarm.bootstrap import Settings, make_derived, make_works, name_of, opened
from longarm.errors import UsageError
from longarm.pipeline.local import Built, Works, build, weigh_from
from longarm.pipeline.memory import Memory
from longarm.pipeline.views import LedgersUntil
from longarm.ports import Progress
from longarm.records.capture import ACCESS
from longarm.records.erasure import find_erased
from longarm.records.judgement import Judged
from longarm.records.reading import Reading
from longarm.records.register import Register
from longarm.seal.case import OpenCase
from longarm.store.derived import SqlDerived


@dataclass(frozen=True)
class Shelf:
    """An open case with what was derived from it.

    Attributes:
        case: the open case.
        derived: its derived store.
        settings: the settings in force.
        progress: shows long work.
        tell: takes a sentence that a person should read.
        memory: what this process remembers of the case between builds.
    """

    case: OpenCase
    derived: SqlDerived
    settings: Settings
    progress: Progress
    tell: Callable[[str], None]
    memory: Memory = field(default_factory=Memory)

    def works(self) -> Works:
        """Return what a build works with."""
        case_toml = (self.case.path / "case.toml").read_text(encoding="utf-8")
        return replace(make_works(self.settings, self.progress, case_toml), memory=self.memory)

    def build(self) -> Built:
        """Read what is new, make the register and keep it."""
        return build(name_of(self.case.config), self.case.ledgers, self.derived, self.works())

    def register(self) -> Register:
        """Return the register as last built, telling when entries came after it.

        Raises:
            UsageError: it was never built.
        """
        found = self.kept_register()
        path = self.case.path
        if found is None:
            raise UsageError(f"{path} has no register yet.", hint=f"Run `longarm build {path}` first.")
        behind = self.behind(found)
        if behind:
            self.tell(f"note: {behind} log entries came after this register; run `longarm build {path}`.")
        return found

    def behind(self, register: Register) -> int:
        """Return how many log entries on which a register may depend came after this one was built."""
        size, built = self.case.ledgers.checkpoint()[0], int(register.built_from.get("size", "0"))
        if size <= built:
            return 0
        return size - built - sum(index >= built and leaf.how == ACCESS for index, leaf in self.case.ledgers.kept())

    def readings(self) -> dict[str, Reading]:
        """Return report id -> its cached reading by this version of the reader, as far as there is one."""
        readers = self.works().readers
        with self.memory.lock:
            self.memory.forget(find_erased(leaf for _, leaf in self.case.ledgers.judged()))
            _, keys = self.memory.sources(self.case.ledgers.sealed(), readers)
            return self.memory.fetch(keys, self.derived)

    def kept_register(self) -> Register | None:
        """Return the register as last built, the very one of this process where the store still holds it."""
        with self.memory.lock:
            known, mark = self.memory.register, self.derived.mark()
            if known is not None and mark is not None and self.memory.mark == mark:
                return known
            self.memory.register, self.memory.mark = self.derived.register(), mark
            if self.memory.changed is not None:
                self.memory.changed.forget()  # another program built meanwhile
            return self.memory.register

    def stale(self) -> list[str]:
        """Return the ids of reports of which there is no reading by this version of the reader."""
        readers = self.works().readers
        cached = self.derived.keys()
        with self.memory.lock:
            _, keys = self.memory.sources(self.case.ledgers.sealed(), readers)
        return [report for report, key in keys.items() if (report, key) not in cached]

    def as_of(self, *, day: str | None = None, size: int | None = None, also: tuple[Judged, ...] = ()) -> Register:
        """Return the register of what was sealed and judged by then, with ``also`` as if it had been judged."""
        view = LedgersUntil(self.case.ledgers, day, size)
        whole, root = self.case.ledgers.checkpoint()
        built_from = {"origin": self.case.config.origin, "size": str(whole), "root": root}
        if day is not None or size is not None:
            built_from["as_of"] = day if day is not None else f"log size {size}"
        name = self.case.config.name
        return weigh_from(name, view, self.derived, self.works(), built_from=built_from, also=also).register


@dataclass(frozen=True)
class Manner:
    """How the work on a case is shown: settings, progress and a voice; and what is remembered from work to work.

    A desk that stays on one case has one manner, so that what one judgement touches is all that is weighed again.
    """

    settings: Settings
    progress: Progress
    tell: Callable[[str], None]
    memory: Memory = field(default_factory=Memory)


@contextmanager
def take_shelf(path: Path, manner: Manner, *, write: bool = False) -> Iterator[Shelf]:
    """Open a case with its derived store, for reading unless ``write`` says otherwise.

    Raises:
        CaseError: the case or its derived.db cannot be used.
    """
    with opened(path, manner.settings, write=write) as case:
        derived = make_derived(path, case.config.origin, manner.settings)
        try:
            yield Shelf(case, derived, manner.settings, manner.progress, manner.tell, manner.memory)
        finally:
            derived.close()
