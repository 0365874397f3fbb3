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
        readings: report id -> reading.
        register: the register as this process last kept it.
        mark: what tells the register in the store from any other, when this process last kept it.
        changed: rows that became others since; None where no stage tells.
        unread: reports that could not be read when it was kept.
        stages: what the stages hold, by their own names.
        lock: held while it is used; a desk answers several people at once.
    """

    readings: dict[str, Reading] = field(default_factory=dict)
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
    _held: dict[str, str] = field(default_factory=dict)
    _lacking: set[str] = field(default_factory=set)

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
        turned = add_sources(self._sources, now[many:])
        self._keys.update((leaf.digest, "") for _, leaf in now[many:] if leaf.digest not in self._keys)  # in log order
        self._keys.update((report, reading_key(self._sources[report].sealed, *read_with)) for report in turned)
        self._leaves = now
        return list(self._sources.values()), dict(self._keys)

    def _key_of(self, source: Source) -> str:
        known = self._sources.get(source.sealed.digest)
        if known is not None and known.sealed == source.sealed:
            return self._keys[source.sealed.digest]
        return reading_key(source.sealed, *self._read_with)

    def fetch(self, keys: dict[str, str], derived: Derived) -> dict[str, Reading]:
        """Return report id -> its reading under the key that is given for it, as far as there is one."""
        if len(self.readings) != len(self._held):
            self.readings, self._held = {}, {}  # somebody took the readings away
        found, missing = dict(self.readings), dict(keys.items() - self._held.items())
        for report in found.keys() - (keys.keys() - missing.keys()):
            del found[report]
        fresh = derived.readings(missing) if missing else {}
        self._lacking.update(report for report, one in fresh.items() if one.lacking)
        found.update(fresh)
        return found

    def stale(self, keys: dict[str, str], found: dict[str, Reading]) -> set[str]:
        """Return the reports that have to be read: those without a reading, and those of which something is lacking."""
        lacking = {report for report in self._lacking if report in found and found[report].lacking}
        return keys.keys() - found.keys() | lacking

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
        return self._held == keys and list(self._held) == list(keys) and len(self.readings) == len(keys)

    def note(self, keys: dict[str, str], readings: Sequence[Reading], unread: Iterable[str]) -> None:
        """Remember the readings of a build, in the order of their keys, but not of what could not be read."""
        self.readings, self._held = dict(zip(keys, readings, strict=True)), dict(keys)
        for report in unread:
            del self.readings[report], self._held[report]
        self._lacking = {one for one in self._lacking if one in self.readings and self.readings[one].lacking}
