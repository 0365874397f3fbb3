"""A site as a sentence names it, and which rows of a country stay beside those of its towns."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.records.claim import Claim
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

#: Islands are as close a place as a text gives, though they are regions.
_ISLANDS = frozenset(
    {"Madeira", "Azores", "Açores", "Canary Islands", "Balearic Islands", "Sicily", "Sardinia", "Corsica"}
)
#: How the place ranker says that a town's name did not tell which town.
_NAME_ONLY = "country only"


@dataclass(frozen=True)
class Site:
    """A place that a sentence speaks of as a site.

    Attributes:
        index: the sentence among the body sentences.
        place: the place.
        count: how many sites the sentence gives it.
        because: the cue by which the sentence speaks of stations.
        accused: the state whose station it would be.
        said: the words by which its speaker is told, where the place itself stands outside of what is said.
        told: the sentence by which its speaker is told, where that is another one: the one that announces a list.
        alone: True where it is the only site of its sentence.
        unplaced: True where the text says that nobody knows in which town of its country it is.
    """

    index: int
    place: Place
    count: int | None
    because: tuple[str, ...]
    accused: str | None
    said: Span | None = None
    told: int | None = None
    alone: bool = False
    unplaced: bool = False


def city_of(place: Place) -> str | None:
    """Return the town of a place; one that is known by name only counts, whichever of its namesakes it is."""
    named_only = place.precision is PlacePrecision.COUNTRY and place.because.startswith(_NAME_ONLY)
    island = place.precision is PlacePrecision.REGION and place.name in _ISLANDS
    return place.name if place.precision is PlacePrecision.SETTLEMENT or named_only or island else None


def count_towns(told: list[tuple[Site, Claim]]) -> dict[tuple[str | None, str | None], dict[str, int]]:
    """Return for each country and speaker the towns told, each with its number of sites, one where none is given."""
    counted: dict[tuple[str | None, str | None], dict[str, int]] = {}
    for site, claim in told:
        city = city_of(site.place)
        if city is not None:
            towns = counted.setdefault((site.place.country, claim.speaker.name if claim.speaker else None), {})
            towns[city] = max(towns.get(city, 0), site.count or 1)
    return counted


def is_in_towns(
    site: Site,
    key: tuple[str | None, str | None, str | None],
    counted: dict[tuple[str | None, str | None], dict[str, int]],
) -> bool:
    """Say whether a whole country is no entry of its own: its towns are named, and make up the number it is given."""
    country, city, speaker = key
    told = [towns for (one, _), towns in counted.items() if one == country]
    if city is not None or not told:
        return False
    everybody = {name: max(towns.get(name, 0) for towns in told) for towns in told for name in towns}
    # Who tells of some towns and of more sites than they have tells of the others as well.
    own, plain = counted.get((country, speaker)), counted.get((country, None), {})
    towns = {**plain, **own} if own else everybody
    return site.count is None or site.count <= sum(towns.values())


def adds(claim: Claim, told: list[Claim]) -> bool:
    """Say whether a claim is the first of its site and speaker, or tells a bureau, date or street not told before."""
    details = ("sponsor", "opened", "address")
    return not told or any(
        getattr(claim.slots, one) and not any(getattr(other.slots, one) for other in told) for one in details
    )
