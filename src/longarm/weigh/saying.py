"""Values and places of entries, as people read them."""

from __future__ import annotations

from collections.abc import Sequence

from longarm.records.claim import Figure, Slots
from longarm.records.place import Place
from longarm.records.register import Support
from longarm.records.when import When
from longarm.wording.days import day_said
from longarm.wording.titles import number_said

_SHOWN = {
    "station": ("city", "country", "count", "sponsor", "opened", "address", "part_of"),
    "figure": ("value", "unit", "scope", "as_of"),
    "response": ("country", "actor", "action", "target", "date", "verb"),
    "incident": ("type", "victim", "country", "perpetrator", "date", "channel"),
    "statement": ("gist", "about", "denies", "concedes"),
}


def slots_of(support: Support) -> Slots:
    """Return the values that count: as corrected, else as read."""
    return support.corrected or support.slots


def values_of(kind: str, supports: Sequence[Support]) -> dict[str, str]:
    """Return slot -> value as shown; what reports give differently stands side by side, originals before copies."""
    found: dict[str, str] = {}
    for name in _SHOWN[kind]:
        original = [one for one in supports if not one.derived and one.fallen is None]
        for chosen in (original, list(supports)):
            texts = [text for one in chosen if (text := _text(slots_of(one), name))]
            if texts:
                distinct = list({text.casefold(): text for text in reversed(texts)}.values())[::-1]
                shown = distinct[:1] if name == "gist" else distinct
                found[name] = " / ".join(shown)
                break
    return found


def _text(slots: Slots, name: str) -> str:
    value = getattr(slots, name, None)
    if value is None or value in ((), False):
        return ""
    if isinstance(value, When):
        # "Since June 2018" tells when it opened, not for how long.
        since = value.value.removesuffix("/..") if value.value and name == "opened" else value.value
        return day_said(since) if since else (f"“{value.words}”, unresolved" if value.words else "")
    if isinstance(value, tuple):
        return ", ".join(value).replace("_", " ")
    if name in {"action", "type"}:
        return str(value).replace("_", " ")
    return str(number_said(slots)) if isinstance(slots, Figure) and name == "value" else str(value)


def place_of(supports: Sequence[Support]) -> tuple[str | None, str | None, Place | None]:
    """Return country, settlement and located place of an entry."""
    country, city, place = None, None, None
    for one in supports:
        slots = slots_of(one)
        country = country or getattr(slots, "country", None)
        city = city or getattr(slots, "city", None)
        found = getattr(slots, "place", None)
        if place is None and found is not None and found.lat is not None:
            place = found
    return country, city, place
