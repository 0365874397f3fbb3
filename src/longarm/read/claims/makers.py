"""Statements of makers: whoever a report gives a figure or a site to asserts it, also without a word of saying.

"Safeguard Defenders listed it among 54 such stations" attributes a count to the group as surely as "said" does; but
no verb of saying holds it, so no attribution is found. The same goes for a group whose report or list a text cites,
and for an outlet that "published the story of two offices". Only groups and outlets that the text calls so, or that
are known by name, are taken, and only where no statement of theirs was found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from msgspec import structs

from longarm.read.claims.citations import find_citations
from longarm.read.claims.discredit import is_discredited
from longarm.read.claims.figures import find_figures
from longarm.read.claims.gists import told_within
from longarm.read.claims.ground import Ground
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.name_keys import NameKeys
from longarm.read.claims.outlet_tags import is_outlet_tag
from longarm.read.claims.publishing import is_made_public
from longarm.read.claims.source_behind import source_behind
from longarm.read.claims.stations import find_stations
from longarm.read.claims.threads import follow
from longarm.read.claims.voice import Voice
from longarm.records.claim import Attribution, Citation, Claim, Confidence, Speaker, Stance, Statement
from longarm.records.span import Span

#: Rules by which a figure or a site was given to somebody; a speaker found by an attribution has his statement.
_OWNED = "figure.owner."
_SAID = "figure.owner.said"


def find_makers(ground: Ground, found: Iterable[Claim]) -> Iterator[Claim]:
    """Yield a statement for each maker of a figure or site who has none among ``found``, in text order."""
    thread = follow(ground)
    spoken, found = NameKeys(_words), list(found)
    told: dict[int, str] = {}
    for one in found:
        if one.speaker is not None:
            spoken.take(one.speaker.name)
            # A misprinted name ("Safeguards Defender") is that of the group all the same.
            spoken.take(ground.known.names.get(one.speaker.name, one.speaker.name))
            told.setdefault(one.span.start, one.speaker.name)
    given = sorted((*find_figures(ground), *find_stations(ground)), key=lambda one: (one.span, one.id))
    for claim in given:
        rule = next((rule for rule in claim.because if rule.startswith(_OWNED)), "")
        speaker = claim.speaker
        if speaker is None or rule in {"", _SAID} or claim.stance is not Stance.ASSERTS:
            continue
        named = speaker.name in thread.called or speaker.name in ground.known.kinds
        if not named or spoken.has(speaker.name) or _relays(ground, told, claim.span, speaker.name):
            continue
        spoken.take(speaker.name)
        voice = Voice(speaker, claim.chain, claim.stance, claim.certainty, because=("voice.report",))
        yield from _made(ground, claim.span, rule, voice)
    for cited in find_citations(ground):
        slots = cited.slots
        if not isinstance(slots, Citation) or spoken.has(slots.outlet):
            continue
        place = cited.marks.get("outlet", cited.span)
        if not _asserts(ground, cited, place) or _relays(ground, told, cited.span, slots.outlet):
            continue
        spoken.take(slots.outlet)
        speaker = Speaker(name=slots.outlet, kind="body", public=True, span=place)
        voice = Voice(speaker, (slots.outlet,), because=("voice.report",))
        yield from _made(ground, cited.span, cited.because[0], voice)


def _relays(ground: Ground, told: dict[int, str], span: Span, name: str) -> bool:
    """Say whether an outlet only passes on what somebody else says in the same sentence: it is cited for that."""
    sentence = ground.sentence_at(span)
    if sentence is None or ground.known.kind_of(name) != "outlet":
        return False
    teller = told.get(sentence.span.start)
    if teller is not None and teller != name:
        return True
    places = [at for one, at in ground.known.find(ground.text, sentence.span) if one == name]
    return bool(places) and all(is_outlet_tag(ground, sentence, at) for at in places)


def _asserts(ground: Ground, cited: Claim, place: Span) -> bool:
    """Say whether a text cites a group for its report or list, or an outlet for what it found or made public."""
    if cited.because[0] in {"citation.maker", "citation.reference"}:
        return True
    sentence = ground.sentence_at(place)
    if sentence is None or sentence.lang != "en" or cited.because[0] not in {"citation.known", "citation.media"}:
        return False
    slots = cited.slots
    named = isinstance(slots, Citation) and slots.outlet[:1].isupper()
    return named and is_made_public(ground.text, sentence, place)


def _whose(ground: Ground, span: Span, speaker: Speaker) -> str | None:
    """Return the phrase that is the maker's where the rest of the sentence is told by somebody else."""
    at = speaker.span
    if at is None:
        begin = ground.text.find(speaker.name, span.start, span.end)
        at = Span(begin, begin + len(speaker.name)) if begin >= 0 else None
    sentence = ground.sentence_at(at) if at is not None else None
    return told_within(ground, sentence, at) if at is not None and sentence is not None else None


def _is_told_by_another(ground: Ground, span: Span, speaker: Speaker) -> bool:
    """Say whether somebody else says the words in which a maker is named: the sentence is that one's, not his."""
    at = speaker.span if speaker.span is not None and span.overlaps(speaker.span) else span
    outer = ground.attribution_of(at)
    return outer is not None and outer.speaker is not None and outer.speaker.name != speaker.name


def _is_discredited(ground: Ground, span: Span, speaker: Speaker) -> bool:
    """Say whether the sentence discredits the maker, in whose mouth it would be put: "has hyped up its claim"."""
    sentence = ground.sentence_at(span)
    at = speaker.span if speaker.span is not None and span.overlaps(speaker.span) else span
    begin = ground.text.find(speaker.name, span.start, span.end) if at == span else -1
    if begin >= 0:
        at = Span(begin, begin + len(speaker.name))
    return sentence is not None and is_discredited(ground, sentence, at)


def _cited_by(ground: Ground, span: Span, speaker: Speaker) -> Attribution | None:
    """Return the words of somebody else who cites a maker for them: "Citing the group, the ministry said that …"."""
    sentence = ground.sentence_at(speaker.span or span)
    for one in ground.attributions_in(sentence) if sentence is not None else ():
        if one.speaker is None or not one.cue or not one.content or one.speaker.name == speaker.name:
            continue
        behind = source_behind(ground, one.content[0], one.cue[0])
        name = ground.words(behind.name) if behind is not None and behind.name is not None else ""
        if name and ground.known.names.get(name, name) == ground.known.names.get(speaker.name, speaker.name):
            return one
    return None


def _made(ground: Ground, span: Span, rule: str, voice: Voice) -> Iterator[Claim]:
    speaker = voice.speaker
    if speaker is None:
        return
    cited = _cited_by(ground, span, speaker)
    if cited is not None and cited.speaker is not None:
        via = cited.speaker.name
        voice = replace(voice, speaker=structs.replace(speaker, via=via), chain=(speaker.name, via))
    phrase = " ".join(ground.words(cited.content[0]).split()) if cited else _whose(ground, span, speaker)
    if phrase is None and (_is_told_by_another(ground, span, speaker) or _is_discredited(ground, span, speaker)):
        return
    gist = phrase or " ".join(ground.words(span).split())
    found = Found(Statement(gist=gist), span, ("statement.maker", rule), {}, Confidence.LOW)
    yield make_claim(ground, found, voice)


def _words(name: str) -> frozenset[str]:
    return frozenset(name.lower().split())
