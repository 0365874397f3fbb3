"""What undoes that somebody was cleared: an acquittal set aside, an inquiry or trial that begins anew.

Who appeals, asks for it or may do it has undone nothing. The words of an undoing hold those of a clearing, a conviction
or an inquiry, and tell none.
"""

from __future__ import annotations

from longarm.read.claims.act_codes import CLEARED, UNDONE
from longarm.read.claims.ground import Ground
from longarm.read.codebook import Hit
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: Words that speak of an undoing that is asked for, possible, refused or denied.
NOT_UNDONE = "word.not_undone"
#: What the words of an undoing would tell, did they stand alone.
_WITHIN = CLEARED | {
    "investigating", "closed_without_charges", "no_evidence_found", "referred_to_prosecutors", "arrested", "charged",
    "convicted", "other",
}  # fmt: skip
#: Beside what a new trial is no act of its own: the court that set something aside orders it.
_SET_ASIDE = frozenset({"acquittal_overturned", "conviction_quashed"})

Found = list[tuple[Hit, Span]]


def settle_reversals(ground: Ground, sentence: Sentence, hits: Found) -> Found:
    """Leave out undoings that did not happen, and what the words of one that did would tell if they stood alone.

    Args:
        ground: what the report was found to hold.
        sentence: the sentence.
        hits: the cues of responses in it.
    """
    if not any(_action(hit) in UNDONE for hit, _ in hits):
        return hits
    open_ = [span for _, span in ground.hits(sentence, NOT_UNDONE)]
    told = [(hit, span) for hit, span in hits if _action(hit) not in UNDONE or not _meets(span, open_)]
    if any(_action(hit) in _SET_ASIDE for hit, _ in told):
        told = [(hit, span) for hit, span in told if _action(hit) != "reopened"]
    undone = [span for hit, span in told if _action(hit) in UNDONE]
    return [(hit, span) for hit, span in told if _action(hit) not in _WITHIN or not _meets(span, undone)]


def _action(hit: Hit) -> str:
    return hit.cue.code.split(".", 1)[1]


def _meets(span: Span, others: list[Span]) -> bool:
    return any(span.overlaps(one) for one in others)
