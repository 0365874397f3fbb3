"""Whether a report speaks of undeclared police posts at all; without that no office of it is one.

A sentence that names a police post and marks it as foreign settles it. Two sentences may do so together: one that names
the police of a town of the accused state as who runs something, or a foreign police, and one that speaks of offices
nobody registered, or of addresses on a list. So may a report that names posts and takes them up again, none of its
sentences marking them, where it tells whose they are: by a foreign police, the towns whose police keep posts, or the
group that counts them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from longarm.read.claims.accused import names_force
from longarm.read.claims.forces import CAPITALS
from longarm.read.claims.ground import Ground
from longarm.read.claims.posts import TIED, nouns_in, weak_in
from longarm.read.parsed import Sentence
from longarm.records.place import PlacePrecision
from longarm.records.report import Role

_FOREIGN_POLICE = re.compile(
    r"\b(?:Chinese|Beijing[’']s|China[’']s|Russian|Iranian|foreign|overseas) (?:\w+ )?(?:police|public security)\b"
    r"|\b(?:police|public security)(?: \w+)? (?:in|of|from) (?:mainland )?China\b"
)
#: Posts, told as several or as known: one "police station" may be that of any town.
_SEVERAL = re.compile(
    r"\b(?:stations|outposts|posts|cent(?:re|er)s|offices|bases|bureaus|hubs|desks|outlets|points|sites|facilities"
    r"|branches|addresses|premises|shops|units|arms|rooms|kiosks)\b",
    re.IGNORECASE,
)
#: Sentences that speak of posts at least, where none of them marks them as foreign.
_FEWEST = 3


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
    weak = [one for one in read if weak_in(ground, one)]
    forced = any(names_force(ground, one, accused) for one in read)
    if forced and any(ground.hits(one, "station.marker") for one in weak):
        return True
    listed = any(ground.hits(one, "station.list") for one in weak)
    foreign = some(lambda one: _FOREIGN_POLICE.search(ground.words(one.span)) is not None)
    return (listed and foreign) or _takes_up(ground, read, accused, foreign=foreign)


def _takes_up(ground: Ground, read: list[Sentence], accused: str, *, foreign: bool) -> bool:
    """Say whether several English sentences speak of posts, the report telling elsewhere whose they are."""
    told = [one for one in read if one.lang == "en" and _posts(ground, one)]
    counted = any(_names_group(ground, one) for one in read)
    if len(told) < _FEWEST or not any(_named(ground, one) or (counted and _lists(ground, one)) for one in told):
        return False
    return foreign or counted or any(_has_town(ground, one, accused) for one in read)


def _names_group(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence names a group that the codebook knows: such groups count posts and list them."""
    found = ground.known.find(ground.text, sentence.span)
    return any(ground.known.kinds.get(name) == "group" for name, _ in found)


def _lists(ground: Ground, sentence: Sentence) -> bool:
    return bool(ground.hits(sentence, "station.list"))


def _posts(ground: Ground, sentence: Sentence) -> bool:
    return bool(ground.hits(sentence, "station.noun") or weak_in(ground, sentence)) or _lists(ground, sentence)


def _named(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence names several police posts."""
    return any(_SEVERAL.search(ground.words(span)) for _, span in nouns_in(ground, sentence))


def _has_town(ground: Ground, sentence: Sentence, accused: str) -> bool:
    """Say whether a sentence names a town of the accused state beside a post, whose police may keep it."""
    return any(
        one.country == accused and one.precision is PlacePrecision.SETTLEMENT and one.words not in CAPITALS
        for one in ground.places_in(sentence.span)
    )


def _names(ground: Ground, sentence: Sentence, accused: str | None) -> bool:
    """Say whether a sentence names the accused state or a place of it: "a contact point of the Wenzhou police"."""
    return accused is not None and any(one.country == accused for one in ground.places_in(sentence.span))
