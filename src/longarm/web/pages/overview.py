"""The overview: what the case holds in one glance."""

from __future__ import annotations

from collections import Counter
from typing import Any

from longarm.publish.country_names import country_name
from longarm.publish.words import KINDS
from longarm.web.snapshot import Snapshot

MOST = 8


def show_overview(now: Snapshot, seen: int | None) -> dict[str, Any]:
    """Return what the overview shows.

    Args:
        now: the register.
        seen: size of the log when this person looked last, None at the first visit.
    """
    register = now.register
    origins = {origin.id for entry in register.entries for origin in entry.origins if origin.kind != "unknown"}
    kinds: Counter[str] = Counter(entry.kind for entry in register.entries)
    countries = Counter(entry.country for entry in register.entries if entry.country)
    queue = now.queue
    return {
        "register": register,
        "origins": len(origins),
        "kinds": [(kind, words, kinds[kind]) for kind, words in KINDS.items() if kinds[kind]],
        "countries": [(code, country_name(code), count) for code, count in countries.most_common()],
        "corroborated": [e for e in register.entries if e.n_origins > 1],
        "contested": [e for e in register.entries if e.disputed_by][:MOST],
        "contested_count": sum(bool(e.disputed_by) for e in register.entries),
        "queue": queue[:MOST],
        "waiting": len(queue),
        "warned": [report for report in register.reports if report.warnings],
        "stale": now.stale,
        "size": now.size,
        "judged": now.judged[-MOST:][::-1],
        "new_reports": [] if seen is None else [r for r in register.reports if r.log_index >= seen][:MOST],
        "since": None if seen is None else now.size - seen,
        "newest": sorted(register.reports, key=lambda r: (r.sealed_at, r.log_index))[-MOST:][::-1],
    }
