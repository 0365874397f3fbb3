"""Keeps the index of a case between builds, so that one more report is compared with its few neighbours only.

What is kept may be dropped at any time: the same reports in the order of the log give the same index.
"""

from __future__ import annotations

import hashlib
import operator
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
import numpy as np

from longarm.ports import Kept
from longarm.records.lineage import Lineage
from longarm.records.reading import Reading
from longarm.weigh.lineage.finding import with_drift
from longarm.weigh.lineage.index import LineageIndex
from longarm.weigh.lineage.packing import pack_row, unpack_row
from longarm.weigh.lineage.rows import Row, Table
from longarm.weigh.lineage.seek.candidates import LISTS, Candidates
from longarm.weigh.lineage.seek.counts import Counts
from longarm.weigh.lineage.seek.postings import Packed, Postings

_ABOUT = "lineage"
#: Lineages are kept in pages of so many reports.
_PAGE = 256


class _About(msgspec.Struct, frozen=True):
    """What is kept, and of which reports: only the same reports in the same order may use it."""

    rules: str
    many: int
    chain: str
    levels: dict[str, list[int]]
    next: int


@dataclass(frozen=True)
class Sequel:
    """The reports of a case in the order of the log.

    Attributes:
        readings: the reports as read.
        keys: what tells one reading of a report from another, in the same order.
        rules: what tells the rules of lineage from other rules.
    """

    readings: Sequence[Reading]
    keys: Sequence[str]
    rules: str

    def goes_on_from(self, other: Sequel) -> bool:
        """Say whether this begins with the reports of another, read by the same rules."""
        return (
            self.rules == other.rules
            and len(self.keys) >= len(other.keys)
            and all(map(operator.is_, self.readings, other.readings))
            and all(map(operator.eq, self.keys, other.keys))
        )


class _Chain:
    """A hash over the first reports of a sequel, carried on where the next sequel begins with the same reports."""

    def __init__(self) -> None:
        self._of = Sequel((), (), "")
        self._begin()

    def _begin(self) -> None:
        self._hash = hashlib.sha256()
        self._many = 0
        self._told: dict[int, str] = {}

    def of(self, sequel: Sequel, many: int) -> str:
        """Return the hash over the first ``many`` reports."""
        if sequel is not self._of and not sequel.goes_on_from(self._of):
            self._begin()
        self._of = sequel
        if many not in self._told:
            if many < self._many:
                self._begin()
            pairs = zip(sequel.readings[self._many : many], sequel.keys[self._many : many], strict=True)
            self._hash.update("".join(f"{one.report.id} {key}\n" for one, key in pairs).encode())
            self._many = many
            self._told = {many: self._hash.hexdigest()}
        return self._told[many]


class _ByRow:
    """The readings of an index by report id."""

    def __init__(self, table: Table, readings: Sequence[Reading]) -> None:
        self._table, self._readings = table, readings

    def get(self, report: str) -> Reading | None:
        """Return the reading of a report, None where it is no report of the case."""
        return self._readings[self._table.number_of(report)] if report in self._table else None


class LineageKeeper:
    """The lineage of a case that grows.

    One keeper may serve many builds of one process; what it holds it also finds in the store, and what another process
    kept there meanwhile it takes up.

    Args:
        kept: where the index lies between builds; may be set anew before each build.
    """

    def __init__(self, kept: Kept) -> None:
        self.kept = kept
        self._forget()

    def _forget(self) -> None:
        self._index = LineageIndex()
        self._known: list[Lineage] = []
        self._levels: dict[str, list[tuple[int, Packed]]] = {}
        self._next = 0
        self._about = b""
        self._chain = _Chain()

    def find(self, sequel: Sequel) -> tuple[Lineage, ...]:
        """Return the lineage of each reading, in the same order, weighing anew only what new reports touch.

        Args:
            sequel: the reports; what is kept is used where it is of the first of them, else dropped.
        """
        try:
            return self._find(sequel)
        except (KeyError, ValueError, msgspec.DecodeError):
            # Something that was kept is gone or damaged: it is made again, as if nothing had been kept.
            self._forget()
            self.kept.keep(dict.fromkeys(self.kept.names(_ABOUT)))
            return self._find(sequel)

    def known(self, sequel: Sequel) -> tuple[Lineage, ...] | None:
        """Return the lineages of the very reports that were asked about last, None where these are others."""
        if not self._about or len(self._known) != len(sequel.readings):
            return None
        about = msgspec.msgpack.decode(self._about, type=_About)
        same = about.rules == sequel.rules and about.chain == self._chain.of(sequel, about.many)
        return tuple(self._known) if same else None

    def _find(self, sequel: Sequel) -> tuple[Lineage, ...]:
        written: dict[str, bytes | None] = {}
        self._take_up(sequel, written)
        before, readings = len(self._index), sequel.readings
        self._index.extend(readings[before:])
        changed = self._index.changed()
        by_id = _ByRow(self._index.table, readings)
        drifted = {self._index.table.number_of(report): with_drift(one, by_id) for report, one in changed.items()}
        pages = {at // _PAGE for at in range(before, len(readings))}
        self._known += (drifted[at] for at in range(before, len(readings)))
        for at, found in drifted.items():
            if found != self._known[at]:
                self._known[at] = found
                pages.add(at // _PAGE)
        for page in sorted(pages):
            part = self._known[page * _PAGE : (page + 1) * _PAGE]
            written[f"{_ABOUT}/of/{page}"] = msgspec.msgpack.encode(part)
        if written or self._index.table.changed:
            self._save(sequel, written)
        return tuple(self._known)

    def _take_up(self, sequel: Sequel, written: dict[str, bytes | None]) -> None:
        """Be at what is kept, where that is of the first of these reports; else at nothing."""
        stored = self.kept.fetch([_ABOUT]).get(_ABOUT, b"")
        about = msgspec.msgpack.decode(stored, type=_About) if stored else None
        fits = about is not None and about.rules == sequel.rules and about.many <= len(sequel.readings)
        if about is None or not fits or about.chain != self._chain.of(sequel, about.many):
            self._forget()
            written.update(dict.fromkeys(self.kept.names(_ABOUT)))
        elif stored != self._about:
            self._load(about, [one.report.id for one in sequel.readings[: about.many]])
            self._about = stored

    def _load(self, about: _About, ids: list[str]) -> None:
        names = {page: f"{_ABOUT}/{name}/{page}" for name, pages in about.levels.items() for page in pages}
        held = self.kept.fetch([*names.values(), f"{_ABOUT}/sizes", f"{_ABOUT}/names"])
        candidates = Candidates()
        self._next = about.next
        self._levels = {
            name: [(page, np.frombuffer(held[names[page]], dtype=np.uint64)) for page in pages]
            for name, pages in about.levels.items()
        }
        for name, levels in self._levels.items():
            candidates.lists[name] = Postings([array for _, array in levels], LISTS[name])
        candidates.sizes = np.frombuffer(held[f"{_ABOUT}/sizes"], dtype=np.uint32)
        candidates.names = np.frombuffer(held[f"{_ABOUT}/names"], dtype=np.uint32)
        self._index = LineageIndex(Table(ids, self._rows), candidates, Counts(self._counts))
        pages = [f"{_ABOUT}/of/{page}" for page in range((about.many + _PAGE - 1) // _PAGE)]
        parts = self.kept.fetch(pages)
        self._known = [one for name in pages for one in msgspec.msgpack.decode(parts[name], type=list[Lineage])]

    def _rows(self, numbers: list[int]) -> list[Row]:
        names = [f"{_ABOUT}/row/{number}" for number in numbers]
        held = self.kept.fetch(names)
        return [unpack_row(held[name]) for name in names]

    def _counts(self, pages: list[int]) -> dict[int, dict[str, int]]:
        names = {f"{_ABOUT}/count/{page}": page for page in pages}
        held, decoder = self.kept.fetch(names), msgspec.msgpack.Decoder(dict[str, int])
        return {names[name]: decoder.decode(page) for name, page in held.items()}

    def _save(self, sequel: Sequel, written: dict[str, bytes | None]) -> None:
        index = self._index
        self._save_lists(written)
        written[f"{_ABOUT}/sizes"] = index.candidates.sizes.tobytes()
        written[f"{_ABOUT}/names"] = index.candidates.names.tobytes()
        for page in sorted(index.carried.changed):
            written[f"{_ABOUT}/count/{page}"] = msgspec.msgpack.encode(index.carried.pages[page])
        for number in sorted(index.table.changed):
            written[f"{_ABOUT}/row/{number}"] = pack_row(index.table[number])
        index.carried.changed.clear()
        index.table.changed.clear()
        many = len(index)
        levels = {name: [page for page, _ in rows] for name, rows in self._levels.items()}
        self._about = msgspec.msgpack.encode(
            _About(sequel.rules, many, self._chain.of(sequel, many), levels, self._next)
        )
        self.kept.keep(written | {_ABOUT: self._about})

    def _save_lists(self, written: dict[str, bytes | None]) -> None:
        """Write the arrays of the inverted lists that are new, and drop those that went into others."""
        for name, postings in self._index.candidates.lists.items():
            known = {id(array): page for page, array in self._levels.get(name, ())}
            gone = set(known.values())
            fresh: list[tuple[int, Packed]] = []
            for array in postings.levels:
                page = known.get(id(array), self._next)
                if page == self._next:
                    self._next += 1
                    written[f"{_ABOUT}/{name}/{page}"] = array.tobytes()
                fresh.append((page, array))
                gone.discard(page)
            written.update({f"{_ABOUT}/{name}/{page}": None for page in gone})
            self._levels[name] = fresh
