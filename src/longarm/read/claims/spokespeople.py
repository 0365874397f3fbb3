"""The body for which a nameless spokesperson speaks: "The RCMP leads it. Nobody was hurt, a spokesman said."."""

from __future__ import annotations

from longarm.read.attribution.roles import BODIES
from longarm.read.claims.clauses import phrase_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.name_forms import bare_name, has
from longarm.read.parsed import Sentence
from longarm.records.claim import Speaker
from longarm.records.span import Span

VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson"})
#: Characters between two sentences, and words of the body for which one speaks, at most.
_APART, _LONGEST = 3, 7


def body_spoken_for(ground: Ground, speaker: Speaker) -> str | None:
    """Return the body that is a subject of the sentence of a nameless spokesperson, or of the one right before it.

    Args:
        ground: what the report was found to hold.
        speaker: the spokesperson.
    """
    sentence = ground.sentence_at(speaker.span) if speaker.span is not None else None
    if sentence is None:
        return None
    before = ground.sentence_at(Span(max(0, sentence.span.start - _APART), sentence.span.start))
    near = [sentence]
    if before is not None and before.passage == sentence.passage and before.span != sentence.span:
        near.append(before)
    return next((name for one in near if (name := _subject_body(ground, one)) is not None), None)


def _subject_body(ground: Ground, sentence: Sentence) -> str | None:
    """Return the body that is a subject of a sentence, if it is told from others by its name."""
    for token in sentence.tokens or ():
        if token.dep_ not in {"nsubj", "nsubjpass"} or token.lower_ in VOICES:
            continue
        name = bare_name(span_of(phrase_of(token), sentence, ground.parsed).of(ground.text))
        body = has(name, BODIES) or ground.known.kinds.get(name) is not None
        if body and len(name.split()) <= _LONGEST and (name[:1].isupper() or " " in name):
            return name
    return None
