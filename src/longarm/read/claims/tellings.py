"""The figures of a report as they are told again and again: which telling is which figure, found without a search.

The same number for the same thing from the same mouth is one figure; the report's own voice only repeats what somebody
in it has given. A long report gives thousands, so each is found by what it must share with another.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from itertools import product
from typing import Literal, TypeAlias

from longarm.records.claim import Claim, Figure

#: Numbers below this are given of several things: two with different scopes are two figures.
_SMALL = 12
#: Stands for any scope or any owner.
_ANY: Literal[True] = True
_Part: TypeAlias = str | Literal[True] | None
_Key: TypeAlias = tuple[float, str, _Part, _Part]


class Tellings:
    """The figures of one report, each in its best telling.

    Attributes:
        claims: one claim a figure, in the order of first tellings.
    """

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self._places: dict[_Key, list[int]] = {}

    def has_count(self, slots: Figure) -> bool:
        """Say whether some figure has the same number of the same thing."""
        return bool(self._places.get((slots.value, slots.unit, _ANY, _ANY)))

    def add(self, claim: Claim, slots: Figure) -> None:
        """Take in one telling: a new figure, or a better or worse telling of one that is there."""
        same = self._find(claim, slots)
        if same is None:
            self.claims.append(claim)
            self._file(claim, slots, len(self.claims) - 1)
            return
        old = self.claims[same]
        if isinstance(old.slots, Figure) and _weight(claim, slots) > _weight(old, old.slots):
            for key in _keys(old, old.slots):
                row = self._places[key]
                del row[bisect_left(row, same)]
            self.claims[same] = claim
            self._file(claim, slots, same)

    def _file(self, claim: Claim, slots: Figure, place: int) -> None:
        for key in _keys(claim, slots):
            insort(self._places.setdefault(key, []), place)

    def _find(self, claim: Claim, slots: Figure) -> int | None:
        """Return the first figure that a telling may be one of.

        Scopes must be equal; of a number that is not small one of them may be missing. Owners must be equal or one of
        them missing.
        """
        scopes: tuple[_Part, ...] = (slots.scope,)
        if slots.value >= _SMALL:
            scopes = (_ANY,) if slots.scope is None else (slots.scope, None)
        owner = _owner(claim)
        owners: tuple[_Part, ...] = (_ANY,) if owner is None else (owner, None)
        keys = ((slots.value, slots.unit, scope, who) for scope, who in product(scopes, owners))
        return min((row[0] for key in keys if (row := self._places.get(key))), default=None)


def _keys(claim: Claim, slots: Figure) -> tuple[_Key, ...]:
    pairs = product((slots.scope, _ANY), (_owner(claim), _ANY))
    return tuple((slots.value, slots.unit, scope, owner) for scope, owner in pairs)


def _owner(claim: Claim) -> str | None:
    """Return the name of who gives a figure; a bare "study" or "reports" is nobody."""
    return claim.speaker.name if claim.speaker is not None and claim.speaker.kind != "document" else None


def _weight(claim: Claim, slots: Figure) -> tuple[bool, bool, bool]:
    """Return what makes one telling of a figure better than another: an owner, a scope, a date."""
    return (_owner(claim) is not None, slots.scope is not None, slots.as_of is not None)
