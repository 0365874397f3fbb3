"""Where the words of a claim stand, and which stations they speak of as far as they name none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from longarm.records.claim import Response
from longarm.weigh.counted import speaks_of_others
from longarm.weigh.matter import Matter
from longarm.weigh.sites import Sites
from longarm.weigh.starts import is_state

#: How far before a sentence that names no place the place can stand that it means.
_NEAR = 300
#: File, report and place in its text: steps of one day stand in this order.
Spot = tuple[str, str, int]


def words_for_sites(matter: Matter, claim_id: str) -> str:
    """Return the words of a claim in which settlements are looked for."""
    claim = matter.claims[claim_id]
    text = claim.span.of(matter.reports[claim.report].text)
    target = claim.slots.target if isinstance(claim.slots, Response) else None
    return f"{text} {target or ''}"


def speaks_beyond(matter: Matter, members: Sequence[str]) -> bool:
    """Say whether all words speak of further stations: those that were told of are none of them."""
    return all(speaks_of_others(words_for_sites(matter, one)) for one in members)


def spot_of(matter: Matter, claim_id: str) -> Spot:
    """Return where a claim stands; the order of files and not that of the log, so that a case tells one story."""
    claim = matter.claims[claim_id]
    return matter.reports[claim.report].file, claim.report, claim.span.start


def named_near(matter: Matter, claim_id: str, cities: Sites, countries: Iterable[str]) -> frozenset[str]:
    """Return the settlements with stations that the words just before a claim name: "such an office" is one there."""
    claim = matter.claims[claim_id]
    start = claim.span.start
    before = matter.reports[claim.report].text[max(0, start - _NEAR) : start]
    return frozenset(site for country in sorted(countries) for site in cities.named(country, before))


def spoken_sites(matter: Matter, claim_id: str, cities: Sites, countries: Iterable[str]) -> frozenset[str]:
    """Return the settlements with stations that the words of a claim name; where an embassy stands is no such one.

    Who speaks for no state is often named by where he is ("the two centres in Montreal and Brossard").
    """
    claim, entity = matter.claims[claim_id], matter.entity_of(claim_id)
    name = claim.speaker.name if claim.speaker is not None else ""
    said = words_for_sites(matter, claim_id)
    said = said.replace(name, " ") if is_state(entity) and name else f"{said} {name}"
    return frozenset(site for country in sorted(countries) for site in cities.named(country, said))
