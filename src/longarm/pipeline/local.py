"""Builds the register of a case on this machine: read what is new, then resolve and weigh all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import msgspec

from longarm.errors import LongarmError
from longarm.pipeline.plan import Source, find_sources, reading_key
from longarm.pipeline.workers import Readers
from longarm.ports import Derived, Ledgers, Progress
from longarm.records.judgement import Judged
from longarm.records.reading import Reading
from longarm.records.register import Register
from longarm.records.report import Report


@dataclass(frozen=True)
class Material:
    """All that resolve and weigh work from.

    Attributes:
        case: name of the case.
        built_from: origin, size and root (hex) of the checkpoint.
        program: version of the program.
        codebook: name and version of the codebook.
        sources: the sealed reports in log order.
        readings: one a source, in the same order.
        judged: (log index, leaf) of the judgements in log order.
    """

    case: str
    built_from: dict[str, str]
    program: str
    codebook: str
    sources: tuple[Source, ...]
    readings: tuple[Reading, ...]
    judged: tuple[tuple[int, Judged], ...]


@dataclass(frozen=True)
class Works:
    """What a build works with.

    Attributes:
        readers: read reports.
        weigh: resolves and weighs.
        program: version of the program.
        progress: shows long work.
    """

    readers: Readers
    weigh: Callable[[Material], Register]
    program: str
    progress: Progress


@dataclass(frozen=True)
class Built:
    """A register with what it took to build it.

    Attributes:
        register: the register.
        read: number of reports that were read now, not taken from the cache.
        unread: report id -> why it could not be read.
    """

    register: Register
    read: int
    unread: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class CaseName:
    """How a case is named in what is derived from it: its name for people and the origin of its log."""

    name: str
    origin: str


def build(case: CaseName, ledgers: Ledgers, derived: Derived, works: Works) -> Built:
    """Build the register and keep it.

    A report that cannot be read stays in the register with the reason, and never stops the build. It is tried again
    by the next build.

    Args:
        case: how the case is named.
        ledgers: the two ledgers.
        derived: where readings and the register are kept.
        works: readers and weigher.
    """
    size, root = ledgers.checkpoint()
    built_from = {"origin": case.origin, "size": str(size), "root": root}
    built = weigh_from(case.name, ledgers, derived, works, built_from=built_from)
    derived.put_register(built.register)
    return built


def weigh_from(
    case: str,
    ledgers: Ledgers,
    derived: Derived,
    works: Works,
    *,
    built_from: dict[str, str],
    also: Iterable[Judged] = (),
) -> Built:
    """Make the register of what ``ledgers`` shows, keeping readings but not the register.

    Args:
        case: name of the case.
        ledgers: the ledgers, or a view of them as they were.
        derived: where readings are kept.
        works: readers and weigher.
        built_from: what the register says it was built from.
        also: judgements that are not in the ledger, for asking what would follow from them.
    """
    sources = find_sources(ledgers.sealed())
    judged = list(ledgers.judged())
    judged += enumerate(also, ledgers.checkpoint()[0])
    readings, read, unread = _read(sources, ledgers, derived, works)
    works.progress.step(len(sources), len(sources), "weighing")
    material = Material(
        case=case,
        built_from=built_from,
        program=works.program,
        codebook=works.readers.codebook,
        sources=tuple(sources),
        readings=tuple(readings),
        judged=tuple(judged),
    )
    return Built(_with_unread(works.weigh(material), unread), read, unread)


def _read(
    sources: list[Source], ledgers: Ledgers, derived: Derived, works: Works
) -> tuple[list[Reading], int, dict[str, str]]:
    """Return one reading a source, how many were read now, and which could not be."""
    readers = works.readers
    keys = {one.sealed.digest: reading_key(one.sealed, readers.version, readers.codebook) for one in sources}
    found = {one.sealed.digest: derived.reading(one.sealed.digest, keys[one.sealed.digest]) for one in sources}
    stale = [one for one in sources if (read := found[one.sealed.digest]) is None or read.lacking]
    unread: dict[str, str] = {}
    outcomes = readers.read_many(stale, ledgers.read_bytes)
    for done, (source, outcome) in enumerate(zip(stale, outcomes, strict=True)):
        works.progress.step(done, len(stale), source.sealed.name)
        digest = source.sealed.digest
        if isinstance(outcome, LongarmError):
            unread[digest] = outcome.message
            found[digest] = blank_reading(source, outcome.message, readers)
        else:
            derived.put_reading(digest, keys[digest], outcome)
            found[digest] = outcome
    readings = [reading for one in sources if (reading := found[one.sealed.digest]) is not None]
    return readings, len(stale) - len(unread), unread


def blank_reading(source: Source, why: str, readers: Readers) -> Reading:
    """Return the reading of a report that could not be read: it is there, without text, with the reason."""
    declared = source.sealed.declared
    report = Report(
        id=source.sealed.digest,
        file=source.sealed.name,
        text="",
        passages=(),
        title=declared.title,
        outlet=declared.outlet,
        url=declared.url,
        notes=(f"Not read: {why}",),
    )
    return Reading(report=report, reader=readers.version, codebook=readers.codebook)


def _with_unread(register: Register, unread: dict[str, str]) -> Register:
    if not unread:
        return register
    reports = tuple(
        msgspec.structs.replace(one, warnings=(*one.warnings, f"Not read: {why}"))
        if (why := unread.get(one.id)) is not None
        else one
        for one in register.reports
    )
    many = "1 report could" if len(unread) == 1 else f"{len(unread)} reports could"
    warning = f"{many} not be read; nothing they say is in this register."
    return msgspec.structs.replace(register, reports=reports, warnings=(*register.warnings, warning))
