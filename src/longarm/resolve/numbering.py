"""Human ids that come from content alone: what a thing is called depends on no other thing of the case."""

from __future__ import annotations

import functools
import hashlib
from collections import defaultdict
from collections.abc import Iterable

from longarm.records.fold import fold

_LETTERS = {"figure": "F", "response": "R", "incident": "I", "statement": "S"}
#: Kinds whose content key names the country second.
_OF_COUNTRY = frozenset({"station", "response", "incident"})
_VOWELS = frozenset("aeiouy ")
#: No vowels, so that no word arises by chance, and nothing that can be taken for something else.
_SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ"
#: A settlement with its country has few neighbours; of other things a case may hold very many.
_OF_STATION, _OF_OTHERS, _LONGER = 3, 6, 6


def give_ids(keys: Iterable[str]) -> dict[str, str]:
    """Return content key -> human id.

    The id is a prefix for people and a few signs of the key's digest. Only where two keys would share all of it do both
    get more signs, so that the short form, which is the beginning of both, is never taken for one of them.
    """
    by_id: dict[str, list[str]] = defaultdict(list)
    for key in sorted(set(keys)):
        by_id[short_id(key)].append(key)
    found: dict[str, str] = {}
    for short, members in by_id.items():
        for key in members:
            found[key] = short if len(members) == 1 else short + _digest(key)[_signs(key) :][:_LONGER]
    return found


def prefix_of(key: str) -> str:
    """Return what comes first: country and settlement of a station; the letter of its kind, with a country if told."""
    kind, _, rest = key.partition("|")
    country, _, more = rest.partition("|")
    if kind not in _OF_COUNTRY:
        return _LETTERS[kind]
    known = "" if country == "?" else country
    if kind != "station":
        return f"{known}-{_LETTERS[kind]}" if known else _LETTERS[kind]
    settlement = more.partition("|")[0]
    return f"{known or 'XX'}-{settlement_code(settlement) if settlement else 'X'}"


def settlement_code(city: str) -> str:
    """Return three letters for a settlement: its first, the next consonant and the last (Rotterdam: RTM).

    Several settlements may share a code; the signs behind it tell them apart.
    """
    letters = fold(city).replace(" ", "")
    consonants = list(dict.fromkeys(char for char in letters[1:] if char not in _VOWELS))
    last = next((char for char in reversed(letters[1:]) if char not in _VOWELS), "")
    if last and last != consonants[0]:
        return f"{letters[0]}{consonants[0]}{last}".upper()
    code = letters[:1] + "".join(consonants[:2])
    return (code if len(code) == 3 else letters[:3]).upper().ljust(3, "X")


@functools.lru_cache(maxsize=1 << 16)
def short_id(key: str) -> str:
    """Return the id that a key has where no other shares it."""
    return f"{prefix_of(key)}-{_digest(key)[: _signs(key)]}"


def _signs(key: str) -> int:
    return _OF_STATION if key.startswith("station|") else _OF_OTHERS


def _digest(key: str) -> str:
    number = int.from_bytes(hashlib.sha256(key.encode()).digest()[:16])
    signs = []
    for _ in range(_OF_OTHERS + _LONGER):
        number, at = divmod(number, len(_SIGNS))
        signs.append(_SIGNS[at])
    return "".join(signs)
