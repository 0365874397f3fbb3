"""The country of an outlet, as far as its address tells."""

from __future__ import annotations

import re

_HOST = re.compile(r"^(?:[a-z]+://)?(?:[^/@]*@)?([^/:?#]+)", re.IGNORECASE)
#: Top-level domains of countries that outlets everywhere use for how they read.
_ANYWHERE = frozenset("tv me io co ai fm am cc ly la ws to gg sh so st be".split())  # noqa: SIM905


def outlet_country(url: str | None, outlet: str | None) -> str | None:
    """Return the country that the top-level domain of an address stands for, None where it stands for none."""
    for address in (url, outlet):
        found = _HOST.match(address.strip()) if address else None
        if found is None or "." not in found[1]:
            continue
        last = found[1].rstrip(".").rsplit(".", 1)[1].lower()
        if last == "uk":
            return "GB"
        if len(last) == 2 and last.isascii() and last.isalpha() and (last == "be" or last not in _ANYWHERE):
            return last.upper()
    return None
