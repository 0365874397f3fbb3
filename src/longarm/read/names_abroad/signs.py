"""Words that tell persons from bodies, by language: data of the codebook."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import yaml

from longarm.errors import DamageError
from longarm.ports import Assets
from longarm.read.codebook import NAME
from longarm.records.span import Span

#: Asset that lists them.
ASSET = f"codebooks/{NAME}/persons.yaml"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LISTS = frozenset({"courtesy", "public", "private", "bodies", "openers", "after", "common"})
_SHORTEST = 6
#: Stands for every language without lists of its own.
_ANY = ""
Role = Literal["public", "private", "courtesy"]


@dataclass(frozen=True)
class Words:
    """One list of words.

    Attributes:
        whole: words as they are.
        endings: a word of at least six letters that ends so counts too.
    """

    whole: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()

    def __contains__(self, word: str) -> bool:
        if word in self.whole:
            return True
        return bool(self.endings) and len(word) >= _SHORTEST and word.endswith(self.endings)


@dataclass(frozen=True)
class Signs:
    """The lists of one language.

    Attributes:
        lists: name of a list -> its words.
    """

    lists: Mapping[str, Words] = field(default_factory=dict)

    def of(self, name: str) -> Words:
        """Return a list, empty where the language has none."""
        return self.lists.get(name, Words())

    def role(self, word: str) -> Role | None:
        """Return what a word says of the person it stands before, None where it says nothing."""
        low = word.lower()
        if low in self.of("public"):
            return "public"
        if low in self.of("private"):
            return "private"
        return "courtesy" if low in self.of("courtesy") else None


@dataclass(frozen=True)
class Telling:
    """What a finder of names goes by.

    Attributes:
        languages: ISO 639-1 code -> its lists.
        explained: says of a stretch of the report that it is a place, an outlet or a known organisation.
    """

    languages: Mapping[str, Signs] = field(default_factory=dict)
    explained: Callable[[Span], bool] = lambda _: False

    def signs(self, lang: str) -> Signs:
        """Return the lists of a language; for an unknown one those of all languages in Latin script together."""
        return self.languages.get(lang) or self.languages.get(_ANY) or Signs()


def _together(signs: Collection[Signs]) -> Signs:
    names = sorted({name for one in signs for name in one.lists})
    return Signs(
        {
            name: Words(
                frozenset().union(*(one.of(name).whole for one in signs)),
                tuple(sorted({ending for one in signs for ending in one.of(name).endings})),
            )
            for name in names
        }
    )


def load_signs(assets: Assets) -> dict[str, Signs]:
    """Load the lists of every language.

    Raises:
        DamageError: the file is not a list of words by language.
    """
    rows = yaml.load(assets.load(ASSET), Loader=_LOADER)  # noqa: S506 - the loader is one of the two safe ones
    if not isinstance(rows, dict) or any(not isinstance(row, dict) or set(row) - _LISTS for row in rows.values()):
        raise DamageError(f"The list {ASSET} is damaged.", hint=f"Write lists called {', '.join(sorted(_LISTS))}.")
    found = {lang: Signs({name: _words(str(words)) for name, words in row.items()}) for lang, row in rows.items()}
    return {**found, _ANY: _together(found.values())}


def _words(text: str) -> Words:
    words = text.split()
    starred = tuple(sorted(word.strip("*") for word in words if word.startswith("*")))
    return Words(frozenset(word.strip("*") for word in words), starred)
