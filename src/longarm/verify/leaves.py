"""Read log entries strictly, without the codec of the program that wrote them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, NoReturn

from longarm.proofs.canonical import canonical_bytes

DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
NONCE = re.compile(r"[0-9a-f]{32}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z")

SEALED = {
    "type": str, "digest": str, "size": int, "at": str, "nonce": str, "name": str, "media_type": str, "how": str,
    "got_from": str, "declared": dict, "http": list, "warnings": list,
}  # fmt: skip
JUDGED = {"type": str, "id": str, "at": str, "nonce": str, "judgement": dict}
JUDGEMENT = {
    "verb": str, "targets": list, "reason": str, "by": str, "changes": dict, "anchor": dict, "sources": list,
}  # fmt: skip
#: How many entries are held against their canonical form at once.
GROUP = 256
DECLARED = {"published", "outlet", "url", "genre", "title", "lang", "authors", "note"}


def parse_entries(entries: Iterable[tuple[int, bytes]]) -> Iterator[tuple[int, dict[str, Any] | ValueError]]:
    """Yield the fields of each leaf, or what is wrong with it: `parse_entry` of many, in less time.

    Args:
        entries: log index and bytes of each.
    """
    waiting = iter(entries)
    while group := list(islice(waiting, GROUP)):
        values = _decode_canonical([entry for _, entry in group])
        for at, (index, entry) in enumerate(group):
            try:
                yield index, parse_entry(entry) if values is None else _check_leaf(values[at])
            except ValueError as error:
                yield index, error


def parse_entry(entry: bytes) -> dict[str, Any]:
    """Return the fields of a leaf of either ledger.

    Raises:
        ValueError: the entry is not canonical JSON, or not a leaf with exactly the known fields.
    """
    try:
        value, fractions = _decode(entry.decode("utf-8"))
    except RecursionError as error:
        message = "it is nested too deeply"
        raise ValueError(message) from error
    if not isinstance(value, dict) or not _is_canonical(value, entry, fractions=fractions):
        message = "it is no JSON object in canonical form"
        raise ValueError(message)
    return _check_leaf(value)


def _check_leaf(value: dict[str, Any]) -> dict[str, Any]:
    kind = value.get("type")
    if kind == "sealed":
        _check_fields(value, SEALED)
        if not DIGEST.fullmatch(value["digest"]) or value["size"] < 0:
            message = "its digest or size is malformed"
            raise ValueError(message)
        if not value["declared"].keys() <= DECLARED:
            message = "its declaration has unknown fields"
            raise ValueError(message)
    elif kind == "judged":
        _check_fields(value, JUDGED)
        _check_fields(value["judgement"], JUDGEMENT)
    else:
        message = "it is a leaf of neither ledger"
        raise ValueError(message)
    if not NONCE.fullmatch(value["nonce"]) or not TIME.fullmatch(value["at"]):
        message = "its nonce or time is malformed"
        raise ValueError(message)
    return value


def _refuse(text: str) -> NoReturn:
    message = f"{text} is no JSON number"
    raise ValueError(message)


def _check_fields(value: dict[str, Any], wanted: Mapping[str, type]) -> None:
    if value.keys() != wanted.keys():
        odd = ", ".join(sorted(set(value) ^ set(wanted)))
        message = f"these fields are missing or unknown: {odd}"
        raise ValueError(message)
    for name, kind in wanted.items():
        if type(value[name]) is not kind:
            message = f"its field {name} is of the wrong type"
            raise ValueError(message)


class _FractionError(Exception):
    """There is a number with a fraction or an exponent."""


def _stop_at_fraction(_text: str) -> NoReturn:
    raise _FractionError


# Made once: for short entries, making a decoder or an encoder takes as long as using it.
_WHOLE = json.JSONDecoder(parse_constant=_refuse, parse_float=_stop_at_fraction)
_ANY = json.JSONDecoder(parse_constant=_refuse)
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _decode(text: str) -> tuple[Any, bool]:
    """Return the value, and whether there are numbers with fractions in it."""
    try:
        return _WHOLE.decode(text), False
    except _FractionError:
        return _ANY.decode(text), True


def _is_canonical(value: Any, entry: bytes, *, fractions: bool) -> bool:
    # For ASCII without fractions the C encoder writes the same bytes as RFC 8785, at a tenth of the time; whatever
    # differs goes to the full encoder before it is refused.
    if entry.isascii() and not fractions and _ENCODER.encode(value).encode() == entry:
        return True
    try:
        return canonical_bytes(value) == entry
    except (ValueError, TypeError):
        return False


def _decode_canonical(entries: list[bytes]) -> list[dict[str, Any]] | None:
    """Return the values of entries of ASCII, without fractions, that are JSON objects in canonical form; else None.

    All are encoded together. That is as strict as one by one: each value was decoded from its own entry, and an
    object in JSON begins no other, so equal bytes divide at the same places.
    """
    joined = b",".join(entries)
    if not joined.isascii():
        return None
    try:
        values = [_WHOLE.decode(entry.decode("ascii")) for entry in entries]
    except (ValueError, RecursionError, _FractionError):
        return None
    if not all(isinstance(value, dict) for value in values):
        return None
    return values if _ENCODER.encode(values).encode() == b"[%b]" % joined else None
