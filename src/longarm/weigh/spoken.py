"""Where the words of a claim stand, and which stations they speak of as far as they name none."""

from __future__ import annotations

from collections.abc import Sequence

from longarm.records.claim import Response
from longarm.weigh.counted import speaks_of_others
from longarm.weigh.matter import Matter

#: File, report and place in its text: steps of one day stand in this order.
Spot = tuple[str, str, int]


def words_for_sites(matter: Matter, claim_id: str) -> str:
    """Return the words of a claim in which settlements are looked for."""
    claim = matter.claims[claim_id]
    text = claim.span.of(matter.reports[claim.report].text)
    target = claim.slots.target if isinstance(claim.slots, Response) else None
    return f"{text} {target or ''}"


def speaks_beyond(matter: Matter, members: Sequence[str]) -> bool:
    """Say whether all words speak of further stations: those that were told of are none of them."""
    return all(speaks_of_others(words_for_sites(matter, one)) for one in members)


def spot_of(matter: Matter, claim_id: str) -> Spot:
    """Return where a claim stands; the order of files and not that of the log, so that a case tells one story."""
    claim = matter.claims[claim_id]
    return matter.reports[claim.report].file, claim.report, claim.span.start
