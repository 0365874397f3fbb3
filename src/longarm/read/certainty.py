"""How surely a speaker commits to what the words say: alleged, possible, probable or certain, and in which words.

The scale is the one of hedging research (Rubin 2010; Prieto et al. 2020): a mood, an adverb, an adjective or quotation
marks that keep the speaker at a distance. What stands in another clause of the sentence does not count. For parsed
English the rules of :mod:`longarm.read.factuality` speak last.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from longarm.read.codebook import UNSPACED, Codebook, Hit
from longarm.read.factuality import tell_fact
from longarm.read.moods import weigh_mood
from longarm.read.parsed import Sentence
from longarm.records.claim import Certainty
from longarm.records.span import Span

_VALUES = {
    "certainty.alleged": Certainty.ALLEGED,
    "certainty.scare": Certainty.ALLEGED,
    "certainty.reported": Certainty.ALLEGED,
    "certainty.possible": Certainty.POSSIBLE,
    "certainty.probable": Certainty.PROBABLE,
}
#: Forms of verbs that tell hearsay or not by what stands beside them.
_MOOD = "certainty.mood"
#: The farther a value stands from certain, the sooner it is taken.
_ORDER = (Certainty.ALLEGED, Certainty.POSSIBLE, Certainty.PROBABLE)
#: What ends a clause: what stands beyond does not govern the words.
_BREAK = re.compile(
    r"[;:!?。；：！？]|\.\s|\s[-–—]\s|,\s(?:and|but|while|which|who|und|aber|maar|en|mais|et|pero|y|mas|e|ma)\s"
)
#: Modal verbs by which somebody is bound to do a thing; they doubt nothing.
_BINDING = frozenset({"should", "must", "ought"})
#: Share of its sentence from which a span is taken to be the whole of it.
_WHOLE = 0.8


@dataclass(frozen=True)
class Surely:
    """A commitment with the words that carry it.

    Attributes:
        value: how surely.
        span: the words that say so; None when nothing does and the value is ``certain``.
        because: cue or rule id.
    """

    value: Certainty = Certainty.CERTAIN
    span: Span | None = None
    because: str = "certainty.plain"


def tell_certainty(
    text: str, sentence: Sentence, span: Span, codebook: Codebook, within: tuple[Span, ...] = ()
) -> Surely:
    """Tell how surely the words of ``span`` are said.

    Args:
        text: the report's text.
        sentence: the sentence that ``span`` begins in.
        span: the words that carry the proposition, or the whole sentence.
        codebook: the cues.
        within: what the speaker says; words outside it are another's. Empty in the report's own voice.
    """
    clause = _clause(text, sentence, span)
    held = next((one for one in within if one.overlaps(clause) and one.start <= span.start < one.end), None)
    if held is not None:
        clause = Span(max(clause.start, held.start), min(clause.end, held.end))
    hits = codebook.find(clause.of(text), sentence.lang, "certainty")
    if within:
        # The mood of reported speech only says that it is reported, which the attribution says already.
        hits = [hit for hit in hits if hit.cue.code != "certainty.reported"]
    told = []
    for hit in hits:
        at = _lift(hit, clause)
        value = weigh_mood(text, sentence, at, span) if hit.cue.code == _MOOD else _VALUES[hit.cue.code]
        if value is not None:
            told.append((_ORDER.index(value), hit.start, Surely(value, at, hit.cue.id)))
    if told:
        return min(told, key=lambda one: one[:2])[2]
    return _from_parse(sentence, span, clause)


def _lift(hit: Hit, within: Span) -> Span:
    return Span(within.start + hit.start, within.start + hit.end)


def _clause(text: str, sentence: Sentence, span: Span) -> Span:
    """Return the clause that holds ``span``; the whole sentence where the span is nearly all of it."""
    whole = sentence.span
    start, end = max(whole.start, span.start), min(whole.end, max(span.end, span.start + 1))
    if sentence.lang in UNSPACED or end - start >= _WHOLE * (whole.end - whole.start):
        return whole
    begin = whole.start
    for found in _BREAK.finditer(text, whole.start, start):
        begin = found.end()
    close = _BREAK.search(text, end, whole.end)
    return Span(begin, close.start() if close else whole.end)


def _from_parse(sentence: Sentence, span: Span, clause: Span) -> Surely:
    """Ask the parse whether the event of the words is told as a fact."""
    if sentence.tokens is None or not len(sentence.tokens) or span.end > sentence.span.end:
        return Surely()
    first = sentence.tokens[0]
    at = sentence.span.start - first.idx
    words = sentence.tokens.doc.char_span(span.start - at, span.end - at, alignment_mode="expand")
    if words is None or not len(words):
        return Surely()
    fact = tell_fact(words.root)
    if fact.told != "open" or fact.word is None or fact.word.lower_ in _BINDING:
        return Surely()
    begin = at + fact.word.idx
    if not clause.start <= begin < clause.end:
        return Surely()
    return Surely(Certainty.POSSIBLE, Span(begin, begin + len(fact.word.text)), fact.because)
