"""Find the quotes of register entries in a bundle, and cut them out of the texts they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

LEAST_SUPPORT = frozenset({"quote", "start", "report", "claim"})


def slice_text(text: bytes, start: int, length: int) -> str | None:
    """Return characters of a text in UTF-8, None where it is none."""
    try:
        return text.decode("utf-8")[start : start + length]
    except UnicodeDecodeError:
        return None


def find_supports(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every claim with its quote anywhere inside a register entry."""
    if isinstance(value, dict):
        if set(value) >= LEAST_SUPPORT:
            yield value
        for inner in value.values():
            yield from find_supports(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from find_supports(inner)
