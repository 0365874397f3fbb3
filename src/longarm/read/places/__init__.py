"""Places named in a report: found in every language, located by a ranker over the offline gazetteer."""

from longarm.read.places.countries import country_of
from longarm.read.places.finding import find_places, resolve_mentions
from longarm.read.places.holding import holders_of, holds_others
from longarm.read.places.outlet import outlet_country

__all__ = ["country_of", "find_places", "holders_of", "holds_others", "outlet_country", "resolve_mentions"]
