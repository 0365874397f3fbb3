"""When claims are about one act of a host state: country, act, acting body and days that meet."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from longarm.records.claim import Response
from longarm.records.fold import fold
from longarm.resolve.items import Item
from longarm.resolve.joining import Joint, by_key, chained, derived

#: Acts against particular people: two of them are one only when they name the same people.
_PERSONAL = frozenset({"arrested", "charged", "convicted", "referred_to_prosecutors", "expelled", "sanctioned"}) | {
    "acquitted",
    "conviction_quashed",
    "acquittal_overturned",
}
WHY = "the same act by the same body on days that meet"
WHY_DERIVED = "the same act in reports that share an origin"


def response_key(item: Item) -> str | None:
    """Return the content key of a response, with its days."""
    slots = item.claim.slots
    if not isinstance(slots, Response):
        return None
    whom = f"|{_people(slots.target)}" if slots.action in _PERSONAL else ""
    actor = fold(slots.actor or "") or item.voice
    return f"response|{slots.country or '?'}|{slots.action}|{actor}{whom}|{_days(item)}"


def join_responses(items: Sequence[Item]) -> Iterator[Joint]:
    """Yield the claims that are about one response."""
    for _, members in sorted(by_key(items, _bucket).items()):
        sites = sorted({site for item in members for site in item.bearing.sites})
        for site in sites or [""]:
            here = [item for item in members if not item.bearing.sites or site in item.bearing.sites]
            yield from chained(here, WHY)
        yield from derived(members, lambda item: ",".join(item.bearing.sites), WHY_DERIVED)


def loose_key(item: Item) -> str | None:
    """Return a key that responses share which may be one act: country and kind of act."""
    slots = item.claim.slots
    return f"response|{slots.country}|{slots.action}" if isinstance(slots, Response) else None


def _bucket(item: Item) -> str | None:
    slots = item.claim.slots
    if not isinstance(slots, Response):
        return None
    whom = _people(slots.target) if slots.action in _PERSONAL else ""
    return f"response|{slots.country or '?'}|{slots.action}|{item.bearing.actor}|{whom}"


def _people(target: str | None) -> str:
    return fold(target or "")[:60]


def _days(item: Item) -> str:
    slots = item.claim.slots
    date = slots.date if isinstance(slots, Response) else None
    if date is not None and date.value:
        return date.value
    report = item.report.published.value
    if report:
        return f"by {report}"
    return "undated " + hashlib.sha256(item.claim.id.encode()).hexdigest()[:8]
