"""What each feature of the ranker weighs; fitted by ``bench/places.py --fit`` on GeoVirus alone, then frozen."""

from __future__ import annotations

#: Feature -> weight, in the order of the columns that :mod:`longarm.read.places.features` makes.
WEIGHTS: dict[str, float] = {
    "population": 1.5,
    "capital": 0.5,
    "county": -0.5,
    "region": 1.2,
    "country": 2.8,
    "continent": 3.0,
    "other name": -1.4,
    "short form": -1.0,
    "inside the place named after it": 4.0,
    "holds the place named before it": 4.0,
    "country named in the text": 3.1,
    "region named in the text": 2.1,
    "county named in the text": 1.0,
    "near other places of the text": 3.0,
    "outlet's country": 0.7,
}
#: Below this lead over the best reading elsewhere only the country is told, or nothing.
THIN = 0.4
