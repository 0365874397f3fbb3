"""The review desk: one claim at a time, its words in context, what matters most first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from longarm.publish.context import find_context
from longarm.publish.supports import heard_of
from longarm.records.claim import Certainty, Claim, Stance
from longarm.records.register import Support
from longarm.web.exporting import slot_texts
from longarm.web.queue import BY_ANOTHER, Waiting
from longarm.web.second import Reader, agreement
from longarm.web.snapshot import Snapshot

#: Claims listed beside the one that is looked at: some before it, more after.
BEFORE, AFTER = 10, 40

#: What may be chosen for who says a claim, and how; a speaker's kind may be left to the report.
VOICES = (
    ("speaker_kind", ("", "person", "body", "document", "unnamed")),
    ("stance", tuple(Stance)),
    ("certainty", tuple(Certainty)),
)


def show_review(now: Snapshot, asked: str | None, reader: Reader, second: Sequence[str] = ()) -> dict[str, Any]:
    """Return what the review desk shows.

    Args:
        now: the register.
        asked: id of the claim to look at; else the first that waits.
        reader: who reads.
        second: what waits for a second reader: the claims that others decided on.

    Raises:
        NotFoundError: no reading holds such a claim.
    """
    queue, places = (_second_queue(now, second), None) if reader.blind else (now.queue, now.places)
    places = {one.claim: place for place, one in enumerate(queue)} if places is None else places
    chosen = asked or (queue[0].claim if queue else None)
    position = places.get(chosen or "")
    first = max(0, (position or 0) - BEFORE)
    values: dict[str, Any] = {
        "queue": queue[first : first + BEFORE + AFTER],
        "waiting": len(queue),
        "claim": None,
        "chosen": chosen,
        "reader": reader,
    }
    if chosen is None:
        return values
    after = queue[position + 1].claim if position is not None and position + 1 < len(queue) else None
    if position is None and queue:
        after = queue[0].claim
    return {
        **values,
        **_show_claim(now, now.claim(chosen), reader),
        "why": queue[position] if position is not None else None,
        "after": after,
        "before": queue[position - 1].claim if position else None,
    }


def _show_claim(now: Snapshot, claim: Claim, reader: Reader) -> dict[str, Any]:
    reading = now.readings[claim.report]
    entries = [now.entries[one] for one in now.entries_of_claim.get(claim.id, ()) if one in now.entries]
    seen = [(i, leaf) for i, leaf in now.judged if claim.id in leaf.judgement.targets]
    own = any(leaf.judgement.by == reader.name for _, leaf in seen)
    withheld = reader.blind and not own
    heard = heard_of(entries, claim.id)
    return {
        "claim": claim,
        "report": now.reports.get(claim.report),
        "context": find_context(reading.report, claim.span),
        "slots": slot_rows(claim),
        "entries": entries,
        "marks": [(name, span.of(reading.report.text)) for name, span in sorted(claim.marks.items())],
        "judgements": seen,
        "withheld": withheld,
        "heard": heard,
        "voice": voice_rows(claim if heard is None or withheld else heard),
        "voices": VOICES,
        "agreement": agreement(now.judged, claim.id, reader),
        "maybe": next((entry for entry in entries if entry.maybe_same), None),
    }


def _second_queue(now: Snapshot, second: Sequence[str]) -> list[Waiting]:
    rows = []
    for claim_id in second:
        entry = next(iter(now.entries_of_claim.get(claim_id, ())), "")
        title = now.entries[entry].title if entry in now.entries else claim_id
        speaker = now.claim(claim_id).speaker
        rows.append(Waiting(claim_id, entry, title, 0, BY_ANOTHER, speaker=speaker.name if speaker else ""))
    return rows


def voice_rows(said: Claim | Support) -> dict[str, str]:
    """Return who says a claim and how, as text that a correction may start from."""
    speaker = said.speaker
    return {
        "speaker": speaker.name if speaker else "",
        "affiliation": (speaker.affiliation if speaker else None) or "",
        "speaker_kind": "",
        "stance": said.stance.value,
        "certainty": said.certainty.value,
    }


def slot_rows(claim: Claim) -> list[tuple[str, str]]:
    """Return the slots of a claim that hold something, as name and text that a correction may start from."""
    return list(slot_texts(claim.slots))
