"""Who says the words of a claim, what they do with it, and how surely: from the attribution that holds the words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from longarm.read.certainty import Surely, tell_certainty
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.read.stance import Stood, is_past, stance_of_class, tell_content, tell_stance
from longarm.records.claim import Attribution, Certainty, Speaker, Stance
from longarm.records.span import Span

#: Certainty by class of the attributing word, where the words themselves carry none.
#: Verbs of thinking after which a speaker stands by what follows (Kiparsky and Kiparsky 1970): to find is no guess.
_FACTIVE = re.compile(
    r"\b(?:found|finds?|finding|discover\w*|learn(?:ed|t|s)?|saw|sees|notic\w+|reali[sz]\w+|knows?|knew|determin\w+|"
    r"conclud\w+)\b",
    re.IGNORECASE,
)
#: "46 such stations are said to exist": whoever says so, the words are hearsay.
_HEARSAY = re.compile(
    r"\b(?:is|are|was|were|been)\s(?:widely\s|now\s|also\s)?(?:said|believed|claimed|rumou?red|reported|alleged) to\b",
    re.IGNORECASE,
)
#: Letters beside an attributing word in which the rest of those words stands.
_BESIDE = 24
_CERTAINTIES = {"claim": Certainty.ALLEGED, "think": Certainty.PROBABLE}

#: Stances that tell something as so; what is demanded or denied is no possibility of its own.
_TOLD = frozenset({Stance.ASSERTS, Stance.CONCEDES})


@dataclass(frozen=True)
class Voice:
    """Who says something and how.

    Attributes:
        speaker: None in the report's own voice.
        chain: relay chain from speaker to outlet.
        stance: what the speaker does with it.
        certainty: the speaker's commitment.
        cue: words that attribute it.
        marks: ``stance`` and ``certainty`` with the words that carry them.
        because: rules or features that decided.
    """

    speaker: Speaker | None = None
    chain: tuple[str, ...] = ()
    stance: Stance = Stance.ASSERTS
    certainty: Certainty = Certainty.CERTAIN
    cue: Span | None = None
    marks: dict[str, Span] = field(default_factory=dict)
    because: tuple[str, ...] = ()


def find_voice(ground: Ground, span: Span) -> Voice:
    """Find who says the words that begin at ``span``'s start.

    Args:
        ground: what the report was found to hold.
        span: the words that carry the proposition, not their whole sentence.
    """
    held = ground.attribution_of(span)
    sentence = _sentence_at(ground, span)
    if held is None:
        surely = Surely() if sentence is None else tell_certainty(ground.text, sentence, span, ground.codebook)
        return _voice(None, Stood(), surely)
    return _voice(held, _stance_of_words(ground, held, sentence, span), _certainty_of(ground, held, sentence, span))


def voice_of(held: Attribution, ground: Ground | None = None) -> Voice:
    """Return the voice of an attribution and of all that it holds.

    Args:
        held: the attribution.
        ground: what the report was found to hold; without it only the class of the attributing word speaks.
    """
    if ground is None:
        surely = Surely(_CERTAINTIES.get(held.cue_class, Certainty.CERTAIN), None, "certainty.class")
        return _voice(held, stance_of_class(held), surely)
    home = _home(ground, held)
    if home is None:
        return voice_of(held)
    said = held.content[0] if held.content else held.cue[0]
    stood = tell_stance(ground.text, held, home, ground.codebook)
    return _voice(held, stood, _certainty_of(ground, held, _sentence_at(ground, said), said))


def stance_in(ground: Ground, held: Attribution) -> Stance:
    """Return the stance of :func:`voice_of` alone: how surely it is held costs as much to tell, and few ask."""
    home = _home(ground, held)
    stood = stance_of_class(held) if home is None else tell_stance(ground.text, held, home, ground.codebook)
    return stood.value


def _home(ground: Ground, held: Attribution) -> Sentence | None:
    """Return the sentence of the attributing words, or without them of what is said."""
    spans = held.cue or held.content
    return _sentence_at(ground, spans[0]) if spans else None


def _stance_of_words(ground: Ground, held: Attribution, sentence: Sentence | None, span: Span) -> Stood:
    """Take the stance of the attributing words; of the content only what denies, and only from the claim's sentence."""
    spans = held.cue or held.content
    home = _sentence_at(ground, spans[0])
    if home is None:
        return Stood()
    bare = Attribution(cue=held.cue, cue_class=held.cue_class)
    stood = tell_stance(ground.text, bare, home, ground.codebook)
    if is_past(ground.text, held, home, stood):
        stood = Stood()
    if stood.value not in {Stance.ASSERTS, Stance.PROMISES} or sentence is None:
        return stood
    inside = tuple(
        Span(max(one.start, sentence.span.start), min(one.end, sentence.span.end))
        for one in held.content
        if one.overlaps(sentence.span)
    )
    said = tell_content(ground.text, inside, sentence.lang, ground.codebook, span)
    return said if said.value is Stance.DENIES else stood


def _certainty_of(ground: Ground, held: Attribution, sentence: Sentence | None, span: Span) -> Surely:
    """Take the certainty of the words; where they carry none, that of the attributing word."""
    if sentence is None:
        return Surely()
    surely = tell_certainty(ground.text, sentence, span, ground.codebook, held.content)
    heard = _heard(ground, held, sentence) if surely.value is Certainty.CERTAIN and held.speaker is None else None
    if heard is not None:
        return Surely(Certainty.ALLEGED, heard, "certainty.hearsay")
    if surely.value is Certainty.CERTAIN and held.cue_class in _CERTAINTIES:
        cue = held.cue[0] if held.cue else None
        if cue is not None and _FACTIVE.search(cue.of(ground.text)):
            return surely
        return Surely(_CERTAINTIES[held.cue_class], cue, f"certainty.class.{held.cue_class}")
    return surely


def _heard(ground: Ground, held: Attribution, sentence: Sentence) -> Span | None:
    """Return the words by which a thing is said, believed or reported to be so by nobody who is named."""
    if not held.cue or sentence.lang != "en":
        return None
    cue, whole = held.cue[0], sentence.span
    begin, end = max(whole.start, cue.start - _BESIDE), min(whole.end, cue.end + _BESIDE)
    found = (Span(one.start(), one.end()) for one in _HEARSAY.finditer(ground.text, begin, end))
    return next((one for one in found if one.overlaps(cue)), None)


def _voice(held: Attribution | None, stood: Stood, surely: Surely) -> Voice:
    if stood.value not in _TOLD and surely.because.startswith("factuality."):
        surely = Surely()
    marks = {}
    because = list(held.because) if held is not None else ["voice.report"]
    for key, told in (("stance", stood), ("certainty", surely)):
        if told.span is not None:
            marks[key] = told.span
            because.append(told.because)
    if held is None:
        return Voice(stance=stood.value, certainty=surely.value, marks=marks, because=tuple(because))
    return Voice(
        speaker=held.speaker,
        chain=held.chain,
        stance=stood.value,
        certainty=surely.value,
        cue=held.cue[0] if held.cue else None,
        marks=marks,
        because=tuple(because),
    )


def _sentence_at(ground: Ground, span: Span) -> Sentence | None:
    """Return the sentence that holds the start of ``span``."""
    found = ground.sentence_at(span)
    return found if found is not None and found.span.start <= span.start else None
