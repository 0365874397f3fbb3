"""When claims are about one incident: kind, country, the same victim by name, or the same teller and days."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from longarm.records.claim import Incident
from longarm.records.fold import fold
from longarm.resolve.items import Item
from longarm.resolve.joining import Joint, by_key, chained, derived

WHY_NAMED = "the same deed against the same named victim on days that meet"
WHY_TOLD = "the same deed against the same victims, told by the same speaker on days that meet"
WHY_DERIVED = "the same deed in reports that share an origin"
_ARTICLES = ("the ", "a ", "an ", "some ", "one ")


def incident_key(item: Item) -> str | None:
    """Return the content key of an incident."""
    slots = item.claim.slots
    if not isinstance(slots, Incident):
        return None
    day = slots.date.value if slots.date and slots.date.value else ""
    told = "" if day or _is_name(slots.victim) else hashlib.sha256(item.claim.id.encode()).hexdigest()[:8]
    return f"{bucket_of(item)}|{day}{told}"


def join_incidents(items: Sequence[Item]) -> Iterator[Joint]:
    """Yield the claims that are about one incident."""
    for _, members in sorted(by_key(items, bucket_of).items()):
        slots = members[0].claim.slots
        if isinstance(slots, Incident) and _is_name(slots.victim):
            yield from chained(members, WHY_NAMED)
        else:
            for _, told in sorted(by_key(members, lambda item: item.bearing.entity).items()):
                yield from chained(told, WHY_TOLD)
        yield from derived(members, lambda _: "", WHY_DERIVED)


def loose_key(item: Item) -> str | None:
    """Return a key that incidents share which may be one: kind, country and victims."""
    slots = item.claim.slots
    return bucket_of(item) if isinstance(slots, Incident) and slots.victim else None


def bucket_of(item: Item) -> str | None:
    """Return a key that all claims share which can be joined by anything but their content key."""
    slots = item.claim.slots
    if not isinstance(slots, Incident):
        return None
    victim = fold(slots.victim or "?")
    for article in _ARTICLES:
        victim = victim.removeprefix(article)
    return f"incident|{slots.country or '?'}|{slots.type}|{victim}"


def _is_name(victim: str | None) -> bool:
    """Say whether the victim is told by a full name, not as one of a group."""
    found = (victim or "").split()
    return len(found) > 1 and all(word[:1].isupper() for word in found)
