"""When claims are about one station: the same country and settlement; bureaus in one city are rows of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from longarm.records.claim import Station
from longarm.records.fold import fold, words
from longarm.resolve.items import Item
from longarm.resolve.joining import Joint, derived
from longarm.resolve.words_of_bodies import PARTS, PLAIN

WHY = "the same settlement"
WHY_NAME = "the same name of a settlement in reports of one origin, whichever it is"
#: Why two stations may be one where nothing tells in which country one of them lies.
WHY_NAMESAKE = "a settlement of the same name, and nothing tells the country of one of them"
WHY_COUNTRY = "the same country, no settlement named"


def station_key(item: Item) -> str | None:
    """Return the content key of a station: country and settlement.

    Where nothing tells the country, a name that two reports share is no place that they share.
    """
    slots = item.claim.slots
    if not isinstance(slots, Station):
        return None
    if slots.city and not slots.country:
        return f"station|?|{fold(slots.city)}|{item.report.id}"
    return f"station|{slots.country or '?'}|{fold(slots.city or '')}"


def namesake_key(item: Item) -> str | None:
    """Return a key that all stations in settlements of one name share, in whatever country."""
    slots = item.claim.slots
    return f"namesake|{fold(slots.city)}" if isinstance(slots, Station) and slots.city else None


def join_unlocated(items: Sequence[Item]) -> Iterator[Joint]:
    """Yield the stations in a settlement of one name and no country of which reports of one origin tell."""
    named = [item for item in items if namesake_key(item) is not None]
    unlocated = [item for item in named if isinstance(item.claim.slots, Station) and not item.claim.slots.country]
    yield from derived(unlocated, lambda item: namesake_key(item) or "", WHY_NAME)


def sponsor_of(item: Item) -> str:
    """Return the bureau a claim names, as a word that can be compared; "" when it names none."""
    slots = item.claim.slots
    if not isinstance(slots, Station) or not slots.sponsor:
        return ""
    found = words(slots.sponsor)
    known = sorted({part for part in PARTS for word in found if word.startswith(part)})
    return "+".join(known) or " ".join(word for word in found if word not in PLAIN)


def why_station(item: Item) -> str:
    """Say why claims with the same key are joined."""
    slots = item.claim.slots
    return WHY if isinstance(slots, Station) and slots.city else WHY_COUNTRY
