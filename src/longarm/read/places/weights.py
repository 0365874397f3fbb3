"""What each feature of the ranker weighs; how they were set stands in ``docs/decisions/0040-places-offline.md``."""

from __future__ import annotations

#: Feature -> weight, in the order of the columns that :mod:`longarm.read.places.features` makes.
WEIGHTS: dict[str, float] = {
    "population": 1.0,
    "capital": 0.5,
    "county": -0.5,
    "region": 1.2,
    "country": 3.5,
    "continent": 4.0,
    "other name": -1.4,
    "short form": -1.0,
    "inside the place named after it": 6.5,
    "holds the place named before it": 6.5,
    "country named in the text": 3.1,
    "region named in the text": 2.1,
    "county named in the text": 1.0,
    "near other places of the text": 3.0,
    "outlet's country": 0.7,
    "large town": 1.5,
}
#: Below this lead over the best reading elsewhere only the country is told, or nothing.
THIN = 0.4
