"""Whom the attributions of a report name, found by the words of their names: worked out once a report, never searched.

:mod:`longarm.read.claims.roster` decides with these whom a short form or a role means.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from longarm.read.attribution.roles import BODIES, PUBLIC_ROLES
from longarm.read.claims.ground import Ground
from longarm.read.claims.name_forms import abbreviations, has, parted, without_article
from longarm.read.claims.word_index import WordIndex
from longarm.records.claim import Speaker

#: Two who speak together have no fuller name for one of them.
_JOINED = re.compile(r"(?:both|neither)\b", re.IGNORECASE)

#: Capitals that stand for a state; others are its bodies ("the FSB").
_STATES = frozenset({"UK", "US", "USA", "UAE", "PRC", "DRC", "DPRK", "ROK", "U.S.", "U.K.", "U.S.A."})


class SpokenNames:
    """The speakers of one report by their words.

    Args:
        ground: what the report was found to hold.

    Attributes:
        persons: persons by their full names; of one who speaks more than once the first telling.
    """

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._speakers = [one.speaker for one in ground.attributions if one.speaker is not None]
        named = [one for one in reversed(self._speakers) if one.kind == "person"]
        self.persons = {one.name: one for one in named if len(one.name.split()) > 1}
        self._offices = {one.name: one.affiliation.lower() for one in named if one.affiliation}
        self._alone: dict[str, str | None] = {}

    def persons_called(self, word: str) -> list[Speaker]:
        """Return the persons with a word, in lower case, in their full names."""
        return self._by_word.having((word,))

    def holders(self, words: list[str]) -> list[str]:
        """Return the names of those whose office has all of ``words``."""
        return self._by_office.having(words)

    def roles_with(self, words: list[str]) -> list[str]:
        """Return the longer names of nameless speakers that have all of ``words``."""
        return self._nameless.having(words)

    def bodies_with(self, word: str) -> list[str]:
        """Return the names of bodies that have a word, in lower case."""
        return self._bodies.having((word,))

    def bodies_of(self, capitals: str) -> list[str]:
        """Return the names of bodies that capitals stand for."""
        return self._abbreviated.having((capitals,))

    def said_before(self, place: int) -> Speaker | None:
        """Return the named body that spoke last before a place of the text."""
        starts, bodies = self._bodies_said
        at = bisect_left(starts, place)
        return bodies[at - 1] if at else None

    def person_before(self, place: int, reach: int, among: list[str]) -> Speaker | None:
        """Return the named person who spoke last before a place, within reach, among some where they are given."""
        starts, persons = self._persons_said
        at = bisect_left(starts, place) - 1
        while at >= 0 and starts[at] >= place - reach:
            if not among or persons[at].name in among:
                return self.persons.get(persons[at].name)
            at -= 1
        return None

    def country_alone(self, name: str) -> str | None:
        """Return the country whose bare name or capital a speaker's name is: "Canada", "Beijing"."""
        if name not in self._alone:
            words = without_article(name).split()
            plain = 0 < len(words) <= 2 and all(word[:1].isupper() for word in words)
            plain = plain and (not name.isupper() or name in _STATES)
            plain = plain and not any(word.lower() in BODIES | PUBLIC_ROLES for word in words)
            self._alone[name] = self._ground.tell_country(" ".join(words), "en") if plain else None
        return self._alone[name]

    @cached_property
    def countries(self) -> frozenset[str]:
        """Countries for which a named person or body of theirs speaks."""
        found = set()
        named = {(one.name, one.affiliation or "") for one in self._speakers if one.kind != "document"}
        for name, office in sorted(named):
            if (office or has(name, PUBLIC_ROLES | BODIES)) and self.country_alone(name) is None:
                told = self._ground.tell_country(f"{office} {name}", "en")
                found.update([told] if told else [])
        return frozenset(found)

    def _long(self, kind: str) -> list[str]:
        return sorted(
            {
                one.name
                for one in self._speakers
                if one.kind == kind and len(one.name.split()) > 1 and not _is_joined(one.name)
            }
        )

    @cached_property
    def _by_word(self) -> WordIndex[Speaker]:
        return WordIndex((name.lower().split(), one) for name, one in self.persons.items())

    @cached_property
    def _by_office(self) -> WordIndex[str]:
        return WordIndex((office.split(), name) for name, office in self._offices.items())

    @cached_property
    def _nameless(self) -> WordIndex[str]:
        return WordIndex((name.lower().split(), name) for name in self._long("unnamed"))

    @cached_property
    def _bodies(self) -> WordIndex[str]:
        return WordIndex((name.lower().split(), name) for name in self._long("body"))

    @cached_property
    def _abbreviated(self) -> WordIndex[str]:
        return WordIndex((abbreviations(name), name) for name in self._long("body"))

    @cached_property
    def _persons_said(self) -> tuple[list[int], list[Speaker]]:
        said = [one for one in self._speakers if one.kind == "person" and one.span is not None]
        placed = sorted((one.span.start, index) for index, one in enumerate(said) if one.span is not None)
        return [start for start, _ in placed], [said[index] for _, index in placed]

    @cached_property
    def _bodies_said(self) -> tuple[list[int], list[Speaker]]:
        bodies = [one for one in self._speakers if one.kind == "body" and one.name[:1].isupper()]
        placed = sorted(
            ((one.span.start, index) for index, one in enumerate(bodies) if one.span is not None),
        )
        return [start for start, _ in placed], [bodies[index] for _, index in placed]


def _is_joined(name: str) -> bool:
    """Say whether a name is that of two who speak together."""
    return _JOINED.match(name) is not None or (" and " in name and parted(name) is not None)


def spoken_names(ground: Ground) -> SpokenNames:
    """Return the speakers of a report by their words, worked out once."""
    if "spoken names" not in ground.notes:
        ground.notes["spoken names"] = SpokenNames(ground)
    names: SpokenNames = ground.notes["spoken names"]
    return names
