"""How names and words are compared: without accents, case, script and punctuation."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from anyascii import anyascii

_POSSESSIVE = re.compile(r"['’‘`´]s\b", re.IGNORECASE)
_REST = re.compile(r"[^a-z0-9]+")


@functools.lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Return ``text`` in lower-case Latin letters and digits, words separated by single spaces."""
    plain = _POSSESSIVE.sub("", text)
    return _REST.sub(" ", (plain if plain.isascii() else anyascii(plain)).casefold()).strip()


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of ``text``."""
    return tuple(fold(text).split())


def names_in(text: str, names: Iterable[str]) -> list[str]:
    """Return which of a few folded ``names`` stand in ``text`` as whole words."""
    joined = f" {fold(text)} "
    return [name for name in names if name and f" {name} " in joined]


def name_runs(text: str, longest: int = 4) -> tuple[str, ...]:
    """Return every run of one to ``longest`` folded words of ``text``, to be looked up in a table of names."""
    found = words(text)
    return tuple(
        " ".join(found[start:end])
        for start in range(len(found))
        for end in range(start + 1, min(start + longest, len(found)) + 1)
    )
