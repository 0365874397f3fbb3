"""Read log entries strictly, by other means than those of the program that wrote them.

Entries are decoded by a fast library and encoded again by another; only where that gives the same bytes, the values
that were decoded are those of the entry. So the decoder need not be trusted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NoReturn

import msgspec

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
DECLARED = {"published", "outlet", "url", "genre", "title", "lang", "authors", "note"}


def parse_entry(entry: bytes) -> dict[str, Any]:
    """Return the fields of a leaf of either ledger.

    Raises:
        ValueError: the entry is not canonical JSON, or not a leaf with exactly the known fields.
    """
    try:
        value, fractions = _decode(entry)
    except RecursionError as error:
        message = "it is nested too deeply"
        raise ValueError(message) from error
    except msgspec.DecodeError as error:
        message = f"it is no JSON ({error})"
        raise ValueError(message) from error
    if not isinstance(value, dict) or not _is_canonical(value, entry, fractions=fractions):
        message = "it is no JSON object in canonical form"
        raise ValueError(message)
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
_WHOLE = msgspec.json.Decoder(float_hook=_stop_at_fraction)
_ANY = msgspec.json.Decoder()
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _decode(entry: bytes) -> tuple[Any, bool]:
    """Return the value, and whether there are numbers with fractions in it."""
    try:
        return _WHOLE.decode(entry), False
    except _FractionError:
        return _ANY.decode(entry), True


def _is_canonical(value: Any, entry: bytes, *, fractions: bool) -> bool:
    # For ASCII without fractions the C encoder writes the same bytes as RFC 8785, at a tenth of the time; whatever
    # differs goes to the full encoder before it is refused.
    if entry.isascii() and not fractions and _ENCODER.encode(value).encode() == entry:
        return True
    try:
        return canonical_bytes(value) == entry
    except (ValueError, TypeError):
        return False
