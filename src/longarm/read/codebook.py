"""The codebook as data: cues by language and code, each with the examples that test it.

A cue says that some words *may* carry a code; the finder of a kind decides. Cue files are YAML lists::

    - id: en.investigate
      code: response.investigating
      match: 'investigat(?:es?|ed|ing|ions?)'      # a regular expression over one sentence, case ignored
      unless: 'investigative journalis'            # optional: found in the same sentence, it voids the cue
      yes: ["The ministry is investigating the two offices.", "Police opened an investigation."]
      no: ["An investigative journalist wrote it.", "He invested in the office."]

``match`` may be a list of alternatives, one a line. It is bounded by word edges unless the language writes no spaces
(zh, ja) or ``part: true`` stands beside it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from longarm.errors import DamageError
from longarm.ports import Assets
from longarm.read.needles import Haystack, make_needles

NAME = "tnr-1"
FOLDER = f"codebooks/{NAME}/cues"
#: Languages written without spaces between words.
UNSPACED = frozenset({"zh", "ja"})
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Cue:
    """Words that may carry a code.

    Attributes:
        id: unique name, such as ``en.investigate``; stands in the ``because`` of every claim it led to.
        code: what it may stand for, kind first: ``response.investigating``, ``station.noun``, ``figure.unit``.
        lang: ISO 639-1 code.
        match: compiled expression over a sentence.
        unless: expression that voids the cue when it is found in the same sentence.
        yes: sentences in which it must be found.
        no: sentences in which it must not be found.
    """

    id: str
    code: str
    lang: str
    match: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@dataclass(frozen=True)
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
    _haystacks: dict[str, Haystack] = field(default_factory=dict, compare=False)
    _masks: dict[tuple[str, str], int] = field(default_factory=dict, compare=False)

    def of(self, lang: str, code: str) -> tuple[Cue, ...]:
        """Return the cues of a language whose code is ``code`` or begins with it and a dot."""
        key = (lang, code)
        if key not in self._by_prefix:
            chosen = (cue for cue in self.cues.get(lang, ()) if cue.code == code or cue.code.startswith(code + "."))
            self._by_prefix[key] = tuple(chosen)
        return self._by_prefix[key]

    def able(self, sentence: str, lang: str) -> int:
        """Return the cues of a language that may be found in a sentence, by strings that their matches must hold.

        The answer is a set of bits for :meth:`find`; ask once for a sentence that is searched for many codes.
        """
        return self._haystack(lang).able(sentence)

    def may_find(self, able: int, lang: str, code: str) -> bool:
        """Say whether some cue of ``code`` may be found in a sentence of which :meth:`able` was asked."""
        mask = self._masks.get((lang, code))
        if mask is None:
            mask = self._masks[lang, code] = self._haystack(lang).mask(cue.id for cue in self.of(lang, code))
        return bool(able & mask)

    def _haystack(self, lang: str) -> Haystack:
        if lang not in self._haystacks:
            self._haystacks[lang] = Haystack({cue.id: make_needles(cue.match) for cue in self.cues.get(lang, ())})
        return self._haystacks[lang]

    def find(self, sentence: str, lang: str, code: str, able: int | None = None) -> list[Hit]:
        """Find the cues of ``code`` in one sentence, by position, then file order.

        Args:
            sentence: the words.
            lang: their language.
            code: the code, or the part of it before a dot.
            able: what :meth:`able` says of the sentence, where it was asked before.
        """
        able = self.able(sentence, lang) if able is None else able
        if not self.may_find(able, lang, code):
            return []
        bits = self._haystacks[lang].bits
        hits = [
            Hit(cue, found.start(), found.end())
            for cue in self.of(lang, code)
            if able & bits[cue.id]
            for found in cue.match.finditer(sentence)
            if cue.unless is None or not cue.unless.search(sentence)
        ]
        return sorted(hits, key=lambda hit: (hit.start, -hit.end))


def parse_cues(data: bytes, lang: str, name: str) -> Iterator[Cue]:
    """Read one cue file.

    Raises:
        DamageError: it is not a list of cues, a field is missing or unknown, or an expression does not compile.
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
    unknown = set(row) - {"id", "code", "match", "unless", "part", "yes", "no"}
    missing = {"id", "code", "match", "yes", "no"} - set(row)
    if unknown or missing:
        fault = f"unknown {sorted(unknown)}" if unknown else f"without {sorted(missing)}"
        raise DamageError(f"A cue in {name} is {fault}: {row.get('id', row)}.", hint="Compare it with its neighbours.")
    whole = lang in UNSPACED or bool(row.get("part"))
    given = "|".join(row["match"]) if isinstance(row["match"], list) else row["match"]
    words = given if whole else rf"(?<!\w)(?:{given})(?!\w)"
    try:
        match = re.compile(words, re.IGNORECASE)
        unless = re.compile(row["unless"], re.IGNORECASE) if row.get("unless") else None
    except re.error as error:
        fault = f"Cue {row['id']} in {name} does not compile: {error}."
        raise DamageError(fault, hint="Mend the expression.") from error
    return Cue(row["id"], row["code"], lang, match, unless, tuple(row["yes"]), tuple(row["no"]))


def load_codebook(assets: Assets) -> Codebook:
    """Load every cue file: ``cues/<language>.yaml`` and ``cues/<language>-<topic>.yaml``.

    Raises:
        DamageError: a file is wrong, or two cues share an id.
    """
    cues: dict[str, list[Cue]] = {}
    seen: set[str] = set()
    digests = []
    for name in assets.names(FOLDER):
        if not name.endswith(".yaml"):
            continue
        data = assets.load(name)
        lang = name.rsplit("/", 1)[1].removesuffix(".yaml").split("-")[0]
        for cue in parse_cues(data, lang, name):
            if cue.id in seen:
                raise DamageError(f"Two cues are called {cue.id}.", hint=f"Rename one of them in {name}.")
            seen.add(cue.id)
            cues.setdefault(lang, []).append(cue)
        digests.append([name, hashlib.sha256(data).hexdigest()])
    version = f"{NAME}+{hashlib.sha256(str(digests).encode()).hexdigest()[:8]}"
    return Codebook(version, {lang: tuple(found) for lang, found in cues.items()})
