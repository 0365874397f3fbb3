"""Statements: words or a position attributed to a person or body, one claim a speaker and position."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from msgspec import structs

from longarm.read.attribution.turns import PROCEDURE
from longarm.read.claims.acts_told import is_act, is_note, is_of_none, is_speech
from longarm.read.claims.gists import content_of, gist_of, without_teller
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts, tell_hosts
from longarm.read.claims.issued_words import find_issued
from longarm.read.claims.makers import find_makers
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.not_told import is_untold
from longarm.read.claims.outlet_tags import is_outlet_tag
from longarm.read.claims.passing_on import only_passes_on
from longarm.read.claims.pieces import positions_of
from longarm.read.claims.positions import of_others, take_position, tell_what
from longarm.read.claims.roster import Roster
from longarm.read.claims.speech import Speech, find_speech
from longarm.read.claims.story import is_of_story, is_strangers
from longarm.read.claims.voice import Voice, voice_of
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution, Claim, Confidence, Speaker, Stance, Statement
from longarm.records.report import Role
from longarm.records.span import Span

#: Classes of cues that tell a state of mind; without quoted words it is no statement.
_MINDS = frozenset({"want"})
_ANSWER = "abroad.answer"
_SHORTEST, _STUB = 3, 12
_LONGEST_HEADLINE, _FIRST_PASSAGES = 24, 3
_STOPS = ".!?:;。！？…\"'”’»」』)"
#: What the title of a statement tells by its own verb.
_ENTITLED = frozenset({Stance.PROMISES, Stance.DEMANDS})
_TELLING = frozenset({Stance.DENIES, Stance.CONCEDES, Stance.NO_COMMENT, Stance.CONDEMNS, Stance.QUESTIONS})


@dataclass(frozen=True)
class _Said:
    """One act of speech, before statements of one speaker are joined."""

    index: int
    sentence: Sentence
    voice: Voice
    gist: str
    content: str
    because: tuple[str, ...]


def find_statements(ground: Ground) -> tuple[Claim, ...]:
    """Find the statements of a report, in text order."""
    roster, hosts = Roster(ground), tell_hosts(ground)
    places = {sentence.span: index for index, sentence in enumerate(ground.parsed.sentences)}
    held = list(_attributed(ground, hosts, roster, places))
    taken = sorted((one.voice.cue.start, one.voice.cue.end) for one in held if one.voice.cue is not None)
    said = sorted(
        chain(held, _spoken(ground, roster, places, taken)),
        key=lambda one: (one.index, one.sentence.span, one.gist),
    )
    passed_on = {one.index for one in said if _is_passed_on(ground, one)}
    said = [one for one in said if one.index not in passed_on or ground.known.kind_of(_name(one)) != "outlet"]
    found: dict[str, Claim] = {}
    for group in _joined(said):
        claim = _statement(ground, group)
        found.setdefault(claim.id, claim)
    made = (*find_makers(ground, found.values()), *find_issued(ground))
    return tuple(sorted((*found.values(), *made), key=lambda one: one.span)) if made else tuple(found.values())


def _is_passed_on(ground: Ground, one: _Said) -> bool:
    """Say whether an outlet passes on what somebody says: "The mission denied it, the agency reported"."""
    outer = ground.attribution_of(one.voice.cue) if one.voice.cue is not None else None
    told = outer is not None and outer.speaker is not None and ground.known.kind_of(outer.speaker.name) == "outlet"
    return told and ground.known.kind_of(_name(one)) != "outlet"


def _is_tag(ground: Ground, sentence: Sentence, one: Attribution) -> bool:
    """Say whether an outlet only tags what the sentence tells without quoting a word of it."""
    speaker = one.speaker
    if speaker is None or not one.source or one.quoted == "direct" or ground.known.kind_of(speaker.name) != "outlet":
        return False
    return is_outlet_tag(ground, sentence, one.source[0])


def _attributed(ground: Ground, hosts: Hosts, roster: Roster, places: dict[Span, int]) -> Iterator[_Said]:
    starts = [sentence.span for sentence in ground.parsed.sentences]
    at = 0
    for one in chain.from_iterable(positions_of(ground, held) for held in ground.attributions):
        if one.speaker is None or not one.content or PROCEDURE in one.because:
            continue
        # The label of a written answer is a line of its own, and no part of what is said.
        first = min(span.start for span in (one.content if _ANSWER in one.because else (*one.content, *one.cue)))
        at = _sentence_at(starts, first, at)
        sentence = ground.parsed.sentences[at] if at < len(starts) else None
        if sentence is None or sentence.role is not Role.BODY or _is_headline(ground, sentence):
            continue
        if is_note(ground, one) or is_act(ground, sentence, one) or is_of_none(ground, one):
            continue
        if is_of_story(ground, one):
            continue
        if only_passes_on(ground, sentence, one) or _is_tag(ground, sentence, one):
            continue
        speech = is_speech(ground, sentence, one)
        plain = voice_of(one, ground)
        gist = gist_of(ground, sentence, one, entitled=plain.stance in _ENTITLED)
        content = content_of(ground, one)
        if _is_stub(gist) or _is_stub(content):
            # "…, the government said this week": what was said stands before, and the tagger saw only the rest.
            gist = " ".join(ground.words(sentence.span).split())
        for speaker, rule in roster.settle(one.speaker):
            voice = take_position(ground, hosts, replace(plain, speaker=speaker), sentence, one.content)
            if speech and _is_said(one, voice) and not _is_unsaid(voice):
                told = _whole_gist(ground, sentence, voice, gist)
                yield _Said(places[sentence.span], sentence, voice, told, content, ("statement.attributed", rule))


def _whole_gist(ground: Ground, sentence: Sentence, voice: Voice, gist: str) -> str:
    """Give the whole sentence where no comment is made: without its verb, "would not say that X" would read as X."""
    return " ".join(ground.words(sentence.span).split()) if voice.stance is Stance.NO_COMMENT else gist


def _is_unsaid(voice: Voice) -> bool:
    """Say whether the report only tells what somebody did not say or know: neither words of his nor "no comment"."""
    return voice.stance is Stance.NO_COMMENT and any(rule.endswith(".unsaid") for rule in voice.because)


def _sentence_at(spans: list[Span], place: int, near: int) -> int:
    """Return the index of the sentence that holds ``place``, searching from ``near``."""
    at = min(near, len(spans) - 1)
    while at > 0 and spans[at].start > place:
        at -= 1
    while at < len(spans) and spans[at].end <= place:
        at += 1
    return at


def _is_headline(ground: Ground, sentence: Sentence) -> bool:
    """A short line without a stop at its end reads like a headline that stands in the body again."""
    line = ground.words(sentence.span).strip()
    last = sentence.passage >= max((one.passage for one in ground.parsed.sentences[-1:]), default=0)
    if last or line[-1:] in _STOPS or len(line.split()) > _LONGEST_HEADLINE:
        return False
    passage = ground.parsed.passages[sentence.passage].span.of(ground.text).strip()
    return passage == line or (sentence.passage <= _FIRST_PASSAGES and len(passage.split("\n")[0]) <= len(line))


def _is_stub(gist: str) -> bool:
    return len(gist.split()) < _SHORTEST and len(gist) < _STUB


def _is_said(one: Attribution, voice: Voice) -> bool:
    """Say whether an attribution is a statement: words or a position, not only what a nameless mind wants."""
    named = voice.speaker is not None and voice.speaker.name[:1].isupper()
    return named or one.cue_class not in _MINDS or one.quoted != "indirect" or voice.stance in _TELLING


def _spoken(ground: Ground, roster: Roster, places: dict[Span, int], taken: list[tuple[int, int]]) -> Iterator[_Said]:
    for speech in find_speech(ground, taken):
        if _is_headline(ground, speech.sentence) or is_strangers(ground, speech.speaker.name, speech.cue):
            continue
        gist = without_teller(" ".join(ground.words(speech.content).split()))
        for speaker, rule in roster.settle(speech.speaker):
            voice = _voice(ground, speech, speaker)
            if _is_unsaid(voice):
                continue
            yield _Said(places[speech.sentence.span], speech.sentence, voice, gist, gist, ("statement.speech", rule))


def _voice(ground: Ground, speech: Speech, speaker: Speaker) -> Voice:
    made = Attribution(cue=(speech.cue,), content=(speech.content,), speaker=speaker, because=("rule: verb of speech",))
    voice = voice_of(made, ground)
    outer = ground.attribution_of(speech.cue)
    via = outer.speaker.name if outer is not None and outer.speaker is not None else None
    if via is not None and via != speaker.name and speaker.via is None:
        voice = replace(voice, speaker=structs.replace(speaker, via=via), chain=(speaker.name, via))
    return replace(voice, stance=speech.stance) if speech.stance is not None else of_others(ground, voice)


def _joined(said: list[_Said]) -> Iterator[list[_Said]]:
    """Join statements of one speaker and stance that follow one another in the same or the next sentence."""
    group: list[_Said] = []
    for one in said:
        if group and _goes_on(group[-1], one):
            group.append(one)
            continue
        if group:
            yield group
        group = [one]
    if group:
        yield group


def _goes_on(last: _Said, one: _Said) -> bool:
    same = _name(last) == _name(one) and last.voice.stance is one.voice.stance
    return same and one.index - last.index <= 1 and one.sentence.passage == last.sentence.passage


def _name(said: _Said) -> str:
    return said.voice.speaker.name if said.voice.speaker is not None else ""


def _run_on(gists: list[str]) -> str:
    """Join what was said in several breaths so that a reader sees where one ends."""
    before = (gist if gist[-1:] in f"{_STOPS}," else f"{gist};" for gist in gists[:-1])
    return " ".join((*before, gists[-1]))


def _statement(ground: Ground, group: list[_Said]) -> Claim:
    first = group[0]
    gist = _run_on(list(dict.fromkeys(one.gist for one in group)))
    span = Span(first.sentence.span.start, max(one.sentence.span.end for one in group))
    mark, cue = first.voice.marks.get("stance"), first.voice.cue
    disowned = (
        _run_on(list(dict.fromkeys(one.content for one in group)))
        if mark is not None and cue is not None and mark.overlaps(cue)
        else ""
    )
    denied, conceded, why = tell_what(ground, first.sentence, span, first.voice.stance, disowned)
    slots = Statement(gist=gist, denies=denied, concedes=conceded)
    found = Found(slots, span, (*first.because, *why), confidence=Confidence.MEDIUM)
    voice = first.voice
    if voice.stance is Stance.DENIES and not denied and is_untold(ground.words(span), first.sentence.lang):
        voice = replace(voice, stance=Stance.ASSERTS)
    return make_claim(ground, found, voice)
