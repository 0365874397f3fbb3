"""Sources whom somebody cites for what he says: "the paper, citing two sources in the service, says that …"."""

from __future__ import annotations

from typing import Any

from longarm.read.claims.clauses import span_of
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.claim import Speaker
from longarm.records.span import Span

_CITING = frozenset({"cite", "quote"})
_TOLD = ("ccomp", "dobj")
_EDGES = frozenset(",;:—–-")
_SHORTEST = 3


def cited_by(verb: Any) -> Any | None:
    """Return the noun of the source that a participle cites, None where the verb does something else."""
    if verb.lemma_.lower() not in _CITING or verb.tag_ != "VBG" or verb.dep_ != "advcl":
        return None
    return next((child for child in verb.children if child.dep_ == "dobj"), None)


def content_of_cited(ground: Ground, sentence: Sentence, verb: Any) -> Span:
    """Return what a cited source is told to say: what its citer says, without his own name and verb.

    Args:
        ground: what the report was found to hold.
        sentence: where it stands.
        verb: "citing".

    Returns:
        The clause that the citer's verb holds, or the one the participle hangs on; the sentence where neither is found.
    """
    over = verb.head
    if over.dep_ not in _TOLD:
        over = next((child for child in over.children if child.dep_ in _TOLD and child.i != verb.i), None)
    if over is None:
        return sentence.span
    citing = {token.i for token in verb.subtree}
    tokens = [token for token in over.subtree if token.i not in citing]
    tokens = _run_with(over, tokens)
    return span_of(tokens, sentence, ground.parsed) if len(tokens) >= _SHORTEST else sentence.span


def _run_with(middle: Any, tokens: list[Any]) -> list[Any]:
    """Return the unbroken run of words around ``middle``, without commas at its edges."""
    places = {token.i for token in tokens}
    first = last = middle.i
    while first - 1 in places:
        first -= 1
    while last + 1 in places:
        last += 1
    run = list(middle.doc[first : last + 1])
    while run and run[-1].text in _EDGES:
        run.pop()
    while run and run[0].text in _EDGES:
        run.pop(0)
    return run


def citer_of(ground: Ground, sentence: Sentence, verb: Any) -> Speaker | None:
    """Return who cites, as an attribution of the same sentence names him."""
    over = verb.head if verb.head.dep_ not in _TOLD else verb.head.head
    at = ground.parsed.passages[sentence.passage].span.start + over.idx
    for one in ground.attributions_in(sentence):
        if one.speaker is not None and any(cue.start <= at < cue.end for cue in one.cue):
            return one.speaker
    return None
