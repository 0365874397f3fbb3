"""The words of a language that build the phrase of a speaker, with the English for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from longarm.ports import Assets
from longarm.read.attribution.abroad import cases
from longarm.read.families import GERMANIC
from longarm.read.han_forms import one_way

FOLDER = "codebooks/tnr-1/speakers"
#: Words as `words.py` splits them: "l'" and "d'" stand alone.
_PHRASE = re.compile(r"(?:[ld]|dell|all)['’](?=\w)|[\w\-]+(?:['’]\w+)?")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LISTS = ("det", "join", "coordinate", "pronouns", "conjunctions", "relatives", "skip", "stop", "to", "that", "as")
#: Languages without articles, in which an unknown adjective may open a phrase.
WITHOUT_ARTICLES = frozenset({"sk", "cs"})
#: Letters of the noun that closes a compound, at fewest.
_CLOSING_NOUN = 5
#: Languages without capitals and mostly without spaces, with the characters that they write.
WIDE = {
    "zh": re.compile(r"[\u3400-\u9fff]"),
    "ja": re.compile(r"[\u3040-\u30ff\u3400-\u9fff]"),
    "ko": re.compile(r"[\uac00-\ud7a3]"),
}
#: The character before an office that makes it its deputy's.
_DEPUTIES = {"zh": "副", "ja": "副"}
_OUTLETS = "codebooks/tnr-1/outlets.yaml"
#: What may stand between the parts of one word.
_LINKS = ("s", "en", "n", "-", "")
_DEPUTY = frozenset({"vize", "vice"})
#: Key of the file -> what its words are.
NOUNS = {"roles": "role", "crowds": "crowd", "bodies": "body", "groups": "group", "documents": "document"}


@dataclass(frozen=True)
class Lexicon:
    """Words of one language; every key is in lower case.

    Attributes:
        lang: ISO 639-1 code.
        little: list name (``det``, ``join`` …) -> words.
        nouns: word -> (what it is, English).
        phrases: words of a whole phrase -> (what it is, English).
        people: adjective of a nationality -> English adjective.
        countries: name of a country -> English name.
        names: other name -> English name.
        adjectives: English name of a country -> English adjective.
        home: countries whose press writes the language, in English.
        inside: words of the phrases.
        begins: first words of names and phrases of several words.
        oblique: forms of nouns that are no first case, where the language declines them.
        officials: persons in public office whom English reports call so; their other forms are among the names.
    """

    lang: str
    little: Mapping[str, frozenset[str]]
    nouns: Mapping[str, tuple[str, str]]
    phrases: Mapping[tuple[str, ...], tuple[str, str]]
    people: Mapping[str, str]
    countries: Mapping[tuple[str, ...], str]
    names: Mapping[tuple[str, ...], str]
    adjectives: Mapping[str, str]
    home: tuple[str, ...]
    inside: frozenset[str] = frozenset()
    begins: frozenset[str] = frozenset()
    oblique: frozenset[str] = frozenset()
    officials: frozenset[str] = frozenset()

    def noun(self, low: str) -> tuple[str, str] | None:
        """Return what a noun stands for; German genitives count as their noun, compounds as their last part."""
        found = self.nouns.get(low)
        if found is None and self.lang == "de" and low.endswith("s"):
            found = self.nouns.get(low[:-1]) or self.nouns.get(low.removesuffix("es"))
        if found is None and self.lang in GERMANIC:
            return self._compound(low)
        return found

    def _compound(self, low: str) -> tuple[str, str] | None:
        """Read "Polizeisprecher" as a spokesperson of the police, "Menschenrechtsgruppe" as a group."""
        for at in range(2, len(low) - _CLOSING_NOUN + 1):
            kind, english = self.nouns.get(low[at:], ("", ""))
            if not kind and self.lang == "de":
                kind, english = self.nouns.get(low[at:].removesuffix("s"), ("", ""))
            if not kind:
                continue
            first = low[:at].strip("-")
            if first in _DEPUTY:
                return kind, f"deputy {english}"
            of = next((self.nouns[form] for link in _LINKS if (form := first.removesuffix(link)) in self.nouns), None)
            return kind, f"{of[1]} {english}" if of is not None and of[0] == "body" and kind == "role" else english
        return None

    def is_little(self, word: str, *lists: str) -> bool:
        """Say whether a lower-case word is in one of the lists."""
        return any(word in self.little[name] for name in lists)


def load_lexicons(assets: Assets) -> dict[str, Lexicon]:
    """Load the words of every language that has a file."""
    adjectives = yaml.load(assets.load(f"{FOLDER}/countries.yaml"), Loader=_LOADER)  # noqa: S506 - a safe loader
    known = yaml.load(assets.load(_OUTLETS), Loader=_LOADER)  # noqa: S506 - a safe loader
    found = {}
    for name in assets.names(FOLDER):
        lang = name.rsplit("/", 1)[1].removesuffix(".yaml")
        if name.endswith(".yaml") and len(lang) == 2:
            rows = yaml.load(assets.load(name), Loader=_LOADER)  # noqa: S506 - a safe loader
            found[lang] = _lexicon(lang, rows, adjectives, known if lang in WIDE else ())
    return found


def _known_forms(lang: str, known: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Return what known outlets and groups are called in the characters of a language, with the name they go by."""
    return {
        form: str(row["name"])
        for row in known
        for form in row["also"]
        if WIDE[lang].search(form) and (lang != "ja" or not WIDE["ko"].search(form))
    }


def _lexicon(lang: str, rows: dict[str, Any], adjectives: dict[str, str], known: Iterable[dict[str, Any]]) -> Lexicon:
    nouns = {
        one_way(form.replace("-", " ") if " " in form else form, lang): (kind, english)
        for key, kind in NOUNS.items()
        for english, forms in (rows.get(key) or {}).items()
        for form in str(forms).split()
    }
    if lang in _DEPUTIES:
        nouns = {f"{_DEPUTIES[lang]}{form}": ("role", f"deputy {of}") for form, (_, of) in _roles(nouns)} | nouns
    phrases = {
        tuple(_PHRASE.findall(words)): (_kind_of(english), english)
        for english, forms in (rows.get("phrases") or {}).items()
        for words in str(forms).split("|")
    }
    people, oblique = _turned(rows.get("people")), frozenset[str]()
    if lang in cases.LANGS:
        oblique = cases.oblique_of([*nouns, *(words[0] for words in phrases)], lang)
        nouns, phrases = cases.in_cases(nouns, lang), cases.phrases_in_cases(phrases, lang)
        people = cases.adjectives(people, lang)
    split = str.split if lang in {"zh", "ja", "ko"} else _PHRASE.findall
    countries = {**_turned(rows.get("places")), **_turned(rows.get("countries"))}.items()
    whole = _known_forms(lang, known) | _whole(rows.get("officials")) | _whole(rows.get("names"))
    names = {tuple(split(one_way(form.lower(), lang))): english for form, english in whole.items()}
    return Lexicon(
        lang=lang,
        little={name: frozenset(str(rows.get(name) or "").split()) for name in _LISTS},
        nouns=nouns,
        phrases=phrases,
        people=people,
        countries={tuple(one_way(form, lang).split("-")): english for form, english in countries},
        names=names,
        adjectives=dict(adjectives),
        home=tuple(_homes(str(rows.get("home") or ""))),
        inside=frozenset(word for words in phrases for word in words),
        begins=frozenset(words[0] for words in (*names, *phrases) if len(words) > 1),
        oblique=oblique,
        officials=frozenset(rows.get("officials") or ()),
    )


def _roles(nouns: Mapping[str, tuple[str, str]]) -> list[tuple[str, tuple[str, str]]]:
    return [(form, noun) for form, noun in nouns.items() if noun[0] == "role"]


def _turned(rows: dict[str, str] | None) -> dict[str, str]:
    return {form: english for english, forms in (rows or {}).items() for form in str(forms).split()}


def _whole(rows: dict[str, str] | None) -> dict[str, str]:
    """Names: forms are divided by spaces in languages without them, whole otherwise."""
    found = {}
    for english, forms in (rows or {}).items():
        words = str(forms)
        unspaced = any(ord(char) > 0x2E7F for char in words) and not _has_hangul(words)
        split = words.split() if unspaced else words.split("|")
        found.update(dict.fromkeys(split, english))
    return found


def _has_hangul(words: str) -> bool:
    return any("\uac00" <= char <= "\ud7af" for char in words)


def _homes(words: str) -> list[str]:
    return ["South Korea"] if words == "South Korea" else [word.replace("-", " ") for word in words.split()]


def _kind_of(english: str) -> str:
    last = english.rsplit(" ", 1)[-1]
    return "role" if last in {"minister", "state", "director", "president", "questioner", "mayor"} else "body"
