"""The gazetteer: towns, counties, regions, countries and bodies by folded name, from one packed file.

The file is built by ``tools/build_gazetteer.py``. Nothing in it is decoded before it is asked for: columns are views of
the bytes, names are looked up in a trie.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Any

import marisa_trie
import msgspec
import numpy as np
import numpy.typing as npt

from longarm.errors import DamageError

#: Asset under which the gazetteer ships.
ASSET = "assets/gazetteer.bin"
MAGIC = b"LGGZ"
#: Raised when the layout changes, so that an old file is refused rather than misread.
FORMAT = 1
_JOINTS = re.compile(r"[\s\-‐‑–·・‧.]+")
_MARKS = re.compile(r"['’‘ʻʼ`´]")
#: The marks of voiced kana tell words apart, as accents do not.
_VOICED = "\u3099\u309a"


class Kind(IntEnum):
    """What an entry is."""

    SETTLEMENT = 0
    CAPITAL = 1
    COUNTY = 2
    REGION = 3
    COUNTRY = 4
    CONTINENT = 5


class Grade(IntEnum):
    """How an entry is called by a name."""

    MAIN = 0
    OTHER = 1
    SHORT = 2


class Head(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands before the columns of a gazetteer file.

    Attributes:
        format: :data:`FORMAT` of the program that wrote it.
        codes: country codes; an entry's country is the position plus one.
        sections: name -> (offset, length) after the head.
        built_from: input -> SHA-256 or version.
    """

    format: int
    codes: tuple[str, ...]
    sections: dict[str, tuple[int, int]]
    built_from: dict[str, str]


@dataclass(frozen=True)
class Entry:
    """One way a name can be meant.

    Attributes:
        row: its number in the gazetteer.
        kind: what it is.
        grade: whether the name is its main name, another or a short form.
        name: its main name.
        country: ISO 3166-1 alpha-2, None for continents.
        admin1: number of its first-level region, 0 when it has none.
        admin2: number of its county, 0 when it has none.
        people: population, 0 when unknown.
        lat: latitude.
        lon: longitude.
        geonames_id: GeoNames id, None where the source gave none.
    """

    row: int
    kind: Kind
    grade: Grade
    name: str
    country: str | None
    admin1: int
    admin2: int
    people: int
    lat: float
    lon: float
    geonames_id: int | None


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """Return a name without case, accents, apostrophes, points and joints, as the gazetteer is keyed by."""
    plain = unicodedata.normalize("NFKD", _MARKS.sub("", name)).casefold()
    plain = "".join(char for char in plain if char in _VOICED or not unicodedata.combining(char))
    return unicodedata.normalize("NFC", _JOINTS.sub(" ", plain)).strip()


class Gazetteer:
    """Look-ups by folded name.

    Attributes:
        built_from: inputs with their hashes, as the file names them.
    """

    def __init__(self, head: Head, sections: dict[str, memoryview]) -> None:
        self.built_from = head.built_from
        self._codes = head.codes
        self._trie: Any = marisa_trie.Trie()
        self._trie.frombytes(bytes(sections["trie"]))
        column = {name: np.frombuffer(sections[name], dtype=kind) for name, kind in _COLUMNS.items()}
        self._column: dict[str, npt.NDArray[Any]] = column
        self._names = sections["names"]
        self._words: dict[str, dict[str, str]] = msgspec.msgpack.decode(
            sections["words"], type=dict[str, dict[str, str]]
        )
        self._entries: dict[str, tuple[Entry, ...]] = {}
        self._told: dict[str, dict[str, str]] = {}
        self._countries: dict[str, tuple[Entry, ...]] = {}
        self._by_first: dict[str, tuple[str, ...]] | None = None
        self._capitals: dict[str, Entry] | None = None
        self._areas: dict[tuple[int, int], int] | None = None

    def __len__(self) -> int:
        return len(self._column["kind"])

    def knows(self, name: str) -> bool:
        """Say whether any entry is called by a name."""
        return fold(name) in self._trie

    def find(self, name: str, limit: int = 40) -> tuple[Entry, ...]:
        """Return the entries called by a name, most populous first."""
        key = fold(name)
        held = self._entries.get(key)
        if held is None:
            held = self._look_up(key)
            if len(self._entries) < 50_000:
                self._entries[key] = held
        return held[:limit]

    def prefixes(self, words: str) -> list[str]:
        """Return the folded names that folded words begin with, shortest first; for scripts without spaces."""
        return sorted(self._trie.prefixes(words), key=len)

    def country_entry(self, code: str) -> tuple[Entry, ...]:
        """Return the entry of a country, none for a code the gazetteer lacks; countries are its first rows."""
        held = self._countries.get(code)
        if held is None:
            held = (self._entry(self._codes.index(code), Grade.MAIN),) if code in self._codes else ()
            self._countries[code] = held
        return held

    def capital(self, code: str) -> Entry | None:
        """Return the capital of a country, the most populous where it has several; None where none is known."""
        if self._capitals is None:
            rows = np.flatnonzero(self._column["kind"] == Kind.CAPITAL)
            found = sorted((self._entry(int(row), Grade.MAIN) for row in rows), key=lambda one: (one.people, -one.row))
            self._capitals = {one.country: one for one in found if one.country is not None}
        return self._capitals.get(code)

    def area(self, admin1: int, admin2: int = 0) -> Entry | None:
        """Return the county, or the region where no county is given, of these numbers; None where none is known."""
        if self._areas is None:
            kind = self._column["kind"]
            rows = np.flatnonzero((kind == Kind.COUNTY) | (kind == Kind.REGION))
            numbers = zip(self._column["admin1"][rows].tolist(), self._column["admin2"][rows].tolist(), strict=True)
            self._areas = dict(zip(numbers, rows.tolist(), strict=True))
        row = self._areas.get((admin1, admin2))
        return None if row is None else self._entry(row, Grade.MAIN)

    def country_name(self, code: str) -> str:
        """Return a country's English name."""
        return next((one.name for one in self.country_entry(code)), code)

    def country_named(self, name: str, lang: str | None = None) -> str | None:
        """Return the country a word names or whose people or adjective it is; any language when none is given."""
        key = fold(name)
        for one in (lang,) if lang in LANGS else LANGS:
            code = self.countries_in(one).get(key)
            if code is not None:
                return code
        return None

    def countries_in(self, lang: str | None) -> dict[str, str]:
        """Return the folded words of a language for countries, their peoples and adjectives, each with its country."""
        held = self._told.get(lang or "")
        if held is None:
            start = f"{lang}:"
            pairs = [*self._words["people"].items(), *self._words["name"].items()]
            held = {word[len(start) :]: code for word, code in pairs if word.startswith(start)}
            self._told[lang or ""] = held
        return held

    def is_country_name(self, name: str, lang: str) -> bool:
        """Say whether a word is a country's name in a language, not an adjective or a people."""
        return f"{lang}:{fold(name)}" in self._words["name"]

    @property
    def bodies(self) -> dict[str, str]:
        """Bodies that place a thing in a country, as written -> country; ``zh:`` or ``ja:`` before those in Han."""
        return self._words["body"]

    def bodies_from(self, first: str) -> tuple[str, ...]:
        """Return the names of bodies that begin with a word, longest first."""
        if self._by_first is None:
            table: dict[str, list[str]] = {}
            for name in sorted(self.bodies, key=lambda one: (-len(one), one)):
                table.setdefault(name.split(" ")[0], []).append(name)
            self._by_first = {word: tuple(names) for word, names in table.items()}
        return self._by_first.get(first, ())

    def _look_up(self, key: str) -> tuple[Entry, ...]:
        number = self._trie.get(key) if key else None
        if number is None:
            return ()
        starts = self._column["starts"]
        found = self._column["postings"][int(starts[number]) : int(starts[number + 1])]
        return tuple(self._entry(int(one) >> 2, Grade(int(one) & 3)) for one in found)

    def _entry(self, row: int, grade: Grade) -> Entry:
        column = self._column
        country = int(column["country"][row])
        ends = column["name_ends"]
        return Entry(
            row=row,
            kind=Kind(int(column["kind"][row])),
            grade=grade,
            name=str(self._names[int(ends[row]) : int(ends[row + 1])], "utf-8"),
            country=self._codes[country - 1] if country else None,
            admin1=int(column["admin1"][row]),
            admin2=int(column["admin2"][row]),
            people=int(column["people"][row]),
            lat=round(float(column["lat"][row]), 5),
            lon=round(float(column["lon"][row]), 5),
            geonames_id=int(column["number"][row]) or None,
        )


#: Languages whose words for countries are kept.
LANGS = ("en", "nl", "de", "fr", "es", "pt", "it", "zh", "ja")
_COLUMNS = {
    "starts": "<u4", "postings": "<u4", "kind": "u1", "country": "u1", "admin1": "<u2", "admin2": "<u2",
    "people": "<u4", "lat": "<f4", "lon": "<f4", "number": "<u4", "name_ends": "<u4",
}  # fmt: skip


def parse_gazetteer(data: bytes) -> Gazetteer:
    """Open a gazetteer file.

    Raises:
        DamageError: the bytes are not a gazetteer of this program.
    """
    try:
        head, start = _read_head(data)
        view = memoryview(data)
        sections = {name: view[start + at : start + at + size] for name, (at, size) in head.sections.items()}
        return Gazetteer(head, sections)
    except (ValueError, KeyError, IndexError, EOFError, RuntimeError, msgspec.MsgspecError) as error:
        raise DamageError(
            f"the gazetteer cannot be read: {error}",
            hint="Reinstall longarm, or build it with tools/build_gazetteer.py.",
        ) from error


def _read_head(data: bytes) -> tuple[Head, int]:
    """Return the head and where the sections begin."""
    if data[:4] != MAGIC:
        raise ValueError("not a gazetteer")
    length = int.from_bytes(data[4:8], "little")
    head = msgspec.msgpack.decode(data[8 : 8 + length], type=Head)
    if head.format != FORMAT:
        raise ValueError(f"format {head.format}, wanted {FORMAT}")
    return head, 8 + length + (-(8 + length) % 8)
