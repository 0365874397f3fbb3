"""Whether a report speaks of undeclared police posts at all; without that no office of it is one.

A sentence that names a police post and marks it as foreign settles it. Two sentences may do so together: one that names
the police of a town of the accused state as who runs something, or a foreign police, and one that speaks of offices
nobody registered, or of addresses on a list.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from longarm.read.claims.accused import names_force
from longarm.read.claims.ground import Ground
from longarm.read.claims.posts import TIED, nouns_in
from longarm.read.parsed import Sentence
from longarm.records.report import Role

_FOREIGN_POLICE = re.compile(
    r"\b(?:Chinese|Beijing[’']s|China[’']s|Russian|Iranian|foreign|overseas) (?:\w+ )?(?:police|public security)\b"
)


def speaks_of_stations(ground: Ground, accused: str | None) -> bool:
    """Say whether a report names a police post and marks it as foreign or undeclared.

    Args:
        ground: the report.
        accused: the state whose posts they would be, if the report tells.
    """
    read = [one for one in ground.parsed.sentences if one.role in {Role.BODY, Role.HEADLINE}]

    def some(test: Callable[[Sentence], bool]) -> bool:
        return any(test(one) for one in read)

    def names_post(one: Sentence) -> bool:
        nouns = nouns_in(ground, one)
        marked = any(rule == TIED for rule, _ in nouns) or ground.hits(one, "station.marker")
        return bool(nouns) and (bool(marked) or _names(ground, one, accused))

    if some(names_post):
        return True
    if accused is None:
        return False
    weak = [one for one in read if ground.hits(one, "station.weak")]
    forced = any(names_force(ground, one, accused) for one in read)
    if forced and any(ground.hits(one, "station.marker") for one in weak):
        return True
    listed = any(ground.hits(one, "station.list") for one in weak)
    return listed and some(lambda one: _FOREIGN_POLICE.search(ground.words(one.span)) is not None)


def _names(ground: Ground, sentence: Sentence, accused: str | None) -> bool:
    """Say whether a sentence names the accused state or a place of it: "a contact point of the Wenzhou police"."""
    return accused is not None and any(one.country == accused for one in ground.places_in(sentence.span))
