"""Semantic fields: words that mean much the same, by which sentences of unlike wording are alike.

The list is data of the codebook, ``fields-en.yaml``: the name of a field, then its words, parted by spaces, and behind
the first comma its phrases of two or more lemmas.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from longarm.errors import DamageError
from longarm.ports import Assets
from longarm.read.codebook import NAME

#: Asset that lists them.
ASSET = f"codebooks/{NAME}/fields-en.yaml"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Fields:
    """The semantic fields of English.

    Attributes:
        words: lemma -> its fields, in the order of the list.
        phrases: first lemma -> (further lemmas, field) of each phrase, in the order of the list.
    """

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)

    def of_all(self, lemmas: Sequence[str]) -> list[tuple[str, ...]]:
        """Return for each lemma of a sentence, in small letters, its fields and those of phrases that begin there."""
        words, phrases = self.words, self.phrases
        found = [words.get(one, ()) for one in lemmas]
        for at, one in enumerate(lemmas):
            begun = phrases.get(one)
            if begun is None:
                continue
            more = [name for rest, name in begun if tuple(lemmas[at + 1 : at + 1 + len(rest)]) == rest]
            if more:
                found[at] = tuple(dict.fromkeys((*found[at], *more)))
        return found


def read_rows(data: bytes, asset: str) -> dict[str, str]:
    """Return the lines of a list of semantic fields: name -> words and phrases.

    Raises:
        DamageError: it is not a mapping of names to words.
    """
    rows = yaml.load(data, Loader=_LOADER)  # noqa: S506 - the loader is one of the two safe ones
    if not isinstance(rows, dict) or not all(isinstance(one, str) for pair in rows.items() for one in pair):
        raise DamageError(f"The list {asset} is damaged.", hint="Write one `name: words, phrase, phrase` a line.")
    return rows


def parse_fields(data: bytes) -> Fields:
    """Read the list of semantic fields.

    Raises:
        DamageError: it is not a mapping of names to words.
    """
    rows = read_rows(data, ASSET)
    words: dict[str, list[str]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, told in rows.items():
        alone, *several = told.lower().split(",")
        for word in dict.fromkeys(alone.split()):
            words.setdefault(word, []).append(name)
        for phrase in several:
            first, *rest = phrase.split()
            if rest:
                phrases.setdefault(first, []).append((tuple(rest), name))
            else:
                words.setdefault(first, []).append(name)
    return Fields(
        {word: tuple(dict.fromkeys(names)) for word, names in words.items()},
        {first: tuple(rest) for first, rest in phrases.items()},
    )


def load_fields(assets: Assets) -> Fields:
    """Load the list of semantic fields.

    Raises:
        DamageError: the list is damaged.
    """
    return parse_fields(assets.load(ASSET))
