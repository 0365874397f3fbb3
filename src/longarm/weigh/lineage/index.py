"""The index of a case's reports: it finds what each report shares with others, and can be kept and extended."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from longarm.records.lineage import Lineage
from longarm.records.reading import Reading
from longarm.weigh.lineage.origins.linking import Joined, lineages_of
from longarm.weigh.lineage.pairs.compare import pair_of
from longarm.weigh.lineage.pairs.verdict import judge
from longarm.weigh.lineage.pairs.weights import STEPS, Weights
from longarm.weigh.lineage.seek.candidates import Candidates
from longarm.weigh.lineage.text.trace import Trace, trace_of

_TURNS = frozenset(count for count, _ in STEPS)


class LineageIndex:
    """Reports with what they share.

    A report is compared with the few that the inverted lists give, so that it costs the same in a case of a hundred
    and of a hundred thousand. What two reports share is weighed by how many texts of the case carry it.
    """

    def __init__(self) -> None:
        self._traces: list[Trace] = []
        self._rows: dict[str, int] = {}
        self._candidates = Candidates()
        self._carried: Counter[str] = Counter()
        self._near: dict[int, list[int]] = defaultdict(list)
        self._joined: dict[tuple[int, int], Joined] = {}
        self._waiting: set[tuple[int, int]] = set()
        self._turned: set[str] = set()

    def __len__(self) -> int:
        """Return the number of reports."""
        return len(self._traces)

    def add(self, reading: Reading) -> None:
        """Add a report; one that is there already stays as it is."""
        if reading.report.id in self._rows:
            return
        trace, row = trace_of(reading), len(self._traces)
        found = self._candidates.find_and_add(trace, row, Weights(self._carried))
        self._traces.append(trace)
        self._rows[trace.report] = row
        for other in found.rows:
            self._near[other].append(row)
            self._near[row].append(other)
        self._waiting.update((other, row) for other in found.rows)
        self._count(trace, found.kin)

    def _count(self, trace: Trace, kin: Sequence[int]) -> None:
        """Count the facts of a new text: what a text has from another of much the same words counts once."""
        held = {fact for row in kin for fact in self._traces[row].facts}
        fresh = [fact for fact in trace.facts if fact not in held]
        self._turned.update(fact for fact in fresh if self._carried[fact] in _TURNS)
        self._carried.update(fresh)

    def _settle(self) -> None:
        """Judge the pairs that wait, and those of which a fact has come to weigh less."""
        for fact in sorted(self._turned):
            for row in self._candidates.carriers(fact):
                self._waiting.update((min(row, other), max(row, other)) for other in self._near[row])
        self._judge(self._waiting)
        self._waiting.clear()
        self._turned.clear()

    def _judge(self, pairs: Iterable[tuple[int, int]]) -> None:
        weights = Weights(self._carried)
        for pair in pairs:
            joined = self._compare(pair, weights)
            if joined is None:
                self._joined.pop(pair, None)
            else:
                self._joined[pair] = joined

    def _compare(self, pair: tuple[int, int], weights: Weights) -> Joined | None:
        a, b = sorted((self._traces[row] for row in pair), key=lambda trace: trace.report)
        both = pair_of(a, b, weights)
        verdict = judge(both)
        return Joined.of(both, verdict) if verdict is not None else None

    def lineages(self) -> dict[str, Lineage]:
        """Return the lineage of every report, everything weighed anew."""
        self._judge((row, other) for row in range(len(self._traces)) for other in self._near[row] if row < other)
        self._waiting.clear()
        self._turned.clear()
        return lineages_of(self._traces, self._joined.values())

    def around(self, report: str) -> dict[str, Lineage]:
        """Return the lineage of a report and of every report that is joined with it, directly or by others."""
        self._settle()
        rows = self._reached(self._rows[report])
        held = [self._joined[pair] for pair in self._pairs(rows)]
        return lineages_of([self._traces[row] for row in rows], held)

    def _reached(self, start: int) -> list[int]:
        reached, waiting = {start}, [start]
        while waiting:
            row = waiting.pop()
            for other in self._near[row]:
                if other not in reached and (min(row, other), max(row, other)) in self._joined:
                    reached.add(other)
                    waiting.append(other)
        return sorted(reached)

    def _pairs(self, rows: Sequence[int]) -> Iterator[tuple[int, int]]:
        for row in rows:
            for other in self._near[row]:
                if row < other and (row, other) in self._joined:
                    yield row, other
