"""What differs between two registers of one case, entry by entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from longarm.publish.words import one_line, standing_words
from longarm.records.register import Entry, Register


@dataclass(frozen=True)
class Difference:
    """What happened to one entry.

    Attributes:
        id: its human id, as in the newer register where it is in both.
        title: its title.
        what: ``new``, ``gone`` or ``changed``.
        changes: name -> (before, after), as words.
    """

    id: str
    title: str
    what: str
    changes: dict[str, tuple[str, str]]


def compare_registers(before: Register, after: Register) -> Iterator[Difference]:
    """Yield what differs, in the order of the newer register; what is gone comes last, with what it was joined into."""
    old = {entry.key: entry for entry in before.entries}
    by_id = {name: entry for entry in before.entries for name in (*entry.aliases, entry.id)}
    met: set[str] = set()
    for entry in after.entries:
        earlier = old.get(entry.key) or by_id.get(entry.id)
        if earlier is None or earlier.id in met:
            yield Difference(entry.id, entry.title, "new", {})
            continue
        met.add(earlier.id)
        changes = _changes(earlier, entry)
        if changes:
            yield Difference(entry.id, entry.title, "changed", changes)
    now = {name: entry.id for entry in after.entries for name in entry.aliases}
    for entry in before.entries:
        if entry.id not in met:
            joined = {"part of": ("itself", now[entry.id])} if entry.id in now else {}
            yield Difference(entry.id, entry.title, "gone", joined)


def _changes(before: Entry, after: Entry) -> dict[str, tuple[str, str]]:
    old, new = _facts(before), _facts(after)
    return {
        name: (old.get(name, "none"), new.get(name, "none")) for name in new | old if old.get(name) != new.get(name)
    }


def _facts(entry: Entry) -> dict[str, str]:
    facts = {
        "title": entry.title,
        "standing": standing_words(entry),
        "origins": str(entry.n_origins),
        "reports": str(entry.n_reports),
        "disputed by": ", ".join(entry.disputed_by) or "nobody",
        "ladder": " > ".join(step.status for step in entry.ladder) or "none",
    }
    return {**facts, **{f"value {name}": value for name, value in sorted(entry.values.items())}}


def difference_lines(one: Difference) -> list[str]:
    """Return a difference as lines for people."""
    lines = [f"{one.what:<8} {one.id}  {one_line(one.title, 90)}"]
    return lines + [f"    {name:<12} {one_line(old)} → {one_line(new)}" for name, (old, new) in one.changes.items()]
