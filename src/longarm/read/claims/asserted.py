"""Acts whose own words deny are asserted by who tells them: that nothing was found, that it was never allowed."""

from __future__ import annotations

from msgspec import structs

from longarm.records.claim import Claim, Response, Stance

_SAID_SO = frozenset({"no_evidence_found", "denied_permission"})


def asserted(claim: Claim) -> Claim:
    """Return a claim of an act as asserted where only the words of the act themselves deny.

    Args:
        claim: a claim of a response.
    """
    if claim.stance is Stance.DENIES and isinstance(claim.slots, Response) and claim.slots.action in _SAID_SO:
        return structs.replace(claim, stance=Stance.ASSERTS)
    return claim
