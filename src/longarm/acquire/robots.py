"""Reads robots.txt as RFC 9309 says: the longest matching rule of the most specific group wins."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit

_MOST = 500 * 1024
#: The name by which robots.txt may speak to Longarm.
PRODUCT = "longarm"


def may_fetch(robots: str, url: str, product: str = PRODUCT) -> bool:
    """Say whether a robots.txt lets a product fetch a URL.

    Args:
        robots: the file's text; only its first 500 KiB count.
        url: the page.
        product: product token of the user agent.
    """
    parts = urlsplit(url)
    path = _norm((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
    groups = _groups(robots[:_MOST])
    rules = groups.get(product.lower(), groups.get("*", []))
    best: tuple[int, bool] = (-1, True)
    for allowed, pattern in rules:
        if pattern and _matches(pattern, path):
            best = max(best, (len(pattern), allowed))
    return best[1]


def _norm(path: str) -> str:
    return quote(unquote(path), safe="/?&=*$:,;@!+-._~%")


def _groups(robots: str) -> dict[str, list[tuple[bool, str]]]:
    groups: dict[str, list[tuple[bool, str]]] = {}
    agents: list[str] = []
    open_group = False
    for line in robots.lstrip("\ufeff").splitlines():
        key, mark, value = line.split("#", 1)[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if not mark:
            continue
        if key == "user-agent":
            agents = [value.lower()] if not open_group else [*agents, value.lower()]
            open_group = True
            groups.setdefault(value.lower(), [])
        elif key in {"allow", "disallow"}:
            open_group = False
            for agent in agents:
                groups[agent].append((key == "allow", _norm(value) if value else ""))
    return groups


def _matches(pattern: str, path: str) -> bool:
    """Match a rule with ``*`` and a closing ``$`` piece by piece, without backtracking."""
    closed = pattern.endswith("$")
    pieces = re.split(r"\*+", pattern.removesuffix("$"))
    at = 0
    for number, piece in enumerate(pieces):
        last = number == len(pieces) - 1
        if number == 0:
            if not path.startswith(piece):
                return False
            at = len(piece)
        elif last and closed:
            return path.endswith(piece) and len(path) - len(piece) >= at
        else:
            found = path.find(piece, at)
            if found < 0:
                return False
            at = found + len(piece)
    return not closed or at == len(path)
