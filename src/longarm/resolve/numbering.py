"""Human ids that stay: numbered by the place in the log of what first gave rise to them."""

from __future__ import annotations

from collections.abc import Iterable

from longarm.records.claim import Figure, Incident, Response, Station
from longarm.records.fold import fold
from longarm.resolve.items import Item

_LETTERS = {"figure": "F", "response": "R", "incident": "I", "statement": "S"}
_VOWELS = frozenset("aeiouy ")


def prefix_of(item: Item) -> str:
    """Return what comes before the number: country and settlement of a station, country and letter of other kinds."""
    slots = item.claim.slots
    if isinstance(slots, Station):
        return f"{slots.country or 'XX'}-{settlement_code(slots.city) if slots.city else 'X'}"
    letter = _LETTERS[item.claim.kind]
    country = slots.country if isinstance(slots, Response | Incident) else None
    if not isinstance(slots, Response | Incident | Figure) and len(item.bearing.countries) == 1:
        country = item.bearing.countries[0]
    if isinstance(slots, Figure) and len(item.bearing.countries) == 1:
        country = item.bearing.countries[0]
    return f"{country}-{letter}" if country else letter


def settlement_code(city: str) -> str:
    """Return three letters for a settlement: its first, the next consonant and the last (Rotterdam: RTM).

    Several settlements may share a code; the number behind it tells them apart.
    """
    letters = fold(city).replace(" ", "")
    consonants = list(dict.fromkeys(char for char in letters[1:] if char not in _VOWELS))
    last = next((char for char in reversed(letters[1:]) if char not in _VOWELS), "")
    if last and last != consonants[0]:
        return f"{letters[0]}{consonants[0]}{last}".upper()
    code = letters[:1] + "".join(consonants[:2])
    return (code if len(code) == 3 else letters[:3]).upper().ljust(3, "X")


class Numbers:
    """Gives out numbers, prefix by prefix."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def next(self, prefix: str) -> str:
        """Return the next id of a prefix."""
        self._counts[prefix] = self._counts.get(prefix, 0) + 1
        return f"{prefix}-{self._counts[prefix]:03d}"


def give_numbers(keyed: Iterable[tuple[str, Item]], numbers: Numbers) -> dict[str, str]:
    """Return content key -> human id.

    Every content key gets the next number of its prefix in the order in which the log first has it. A thing shows the
    id of the first of its keys; the others stay unused, so that joining or parting things moves no other number.

    Args:
        keyed: (content key, claim that has it).
        numbers: where the numbers come from.
    """
    first: dict[str, Item] = {}
    for key, item in keyed:
        known = first.get(key)
        if known is None or (item.order, item.claim.id) < (known.order, known.claim.id):
            first[key] = item
    ordered = sorted(first.items(), key=lambda one: (one[1].order, one[1].claim.id, one[0]))
    return {key: numbers.next(prefix_of(item)) for key, item in ordered}
