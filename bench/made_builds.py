"""A case of made readings that is built over SQLite: what is timed is the build, neither reading nor sealing."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from made_claims import make_readings

from longarm.bootstrap import weigh_material
from longarm.pipeline.local import CaseName, Works, build
from longarm.pipeline.memory import Memory
from longarm.pipeline.workers import PlainReaders
from longarm.records.capture import Sealed
from longarm.records.judgement import Judged, Judgement, Verb
from longarm.records.reading import Reading
from longarm.store.derived import SqliteDerived

_SEED_OF_LATER = 7


class _Silent:
    def step(self, done: int, total: int, what: str) -> None:
        """Tell nobody."""


class MadeCase:
    """Ledgers in memory over made readings, with a derived store on disk.

    Args:
        size: number of reports at first.
        folder: where the store lies.
    """

    def __init__(self, size: int, folder: Path) -> None:
        self._later = make_readings(40, seed=_SEED_OF_LATER)
        self._readings: dict[str, Reading] = {}
        self._leaves: list[Sealed | Judged] = []
        self._folder = folder
        self._memory = Memory()
        self.rows = 0
        for reading in make_readings(size):
            self._seal(reading)

    def add(self) -> None:
        """Seal one report more."""
        self._seal(next(self._later))

    def forget(self) -> None:
        """Be as a process of its own: nothing is remembered but what the store holds."""
        self._memory = Memory()

    def judge(self, verb: str) -> None:
        """Judge the first claim of a station that the register shows."""
        register = self._memory.register
        entry = next(one for one in register.entries if one.kind == "station") if register else None
        claim = entry.supports[0].claim if entry else ""
        judgement = Judgement(verb=Verb(verb), targets=(claim,), reason="made", by="bench")
        self._leaves.append(Judged(id=f"j-{len(self._leaves):016x}", at="", nonce="", judgement=judgement))

    def build(self) -> float:
        """Build and return the processor seconds of it."""
        readers = PlainReaders(lambda data, _: self._readings[data.decode()], "made 1", "tnr-1")
        works = Works(readers, weigh_material, "bench", _Silent(), self._memory)
        began = time.process_time()
        derived = SqliteDerived(self._folder / "derived.db")
        before = self._memory.register
        after = build(CaseName("Made", "made"), self, derived, works).register
        derived.close()
        spent = time.process_time() - began
        known = {one.id: one for one in before.entries} if before else {}
        self.rows = sum(known.get(one.id) is not one for one in after.entries)
        return spent

    def sealed(self) -> Iterator[tuple[int, Sealed]]:
        """Yield what was sealed."""
        return ((at, leaf) for at, leaf in enumerate(self._leaves) if isinstance(leaf, Sealed))

    def kept(self) -> Iterator[tuple[int, Sealed]]:
        """Yield nothing: no report has anything beside it."""
        return iter(())

    def judged(self) -> Iterator[tuple[int, Judged]]:
        """Yield what was judged."""
        return ((at, leaf) for at, leaf in enumerate(self._leaves) if isinstance(leaf, Judged))

    def read_bytes(self, digest: str) -> bytes:
        """Return the bytes of a report: its digest, by which its made reading is found."""
        return digest.encode()

    def checkpoint(self) -> tuple[int, str]:
        """Return number of leaves and a root that tells them apart."""
        return len(self._leaves), f"{len(self._leaves):064x}"

    def _seal(self, reading: Reading) -> None:
        report = reading.report
        self._readings[report.id] = reading
        leaf = Sealed(
            digest=report.id,
            size=len(report.text),
            at="2026-11-25T09:00:00Z",
            nonce="",
            name=report.file,
            media_type="text/plain",
        )
        self._leaves.append(leaf)
