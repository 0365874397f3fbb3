"""Turns joined pairs into the lineage of each report: links with their direction, and origins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from longarm.records.lineage import Lineage, Link, LinkKind
from longarm.weigh.lineage.origins.choose import choose_links
from longarm.weigh.lineage.origins.groups import find_origins
from longarm.weigh.lineage.pairs.compare import Pair
from longarm.weigh.lineage.pairs.direction import direct
from longarm.weigh.lineage.pairs.relay import say_credit
from longarm.weigh.lineage.pairs.verdict import Verdict
from longarm.weigh.lineage.text.trace import Trace
from longarm.wording.sources import CREDITS

#: Kinds of derivation in which the one has nearly all words of the other, or of a part of it.
_ONE_TEXT = frozenset({LinkKind.COPY, LinkKind.CUT})


@dataclass(frozen=True, slots=True)
class Joined:
    """Two reports that go back to one origin, or of which one cites the other.

    Attributes:
        link: the derivation as it is shown.
        strength: for choosing between links.
        joins: False where the one only cites the other.
    """

    link: Link
    strength: float
    joins: bool

    @classmethod
    def of(cls, pair: Pair, verdict: Verdict) -> Joined:
        """Make the link of two reports in id order; without a known direction the first stands as the parent."""
        a, b = pair.a, pair.b
        way = direct(pair, verdict.child, one_text=verdict.kind in _ONE_TEXT)
        parent = way.parent or a.report
        link = Link(
            child=b.report if parent == a.report else a.report,
            parent=parent,
            kind=verdict.kind,
            directed=way.parent is not None,
            because=verdict.because + way.because,
        )
        return cls(link, verdict.strength, verdict.joins)


def lineages_of(traces: Sequence[Trace], joined: Iterable[Joined]) -> dict[str, Lineage]:
    """Return the lineage of each report.

    Args:
        traces: the reports.
        joined: every joined pair among them.
    """
    pairs = list(joined)
    kin = [pair for pair in pairs if pair.joins]
    known = {(pair.link.child, pair.link.parent) for pair in kin if pair.link.directed}
    origins = find_origins(
        {trace.report: trace for trace in traces},
        [(pair.link.child, pair.link.parent) for pair in kin],
        lambda child, parent: (child, parent) in known,
    )
    chosen = choose_links([(pair.link, pair.strength) for pair in kin], origins)
    cited: dict[str, list[Link]] = defaultdict(list)
    told: dict[str, list[str]] = defaultdict(list)
    for pair in sorted(pairs, key=lambda p: (p.link.child, p.link.parent)):
        told[pair.link.child] += pair.link.because
        if not pair.joins:
            cited[pair.link.child].append(pair.link)
    return {
        trace.report: Lineage(
            report=trace.report,
            origin_groups=origins.of[trace.report],
            links=(*chosen.get(trace.report, ()), *cited[trace.report], *_outside(trace, told[trace.report])),
        )
        for trace in traces
    }


def _outside(trace: Trace, told: Sequence[str]) -> tuple[Link, ...]:
    """Return a citation for each declared parent that is not a report of the case."""
    return tuple(
        Link(child=trace.report, parent=credit, kind=LinkKind.CITATION, because=(str(CREDITS(credit=credit)),))
        for credit in trace.parents
        if not any(reason.startswith(str(say_credit(credit)).removesuffix(".")) for reason in told)
    )
