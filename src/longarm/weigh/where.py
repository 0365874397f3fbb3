"""Where a claim's own words put what they deny, concede or close: in which towns and regions, or in which countries.

An answer about a town of which no report tells a station speaks against none that stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from longarm.records.claim import Response, Statement
from longarm.records.fold import fold
from longarm.records.place import Locality, PlacePrecision
from longarm.weigh.counted import speaks_of_whole
from longarm.weigh.matter import Matter


@dataclass(frozen=True)
class Where:
    """Where words put a thing.

    Attributes:
        local: towns and regions, where they name these and no country beside them.
        whole: countries that they name as where it is.
    """

    local: tuple[Locality, ...] = ()
    whole: frozenset[str] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """The folded names of the towns and regions, as the gazetteer and as the text has them."""
        return frozenset(fold(name) for one in self.local for name in (one.name, one.words)) - {""}


def where_of(matter: Matter, members: Sequence[str]) -> Where:
    """Return where the words of some claims put what they tell of.

    Nothing is told where the reader found no place, or people corrected the claim: then its words are looked through as
    all others. A town counts only where nothing else of the words is about the whole country.
    """
    towns: list[Locality] = []
    whole: set[str] = set()
    wide = False
    for one in members:
        found = () if one in matter.decisions.corrected else matter.claims[one].localities
        told = {place.country for place in found if place.precision is PlacePrecision.COUNTRY and place.country}
        whole |= told
        wide = wide or bool(told) or speaks_of_whole(content_of(matter, one))
        wide = wide or (not found and matter.bearings[one].named)
        towns += [place for place in found if place.precision is not PlacePrecision.COUNTRY]
    if named := _named(matter, members):
        # What is said of a country that the words name is not about a town of another one.
        towns = [place for place in towns if place.country is None or place.country in named]
    return Where(() if wide else tuple(dict.fromkeys(towns)), frozenset(whole))


def _named(matter: Matter, members: Sequence[str]) -> set[str]:
    """Return the countries that words name; that of who speaks may only tell whose stations they speak of."""
    found: set[str] = set()
    for one in members:
        if matter.bearings[one].named:
            entity = matter.entity_of(one)
            found |= set(matter.bearings[one].countries) - {entity.country if entity is not None else None}
    return found


def content_of(matter: Matter, claim_id: str) -> str:
    """Return what a claim says without the words for who says or does it."""
    claim = matter.claims[claim_id]
    slots = claim.slots
    if isinstance(slots, Statement):
        return f"{slots.gist} {slots.about or ''}"
    text = matter.reports[claim.report].text
    said = claim.span.of(text)
    names = [claim.speaker.name] if claim.speaker is not None else []
    if claim.speaker is not None and claim.speaker.span is not None:
        names.append(claim.speaker.span.of(text))
    if isinstance(slots, Response):
        names.append(slots.actor or "")
    for name in filter(None, names):
        said = said.replace(name, " ")
    return said


def is_aside(matter: Matter, claim_id: str, site: str) -> bool:
    """Say whether a settlement stands beside what a claim says of a place: as where the speaker sits.

    Args:
        matter: the case.
        claim_id: the claim; where the reader found no place in it, nothing is aside.
        site: a folded settlement. One that the words do not have is what people set for another, and not aside.
    """
    claim = matter.claims[claim_id]
    if not claim.localities or claim_id in matter.decisions.corrected:
        return False
    sentence = f" {fold(claim.span.of(matter.reports[claim.report].text))} "
    return f" {site} " in sentence and f" {site} " not in f" {fold(content_of(matter, claim_id))} "
