"""What a stage may ask for, as Protocols; implementations are wired in :mod:`longarm.bootstrap`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from longarm.records.capture import Capture, Sealed
from longarm.records.growing import Changed, Written
from longarm.records.judgement import Judged, Judgement
from longarm.records.reading import Reading
from longarm.records.register import Register


class Clock(Protocol):
    """Tells the time, so that no pure function has to."""

    def now(self) -> str:
        """Return the time as RFC 3339 in UTC with seconds, such as ``2026-11-24T09:00:00Z``."""
        ...


class Ledgers(Protocol):
    """The two append-only ledgers of a case, leaves of one log."""

    def sealed(self) -> Iterator[tuple[int, Sealed]]:
        """Yield (log index, leaf) of every sealed report in log order."""
        ...

    def kept(self) -> Iterator[tuple[int, Sealed]]:
        """Yield (log index, leaf) of what lies beside the reports, such as HTTP exchanges and timestamp tokens."""
        ...

    def judged(self) -> Iterator[tuple[int, Judged]]:
        """Yield (log index, leaf) of every judgement in log order."""
        ...

    def read_bytes(self, digest: str) -> bytes:
        """Return the sealed bytes of ``digest``.

        Raises:
            DamageError: the object is missing or its bytes do not match the digest.
        """
        ...

    def checkpoint(self) -> tuple[int, str]:
        """Return (tree size, root hash in hex) of the newest signed checkpoint."""
        ...


class Sealer(Protocol):
    """Makes captures and judgements durable; returns only after fsync of file, folder and log."""

    def seal(self, captures: Iterable[Capture]) -> Iterator[tuple[int, Sealed]]:
        """Seal captures one by one, yielding (log index, leaf) once each is durable."""
        ...

    def judge(self, judgements: Iterable[Judgement]) -> Iterator[tuple[int, Judged]]:
        """Append judgements, yielding (log index, leaf) once each is durable."""
        ...


class Fetcher(Protocol):
    """Gets a URL as a capture."""

    def fetch(self, url: str) -> Capture:
        """Return the page at ``url`` with its HTTP exchange.

        Raises:
            UnsafeAddressError: the URL or a hop points to an address that must not be reached.
            OversizeError: the answer is over the cap.
            FetchError: the web did not give the page.
        """
        ...

    def beside(self, capture: Capture) -> Iterable[Capture]:
        """Return what is to be sealed beside a page that was just fetched, such as its HTTP exchange."""
        ...

    def refusal(self, url: str) -> tuple[int, Capture] | None:
        """Return the status and the exchange by which a server refused ``url``, once; None where it did not."""
        ...


class Reader(Protocol):
    """Reads one sealed report; pure: the same bytes give the same reading."""

    name: str
    version: str

    def read(self, data: bytes, sealed: Sealed) -> Reading:
        """Return report, attributions, claims and persons of ``data``.

        Raises:
            UnreadableInputError: the bytes cannot be parsed as what they are.
            OversizeError: over a cap.
        """
        ...


class Kept(Protocol):
    """What a build keeps for the next one beside readings and register; it may be dropped at any time."""

    def fetch(self, names: Iterable[str]) -> dict[str, bytes]:
        """Return name -> bytes of those that are there."""
        ...

    def names(self, head: str) -> list[str]:
        """Return the sorted names that are ``head`` or begin with it and a slash."""
        ...

    def keep(self, changed: Mapping[str, bytes | None]) -> None:
        """Keep bytes under their names, all or none; None drops a name."""
        ...


class Derived(Protocol):
    """The deletable store of what was derived."""

    @property
    def kept(self) -> Kept:
        """What a build keeps for the next one."""
        ...

    def reading(self, report: str, key: str) -> Reading | None:
        """Return the cached reading of ``report`` under (reader, codebook, declaration) ``key``."""
        ...

    def readings(self, keys: Mapping[str, str]) -> dict[str, Reading]:
        """Return report -> its cached reading, of those that have one under the key that is given for them."""
        ...

    def put_reading(self, report: str, key: str, reading: Reading) -> None:
        """Keep a reading."""
        ...

    def register(self) -> Register | None:
        """Return the register as last built, None before the first build."""
        ...

    def mark(self) -> str | None:
        """Return what tells the register that is kept from any other, None where there is none."""
        ...

    def put_register(self, register: Register, known: tuple[str, Changed] | None = None) -> Written:
        """Replace the register; ``known``: mark of the one before, and the rows that may have become others since."""
        ...


class Progress(Protocol):
    """Shows long work to a person; silent when nobody watches."""

    def step(self, done: int, total: int, what: str) -> None:
        """Tell that ``done`` of ``total`` are done, now at ``what``."""
        ...


class Assets(Protocol):
    """Data files that ship with the package: codebooks, cue lists, gazetteer, models."""

    def load(self, name: str) -> bytes:
        """Return the bytes of ``name``, such as ``codebooks/tnr-1/cues/en.yaml`` or ``assets/gazetteer.bin``."""
        ...

    def names(self, folder: str) -> tuple[str, ...]:
        """Return the sorted names of all files under ``folder``."""
        ...
