"""What a register holds in one glance: counted once for a register, since it goes through all of it."""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import dataclass

from longarm.records.register import Entry, Register, RegisterReport, Standing

#: Entries and reports that are named; the rest is counted.
MOST = 8


@dataclass(frozen=True)
class Glance:
    """What a register holds in one glance.

    Attributes:
        origins: how many known origins its entries rest on.
        corroborated: how many entries have two or more independent origins.
        disputed: how many are disputed.
        kinds: kind -> entries.
        standings: standing -> entries.
        countries: (country, entries), the most frequent first.
        contested: the first disputed entries.
        warned: reports whose capture has a warning.
        newest: the reports that were sealed last, the last first.
    """

    origins: int
    corroborated: int
    disputed: int
    kinds: Counter[str]
    standings: Counter[Standing]
    countries: tuple[tuple[str, int], ...]
    contested: tuple[Entry, ...]
    warned: tuple[RegisterReport, ...]
    newest: tuple[RegisterReport, ...]


def glance_of(register: Register) -> Glance:
    """Go through a register once."""
    entries = register.entries
    disputed = [entry for entry in entries if entry.disputed_by]
    return Glance(
        origins=len({one.id for entry in entries for one in entry.origins if one.kind != "unknown"}),
        corroborated=sum(entry.n_origins > 1 for entry in entries),
        disputed=len(disputed),
        kinds=Counter(entry.kind for entry in entries),
        standings=Counter(entry.standing for entry in entries),
        countries=tuple(Counter(entry.country for entry in entries if entry.country).most_common()),
        contested=tuple(disputed[:MOST]),
        warned=tuple(report for report in register.reports if report.warnings),
        newest=tuple(heapq.nlargest(MOST, register.reports, key=lambda one: (one.sealed_at, one.log_index))),
    )
