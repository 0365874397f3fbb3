"""Semantic fields of languages that no parser reads: words told by how they begin, and strings where none are parted.

The lists are data of the codebook, ``fields-XX.yaml``, with the names of the English fields: the name, then its words,
parted by spaces, and behind the first comma its phrases. A word that ends in ``*`` stands for all that begin so. In
Chinese, Japanese and Korean each entry is a string, looked for anywhere in a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from longarm.ports import Assets
from longarm.read.claims.event_fields import read_rows
from longarm.read.codebook import NAME
from longarm.read.families import GERMANIC, ROMANCE, WIDE

#: Languages that have a list.
LISTED = tuple(sorted(GERMANIC | ROMANCE | WIDE))
_ANY_END = "*"
#: No stem has more letters; a word of a million is looked at only so far.
_LONGEST = 30
#: What German and Dutch verbs part with, and within how many words behind: "nahm zwei Männer fest".
_PARTED = frozenset(
    """ab an auf aus bei dicht durch ein fest frei her hin los mit nach nieder um vor weg zu zurück zusammen
    aan af bij dicht door in mee na om op over rond stil terug toe uit vast voor weg""".split()  # noqa: SIM905
)
_APART = 12


@dataclass(frozen=True)
class Stems:
    """The semantic fields of a language.

    Attributes:
        words: whole word -> its fields, in the order of the list.
        stems: beginning of words -> their fields.
        phrases: first word or beginning -> (further words, field) of each phrase.
        strings: first letter -> (string, fields), where words are not parted.
    """

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stems: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)
    strings: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = field(default_factory=dict)
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    def of_word(self, word: str) -> tuple[str, ...]:
        """Return the fields of a word in small letters, phrases apart."""
        found = self._known.get(word)
        if found is None:
            begun = [self.words.get(word, ())]
            begun += [self.stems[start] for start in _beginnings(word) if start in self.stems]
            found = self._known[word] = tuple(dict.fromkeys(name for names in begun for name in names))
        return found

    def phrases_at(self, words: list[str], at: int) -> Iterator[tuple[str, int]]:
        """Yield the field of each phrase that begins at a word, with the number of its words.

        A verb may stand apart from what it parts with, and is told alone then.
        """
        word = words[at]
        for first in (word, *(start + _ANY_END for start in _beginnings(word))):
            for rest, name in self.phrases.get(first, ()):
                there = words[at + 1 : at + 1 + len(rest)]
                if len(there) == len(rest) and all(map(_is_word, rest, there)):
                    yield name, 1 + len(rest)
                elif len(rest) == 1 and rest[0] in _PARTED and rest[0] in words[at + 1 : at + 1 + _APART]:
                    yield name, 1

    def strings_at(self, text: str, at: int) -> Iterator[tuple[str, str]]:
        """Yield each field that has a string at a place of a text, with the string."""
        for string, names in self.strings.get(text[at], ()):
            if text.startswith(string, at):
                for name in names:
                    yield name, string


def _beginnings(word: str) -> list[str]:
    return [word[:end] for end in range(1, min(len(word), _LONGEST) + 1)]


def _is_word(told: str, word: str) -> bool:
    return word.startswith(told[:-1]) if told.endswith(_ANY_END) else word == told


def parse_stems(data: bytes, lang: str) -> Stems:
    """Read the list of semantic fields of a language.

    Raises:
        DamageError: it is not a mapping of names to words.
    """
    rows = read_rows(data, asset_of(lang))
    return _strings(rows) if lang in WIDE else _stems(rows)


def _strings(rows: Mapping[str, str]) -> Stems:
    told: dict[str, dict[str, None]] = {}
    for name, entries in rows.items():
        for string in entries.replace(",", " ").lower().split():
            told.setdefault(string, {})[name] = None
    strings: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for string, names in told.items():
        strings.setdefault(string[0], []).append((string, tuple(names)))
    return Stems(strings={first: tuple(several) for first, several in strings.items()})


def _stems(rows: Mapping[str, str]) -> Stems:
    words: dict[str, dict[str, None]] = {}
    stems: dict[str, dict[str, None]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, told in rows.items():
        alone, *several = told.lower().split(",")
        for entry in (*([one] for one in alone.split()), *(phrase.split() for phrase in several)):
            if len(entry) > 1:
                phrases.setdefault(entry[0], []).append((tuple(entry[1:]), name))
            elif entry and entry[0].endswith(_ANY_END):
                stems.setdefault(entry[0].removesuffix(_ANY_END), {})[name] = None
            elif entry:
                words.setdefault(entry[0], {})[name] = None
    return Stems(
        {word: tuple(names) for word, names in words.items()},
        {stem: tuple(names) for stem, names in stems.items()},
        {first: tuple(rest) for first, rest in phrases.items()},
    )


def asset_of(lang: str) -> str:
    """Return the asset that lists the fields of a language."""
    return f"codebooks/{NAME}/fields-{lang}.yaml"


def load_stems(assets: Assets) -> dict[str, Stems]:
    """Load the lists of all languages that have one, by language.

    Raises:
        DamageError: a list is damaged.
    """
    return {lang: parse_stems(assets.load(asset_of(lang)), lang) for lang in LISTED}
