"""Check the quotes of register entries in a bundle: that each stands where it is said to, in the text it is from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from longarm.proofs.canonical import canonical_bytes
from longarm.verify.verdict import Fault, Unchecked

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


def check_quotes(files: Mapping[str, bytes]) -> str:
    """Return how many quotes stand in the texts of a bundle.

    Raises:
        Fault: one does not, an entry cannot be read, or it rests on a report that is not here.
        Unchecked: the text of some is not here.
    """
    found = missing = 0
    for name in sorted(name for name in files if name.startswith("entries/")):
        for support in find_supports(_entry(name, files[name])):
            hexes = str(support["report"]).removeprefix("sha256:")
            if f"sealed/{hexes}" not in files and f"withheld/{hexes}" not in files:
                raise Fault(f"It rests on report {hexes[:12]}…, which the bundle does not hold.", name)
            text = files.get(f"texts/{hexes}.txt")
            if text is None:
                missing += 1
            elif _stands_in(text, support["quote"], support["start"]):
                found += 1
            else:
                where = f"at {support['start']} of {hexes[:12]}…"
                raise Fault(f"A quote does not stand where it is said to, {where}.", name)
    if missing:
        raise Unchecked(f"{found} quotes stand in their texts; for {missing} the bundle holds no text.")
    return f"{found} quotes stand in their texts."


def _entry(name: str, data: bytes) -> Any:
    try:
        entry = json.loads(data)
        canonical = canonical_bytes(entry) == data
    except (ValueError, TypeError, RecursionError) as error:
        raise Fault("The register entry cannot be read.", name) from error
    if not canonical:
        raise Fault("The register entry is not in canonical form.", name)
    return entry


def _stands_in(text: bytes, quote: Any, start: Any) -> bool:
    if type(quote) is not str or type(start) is not int or start < 0:
        return False
    return slice_text(text, start, len(quote)) == quote
