"""Whose own paper of the case has a thing from another only: what he is said to have said of it starts there too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from longarm.records.fold import fold, words
from longarm.records.register import Entity
from longarm.records.report import Genre
from longarm.weigh.matter import Matter
from longarm.weigh.nameless import is_nameless
from longarm.weigh.starts import is_state
from longarm.weigh.voices import is_behind, published_day

#: Days between a paper and a report for which what is said is held to be what stands in the paper.
_SOON = 14
#: What a body issues in its own name.
_OWN = frozenset({Genre.OFFICIAL, Genre.PARLIAMENTARY, Genre.NGO})


def find_in_papers(matter: Matter, claims: Sequence[str]) -> dict[str, set[str]]:
    """Return id of a body -> ids of those from whom its own papers have the thing, without one that tells it itself.

    Args:
        matter: the case.
        claims: all claims of the thing, those that no longer count too.
    """
    papers: dict[str, list[str]] = defaultdict(list)
    said: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        report = matter.reports[matter.claims[claim].report]
        if report.genre in _OWN and report.outlet is not None and is_behind(matter, claim):
            papers[report.outlet].append(claim)
        elif (entity := matter.entity_of(claim)) is not None:
            said[entity.id].append(claim)
    found: dict[str, set[str]] = defaultdict(set)
    for outlet, inside in sorted(papers.items()):
        sources = {one.id for claim in inside if (one := matter.entity_of(claim)) is not None}
        issuers = {id_ for id_ in said.keys() | sources if _issued(matter, outlet, matter.entities[id_])}
        own = any(matter.claims[one].speaker is None and not matter.claims[one].chain for one in inside)
        if own or issuers & sources:
            continue  # words of its own are its own knowledge
        for issuer in issuers:
            if all(_is_soon(matter, one, inside) for one in said[issuer]):
                found[issuer] |= sources
    return dict(found)


def _is_soon(matter: Matter, claim: str, inside: Sequence[str]) -> bool:
    """Say whether a report came out so close to a paper that what it lets the body say is what stands there."""
    day = published_day(matter, matter.claims[claim].report)
    return any(abs(day - published_day(matter, matter.claims[one].report)) <= _SOON for one in inside)


def _issued(matter: Matter, outlet: str, entity: Entity) -> bool:
    """Say whether a body is whose paper it is: by its name, or called by what it is and of no other state."""
    own = matter.named(outlet)
    if fold(outlet) == fold(entity.name) or (own is not None and own.id == entity.id):
        return True
    if not is_state(entity) or not is_nameless(entity.name):
        return False
    if own is not None and own.country is not None and entity.country not in {None, own.country}:
        return False
    return words(entity.name)[-1] in words(outlet)
