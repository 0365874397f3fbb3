"""What the maker of a judgement on an entry saw, where the judgement itself does not tell.

A judgement of today names the claims that stood in the entry. One of before has the key of the entry only: it means
what was sealed before it. Where claims had been told apart or moved by then, nothing tells which of them stood there.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from longarm.records.claim import Claim
from longarm.records.judgement import VOICE, Judged, Verb
from longarm.review.finding import Found
from longarm.review.in_force import find_in_force


@dataclass(frozen=True)
class Seen:
    """What could be seen when something was judged.

    Attributes:
        judged: (log index, leaf) of all judgements.
        claims: claim id -> claim as read.
        sealed: report id -> log index of its first sealing; None where that is not at hand.
        find: what a target of a judgement means now.
    """

    judged: Sequence[tuple[int, Judged]]
    claims: Mapping[str, Claim]
    sealed: Mapping[str, int] | None
    find: Callable[[Judged, str], Found]

    def by(self, leaf: Judged, one: Found) -> Found | None:
        """Return what of an entry the maker of ``leaf`` saw there; None where that cannot be told."""
        if not one.entry or one.seen:
            return one
        at = next((index for index, other in self.judged if other.id == leaf.id), 0)
        sealed = self.sealed
        there = one.claims
        if sealed is not None:
            there = tuple(claim for claim in there if sealed.get(self.claims[claim].report, at) < at)
        return None if not there or self._moved(leaf, at, set(there)) else dataclasses.replace(one, claims=there)

    def _moved(self, about: Judged, at: int, there: set[str]) -> bool:
        """Say whether a judgement that was in force then had told some of these claims apart, or moved one.

        What is called the same is an entry as a whole, so that a claim that moved out of it does not matter there.
        """
        whole = about.judgement.verb in {Verb.SAME, Verb.NOT_SAME, Verb.UNSURE}
        for leaf in find_in_force([pair for pair in self.judged if pair[0] < at]):
            judgement = leaf.judgement
            if judgement.verb is Verb.NOT_SAME:
                ends = [set(self.find(leaf, target).claims) & there for target in judgement.targets]
                if sum(map(bool, ends)) > 1:
                    return True
            moves = not whole and judgement.verb is Verb.CORRECT and judgement.changes.keys() - set(VOICE)
            if moves and any(there.intersection(self.find(leaf, one).claims) for one in judgement.targets):
                return True
        return False
