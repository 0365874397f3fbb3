"""Whom or what an act of a host state is about, in the words of the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from longarm.read.claims.clauses import is_passive, phrase_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_LONGEST = 14
#: Prepositions behind which a verb has what it is about; behind the others stand place, time and manner.
_ABOUT = frozenset("of into against at with over about on upon from for to by".split())  # noqa: SIM905
#: Words that deny what they stand before: "no charges were brought" is about nothing.
_NOTHING = frozenset({"no", "none", "nothing", "nobody", "neither", "nor", "any"})
_WHENS = frozenset({"DATE", "TIME"})


def find_target(ground: Ground, sentence: Sentence, word: Any) -> str | None:
    """Return the object of the verb, or the subject of its passive, where it is something; never a time or "for good".

    Args:
        ground: the report.
        sentence: where the act stands.
        word: the token that names the act.
    """
    noun = next(_nouns(word), None)
    if noun is None or noun.pos_ not in {"NOUN", "PROPN", "NUM"}:
        return None
    span = span_of(phrase_of(noun), sentence, ground.parsed)
    words = span.of(ground.text).split()
    if not words or words[0].lower() in _NOTHING or _is_when(ground, span):
        return None
    if len(words) > _LONGEST:
        # Never cut inside a phrase: the noun with what stands before it says what is meant.
        words = span_of(list(noun.doc[noun.left_edge.i : noun.i + 1]), sentence, ground.parsed).of(ground.text).split()
    return " ".join(words) if len(words) <= _LONGEST else None


def _nouns(word: Any) -> Iterator[Any]:
    wanted = {"nsubjpass"} if is_passive(word) else {"dobj"}
    yield from (child for child in word.children if child.dep_ in wanted)
    for child in word.children:
        called_in = word.lemma_ == "call" and child.lower_ == "in"
        if child.dep_ == "prep" and (child.lower_ in _ABOUT or called_in):
            yield from (one for one in child.children if one.dep_ == "pobj" and one.ent_type_ not in _WHENS)


def _is_when(ground: Ground, span: Span) -> bool:
    return any(when.holds(span) for when, _ in ground.whens_in(span))
