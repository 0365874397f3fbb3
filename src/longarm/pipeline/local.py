"""Builds the register of a case on this machine: read what is new, then resolve and weigh all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import msgspec

from longarm.errors import LongarmError
from longarm.pipeline.memory import Memory
from longarm.pipeline.plan import Source
from longarm.pipeline.workers import Readers
from longarm.ports import Derived, Kept, Ledgers, Progress
from longarm.records.collecting import set_aside, without_collecting
from longarm.records.erasure import find_erased
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
        keys: what tells one reading of a report from another, in the order of the readings.
        kept: where stages keep what spares work in the next build; None for a view that is no build.
        memory: what this process remembers.
    """

    case: str
    built_from: dict[str, str]
    program: str
    codebook: str
    sources: tuple[Source, ...]
    readings: tuple[Reading, ...]
    judged: tuple[tuple[int, Judged], ...]
    keys: tuple[str, ...] = ()
    kept: Kept | None = None
    memory: Memory = field(default_factory=Memory)


@dataclass(frozen=True)
class Works:
    """What a build works with.

    Attributes:
        readers: read reports.
        weigh: resolves and weighs.
        program: version of the program.
        progress: shows long work.
        memory: what this process remembers of the case.
    """

    readers: Readers
    weigh: Callable[[Material], Register]
    program: str
    progress: Progress
    memory: Memory = field(default_factory=Memory)


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
    memory = works.memory
    with memory.lock, without_collecting():
        built = _weigh(case.name, Shown(ledgers, built_from), derived, works, kept=derived.kept)
        unread = frozenset(built.unread)
        if memory.changed is not None and (turned := unread | memory.unread):
            memory.changed.note(reports={one.id: one for one in built.register.reports if one.id in turned})
        known = (memory.mark, memory.changed) if memory.mark is not None and memory.changed is not None else None
        written = derived.put_register(built.register, known)
        memory.register, memory.mark, memory.unread = built.register, written.mark, unread
        if memory.changed is not None:
            memory.changed.settle()
        set_aside()
    return built


@dataclass(frozen=True)
class Shown:
    """What a register is made of.

    Attributes:
        ledgers: the ledgers, or a view of them as they were.
        built_from: what the register says it was built from.
        also: judgements that are not in the ledger, for asking what would follow from them.
    """

    ledgers: Ledgers
    built_from: dict[str, str]
    also: tuple[Judged, ...] = ()


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
    with works.memory.lock, without_collecting():
        return _weigh(case, Shown(ledgers, built_from, tuple(also)), derived, works, kept=None)


def _weigh(case: str, shown: Shown, derived: Derived, works: Works, *, kept: Kept | None) -> Built:
    ledgers = shown.ledgers
    judged = list(ledgers.judged())
    judged += enumerate(shown.also, ledgers.checkpoint()[0])
    memory, readers = works.memory, works.readers
    memory.forget(find_erased(leaf for _, leaf in judged))
    sources, keys = memory.sources(ledgers.sealed(), readers)
    done = _read(sources, keys, (ledgers, derived), works)
    works.progress.step(len(sources), len(sources), "weighing")
    material = Material(
        case=case,
        built_from=shown.built_from,
        program=works.program,
        codebook=works.readers.codebook,
        sources=tuple(sources),
        readings=tuple(done.readings),
        judged=tuple(judged),
        keys=tuple(done.told),
        kept=kept,
        # A view of other reports must not make the next build begin anew.
        memory=memory if kept is not None or memory.stands_at(keys) else Memory(),
    )
    try:
        register = _with_unread(works.weigh(material), done.unread)
    except BaseException:
        material.memory.distrust()
        raise
    if kept is not None:
        memory.note(keys, done.readings, done.unread)
    return Built(register, done.read, done.unread)


@dataclass(frozen=True)
class _Done:
    """What reading gave.

    Attributes:
        readings: one a source, in the same order.
        told: what tells one reading of a report from another, in the same order.
        read: number of reports that were read now.
        unread: report id -> why it could not be read.
    """

    readings: list[Reading]
    told: list[str]
    read: int
    unread: dict[str, str]


def _read(sources: list[Source], keys: dict[str, str], where: tuple[Ledgers, Derived], works: Works) -> _Done:
    """Read what has to be read."""
    readers, (ledgers, derived) = works.readers, where
    found, told = works.memory.fetch(keys, derived), dict(keys)
    stale = _picked(sources, works.memory.stale(keys, found))
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
        if digest in unread or found[digest].lacking:
            # What is read without something is another reading than the whole one.
            told[digest] = f"{keys[digest]} {unread.get(digest, '')} {' '.join(found[digest].lacking)}"
    return _Done(list(map(found.__getitem__, keys)), list(told.values()), len(stale) - len(unread), unread)


def _picked(sources: list[Source], reports: set[str]) -> list[Source]:
    """Return the sources of some reports in log order; what is new lies at the end, so it is sought from there."""
    left, found = set(reports), []
    for one in reversed(sources):
        if not left:
            break
        if one.sealed.digest in left:
            left.discard(one.sealed.digest)
            found.append(one)
    return found[::-1]


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
