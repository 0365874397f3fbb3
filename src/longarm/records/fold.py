"""How names and words are compared: without accents, case, script and punctuation."""

from __future__ import annotations

import functools
import re

from anyascii import anyascii

_POSSESSIVE = re.compile(r"['’‘`´]s\b", re.IGNORECASE)
_REST = re.compile(r"[^a-z0-9]+")


@functools.lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Return ``text`` in lower-case Latin letters and digits, words separated by single spaces."""
    return _REST.sub(" ", anyascii(_POSSESSIVE.sub("", text)).casefold()).strip()


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of ``text``."""
    return tuple(fold(text).split())


def name_runs(text: str, longest: int = 4) -> tuple[str, ...]:
    """Return every run of one to ``longest`` folded words of ``text``, to be looked up in a table of names."""
    found = words(text)
    return tuple(
        " ".join(found[start:end])
        for start in range(len(found))
        for end in range(start + 1, min(start + longest, len(found)) + 1)
    )
