"""Which state is accused in a report, told from the words beside police posts, and whether only that state speaks."""

from __future__ import annotations

import re
from collections import Counter

from longarm.read.claims.forces import STATES, forces_in
from longarm.read.claims.ground import Ground
from longarm.read.claims.posts import nouns_in
from longarm.read.parsed import Sentence
from longarm.records.place import PlacePrecision
from longarm.records.span import Span

#: Characters before a police post in which a people's name tells whose it is.
_BESIDE = 40
#: "of the Fuzhou police", "run by the public security of Fuzhou".
_RUN_BY = re.compile(
    r"\s(?:(?:run|opened|operated|set up) by|of|van|von|der|de la|del|de|du|da|della|di)\s[^.;,]{0,40}?"
    r"(?:police|public security|politie|polizei|policía|polícia|polizia)\b[^.;,]{0,24}",
    re.IGNORECASE,
)
#: "the police of Qingtian", "Fuzhou police run": police that have posts elsewhere, not police that look into them.
_FORCE = r"(?:police|public security(?: bureaus?)?|politie|polizei|policía|polícia|polizia|公安局?|警方|警察)"
_POLICE_BEFORE = re.compile(rf"\b{_FORCE}\s(?:of|van|uit|von|aus|de|del|da|do|di|della)\s$", re.IGNORECASE)
_BY_POLICE_FROM = re.compile(
    r"\b(?:run|operated|opened|started|set up|established|founded|launched|led|staffed|manned|created|registered)"
    rf"(?: \w+){{0,4}} by (?:the |local )?{_FORCE} (?:from|in) (?:the (?:city|county|town|province) of )?$",
    re.IGNORECASE,
)
_POLICE_BEHIND = re.compile(
    rf"(?:['’]s)?[ -]?(?:city |county )?{_FORCE}(?: overseas| service)*"
    r"(?:[’']s)?(?: offices?| bureaus?| outposts?| runs?| ran| opened| operates?| set up"
    r"| stations?| posts?| cent(?:re|er)s?)\b",
    re.IGNORECASE,
)
_POLICE_BEHIND_OF = re.compile(rf"(?:['’]s)?[ -]?(?:city |county )?{_FORCE}\b", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|by|van|door|von|de|por|par|da|di)(?: the| la| der)?\s$", re.IGNORECASE)
#: 福州公安, 青田县公安局: no other state calls its police so.
_HAN_POLICE = re.compile(r"[市县縣]?公安(?!委员|委員)")
_OFFICE = re.compile(r"embass|consul|ministr|spokes", re.IGNORECASE)


def find_accused(ground: Ground) -> str | None:
    """Return the state whose posts they are: the country named most beside police posts, worked out once a report."""
    if "accused" not in ground.notes:
        ground.notes["accused"] = _accused(ground)
    accused: str | None = ground.notes["accused"]
    return accused


def _accused(ground: Ground) -> str | None:
    told: dict[str, str | None] = {}
    found: Counter[str] = Counter()
    for sentence in ground.parsed.sentences:
        said = [(one, 1) for _, s in ground.hits(sentence, "station.noun") for one in _around(ground, sentence, s)]
        said += [(ground.words(span), 2) for _, span in ground.hits(sentence, "station.marker")]
        police = _police_of(ground, sentence) or [one for _, one in forces_in(ground, sentence) if one is not None]
        found.update(police * 2)
        found.update(_sponsors(ground, sentence))
        for words, weight in said:
            if words not in told:
                told[words] = ground.tell_country(_plain(words, sentence.lang), sentence.lang)
            country = told[words]
            if country is not None:
                found[country] += weight
    # Such a state is the one accused wherever it is named beside posts; hosts are named beside them too.
    among = [code for code in sorted(found) if code in STATES] or sorted(found)
    return max(among, key=lambda code: found[code], default=None)


def _plain(words: str, lang: str) -> str:
    """Return words without the German genitive of the last of them: "Pekings" tells of Peking."""
    return words.removesuffix("s") if lang == "de" else words


def _sponsors(ground: Ground, sentence: Sentence) -> list[str]:
    """Return the states of the towns that an English sentence names beside posts: "run for Fuzhou"."""
    if sentence.lang != "en" or not nouns_in(ground, sentence):
        return []
    towns = [one for one in ground.places_in(sentence.span) if one.precision is PlacePrecision.SETTLEMENT]
    return [one.country for one in towns if one.country is not None and one.country in STATES]


def _around(ground: Ground, sentence: Sentence, noun: Span) -> tuple[str, ...]:
    """Return the words beside a police post that may tell whose it is: before it without towns, and who runs it."""
    before = Span(max(sentence.span.start, noun.start - _BESIDE), noun.end)
    whose = [one for one in ground.places_in(before) if one.precision is PlacePrecision.COUNTRY]
    # "Canadian police closed the Chinese police station": the people named last before it are whose it is.
    if len(whose) > 1 and whose[-1].span.end <= noun.end:
        before = Span(whose[-1].span.start, noun.end)
    words = ground.words(before)
    for place in ground.places_in(before):
        if place.precision is PlacePrecision.SETTLEMENT or place.words.isupper():
            at = place.span.start - before.start
            words = words[:at] + " " * len(place.words) + words[at + len(place.words) :]
    run = _RUN_BY.match(ground.text, noun.end, min(sentence.span.end, noun.end + 2 * _BESIDE))
    return (words, run[0]) if run else (words,)


def _police_of(ground: Ground, sentence: Sentence) -> list[str]:
    """Return the countries of the towns whose police a sentence names: "the police of Qingtian", "Fuzhou police"."""
    return [
        place.country
        for place in ground.places_in(sentence.span)
        if place.country is not None
        and place.precision is PlacePrecision.SETTLEMENT
        and _is_of_police(ground.text, place.span)
    ]


def names_force(ground: Ground, sentence: Sentence, accused: str) -> bool:
    """Say whether a sentence names the police of a town of the accused state as who has posts elsewhere."""
    return accused in _police_of(ground, sentence)


def _is_of_police(text: str, town: Span) -> bool:
    """Say whether a town is named as that of the police that have posts elsewhere."""
    start = max(0, town.start - _BESIDE)
    if _BY_POLICE_FROM.search(text, max(0, start - _BESIDE), town.start):
        return True
    if _POLICE_BEFORE.search(text, start, town.start) or _POLICE_BEHIND.match(text, town.end):
        return True
    if _HAN_POLICE.match(text, town.end):
        return True
    return bool(_OF.search(text, start, town.start) and _POLICE_BEHIND_OF.match(text, town.end))


def is_hostile(ground: Ground, accused: str | None) -> bool:
    """Say whether only the accused state speaks in the report, and denies: what it relays is not asserted."""
    if accused is None:
        return False
    own = others = 0
    for one in ground.attributions:
        if one.speaker is None or one.speaker.kind == "document":
            continue
        told = f"{one.speaker.affiliation or ''} {one.speaker.name}"
        if ground.tell_country(told, "en") == accused and _OFFICE.search(told):
            own += 1
        else:
            others += 1
    return own >= 2 and own > 2 * others
