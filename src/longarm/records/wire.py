"""The one codec between records and JSON.

What is hashed is always canonical JSON (RFC 8785) from :mod:`longarm.proofs.canonical`; this module
only turns records into plain values and back.
"""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def to_plain(record: msgspec.Struct) -> Any:
    """Turn a record into dicts, lists, strings, numbers, booleans and None."""
    return msgspec.to_builtins(record)


def from_plain(value: Any, kind: type[T]) -> T:
    """Turn plain values into a record.

    Raises:
        msgspec.ValidationError: a field is unknown, missing or of the wrong type.
    """
    return msgspec.convert(value, kind)


def to_json(record: msgspec.Struct) -> bytes:
    """Encode a record as compact JSON in field order."""
    return msgspec.json.encode(record, order="deterministic")


def from_json(data: bytes, kind: type[T]) -> T:
    """Decode JSON bytes into a record.

    Raises:
        msgspec.ValidationError: a field is unknown, missing or of the wrong type.
        msgspec.DecodeError: the bytes are not JSON.
    """
    return msgspec.json.decode(data, type=kind)
