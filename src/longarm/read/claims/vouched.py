"""Who stands behind a clause: whether what it tells is told as so, or asked, reported, denied, imagined, charged.

"He was acquitted of running a station", "the minister had seen the report that", "it is not true that police arrested":
whoever says this tells nothing of what stands in the clause. Stations, acts and incidents ask one judge: by the parse
in English, by the words before the clause elsewhere.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from longarm.read.claims.act_codes import CLEARED, SAYS_NO, UNDONE
from longarm.read.claims.barred import is_told_as_known
from longarm.read.claims.clauses import phrase_of, root_of, span_of
from longarm.read.claims.clearings import is_cleared_deed
from longarm.read.claims.ground import Ground
from longarm.read.claims.voice import Voice
from longarm.read.claims.vouched_checks import is_refuted
from longarm.read.claims.vouched_kinds import Kind, Vouched
from longarm.read.claims.vouched_parse import is_known, judge_word, words_of
from longarm.read.claims.vouched_trials import party_of
from longarm.read.claims.vouched_words import is_charged_one, judge_words
from longarm.read.parsed import Sentence
from longarm.records.claim import Certainty, Speaker, Stance
from longarm.records.span import Span

#: What a clause tells all the same where it only hands on what others say, or what somebody is charged with.
_STANDS = frozenset({Kind.REPORTED, Kind.CHARGED})
#: What a trial makes of a deed, which is no act of a host body.
_OF_TRIALS = frozenset({Kind.CHARGED, Kind.CLEARED})


def judge_clause(ground: Ground, sentence: Sentence, at: Span) -> Vouched | None:
    """Judge the clause that holds some words; None where it is told as so.

    Args:
        ground: what the report was found to hold.
        sentence: the sentence.
        at: the words that tell a site, an act or a deed.
    """
    if is_refuted(ground, sentence):
        return Vouched(Kind.DENIED, at)
    if sentence.tokens is None:
        if is_cleared_deed(ground, sentence, at):
            return Vouched(Kind.CLEARED, at)
        return judge_words(ground, sentence, at)
    word = root_of(sentence, ground.parsed, at)
    found = judge_word(word) if word is not None else None
    if found is None:
        return None
    by = found.by
    named = span_of(words_of(by), sentence, ground.parsed) if by is not None else None
    return Vouched(found.kind, span_of([found.word], sentence, ground.parsed), named)


def judge_act(ground: Ground, sentence: Sentence, action: str, at: Span) -> Vouched | None:
    """Judge the clause that tells an act of a host body; what somebody is charged with or cleared of is none.

    Args:
        ground: what the report was found to hold.
        sentence: the sentence.
        action: code of the act; to ask in parliament is done by asking.
        at: the words that tell the act.
    """
    if action == "parliament_raised":
        return None
    if sentence.tokens is None:
        return _judge_act_abroad(ground, sentence, action, at)
    found = judge_clause(ground, sentence, at)
    return None if found is not None and found.kind in _OF_TRIALS else found


def _judge_act_abroad(ground: Ground, sentence: Sentence, action: str, at: Span) -> Vouched | None:
    """Judge an act where no parser reads; its own words may deny it, "a nié avoir fermé", where the act says no no."""
    found = judge_words(ground, sentence, at)
    if found is None and action not in SAYS_NO | CLEARED | UNDONE:
        within = judge_words(ground, sentence, Span(at.end - 1, at.end))
        found = within if within is not None and within.kind is Kind.DENIED else None
    return None if found is not None and found.kind in _OF_TRIALS else found


def judge_site(ground: Ground, sentence: Sentence, at: Span) -> Vouched | None:
    """Judge the clause that names a post; None where it is told as so, or the post is told as known.

    "The minister asked whether the station in Dublin had closed" takes the station for granted; "whether the station
    in Dublin exists" does not.

    Args:
        ground: what the report was found to hold.
        sentence: the sentence.
        at: the words that name the post.
    """
    if sentence.tokens is None:
        return None if is_told_as_known(ground, sentence, at) else judge_clause(ground, sentence, at)
    word = root_of(sentence, ground.parsed, at)
    if word is None or is_known(word):
        return None
    return judge_clause(ground, sentence, at)


def voiced(ground: Ground, found: Vouched | None, voice: Voice) -> Voice | None:
    """Return a voice as the judge lets it speak; None where nobody tells what the clause holds.

    What others report stands as alleged in the report's own words, and never in the words of one who only speaks of
    it. What somebody is charged with is alleged by who charges.

    Args:
        ground: what the report was found to hold.
        found: how the clause was judged.
        voice: who says it by the attributions.
    """
    if found is None or voice.stance is Stance.RETRACTS:
        return voice
    if found.kind not in _STANDS:
        return None
    if voice.stance is Stance.DENIES:
        return voice
    if voice.speaker is not None:
        home = ground.sentence_at(found.span)
        at = voice.cue or voice.speaker.span
        # Who is told to own the site in another sentence does not only speak of this report.
        here = home is None or at is None or at.start >= home.span.start
        if found.kind is Kind.REPORTED and here and _only_speaks_of(found, voice):
            return None
    elif found.by is not None:
        name = ground.words(found.by)
        speaker = Speaker(name=name, kind="body", public=True, span=found.by)
        voice = replace(voice, speaker=speaker, chain=(name,), cue=found.span)
    if voice.certainty is Certainty.ALLEGED:
        return voice
    because = (*voice.because, f"vouched.{found.kind.value}")
    marks = {**voice.marks, "certainty": found.span}
    return replace(voice, certainty=Certainty.ALLEGED, marks=marks, because=because)


def _only_speaks_of(found: Vouched, voice: Voice) -> bool:
    """Say whether a speaker only speaks of what others report: he stands before the report."""
    if voice.speaker is None or voice.speaker.name == "reports":
        return False
    at = voice.cue or voice.speaker.span
    return at is None or at.start < found.span.start


def without_party(ground: Ground, sentence: Sentence, word: Any | None, at: Span, victims: list[Span]) -> list[Span]:
    """Return words for people without the one who is charged with a deed, cleared or convicted of it.

    Args:
        ground: what the report was found to hold.
        sentence: the sentence.
        word: the token that names the deed, None where no parser reads.
        at: the words that tell the deed.
        victims: the words for people in the sentence.
    """
    if sentence.tokens is None:
        return [one for one in victims if not is_charged_one(ground, one, at)]
    party = party_of(word) if word is not None else None
    if party is None:
        return victims
    held = span_of([one for one in phrase_of(party) if one.i <= party.i], sentence, ground.parsed)
    return [one for one in victims if not one.overlaps(held)]
