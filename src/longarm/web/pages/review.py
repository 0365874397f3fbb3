"""The review desk: one claim at a time, its words in context, what matters most first."""

from __future__ import annotations

from typing import Any

from longarm.errors import NotFoundError
from longarm.publish.context import find_context
from longarm.records.claim import Claim
from longarm.web.queue import make_queue
from longarm.web.room import Snapshot

#: Claims listed beside the one that is looked at.
MOST = 60


def show_review(now: Snapshot, asked: str | None) -> dict[str, Any]:
    """Return what the review desk shows.

    Args:
        now: the register.
        asked: id of the claim to look at; else the first that waits.

    Raises:
        NotFoundError: no reading holds such a claim.
    """
    queue = make_queue(now.register, now.readings.values(), [leaf for _, leaf in now.judged])
    chosen = asked or (queue[0].claim if queue else None)
    position = next((n for n, one in enumerate(queue) if one.claim == chosen), None)
    values: dict[str, Any] = {"queue": queue[:MOST], "waiting": len(queue), "claim": None, "chosen": chosen}
    if chosen is None:
        return values
    claim = find_claim(now, chosen)
    reading = now.readings[claim.report]
    entries = [now.entries[one] for one in now.entries_of_claim.get(claim.id, ()) if one in now.entries]
    after = queue[position + 1].claim if position is not None and position + 1 < len(queue) else None
    before = queue[position - 1].claim if position else None
    return {
        **values,
        "claim": claim,
        "report": now.reports.get(claim.report),
        "context": find_context(reading.report, claim.span),
        "slots": slot_rows(claim),
        "entries": entries,
        "marks": [(name, span.of(reading.report.text)) for name, span in sorted(claim.marks.items())],
        "why": next((one.because for one in queue if one.claim == chosen), None),
        "after": after,
        "before": before,
        "judgements": [(i, leaf) for i, leaf in now.judged if chosen in leaf.judgement.targets],
    }


def find_claim(now: Snapshot, claim_id: str) -> Claim:
    """Return a claim from the readings.

    Raises:
        NotFoundError: none holds it.
    """
    for reading in now.readings.values():
        for claim in reading.claims:
            if claim.id == claim_id:
                return claim
    raise NotFoundError(f"There is no claim {claim_id}.", hint="It may have been found by an older reader.")


def slot_rows(claim: Claim) -> list[tuple[str, str]]:
    """Return the slots of a claim that hold something, as name and text that a correction may start from."""
    rows = []
    for name in claim.slots.__struct_fields__:
        value = getattr(claim.slots, name)
        if value in (None, (), False):
            continue
        shown = getattr(value, "value", None) or getattr(value, "words", None) or getattr(value, "name", None) or value
        rows.append((name, str(shown) if not isinstance(shown, tuple) else ", ".join(map(str, shown))))
    return rows
