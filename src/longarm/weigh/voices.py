"""Claims as the register shows them: value, speaker, sealed words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from longarm.records.claim import Stance
from longarm.records.register import Support
from longarm.weigh.matter import Matter

#: What a speaker does who stands behind a proposition.
BEHIND = frozenset({Stance.ASSERTS, Stance.CONDEMNS, Stance.CONCEDES, Stance.PROMISES, Stance.DEMANDS})


def make_support(matter: Matter, claim_id: str, fallen: Mapping[str, str], origin: str | None = None) -> Support:
    """Return a claim as the register shows it.

    Args:
        matter: the case.
        claim_id: the claim.
        fallen: claims that no longer count.
        origin: id of the origin its knowledge starts from.
    """
    claim = matter.claims[claim_id]
    report = matter.reports[claim.report]
    revoiced = matter.decisions.voiced.get(claim.id)
    return Support(
        claim=claim.id,
        report=report.id,
        file=report.file,
        outlet=report.outlet,
        published=report.published,
        speaker=claim.speaker,
        chain=claim.chain,
        stance=claim.stance,
        certainty=claim.certainty,
        quote=claim.span.of(report.text),
        start=claim.span.start,
        slots=claim.slots,
        corrected=matter.decisions.corrected.get(claim.id),
        read_as=None if revoiced is None else revoiced.read,
        origin=origin,
        derived=bool(matter.parents.get(report.id)),
        because=claim.because,
        fallen=fallen.get(claim.id),
    )


def in_order(matter: Matter, claims: Sequence[str]) -> list[str]:
    """Return claims as they are shown: originals before copies, then by day, file and place in the text."""
    if len(claims) < 2:
        return list(claims)

    def rank(id_: str) -> tuple[bool, int, str, str, int, str]:
        claim = matter.claims[id_]
        report = matter.reports[claim.report]
        return (
            bool(matter.parents.get(report.id)),
            published_day(matter, claim.report),
            report.file,
            report.id,
            claim.span.start,
            id_,
        )

    return sorted(claims, key=rank)


def published_day(matter: Matter, report: str) -> int:
    """Return the day a report was published, far ahead when it is not known."""
    return matter.published[report]


def is_behind(matter: Matter, claim: str) -> bool:
    """Say whether the speaker of a claim stands behind it; denials and questions are no support."""
    return matter.claims[claim].stance in BEHIND
