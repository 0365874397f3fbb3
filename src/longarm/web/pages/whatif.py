"""What would change if a report, outlet or speaker fell; nothing is changed by looking."""

from __future__ import annotations

from typing import Any

from longarm.publish.compare import compare_registers
from longarm.records.register import Entry
from longarm.web.room import Room
from longarm.web.snapshot import Snapshot


def show_whatif(now: Snapshot, room: Room, entry: Entry | None, without: str | None) -> dict[str, Any]:
    """Return the candidates of an entry, and the difference that ``without`` would make.

    Raises:
        NotFoundError: the case holds nothing of that name.
    """
    candidates: dict[str, tuple[str, str]] = {}
    for support in entry.supports if entry else ():
        candidates.setdefault(support.file, ("report", support.file))
        if support.outlet:
            candidates.setdefault(support.outlet, ("outlet", support.outlet))
        if support.speaker:
            candidates.setdefault(support.speaker.name, ("speaker", support.speaker.name))
    values: dict[str, Any] = {"entry": entry, "candidates": sorted(candidates.values()), "without": without}
    if not without:
        return {**values, "differences": None}
    return {**values, "differences": list(compare_registers(now.register, room.without(without, now)))}
