"""Canonical JSON, the only bytes that are ever hashed.

Source: RFC 8785 (JSON Canonicalization Scheme). Keys are sorted by UTF-16 code units, strings escape only what
they must, numbers follow ECMAScript's ``Number::toString``.
"""

from __future__ import annotations

import json
import math
from json.encoder import encode_basestring
from typing import Any

LARGEST_INTEGER = 2**53 - 1
_QUICK = json.JSONEncoder(ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":"))


def canonical_bytes(value: Any) -> bytes:
    """Return the canonical JSON bytes of a plain value.

    Args:
        value: dicts with string keys, lists, tuples, strings, integers within 2^53, finite floats, booleans, None.

    Raises:
        ValueError: the value has no canonical form (NaN, an integer beyond 2^53, a lone surrogate).
        TypeError: a key is not a string or a value is of another type.
    """
    if _is_easy(value):
        return _encode(_QUICK.encode(value))
    return _encode("".join(_parts(value)))


def _encode(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        message = "a lone surrogate has no canonical JSON form"
        raise ValueError(message) from error


def _is_easy(value: Any) -> bool:
    """Say whether the encoder of the standard library writes the canonical form of a value, at a tenth of the time.

    It sorts keys by code points, which for ASCII are also the UTF-16 units, and it writes fractions in another way.
    """
    kind = type(value)
    if kind is str or value is None or kind is bool:
        return True
    if kind is dict:
        return all(type(key) is str and key.isascii() and _is_easy(inner) for key, inner in value.items())
    if kind is list or kind is tuple:
        return all(map(_is_easy, value))
    return kind is int and -LARGEST_INTEGER <= value <= LARGEST_INTEGER


def _parts(value: Any) -> list[str]:
    if value is None or isinstance(value, bool):
        return ["null" if value is None else "true" if value else "false"]
    if isinstance(value, str):
        # This escapes exactly what RFC 8785 wants; U+007F is left alone by both.
        return [encode_basestring(value)]
    if isinstance(value, int | float):
        return [_number(value)]
    if isinstance(value, list | tuple):
        return _joined("[", "]", [_parts(item) for item in value])
    if isinstance(value, dict):
        for key in value:
            if not isinstance(key, str):
                message = f"a JSON key must be a string, not {type(key).__name__}"
                raise TypeError(message)
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return _joined("{", "}", [[encode_basestring(key), ":", *_parts(value[key])] for key in keys])
    message = f"{type(value).__name__} has no canonical JSON form"
    raise TypeError(message)


def _joined(left: str, right: str, items: list[list[str]]) -> list[str]:
    out = [left]
    for index, item in enumerate(items):
        if index:
            out.append(",")
        out += item
    out.append(right)
    return out


def _number(value: float) -> str:
    if isinstance(value, int):
        if abs(value) > LARGEST_INTEGER:
            message = f"{value} is beyond the integers that JSON keeps exactly"
            raise ValueError(message)
        return str(value)
    if not math.isfinite(value):
        message = f"{value} has no JSON form"
        raise ValueError(message)
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    shortest = repr(abs(value)).lower()
    mantissa, _, exponent = shortest.partition("e")
    whole, _, fraction = mantissa.partition(".")
    fraction = "" if fraction == "0" and not exponent else fraction
    digits = (whole + fraction).lstrip("0")
    leading = len(whole + fraction) - len((whole + fraction).lstrip("0"))
    point = len(whole) - leading + (int(exponent) if exponent else 0)
    digits = digits.rstrip("0") or "0"
    return sign + _ecmascript(digits, point)


def _ecmascript(digits: str, point: int) -> str:
    """Write ``0.digits * 10**point`` as ECMAScript's Number::toString does."""
    count = len(digits)
    if count <= point <= 21:
        return digits + "0" * (point - count)
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return "0." + "0" * -point + digits
    exponent = point - 1
    head = digits if count == 1 else f"{digits[0]}.{digits[1:]}"
    return f"{head}e{'+' if exponent > 0 else '-'}{abs(exponent)}"
