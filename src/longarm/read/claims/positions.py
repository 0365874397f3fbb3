"""What a statement does beyond its verb: denies by renaming, asks by letter; and through whom it came."""

from __future__ import annotations

import re
from dataclasses import replace

from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.claims.voice import Voice
from longarm.read.parsed import Sentence
from longarm.read.stance import tell_conceded, tell_denied
from longarm.records.claim import Speaker, Stance
from longarm.records.span import Span

_TOLD_TO = re.compile(
    r"(?:told|tells|telling|spoke to|speaks to|speaking to|spoken to|said to|interview with|interviewed by|statement to|reply to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def take_position(ground: Ground, hosts: Hosts, voice: Voice, sentence: Sentence, content: tuple[Span, ...]) -> Voice:
    """Return the voice with the stance that the words take where the verb only says.

    A body of the accused state that says what the posts "merely" are denies; who writes a letter to somebody in office
    asks for something.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        voice: the voice as the attribution gives it.
        sentence: where it stands.
        content: what is said.
    """
    voice = _with_via(ground, voice, sentence)
    if voice.stance is not Stance.ASSERTS or voice.speaker is None:
        return voice
    hits = ground.hits(sentence, "only")
    if hits and is_accused(ground, hosts, voice.speaker):
        hit, span = hits[0]
        return replace(voice, stance=Stance.DENIES, marks={**voice.marks, "stance": span}, because=(*voice.because, hit.cue.id))
    letters = [(hit, span) for hit, span in ground.hits(sentence, "asking") if _meets(span, voice, content)]
    if letters:
        hit, span = letters[0]
        return replace(voice, stance=Stance.DEMANDS, marks={**voice.marks, "stance": span}, because=(*voice.because, hit.cue.id))
    return voice


def _meets(span: Span, voice: Voice, content: tuple[Span, ...]) -> bool:
    """The letter must be the speaker's own act: its verb attributes the statement."""
    return (voice.cue is not None and span.overlaps(voice.cue)) or any(span.overlaps(one) for one in content)


def is_accused(ground: Ground, hosts: Hosts, speaker: Speaker) -> bool:
    """Say whether a speaker speaks for a state that the report accuses."""
    words = speaker.affiliation or speaker.name
    return ground.tell_country(words, "en") in hosts.accused


def tell_what(ground: Ground, sentence: Sentence, span: Span, stance: Stance) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Tell what a statement denies and what it concedes, with the ids of the cues that say so."""
    words = ground.words(span)
    if stance is Stance.DENIES:
        what, why = tell_denied(words, sentence.lang, ground.codebook)
        renamed = ground.codebook.find(words, sentence.lang, "only")
        more = {hit.cue.code.removeprefix("only.") for hit in renamed}
        return tuple(sorted({*what, *more})), (), (*why, *sorted({hit.cue.id for hit in renamed}))
    if stance is Stance.CONCEDES:
        what, why = tell_conceded(words, sentence.lang, ground.codebook)
        return (), what, why
    return (), (), ()


def _with_via(ground: Ground, voice: Voice, sentence: Sentence) -> Voice:
    """Add the outlet that was told: "…, who spoke to the BBC"."""
    speaker = voice.speaker
    if speaker is None or speaker.via is not None:
        return voice
    for name, span in ground.known.find(ground.text, sentence.span):
        if ground.known.kinds.get(name) == "outlet" and _TOLD_TO.search(ground.text[max(0, span.start - 30) : span.start]):
            if name == speaker.name:
                continue
            told = Speaker(
                name=speaker.name,
                affiliation=speaker.affiliation,
                via=name,
                kind=speaker.kind,
                public=speaker.public,
                span=speaker.span,
            )
            return replace(voice, speaker=told, chain=tuple(dict.fromkeys((speaker.name, name, *voice.chain))))
    return voice
