"""The judgements in force, placed on what they are about."""

from __future__ import annotations

import msgspec

from longarm.records.claim import Claim, Slots
from longarm.records.judgement import Judged, Verb
from longarm.records.voice import Revoiced, speak_as


class Pair(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Two things that a judgement calls the same, not the same, or leaves open.

    Attributes:
        first: claim id, key of a thing, entity id or name.
        second: likewise.
        judgement: id of the judgement.
    """

    first: str
    second: str
    judgement: str


class Held(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A judgement on an entry, with what it holds for: what its maker saw there, and nothing that came or goes beside.

    Attributes:
        verb: what was decided.
        said: who decided so and why.
        claims: the claims that it holds for, sorted.
        lost: number of claims seen whose words are gone.
    """

    verb: Verb
    said: str
    claims: tuple[str, ...]
    lost: int = 0


class Decisions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The judgements in force, placed on what they are about.

    Attributes:
        corrected: claim id -> the values as people set them; the reader's own stay in the claim.
        voiced: claim id -> who says it and how, as people set it, beside what the reader found.
        rejected: claim id -> why it no longer counts, with the judgement.
        retracted: report id -> why nothing it says counts.
        silenced: folded name of a speaker or outlet -> why nothing from there counts.
        same: pairs that are the same, in log order.
        not_same: pairs that are not the same.
        unsure: pairs that may be the same.
        remarks: claim id, report id or folded name -> remarks to be shown.
        touched: claim id, report id or folded name -> judgements that spoke of it.
        held: judgement id -> the judgement, where it speaks of an entry.
        unplaced: judgements whose words are gone, or of which nothing tells what their maker saw.
        doubts: judgement id -> why it is not applied, or not to all that it spoke of.
    """

    corrected: dict[str, Slots] = {}
    voiced: dict[str, Revoiced] = {}
    rejected: dict[str, str] = {}
    retracted: dict[str, str] = {}
    silenced: dict[str, str] = {}
    same: tuple[Pair, ...] = ()
    not_same: tuple[Pair, ...] = ()
    unsure: tuple[Pair, ...] = ()
    remarks: dict[str, tuple[str, ...]] = {}
    touched: dict[str, tuple[str, ...]] = {}
    held: dict[str, Held] = {}
    unplaced: tuple[Judged, ...] = ()
    doubts: dict[str, str] = {}

    @property
    def change_claims(self) -> bool:
        """Say whether some claim stands with other values, or in another voice, than it was read."""
        return bool(self.corrected or self.voiced)

    def heard(self, claim: Claim) -> Claim:
        """Return a claim in the voice that people gave it; its values stay as read."""
        revoiced = self.voiced.get(claim.id)
        return claim if revoiced is None else speak_as(claim, revoiced.now)
