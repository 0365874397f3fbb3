"""Sets values of claims as people judged; what cannot be a value of its slot is told, never guessed."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from longarm.records.claim import Slots
from longarm.records.judgement import Value
from longarm.records.when import Precision, When
from longarm.records.wire import from_plain, to_plain

_DATES = frozenset({"opened", "date", "as_of"})
_LISTS = frozenset({"denies", "concedes"})


def correct_slots(slots: Slots, changes: Mapping[str, Value]) -> Slots:
    """Return slots with values set; what cannot be a value of its slot stays as it was read."""
    plain = to_plain(slots)
    for name, value in sorted(changes.items()):
        if name in plain or name in slots.__struct_fields__:
            tried = {**plain, name: _as_slot(name, value)}
            if name in {"city", "country"} and "place" in slots.__struct_fields__:
                tried["place"] = None
            try:
                from_plain(tried, type(slots))
            except msgspec.ValidationError:
                continue
            plain = tried
    return from_plain(plain, type(slots))


def _as_slot(name: str, value: Value) -> object:
    if name in _DATES and isinstance(value, str | int):
        when = When(value=str(value), precision=_precision(str(value)), because="corrected by a judgement")
        return to_plain(when)
    if name in _LISTS and isinstance(value, str):
        return [one.strip() for one in value.split(",") if one.strip()]
    return value


def _precision(value: str) -> Precision:
    if "/" in value:
        return Precision.RANGE
    return {4: Precision.YEAR, 7: Precision.MONTH}.get(len(value), Precision.DAY)
