"""What people decided about an entry, and how far that reaches: the claims that they saw in it, and no others."""

from __future__ import annotations

from collections.abc import Sequence

from longarm.records.decisions import Held
from longarm.records.judgement import Verb
from longarm.weigh.matter import Matter
from longarm.wording.reasons import OF_MORE, OF_OTHERS, OF_SOME

#: Verbs that stand beside an entry even where they hold for all of it; of the others its claims tell.
_TOLD = frozenset({Verb.ACCEPT, Verb.NOTE})
#: So many claims that nobody judged are named.
_NAMED = 4


def find_extents(matter: Matter, claims: Sequence[str]) -> list[str]:
    """Return what was decided about an entry, each with what of the entry it does not hold for.

    Args:
        matter: the case.
        claims: the claims that are shown in the entry, those that fell too.
    """
    decisions = matter.decisions
    if not decisions.held:
        return []
    leaves = dict.fromkeys(leaf for claim in claims for leaf in decisions.touched.get(claim, ()))
    found = ((held, _extent(held, claims)) for leaf in leaves if (held := decisions.held.get(leaf)) is not None)
    return [told or held.said for held, told in found if told or held.verb in _TOLD]


def _extent(held: Held, claims: Sequence[str]) -> str:
    """Tell what of an entry a judgement does not hold for; empty where it holds for all of it and nothing else."""
    seen = frozenset(held.claims)
    rest = [claim for claim in claims if claim not in seen]
    more = seen - frozenset(claims)
    if not rest:
        return str(OF_MORE(said=held.said)) if more else ""
    named = ", ".join(rest[:_NAMED]) + (", …" if len(rest) > _NAMED else "")
    some, whole = str(len(claims) - len(rest)), str(len(claims))
    return str((OF_OTHERS if more else OF_SOME)(said=held.said, some=some, whole=whole, rest=named))
