"""Which sealed bytes were destroyed on purpose; their entries and proofs stay as tombstones."""

from __future__ import annotations

from collections.abc import Iterable

from longarm.records.capture import Sealed
from longarm.records.judgement import Judged, Verb

#: In the anchor of an erasure that two persons decided: the request that it carries out, and who made it.
REQUEST, ASKED_BY = "request", "asked by"


def who_erased(leaf: Judged) -> str:
    """Say in words who decided an erasure: one person alone, or one who asked and another who confirmed."""
    asked_by = leaf.judgement.anchor.get(ASKED_BY)
    return f"asked by {asked_by}, confirmed by {leaf.judgement.by}" if asked_by else f"by {leaf.judgement.by} alone"


def find_erased(leaves: Iterable[Sealed | Judged]) -> dict[str, Judged]:
    """Return digest -> the judgement that had its bytes destroyed.

    Bytes that were sealed again after that are there again. An erasure cannot be withdrawn: what is gone is gone.

    Args:
        leaves: of both ledgers, in log order.
    """
    erased: dict[str, Judged] = {}
    for leaf in leaves:
        if isinstance(leaf, Sealed):
            erased.pop(leaf.digest, None)
        elif leaf.judgement.verb is Verb.ERASE:
            erased |= dict.fromkeys(leaf.judgement.targets, leaf)
    return erased
