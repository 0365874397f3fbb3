"""Which sealed bytes were destroyed on purpose; their entries and proofs stay as tombstones."""

from __future__ import annotations

from collections.abc import Iterable

from longarm.records.capture import Sealed
from longarm.records.judgement import Judged, Verb


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
