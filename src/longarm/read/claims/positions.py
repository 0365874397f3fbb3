"""What a statement does beyond its verb: denies by renaming, asks by letter; and through whom it came."""

from __future__ import annotations

import re
from dataclasses import replace

from msgspec import structs

from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts, tell_hosts
from longarm.read.claims.not_told import is_untold
from longarm.read.claims.voice import Voice
from longarm.read.claims.vouched import judge_act
from longarm.read.claims.vouched_kinds import Kind
from longarm.read.codebook import Hit
from longarm.read.parsed import Sentence
from longarm.read.stance import tell_conceded, tell_denied, tell_disowned
from longarm.records.claim import Speaker, Stance
from longarm.records.span import Span

_TOLD_TO = re.compile(
    r"(?:told|tells|telling|(?:spoke|speaks|speaking|spoken|said|statement|reply) to|interview with|interviewed by)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)

#: Kinds of names that have no posts, and so nothing to concede.
_TELLERS = frozenset({"outlet", "group"})
#: Roles that reports give without a state to those of the host; an ambassador or a consul is another state's.
_HOSTS_ROLES = frozenset(
    """minister mayor senator prosecutor prosecutors police court secretary commissioner lawmaker lawmakers deputy
    councillor premier chancellor president taoiseach mp mps government parliament""".split()  # noqa: SIM905
)


def take_position(ground: Ground, hosts: Hosts, voice: Voice, sentence: Sentence, content: tuple[Span, ...]) -> Voice:
    """Return the voice with the stance that the words take where the verb only says.

    A body of the accused state that says what the posts "merely" are denies; who writes a letter to somebody in office
    asks for something; a minister of another state who says that the posts "have closed" concedes nothing.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        voice: the voice as the attribution gives it.
        sentence: where it stands.
        content: what is said.
    """
    voice = _with_via(ground, voice, sentence)
    if voice.speaker is None:
        return voice
    if voice.stance is Stance.CONCEDES and _tells_of_others(ground, hosts, voice):
        return _plain(voice)
    if voice.stance is not Stance.ASSERTS:
        return voice
    hits = ground.hits(sentence, "only")
    if hits and is_accused(ground, hosts, voice.speaker):
        return _standing(voice, Stance.DENIES, *hits[0])
    letters = [(hit, span) for hit, span in ground.hits(sentence, "asking") if _meets(span, voice, content)]
    return _standing(voice, Stance.DEMANDS, *letters[0]) if letters else voice


def of_others(ground: Ground, voice: Voice) -> Voice:
    """Return the voice in which somebody who has nothing to concede tells of posts: a minister, that they are shut."""
    hosts = tell_hosts(ground)
    return _plain(voice) if voice.stance is Stance.CONCEDES and _tells_of_others(ground, hosts, voice) else voice


def _tells_of_others(ground: Ground, hosts: Hosts, voice: Voice) -> bool:
    """Say whether an outlet, a group or an official of a state not accused only says that things are over."""
    mark, speaker = voice.marks.get("stance"), voice.speaker
    if mark is None or speaker is None or (voice.cue is not None and mark.overlaps(voice.cue)):
        return False
    if ground.known.kind_of(speaker.name) in _TELLERS:
        return True
    country = ground.tell_country(speaker.affiliation or speaker.name, "en")
    if country is None:
        role = speaker.name.split()[-1].lower() in _HOSTS_ROLES
        return speaker.public and (speaker.kind == "person" or role)
    return country not in hosts.accused


def _plain(voice: Voice) -> Voice:
    marks = {key: span for key, span in voice.marks.items() if key != "stance"}
    return replace(voice, stance=Stance.ASSERTS, marks=marks, because=(*voice.because, "stance.tells-of-others"))


def _standing(voice: Voice, stance: Stance, hit: Hit, span: Span) -> Voice:
    return replace(voice, stance=stance, marks={**voice.marks, "stance": span}, because=(*voice.because, hit.cue.id))


def _meets(span: Span, voice: Voice, content: tuple[Span, ...]) -> bool:
    """The letter must be the speaker's own act: its verb attributes the statement."""
    return (voice.cue is not None and span.overlaps(voice.cue)) or any(span.overlaps(one) for one in content)


def is_accused(ground: Ground, hosts: Hosts, speaker: Speaker) -> bool:
    """Say whether a speaker speaks for a state that the report accuses."""
    words = speaker.affiliation or speaker.name
    return ground.tell_country(words, "en") in hosts.accused


#: Acts of host bodies that are done to somebody or something, and what is denied of a site.
_DONE = frozenset({"arrested", "charged", "closed", "convicted", "expelled", "investigating", "ordered_closure"})
_OF_SITES = frozenset({"existence", "police_status"})
#: What a statement denies, what it concedes, and the ids of the cues that say so.
What = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def _denies_an_act(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence denies what a host body is said to have done: no site is denied with it."""
    for hit, span in ground.hits(sentence, "response"):
        action = hit.cue.code.split(".", 1)[1]
        judged = judge_act(ground, sentence, action, span) if action in _DONE else None
        if judged is not None and judged.kind is Kind.DENIED:
            return True
    return False


def tell_what(ground: Ground, sentence: Sentence, span: Span, stance: Stance, disowned: str = "") -> What:
    """Tell what a statement denies and what it concedes, with the ids of the cues that say so.

    Args:
        ground: what the report was found to hold.
        sentence: where the statement stands.
        span: its words.
        stance: what the speaker does.
        disowned: what is said, where the attributing verb denies it.
    """
    words = ground.words(span)
    if stance is Stance.DENIES:
        what, why = tell_denied(words, sentence.lang, ground.codebook)
        more_what, more_why = tell_disowned(disowned, sentence.lang, ground.codebook)
        what, why = (*what, *more_what), tuple(sorted({*why, *more_why}))
        if is_untold(words, sentence.lang):
            what = tuple(one for one in what if one not in {"knowledge", "existence"})
        if _denies_an_act(ground, sentence):
            what = tuple(one for one in what if one not in _OF_SITES)
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
        before = ground.text[max(0, span.start - 30) : span.start]
        if ground.known.kinds.get(name) == "outlet" and name != speaker.name and _TOLD_TO.search(before):
            told = structs.replace(speaker, via=name)
            return replace(voice, speaker=told, chain=tuple(dict.fromkeys((speaker.name, name, *voice.chain))))
    return voice
