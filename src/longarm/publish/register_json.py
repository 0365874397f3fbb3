"""The register and its parts as canonical JSON (RFC 8785), byte for byte the same on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from longarm.proofs.canonical import canonical_bytes
from longarm.records.claim import Claim
from longarm.records.register import Register
from longarm.records.report import Report
from longarm.records.wire import to_plain


def register_json(register: Register) -> bytes:
    """Return the whole register."""
    return canonical_bytes(to_plain(register))


def claim_row(file: str, report: Report, claim: Claim) -> dict[str, Any]:
    """Return a claim as one line of ``longarm read --json``."""
    plain = to_plain(claim)
    slots = {name: value for name, value in plain["slots"].items() if name != "kind"}
    speaker = claim.speaker
    return {
        "file": file,
        "report": report.id,
        "claim": claim.id,
        "kind": claim.kind,
        "slots": slots,
        "speaker": speaker
        and {"name": speaker.name, "affiliation": speaker.affiliation, "via": speaker.via, "kind": speaker.kind},
        "chain": list(claim.chain),
        "stance": claim.stance.value,
        "certainty": claim.certainty.value,
        "confidence": claim.confidence.value,
        "span": [claim.span.start, claim.span.end],
        "quote": claim.span.of(report.text),
        "because": list(claim.because),
    }


def lineage_rows(register: Register) -> Iterator[dict[str, Any]]:
    """Yield one row a report: which origins it draws on, what it derives from, and why that is thought."""
    files = {report.id: report.file for report in register.reports}
    for report in register.reports:
        links = report.lineage.links
        first = next((link for link in links if link.directed and link.child == report.id), None)
        yield {
            "file": report.file,
            "report": report.id,
            "origin_groups": list(report.lineage.origin_groups),
            "derived_from": files.get(first.parent, first.parent) if first else None,
            "kind": first.kind.value if first else None,
            "because": list(first.because) if first else [],
            "links": [to_plain(link) for link in links],
        }
