"""Who owns a figure: whose count it is, which is not everybody who passes it on."""

from __future__ import annotations

from collections.abc import Sequence

from longarm.records.claim import Figure
from longarm.records.register import Support
from longarm.weigh.origins import Weighed
from longarm.weigh.saying import slots_of
from longarm.wording.titles import RETRACTED_OWNER

#: Units of which an outlet tells how many were arrested or charged; it has counted none of them.
_PERSONS = frozenset({"people", "officers", "officials", "diplomats", "citizens", "cases"})


def owner_of(supports: Sequence[Support], weighed: Weighed) -> str:
    """Return the names of those whose count a figure is; empty where nobody is named.

    Args:
        supports: the claims of the figure, as shown.
        weighed: where they start.
    """
    known = [one for one in weighed.origins if one.kind != "unknown"]
    counted = [one for one in known if one.kind != "outlet" or not _is_of_persons(supports)]
    return ", ".join(one.name for one in counted) or ", ".join(() if known else named_by(supports))


def named_by(supports: Sequence[Support]) -> tuple[str, ...]:
    """Return the bodies and public persons who give a figure by name, though where they have it from is not known.

    Args:
        supports: the claims of the figure; "online posts" and "the ministry" name nobody.
    """
    told = [one.speaker for one in supports if one.speaker is not None]
    named = [one.name for one in told if one.kind == "body" or (one.kind == "person" and one.public)]
    return tuple(sorted({name for name in named if name != name.lower() or not name.isascii()}))


def owner_said(owner: str, *, fallen: bool) -> str:
    """Return the owner of a figure as the register has it, with a word where nothing of it counts any longer."""
    if not owner:
        return "nobody named"
    return str(RETRACTED_OWNER(owner=owner)) if fallen else owner


def is_passed_on(supports: Sequence[Support], weighed: Weighed) -> bool:
    """Say whether only outlets tell a number of persons: "Kanto Wire reported that police charged two"."""
    known = [one for one in weighed.origins if one.kind != "unknown"]
    return bool(known) and all(one.kind == "outlet" for one in known) and _is_of_persons(supports)


def _is_of_persons(supports: Sequence[Support]) -> bool:
    slots = slots_of(supports[0]) if supports else None
    return isinstance(slots, Figure) and slots.unit in _PERSONS
