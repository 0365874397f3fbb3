"""Several claims of one kind on one page, each with its words, to be accepted with one reason."""

from __future__ import annotations

from typing import Any

from longarm.publish.context import find_context
from longarm.publish.words import KINDS
from longarm.records.claim import Claim
from longarm.web.pages.review import slot_rows
from longarm.web.snapshot import Snapshot

#: Claims on one page; more could not be read with care.
MOST = 25


def show_batch(now: Snapshot, kind: str | None) -> dict[str, Any]:
    """Return the first claims of a kind that wait; of the kind with most of them where none is asked for."""
    by_kind: dict[str, list[Claim]] = {}
    for one in now.queue:
        claim = now.claim(one.claim)
        by_kind.setdefault(claim.kind, []).append(claim)
    counts = {name: len(by_kind[name]) for name in KINDS if name in by_kind}
    chosen = kind if kind in counts else max(counts, key=lambda name: counts[name], default=None)
    rows = []
    for claim in by_kind.get(chosen or "", [])[:MOST]:
        reading = now.readings[claim.report]
        rows.append((claim, find_context(reading.report, claim.span), now.reports.get(claim.report), slot_rows(claim)))
    return {"rows": rows, "counts": counts, "chosen": chosen, "names": KINDS}
