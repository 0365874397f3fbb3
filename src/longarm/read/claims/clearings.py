"""Who was cleared: acquittals and quashed convictions, and the words of guilt beside them, which tell no other act.

"Found not guilty", "acquitted of all charges" and "quashed the conviction" hold the very words that tell a conviction
or a charge. What they tell is the end in favour of the accused; and a plea of not guilty, a motion for an acquittal or
an appeal against one tells neither.
"""

from __future__ import annotations

from collections.abc import Sequence

from longarm.read.claims.act_codes import CLEARED, UNDONE
from longarm.read.claims.ground import Ground
from longarm.read.codebook import Hit
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: Words of pleas, motions and appeals, by which nobody is cleared.
NO_VERDICT = "word.no_verdict"
#: What the same words would tell, did they not clear somebody.
_AGAINST = frozenset({"arrested", "charged", "convicted"})
_WITHIN = _AGAINST | {"closed_without_charges", "no_evidence_found", "other", "referred_to_prosecutors"}
_DROPPED = "closed_without_charges"
#: What stands beside a clearing as its reason, or by which the one who was cleared is called.
_BESIDE = frozenset({"no_evidence_found"})
_BESIDE_ABROAD = _BESIDE | {"charged", _DROPPED}

Found = list[tuple[Hit, Span]]


def settle_clearings(ground: Ground, sentence: Sentence, hits: Found) -> Found:
    """Leave out what the words of a clearing, or of a plea or motion, would tell if they stood alone.

    Args:
        ground: what the report was found to hold.
        sentence: the sentence.
        hits: the cues of responses in it.
    """
    open_ = _spans(ground.hits(sentence, NO_VERDICT))
    cleared = [span for hit, span in hits if _action(hit) in CLEARED and not _meets(span, open_)]
    if not open_ and not cleared and not any(_action(hit) in CLEARED for hit, _ in hits):
        return hits
    return [(hit, span) for hit, span in hits if not _is_taken(sentence, _action(hit), span, (cleared, open_))]


def is_cleared_deed(ground: Ground, sentence: Sentence, at: Span) -> bool:
    """Say whether a deed is only named as what somebody was cleared of: "acquitted him of stalking a dissident".

    Args:
        ground: what the report was found to hold.
        sentence: the sentence.
        at: the words that would tell the deed.
    """
    spans = [span for code in sorted(CLEARED) for span in _spans(ground.hits(sentence, f"response.{code}"))]
    if not spans:
        return False
    open_ = _spans(ground.hits(sentence, NO_VERDICT))
    cleared = [span for span in spans if not _meets(span, open_)]
    guilty = [span for span in _spans(ground.hits(sentence, "response.convicted")) if not _meets(span, spans)]
    if sentence.tokens is None:
        return bool(cleared) and not guilty
    return any(one.start < at.end and not any(one.end <= two.start < at.start for two in guilty) for one in cleared)


def _is_taken(sentence: Sentence, action: str, span: Span, spans: tuple[Sequence[Span], Sequence[Span]]) -> bool:
    cleared, open_ = spans
    if action in CLEARED:
        return span not in cleared
    if cleared and action in (_BESIDE if sentence.tokens is not None else _BESIDE_ABROAD):
        # "Der Angeklagte wurde mangels Beweisen freigesprochen": the words only tell who was cleared, and why.
        return True
    return action in _WITHIN and (_meets(span, cleared) or _meets(span, open_))


def is_decided_otherwise(ground: Ground, sentence: Sentence, action: str) -> bool:
    """Say whether a sentence tells how a charge ended, or a plea to it: no classifier hears a charge in its words.

    Args:
        ground: what the report was found to hold.
        sentence: the sentence.
        action: what the classifier hears.
    """
    if action not in _AGAINST | {_DROPPED}:
        return False
    codes = [f"response.{one}" for one in (*sorted(CLEARED | UNDONE), *((_DROPPED,) if action == "charged" else ()))]
    return any(ground.hits(sentence, code) for code in (NO_VERDICT, *codes))


def _action(hit: Hit) -> str:
    return hit.cue.code.split(".", 1)[1]


def _spans(hits: Found) -> list[Span]:
    return [span for _, span in hits]


def _meets(span: Span, others: Sequence[Span]) -> bool:
    return any(span.overlaps(one) for one in others)
