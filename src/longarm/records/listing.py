"""What the lists of a register are ordered by; none of it depends on anything but the row itself."""

from __future__ import annotations

from longarm.records.register import Entity, Entry, RegisterReport

_KINDS = {kind: at for at, kind in enumerate(("station", "figure", "response", "incident", "statement"))}


def place_of_entry(entry: Entry) -> tuple[str, int, str, str, str, str, str]:
    """Return what entries are listed by: country, kind, settlement, day, day told; ids tell no order."""
    told = (entry.supports[0].published.value if entry.supports else None) or "~"
    day = entry.values.get("date", "").strip("./") or told
    return entry.country or "~", _KINDS[entry.kind], entry.place or "~", day, told, entry.title, entry.id


def place_of_entity(one: Entity) -> tuple[str, str]:
    """Return what entities are listed by: their names."""
    return one.name.casefold(), one.id


def place_of_report(one: RegisterReport) -> tuple[int, str]:
    """Return what reports are listed by: their order in the log."""
    return one.log_index, one.id
