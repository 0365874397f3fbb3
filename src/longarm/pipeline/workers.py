"""Reads many reports in confined worker processes, giving the readings in the order that was asked for."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

from longarm.errors import LongarmError
from longarm.isolate import Isolation
from longarm.pipeline.plan import Source
from longarm.records.capture import Sealed
from longarm.records.reading import Reading

#: Fewer reports than this are read by one worker: starting a second one would take longer than it saves.
WORTH_TWO = 6
#: Longest time for one report, and more for each megabyte: reading takes time in proportion to length, about 40 s for
#: a megabyte of dense text on a slow core.
SECONDS, SECONDS_A_MEGABYTE = 120.0, 120.0
#: Most address space; 10 MB of text need 2 GiB.
MEBIBYTES = 4096

Load = Callable[[str], bytes]


class Readers(Protocol):
    """Reads reports one after another; a report that cannot be read gives its error instead."""

    @property
    def version(self) -> str:
        """Name and version of the reader and its models."""
        ...

    @property
    def codebook(self) -> str:
        """Name and version of the codebook."""
        ...

    def read_many(self, sources: Sequence[Source], load: Load) -> Iterator[Reading | LongarmError]:
        """Yield a reading, or why there is none, for each source in order."""
        ...


@dataclass(frozen=True)
class WorkerReaders:
    """Reads in worker processes without network, with time and memory caps.

    The number of workers never changes a reading, nor the order in which readings come.

    Attributes:
        read: a module-level function that reads one report; it runs in the worker.
        version: name and version of the reader and its models.
        codebook: name and version of the codebook.
        workers: most processes at once.
    """

    read: Callable[[bytes, Sealed], Reading]
    version: str
    codebook: str
    workers: int = 2

    def read_many(self, sources: Sequence[Source], load: Load) -> Iterator[Reading | LongarmError]:
        """Yield a reading, or why there is none, for each source in order."""
        if not sources:
            return
        count = self.workers if len(sources) >= WORTH_TWO else 1
        rooms = [Isolation(seconds=SECONDS, mebibytes=MEBIBYTES) for _ in range(count)]
        free: queue.SimpleQueue[Isolation] = queue.SimpleQueue()
        for room in rooms:
            free.put(room)

        def read_one(source: Source) -> Reading | LongarmError:
            room = free.get()
            try:
                data = load(source.sealed.digest)
                seconds = SECONDS + SECONDS_A_MEGABYTE * len(data) / 1e6
                reading: Reading = room.run(self.read, data, source.sealed, gives=Reading, seconds=seconds)
            except LongarmError as error:
                return error
            finally:
                free.put(room)
            return reading

        pool = ThreadPoolExecutor(count)
        try:
            yield from pool.map(read_one, sources)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
            for room in rooms:
                room.close()


@dataclass(frozen=True)
class PlainReaders:
    """Reads in this process; for tests and for readers that bring their own confinement."""

    read: Callable[[bytes, Sealed], Reading]
    version: str
    codebook: str

    def read_many(self, sources: Sequence[Source], load: Load) -> Iterator[Reading | LongarmError]:
        """Yield a reading, or why there is none, for each source in order."""
        for source in sources:
            try:
                yield self.read(load(source.sealed.digest), source.sealed)
            except LongarmError as error:
                yield error
