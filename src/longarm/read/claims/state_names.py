"""Which English words that the gazetteer has beside a country's name are its people's adjective: Dutch, not Holland."""

from __future__ import annotations

from longarm.records.place import Place, PlacePrecision

_PEOPLE = "adjective of "
#: Second names of states, which the gazetteer keeps with the adjectives.
_NAMES = frozenset(
    {
        "america", "bosnia", "bosnia-herzegovina", "britain", "burma", "cape verde", "czech republic",
        "democratic republic of congo", "democratic republic of the congo", "dr congo", "east timor", "eire",
        "emirates",
        "gambia", "great britain", "holland", "holy see", "ivory coast", "korea", "macao", "macau", "macedonia",
        "palestine", "persia", "philippines", "republic of ireland", "republic of korea", "russian federation",
        "states",
        "swaziland", "turkiye", "ukraine", "united states of america", "viet nam", "zaire",
    }
)  # fmt: skip


def is_people(place: Place) -> bool:
    """Say whether a place is told by its people or their adjective, and not by a name or letters of the state."""
    if place.precision is not PlacePrecision.COUNTRY or not place.because.startswith(_PEOPLE):
        return False
    words = place.words.lower().removeprefix("the ")
    return words not in _NAMES and not place.words.replace(".", "").isupper()
