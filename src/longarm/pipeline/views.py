"""The ledgers as they were: what could be said from what was sealed and judged by then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from longarm.ports import Ledgers
from longarm.records.capture import Sealed
from longarm.records.judgement import Judged


@dataclass(frozen=True)
class LedgersUntil:
    """The ledgers up to a time or a tree size (port ``Ledgers``).

    Attributes:
        whole: the ledgers as they are.
        day: last day that counts, ``YYYY-MM-DD`` in UTC by the clock of the machine that sealed; None for no limit.
        size: number of log entries that count; None for all.
    """

    whole: Ledgers
    day: str | None = None
    size: int | None = None

    def _shows(self, index: int, at: str) -> bool:
        return (self.day is None or at[: len(self.day)] <= self.day) and (self.size is None or index < self.size)

    def sealed(self) -> Iterator[tuple[int, Sealed]]:
        """Yield what was sealed by then."""
        return ((index, leaf) for index, leaf in self.whole.sealed() if self._shows(index, leaf.at))

    def kept(self) -> Iterator[tuple[int, Sealed]]:
        """Yield what was sealed beside the reports by then."""
        return ((index, leaf) for index, leaf in self.whole.kept() if self._shows(index, leaf.at))

    def judged(self) -> Iterator[tuple[int, Judged]]:
        """Yield what was judged by then."""
        return ((index, leaf) for index, leaf in self.whole.judged() if self._shows(index, leaf.at))

    def read_bytes(self, digest: str) -> bytes:
        """Return sealed bytes."""
        return self.whole.read_bytes(digest)

    def checkpoint(self) -> tuple[int, str]:
        """Return the newest checkpoint of the whole log: the past has no root of its own in it."""
        return self.whole.checkpoint()
