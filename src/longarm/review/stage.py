"""The shell of review: the judgements in, what they decide about the case as it is read now out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from longarm.records.claim import Slots
from longarm.records.decisions import Decisions, Pair
from longarm.records.growing import Growing
from longarm.records.judgement import VOICE, Judged, Verb
from longarm.records.reading import Reading
from longarm.records.resolution import Resolution
from longarm.records.voice import Revoiced, voice_of
from longarm.review.correcting import correct_slots
from longarm.review.finding import Found, Index, find_target
from longarm.review.in_force import find_in_force
from longarm.review.voicing import correct_voice
from longarm.wording.reasons import ACCEPTED, NOTED, REJECTED, RESTING, RETRACTED
from longarm.wording.said import Message

NAME, VERSION = "review", "1"
TAKES, GIVES = ("Judged", "Reading"), ("Decisions",)


@dataclass
class _Draft:
    """Decisions being gathered."""

    corrected: dict[str, Slots] = field(default_factory=dict)
    voiced: dict[str, Revoiced] = field(default_factory=dict)
    rejected: dict[str, str] = field(default_factory=dict)
    retracted: dict[str, str] = field(default_factory=dict)
    silenced: dict[str, str] = field(default_factory=dict)
    pairs: dict[Verb, list[Pair]] = field(default_factory=lambda: defaultdict(list))
    remarks: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    touched: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    unplaced: list[Judged] = field(default_factory=list)


def decide(
    judged: Sequence[tuple[int, Judged]],
    readings: Sequence[Reading],
    resolution: Resolution | Growing,
    known: Index | None = None,
    as_read: Index | None = None,
) -> Decisions:
    """Place the judgements in force on what they are about.

    Args:
        judged: (log index, leaf) in log order.
        readings: the reports as read now.
        resolution: things and entities as read; judgements on entries name their keys.
        known: what judgements can speak of, as it stood before; it is brought to what stands now.
        as_read: what they can speak of in the case as read, where ``resolution`` is what judgements made of it: an
            entry that is in both means what it was before. Two that were called the same would else be one, and not
            be joined.
    """
    if not judged:
        return Decisions()
    draft = _Draft()
    index = (known or Index()).follow(readings, resolution, judged)
    for leaf in find_in_force(judged):
        found = [_find(as_read, index, leaf, target) for target in leaf.judgement.targets]
        if not all(found):
            draft.unplaced.append(leaf)
        elif leaf.judgement.verb in {Verb.SAME, Verb.NOT_SAME, Verb.UNSURE}:
            _pair(draft, leaf, found)
        else:
            for one in found:
                _apply(draft, index, leaf, one)
    return Decisions(
        corrected=draft.corrected,
        voiced=draft.voiced,
        rejected=draft.rejected,
        retracted=draft.retracted,
        silenced=draft.silenced,
        same=tuple(draft.pairs[Verb.SAME]),
        not_same=tuple(draft.pairs[Verb.NOT_SAME]),
        unsure=tuple(draft.pairs[Verb.UNSURE]),
        remarks={key: tuple(value) for key, value in sorted(draft.remarks.items())},
        touched={key: tuple(value) for key, value in sorted(draft.touched.items())},
        unplaced=tuple(draft.unplaced),
    )


def _find(as_read: Index | None, index: Index, leaf: Judged, target: str) -> Found:
    found = find_target(as_read, leaf, target) if as_read is not None else Found()
    return found or find_target(index, leaf, target)


def _said(leaf: Judged, what: Message) -> str:
    judgement = leaf.judgement
    said = what(who=judgement.by, leaf=leaf.id, reason=judgement.reason)
    return str(RESTING(said=said, sources=", ".join(judgement.sources)) if judgement.sources else said)


def _pair(draft: _Draft, leaf: Judged, found: Sequence[Found]) -> None:
    verb = leaf.judgement.verb
    targets = leaf.judgement.targets
    ends = [one.claims[0] if one.claims else target for one, target in zip(found, targets, strict=True)]
    for end, one in zip(ends[1:], found[1:], strict=True):
        draft.pairs[verb].append(Pair(first=ends[0], second=end, judgement=leaf.id))
        _touch(draft, leaf, one)
    _touch(draft, leaf, found[0])


def _touch(draft: _Draft, leaf: Judged, one: Found) -> None:
    for key in (*one.claims, *one.reports, *one.names):
        draft.touched[key].append(leaf.id)


def _apply(draft: _Draft, index: Index, leaf: Judged, one: Found) -> None:
    verb = leaf.judgement.verb
    _touch(draft, leaf, one)
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
    elif verb is Verb.NOTE or (verb is Verb.ACCEPT and not leaf.judgement.targets[0].startswith("c-")):
        # Who accepts one claim says nothing of the entry that it stands in.
        what = NOTED if verb is Verb.NOTE else ACCEPTED
        for key in (*one.claims, *one.reports, *one.names):
            draft.remarks[key].append(_said(leaf, what))


def _correct(draft: _Draft, index: Index, leaf: Judged, claim: str) -> None:
    changes, read = leaf.judgement.changes, index.claims[claim]
    if changes.keys() - set(VOICE):
        draft.corrected[claim] = correct_slots(draft.corrected.get(claim) or read.slots, changes)
    if changes.keys() & set(VOICE):
        own = voice_of(read)
        known = draft.voiced.get(claim)
        now = correct_voice(known.now if known else own, changes, index.readings[read.report])
        draft.voiced[claim] = Revoiced(now=now, read=own)
