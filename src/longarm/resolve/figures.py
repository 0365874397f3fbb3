"""When claims give one figure: value, unit and owner; small numbers also need the same scope."""

from __future__ import annotations

from longarm.records.claim import Figure
from longarm.records.fold import fold
from longarm.resolve.items import Item

WHY = "the same number of the same unit by the same owner"
#: Numbers below this coincide too easily to be one figure without the same scope.
SMALL = 12
_UNITS = {
    "station": "stations",
    "post": "stations",
    "posts": "stations",
    "police stations": "stations",
    "service stations": "stations",
    "country": "countries",
    "nations": "countries",
    "states": "countries",
    "city": "cities",
    "continent": "continents",
    "province": "provinces",
    "persons": "people",
    "person": "people",
    "suspects": "people",
    "case": "cases",
}


def unit_of(unit: str) -> str:
    """Return the class of a unit."""
    folded = fold(unit)
    return _UNITS.get(folded, folded)


def figure_key(item: Item) -> str | None:
    """Return the content key of a figure."""
    slots = item.claim.slots
    if not isinstance(slots, Figure):
        return None
    return f"{loose_key(item)}|{item.voice}"


def owned_key(item: Item) -> str | None:
    """Return the key under which figures of one owner are joined, however reports name the owner."""
    loose = loose_key(item)
    return None if loose is None else f"{loose}|{item.bearing.entity or item.voice}"


def loose_key(item: Item) -> str | None:
    """Return a key that figures share which may be one: value, unit and, for small numbers, scope."""
    slots = item.claim.slots
    if not isinstance(slots, Figure):
        return None
    value = f"{slots.value:g}" if slots.value < 1e6 else f"{slots.value:.0f}"
    small = f"|{scope_of(item)}" if slots.value < SMALL else ""
    return f"figure|{unit_of(slots.unit)}|{value}{small}"


def scope_of(item: Item) -> str:
    """Return the scope of a figure as it can be compared: countries where it names some, else its words."""
    slots = item.claim.slots
    scope = slots.scope if isinstance(slots, Figure) else None
    return ",".join(item.bearing.countries) or fold(scope or "")
