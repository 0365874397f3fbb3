"""The claims that entries show, and in whose voice one of them counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from longarm.records.register import Entry, Support


def supports_of(entries: Iterable[Entry]) -> Iterator[Support]:
    """Yield every claim that entries show, denials included."""
    for entry in entries:
        yield from entry.supports
        yield from (denial.support for denial in entry.denials)


def heard_of(entries: Iterable[Entry], claim_id: str) -> Support | None:
    """Return a claim as it counts, where people corrected who says it and how; None where nobody did."""
    told = (one for one in supports_of(entries) if one.claim == claim_id)
    return next((one for one in told if one.read_as is not None), None)
