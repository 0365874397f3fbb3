"""Sets who says a claim and how, as people judged; what the report tells of a speaker is kept with the name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

import msgspec

from longarm.records.claim import Certainty, Speaker, Stance
from longarm.records.fold import fold
from longarm.records.judgement import VOICE, Value
from longarm.records.reading import Reading
from longarm.records.voice import CHOICES, Voice

_T = TypeVar("_T", Stance, Certainty)


def correct_voice(voice: Voice, changes: Mapping[str, Value], reading: Reading) -> Voice:
    """Return a voice with what was set; what cannot be a stance or a certainty stays as it was.

    A name that the report knows brings its kind and public role along. One that it does not know is a private person's
    until somebody says otherwise: a name too few is hidden more easily than one too many is called back.

    Args:
        voice: as it stands.
        changes: of a judgement; only the keys of ``VOICE`` are looked at.
        reading: of the report of the claim.
    """
    told = {name: value for name, value in changes.items() if name in VOICE}
    speaker, chain = voice.speaker, voice.chain
    if "speaker" in told:
        name = str(told["speaker"] or "").strip()
        speaker = _known(reading, name) or Speaker(name=name, kind="person") if name else None
        # Through whom another's words came is not told of these; only who published them is.
        chain = (name, *voice.chain[1:][-1:]) if name and voice.chain else ()
    if speaker is not None:
        speaker = _described(speaker, told)
    return Voice(
        speaker=speaker,
        chain=chain,
        stance=_one_of(Stance, told.get("stance"), voice.stance),
        certainty=_one_of(Certainty, told.get("certainty"), voice.certainty),
    )


def _described(speaker: Speaker, told: Mapping[str, Value]) -> Speaker:
    if "affiliation" in told:
        speaker = msgspec.structs.replace(speaker, affiliation=str(told["affiliation"] or "").strip() or None)
    if (kind := told.get("speaker_kind")) in CHOICES["speaker_kind"]:
        # Whom people call a private person is one, whatever the reader took the name for.
        public = speaker.public and kind == speaker.kind
        speaker = msgspec.structs.replace(speaker, kind=kind, public=public)
    return speaker


def _known(reading: Reading, name: str) -> Speaker | None:
    """Return the speaker whom a report names so."""
    return next((one for one in _speakers(reading) if fold(one.name) == fold(name)), None)


def _speakers(reading: Reading) -> Iterator[Speaker]:
    for person in reading.persons:
        yield Speaker(name=person.name, affiliation=person.role, kind="person", public=person.public)
    for speaker in (*(one.speaker for one in reading.claims), *(one.speaker for one in reading.attributions)):
        if speaker is not None:
            yield msgspec.structs.replace(speaker, via=None, span=None)


def _one_of(kinds: type[_T], value: Value, otherwise: _T) -> _T:
    try:
        return kinds(str(value)) if value else otherwise
    except ValueError:
        return otherwise
