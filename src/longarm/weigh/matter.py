"""Everything that an entry is weighed from, indexed once for the whole case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from longarm.records.bounds import bounds
from longarm.records.claim import Claim, Response, Statement
from longarm.records.decisions import Decisions
from longarm.records.fold import fold
from longarm.records.growing import Growing
from longarm.records.lineage import Lineage, Link, LinkKind
from longarm.records.reading import Reading
from longarm.records.register import Entity
from longarm.records.report import Report
from longarm.records.resolution import Bearing, Resolution, Thing

#: Links whose child tells nothing that it did not take from the parent, or of a splice: from one of its parents.
COPIES = frozenset(
    {LinkKind.COPY, LinkKind.CUT, LinkKind.REWRITE, LinkKind.SPIN, LinkKind.TRANSLATION, LinkKind.SPLICE}
)


#: Day behind all others, for reports that tell none.
LATE = 9_999_999


@dataclass(frozen=True)
class Matter:
    """What a case is weighed from.

    Attributes:
        reports: report id -> report.
        order: report id -> place in the log.
        claims: claim id -> claim with its values as read, in the voice that people gave it.
        things: what the claims are about.
        bearings: claim id -> what it bears on.
        entities: entity id -> entity.
        names: folded name -> entity id.
        decisions: judgements in force.
        parents: report id -> reports of the case that it copies, cuts, rewords, spins, translates or splices.
        equals: report id -> reports that it is joined with in such a way and of which nobody knows which came first.
        groups: report id -> origins it draws on.
        links: report id -> links in which it is the child.
        inquiries: (report, place of a sentence) that tells of an inquiry.
        claims_at: (report, place of a sentence) -> statements and acts that are told there.
        published: report id -> first day it may have been published, LATE when unknown.
    """

    reports: dict[str, Report]
    order: dict[str, int]
    claims: dict[str, Claim]
    things: tuple[Thing, ...]
    bearings: Mapping[str, Bearing]
    entities: dict[str, Entity]
    names: Mapping[str, str]
    decisions: Decisions
    parents: dict[str, tuple[str, ...]] = field(default_factory=dict)
    equals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    groups: dict[str, frozenset[str]] = field(default_factory=dict)
    links: dict[str, tuple[Link, ...]] = field(default_factory=dict)
    inquiries: Set[tuple[str, int]] = frozenset()
    claims_at: dict[tuple[str, int], tuple[str, ...]] = field(default_factory=dict)
    published: dict[str, int] = field(default_factory=dict)

    def entity_of(self, claim: str) -> Entity | None:
        """Return the entity with whom the knowledge of a claim starts."""
        bearing = self.bearings.get(claim)
        return None if bearing is None or bearing.entity is None else self.entities.get(bearing.entity)

    def named(self, text: str | None) -> Entity | None:
        """Return the entity that a name means."""
        id_ = self.names.get(fold(text or ""))
        return None if id_ is None else self.entities.get(id_)

    def root(self, report: str) -> frozenset[str]:
        """Return the origins that a report draws on; the report itself where lineage tells nothing."""
        return self.groups.get(report) or frozenset((report,))

    def speaker_name(self, claim: Claim) -> str:
        """Return who says a claim, in words."""
        entity = self.entity_of(claim.id)
        if entity is not None:
            return entity.name
        if claim.speaker is not None:
            return claim.speaker.name
        report = self.reports[claim.report]
        return report.outlet or report.file


def make_matter(
    readings: Sequence[Reading], resolution: Resolution | Growing, decisions: Decisions, lineages: Sequence[Lineage]
) -> Matter:
    """Index a case.

    Args:
        readings: the reports as read, in log order.
        resolution: who and what is the same.
        decisions: judgements in force.
        lineages: one a report.
    """
    reports = {reading.report.id: reading.report for reading in readings}
    parents: dict[str, tuple[str, ...]] = {}
    equals: dict[str, set[str]] = defaultdict(set)
    for lineage in lineages:
        if found := parents_in(lineage, reports, directed=True):
            parents[lineage.report] = found
        for peer in parents_in(lineage, reports, directed=False):
            equals[lineage.report].add(peer)
            equals[peer].add(lineage.report)
    return Matter(
        reports=reports,
        order={report: number for number, report in enumerate(reports)},
        claims={claim.id: decisions.heard(claim) for reading in readings for claim in reading.claims},
        things=resolution.things,
        bearings=resolution.bearings,
        entities={entity.id: entity for entity in resolution.entities},
        names=resolution.outlets,
        decisions=decisions,
        parents=parents,
        equals={report: tuple(sorted(peers)) for report, peers in equals.items()},
        groups={one.report: frozenset(one.origin_groups) for one in lineages},
        links={one.report: one.links for one in lineages},
        inquiries=frozenset(
            (claim.report, claim.span.start)
            for reading in readings
            for claim in reading.claims
            if isinstance(claim.slots, Response) and claim.slots.action == "investigating"
        ),
        claims_at=claims_at(claim for reading in readings for claim in reading.claims),
        published={id_: (bounds(one.published) or (LATE,))[0] for id_, one in reports.items()},
    )


def parents_in(lineage: Lineage, reports: Mapping[str, Report], *, directed: bool) -> tuple[str, ...]:
    """Return the reports of the case that a report derives from, or those of which nobody knows which came first."""
    links = (link for link in lineage.links if link.kind in COPIES and link.directed is directed)
    return tuple(sorted({link.parent for link in links if link.parent in reports}))


def claims_at(claims: Iterable[Claim]) -> dict[tuple[str, int], tuple[str, ...]]:
    """Return report and place of a sentence -> the statements and acts that are told there."""
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.slots, Statement | Response):
            found[claim.report, claim.span.start].append(claim.id)
    return {spot: tuple(ids) for spot, ids in found.items()}
