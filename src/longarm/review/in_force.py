"""Which judgements are in force: a withdrawn one is not, unless its withdrawal was withdrawn."""

from __future__ import annotations

from collections.abc import Sequence

from longarm.records.judgement import Judged, Verb


def find_in_force(judged: Sequence[tuple[int, Judged]]) -> list[Judged]:
    """Return the judgements in force in log order; withdrawals themselves are left out.

    Args:
        judged: (log index, leaf) of all judgements in log order.
    """
    gone: set[str] = set()
    # A withdrawal can only speak of what stands before it in the log, so the newest is decided first.
    for _, leaf in sorted(judged, key=lambda one: one[0], reverse=True):
        if leaf.judgement.verb is Verb.WITHDRAW and leaf.id not in gone:
            gone.update(leaf.judgement.targets)
    ordered = sorted(judged, key=lambda one: one[0])
    return [leaf for _, leaf in ordered if leaf.judgement.verb is not Verb.WITHDRAW and leaf.id not in gone]
