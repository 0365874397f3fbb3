"""The overview: what the case holds in one glance."""

from __future__ import annotations

from typing import Any

from longarm.publish.words import KINDS
from longarm.records.register import Standing
from longarm.web.glance import MOST
from longarm.web.snapshot import Snapshot


def show_overview(now: Snapshot, seen: int | None) -> dict[str, Any]:
    """Return what the overview shows.

    Args:
        now: the register.
        seen: size of the log when this person looked last, None at the first visit.
    """
    glance, queue = now.glance, now.queue
    return {
        "register": now.register,
        "glance": glance,
        "kinds": [(kind, words, glance.kinds[kind]) for kind, words in KINDS.items() if glance.kinds[kind]],
        "standing": [(one.value, glance.standings[one]) for one in Standing if glance.standings[one]],
        "queue": queue[:MOST],
        "waiting": len(queue),
        "size": now.size,
        "judged": now.judged[-MOST:][::-1],
        "new_reports": [] if seen is None else [r for r in now.register.reports if r.log_index >= seen][:MOST],
        "since": None if seen is None else now.size - seen,
    }
