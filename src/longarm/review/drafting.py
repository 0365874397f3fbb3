"""Gathers what judgements decide, each placed on the claims, reports and names that it speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from longarm.records.claim import Slots
from longarm.records.decisions import Decisions, Held, Pair
from longarm.records.judgement import VOICE, Judged, Verb
from longarm.records.voice import Revoiced, voice_of
from longarm.review.correcting import correct_slots
from longarm.review.finding import Found, Index
from longarm.review.voicing import correct_voice
from longarm.wording.reasons import ACCEPTED, CORRECTED, NOTED, REJECTED, RESTING, RETRACTED, SOME_LOST
from longarm.wording.said import Message

#: How a decision on an entry is told there. Who accepts one claim says nothing of the entry that it stands in.
_OF_ENTRIES = {
    Verb.ACCEPT: ACCEPTED,
    Verb.NOTE: NOTED,
    Verb.REJECT: REJECTED,
    Verb.RETRACT: RETRACTED,
    Verb.CORRECT: CORRECTED,
}


@dataclass
class Draft:
    """Decisions being gathered; the attributes are those of `Decisions`."""

    corrected: dict[str, Slots] = field(default_factory=dict)
    voiced: dict[str, Revoiced] = field(default_factory=dict)
    rejected: dict[str, str] = field(default_factory=dict)
    retracted: dict[str, str] = field(default_factory=dict)
    silenced: dict[str, str] = field(default_factory=dict)
    pairs: dict[Verb, list[Pair]] = field(default_factory=lambda: defaultdict(list))
    remarks: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    touched: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    held: dict[str, Held] = field(default_factory=dict)
    unplaced: list[Judged] = field(default_factory=list)
    doubts: dict[str, str] = field(default_factory=dict)

    def done(self) -> Decisions:
        """Return what was gathered."""
        return Decisions(
            corrected=self.corrected,
            voiced=self.voiced,
            rejected=self.rejected,
            retracted=self.retracted,
            silenced=self.silenced,
            same=tuple(self.pairs[Verb.SAME]),
            not_same=tuple(self.pairs[Verb.NOT_SAME]),
            unsure=tuple(self.pairs[Verb.UNSURE]),
            remarks={key: tuple(value) for key, value in sorted(self.remarks.items())},
            touched={key: tuple(value) for key, value in sorted(self.touched.items())},
            held=self.held,
            unplaced=tuple(self.unplaced),
            doubts=self.doubts,
        )


def _said(leaf: Judged, what: Message) -> str:
    judgement = leaf.judgement
    said = what(who=judgement.by, leaf=leaf.id, reason=judgement.reason)
    return str(RESTING(said=said, sources=", ".join(judgement.sources)) if judgement.sources else said)


def pair(draft: Draft, leaf: Judged, found: Sequence[Found]) -> None:
    """Take up a judgement that speaks of several things at once."""
    verb = leaf.judgement.verb
    targets = leaf.judgement.targets
    ends = [one.claims[0] if one.claims else target for one, target in zip(found, targets, strict=True)]
    for end, one in zip(ends[1:], found[1:], strict=True):
        draft.pairs[verb].append(Pair(first=ends[0], second=end, judgement=leaf.id))
        _touch(draft, leaf, one)
    _touch(draft, leaf, found[0])


def _touch(draft: Draft, leaf: Judged, one: Found) -> None:
    for key in (*one.claims, *one.reports, *one.names):
        draft.touched[key].append(leaf.id)


def apply(draft: Draft, index: Index, leaf: Judged, one: Found) -> None:
    """Take up a judgement on one target."""
    verb = leaf.judgement.verb
    _touch(draft, leaf, one)
    if one.lost:
        whole = one.lost + len(one.claims)
        draft.doubts[leaf.id] = str(SOME_LOST(some=str(one.lost), whole=str(whole)))
    if one.entry and verb in _OF_ENTRIES:
        draft.held[leaf.id] = Held(verb=verb, said=_said(leaf, _OF_ENTRIES[verb]), claims=one.claims, lost=one.lost)
    if verb is Verb.CORRECT:
        for claim in one.claims:
            _correct(draft, index, leaf, claim)
    elif verb is Verb.REJECT:
        draft.rejected.update(dict.fromkeys(one.claims, _said(leaf, REJECTED)))
    elif verb is Verb.RETRACT:
        why = _said(leaf, RETRACTED)
        draft.rejected.update(dict.fromkeys(one.claims, why))
        draft.retracted.update(dict.fromkeys(one.reports, why))
        draft.silenced.update(dict.fromkeys(one.names, why))
    elif verb is Verb.NOTE and not one.entry:
        for key in (*one.claims, *one.reports, *one.names):
            draft.remarks[key].append(_said(leaf, NOTED))


def _correct(draft: Draft, index: Index, leaf: Judged, claim: str) -> None:
    changes, read = leaf.judgement.changes, index.claims[claim]
    if changes.keys() - set(VOICE):
        draft.corrected[claim] = correct_slots(draft.corrected.get(claim) or read.slots, changes)
    if changes.keys() & set(VOICE):
        own = voice_of(read)
        known = draft.voiced.get(claim)
        now = correct_voice(known.now if known else own, changes, index.readings[read.report])
        draft.voiced[claim] = Revoiced(now=now, read=own)
