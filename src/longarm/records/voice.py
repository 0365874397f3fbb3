"""Who says a claim and how, kept apart from what is said: as the reader found it, and as people corrected it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import msgspec

from longarm.records.claim import Certainty, Claim, Speaker, Stance

_T = TypeVar("_T", bound=msgspec.Struct)
#: What a voice can be set to, where that is not any words.
CHOICES: Mapping[str, tuple[str, ...]] = {
    "stance": tuple(Stance),
    "certainty": tuple(Certainty),
    "speaker_kind": ("person", "body", "document", "unnamed"),
}


class Voice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who says a claim, and how.

    Attributes:
        speaker: who says so, None in the report's own voice.
        chain: relay chain from speaker to outlet.
        stance: what the speaker does with it.
        certainty: the speaker's commitment.
    """

    speaker: Speaker | None = None
    chain: tuple[str, ...] = ()
    stance: Stance = Stance.ASSERTS
    certainty: Certainty = Certainty.CERTAIN


class Revoiced(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A voice that people corrected.

    Attributes:
        now: as it counts.
        read: as the reader found it.
    """

    now: Voice
    read: Voice


def voice_of(claim: Claim) -> Voice:
    """Return who says a claim and how."""
    return Voice(speaker=claim.speaker, chain=claim.chain, stance=claim.stance, certainty=claim.certainty)


def speak_as(told: _T, voice: Voice) -> _T:
    """Return a claim, or one as the register tells it, in another voice; its id, words and values stay."""
    return msgspec.structs.replace(
        told, speaker=voice.speaker, chain=voice.chain, stance=voice.stance, certainty=voice.certainty
    )
