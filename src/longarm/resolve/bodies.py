"""What kind of body a name means: foreign ministry, police, embassy, court, outlet, and which one of its kind."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from longarm.records.fold import words
from longarm.resolve.nations import nation_of_word, nations_in
from longarm.resolve.organisations import ORGANISATIONS
from longarm.resolve.words_of_bodies import ALIASES, DOCUMENT, KINDS, NGO, OUTLET, PARTS, PLAIN

_ASIDE = re.compile(r"\([^)]*\)")
_SEAT = re.compile(r"\s(?:in|à|en|em|no|na|a|te)\s+(?=(?:the |den |la |las |los )?\w)", re.IGNORECASE)
#: A ministry of justice by its English names; prosecutors elsewhere are a body of their own.
_JUSTICE = re.compile(r"\b(?:(?:department|ministry) of justice|justice (?:department|ministry))\b")
#: Kinds of which a state has many, so that more of the name tells them apart; so are prosecutors, but in the United
#: States, where all are of one department.
_TOLD_APART = frozenset({"police", "intelligence", "court"})
#: Words for what a body is about, which do not tell of which state it is.
_AFFAIRS = frozenset(
    {"affairs", "internal", "home", "security", "external", "immigration", "consulate", "supreme", "high", "district"}
    | {"foreign", "interior", "citizenship", "migration", "investigative", "committee", "defence", "defense", "public"}
)
_SHORT = frozenset(ALIASES.values())
#: Organisations by name, of which some have the word of a body of a state in it: "World Uyghur Congress".
_ORGANISATION = re.compile(" (?:" + "|".join(sorted(" ".join(words(name)) for name in ORGANISATIONS.values())) + ") ")
OFFICIAL = frozenset(kind for kind, _ in KINDS)


@dataclass(frozen=True)
class Body:
    """What a name tells of a body.

    Attributes:
        kind: ``foreign``, ``police``, ``embassy``, ``ngo``, ``outlet`` …; None when it does not tell.
        country: ISO code of the state it belongs to.
        host: for an embassy, the state where it sits.
        which: words that tell it from others of its kind and state, such as ``metropolitan``.
    """

    kind: str | None
    country: str | None = None
    host: str | None = None
    which: str = ""

    @property
    def official(self) -> bool:
        """Say whether it is a body of a state."""
        return self.kind in OFFICIAL

    @property
    def key(self) -> str | None:
        """Return the key of one body of a state, None for what is no such body or of an untold state."""
        if not self.official or self.country is None:
            return None
        return ":".join(part for part in (self.kind, self.country, self.host, self.which) if part)


def _fits(joined: str, beginnings: tuple[str, ...]) -> bool:
    return any(
        f" {one}" in joined if len(one) > 4 and one[0] != "=" else f" {one.removeprefix('=')} " in joined
        for one in beginnings
    )


@functools.lru_cache(maxsize=100_000)
def body_of(name: str) -> Body:
    """Tell what kind of body ``name`` means."""
    found = words(_ASIDE.sub(" ", name)) or words(name)
    joined = f" {' '.join(found)} "
    if OUTLET.search(joined) and not any(one in joined for one in (" police ", " press office", " minist", " spokes")):
        return Body("outlet")
    if _ORGANISATION.search(joined):
        return Body("ngo")
    kind = next((kind for kind, beginnings in KINDS if _fits(joined, beginnings)), None)
    if kind is None:
        if NGO.search(joined):
            return Body("ngo")
        if DOCUMENT.search(joined):
            return Body("document")
        only = nations_in(name)
        plain = [one for one in found if one not in PLAIN]
        alone = len(only) == 1 and len(plain) == 1 and nation_of_word(plain[0]) is not None
        return Body("government", only[0]) if alone else Body(None)
    if NGO.search(joined) and kind in {"government", "interior", "foreign"}:
        return Body("ngo")
    nations = nations_in(name)
    country, host = _of_embassy(name) if kind == "embassy" else (nations[0] if nations else None, None)
    if kind == "prosecutor" and country != "US" and _JUSTICE.search(joined):
        kind = "justice"  # only in the United States is that department the one that prosecutes
    apart = kind in _TOLD_APART or (kind == "prosecutor" and country != "US")
    which = _which(joined, found) if apart else ""
    if kind == "embassy" and ("consul" in joined or "konsul" in joined):
        which = "consulate"
    if kind == "interior":
        which = "-".join(sorted({stem for stem in PARTS for one in found if one.startswith(stem)}))
    return Body(kind, country, host, which)


def is_body_alone(name: str) -> bool:
    """Say whether all words of a name are those of a body of a state: "Chinese Embassy", and not "Officer Li"."""
    found = words(name)
    if len(found) < 2 or body_of(name).key is None:
        return False
    return all(one in PLAIN or nation_of_word(one) is not None or body_of(one).official for one in found)


def is_kind_alone(name: str) -> bool:
    """Say whether a name tells only what kind of body of a state it is, and not of which: "Interior Ministry"."""
    body, found = body_of(name), words(name)
    if not body.official or body.country is not None or body.which in _SHORT:
        return False
    return all(one in PLAIN or one in _AFFAIRS or body_of(one).official for one in found)


def _of_embassy(name: str) -> tuple[str | None, str | None]:
    """Return whose embassy a name means and where it sits: the embassy "in Berlin" is not Germany's."""
    nations = nations_in(name)
    seat = _SEAT.search(name)
    if seat is None:
        return (nations[0] if nations else None), (nations[1] if len(nations) > 1 else None)
    own, there = nations_in(name[: seat.start()]), nations_in(name[seat.end() :])
    return (own[0] if own else None), next((one for one in there if not own or one != own[0]), None)


def _which(joined: str, found: tuple[str, ...]) -> str:
    for name, short in ALIASES.items():
        if f" {name} " in joined:
            return short
    named = [one for one in found if one in _SHORT]
    if named:
        return named[0]
    part = [stem for stem in PARTS for one in found if one.startswith(stem)]
    other = [one for one in found if one not in PLAIN and len(one) > 1 and nation_of_word(one) is None]
    return "-".join(sorted({*part, *(one for one in other if not one.startswith(PARTS))})[:3])
