"""The second voice for acts and incidents: what a classifier hears in sentences where the rules heard nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from longarm.read.claims.act_codes import SAYS_NO
from longarm.read.claims.clauses import span_of
from longarm.read.claims.event_features import find_features, plain_features, words_of
from longarm.read.claims.event_model import Told
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.claims.withdrawn import is_withdrawn
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim
from longarm.records.span import Span

#: Words that may name an event.
_NAMING = frozenset({"VERB", "NOUN", "AUX"})
_DEPTH = 4
#: The slot that holds the code, by kind.
CODED = {"response": "action", "incident": "type"}
#: Two codes for what one verb tells: who closes a post, or has it closed. The rules say which.
_EITHER = {"ordered_closure": "closed", "closed": "ordered_closure"}
#: Codes that say no themselves.
_SAYS_NO = SAYS_NO | {"passport_denial"}
#: Codes that the outcome of a trial or an inquiry tells apart by a word: never heard less surely.
_OF_COURTS = SAYS_NO | {"arrested", "charged", "convicted"}
#: What closes may close itself.
_ITSELF = frozenset({"closed"})
#: Words by which what is told was not done, or not yet.
_UNDONE_WORDS = """not n't no never nor neither none nobody nothing yet without could would should might may must can
cannot if whether unless deny denies denied denying refuse refuses refused refusing decline declined declines reject
rejected rejects call calls called calling urge urged urges urging want wants wanted demand demands demanded plan plans
planned consider considering considered threaten threatened threatens"""
_UNDONE = frozenset(_UNDONE_WORDS.split())
#: By how much less sure the classifier may be of an act where the sentence names a body of a host that does it.
EASE = 0.25


@dataclass(frozen=True)
class Heard:
    """A code that the classifier heard in a sentence.

    Attributes:
        code: the code without its kind.
        sentence: where.
        word: the word that names the event.
        span: where it stands in the report.
        because: model, probability and reasons, readable.
        surely: whether it is so sure that it speaks by itself; else a host body must be named beside it.
    """

    code: str
    sentence: Sentence
    word: Any
    span: Span
    because: tuple[str, ...]
    surely: bool = True


def hear_events(ground: Ground, hosts: Hosts, kind: str, told: Iterable[Claim]) -> Iterator[Heard]:
    """Yield what the classifier hears of a kind, in text order.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        kind: ``response`` or ``incident``.
        told: what the rules told, which is not told again.
    """
    model = ground.events
    if model is None:
        return
    known = {(one.span.start, getattr(one.slots, CODED[kind])) for one in told if one.kind == kind}
    for sentence, found in _heard(ground, hosts):
        for one in found:
            family, code = one.code.split(".", 1)
            if family != kind or any((sentence.span.start, like) in known for like in (code, _EITHER.get(code))):
                continue
            surely = one.probability >= model.speaks[one.code]
            if _declined(ground, sentence, kind, code) or not (
                surely or _may_be_less_sure(ground, sentence, kind, code)
            ):
                continue
            word = _naming(list(sentence.tokens or ())[one.at])
            yield Heard(code, sentence, word, span_of([word], sentence, ground.parsed), model.because(one), surely)


def _may_be_less_sure(ground: Ground, sentence: Sentence, kind: str, code: str) -> bool:
    """Say whether a code may be heard less surely: an act of no court, and no inquiry that the rules looked at."""
    looked_at = code == "investigating" and bool(ground.hits(sentence, "response.investigating"))
    return kind == "response" and code not in _OF_COURTS and not looked_at


def _declined(ground: Ground, sentence: Sentence, kind: str, code: str) -> bool:
    """Say whether the rules looked at a sentence for a code and declined it: "has not ordered", "could order"."""
    if code in _SAYS_NO or not ground.hits(sentence, f"{kind}.{code}"):
        return False
    return code in _ITSELF or any(token.lower_ in _UNDONE for token in sentence.tokens or ())


def _heard(ground: Ground, hosts: Hosts) -> list[tuple[Sentence, tuple[Told, ...]]]:
    """Return what the classifier hears in each sentence, worked out once a report."""
    if "events" not in ground.notes:
        ground.notes["events"] = list(_hear(ground, hosts))
    found: list[tuple[Sentence, tuple[Told, ...]]] = ground.notes["events"]
    return found


def _hear(ground: Ground, hosts: Hosts) -> Iterator[tuple[Sentence, tuple[Told, ...]]]:
    model = ground.events
    for sentence in ground.body() if model is not None else ():
        if model is None or sentence.tokens is None or sentence.lang != "en":
            continue
        words = words_of(sentence, model.fields)
        if not model.looks_closer(plain_features(words)):
            continue
        found = model.tell(find_features(ground, hosts, sentence, words), EASE)
        if found and not is_withdrawn(ground, sentence):
            yield sentence, found


def _naming(word: Any) -> Any:
    """Return the word that names an event: the one that spoke most, else the one that it hangs on."""
    at = word
    for _ in range(_DEPTH):
        if at.pos_ in _NAMING or at.head.i == at.i:
            return at
        at = at.head
    return word
