"""The second voice where no parser reads: acts and incidents that a classifier hears where the rules heard nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from longarm.read.claims.act_codes import SAYS_NO
from longarm.read.claims.event_model import Told
from longarm.read.claims.event_voice import CODED
from longarm.read.claims.event_words import find_words, plain_words, see_words
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.claims.withdrawn import is_withdrawn
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim
from longarm.records.span import Span

_Heard = tuple[Sentence, tuple[tuple[Told, Span], ...]]


@dataclass(frozen=True)
class HeardAbroad:
    """A code that the classifier heard in a sentence that no parser reads.

    Attributes:
        code: the code without its kind.
        sentence: where.
        span: the words that spoke most for it.
        because: model, probability and reasons, readable.
    """

    code: str
    sentence: Sentence
    span: Span
    because: tuple[str, ...]


def hear_abroad(ground: Ground, hosts: Hosts, kind: str, told: Iterable[Claim]) -> Iterator[HeardAbroad]:
    """Yield what the classifier hears of a kind, in text order.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        kind: ``response`` or ``incident``.
        told: what the rules told; what they told or declined of a sentence is not told again.
    """
    model = ground.events_abroad
    if model is None:
        return
    known = {(one.span.start, getattr(one.slots, CODED[kind])) for one in told if one.kind == kind}
    for sentence, found in _heard(ground, hosts):
        for one, span in found:
            family, code = one.code.split(".", 1)
            if family != kind or (sentence.span.start, code) in known or _was_looked_at(ground, sentence, one.code):
                continue
            yield HeardAbroad(code, sentence, span, model.because(one))


def _was_looked_at(ground: Ground, sentence: Sentence, code: str) -> bool:
    """Say whether the rules looked at a sentence for a code that it may deny, and declined it."""
    return code.split(".", 1)[1] not in SAYS_NO and bool(ground.hits(sentence, code))


def _heard(ground: Ground, hosts: Hosts) -> list[_Heard]:
    """Return what the classifier hears in each sentence, worked out once a report."""
    if "events abroad" not in ground.notes:
        ground.notes["events abroad"] = list(_hear(ground, hosts))
    found: list[_Heard] = ground.notes["events abroad"]
    return found


def _hear(ground: Ground, hosts: Hosts) -> Iterator[_Heard]:
    model = ground.events_abroad
    for sentence in ground.body() if model is not None else ():
        stems = model.fields.get(sentence.lang) if model is not None and sentence.tokens is None else None
        if model is None or stems is None:
            continue
        seen = see_words(ground, hosts, sentence, stems)
        if not model.looks_closer(plain_words(seen)):
            continue
        found = model.tell(find_words(ground, sentence, seen))
        if found and not is_withdrawn(ground, sentence):
            yield sentence, tuple((one, seen.units[one.at].span) for one in found)
