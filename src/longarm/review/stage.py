"""The shell of review: the judgements in, what they decide about the case as it is read now out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from longarm.records.decisions import Decisions
from longarm.records.growing import Growing
from longarm.records.judgement import Judged, Verb
from longarm.records.reading import Reading
from longarm.records.resolution import Resolution
from longarm.review.drafting import Draft, apply, pair
from longarm.review.finding import Found, Index, find_target
from longarm.review.in_force import find_in_force
from longarm.review.seeing import Seen
from longarm.wording.reasons import NOT_TOLD

NAME, VERSION = "review", "1"
TAKES, GIVES = ("Judged", "Reading"), ("Decisions",)


def decide(
    judged: Sequence[tuple[int, Judged]],
    readings: Sequence[Reading],
    resolution: Resolution | Growing,
    known: Index | None = None,
    as_read: Index | None = None,
    *,
    sealed: Mapping[str, int] | None = None,
) -> Decisions:
    """Place the judgements in force on what they are about.

    Args:
        judged: (log index, leaf) in log order.
        readings: the reports as read now.
        resolution: things and entities as read; judgements on entries name their keys.
        known: what judgements can speak of, as it stood before; it is brought to what stands now.
        as_read: what they can speak of in the case as read, where ``resolution`` is what judgements made of it: an
            entry that is in both means what it was before. Two that were called the same would else be one, and not
            be joined.
        sealed: report id -> log index of its first sealing, where that is at hand: of what was sealed later no
            judgement spoke.
    """
    if not judged:
        return Decisions()
    draft = Draft()
    index = (known or Index()).follow(readings, resolution, judged)
    seen = Seen(judged, index.claims, sealed, lambda leaf, target: _find(as_read, index, leaf, target))
    for leaf in find_in_force(judged):
        told = [seen.find(leaf, target) for target in leaf.judgement.targets]
        found = [one for one in (seen.by(leaf, one) for one in told) if one is not None]
        if not all(told):
            draft.unplaced.append(leaf)
        elif len(found) < len(told):
            draft.unplaced.append(leaf)
            draft.doubts[leaf.id] = str(NOT_TOLD())
        elif leaf.judgement.verb in {Verb.SAME, Verb.NOT_SAME, Verb.UNSURE}:
            pair(draft, leaf, found)
        else:
            for one in found:
                apply(draft, index, leaf, one)
    return draft.done()


def _find(as_read: Index | None, index: Index, leaf: Judged, target: str) -> Found:
    found = find_target(as_read, leaf, target) if as_read is not None else Found()
    return found or find_target(index, leaf, target)
