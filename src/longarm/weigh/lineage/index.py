"""The index of a case's reports: it finds what each report shares with others, and can be kept and extended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from longarm.records.lineage import Lineage
from longarm.records.reading import Reading
from longarm.weigh.lineage.origins.linking import Joined, lineages_of
from longarm.weigh.lineage.pairs.compare import pair_of, share_little
from longarm.weigh.lineage.pairs.verdict import judge
from longarm.weigh.lineage.pairs.weights import Weights, class_of
from longarm.weigh.lineage.rows import Row, Table
from longarm.weigh.lineage.seek.candidates import Candidates, Found
from longarm.weigh.lineage.seek.counts import Counts
from longarm.weigh.lineage.text.trace import trace_of

#: So many reports are looked up at once.
_TOGETHER = 512


class LineageIndex:
    """Reports with what they share.

    A report is compared with the few that the inverted lists give, so that it costs the same in a case of a hundred
    and of a hundred thousand. What two reports share is weighed by how many texts of the case carry it. Taking reports
    one by one or all at once gives the same lineages, as long as they come in the order of the log.

    Args:
        table: the reports that were kept.
        candidates: their inverted lists.
        carried: how many texts carry each fact.
    """

    def __init__(
        self, table: Table | None = None, candidates: Candidates | None = None, carried: Counts | None = None
    ) -> None:
        self.table = table or Table()
        self.candidates = candidates or Candidates()
        self.carried = carried or Counts()
        self._judged = len(self.table)
        self._waiting: set[tuple[int, int]] = set()
        self._touched: set[int] = set()

    def __len__(self) -> int:
        """Return the number of reports."""
        return len(self.table)

    def add(self, reading: Reading) -> None:
        """Add a report; one that is there already stays as it is."""
        self.extend([reading])

    def extend(self, readings: Iterable[Reading]) -> None:
        """Add reports in the order of the log; those that are there already stay as they are."""
        fresh = list({one.report.id: one for one in readings if one.report.id not in self.table}.values())
        for at in range(0, len(fresh), _TOGETHER):
            self._enter([Row(trace_of(one)) for one in fresh[at : at + _TOGETHER]])

    def _enter(self, rows: Sequence[Row]) -> None:
        start = len(self.table)
        found = self.candidates.extend([row.trace for row in rows], start)
        self.table.need(other for one in found for other in one.rows if other < start)
        for row, one in zip(rows, found, strict=True):
            number = self.table.add(row)
            self._touched.add(number)
            for other in one.rows:
                self.table[other].near.append(number)
            row.near.extend(one.rows)
            self._waiting.update((other, number) for other in one.rows)
            self._count(number, one)
            self.table.changed.update(one.rows)

    def _count(self, number: int, found: Found) -> None:
        """Count the facts of a new text: what texts of much the same words carry counts for the least of their ids."""
        row = self.table[number]
        facts = set(row.trace.facts)
        for other in found.kin:
            kin = self.table[other]
            row.kin.append(other)
            kin.kin.append(number)
            shared = facts.intersection(kin.trace.facts)
            if kin.trace.report < row.trace.report:
                row.held |= shared
            else:
                self.carried.change(sorted(shared - kin.held), -1)
                kin.held |= shared
        self.carried.change((fact for fact in row.trace.facts if fact not in row.held), 1)

    def _settle(self) -> None:
        """Judge the pairs that wait, and those of which a fact has come to say something else."""
        before, self.carried.before = self.carried.before, {}
        if self._judged:
            turned = [fact for fact, was in before.items() if class_of(was) != class_of(self.carried.get(fact))]
            rows = self.candidates.carriers(turned) if turned else []
            self.table.need(rows)
            self._waiting.update((min(row, other), max(row, other)) for row in rows for other in self.table[row].near)
        self.table.need(row for pair in self._waiting for row in pair)
        self.carried.need(
            fact for row in {row for pair in self._waiting for row in pair} for fact in self.table[row].trace.facts
        )
        weights = Weights(self.carried)
        for one, other in sorted(self._waiting):
            self._note(one, other, self._compare(one, other, weights))
        self._waiting.clear()
        self._judged = len(self.table)

    def _note(self, one: int, other: int, joined: Joined | None) -> None:
        held = self.table[one].joined
        if held.get(other) == joined:
            return
        for row, peer in ((one, other), (other, one)):
            if joined is None:
                del self.table[row].joined[peer]
            else:
                self.table[row].joined[peer] = joined
        self._touched.update((one, other))
        self.table.changed.update((one, other))

    def _compare(self, one: int, other: int, weights: Weights) -> Joined | None:
        a, b = sorted((self.table[one].trace, self.table[other].trace), key=lambda trace: trace.report)
        if share_little(a, b):
            return None
        both = pair_of(a, b, weights)
        verdict = judge(both)
        return Joined.of(both, verdict) if verdict is not None else None

    def changed(self) -> dict[str, Lineage]:
        """Return the lineage of every report that may have come to another one since this was last asked."""
        self._settle()
        rows = self._reached(self._touched)
        self._touched.clear()
        return self._lineages(rows)

    def lineages(self) -> dict[str, Lineage]:
        """Return the lineage of every report."""
        self._settle()
        return self._lineages(range(len(self.table)))

    def around(self, report: str) -> dict[str, Lineage]:
        """Return the lineage of a report and of every report that is joined with it, directly or by others."""
        self._settle()
        return self._lineages(self._reached([self.table.number_of(report)]))

    def _lineages(self, rows: Sequence[int]) -> dict[str, Lineage]:
        held = (joined for row in rows for other, joined in self.table[row].joined.items() if row < other)
        return lineages_of([self.table[row].trace for row in rows], held)

    def _reached(self, start: Iterable[int]) -> list[int]:
        reached = set(start)
        waiting = sorted(reached)
        while waiting:
            others = {other for row in waiting for other in self.table[row].joined} - reached
            self.table.need(others)
            reached |= others
            waiting = sorted(others)
        return sorted(reached)
