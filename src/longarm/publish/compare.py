"""What differs between two registers of one case, entry by entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from longarm.publish.words import contradiction_words, denial_words, one_line, standing_words
from longarm.records.register import Entry, Register

#: What stands beside an entry -> its lines: contradictions, pairs of denial and closure, warnings.
Beside = dict[str, tuple[str, ...]]


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


def compare_registers(before: Register, after: Register, *, beside: bool = False) -> Iterator[Difference]:
    """Yield what differs, in the order of the newer register; what is gone comes last, with what it was joined into.

    Args:
        before: the older register.
        after: the newer one.
        beside: True where contradictions, pairs of denial and closure, and warnings are told as well: of each only the
            lines that came or went.
    """
    old = {entry.key: entry for entry in before.entries}
    by_id = {name: entry for entry in before.entries for name in (*entry.aliases, entry.id)}
    met: set[str] = set()
    was, now = (_beside_of(before), _beside_of(after)) if beside else (_nothing, _nothing)
    for entry in after.entries:
        earlier = old.get(entry.key) or by_id.get(entry.id)
        if earlier is None or earlier.id in met:
            yield Difference(entry.id, entry.title, "new", dict(_lines({}, now(entry))))
            continue
        met.add(earlier.id)
        changes = {**_changes(earlier, entry), **dict(_lines(was(earlier), now(entry)))}
        if changes:
            yield Difference(entry.id, entry.title, "changed", changes)
    joined = {name: entry.id for entry in after.entries for name in entry.aliases}
    for entry in before.entries:
        if entry.id not in met:
            part = {"part of": ("itself", joined[entry.id])} if entry.id in joined else {}
            yield Difference(entry.id, entry.title, "gone", part)


def _changes(before: Entry, after: Entry) -> dict[str, tuple[str, str]]:
    old, new = _facts(before), _facts(after)
    return {
        name: (old.get(name, "none"), new.get(name, "none")) for name in new | old if old.get(name) != new.get(name)
    }


def _nothing(_: Entry) -> Beside:
    return {}


def _beside_of(register: Register) -> Callable[[Entry], Beside]:
    """Return what tells for an entry of a register what stands beside it."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in register.contradictions:
        for id_ in one.entries:
            found[id_].append(contradiction_words(one))

    def beside(entry: Entry) -> Beside:
        return {
            "side by side": tuple(found.get(entry.id, ())),
            "denial and closure": tuple(_pairs(entry)),
            "warnings": entry.warnings,
        }

    return beside


def _pairs(entry: Entry) -> Iterator[str]:
    """Yield each denial with the closure that the same side tells, once."""
    told = {one.support.claim: one for one in entry.denials}
    for one in entry.denials:
        for claim in one.pairs_with:
            if claim in told and one.denies and (one.support.claim < claim or not told[claim].denies):
                yield f"{denial_words(one)} | {denial_words(told[claim])}"


def _lines(before: Beside, after: Beside) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield of each kind of line those that went and those that came."""
    for name in after:
        old, new = before.get(name, ()), after[name]
        gone, came = [one for one in old if one not in new], [one for one in new if one not in old]
        if gone or came:
            yield name, (_joined(gone), _joined(came))


def _joined(lines: Sequence[str]) -> str:
    return " ".join(dict.fromkeys(lines)) or "none"


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
