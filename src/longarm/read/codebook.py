"""The codebook as data: cues by language and code, each with the examples that test it.

A cue says that some words *may* carry a code; the finder of a kind decides. Cue files are YAML lists::

    - id: en.investigate
      code: response.investigating
      match: 'investigat(?:es?|ed|ing|ions?)'      # a regular expression over one sentence, case ignored
      unless: 'investigative journalis'            # optional: found in the same sentence, it voids the cue
      with: ['offic', 'polic|agent']               # optional: of each, a word that so begins stands in the sentence
      yes: ["The ministry is investigating the two offices.", "Police opened an investigation."]
      no: ["An investigative journalist wrote it.", "He invested in the office."]

``match`` may be a list of alternatives, one a line. It is bounded by word edges unless the language writes no spaces
(zh, ja) or ``part: true`` stands beside it. Chinese is searched in simplified characters, whichever way a text or a cue
is written.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import yaml

from longarm.errors import DamageError
from longarm.ports import Assets
from longarm.read.cue_index import CueIndex
from longarm.read.han_forms import one_way
from longarm.read.needles import Needles, make_needles
from longarm.read.openings import find_at, openings_of

NAME = "tnr-1"
FOLDER = f"codebooks/{NAME}/cues"
#: Languages written without spaces between words.
UNSPACED = frozenset({"zh", "ja"})
Made = TypeVar("Made")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Cue:
    """Words that may carry a code.

    Attributes:
        id: unique name, such as ``en.investigate``; stands in the ``because`` of every claim it led to.
        code: what it may stand for, kind first: ``response.investigating``, ``station.noun``, ``figure.unit``.
        lang: ISO 639-1 code.
        found_by: regular expression over a sentence, case ignored.
        voided_by: expression that voids the cue when it is found in the same sentence; empty for none.
        needing: expressions for the company that a weak word needs in its sentence; each must be found there.
        yes: sentences in which it must be found.
        no: sentences in which it must not be found.
    """

    id: str
    code: str
    lang: str
    found_by: str
    voided_by: str = ""
    needing: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    # Most texts need a few of a thousand expressions, and compiling them all takes a second: each waits for its use.
    @cached_property
    def match(self) -> re.Pattern[str]:
        """The compiled expression.

        Raises:
            DamageError: it does not compile.
        """
        return self._made(_compile, self.found_by)

    @cached_property
    def unless(self) -> re.Pattern[str] | None:
        """The compiled expression that voids the cue, None where it has none.

        Raises:
            DamageError: it does not compile.
        """
        return self._made(_compile, self.voided_by) if self.voided_by else None

    @cached_property
    def company(self) -> tuple[re.Pattern[str], ...]:
        """The compiled expressions for what must stand in the same sentence.

        Raises:
            DamageError: one does not compile.
        """
        return tuple(self._made(_compile, words) for words in self.needing)

    def stands_in(self, sentence: str) -> bool:
        """Say whether a sentence in which the cue was found voids it by no word, and has the company it needs."""
        if self.unless is not None and self.unless.search(sentence):
            return False
        return all(one.search(sentence) for one in self.company)

    def needles(self) -> Needles | None:
        """Return strings one of which stands in every match, None where it has none; the expression is not compiled.

        Raises:
            DamageError: it cannot be parsed.
        """
        return self._made(make_needles, self.found_by)

    def openings(self) -> frozenset[str] | None:
        """Return strings one of which every match begins with, None where it may begin anyhow.

        Raises:
            DamageError: it cannot be parsed.
        """
        return self._made(openings_of, self.found_by)

    def _made(self, make: Callable[[str], Made], words: str) -> Made:
        try:
            return make(words)
        except re.error as error:
            fault = f"Cue {self.id} does not compile: {error}."
            raise DamageError(fault, hint="Mend the expression.") from error


def _compile(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found in a sentence; offsets are those of the searched text."""

    cue: Cue
    start: int
    end: int


@dataclass(frozen=True)
class Codebook:
    """All cues, by language, in file order.

    Attributes:
        version: name of the codebook and a digest of its files, part of every reading's key.
        cues: language -> cues.
    """

    version: str
    cues: Mapping[str, tuple[Cue, ...]]
    _by_prefix: dict[tuple[str, str], tuple[Cue, ...]] = field(default_factory=dict, compare=False)
    _indexes: dict[str, CueIndex] = field(default_factory=dict, compare=False)
    _masks: dict[tuple[str, str], int] = field(default_factory=dict, compare=False)

    def of(self, lang: str, code: str) -> tuple[Cue, ...]:
        """Return the cues of a language whose code is ``code`` or begins with it and a dot."""
        key = (lang, code)
        if key not in self._by_prefix:
            chosen = (cue for cue in self.cues.get(lang, ()) if cue.code == code or cue.code.startswith(code + "."))
            self._by_prefix[key] = tuple(chosen)
        return self._by_prefix[key]

    def able(self, sentence: str, lang: str) -> int:
        """Return the cues of a language that may be found in a sentence, by the letters that their matches must hold.

        The answer is a set of bits for :meth:`find`; ask once for a sentence that is searched for many codes.
        """
        return self._index(lang).able(one_way(sentence, lang))

    def may_find(self, able: int, lang: str, code: str) -> bool:
        """Say whether some cue of ``code`` may be found in a sentence of which :meth:`able` was asked."""
        return bool(able & self._mask(lang, code))

    def _mask(self, lang: str, code: str) -> int:
        mask = self._masks.get((lang, code))
        if mask is None:
            mask = self._masks[lang, code] = self._index(lang).mask(cue.id for cue in self.of(lang, code))
        return mask

    def _index(self, lang: str) -> CueIndex:
        if lang not in self._indexes:
            cues = self.cues.get(lang, ())
            openings = {cue.id: found for cue in cues if (found := cue.openings()) is not None}
            needles = {cue.id: cue.needles() for cue in cues if cue.id not in openings}
            self._indexes[lang] = CueIndex([cue.id for cue in cues], openings, needles)
        return self._indexes[lang]

    def find(self, sentence: str, lang: str, code: str, able: int | None = None) -> list[Hit]:
        """Find the cues of ``code`` in one sentence, by position, then file order.

        Args:
            sentence: the words.
            lang: their language.
            code: the code, or the part of it before a dot.
            able: what :meth:`able` says of the sentence, where it was asked before.
        """
        sentence = one_way(sentence, lang)
        left = self._mask(lang, code) & (self.able(sentence, lang) if able is None else able)
        if not left:
            return []
        cues, places = self.cues[lang], self._index(lang).tries(sentence, left)
        hits: list[Hit] = []
        while left:
            bit = left & -left
            left ^= bit
            cue = cues[bit.bit_length() - 1]
            made = [Hit(cue, one.start(), one.end()) for one in find_at(cue.match, sentence, places.get(bit))]
            # Asked once a cue: it looks through the whole sentence.
            if made and cue.stands_in(sentence):
                hits += made
        return sorted(hits, key=lambda hit: (hit.start, -hit.end))


def parse_cues(data: bytes, lang: str, name: str) -> Iterator[Cue]:
    """Read one cue file.

    Raises:
        DamageError: it is not a list of cues, or a field is missing or unknown. Expressions are not looked at.
    """
    rows = yaml.load(data, Loader=_LOADER) or []  # noqa: S506 - the loader is one of the two safe ones
    if not isinstance(rows, list):
        raise DamageError(f"The cue file {name} is not a list.", hint="Write one `- id: …` entry a cue.")
    for row in rows:
        yield _cue(row, lang, name)


#: YAML 1.1 reads the bare words ``yes`` and ``no`` as truth values, also where they are keys.
_KEYS = {True: "yes", False: "no"}


def _cue(raw: dict[Any, Any], lang: str, name: str) -> Cue:
    row = {_KEYS[key] if isinstance(key, bool) else key: value for key, value in raw.items()}
    unknown = set(row) - {"id", "code", "match", "unless", "with", "part", "yes", "no"}
    missing = {"id", "code", "match", "yes", "no"} - set(row)
    if unknown or missing:
        fault = f"unknown {sorted(unknown)}" if unknown else f"without {sorted(missing)}"
        raise DamageError(f"A cue in {name} is {fault}: {row.get('id', row)}.", hint="Compare it with its neighbours.")
    whole = lang in UNSPACED or bool(row.get("part"))
    given = one_way("|".join(row["match"]) if isinstance(row["match"], list) else row["match"], lang)
    words = given if whole else rf"(?<!\w)(?:{given})(?!\w)"
    needed = row.get("with") or ()
    needed = [needed] if isinstance(needed, str) else needed
    needing = tuple(one_way(one, lang) if whole else rf"(?<!\w)(?:{one})" for one in needed)
    examples = (tuple(row["yes"]), tuple(row["no"]))
    return Cue(row["id"], row["code"], lang, words, one_way(row.get("unless") or "", lang), needing, *examples)


class _Cues(Mapping[str, tuple[Cue, ...]]):
    """Cues by language; the files of a language are read when somebody asks for it.

    Args:
        files: language -> (name, bytes) of its files, in order.
    """

    def __init__(self, files: Mapping[str, list[tuple[str, bytes]]]) -> None:
        self._files = files
        self._read: dict[str, tuple[Cue, ...]] = {}

    def __getitem__(self, lang: str) -> tuple[Cue, ...]:  # type: ignore[explicit-override]
        if lang not in self._read:
            seen: dict[str, Cue] = {}
            for name, data in self._files[lang]:
                for cue in parse_cues(data, lang, name):
                    if cue.id in seen:
                        raise DamageError(f"Two cues are called {cue.id}.", hint=f"Rename one of them in {name}.")
                    seen[cue.id] = cue
            self._read[lang] = tuple(seen.values())
        return self._read[lang]

    def __iter__(self) -> Iterator[str]:  # type: ignore[explicit-override]
        return iter(self._files)

    def __len__(self) -> int:  # type: ignore[explicit-override]
        return len(self._files)


def load_codebook(assets: Assets) -> Codebook:
    """Load the cue files, ``cues/<language>.yaml`` and ``cues/<language>-<topic>.yaml``; each is parsed when needed.

    A file that is wrong, or two cues of a language that share an id, raise a ``DamageError`` then.
    """
    loaded = _load(assets)
    files: dict[str, list[tuple[str, bytes]]] = {}
    for name, data in loaded:
        lang = name.rsplit("/", 1)[1].removesuffix(".yaml").split("-")[0]
        files.setdefault(lang, []).append((name, data))
    return Codebook(_version_of(loaded), _Cues(files))


def version_of_codebook(assets: Assets) -> str:
    """Return what :func:`load_codebook` would call its version: the name and a digest of the cue files."""
    return _version_of(_load(assets))


def _load(assets: Assets) -> list[tuple[str, bytes]]:
    return [(name, assets.load(name)) for name in assets.names(FOLDER) if name.endswith(".yaml")]


def _version_of(loaded: list[tuple[str, bytes]]) -> str:
    digests = [[name, hashlib.sha256(data).hexdigest()] for name, data in loaded]
    return f"{NAME}+{hashlib.sha256(str(digests).encode()).hexdigest()[:8]}"
