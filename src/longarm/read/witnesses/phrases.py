"""The words by which reports name those whom they protect: data of the codebook, as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from longarm.errors import DamageError
from longarm.ports import Assets
from longarm.read.attribution.person_nouns import PERSON_NOUNS
from longarm.read.attribution.roles import PRIVATE_ROLES, PUBLIC_ROLES
from longarm.read.codebook import NAME
from longarm.read.families import GERMANIC
from longarm.read.names_abroad import Signs

#: Asset that lists them.
ASSET = f"codebooks/{NAME}/witnesses.yaml"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LISTS = frozenset({"firm", "soft", "unreal", "people", "kin", "public"})
#: Nouns of the English list that name offices as often.
_OFFICES = frozenset(
    """boss deputy coach secretary-general journalist broadcaster correspondent editor
    politician""".split()  # noqa: SIM905
)


#: Last word of a phrase -> the words of all phrases that end in it.
Before = Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True)
class Phrases:
    """The words of all languages, joined: phrases of one language are none of another.

    Attributes:
        firm: last word -> phrases before the name of a person, each as its words.
        soft: the same before a name, where a word for a person stands before them.
        unreal: pattern of words behind a name that is false or not the whole.
        people: words for private persons, and endings of such words.
        public: words for offices, and endings of such words.
        kin: words for relatives.
    """

    firm: Before
    soft: Before
    unreal: re.Pattern[str]
    people: tuple[frozenset[str], tuple[str, ...]]
    public: tuple[frozenset[str], tuple[str, ...]]
    kin: frozenset[str]

    def is_private(self, word: str, lang: str) -> bool:
        """Say whether a word names a private person."""
        return _has(self.people, word.lower(), lang)

    def is_public(self, word: str, lang: str) -> bool:
        """Say whether a word names an office."""
        return _has(self.public, word.lower(), lang)


def _has(words: tuple[frozenset[str], tuple[str, ...]], low: str, lang: str) -> bool:
    whole, endings = words
    # Only languages that write a noun and what tells it apart as one word are asked for endings.
    return low in whole or (lang in GERMANIC and len(low) > _SHORT and low.endswith(endings))


#: Letters of the longest word that is not looked at by its ending.
_SHORT = 5


def load_phrases(assets: Assets, signs: Mapping[str, Signs]) -> Phrases:
    """Load the phrases.

    Args:
        assets: the files of the package.
        signs: the words that tell persons from bodies; their roles count here too.

    Raises:
        DamageError: the file is not a list of phrases by language.
    """
    rows = yaml.load(assets.load(ASSET), Loader=_LOADER)  # noqa: S506 - the loader is one of the two safe ones
    if not isinstance(rows, dict) or any(not isinstance(row, dict) or set(row) - _LISTS for row in rows.values()):
        raise DamageError(f"The list {ASSET} is damaged.", hint=f"Write lists called {', '.join(sorted(_LISTS))}.")

    def of(name: str) -> list[str]:
        found = (one.strip() for row in rows.values() for one in str(row.get(name, "")).split(";"))
        return sorted({one for one in found if one}, key=lambda one: (-len(one), one))

    private = [*(one.of("private") for one in signs.values())]
    offices = [*(one.of("public") for one in signs.values())]
    own, public = of("people"), of("public")
    return Phrases(
        firm=_by_last(of("firm")),
        soft=_by_last(of("soft")),
        unreal=re.compile(
            rf"[”\"'’»]?\s?[,(（–—\-]+\s?(?:[^\s()]+\s){{0,3}}?(?:{_any(of('unreal'))}|化名|仮名|가명)(?!\w)",
            re.IGNORECASE,
        ),
        people=(
            frozenset(PRIVATE_ROLES | (PERSON_NOUNS - PUBLIC_ROLES - _OFFICES)).union(
                (one for one in own if not one.startswith("*")), *(one.whole for one in private)
            ),
            _endings(own, *(one.endings for one in private)),
        ),
        public=(
            frozenset(PUBLIC_ROLES | _OFFICES).union(public, *(one.whole for one in offices)),
            _endings((), *(one.endings for one in offices)),
        ),
        kin=frozenset(of("kin")),
    )


def _endings(own: Iterable[str], *others: Iterable[str]) -> tuple[str, ...]:
    found = {one.strip("*") for one in own if one.startswith("*")}
    return tuple(sorted(found.union(*others)))


def _by_last(phrases: Iterable[str]) -> Before:
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in (tuple(one.split()) for one in phrases):
        found.setdefault(words[-1], []).append(words)
    return {last: tuple(all_) for last, all_ in found.items()}


def _any(phrases: Iterable[str]) -> str:
    """Return a pattern of any of the phrases, the longest first, whose words any white space parts."""
    found = (r"\s+".join(re.escape(word).replace("'", "['’]") for word in one.split()) for one in phrases)
    return "|".join(found) or r"(?!)"
