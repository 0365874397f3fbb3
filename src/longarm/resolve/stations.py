"""When claims are about one station: the same country and settlement; bureaus in one city are rows of their own."""

from __future__ import annotations

from longarm.records.claim import Station
from longarm.records.fold import fold, words
from longarm.resolve.items import Item
from longarm.resolve.words_of_bodies import PARTS, PLAIN

WHY = "the same settlement"
WHY_COUNTRY = "the same country, no settlement named"


def station_key(item: Item) -> str | None:
    """Return the content key of a station: country and settlement."""
    slots = item.claim.slots
    if not isinstance(slots, Station):
        return None
    return f"station|{slots.country or '?'}|{fold(slots.city or '')}"


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
