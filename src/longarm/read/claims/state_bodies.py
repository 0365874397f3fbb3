"""Bodies of states under the adjective of their country: "the Foreign Ministry in Tokyo" is the Japanese one."""

from __future__ import annotations

import re

from msgspec.structs import replace

from longarm.read.claims.ground import Ground
from longarm.read.claims.name_forms import by_adjective
from longarm.read.claims.spoken_names import SpokenNames
from longarm.records.claim import Speaker
from longarm.records.span import Span

_BODY = (
    r"(?P<body>(?:[\w-]+ ){0,2}(?:ministry|government|parliament|cabinet)(?: (?:of|for) (?:the )?(?:[A-Z]?[\w-]+))?)"
)
#: "the foreign ministry in Seoul": a ministry sits in its own capital, an embassy in another.
_SEATED = re.compile(rf"(?i:{_BODY}) (?:in|at) (?P<capital>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?)")
#: "Beijing's embassy": a capital that stands for its country.
_CAPITALS = re.compile(
    r"(?P<capital>[A-Z][\w.-]+(?: [A-Z][\w.-]+)?)[’']s? (?P<body>(?:[\w-]+ ){0,2}(?:ministry|government|embassy"
    r"|consulate|ambassador|mission)\b.*)"
)

#: Characters behind a body in which its capital stands.
_BEHIND = 30


def under_adjective(ground: Ground, names: SpokenNames, speaker: Speaker) -> Speaker:
    """Return a body of a state under the adjective of the country whose name or capital tells whose it is.

    Args:
        ground: what the report was found to hold.
        names: the speakers of the report.
        speaker: a settled speaker; one that is no body of a state stays as it is.
    """
    if speaker.kind == "person" or " " not in speaker.name:
        return speaker
    name = by_adjective(speaker.name, ground.adjectives)
    found = _SEATED.fullmatch(name) or _CAPITALS.fullmatch(name) or _seat_behind(ground, speaker, name)
    if found is not None and found["capital"][:1].isupper():
        adjective = _adjectives(ground).get(names.country_alone(found["capital"]) or "")
        name = f"{adjective} {found['body']}" if adjective else name
    return speaker if name == speaker.name else replace(speaker, name=name)


def _seat_behind(ground: Ground, speaker: Speaker, name: str) -> re.Match[str] | None:
    """Return body and capital where the capital stands behind the name: "the Foreign Ministry in Tokyo"."""
    if speaker.span is None:
        return None
    words = ground.words(Span(speaker.span.start, min(speaker.span.end + _BEHIND, len(ground.text))))
    at = words.find(name)
    return _SEATED.match(words[at:]) if at >= 0 else None


def _adjectives(ground: Ground) -> dict[str, str]:
    """Return the adjective of each country by its code, worked out once a report and only where it is asked for."""
    if "adjectives by code" not in ground.notes:
        told = ((ground.tell_country(name, "en"), adjective) for name, adjective in ground.adjectives.items())
        ground.notes["adjectives by code"] = {code: adjective for code, adjective in told if code is not None}
    found: dict[str, str] = ground.notes["adjectives by code"]
    return found
