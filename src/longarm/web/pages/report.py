"""The page of one report: sealed text with claims marked, what it is, where it comes from."""

from __future__ import annotations

from typing import Any

from longarm.publish.words import KINDS
from longarm.records.register import RegisterReport
from longarm.web.lineage_drawing import draw_lineage
from longarm.web.marking import fold_apart, mark_report, value_spans
from longarm.web.snapshot import Snapshot


def show_report(now: Snapshot, report: RegisterReport) -> dict[str, Any]:
    """Return what the page of a report shows."""
    reading = now.readings.get(report.id)
    claims = sorted(reading.claims, key=lambda claim: (claim.span, claim.id)) if reading else []
    text = reading.report.text if reading else ""
    return {
        "report": report,
        "reading": reading,
        "passages": fold_apart(mark_report(reading)) if reading else [],
        "claims": [(claim, claim.span.of(text), now.entries_of_claim.get(claim.id, ())) for claim in claims],
        "values": {
            claim.id: [(name, name.split("/")[1], span.of(text)) for name, span in value_spans(claim).items()]
            for claim in claims
        },
        "numbers": {claim.id: number for number, claim in enumerate(claims, 1)},
        "links": now.links.get(report.id, ()),
        "text": text,
        "kinds": {**KINDS, "citation": "Citations"},
        "drawing": draw_lineage(now, [report.id]),
        "evidence": sorted(reading.report.evidence.items()) if reading else [],
        "files": now.reports,
    }
