"""The town of a post that an English sentence places only by who stands near it: neighbours, the town's own police.

"Detectives in Lisbon traced who ran the Chinese police outpost"; "the Turin prosecutor had the agency searched that
served Beijing's police". Bodies of a whole country sit in its capital and place nothing; a word such as "downtown"
does: "the ministry in Santiago watches shop premises downtown".
"""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims.clauses import root_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.posts import nouns_in
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision

_LOCAL = frozenset(
    """agent alderman attorney baker barber broker burgomaster businessman businesspeople bystander caterer
    chinese citizen client community compatriot constable council councillor councilor countryman courier
    customer detective diaspora dweller emigrant estate-agent expat expatriate family firebrigade
    firefighter fujianese grocer immigrant inspector landlady landlord local locksmith magistrate mayor
    migrant neighbor neighbour officer passer-by passers-by passersby patron police policeman postman
    prosecutor resident restaurateur sheriff shopkeeper student tenant townsfolk townspeople trader
    tradesman visitor waiter worker""".split()  # noqa: SIM905
)
_HERE = re.compile(
    r"\b(?:downtown|uptown|midtown|in town|across town|locally|nearby|round the corner|around the corner|down the road"
    r"|(?:in|inside|across|within) (?:the|that|this|his|her|their|our) (?:own )?(?:city|town|port|neighbou?rhood)"
    r"|(?:the|a) city[- ]cent(?:re|er)|in the (?:\w+ )?(?:district|ward|arrondissement|borough|quarter))\b"
    r"|(?<!over )(?<!was )(?<!is )\bthere\b"
    r"(?! (?:is|are|was|were|be|has|have|had|exist|remain|may|might|could|can|would))"
)
_OF = frozenset({"in", "of", "from", "at"})


def find_near(ground: Ground, sentence: Sentence, accused: str | None) -> list[Place]:
    """Find the one town of a sentence whose own people stand near its post, or that "downtown" or "there" means.

    Args:
        ground: the report.
        sentence: a sentence of which no place is a site by itself.
        accused: country whose posts they would be; its own places are none.
    """
    if sentence.lang != "en" or sentence.tokens is None or not nouns_in(ground, sentence):
        return []
    hosts = [one for one in ground.places_in(sentence.span) if one.country not in {None, accused}]
    towns = {one.name: one for one in hosts if one.precision is PlacePrecision.SETTLEMENT}
    if len(towns) != 1 or len({one.country for one in hosts}) != 1:
        return []
    (town,) = towns.values()
    here = _HERE.search(ground.text, town.span.end, sentence.span.end) is not None
    return [town] if here or _is_of_locals(root_of(sentence, ground.parsed, town.span)) else []


def _is_of_locals(word: Any | None) -> bool:
    """Say whether a town tells of which place some people or its police are."""
    if word is None:
        return False
    over = word.head
    if word.dep_ == "pobj" and over.lower_ in _OF:
        return over.head.lemma_.lower() in _LOCAL
    while word.dep_ in {"compound", "poss", "nmod", "amod"}:
        word = word.head
        if word.lemma_.lower() in _LOCAL:
            return True
    return False
