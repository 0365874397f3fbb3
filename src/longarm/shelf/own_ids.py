"""Gives the entries of a register the ids that they have in another register of the same case: pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from longarm.records.register import Entry, Register

_ID = re.compile(r"\w+(?:-\w+)+")


def keep_ids(register: Register, whole: Register) -> Register:
    """Return ``register`` with ids and keys of ``whole``.

    An entry is the same as another when it has its key, else when they share most claims. One that is the same as none
    gets an id that ``whole`` does not use.

    Args:
        register: made of a part of the case.
        whole: made of all of it.
    """
    same = _same(register.entries, whole.entries)
    used = {entry.id for entry in whole.entries}
    ids: dict[str, str] = {}
    for entry in register.entries:
        found = same.get(entry.key)
        ids[entry.id] = found.id if found else _fresh(entry.id, used)
        used.add(ids[entry.id])
    keys = {entry.key: found.key for entry in register.entries if (found := same.get(entry.key))}
    if all(old == new for old, new in [*ids.items(), *keys.items()]):
        return register
    order = {entry.id: place for place, entry in enumerate(whole.entries)}
    entries = sorted(
        (_renamed(one, ids, keys) for one in register.entries), key=lambda one: (order.get(one.id, len(order)), one.id)
    )
    return msgspec.structs.replace(
        register,
        entries=tuple(entries),
        contradictions=tuple(
            msgspec.structs.replace(
                one,
                entries=tuple(ids.get(name, name) for name in one.entries),
                explanation=_rewrite(one.explanation, ids),
            )
            for one in register.contradictions
        ),
        warnings=tuple(_rewrite(text, ids) for text in register.warnings),
    )


def _same(entries: Iterable[Entry], others: Iterable[Entry]) -> dict[str, Entry]:
    """Return key -> the other entry that is the same; no other is taken twice."""
    others = tuple(others)
    by_key = {other.key: other for other in others}
    found = {entry.key: by_key[entry.key] for entry in entries if entry.key in by_key}
    taken = {other.key for other in found.values()}
    of_claim: dict[tuple[str, str], Entry] = {}
    for other in others:
        if other.key not in taken:
            of_claim.update({(support.claim, other.kind): other for support in other.supports})
    for entry in entries:
        if entry.key in found:
            continue
        shared = [of_claim.get((support.claim, entry.kind)) for support in entry.supports]
        counts = Counter(other.key for other in shared if other is not None and other.key not in taken)
        if counts:
            best = min(counts, key=lambda key: (-counts[key], key))
            found[entry.key] = by_key[best]
            taken.add(best)
    return found


def _fresh(entry_id: str, used: set[str]) -> str:
    number, name = 1, entry_id
    while name in used:
        number += 1
        name = f"{entry_id}-{number}"
    return name


def _rewrite(text: str, ids: Mapping[str, str]) -> str:
    return _ID.sub(lambda found: ids.get(found[0], found[0]), text)


def _renamed(entry: Entry, ids: Mapping[str, str], keys: Mapping[str, str]) -> Entry:
    return msgspec.structs.replace(
        entry,
        id=ids[entry.id],
        key=keys.get(entry.key, entry.key),
        maybe_same=tuple(ids.get(one, one) for one in entry.maybe_same),
        part_of=ids.get(entry.part_of, entry.part_of) if entry.part_of else None,
        because=tuple(_rewrite(text, ids) for text in entry.because),
        joined_because=tuple(_rewrite(text, ids) for text in entry.joined_because),
        warnings=tuple(_rewrite(text, ids) for text in entry.warnings),
    )
