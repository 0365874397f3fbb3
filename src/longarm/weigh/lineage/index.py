"""The index of a case's reports, and their lineage: it can be kept and extended report by report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from longarm.records.lineage import Lineage, Link, LinkKind
from longarm.records.reading import Reading
from longarm.weigh.lineage.choose import choose_links
from longarm.weigh.lineage.compare import Shared, compare
from longarm.weigh.lineage.direction import direct
from longarm.weigh.lineage.groups import find_origins
from longarm.weigh.lineage.postings import Postings
from longarm.weigh.lineage.trace import Keys, Trace, trace_of
from longarm.weigh.lineage.verdict import Verdict, judge
from longarm.weigh.lineage.weights import Weights
from longarm.weigh.lineage.words import word_key

#: Of the runs of words every second one is indexed; two reports of one text share far more than two.
_SAMPLE = 2
_LEAST_RUNS = 3
_LEAST_FACTS = 2.0
_CANDIDATES = 48


class LineageIndex:
    """Reports with what they share.

    Candidates are found by runs of words and by rare facts, through inverted lists that are cut at a fixed length, so
    that a report costs the same in a case of a hundred and of a hundred thousand.
    """

    def __init__(self) -> None:
        self._traces: list[Trace] = []
        self._rows: dict[str, int] = {}
        self._runs = Postings()
        self._facts = Postings()
        self._carried: Counter[str] = Counter()
        self._shared: dict[tuple[int, int], Shared] = {}

    def __len__(self) -> int:
        """Return the number of reports."""
        return len(self._traces)

    def add(self, reading: Reading) -> None:
        """Add a report; one that is there already stays as it is."""
        trace = trace_of(reading)
        if trace.report in self._rows:
            return
        row = len(self._traces)
        runs, facts = _sample(trace), _fact_keys(trace)
        weight_of = Weights(self._carried)
        for other in self._candidates(trace, row, runs, facts):
            self._shared[other, row] = compare(self._traces[other], trace, weight_of)
        self._traces.append(trace)
        self._rows[trace.report] = row
        self._runs.add(runs, row)
        self._facts.add(facts, row)
        self._carried.update(trace.facts)

    def _candidates(self, trace: Trace, row: int, runs: Keys, facts: Keys) -> list[int]:
        rows, _ = self._runs.rows_of(runs, row)
        found, counts = np.unique(rows, return_counts=True)
        least = min(_LEAST_RUNS, len(runs))
        worded = sorted(zip((-counts).tolist(), found.tolist(), strict=True))
        chosen = {r for c, r in worded[:_CANDIDATES] if -c >= least}
        weight_of = Weights(self._carried)
        weights = {word_key(f): weight_of(f) for f in trace.facts}
        rows, keys = self._facts.rows_of(facts, row)
        scores: dict[int, float] = defaultdict(float)
        for other, key in zip(rows.tolist(), keys.tolist(), strict=True):
            scores[other] += weights.get(key, 0.0)
        best = sorted((-score, other) for other, score in scores.items() if score >= _LEAST_FACTS)
        return sorted(chosen | {other for _, other in best[:_CANDIDATES]})

    def verdicts(self) -> Iterator[tuple[Trace, Trace, Shared, Verdict]]:
        """Yield every pair of reports that goes back to one origin, with why."""
        weight_of = Weights(self._carried)
        for (a, b), _ in sorted(self._shared.items()):
            first, second = self._traces[a], self._traces[b]
            shared = compare(first, second, weight_of)
            verdict = judge(first, second, shared)
            if verdict:
                yield first, second, shared, verdict

    def lineages(self) -> dict[str, Lineage]:
        """Return the lineage of every report."""
        links: list[tuple[Link, float]] = []
        known: set[tuple[str, str]] = set()
        for a, b, shared, verdict in self.verdicts():
            way = direct(a, b, shared)
            first, second = sorted((a.report, b.report))
            parent = way.parent or first
            child = second if parent == first else first
            if way.parent:
                known.add((child, parent))
            because = verdict.because + way.because
            links.append(
                (
                    Link(
                        child=child, parent=parent, kind=verdict.kind, directed=way.parent is not None, because=because
                    ),
                    verdict.strength,
                )
            )
        traces = {t.report: t for t in self._traces}
        origins = find_origins(traces, [(k.child, k.parent) for k, _ in links], lambda c, p: (c, p) in known)
        chosen = choose_links(links, origins)
        return {
            t.report: Lineage(
                report=t.report,
                origin_groups=origins.of[t.report],
                links=tuple(chosen.get(t.report, ())) + _credits(t, chosen),
            )
            for t in self._traces
        }


def _credits(trace: Trace, chosen: dict[str, list[Link]]) -> tuple[Link, ...]:
    return tuple(
        Link(child=trace.report, parent=credit, kind=LinkKind.CITATION, because=(f"The report credits {credit}.",))
        for credit in trace.parents
        if not any("credits " + credit in reason for link in chosen.get(trace.report, ()) for reason in link.because)
    )


def _sample(trace: Trace) -> Keys:
    sampled = trace.shingles[trace.shingles % _SAMPLE == 0]
    return (
        np.union1d(sampled, np.array([trace.whole & 0xFFFFFFFF], dtype=np.uint32))
        if trace.whole is not None
        else sampled
    )


def _fact_keys(trace: Trace) -> Keys:
    return np.unique(np.array([word_key(f) for f in trace.facts], dtype=np.uint32))


def find_lineage(readings: Sequence[Reading]) -> tuple[Lineage, ...]:
    """Return the lineage of each reading, in the same order; the order itself changes nothing."""
    index = LineageIndex()
    for reading in sorted(readings, key=lambda r: r.report.id):
        index.add(reading)
    found = index.lineages()
    return tuple(found[reading.report.id] for reading in readings)
