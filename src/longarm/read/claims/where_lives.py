"""Where those live to whom something is done, and which deeds are told of there: "an activist who lives in Canada"."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.records.place import Place

#: Acts that reach whom they are meant for where he lives, wherever callers, kin and consulates are.
REACHING_HOME = frozenset(
    {"threat_to_family", "phone_call", "bounty_or_warrant", "summons", "persuasion_to_return", "message_threat"}
)
_LIVES_BEFORE = re.compile(
    r"\b(?:(?:(?:who|which|and|has|have|had|now|still|then) ){0,2}(?:live[sd]?|living|resid(?:es?|ed|ing|ents?)|settled"
    r"|based|exiled?s?|asylum|refuge|refugees?|fled|moved)(?: [\w-]+){0,2}? (?:in|to)"
    r"|(?:woont|woonde|wonende?|gevlucht|asiel|lebende?n?|lebt|wohnhaft|Exil|Asyl)(?: \w+)? (?:in|im|naar|nach)"
    r"|(?:vit|vivent|vivant|vivait|réside\w*|résidant\w*|réfugiée?s?|exilée?s?|installée?s?|établie?s?|asile|exil)"
    r" (?:en|au|aux|à|dans)"
    r"|(?:vive[ns]?|vivía|vivia|residente?s?|reside|refugiad[oa]s?|exiliad[oa]s?|exilad[oa]s?|asilo|exilio|exílio|radicad[oa]s?"
    r"|afincad[oa]s?) (?:en|em|no|na|nos)"
    r"|(?:vive|vivono|viveva|residente|residenti|rifugiat[oaie]|esul[ei]|asilo|esilio) (?:a|in|nel|nella|negli))"
    r"\s(?:the |der |den |la |el |les |le |de )?(?:[A-ZÀ-Ý][\w-]+, )?\Z",
    re.IGNORECASE,
)
_LIVES_BEHIND = re.compile(
    r"\s(?:lebende?\w*|lebt|lebte|leben|wohnt|wohnende?\w*|woont|woonde|wonende?|woonachtig)\b"
    r"|(?:に住む|在住|に暮らす|で暮らす|에 사는|에 거주)"
)
_ABOUT_CJK = re.compile(r"(?:居住在|居於|居于|旅居|定居|流亡|身在|住在)\Z")
_LOOK_BACK = 70
#: What stands between places that are named in one breath.
JOINED = re.compile(
    r"(?:,| and| or|, and| und| oder| en| of| et| ou| y| o| e|、|和|と)\s*(?:(?:in|au|aux|en|em|no|na|nel) )?"
    r"(?:the |les? |la |los |el |den )?"
)


def lives_there(ground: Ground, place: Place) -> bool:
    """Say whether a place is told as that where somebody lives.

    Args:
        ground: what the report was found to hold.
        place: one of its places.
    """
    before = ground.text[max(0, place.span.start - _LOOK_BACK) : place.span.start]
    if _LIVES_BEFORE.search(before) or _ABOUT_CJK.search(before):
        return True
    return _LIVES_BEHIND.match(ground.text, place.span.end) is not None


def at_home_or_away(ground: Ground, kind: str, places: list[Place]) -> list[Place]:
    """Of places in several states choose those where somebody lives, or the others, as a deed asks for.

    A call reaches the one who lives in Canada there; whoever lives in London and is followed in Vienna is followed in
    Vienna.

    Args:
        ground: what the report was found to hold.
        kind: code of the deed.
        places: the places that may be where it was done.
    """
    if len({one.country for one in places}) < 2:
        return places
    homes: list[Place] = []
    for one in places:
        beside = bool(homes) and JOINED.fullmatch(ground.text, homes[-1].span.end, one.span.start) is not None
        if beside or lives_there(ground, one):
            homes.append(one)
    if kind in REACHING_HOME:
        return homes or places
    away = [one for one in places if one not in homes]
    return away or places
