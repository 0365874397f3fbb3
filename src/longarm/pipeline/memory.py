"""What a process that stays remembers of a case between builds; it may be forgotten at any time."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from longarm.pipeline.plan import Source, add_sources, find_sources, reading_key
from longarm.pipeline.workers import Readers
from longarm.ports import Derived
from longarm.records.capture import Sealed
from longarm.records.growing import Changed
from longarm.records.reading import Reading
from longarm.records.register import Register


@dataclass
class Memory:
    """What was at hand in the last build.

    Attributes:
        readings: report id -> (key of the reading, reading).
        register: the register as this process last kept it.
        mark: what tells the register in the store from any other, when this process last kept it.
        changed: rows that became others since; None where no stage tells.
        unread: reports that could not be read when it was kept.
        stages: what the stages hold, by their own names.
        lock: held while it is used; a desk answers several people at once.
    """

    readings: dict[str, tuple[str, Reading]] = field(default_factory=dict)
    register: Register | None = None
    mark: str | None = None
    changed: Changed | None = None
    unread: frozenset[str] = frozenset()
    stages: dict[str, object] = field(default_factory=dict)
    lock: threading.RLock = field(default_factory=threading.RLock)
    _leaves: list[tuple[int, Sealed]] = field(default_factory=list)
    _sources: dict[str, Source] = field(default_factory=dict)
    _keys: dict[str, str] = field(default_factory=dict)
    _read_with: tuple[str, str] = ("", "")

    def sources(self, leaves: Iterable[tuple[int, Sealed]], readers: Readers) -> tuple[list[Source], dict[str, str]]:
        """Return one source a digest in log order, and report id -> key of its reading, working out only what is new.

        Args:
            leaves: what was sealed, in log order.
            readers: what reads, of which every key tells.
        """
        now, many, read_with = list(leaves), len(self._leaves), (readers.version, readers.codebook)
        if read_with != self._read_with:
            many, self._leaves, self._sources, self._keys, self._read_with = 0, [], {}, {}, read_with
        if now[:many] != self._leaves and len(now) >= many:
            many, self._sources, self._keys = 0, {}, {}
        elif now[:many] != self._leaves:
            # A view of the past: what is remembered is of little use for it, and stays.
            sources = find_sources(now)
            return sources, {one.sealed.digest: self._key_of(one) for one in sources}
        for report in add_sources(self._sources, now[many:]):
            self._keys[report] = reading_key(self._sources[report].sealed, *read_with)
        self._leaves = now
        return list(self._sources.values()), {report: self._keys[report] for report in self._sources}

    def _key_of(self, source: Source) -> str:
        known = self._sources.get(source.sealed.digest)
        if known is not None and known.sealed == source.sealed:
            return self._keys[source.sealed.digest]
        return reading_key(source.sealed, *self._read_with)

    def fetch(self, keys: dict[str, str], derived: Derived) -> dict[str, Reading]:
        """Return report id -> its reading under the key that is given for it, as far as there is one."""
        found = {
            report: known[1]
            for report, key in keys.items()
            if (known := self.readings.get(report)) is not None and known[0] == key
        }
        missing = {report: key for report, key in keys.items() if report not in found}
        found.update(derived.readings(missing) if missing else {})
        return found

    def forget(self, erased: Iterable[str]) -> None:
        """Forget everything where a report that was erased on purpose is among what is remembered."""
        if any(report in self.readings for report in erased):
            self.readings, self.register, self.mark, self.changed = {}, None, None, None
            self.stages.clear()
            self._leaves, self._sources, self._keys = [], {}, {}

    def distrust(self) -> None:
        """Forget what the stages hold: one of them stopped half way, and what it holds may fit no case at all."""
        self.stages.clear()
        self.changed = None

    def stands_at(self, keys: dict[str, str]) -> bool:
        """Say whether the last build was of the same reports, read the same way."""
        return [(report, known[0]) for report, known in self.readings.items()] == list(keys.items())

    def note(self, sources: Sequence[Source], keys: dict[str, str], readings: Sequence[Reading | None]) -> None:
        """Remember the readings of a build, one a source; None for a report that could not be read."""
        self.readings = {
            one.sealed.digest: (keys[one.sealed.digest], reading)
            for one, reading in zip(sources, readings, strict=True)
            if reading is not None
        }
